package vn.chosach.cases.web.forms;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.execution.SignedTerms.SignedTerm;
import vn.chosach.cases.inquiry.MinutesForm;
import vn.chosach.cases.inquiry.MinutesForm.MinutesAbout;
import vn.chosach.cases.inquiry.MinutesForm.MinutesSide;
import vn.chosach.cases.inquiry.MinutesForm.MinutesThings;
import vn.chosach.cases.inquiry.OpenMinutes;
import vn.chosach.cases.inquiry.PartySignature;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.web.forms.CaseActForms.ActForm;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** Draws up minutes of the forms that are rows: the address says which. */
public final class RecordForms {

  private static final String OWN = "muc-";

  private RecordForms() {}

  /** The forms for which there is something to record. */
  public static List<MinutesForm> possible(Dossier dossier) {
    return MinutesForm.all().stream()
        .filter(form -> form.about().free() || !about(form, dossier).isEmpty())
        .filter(form -> form.things() != MinutesThings.CHOSEN || !dossier.evidence().isEmpty())
        .toList();
  }

  static ActForm of(Dossier dossier, Page page) {
    MinutesForm form = MinutesForm.of(page.path()).orElse(null);
    if (form == null) {
      return CaseActForms.form(sent -> null);
    }
    var last =
        dossier.drafted() instanceof InquiryTerms.FormMinutes one && one.form().equals(form.code())
            ? one
            : null;
    var fields = new ArrayList<FormField>();
    List<Choice> papers = about(form, dossier);
    if (form.about() != MinutesAbout.NONE && !(form.about().free() && papers.isEmpty())) {
      fields.add(
          select("ve", "cases.field.carried-out", papers)
              .start(papers.size() == 1 ? List.of(papers.getFirst().value()) : List.of())
              .empty(form.about().free() ? "cases.choice.no-decision" : null)
              .optional(form.about().free()));
    }
    fields.add(now("luc", "cases.field.begun", page));
    fields.add(now("den", "cases.field.ended", page));
    fields.add(line("noi-lap", "cases.field.recorded-at").start(last == null ? "" : last.place()));
    boolean named = form.side() == MinutesSide.SUBJECT && named(form, dossier);
    if (named) {
      fields.addAll(PartyFields.of(dossier, last == null ? null : last.other(), page));
    }
    form.fields().forEach(field -> fields.add(own(field, last)));
    if (form.things().chosen()) {
      fields.add(
          MinutesForms.exhibits(dossier, last == null ? List.of() : last.exhibits())
              .optional(form.things() == MinutesThings.LISTED));
    }
    fields.add(MinutesForms.opinion(last == null ? "" : last.opinion()));
    if (form.side() == MinutesSide.SUBJECT) {
      fields.addAll(MinutesForms.signatures(last == null ? null : last.attendance(), page));
    }
    return new ActForm(fields, sent -> new CaseAct.Prepare(terms(form, named, sent)));
  }

  /** Whether a paper that can be carried out now names somebody. */
  private static boolean named(MinutesForm form, Dossier dossier) {
    return form.about().free()
        || open(form, dossier).stream()
            .anyMatch(one -> OpenMinutes.party(one.terms(), dossier.papers()).isPresent());
  }

  private static FormField own(
      MinutesForm.MinutesField field, InquiryTerms.@Nullable FormMinutes last) {
    String name = OWN + field.key();
    FormField asked = field.words() ? words(name, field.textKey()) : line(name, field.textKey());
    return asked
        .start(last == null ? "" : last.said().getOrDefault(field.key(), ""))
        .optional(!field.required());
  }

  private static InquiryTerms.FormMinutes terms(
      MinutesForm form, boolean named, SubmittedForm sent) {
    boolean subject = form.side() == MinutesSide.SUBJECT;
    var said = new HashMap<String, String>();
    form.fields().forEach(field -> said.put(field.key(), sent.text(OWN + field.key())));
    return new InquiryTerms.FormMinutes(
        form.code(),
        form.about() == MinutesAbout.NONE ? "" : sent.text("ve"),
        named ? PartyFields.read(sent) : null,
        subject
            ? MinutesForms.attendance(sent)
            : new InquiryTerms.Attendance(PartySignature.SIGNED, "", "", ""),
        sent.moment("luc"),
        sent.moment("den"),
        sent.text("noi-lap"),
        sent.text("y-kien"),
        said,
        form.things().chosen() ? DecisionForms.exhibits(sent) : List.of());
  }

  private static List<SignedTerm> open(MinutesForm form, Dossier dossier) {
    return OpenMinutes.open(
        form,
        dossier.papers(),
        dossier.seizures().stream().map(Dossier.Seized::row).toList(),
        dossier.executions());
  }

  private static List<Choice> about(MinutesForm form, Dossier dossier) {
    return Choice.of(open(form, dossier), paper -> paper.number(), paper -> paper.number());
  }
}
