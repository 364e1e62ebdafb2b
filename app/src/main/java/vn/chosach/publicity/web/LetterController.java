package vn.chosach.publicity.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.publicity.letters.LetterWishes;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/**
 * Warnings by mail. What confirms or ends them is a POST: programs that look at links in mail open
 * them, and press no button.
 */
@Controller
record LetterController(LetterWishes wishes, PublicNames names) {

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
            .mending(
                Map.of(
                    "publicity.letters-off", ADDRESS,
                    "publicity.letter-address", ADDRESS,
                    "publicity.letters-busy", ADDRESS,
                    "publicity.unknown-goods", GOODS)),
        sent ->
            ActOutcome.unless(wishes.ask(sent.text(ADDRESS), sent.text(GOODS), page.lang()), ""),
        FlowAnswer.<String>of(done -> LetterWishes.PATH, this::drawn).showing(done -> drawn(null)));
  }

  /** The form, or that it was carried out. */
  private ModelAndView drawn(@Nullable FormView form) {
    return new ModelAndView("publicity/letter")
        .addObject("form", form)
        .addObject("possible", wishes.possible());
  }

  @GetMapping(LetterWishes.PATH + "/xac-nhan")
  ModelAndView confirming(
      Page page, @RequestParam(name = TICKET, defaultValue = "") String ticket) {
    return ticket("confirm", "/xac-nhan", ticket, null);
  }

  @PostMapping(LetterWishes.PATH + "/xac-nhan")
  ModelAndView confirm(Page page, @RequestParam(name = TICKET, defaultValue = "") String ticket) {
    boolean done = wishes.confirm(ticket);
    return ticket(
        "confirm",
        "/xac-nhan",
        "",
        page.t(done ? "publicity.letter.confirmed" : "publicity.letter.stale"));
  }

  @GetMapping(LetterWishes.PATH + "/bo-nhan")
  ModelAndView leaving(Page page, @RequestParam(name = TICKET, defaultValue = "") String ticket) {
    return ticket("leave", "/bo-nhan", ticket, null);
  }

  /** Also what a mail program sends by itself (RFC 8058). */
  @PostMapping(LetterWishes.PATH + "/bo-nhan")
  ModelAndView leave(Page page, @RequestParam(name = TICKET, defaultValue = "") String ticket) {
    wishes.leave(ticket);
    return ticket("leave", "/bo-nhan", "", page.t("publicity.letter.left"));
  }

  private static ModelAndView ticket(
      String which, String action, String ticket, @Nullable String said) {
    return new ModelAndView(
        "publicity/letterTicket",
        "ticket",
        new LetterView.TicketPage(
            "publicity.letter." + which, LetterWishes.PATH + action, ticket, said));
  }
}
