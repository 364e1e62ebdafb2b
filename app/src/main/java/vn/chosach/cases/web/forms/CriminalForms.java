package vn.chosach.cases.web.forms;

import static vn.chosach.cases.web.forms.CaseActForms.PAPERS;
import static vn.chosach.cases.web.forms.CaseActForms.reason;
import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.papers.Transfers.TransferRow;
import vn.chosach.cases.web.forms.CaseActForms.ActForm;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** Forms of what the criminal side did with a file: given back, prosecuted, tried. */
public final class CriminalForms {

  private static final String WHICH = "ho-so";
  private static final String STAGE = "viec";

  private CriminalForms() {}

  static ActForm cameBack(Dossier dossier, Page page) {
    var fields = new ArrayList<>(which(dossier, TransferRow::open, page));
    fields.add(today("ngay", "cases.field.day", page));
    fields.add(files("tep", "cases.field.paper-of-body", PAPERS).hinted().optional());
    fields.add(reason());
    return new ActForm(
        fields,
        sent ->
            new CaseAct.CameBack(
                chosen(sent, fields), sent.day("ngay"), sent.text("ly-do"), sent.files()));
  }

  static ActForm prosecuted(Dossier dossier, Page page) {
    return step(dossier, TransferRow::open, List.of(CriminalStage.PROSECUTED), page);
  }

  static ActForm tried(Dossier dossier, Page page) {
    List<CriminalStage> later =
        Stream.of(CriminalStage.values()).filter(one -> one != CriminalStage.PROSECUTED).toList();
    return step(dossier, TransferRow::prosecuted, later, page);
  }

  private static ActForm step(
      Dossier dossier, Predicate<TransferRow> rows, List<CriminalStage> stages, Page page) {
    var fields = new ArrayList<>(which(dossier, rows, page));
    if (stages.size() > 1) {
      fields.add(
          select(
                  STAGE,
                  "cases.field.criminal-stage",
                  Choice.of(stages, one -> one.name(), one -> page.t(one.textKey())))
              .hinted());
    }
    fields.add(line("so", "cases.field.paper"));
    fields.add(today("ngay", "cases.field.paper-day", page));
    fields.add(line("noi-ban-hanh", "cases.field.issued-by").hinted());
    fields.add(words("ly-do", "cases.field.paper-says"));
    fields.add(files("tep", "cases.field.paper-of-criminal", PAPERS));
    return new ActForm(
        fields,
        sent ->
            new CaseAct.CriminalStep(
                stages.size() > 1 ? sent.choice(STAGE, CriminalStage.class) : stages.getFirst(),
                chosen(sent, fields),
                sent.day("ngay"),
                sent.text("so"),
                sent.text("noi-ban-hanh"),
                sent.text("ly-do"),
                sent.files()));
  }

  /** Asked only where there are several. */
  private static List<FormField> which(Dossier dossier, Predicate<TransferRow> rows, Page page) {
    List<Choice> all =
        dossier.transfers().stream()
            .filter(rows)
            .map(one -> Choice.of(one.id().toString(), name(one, dossier, page)))
            .toList();
    return all.size() < 2 ? List.of() : List.of(select(WHICH, "cases.field.transfer", all));
  }

  private static @Nullable UUID chosen(SubmittedForm sent, List<FormField> fields) {
    return fields.stream().anyMatch(one -> one.name().equals(WHICH)) ? sent.idIfAny(WHICH) : null;
  }

  private static String name(TransferRow one, Dossier dossier, Page page) {
    return page.moment(one.sentAt()) + " · " + subjects(one, dossier, page);
  }

  /** Whom a transfer is about, as people read it. */
  public static String subjects(TransferRow one, Dossier dossier, Page page) {
    return one.subjects().isEmpty()
        ? page.t("cases.transfer.whole")
        : dossier.subjects().stream()
            .filter(subject -> one.subjects().contains(subject.id()))
            .map(Dossier.Subject::name)
            .collect(Collectors.joining("; "));
  }
}
