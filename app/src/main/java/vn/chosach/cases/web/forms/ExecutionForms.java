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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.execution.CoercionMeasure;
import vn.chosach.cases.execution.ExecutionStep;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.MeasureKind;
import vn.chosach.cases.execution.ServiceWay;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.web.forms.CaseActForms.ActForm;
import vn.chosach.kernel.Dong;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** Forms of what follows a decision: served, paid, carried out. Each asks for its proof. */
public final class ExecutionForms {

  private static final String[] POSTED = {ServiceWay.POST.name(), ServiceWay.POST_RETURNED.name()};
  private static final String[] WITNESSED = {
    ServiceWay.POST_RETURNED.name(), ServiceWay.REFUSED.name()
  };

  /** As many parts as the form has room for; how many the law allows, its rule says. */
  private static final int PARTS = 3;

  private ExecutionForms() {}

  static ActForm service(Page page) {
    return form(
        sent -> {
          ServiceWay way = sent.choice("cach", ServiceWay.class);
          return new ExecutionStep.Serve(
                  sent.day("ngay"),
                  way,
                  sent.dayIfAny("ngay-gui"),
                  sent.text("ma-buu-gui"),
                  sent.text("nguoi-chung-kien"),
                  sent.files())
              .act();
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
        dossier.execution().map(one -> one.account().lateOpen(page.today())).orElse(Dong.ZERO);
    List<Choice> coercions = coercions(dossier);
    var fields = new ArrayList<FormField>();
    fields.add(line("chung-tu", "cases.field.receipt").hint("cases.hint.receipt"));
    fields.add(today("ngay", "cases.field.paid-on", page));
    fields.add(money("so-tien", "cases.field.paid").optional());
    fields.add(
        money("cham-nop", "cases.field.late-paid")
            .hint("cases.hint.late-paid")
            .start(late.amount() > 0 ? late : null)
            .optional());
    if (!coercions.isEmpty()) {
      fields.add(
          select("cuong-che", "cases.field.brought-in", coercions)
              .empty("cases.choice.by-itself")
              .optional());
    }
    fields.add(files("tep", "cases.field.receipt-scan", PAPERS));
    return new ActForm(
        fields,
        sent ->
            new ExecutionStep.Book(
                    sent.day("ngay"),
                    Objects.requireNonNullElse(sent.moneyIfAny("so-tien"), Dong.ZERO),
                    Objects.requireNonNullElse(sent.moneyIfAny("cham-nop"), Dong.ZERO),
                    sent.text("chung-tu"),
                    coercions.isEmpty() ? null : SentId.of(sent.text("cuong-che")).orElse(null),
                    sent.files())
                .act());
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
    return form(
        sent ->
            new ExecutionStep.Fulfil(
                    sent.choice("bien-phap", MeasureKind.class),
                    sent.day("ngay"),
                    sent.text("bien-ban"),
                    sent.files())
                .act(),
        select("bien-phap", "cases.field.measure", open)
            .start(open.stream().limit(1).map(Choice::value).toList()),
        today("ngay", "cases.field.day", page),
        line("bien-ban", "cases.field.minutes"),
        files("tep", "cases.field.minutes-scan", PAPERS));
  }

  static ActForm postponement(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof ExecutionTerms.Postponement one ? one : null;
    return applied(
        dossier,
        page,
        last,
        (sent, application) ->
            new ExecutionTerms.Postponement(ruling(dossier), application, sent.day("den-ngay")),
        day("den-ngay", "cases.field.postponed-to")
            .hint("cases.hint.postponed-to")
            .start(last == null ? "" : last.until().toString()));
  }

  static ActForm remission(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof ExecutionTerms.Remission one ? one : null;
    return applied(
        dossier,
        page,
        last,
        (sent, application) ->
            new ExecutionTerms.Remission(ruling(dossier), application, sent.money("so-tien")),
        money("so-tien", "cases.field.remitted")
            .hint("cases.hint.remitted")
            .start(last == null ? null : last.amount()));
  }

  static ActForm instalments(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof ExecutionTerms.Instalments one ? one : null;
    var fields = new ArrayList<FormField>();
    for (int number = 1; number <= PARTS; number++) {
      ExecutionTerms.Instalment part =
          last == null || last.parts().size() < number ? null : last.parts().get(number - 1);
      fields.add(
          money("lan-" + number, "cases.field.part-amount")
              .labelled(number)
              .hint(number == 1 ? "cases.hint.parts" : null)
              .start(part == null ? null : part.amount())
              .optional(number == PARTS));
      fields.add(
          day("ngay-" + number, "cases.field.part-day")
              .labelled(number)
              .start(part == null ? "" : part.by().toString())
              .optional(number == PARTS));
    }
    return applied(
        dossier,
        page,
        last,
        (sent, application) ->
            new ExecutionTerms.Instalments(ruling(dossier), application, parts(sent)),
        fields.toArray(FormField[]::new));
  }

  /** What is left empty is no part; a day without an amount is asked back by the room. */
  private static List<ExecutionTerms.Instalment> parts(SubmittedForm sent) {
    var parts = new ArrayList<ExecutionTerms.Instalment>();
    for (int number = 1; number <= PARTS; number++) {
      Dong amount = sent.moneyIfAny("lan-" + number);
      LocalDate by = sent.dayIfAny("ngay-" + number);
      if (amount != null && by != null) {
        parts.add(new ExecutionTerms.Instalment(by, amount));
      }
    }
    return parts;
  }

  /**
   * The form of a decision that the violator applied for; a kept application is not asked again.
   */
  private static ActForm applied(
      Dossier dossier,
      Page page,
      ExecutionTerms.@Nullable Relief last,
      BiFunction<SubmittedForm, ExecutionTerms.Application, PaperTerms> terms,
      FormField... own) {
    ExecutionTerms.Application kept =
        last == null || !last.ruling().equals(ruling(dossier)) ? null : last.application();
    var fields = new ArrayList<FormField>();
    fields.add(
        day("ngay-don", "cases.field.application-day")
            .start(kept == null ? page.today().toString() : kept.dated().toString()));
    fields.add(
        words("ly-do", "cases.field.application-reason")
            .hint("cases.hint.application-reason")
            .start(kept == null ? "" : kept.reason()));
    fields.addAll(List.of(own));
    fields.add(
        files("tep", "cases.field.application", PAPERS)
            .hint(kept == null ? "cases.hint.application" : "cases.hint.application-kept")
            .optional(kept != null));
    return new ActForm(
        fields,
        sent -> {
          UUID sentPaper = sent.files();
          UUID paper = sentPaper != null || kept == null ? sentPaper : kept.paper();
          return new CaseAct.Prepare(
              terms.apply(
                  sent,
                  new ExecutionTerms.Application(
                      sent.day("ngay-don"),
                      sent.text("ly-do"),
                      Objects.requireNonNullElse(paper, SentId.NONE))));
        });
  }

  static ActForm coercion(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof ExecutionTerms.Coercion one ? one : null;
    return form(
        sent ->
            new CaseAct.Prepare(
                new ExecutionTerms.Coercion(
                    ruling(dossier),
                    sent.choice("bien-phap", CoercionMeasure.class),
                    Objects.requireNonNullElse(sent.moneyIfAny("so-tien"), Dong.ZERO),
                    sent.text("doi-tuong"),
                    sent.text("nguoi-thuc-hien"))),
        select(
                "bien-phap",
                "cases.field.coercion",
                choices(page, CoercionMeasure.class, CoercionMeasure::textKey))
            .start(last == null ? List.of() : List.of(last.measure().name())),
        money("so-tien", "cases.field.coerced")
            .hint("cases.hint.coerced")
            .start(last == null ? owed(dossier, page) : last.amount())
            .optional(),
        words("doi-tuong", "cases.field.coerced-from")
            .hint("cases.hint.coerced-from")
            .start(last == null ? "" : last.object()),
        line("nguoi-thuc-hien", "cases.field.coerced-by")
            .start(last == null ? "" : last.executor()));
  }

  private static Dong owed(Dossier dossier, Page page) {
    return dossier
        .execution()
        .map(one -> one.account().open().plus(one.account().lateOpen(page.today())))
        .orElse(Dong.ZERO);
  }

  private static String ruling(Dossier dossier) {
    return dossier.execution().map(Executions.Execution::number).orElse("");
  }

  private static List<Choice> coercions(Dossier dossier) {
    return dossier.execution().stream()
        .flatMap(Executions.Execution::coercions)
        .map(one -> Choice.of(one.id().toString(), one.number()))
        .toList();
  }

  /** Receipts that wait for the second person. */
  public static Stream<Executions.Receipt> waiting(Dossier dossier) {
    return dossier.execution().stream().flatMap(one -> one.waiting().stream());
  }

  /** Additional penalties and remedies that were not carried out. */
  public static Stream<Executions.Measure> openMeasures(Dossier dossier) {
    return dossier.execution().stream()
        .flatMap(one -> one.measures().stream())
        .filter(one -> one.doneOn() == null);
  }
}
