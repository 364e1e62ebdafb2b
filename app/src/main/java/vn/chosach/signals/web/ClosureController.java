package vn.chosach.signals.web;

import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.words;

import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signals;
import vn.chosach.signals.closure.ClosureReview;
import vn.chosach.signals.closure.ClosureReviews;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Kiểm tra lại: a second officer looks at what one ended by words alone, the oldest first. */
@Controller
record ClosureController(Signals signals, ClosureReviews reviews, ItemPages items, Heirs heirs) {

  private static final String REVIEW = "/kiem-tra-lai";
  private static final String QUEUE = InboxRoutes.INBOX + REVIEW;
  private static final String ANSWER = "y-kien";
  private static final String AGREED = "dong-y";
  private static final String AGAIN = "mo-lai";
  private static final String WORDS = "loi";

  /**
   * The oldest one that waits for the reader.
   *
   * @param after identifier of one that the reader leaves to others
   */
  @GetMapping(QUEUE)
  String next(
      @RequestParam(name = "sau", defaultValue = "") String after,
      FormVisit visit,
      ActingOfficer officer) {
    List<ClosureReview> waiting = reviews.waiting(officer);
    UUID left = SentId.of(after).orElse(null);
    return visit
        .page()
        .redirect(
            waiting.stream()
                .dropWhile(one -> left != null && !one.signal().equals(left))
                .filter(one -> !one.signal().equals(left))
                .findFirst()
                .map(one -> InboxRoutes.INBOX + "/" + one.signal())
                .orElseGet(() -> visit.say(InboxRoutes.INBOX, "signals.said.no-closure")));
  }

  @FormMapping(InboxRoutes.INBOX + "/{id:" + SentId.FORM + "}" + REVIEW)
  ModelAndView answer(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Sheet sheet = signals.read(id, officer).orElseThrow(Page::absent);
    ClosureReview review =
        reviews.of(id, officer).filter(one -> one.isFor(officer, heirs)).orElse(null);
    Page page = visit.page();
    return visit
        .offered(review != null)
        .answer(
            FormDefinition.of(
                    InboxRoutes.INBOX + "/" + id + REVIEW,
                    "signals.closure.button",
                    radios(
                            ANSWER,
                            "signals.closure.answer",
                            List.of(
                                Choice.of(AGREED, page.t("signals.closure.agree")),
                                Choice.of(AGAIN, page.t("signals.closure.return"))))
                        .unread("signals.closure-answer"),
                    words(WORDS, "signals.closure.words")
                        .hinted()
                        .when(ANSWER, AGAIN)
                        .missing("signals.closure-words")
                        .most(2_000)
                        .rows(4))
                .mending(Map.of("signals.closure-words", WORDS)),
            sent ->
                reviews.answer(
                    id, sent.text(ANSWER).equals(AGREED), sent.text(WORDS).strip(), officer),
            done -> visit.say(QUEUE, "signals.said.closure", sheet.signal().number()),
            form ->
                new FormPage(
                        page.t("signals.closure.title"),
                        sheet.signal().number() + ". " + page.t("signals.closure.lede"),
                        InboxRoutes.INBOX + "/" + id)
                    .apply(form)
                    .addObject("told", told(sheet, review, officer, page)));
  }

  /** What was reported, how it was ended, and what the reporter was told. */
  private List<String> told(
      Sheet sheet, @Nullable ClosureReview review, ActingOfficer officer, Page page) {
    var lines = new ArrayList<String>();
    lines.add(page.t("signals.closure.reported", sheet.title()));
    sheet.history().stream()
        .filter(act -> review != null && act.id().equals(review.act()))
        .map(act -> items.line(act, sheet, page))
        .forEach(
            line -> {
              lines.add(page.t("signals.closure.how", line.what(), line.who(), line.when()));
              lines.add(
                  page.t("signals.closure.told", Objects.requireNonNullElse(line.words(), "")));
            });
    Optional.ofNullable(sheet.signal().outcome().mergedInto())
        .flatMap(into -> signals.read(into, officer))
        .map(into -> page.t("signals.closure.into", into.signal().number(), into.title()))
        .ifPresent(lines::add);
    return lines;
  }

  /** Who sees the report sees that it waits for a second officer, and who has looked. */
  @Bean
  static PageSlot closureOfSignal(ClosureReviews reviews, Heirs heirs, TemplateEngine templates) {
    return EndedSignalSlot.of(
        templates,
        "signals/closure.jte",
        (signal, reader, page) ->
            reviews
                .of(signal, reader)
                .map(
                    one ->
                        Map.of(
                            "signal",
                            signal,
                            "text",
                            text(one, reader, heirs, page),
                            "looks",
                            one.isFor(reader, heirs))));
  }

  private static String text(ClosureReview one, ActingOfficer reader, Heirs heirs, Page page) {
    return one.answeredAt() != null
        ? page.t("signals.closure.agreed", page.moment(one.answeredAt()))
        : page.t(one.isFor(reader, heirs) ? "signals.closure.yours" : "signals.closure.waits");
  }
}
