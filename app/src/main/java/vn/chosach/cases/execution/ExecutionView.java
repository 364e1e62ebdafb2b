package vn.chosach.cases.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.web.CaseView;
import vn.chosach.kernel.Dong;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Words what became of a decision, below it: service, days to pay, receipts, measures. */
public final class ExecutionView {

  private static final double PERCENT = 10_000.0;

  private ExecutionView() {}

  /** The rows of all decisions that stand. */
  public static List<CaseView.PaperRow> of(Dossier dossier, Page page) {
    return dossier.executions().stream().flatMap(one -> rows(one, page).stream()).toList();
  }

  private static List<CaseView.PaperRow> rows(Executions.Execution one, Page page) {
    var rows = new ArrayList<CaseView.PaperRow>();
    Executions.Service service = one.service();
    if (service != null) {
      rows.add(service(service, page));
    }
    one.account()
        .next(page.today())
        .ifPresent(
            due ->
                rows.add(
                    new CaseView.PaperRow(
                        one.number(),
                        page.t("cases.paper.to-pay"),
                        page.day(due.day()),
                        page.money(due.amount()),
                        due(due.day(), page))));
    List<FineAccount.LateDays> late = one.account().late(page.today());
    if (!late.isEmpty()) {
      rows.add(late(one, late, page));
    }
    Dong over = one.account().overpaid();
    if (over.amount() > 0) {
      rows.add(
          new CaseView.PaperRow(
              one.number(),
              page.t("cases.paper.overpaid"),
              page.day(page.today()),
              page.money(over),
              new CaseView.Chip(Tone.CARE, page.t("cases.paper.to-refund"))));
    }
    one.decisions().forEach(decision -> rows.add(decision(decision, page)));
    one.receipts().forEach(receipt -> rows.add(receipt(receipt, page)));
    one.measures().forEach(measure -> rows.add(measure(measure, page)));
    return rows;
  }

  private static CaseView.Chip due(LocalDate day, Page page) {
    boolean over = day.isBefore(page.today());
    return new CaseView.Chip(
        over ? Tone.WARN : Tone.CARE, page.t(over ? "cases.paper.overdue" : "cases.paper.unpaid"));
  }

  private static CaseView.PaperRow service(Executions.Service service, Page page) {
    LocalDate sent = service.sentOn();
    String how =
        Stream.of(
                sent == null ? "" : page.t("cases.paper.sent", page.day(sent)),
                service.witness() == null
                    ? ""
                    : page.t("cases.paper.witness", Objects.requireNonNull(service.witness())))
            .filter(words -> !words.isEmpty())
            .collect(java.util.stream.Collectors.joining("; "));
    return new CaseView.PaperRow(
        Objects.requireNonNullElse(service.mark(), "–"),
        page.t("cases.paper.service", page.t(service.way().textKey())),
        page.day(service.servedOn()),
        how,
        new CaseView.Chip(Tone.OK, page.t("cases.paper.served")));
  }

  /** How it is computed: days, rate, base; span by span. */
  private static CaseView.PaperRow late(
      Executions.Execution one, List<FineAccount.LateDays> spans, Page page) {
    boolean open = one.account().lateOpen(page.today()).amount() > 0;
    return new CaseView.PaperRow(
        one.number(),
        page.t("cases.paper.late"),
        page.day(spans.getLast().to()),
        spans.stream()
            .map(span -> span(span, page))
            .collect(java.util.stream.Collectors.joining("; ")),
        open
            ? new CaseView.Chip(
                Tone.WARN,
                page.t("cases.paper.late-open", page.money(one.account().lateOpen(page.today()))))
            : new CaseView.Chip(Tone.OK, page.t("cases.paper.paid")));
  }

  private static String span(FineAccount.LateDays span, Page page) {
    return page.t(
        "cases.paper.late-span",
        page.day(span.from()),
        page.day(span.to()),
        span.days(),
        String.format(page.lang().locale(), "%.2f", span.perMillion() / PERCENT),
        page.money(span.base()),
        page.money(span.amount()));
  }

  private static CaseView.PaperRow receipt(Executions.Receipt one, Page page) {
    Boolean accepted = one.accepted();
    CaseView.Chip chip =
        accepted == null
            ? new CaseView.Chip(Tone.CARE, page.t("cases.paper.receipt-waits"))
            : new CaseView.Chip(
                accepted ? Tone.OK : Tone.WARN,
                page.t(accepted ? "cases.paper.receipt-right" : "cases.paper.receipt-wrong"));
    return new CaseView.PaperRow(
        one.number(),
        page.t("cases.paper.receipt"),
        page.day(one.paidOn()),
        page.t("cases.paper.receipt-parts", page.money(one.fine()), page.money(one.late())),
        chip);
  }

  /** Later, less, in parts or by force; each part with its day. */
  private static CaseView.PaperRow decision(Executions.Decision one, Page page) {
    CoercionMeasure measure = one.measure();
    String what =
        measure == null
            ? page.t(one.kind().textKey())
            : page.t("cases.paper.coercion", page.t(measure.textKey()));
    String words = one.words();
    String parts =
        words != null
            ? words
            : one.dues().stream()
                .map(
                    due -> page.t("cases.paper.due", page.day(due.day()), page.money(due.amount())))
                .collect(java.util.stream.Collectors.joining("; "));
    Executions.Service service = one.service();
    CaseView.Chip chip =
        measure == null
            ? new CaseView.Chip(Tone.OK, page.t("cases.paper.decided"))
            : service == null
                ? new CaseView.Chip(Tone.CARE, page.t("cases.paper.not-served"))
                : new CaseView.Chip(Tone.OK, page.t("cases.paper.served"));
    return new CaseView.PaperRow(
        one.number(),
        what,
        page.day(one.on()),
        parts.isEmpty() ? page.money(one.amount()) : parts,
        chip);
  }

  private static CaseView.PaperRow measure(Executions.Measure one, Page page) {
    LocalDate done = one.doneOn();
    return new CaseView.PaperRow(
        Objects.requireNonNullElse(one.minutes(), "–"),
        page.t(one.kind().textKey()),
        done == null ? "–" : page.day(done),
        one.words(),
        done == null
            ? new CaseView.Chip(Tone.CARE, page.t("cases.paper.measure-open"))
            : new CaseView.Chip(Tone.OK, page.t("cases.paper.measure-done")));
  }
}
