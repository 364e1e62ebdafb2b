package vn.chosach.cases.earlier;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.earlier.EarlierCase.EarlierEnd;
import vn.chosach.cases.earlier.EarlierCase.EarlierWish;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.catalogue.LegalBasis.LegalBasisKind;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.directory.Succession;
import vn.chosach.documents.Documents;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/** What stands against a case of an earlier year, by the roll and the law of its own days. */
@Component
record EarlierChecks(
    JdbcClient jdbc,
    Agencies agencies,
    Areas areas,
    Catalogue catalogue,
    Documents documents,
    InstantSource time) {

  /** The first year of the first plan. */
  private static final int FIRST_YEAR = 2022;

  private static final int LINE = 200;
  private static final int NUMBER = 60;

  private static final Set<SubjectKind> VIOLATORS =
      Set.of(SubjectKind.PERSON, SubjectKind.BUSINESS, SubjectKind.SHOP);

  private static final Set<LegalBasisKind> LAWS =
      Set.of(LegalBasisKind.CODE, LegalBasisKind.LAW, LegalBasisKind.DECREE);

  /** First and last day on which such a case was settled: those of the years that are over. */
  LocalDate first() {
    return LocalDate.of(FIRST_YEAR, 1, 1);
  }

  LocalDate last() {
    return LocalDate.of(today().getYear() - 1, 12, 31);
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  /** The agency itself and all whose work it carries on, the nearest first. */
  Set<String> actors(String agency) {
    var found = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(List.of(agency));
    while (!open.isEmpty()) {
      String key = open.removeFirst();
      if (found.add(key)) {
        agencies.history(key).stream()
            .flatMap(known -> known.predecessors().stream())
            .map(Succession::fromKey)
            .forEach(open::addLast);
      }
    }
    return found;
  }

  /** Laws and decrees that were in force on some day of those years. */
  List<LegalBasis> laws() {
    return catalogue.legalBases(null).stream()
        .filter(one -> LAWS.contains(one.kind()) && inForceWithin(one))
        .toList();
  }

  private boolean inForceWithin(LegalBasis one) {
    LocalDate from = one.validity().from();
    LocalDate to = one.validity().to();
    return (from == null || !from.isAfter(last())) && (to == null || !to.isBefore(first()));
  }

  Optional<Refusal> refused(EarlierWish wish, ActingOfficer who) {
    return when(!EarlierCases.enters(who), "cases.not-yours")
        .or(() -> unlessWords(clean(wish.title()), LINE, "cases.earlier-title"))
        .or(() -> unlessWords(clean(wish.violator()), LINE, "cases.earlier-violator"))
        .or(() -> when(!VIOLATORS.contains(wish.kind()), "cases.earlier-violator"))
        .or(() -> unlessWords(clean(wish.decision()), NUMBER, "cases.earlier-decision"))
        .or(
            () ->
                when(!actors(who.agency()).contains(wish.actedBy()), "cases.earlier-other-agency"))
        .or(() -> days(wish))
        .or(() -> law(wish))
        .or(() -> money(wish))
        .or(
            () ->
                when(
                    clean(wish.document()).isEmpty()
                        || !documents.registered(clean(wish.document()), who.agency(), who),
                    "cases.earlier-paper"));
  }

  private Optional<Refusal> days(EarlierWish wish) {
    List<LocalDate> inOrder =
        Stream.of(wish.receivedOn(), wish.inspectedOn(), wish.decidedOn(), wish.paidOn())
            .filter(Objects::nonNull)
            .toList();
    boolean within =
        !wish.receivedOn().isBefore(first())
            && !wish.decidedOn().isAfter(last())
            && !inOrder.getLast().isAfter(today());
    return when(!within, "cases.earlier-years")
        .or(() -> when(!inOrder.stream().sorted().toList().equals(inOrder), "cases.earlier-order"))
        .or(
            () ->
                when(
                    Stream.of(wish.inspectedOn(), wish.decidedOn())
                        .filter(Objects::nonNull)
                        .anyMatch(day -> agencies.asOf(wish.actedBy(), day).isEmpty()),
                    "cases.earlier-no-more"));
  }

  private Optional<Refusal> law(EarlierWish wish) {
    LocalDate day = wish.receivedOn();
    String goods = wish.goods();
    String violation = wish.violation();
    boolean unknown =
        goods != null && catalogue.goodsGroup(goods, day).isEmpty()
            || violation != null && catalogue.violationKind(violation, day).isEmpty()
            || !located(wish.area());
    return when(unknown, "cases.earlier-codes")
        .or(
            () ->
                when(
                    catalogue.legalBases(wish.decidedOn()).stream()
                        .noneMatch(
                            one -> LAWS.contains(one.kind()) && one.code().equals(wish.basis())),
                    "cases.earlier-law"));
  }

  private boolean located(@Nullable String area) {
    return area == null
        || areas.on(Area.Level.COMMUNE, today()).stream().anyMatch(one -> one.code().equals(area));
  }

  /** A fine where one was decided and nowhere else; of it not more was paid than was decided. */
  private static Optional<Refusal> money(EarlierWish wish) {
    long fine = amount(wish.fine());
    long paid = amount(wish.paid());
    return when((wish.outcome() == EarlierEnd.FINED) != (fine > 0), "cases.earlier-fine")
        .or(
            () ->
                when(
                    paid > fine || (paid > 0) != (wish.paidOn() != null), "cases.earlier-payment"));
  }

  private static long amount(@Nullable Dong dong) {
    return dong == null ? 0 : dong.amount();
  }

  /** Whether the decision stands here already, entered before or made in a case of the program. */
  boolean known(EarlierWish wish, ActingOfficer who) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM cases.earlier_case e
                            WHERE e.acted_by = :agency AND e.decided_on = :day AND e.mark = :mark
                              AND e.accepted IS DISTINCT FROM false)
                OR EXISTS (SELECT FROM cases.ruling r JOIN cases.case_file f ON f.id = r.case_id
                            WHERE r.decided_on = :day AND lower(r.number) = lower(:number)
                              AND (f.agencies @> ARRAY[:agency::text]
                                   OR f.agencies @> ARRAY[:own::text]))
            """)
        .param("agency", wish.actedBy())
        .param("own", who.agency())
        .param("day", wish.decidedOn())
        .param("mark", SubjectKind.mark(wish.decision()))
        .param("number", clean(wish.decision()))
        .query(Boolean.class)
        .single();
  }
}
