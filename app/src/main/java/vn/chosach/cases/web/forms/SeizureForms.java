package vn.chosach.cases.web.forms;

import static vn.chosach.cases.web.forms.CaseActForms.form;
import static vn.chosach.cases.web.forms.CaseActForms.reason;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;

import java.util.List;
import java.util.function.Predicate;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.inquiry.SeizureTerm;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.papers.SeizureRepository.SeizureRow;
import vn.chosach.cases.web.forms.CaseActForms.ActForm;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;

/** Forms that draw up decisions about seized exhibits. */
final class SeizureForms {

  private SeizureForms() {}

  static ActForm seizure(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof InquiryTerms.Seizure one ? one : null;
    return MinutesForms.joined(
        sent ->
            new CaseAct.Prepare(
                new InquiryTerms.Seizure(
                    PartyFields.read(sent),
                    DecisionForms.exhibits(sent),
                    sent.text("ly-do"),
                    sent.text("noi-giu"),
                    sent.text("nguoi-giu"))),
        PartyFields.of(dossier, last == null ? null : last.holder(), page),
        List.of(
            ticks("chung-cu", "cases.field.seized-exhibits", CaseFormParts.exhibits(dossier))
                .start(last == null ? List.of() : numbers(last.exhibits())),
            reason().hint("cases.hint.seizure").start(last == null ? "" : last.reason()),
            line("noi-giu", "cases.field.kept-at").start(last == null ? "" : last.place()),
            line("nguoi-giu", "cases.field.custodian")
                .start(last == null ? "" : last.custodian())));
  }

  static ActForm prolonging(Dossier dossier, Page page) {
    return form(
        sent ->
            new CaseAct.Prepare(
                new InquiryTerms.Prolonging(
                    sent.text("tam-giu"),
                    sent.choice("thoi-han", SeizureTerm.class),
                    sent.text("ly-do"))),
        seizures(dossier, SeizureRow::holds),
        select(
                "thoi-han",
                "cases.field.seizure-term",
                choices(page, SeizureTerm.class, SeizureTerm::textKey))
            .hint("cases.hint.seizure-term"),
        reason());
  }

  static ActForm release(Dossier dossier) {
    return form(
        sent ->
            new CaseAct.Prepare(
                new InquiryTerms.Release(
                    sent.text("tam-giu"),
                    sent.text("nguoi-nhan"),
                    sent.text("dinh-danh"),
                    sent.text("ly-do"))),
        seizures(dossier, SeizureRow::kept),
        line("nguoi-nhan", "cases.field.receiver-of-things"),
        line("dinh-danh", "cases.field.identity").hint("cases.hint.identity"),
        reason());
  }

  static ActForm strikeOut(Dossier dossier) {
    var last = dossier.drafted() instanceof InquiryTerms.StrikeOut one ? one : null;
    return form(
        sent ->
            new CaseAct.Prepare(
                new InquiryTerms.StrikeOut(DecisionForms.exhibits(sent), sent.text("ly-do"))),
        ticks("chung-cu", "cases.field.struck-exhibits", CaseFormParts.exhibits(dossier))
            .start(last == null ? List.of() : numbers(last.exhibits())),
        reason().hint("cases.hint.strike-out").start(last == null ? "" : last.reason()));
  }

  private static FormField seizures(Dossier dossier, Predicate<SeizureRow> which) {
    List<Choice> all =
        dossier.seizures().stream()
            .map(Dossier.Seized::row)
            .filter(which)
            .map(one -> Choice.of(one.number(), one.number() + " · " + one.holder()))
            .toList();
    return select("tam-giu", "cases.field.seizure", all)
        .start(all.size() == 1 ? List.of(all.getFirst().value()) : List.of());
  }

  private static List<String> numbers(List<Integer> exhibits) {
    return exhibits.stream().map(String::valueOf).toList();
  }
}
