package vn.chosach.cases.web.forms;

import static vn.chosach.cases.web.forms.CaseActForms.PAPERS;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.execution.CoercionMeasure;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.MeasureKind;
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

/** Forms of decisions on a fine that stands: changed, later, less, in parts, by force. */
final class ReliefForms {

  /** As many parts as the form has room for; how many the law allows, its rule says. */
  private static final int PARTS = 3;

  private static final String SORT = "cach-sua";
  private static final String CHANGE = "mot-phan";
  private static final String CORRECTION = "dinh-chinh";

  private ReliefForms() {}

  static ActForm postponement(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof ExecutionTerms.Postponement one ? one : null;
    return applied(
        dossier,
        page,
        last,
        (sent, application) ->
            new ExecutionTerms.Postponement(
                ExecutionForms.chosen(dossier, sent), application, sent.day("den-ngay")),
        day("den-ngay", "cases.field.postponed-to")
            .hinted()
            .start(last == null ? "" : last.until().toString()));
  }

  static ActForm remission(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof ExecutionTerms.Remission one ? one : null;
    return applied(
        dossier,
        page,
        last,
        (sent, application) ->
            new ExecutionTerms.Remission(
                ExecutionForms.chosen(dossier, sent), application, sent.money("so-tien")),
        money("so-tien", "cases.field.remitted")
            .hinted()
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
            new ExecutionTerms.Instalments(
                ExecutionForms.chosen(dossier, sent), application, parts(sent)),
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
        last == null || !last.ruling().equals(ExecutionForms.ruling(dossier))
            ? null
            : last.application();
    var fields = new ArrayList<FormField>();
    fields.add(
        day("ngay-don", "cases.field.application-day")
            .start(kept == null ? page.today().toString() : kept.dated().toString()));
    fields.add(
        words("ly-do", "cases.field.application-reason")
            .hinted()
            .start(kept == null ? "" : kept.reason()));
    fields.addAll(List.of(own));
    fields.add(
        files("tep", "cases.field.application", PAPERS)
            .hint(kept == null ? "cases.hint.application" : "cases.hint.application-kept")
            .optional(kept != null));
    return ExecutionForms.which(
        dossier,
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
        },
        fields.toArray(FormField[]::new));
  }

  /** What is put right in a sanction that stands; it begins with what holds. */
  static ActForm amendment(Dossier dossier, Page page) {
    Executions.Execution only = dossier.running().size() == 1 ? dossier.running().getFirst() : null;
    return ExecutionForms.which(
        dossier,
        sent -> {
          boolean correction = sent.text(SORT).equals(CORRECTION);
          return new CaseAct.Prepare(
              new ExecutionTerms.Amendment(
                  ExecutionForms.chosen(dossier, sent),
                  correction,
                  Objects.requireNonNullElse(sent.moneyIfAny("so-tien"), Dong.ZERO),
                  sent.text("bo-sung"),
                  sent.text("khac-phuc"),
                  sent.text("da-ghi"),
                  sent.text("sua-thanh"),
                  sent.text("ly-do")));
        },
        select(
                SORT,
                "cases.field.amendment-sort",
                List.of(
                    Choice.of(CHANGE, page.t("cases.choice.amendment")),
                    Choice.of(CORRECTION, page.t("cases.choice.correction"))))
            .hinted()
            .start(List.of(CHANGE)),
        money("so-tien", "cases.field.fine-after")
            .hinted()
            .start(only == null ? null : only.account().amount())
            .when(SORT, CHANGE),
        words("bo-sung", "cases.field.additional-after")
            .start(measure(only, MeasureKind.ADDITIONAL))
            .when(SORT, CHANGE)
            .optional(),
        words("khac-phuc", "cases.field.remedy-after")
            .start(measure(only, MeasureKind.REMEDY))
            .when(SORT, CHANGE)
            .optional(),
        line("da-ghi", "cases.field.wrong-words").hinted().when(SORT, CORRECTION),
        line("sua-thanh", "cases.field.right-words").when(SORT, CORRECTION),
        words("ly-do", "cases.field.reason"));
  }

  private static String measure(Executions.@Nullable Execution fine, MeasureKind kind) {
    return fine == null
        ? ""
        : fine.measures().stream()
            .filter(one -> one.kind() == kind)
            .map(Executions.Measure::words)
            .findFirst()
            .orElse("");
  }

  static ActForm coercion(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof ExecutionTerms.Coercion one ? one : null;
    return ExecutionForms.which(
        dossier,
        sent ->
            new CaseAct.Prepare(
                new ExecutionTerms.Coercion(
                    ExecutionForms.chosen(dossier, sent),
                    sent.choice("bien-phap", CoercionMeasure.class),
                    Objects.requireNonNullElse(sent.moneyIfAny("so-tien"), Dong.ZERO),
                    sent.text("doi-tuong"),
                    sent.text("nguoi-thuc-hien"),
                    sent.day("den-ngay"))),
        select("bien-phap", "cases.field.coercion", choices(page, CoercionMeasure::textKey))
            .start(last == null ? List.of() : List.of(last.measure().name())),
        money("so-tien", "cases.field.coerced")
            .hinted()
            .start(last == null ? owed(dossier, page) : last.amount())
            .optional(),
        words("doi-tuong", "cases.field.coerced-from")
            .hinted()
            .start(last == null ? "" : last.object()),
        line("nguoi-thuc-hien", "cases.field.coerced-by")
            .start(last == null ? "" : last.executor()),
        day("den-ngay", "cases.field.coerced-until")
            .hinted()
            .start(last == null || last.until() == null ? "" : last.until().toString()));
  }

  private static Dong owed(Dossier dossier, Page page) {
    return dossier
        .execution()
        .map(one -> one.account().open().plus(one.account().lateOpen(page.today())))
        .orElse(Dong.ZERO);
  }
}
