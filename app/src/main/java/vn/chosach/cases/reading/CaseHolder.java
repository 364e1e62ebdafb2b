package vn.chosach.cases.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.kernel.Folding;
import vn.chosach.referrals.asking.Holding;
import vn.chosach.referrals.asking.SubjectHolder;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.RegisteredPlace;

/**
 * Open cases about a subject or with its listing as evidence, and watched places that it stands
 * behind. A case that not all officers of its agencies may read is silent.
 */
@Component
record CaseHolder(JdbcClient jdbc, CaseRowSecurity rowSecurity, PlaceRegister places)
    implements SubjectHolder {

  /** Shorter numbers stand in too many others. */
  private static final int SHORTEST_CORE = 8;

  @Override
  public List<Holding> holdings(AskedSubject subject) {
    return Stream.concat(
            rowSecurity.asTheProgram(() -> cases(subject)).stream(), places(subject).stream())
        .limit(HUB + 1)
        .toList();
  }

  private List<Holding> cases(AskedSubject subject) {
    Identifier read = subject.identifier();
    String core = read == null ? "" : SubjectKind.mark(read.core());
    boolean number = core.length() >= SHORTEST_CORE && core.matches("[0-9]+");
    return jdbc
        .sql(
            """
            SELECT f.id, f.number, f.agency, f.secrecy <> 'AGENCY' AS silent
              FROM cases.case_file f
             WHERE f.state <> 'CLOSED' AND f.id = ANY (ARRAY (
                     SELECT s.case_id FROM cases.subject s WHERE s.mark = ANY (:marks)
                      UNION ALL
                     SELECT s.case_id FROM cases.subject_number n JOIN cases.subject s ON s.id = n.subject
                      WHERE n.number = :part
                      UNION ALL
                     SELECT l.case_id FROM cases.listing l
                      WHERE l.taken_back_at IS NULL AND l.seller_mark <> '' AND l.seller_mark = lower(:words)
                      UNION ALL
                     SELECT l.case_id FROM cases.listing l
                      WHERE l.taken_back_at IS NULL AND :link <> '' AND position(:link IN lower(l.url)) > 0))
             ORDER BY f.opened_at DESC, f.id LIMIT :most
            """)
        .param("marks", marks(subject).toArray(String[]::new))
        .param("part", number ? core : "")
        .param("words", subject.words().strip())
        .param("link", read == null ? "" : link(read))
        .param("most", HUB + 1)
        .query(HeldCase.class)
        .list()
        .stream()
        .map(HeldCase::holding)
        .toList();
  }

  private record HeldCase(UUID id, String number, String agency, boolean silent) {

    Holding holding() {
      return new Holding(agency, silent, true, id, number, CaseSearch.SECTION + "/" + number);
    }
  }

  /** Every spelling of the subject by which a case may have it. */
  private static Set<String> marks(AskedSubject subject) {
    var marks = new LinkedHashSet<String>();
    marks.add(SubjectKind.mark(subject.words()));
    Identifier read = subject.identifier();
    if (read != null) {
      marks.add(SubjectKind.mark(read.core()));
      marks.add(SubjectKind.mark(read.key()));
    }
    return marks;
  }

  /** What of an address of a shop or listing stands in each of its spellings. */
  private static String link(Identifier read) {
    return switch (read.kind()) {
      case SHOP, ITEM, LINK ->
          read.core().length() < SHORTEST_CORE ? "" : Folding.fold(read.core());
      case PHONE, BANK_ACCOUNT, TAX_CODE, CITIZEN_NUMBER, EMAIL -> "";
    };
  }

  private List<Holding> places(AskedSubject subject) {
    Identifier read = subject.identifier();
    return places.standing(read == null ? subject.words().strip() : read.core()).stream()
        .filter(place -> stands(place, subject))
        .map(
            place ->
                new Holding(
                    place.agency(),
                    false,
                    false,
                    place.id(),
                    place.name(),
                    "/giam-sat/so-theo-doi/" + place.id()))
        .toList();
  }

  private static boolean stands(RegisteredPlace place, AskedSubject subject) {
    Identifier read = subject.identifier();
    if (read == null) {
      String mark = SubjectKind.mark(subject.words());
      return mark.equals(SubjectKind.mark(place.name()))
          || mark.equals(SubjectKind.mark(place.owner()));
    }
    return Stream.of(place.address(), place.name(), place.owner())
        .flatMap(text -> IdentifierScan.of(text).identifiers().stream())
        .anyMatch(one -> one.kind() == read.kind() && one.key().equals(read.key()));
  }
}
