package vn.chosach.reports.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chosach.kernel.Dong;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.ReportPart;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of one report: each step, its text parts, and the change of a cell. */
final class SheetForms {

  static final String REASON = "ly-do";
  private static final int REASON_LENGTH = 1000;
  private static final int PART_LENGTH = 20_000;

  private SheetForms() {}

  static boolean needsReason(Event event) {
    return event == Event.RETURN || event == Event.CORRECT;
  }

  static FormDefinition step(Report report, Event event) {
    FormField which = hidden("viec", event.name());
    List<FormField> fields =
        needsReason(event)
            ? List.of(
                which,
                line(REASON, "reports.reason", REASON_LENGTH)
                    .missing("reports.words-missing")
                    .autocomplete("off"))
            : event == Event.FREEZE
                ? List.of(
                    which,
                    line(REASON, "reports.freeze.without", REASON_LENGTH).hinted().optional())
                : List.of(which);
    return FormDefinition.of(SheetPages.href(report) + "/lam", event.textKey(), fields)
        .on(report.version())
        .mending(ReportNames.MENDS);
  }

  static ReportAct.ReportActStep step(Event event, SubmittedForm sent) {
    return new ReportAct.ReportActStep(event, sent.has(REASON) ? sent.text(REASON) : "");
  }

  static FormDefinition parts(Sheet sheet) {
    return FormDefinition.of(
            SheetPages.href(sheet.report()) + "/loi",
            "reports.words.keep",
            Arrays.stream(ReportPart.values())
                .map(
                    part ->
                        words(part.name(), part.textKey(), PART_LENGTH)
                            .start(sheet.words().getOrDefault(part, ""))
                            .optional())
                .toList())
        .on(sheet.report().version());
  }

  static ReportAct.Write parts(SubmittedForm sent) {
    return new ReportAct.Write(
        Arrays.stream(ReportPart.values())
            .collect(Collectors.toMap(part -> part, part -> sent.text(part.name()))));
  }

  static FormDefinition cell(Sheet sheet, Page page) {
    List<Choice> lines =
        Choice.of(sheet.form().lines(), one -> one.code(), one -> ReportNames.line(one, page));
    return FormDefinition.of(
            SheetPages.href(sheet.report()) + "/sua",
            "reports.adjust.go",
            select("dong", "reports.head.line", lines).empty(null),
            select("cot", "reports.head.col", FormField.choices(page, Col::textKey)).empty(null),
            line("moi", "reports.adjust.new").hinted().optional(),
            words(REASON, "reports.reason", REASON_LENGTH).rows(3).missing("reports.words-missing"))
        .on(sheet.report().version())
        .mending(ReportNames.MENDS);
  }

  /** The lines of the form that nothing is recorded of, and where their figures come from. */
  static FormDefinition typed(Sheet sheet, Page page) {
    var fields = new ArrayList<FormField>();
    for (FormLine one : typed(sheet)) {
      Long now = sheet.cell(one.code(), Col.NOW).amount();
      fields.add(
          line(field(one), "reports.fill.figure")
              .labelled(ReportNames.lineWithUnit(one, page))
              .start(now == null ? "" : page.number(now))
              .optional());
    }
    fields.add(
        line(REASON, "reports.fill.source", REASON_LENGTH)
            .hinted()
            .missing("reports.words-missing"));
    return FormDefinition.of(
            SheetPages.href(sheet.report()) + "/chi-tieu", "reports.fill.go", fields)
        .on(sheet.report().version())
        .mending(ReportNames.MENDS);
  }

  static ReportAct.Fill typed(SubmittedForm sent, Sheet sheet, Page page) {
    var figures = new LinkedHashMap<String, Long>();
    for (FormLine one : typed(sheet)) {
      String typed = sent.text(field(one));
      Optional<Long> figure = Dong.typed(typed).map(Dong::amount);
      Long shown = sheet.cell(one.code(), Col.NOW).amount();
      figure
          .filter(amount -> !amount.equals(shown))
          .ifPresent(amount -> figures.put(one.code(), amount));
      if (figure.isEmpty() && !typed.isEmpty()) {
        sent.wrong(field(one), page.t("reports.adjust.whole"));
      }
    }
    return new ReportAct.Fill(figures, sent.text(REASON));
  }

  /** Whether the reader types lines in; in the report of the committee they are sums. */
  static boolean fills(Sheet sheet) {
    return !sheet.province() && sheet.possible().contains(Event.FILL) && !typed(sheet).isEmpty();
  }

  static List<FormLine> typed(Sheet sheet) {
    return sheet.form().lines().stream().filter(FormLine::typed).toList();
  }

  private static String field(FormLine line) {
    return "so-" + Integer.toHexString(line.code().hashCode());
  }

  /** A cell may be less than what it was, and not known at all, but never a fraction. */
  static ReportAct.Adjust cell(SubmittedForm sent, Page page) {
    Long becomes = Dong.typed(sent.text("moi")).map(Dong::amount).orElse(null);
    if (becomes == null && !sent.text("moi").isEmpty()) {
      sent.wrong("moi", page.t("reports.adjust.whole"));
    }
    return new ReportAct.Adjust(
        sent.text("dong"), sent.choice("cot", Col.class), becomes, sent.text(REASON));
  }
}
