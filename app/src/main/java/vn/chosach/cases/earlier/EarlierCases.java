package vn.chosach.cases.earlier;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.when;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.CaseMoved;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.earlier.EarlierCase.EarlierPile;
import vn.chosach.cases.earlier.EarlierCase.EarlierWish;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;

/**
 * Enters cases of earlier years from their files and lets a second person of the agency compare
 * them, one of the two its head. What was found right counts from then on, for its own days, and
 * stays.
 */
@Component
public class EarlierCases {

  private static final int LONGEST = 2_000;

  /** Of two who enter at once the second waits: numbers have no gap, a decision counts once. */
  private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(389, 202225)";

  static final String SELECT =
      """
      SELECT e.*, coalesce(e.kept_by, e.agency) AS keeper, e.worth_dong AS worth,
             e.fine_dong AS fine, e.paid_dong AS paid
        FROM cases.earlier_case e
      """;

  private static final String PART =
      """
       WHERE CASE :pile WHEN 'WAITING' THEN e.accepted IS NULL WHEN 'COUNTED' THEN e.accepted
                        ELSE NOT e.accepted END
      """;

  private final JdbcClient jdbc;
  private final EarlierChecks checks;
  private final CaseRowSecurity rowSecurity;
  private final SecondPersonPolicy seconds;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final IdSource ids;
  private final InstantSource time;

  EarlierCases(
      JdbcClient jdbc,
      EarlierChecks checks,
      CaseRowSecurity rowSecurity,
      SecondPersonPolicy seconds,
      Journal journal,
      ApplicationEventPublisher events,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.checks = checks;
    this.rowSecurity = rowSecurity;
    this.seconds = seconds;
    this.journal = journal;
    this.events = events;
    this.ids = ids;
    this.time = time;
  }

  /** Whether an officer enters and compares them for the own agency. */
  public static boolean enters(ActingOfficer who) {
    return who.has(Role.CASE_OFFICER) || who.has(Role.AGENCY_HEAD);
  }

  /** Whether an officer may compare this one: another one than entered it, one of both a head. */
  public static boolean compares(EarlierCase one, ActingOfficer who) {
    return one.accepted() == null
        && one.keeper().equals(who.agency())
        && enters(who)
        && (one.byHead() || who.has(Role.AGENCY_HEAD))
        && !one.enteredBy().equals(who.actor().id());
  }

  /** For whom an agency may enter: itself, and those whose work it carries on. */
  public List<String> actors(ActingOfficer who) {
    return List.copyOf(checks.actors(who.agency()));
  }

  /** Laws and decrees to choose from; each counts on the days on which it was in force. */
  public List<LegalBasis> laws() {
    return checks.laws();
  }

  /** Those that the officer sees, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<EarlierCase> page(EarlierPile pile, int offset, int limit, ActingOfficer who) {
    rowSecurity.of(who);
    return new RowSlice<>(
        jdbc.sql(
                SELECT + PART + " ORDER BY e.decided_on DESC, e.number OFFSET :offset LIMIT :limit")
            .param("pile", pile.name())
            .param("offset", offset)
            .param("limit", limit)
            .query(EarlierCase.class)
            .list(),
        jdbc.sql("SELECT count(*) FROM cases.earlier_case e" + PART)
            .param("pile", pile.name())
            .query(Integer.class)
            .single());
  }

  /** One of them; empty alike when it is foreign or does not exist. */
  @Transactional(readOnly = true)
  public Optional<EarlierCase> read(String number, ActingOfficer who) {
    rowSecurity.of(who);
    return jdbc.sql(SELECT + " WHERE e.number = :number")
        .param("number", number)
        .query(EarlierCase.class)
        .optional();
  }

