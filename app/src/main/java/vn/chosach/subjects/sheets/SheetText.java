package vn.chosach.subjects.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.journal.Sha256;
import vn.chosach.subjects.desk.SeenSubjects;
import vn.chosach.subjects.desk.SubjectFacts;
import vn.chosach.subjects.life.RoleAssertion;
import vn.chosach.subjects.rings.RingBook;
import vn.chosach.subjects.sheets.SubjectSheet.SheetField;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** Writes the words of a sheet: what was chosen, as its author sees it, and nothing else. */
@Component
record SheetText(RingBook rings, Catalogue catalogue, Texts texts) {

  private static final int LONGEST = 20_000;

  /**
   * Words and where they come from.
   *
   * @param cases all cases that named something of it
   */
  record DrawnText(String body, List<UUID> cases) {

    String sha256() {
      return Sha256.hex(body);
    }
  }

  /** Article and law as a paper says them; empty for what is no law in force. */
  Optional<String> ground(String law, String article, LocalDate day) {
    return catalogue
        .legalBasis(law)
        .filter(one -> one.kind() == LegalBasis.LegalBasisKind.LAW)
        .filter(one -> one.validity().contains(day))
        .map(one -> article + ", " + one.title() + " (" + one.number() + ")");
  }

  DrawnText draw(NamedSubject of, List<SheetField> fields, SeenSubjects seen) {
    List<NamedSubject> members = seen.membersOf(of.id());
    var cases = new ArrayList<>(members.stream().map(NamedSubject::caseId).distinct().toList());
    var lines = new ArrayList<String>();
    for (SheetField field : fields) {
      List<String> said =
          switch (field) {
            case NAMES ->
                members.stream()
                    .map(one -> t(one.kind().textKey()) + " " + one.name())
                    .distinct()
                    .toList();
            case NUMBERS ->
                members.stream()
                    .flatMap(one -> SubjectFacts.stated(one).stream())
                    .map(node -> t(node.kind().textKey()) + " " + node.label())
                    .distinct()
                    .toList();
            case CASES ->
                members.stream().map(one -> one.number() + " " + one.title()).distinct().toList();
            case ROLES ->
                seen.rolesOf(of.id()).stream()
                    .filter(role -> role.counts(seen.today()))
                    .map(this::role)
                    .toList();
            case RING -> ring(of, seen, cases);
          };
      lines.add(t(field.textKey()) + ":");
      (said.isEmpty() ? List.of(t("subjects.sheet.nothing")) : said)
          .forEach(line -> lines.add("- " + line));
    }
    String body = String.join("\n", lines);
    return new DrawnText(
        body.length() <= LONGEST ? body : body.substring(0, LONGEST),
        cases.stream().distinct().toList());
  }

  private String role(RoleAssertion role) {
    return "%s (%s; %s)"
        .formatted(t(role.kind().textKey()), role.source(), t(role.confidence().textKey()));
  }

  /** Who is seen with the same numbers; the cases of those count for who may see the sheet. */
  private List<String> ring(NamedSubject of, SeenSubjects seen, List<UUID> cases) {
    return rings.ofCases(of.id(), seen).stream()
        .flatMap(ring -> ring.members().stream())
        .flatMap(node -> Optional.ofNullable(node.subject()).stream())
        .map(
            id -> {
              List<NamedSubject> all = seen.membersOf(id);
              all.forEach(one -> cases.add(one.caseId()));
              return all.stream()
                  .map(NamedSubject::name)
                  .distinct()
                  .collect(Collectors.joining(" = "));
            })
        .toList();
  }

  private String t(String key) {
    return texts.text(Lang.VI, key);
  }
}
