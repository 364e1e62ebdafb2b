package vn.chosach.cases.web.forms;

import static vn.chosach.cases.web.forms.CaseActForms.PAPERS;
import static vn.chosach.cases.web.forms.CaseActForms.form;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormField.yesNo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.execution.ExecutionStep;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.MeasureKind;
import vn.chosach.cases.execution.ServiceWay;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.web.forms.CaseActForms.ActForm;
import vn.chosach.kernel.Dong;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** Forms of what follows a decision: served, paid, carried out. Each asks for its proof. */
public final class ExecutionForms {

  private static final String[] POSTED = {ServiceWay.POST.name(), ServiceWay.POST_RETURNED.name()};
  private static final String[] WITNESSED = {
    ServiceWay.POST_RETURNED.name(), ServiceWay.REFUSED.name()
  };

  /** Field with the decision that an act is about. */
  private static final String RULING = "quyet-dinh";

  private ExecutionForms() {}

  static ActForm service(Dossier dossier, Page page) {
    return which(
        dossier,
        sent -> {
          ServiceWay way = sent.choice("cach", ServiceWay.class);
          return new ExecutionStep.Serve(
                  sent.day("ngay"),
                  way,
                  sent.dayIfAny("ngay-gui"),
                  sent.text("ma-buu-gui"),
                  sent.text("nguoi-chung-kien"),
                  sent.files())
              .act(chosen(dossier, sent));
        },
        select("cach", "cases.field.service", choices(page, ServiceWay::textKey)).hinted(),
        today("ngay", "cases.field.served", page).hinted(),
        day("ngay-gui", "cases.field.sent").hinted().when("cach", POSTED),
        line("ma-buu-gui", "cases.field.post-number").when("cach", POSTED),
        line("nguoi-chung-kien", "cases.field.witness").hinted().when("cach", WITNESSED),
        files("tep", "cases.field.service-proof", PAPERS).hinted());
  }

  static ActForm receipt(Dossier dossier, Page page) {
    Dong late =
        dossier.execution().map(one -> one.account().lateOpen(page.today())).orElse(Dong.ZERO);
    List<Choice> coercions = coercions(dossier);
    var fields = new ArrayList<FormField>();
    fields.add(line("chung-tu", "cases.field.receipt").hinted());
    fields.add(today("ngay", "cases.field.paid-on", page));
    fields.add(money("so-tien", "cases.field.paid").optional());
    fields.add(
        money("cham-nop", "cases.field.late-paid")
            .hinted()
            .start(late.amount() > 0 ? late : null)
            .optional());
    if (!coercions.isEmpty()) {
      fields.add(
          select("cuong-che", "cases.field.brought-in", coercions)
              .empty("cases.choice.by-itself")
              .optional());
    }
    fields.add(files("tep", "cases.field.receipt-scan", PAPERS));
    return which(
        dossier,
        sent ->
            new ExecutionStep.Book(
                    sent.day("ngay"),
                    Objects.requireNonNullElse(sent.moneyIfAny("so-tien"), Dong.ZERO),
                    Objects.requireNonNullElse(sent.moneyIfAny("cham-nop"), Dong.ZERO),
                    sent.text("chung-tu"),
                    coercions.isEmpty() ? null : sent.idIfAny("cuong-che"),
                    sent.files())
                .act(chosen(dossier, sent)),
        fields.toArray(FormField[]::new));
  }

  /** Where several decisions are carried out, the act says about which it is. */
  static ActForm which(
      Dossier dossier, Function<SubmittedForm, @Nullable CaseAct> act, FormField... own) {
    List<Choice> running =
        Choice.of(
            dossier.running(),
            one -> one.number(),
            one -> one.number() + " · " + violator(one, dossier));
    var fields = new ArrayList<FormField>();
    if (running.size() > 1) {
      fields.add(select(RULING, "cases.field.ruling", running));
    }
    fields.addAll(List.of(own));
    return new ActForm(fields, act);
  }

  private static String violator(Executions.Execution one, Dossier dossier) {
    return dossier.subjects().stream()
        .filter(subject -> subject.id().equals(one.violator()))
        .map(Dossier.Subject::name)
        .findFirst()
        .orElse("–");
  }

  static String chosen(Dossier dossier, SubmittedForm sent) {
    return dossier.running().size() > 1 ? sent.text(RULING) : ruling(dossier);
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
            new ExecutionStep.CheckReceipt(
                    sent.id("chung-tu"), sent.yes("dung"), sent.text("ghi-chu"))
                .act(),
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
                    Choice.of(one.kind().name(), page.t(one.kind().textKey()) + ": " + one.words()))
            .toList();
    return which(
        dossier,
        sent ->
            new ExecutionStep.Fulfil(
                    sent.choice("bien-phap", MeasureKind.class),
                    sent.day("ngay"),
                    sent.text("bien-ban"),
                    sent.files())
                .act(chosen(dossier, sent)),
        select("bien-phap", "cases.field.measure", open)
            .start(open.stream().limit(1).map(Choice::value).toList()),
        today("ngay", "cases.field.day", page),
        line("bien-ban", "cases.field.minutes"),
        files("tep", "cases.field.minutes-scan", PAPERS));
  }

  static String ruling(Dossier dossier) {
    return dossier.execution().map(Executions.Execution::number).orElse("");
  }

  private static List<Choice> coercions(Dossier dossier) {
    return dossier.running().stream()
        .flatMap(Executions.Execution::coercions)
        .map(one -> Choice.of(one.id().toString(), one.number()))
        .toList();
  }

  /** Receipts that wait for the second person. */
  public static Stream<Executions.Receipt> waiting(Dossier dossier) {
    return dossier.executions().stream().flatMap(one -> one.waiting().stream());
  }

  /** Additional penalties and remedies that were not carried out. */
  public static Stream<Executions.Measure> openMeasures(Dossier dossier) {
    return dossier.running().stream()
        .flatMap(one -> one.measures().stream())
        .filter(one -> one.doneOn() == null);
  }
}
