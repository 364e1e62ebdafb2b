package vn.chosach.cases.web.forms;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The fields that name the other side of a paper, as its form asks; see {@link PaperTerms}. */
final class PartyFields {

  /** Refusals of the room, and the field that mends each. */
  static final Map<String, String> MENDING =
      Map.of(
          "cases.no-birthday", "ngay-sinh",
          "cases.too-young", "ngay-sinh",
          "cases.no-nationality", "quoc-tich",
          "cases.no-occupation", "nghe-nghiep",
          "cases.issued-impossible", "ngay-cap",
          "cases.no-representative", "dai-dien");

  private PartyFields() {}

  /** They begin with the last paper that says them: that of the same form, else any of the case. */
  static List<FormField> of(Dossier dossier, PaperTerms.@Nullable Violator form, Page page) {
    PaperTerms.Violator last = form == null ? dossier.party() : form;
    PaperTerms.Particulars more = last == null ? null : last.particulars();
    PaperTerms.Particulars person = last == null || last.organisation() ? null : more;
    return List.of(
        subject(dossier, last),
        tick("to-chuc", "cases.field.organisation")
            .start(last != null && last.organisation() ? List.of("true") : List.of()),
        line("noi-o", "cases.field.violator-address").start(last == null ? "" : last.address()),
        line("dinh-danh", "cases.field.identity")
            .hinted()
            .start(last == null ? "" : last.identity()),
        day("ngay-cap", "cases.field.identity-issued-on")
            .start(more == null ? List.of() : List.of(more.issuedOn().toString())),
        line("noi-cap", "cases.field.identity-issued-by")
            .start(more == null ? "" : more.issuedBy()),
        line("dai-dien", "cases.field.representative")
            .hinted()
            .start(last == null ? "" : last.representative())
            .optional(),
        select("gioi-tinh", "cases.field.sex", choices(page, PaperTerms.Sex::textKey))
            .hinted()
            .start(more == null ? List.of() : List.of(more.sex().name())),
        day("ngay-sinh", "cases.field.born")
            .hint("cases.hint.of-a-person")
            .start(
                Stream.ofNullable(more == null ? null : more.born())
                    .map(LocalDate::toString)
                    .toList())
            .optional(),
        line("quoc-tich", "cases.field.nationality")
            .hint("cases.hint.of-a-person")
            .start(person == null ? page.t("cases.choice.vietnamese") : person.nationality())
            .optional(),
        line("nghe-nghiep", "cases.field.occupation")
            .hint("cases.hint.of-a-person")
            .start(person == null ? "" : person.occupation())
            .optional());
  }

  static PaperTerms.Violator read(SubmittedForm sent) {
    boolean organisation = sent.tick("to-chuc");
    return new PaperTerms.Violator(
        sent.id("doi-tuong"),
        organisation,
        sent.text("noi-o"),
        sent.text("dinh-danh"),
        sent.text("dai-dien"),
        new PaperTerms.Particulars(
            organisation ? null : sent.dayIfAny("ngay-sinh"),
            sent.choice("gioi-tinh", PaperTerms.Sex.class),
            organisation ? "" : sent.text("quoc-tich"),
            organisation ? "" : sent.text("nghe-nghiep"),
            sent.day("ngay-cap"),
            sent.text("noi-cap")));
  }

  /** The same where parts may lack; what lacks is named by the room. */
  static PaperTerms.Violator ifAny(SubmittedForm sent) {
    LocalDate issued = sent.dayIfAny("ngay-cap");
    PaperTerms.Sex sex = sent.choiceIfAny("gioi-tinh", PaperTerms.Sex.class);
    return issued != null && sex != null
        ? read(sent)
        : new PaperTerms.Violator(
            sent.id("doi-tuong"),
            sent.tick("to-chuc"),
            sent.text("noi-o"),
            sent.text("dinh-danh"),
            sent.text("dai-dien"),
            null);
  }

  private static FormField subject(Dossier dossier, PaperTerms.@Nullable Violator last) {
    List<Choice> all =
        dossier.subjects().stream()
            .filter(one -> DecisionForms.VIOLATORS.contains(one.kind()))
            .map(one -> Choice.of(one.id().toString(), one.name()))
            .toList();
    List<String> start =
        last != null
            ? List.of(last.subject().toString())
            : all.size() == 1 ? List.of(all.getFirst().value()) : List.of();
    return select("doi-tuong", "cases.field.violator", all)
        .hint(all.isEmpty() ? "cases.hint.violator-first" : "cases.hint.violator")
        .missing("cases.no-violator")
        .start(start);
  }
}
