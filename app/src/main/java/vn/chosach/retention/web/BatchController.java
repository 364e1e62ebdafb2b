package vn.chosach.retention.web;

import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.papers.PaperBatch;
import vn.chosach.retention.papers.PaperBatch.BatchFile;
import vn.chosach.retention.papers.PaperBatch.BatchPaper;
import vn.chosach.retention.papers.PaperBatches;
import vn.chosach.retention.web.RetentionPage.BatchLine;
import vn.chosach.retention.web.RetentionPage.BatchPage;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Papers of the own agency past their years: lists, and the papers that move them. */
@Controller
record BatchController(PaperBatches batches) {

  static final String ALL = RetentionRoutes.DESK + "/tai-lieu";
  static final String NEW = ALL + "/moi";
  static final String ONE = ALL + "/{number:HTL-[0-9]{4}-[0-9]{4,9}}";
  static final String KEEP = ONE + "/giu-lai";
  static final String DRAW = ONE + "/van-ban";

  @GetMapping(ALL)
  ModelAndView all(Page page, ActingOfficer who) {
    int past = batches.past(who).size();
    return new ModelAndView(
        "retention/batches",
        "view",
        new BatchPage(
            page.t("retention.batches"),
            page.t("retention.batches.past", past),
            batches.all(who).stream().map(one -> line(one, page)).toList(),
            List.of(),
            "",
            past > 0 && PaperBatches.lists(who) ? NEW : "",
            ""));
  }

  @FormMapping(NEW)
  ModelAndView list(FormVisit visit, ActingOfficer who) {
    Page page = visit.page();
    List<Choice> past =
        Choice.of(
            batches.past(who),
            one -> one.id(),
            one ->
                page.t(
                    "retention.batches.paper",
                    one.number(),
                    page.day(one.day()),
                    one.subject(),
                    page.day(one.ends())));
    return visit
        .offered(PaperBatches.lists(who))
        .answer(
            FormDefinition.of(
                NEW,
                "retention.batches.list",
                ticks("tai-lieu", "retention.field.papers", past).missing("retention.no-paper"),
                words("hoi-dong", "retention.field.council")
                    .hint("retention.field.council.hint")
                    .missing("retention.council-too-small"),
                words("ly-do", "retention.field.appraisal")),
            sent ->
                batches.list(sent.ids("tai-lieu"), sent.text("hoi-dong"), sent.text("ly-do"), who),
            done -> visit.say(ALL + "/" + done.number(), "retention.said.drawn"),
            visit.titled("retention.batches.list", ALL));
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer who) {
    BatchFile file = batches.read(number, who).orElseThrow(Page::absent);
    String next = next(file);
    return new ModelAndView(
        "retention/batches",
        "view",
        new BatchPage(
            number,
            page.t(file.over() ? "retention.batch.all-kept" : file.batch().state().textKey()),
            List.of(),
            file.papers().stream()
                .map(
                    one ->
                        new BatchLine(
                            "/van-ban/" + one.record(),
                            one.number(),
                            one.subject(),
                            page.t("retention.batches.ends", one.code(), page.day(one.ends())),
                            state(one, page)))
                .toList(),
            file.waiting() == null ? "" : "/van-ban/" + file.waiting(),
            file.waiting() != null || next.isEmpty() ? "" : ALL + "/" + number + "/van-ban",
            file.waiting() != null || !file.keeps() ? "" : ALL + "/" + number + "/giu-lai"));
  }

  private static String state(BatchPaper one, Page page) {
    if (one.fellOut() != null) {
      return page.t("retention.batches.kept", one.fellOut());
    }
    return page.t(one.erased() ? "retention.batches.gone" : "retention.batches.there");
  }

  @FormMapping(KEEP)
  ModelAndView keep(@PathVariable String number, FormVisit visit, ActingOfficer who) {
    BatchFile file = batches.read(number, who).orElseThrow(Page::absent);
    List<Choice> standing =
        Choice.of(
            file.standing(), one -> one.record(), one -> one.number() + " · " + one.subject());
    return visit
        .offered(PaperBatches.lists(who) && file.keeps())
        .answer(
            FormDefinition.of(
                ALL + "/" + number + "/giu-lai",
                "retention.batches.keep",
                ticks("tai-lieu", "retention.field.kept", standing).missing("retention.none-kept"),
                words("ly-do", "retention.field.kept-why")),
            sent -> batches.keep(file, sent.ids("tai-lieu"), sent.text("ly-do"), who),
            done -> visit.say(ALL + "/" + number, "retention.said.kept"),
            FormPage.titled(
                visit.page().t("retention.batches.keep") + " · " + number, ALL + "/" + number));
  }

  @FormMapping(DRAW)
  ModelAndView draw(@PathVariable String number, FormVisit visit, ActingOfficer who) {
    BatchFile file = batches.read(number, who).orElseThrow(Page::absent);
    String next = next(file);
    return visit
        .offered(PaperBatches.lists(who) && !next.isEmpty() && file.waiting() == null)
        .answer(
            FormDefinition.of(
                ALL + "/" + number + "/van-ban",
                next.isEmpty() ? "retention.batches.draw.done" : next),
            sent -> batches.draw(file, who),
            done -> visit.say(ALL + "/" + number, "retention.said.drawn"),
            FormPage.titled(
                visit.page().t(next.isEmpty() ? "retention.batches.draw.done" : next)
                    + " · "
                    + number,
                ALL + "/" + number));
  }

  /** What is drawn up next; empty after the last, and where all was kept. */
  private static String next(BatchFile file) {
    if (file.over()) {
      return "";
    }
    return switch (file.batch().state()) {
      case LISTED -> "retention.batches.draw.appraised";
      case APPRAISED -> "retention.batches.draw.approved";
      case APPROVED -> "retention.batches.draw.done";
      case DONE -> "";
    };
  }

  private static BatchLine line(PaperBatch one, Page page) {
    return new BatchLine(
        ALL + "/" + one.number(),
        one.number(),
        page.t(one.state().textKey()),
        Objects.requireNonNullElse(one.approved(), Objects.requireNonNullElse(one.appraised(), "")),
        "");
  }
}
