package vn.chosach.cases.web;

import static vn.chosach.cases.web.CaseActForms.PAPERS;
import static vn.chosach.cases.web.CaseActForms.form;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormField.yesNo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.MeasureKind;
import vn.chosach.cases.life.ServiceWay;
import vn.chosach.cases.web.CaseActForms.ActForm;
import vn.chosach.kernel.Dong;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Forms of what follows a decision: served, paid, carried out. Each asks for its proof. */
final class ExecutionForms {

  private static final String[] POSTED = {ServiceWay.POST.name(), ServiceWay.POST_RETURNED.name()};
  private static final String[] WITNESSED = {
    ServiceWay.POST_RETURNED.name(), ServiceWay.REFUSED.name()
  };

  private ExecutionForms() {}

  static ActForm service(Page page) {
    return form(
        sent -> {
          ServiceWay way = sent.choice("cach", ServiceWay.class);
          return new CaseAct.Serve(
              sent.day("ngay"),
              way,
              sent.dayIfAny("ngay-gui"),
              sent.text("ma-buu-gui"),
              sent.text("nguoi-chung-kien"),
              sent.files());
        },
        select("cach", "cases.field.service", choices(page, ServiceWay.class, ServiceWay::textKey))
            .hint("cases.hint.service"),
        today("ngay", "cases.field.served", page).hint("cases.hint.served"),
        day("ngay-gui", "cases.field.sent").hint("cases.hint.sent").when("cach", POSTED),
        line("ma-buu-gui", "cases.field.post-number").when("cach", POSTED),
        line("nguoi-chung-kien", "cases.field.witness")
            .hint("cases.hint.witness")
            .when("cach", WITNESSED),
        files("tep", "cases.field.service-proof", PAPERS).hint("cases.hint.service-proof"));
  }

  static ActForm receipt(Dossier dossier, Page page) {
    Dong late =
        dossier
            .execution()
            .map(one -> one.account().lateOpen(page.today()))
            .orElse(Dong.ZERO);
    return form(
        sent ->
            new CaseAct.Book(
                sent.day("ngay"),
                Objects.requireNonNullElse(sent.moneyIfAny("so-tien"), Dong.ZERO),
                Objects.requireNonNullElse(sent.moneyIfAny("cham-nop"), Dong.ZERO),
                sent.text("chung-tu"),
                sent.files()),
        line("chung-tu", "cases.field.receipt").hint("cases.hint.receipt"),
        today("ngay", "cases.field.paid-on", page),
        money("so-tien", "cases.field.paid").optional(),
        money("cham-nop", "cases.field.late-paid")
            .hint("cases.hint.late-paid")
            .start(late.amount() > 0 ? late : null)
            .optional(),
        files("tep", "cases.field.receipt-scan", PAPERS));
  }

  static ActForm check(Dossier dossier, Page page) {
    List<Choice> waiting =
        waiting(dossier)
            .map(
                one ->
                    Choice.of(
                        one.id().toString(),
                        page.t(
                            "cases.choice.receipt",
                            one.number(),
                            page.day(one.paidOn()),
                            page.money(one.fine()),
                            page.money(one.late()))))
            .toList();
    return form(
        sent ->
            new CaseAct.CheckReceipt(
                sent.id("chung-tu"), sent.yes("dung"), sent.text("ghi-chu")),
        select("chung-tu", "cases.field.receipt", waiting)
            .start(waiting.stream().limit(1).map(Choice::value).toList())
            .hint("cases.hint.check-receipt"),
        yesNo(
            "dung",
            "cases.field.receipt-right",
            "cases.choice.receipt-right",
            "cases.choice.receipt-wrong",
            page),
        words("ghi-chu", "cases.field.note").hint("cases.hint.receipt-wrong").optional());
  }

  static ActForm measure(Dossier dossier, Page page) {
    List<Choice> open =
        openMeasures(dossier)
            .map(
                one ->
                    Choice.of(
                        one.kind().name(), page.t(one.kind().textKey()) + ": " + one.words()))
            .toList();
    return form(
        sent ->
            new CaseAct.Fulfil(
                sent.choice("bien-phap", MeasureKind.class),
                sent.day("ngay"),
                sent.text("bien-ban"),
                sent.files()),
        select("bien-phap", "cases.field.measure", open)
            .start(open.stream().limit(1).map(Choice::value).toList()),
        today("ngay", "cases.field.day", page),
        line("bien-ban", "cases.field.minutes"),
        files("tep", "cases.field.minutes-scan", PAPERS));
  }

  /** Receipts that wait for the second person. */
  static Stream<Executions.Receipt> waiting(Dossier dossier) {
    return dossier.execution().stream().flatMap(one -> one.waiting().stream());
  }

  /** Additional penalties and remedies that were not carried out. */
  static Stream<Executions.Measure> openMeasures(Dossier dossier) {
    return dossier.execution().stream()
        .flatMap(one -> one.measures().stream())
        .filter(one -> one.doneOn() == null);
  }
}
