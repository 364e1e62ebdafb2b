package vn.chosach.cases.web.forms;

import static vn.chosach.cases.web.forms.CaseActForms.form;
import static vn.chosach.cases.web.forms.CaseActForms.reason;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.inquiry.OpenMinutes;
import vn.chosach.cases.inquiry.SeizureTerm;
import vn.chosach.cases.inquiry.UnsanctionedGround;
import vn.chosach.cases.inquiry.UnsanctionedKind;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.BesideTerms.UnsanctionedProof;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.papers.SeizureRepository.SeizureRow;
import vn.chosach.cases.web.forms.CaseActForms.ActForm;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** Forms that draw up decisions about seized exhibits. */
public final class SeizureForms {

  private static final String KIND = "loai";
  private static final String GROUND = "can-cu";

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
            ticks("chung-cu", "cases.field.seized-exhibits", CaseFormParts.exhibits(dossier.free()))
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
        select("thoi-han", "cases.field.seizure-term", choices(page, SeizureTerm::textKey))
            .hinted(),
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
        line("dinh-danh", "cases.field.identity").hinted(),
        reason());
  }

  static ActForm strikeOut(Dossier dossier) {
    var last = dossier.drafted() instanceof InquiryTerms.StrikeOut one ? one : null;
    return form(
        sent ->
            new CaseAct.Prepare(
                new InquiryTerms.StrikeOut(DecisionForms.exhibits(sent), sent.text("ly-do"))),
        ticks("chung-cu", "cases.field.struck-exhibits", CaseFormParts.exhibits(dossier.free()))
            .start(last == null ? List.of() : numbers(last.exhibits())),
        reason().hint("cases.hint.strike-out").start(last == null ? "" : last.reason()));
  }

  static ActForm expertise(Dossier dossier) {
    var last = dossier.drafted() instanceof BesideTerms.Expertise one ? one : null;
    return form(
        sent ->
            new CaseAct.Prepare(
                new BesideTerms.Expertise(
                    DecisionForms.exhibits(sent),
                    sent.text("to-chuc-giam-dinh"),
                    sent.text("noi-dung"),
                    sent.day("han"),
                    sent.text("chi-phi"))),
        ticks("chung-cu", "cases.field.examined-exhibits", CaseFormParts.exhibits(dossier))
            .start(last == null ? List.of() : numbers(last.exhibits())),
        line("to-chuc-giam-dinh", "cases.field.expert").start(last == null ? "" : last.expert()),
        words("noi-dung", "cases.field.expert-question").start(last == null ? "" : last.question()),
        day("han", "cases.field.expert-by").start(last == null ? "" : last.by().toString()),
        line("chi-phi", "cases.field.expert-costs").start(last == null ? "" : last.costs()));
  }

  /** What is decided where nobody is sanctioned; whom it concerns may be unknown. */
  static ActForm unsanctioned(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof BesideTerms.Unsanctioned one ? one : null;
    UnsanctionedProof kept = last == null ? null : last.proof();
    String remedy = UnsanctionedKind.REMEDY.name();
    var fields = new ArrayList<FormField>();
    fields.add(
        select(KIND, "cases.field.unsanctioned", choices(page, UnsanctionedKind::textKey))
            .hinted()
            .start(last == null ? "" : last.kind().name()));
    fields.add(
        select(
                GROUND,
                "cases.field.unsanctioned-ground",
                choices(page, UnsanctionedGround::textKey))
            .hinted()
            .start(last == null ? "" : last.ground().name()));
    fields.add(
        seizures(dossier, row -> true)
            .missing("cases.unknown-seizure")
            .when(KIND, UnsanctionedKind.CONFISCATION.name(), UnsanctionedKind.DESTRUCTION.name()));
    fields.add(
        words("bien-phap", "cases.field.unsanctioned-measure")
            .hinted()
            .start(last == null ? "" : last.measure())
            .when(KIND, remedy, UnsanctionedKind.DESTRUCTION.name()));
    fields.add(
        day("han", "cases.field.unsanctioned-by")
            .start(last == null || last.by() == null ? "" : last.by().toString())
            .when(KIND, remedy));
    fields.add(
        line("thuc-hien", "cases.field.unsanctioned-executor")
            .start(last == null ? "" : last.executor()));
    fields.add(reason().start(last == null ? "" : last.reason()));
    PartyFields.of(dossier, last == null ? null : last.violator(), page).stream()
        .map(field -> field.name().equals("to-chuc") ? field : field.optional())
        .forEach(fields::add);
    fields.add(
        day("ngay-giay-to", "cases.field.unsanctioned-proof-day")
            .hinted()
            .start(kept == null ? "" : kept.dated().toString())
            .optional());
    fields.add(
        files("tep", "cases.field.unsanctioned-proof", CaseActForms.PAPERS).hinted().optional());
    return new ActForm(fields, sent -> new CaseAct.Prepare(unsanctioned(sent, kept)));
  }

  private static BesideTerms.Unsanctioned unsanctioned(
      SubmittedForm sent, @Nullable UnsanctionedProof kept) {
    UnsanctionedKind kind = sent.choice(KIND, UnsanctionedKind.class);
    UnsanctionedGround ground = sent.choice(GROUND, UnsanctionedGround.class);
    LocalDate dated = sent.dayIfAny("ngay-giay-to");
    UUID paper = sent.files() == null && kept != null ? kept.paper() : sent.files();
    boolean remedy = kind == UnsanctionedKind.REMEDY;
    return new BesideTerms.Unsanctioned(
        kind,
        ground,
        sent.text("doi-tuong").isEmpty() ? null : PartyFields.ifAny(sent),
        remedy ? "" : sent.text("tam-giu"),
        kind == UnsanctionedKind.CONFISCATION ? "" : sent.text("bien-phap"),
        remedy ? sent.day("han") : null,
        sent.text("thuc-hien"),
        sent.text("ly-do"),
        ground.proved() && dated != null && paper != null
            ? new UnsanctionedProof(dated, paper)
            : null);
  }

  /** Remedies without a sanction that are still to be carried out. */
  public static Stream<String> remedies(Dossier dossier) {
    return OpenMinutes.missing(dossier.papers()).stream()
        .filter(due -> due.form().code().equals(UnsanctionedKind.REMEDY.minutes()))
        .map(OpenMinutes.MinutesDue::about);
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