  /**
   * Enters one; it waits for a second person.
   *
   * @return refused with {@code cases.not-yours}, {@code .earlier-title}, {@code
   *     .earlier-violator}, {@code .earlier-decision}, {@code .earlier-other-agency}, {@code
   *     .earlier-years}, {@code .earlier-order}, {@code .earlier-no-more}, {@code .earlier-codes},
   *     {@code .earlier-law}, {@code .earlier-fine}, {@code .earlier-payment}, {@code
   *     .earlier-paper} or {@code .earlier-known}
   */
  @Transactional
  public ActOutcome<EarlierCase> enter(EarlierWish wish, ActingOfficer who) {
    Optional<Refusal> refusal = checks.refused(wish, who);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    String number =
        rowSecurity.asTheProgram(
            () -> {
              jdbc.sql(ONE_AT_A_TIME).query((row, n) -> true).single();
              return checks.known(wish, who) ? "" : added(wish, who);
            });
    if (number.isEmpty()) {
      return ActOutcome.refused("cases.earlier-known");
    }
    EarlierCase one = read(number, who).orElseThrow();
    journal.append(
        Act.of(who.actor(), "cases.earlier-entered", "earlier-case", one.id())
            .under(one.basis())
            .with(
                Map.of(
                    "number", number,
                    "agency", one.actedBy(),
                    "on", one.decidedOn().toString(),
                    "document", one.document())));
    return ActOutcome.done(one);
  }

  private String added(EarlierWish wish, ActingOfficer who) {
    return jdbc.sql(
            """
            INSERT INTO cases.earlier_case
              (id, year, serial, number, title, agency, acted_by, kind, violator, goods, violation,
               area, basis, received_on, inspected_on, decided_on, outcome, decision, mark,
               worth_dong, fine_dong, paid_dong, paid_on, document, entered_by, entered_at, by_head)
            SELECT :id, n.year, n.serial,
                   'VC-' || n.year || '-'
                     || lpad(n.serial::text, greatest(4, length(n.serial::text)), '0'),
                   :title, :agency, :actedBy, :kind, :violator, :goods, :violation, :area, :basis,
                   :receivedOn, :inspectedOn, :decidedOn, :outcome, :decision, :mark, :worth,
                   :fine, :paid, :paidOn, :document, :by, :at, :byHead
              FROM (SELECT :year::int AS year, coalesce(max(serial), 0) + 1 AS serial
                      FROM cases.earlier_case WHERE year = :year::int) n
            RETURNING number
            """)
        .paramSource(wish)
        .param("id", ids.next())
        .param("year", wish.decidedOn().getYear())
        .param("title", clean(wish.title()))
        .param("agency", who.agency())
        .param("violator", clean(wish.violator()))
        .param("decision", clean(wish.decision()))
        .param("mark", SubjectKind.mark(wish.decision()))
        .param("document", clean(wish.document()))
        .param("by", who.actor().id())
        .param("at", time.instant())
        .param("byHead", who.has(Role.AGENCY_HEAD))
        .query(String.class)
        .single();
  }

  /**
   * A second person says whether it stands so in the file; from then on it counts, or never.
   *
   * @return refused with {@code cases.earlier-unknown}, {@code .second-person}, {@code
   *     .words-missing} where it was found wrong without words, or by the rule for second persons
   */
  @Transactional
  public ActOutcome<EarlierCase> answer(
      String number, boolean accepted, String words, ActingOfficer who) {
    EarlierCase one = read(number, who).orElse(null);
    if (one == null || one.accepted() != null) {
      return ActOutcome.refused("cases.earlier-unknown");
    }
    Optional<Refusal> refusal =
        when(!compares(one, who), "cases.second-person")
            .or(
                () ->
                    seconds.beside(who.actor(), List.of(one.enteredBy()), "earlier-case", one.id()))
            .or(
                () ->
                    when(
                        !accepted && words.isBlank() || words.length() > LONGEST,
                        "cases.words-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    int answered =
        jdbc.sql(
                """
                UPDATE cases.earlier_case
                   SET accepted = :accepted, answer = :words, answered_by = :by, answered_at = :at
                 WHERE id = :id AND accepted IS NULL
                """)
            .param("accepted", accepted)
            .param("words", clean(words))
            .param("by", who.actor().id())
            .param("at", time.instant())
            .param("id", one.id())
            .update();
    if (answered == 0) {
      return ActOutcome.refused("cases.earlier-unknown");
    }
    Act act =
        Act.of(who.actor(), "cases.earlier-answered", "earlier-case", one.id())
            .under(one.basis())
            .with(Map.of("number", number, "accepted", String.valueOf(accepted)));
    journal.append(words.isBlank() ? act : act.because(clean(words)));
    if (accepted) {
      events.publishEvent(new CaseMoved(one.id()));
    }
    return ActOutcome.done(read(number, who).orElseThrow());
  }
}
