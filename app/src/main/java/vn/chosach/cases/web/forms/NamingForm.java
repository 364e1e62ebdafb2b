package vn.chosach.cases.web.forms;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.forms.CaseActForms.ActForm;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.kernel.Folding;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signals;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormField;

/** The form that names a subject of a case. */
@Component
record NamingForm(Signals signals) {

  /** What a machine read in the tip, as kind and value. */
  private static final String READ = "may-doc";

  /**
   * A subject: one of those that a machine read in what was told and nobody named yet, for who may
   * read the tip, or one typed in.
   */
  ActForm of(Dossier dossier, Page page) {
    List<Choice> read = read(dossier, page);
    var fields = new ArrayList<FormField>();
    FormField kind = select("loai", "cases.field.kind", choices(page, SubjectKind::textKey));
    FormField name = line("ten", "cases.field.name");
    if (!read.isEmpty()) {
      fields.add(
          select(READ, "cases.field.machine-read", read).optional().empty("cases.choice.typed"));
    }
    fields.add(read.isEmpty() ? kind : kind.when(READ, ""));
    fields.add(read.isEmpty() ? name : name.when(READ, ""));
    fields.add(words("ghi-chu", "cases.field.note").optional());
    return new ActForm(
        fields,
        sent -> {
          String chosen = read.isEmpty() ? "" : sent.text(READ);
          int cut = chosen.indexOf(' ');
          return cut < 0
              ? new CaseAct.NameSubject(
                  sent.choice("loai", SubjectKind.class), sent.text("ten"), sent.text("ghi-chu"))
              : new CaseAct.NameSubject(
                  SubjectKind.valueOf(chosen.substring(0, cut)),
                  chosen.substring(cut + 1),
                  sent.text("ghi-chu"));
        });
  }

  private List<Choice> read(Dossier dossier, Page page) {
    Viewer viewer = page.viewer();
    if (viewer == null) {
      return List.of();
    }
    Set<String> named =
        dossier.subjects().stream()
            .map(one -> SubjectKind.mark(one.name()))
            .collect(Collectors.toSet());
    return dossier.origins().stream()
        .filter(origin -> !origin.takenBack())
        .flatMap(origin -> signals.read(origin.signal(), ActingOfficer.of(viewer)).stream())
        .map(Sheet::tip)
        .filter(Objects::nonNull)
        .flatMap(
            tip ->
                IdentifierScan.of(Folding.nfc(tip.told().story() + "\n" + tip.told().where()))
                    .identifiers()
                    .stream())
        .filter(one -> !named.contains(SubjectKind.mark(one.core())))
        .flatMap(one -> offered(one, page))
        .distinct()
        .toList();
  }

  private static Stream<Choice> offered(Identifier one, Page page) {
    SubjectKind kind =
        switch (one.kind()) {
          case PHONE -> SubjectKind.PHONE;
          case BANK_ACCOUNT -> SubjectKind.ACCOUNT;
          case TAX_CODE -> SubjectKind.BUSINESS;
          case SHOP -> SubjectKind.SHOP;
          case CITIZEN_NUMBER, ITEM, LINK, EMAIL -> null;
        };
    String value =
        one.kind() == IdentifierKind.PHONE ? one.core().replaceFirst("^\\+84", "0") : one.core();
    return Stream.ofNullable(kind)
        .map(of -> Choice.of(of + " " + value, page.t(of.textKey()) + " " + value));
  }
}
