package vn.chosach.publicity.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.publicity.letters.LetterWishes;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.WorkForms;

/**
 * Warnings by mail. What confirms or ends them is a POST: programs that look at links in mail open
 * them, and press no button.
 */
@Controller
record LetterController(LetterWishes wishes, PublicNames names, WorkForms works) {

  private static final String ADDRESS = "thu";
  private static final String GOODS = "nhom";
  private static final String TICKET = "ma";

  @FormMapping(LetterWishes.PATH)
  ModelAndView ask(FormVisit visit) {
    Page page = visit.page();
    return visit.answer(
        FormDefinition.of(
                LetterWishes.PATH,
                "publicity.letter.ask",
                line(ADDRESS, "publicity.letter.address").autocomplete("email").later(),
                select(GOODS, "publicity.letter.goods", names.goods(page))
                    .empty("publicity.letter.goods.all")
                    .start(visit.asked(GOODS))
                    .open()
                    .optional())
            .and(works.asked(wishes.work()))
            .mending(
                Map.of(
                    "publicity.letters-off", ADDRESS,
                    "publicity.letter-address", ADDRESS,
                    "publicity.letters-busy", ADDRESS,
                    "publicity.unknown-goods", GOODS)),
        sent ->
            ActOutcome.unless(
                wishes.ask(sent.text(ADDRESS), sent.text(GOODS), page.lang(), works.of(sent)), ""),
        FlowAnswer.<String>of(done -> LetterWishes.PATH, this::drawn).showing(done -> drawn(null)));
  }

  /** The form, or that it was carried out. */
  private ModelAndView drawn(@Nullable FormView form) {
    return new ModelAndView("publicity/letter")
        .addObject("form", form)
        .addObject("possible", wishes.possible());
  }

  @FormMapping(LetterWishes.PATH + "/xac-nhan")
  ModelAndView confirm(FormVisit visit) {
    return ticket(
        visit,
        "publicity.letter.confirm",
        ticket -> wishes.confirm(ticket) ? "publicity.letter.confirmed" : "publicity.letter.stale");
  }

  /** Also what a mail program sends by itself (RFC 8058). */
  @FormMapping(LetterWishes.PATH + "/bo-nhan")
  ModelAndView leave(FormVisit visit) {
    return ticket(
        visit,
        "publicity.letter.leave",
        ticket -> {
          wishes.leave(ticket);
          return "publicity.letter.left";
        },
        hidden("List-Unsubscribe", "One-Click"));
  }

  /** A page with one button. */
  private static ModelAndView ticket(
      FormVisit visit, String key, UnaryOperator<String> does, FormField... more) {
    Page page = visit.page();
    FormDefinition form =
        FormDefinition.of(page.path(), key + ".button", hidden(TICKET, visit.value(TICKET)));
    for (FormField one : more) {
      form = form.and(one);
    }
    var drawn = new ModelAndView("publicity/letterTicket", "key", key);
    return visit.answer(
        form,
        sent -> ActOutcome.done(does.apply(sent.text(TICKET))),
        FlowAnswer.<String>of(said -> LetterWishes.PATH, again -> drawn.addObject("form", again))
            .showing(said -> drawn.addObject("said", page.t(said))));
  }
}
