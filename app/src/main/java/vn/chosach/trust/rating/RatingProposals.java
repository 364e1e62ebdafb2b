package vn.chosach.trust.rating;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/**
 * What the program proposes to look at among labels. It decides nothing: taking a proposal opens a
 * draft, which still needs its evidence, its reply and its signature, or draws up the paper that
 * removes a label; refusing it needs words, and the same reason is not proposed again.
 */
@Component
public class RatingProposals {

  private static final int LONGEST = 2_000;

  /** Days for which a label that ended is proposed again, and a declared channel waits. */
  private static final int REMEMBERED = 30;

  private final RatingHandler handler;
  private final RatingRepository ratings;
  private final RatingGroundPolicy grounds;
  private final LookupMarks marks;
  private final Journal journal;
  private final JdbcClient jdbc;
  private final InstantSource time;
  private final Heirs heirs;

  RatingProposals(
      RatingHandler handler,
      RatingRepository ratings,
      RatingGroundPolicy grounds,
      LookupMarks marks,
      Journal journal,
      JdbcClient jdbc,
      InstantSource time,
      Heirs heirs) {
    this.heirs = heirs;
    this.handler = handler;
    this.ratings = ratings;
    this.grounds = grounds;
    this.marks = marks;
    this.journal = journal;
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * Those that wait for an officer's agency, the oldest first.
   *
   * @param limit at most this many
   */
  @Transactional(readOnly = true)
  public List<RatingProposal> waiting(int offset, int limit, ActingOfficer officer) {
    return jdbc.sql(
            """
            SELECT * FROM trust.proposal WHERE outcome IS NULL AND agency = ANY (:agencies)
             ORDER BY since, id OFFSET :offset LIMIT :limit
            """)
        .param("agencies", heirs.of(officer).toArray(String[]::new))
        .param("offset", offset)
        .param("limit", limit)
        .query(RatingProposal.class)
        .list();
  }

  /** How many wait for an officer's agency. */
  @Transactional(readOnly = true)
  public int count(ActingOfficer officer) {
    return jdbc.sql(
            "SELECT count(*) FROM trust.proposal WHERE outcome IS NULL AND agency = ANY (:agencies)")
        .param("agencies", heirs.of(officer).toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  /** One that waits for an officer's agency. */
  @Transactional(readOnly = true)
  public Optional<RatingProposal> waiting(UUID id, ActingOfficer officer) {
    return jdbc.sql("SELECT * FROM trust.proposal WHERE id = :id AND outcome IS NULL")
        .param("id", id)
        .query(RatingProposal.class)
        .optional()
        .filter(one -> heirs.act(one.agency(), officer));
  }

  /**
   * Takes or refuses one; for another agency it is as good as absent.
   *
   * @param words why, 1 to 2,000 characters
   * @return the label that was opened or shall be removed, nothing after a refusal; refused with
   *     {@code trust.not-yours}, {@code .not-possible}, {@code .words-missing}, {@code
   *     .ground-not-public}, or as the act that it leads to
   */
  @Transactional
  public ActOutcome<Optional<Rating>> decide(
      UUID id, boolean taken, String words, ActingOfficer officer) {
    Optional<RatingProposal> held =
        jdbc.sql("SELECT * FROM trust.proposal WHERE id = :id FOR UPDATE")
            .param("id", id)
            .query(RatingProposal.class)
            .optional()
            .filter(one -> heirs.act(one.agency(), officer));
    Optional<Refusal> why =
        when(held.isEmpty() || !RatingTransitions.rates(officer), "trust.not-yours")
            .or(() -> when(held.orElseThrow().outcome() != null, "trust.not-possible"))
            .or(() -> unlessWords(words, LONGEST, "trust.words-missing"));
    if (why.isPresent()) {
      return ActOutcome.refused(why.get());
    }
    RatingProposal one = held.orElseThrow();
    ActOutcome<Optional<Rating>> outcome =
        taken
            ? followed(one, clean(words), officer).map(Optional::of)
            : ActOutcome.done(Optional.empty());
    if (outcome instanceof ActOutcome.Done<Optional<Rating>>) {
      written(one, taken ? "TAKEN" : "REFUSED", clean(words), officer);
    }
    return outcome;
  }

  private ActOutcome<Rating> followed(RatingProposal one, String words, ActingOfficer officer) {
    return switch (one.ground()) {
      case DECISION, WARNING ->
          grounds.stands(one.source())
              ? handler.open(
                  new RatingWish(one.shop(), one.identifier(), one.source(), words), marks, officer)
              : ActOutcome.refused("trust.ground-not-public");
      case EXPIRY, DECLARED ->
          handler.open(new RatingWish(one.shop(), one.identifier(), "", words), marks, officer);
      case CLEARANCE ->
          ratings
              .bearing(one.mark(), today())
              .map(
                  label ->
                      handler.proceed(
                          label.id(),
                          new RatingAct.DrawUp(RatingEvent.REMOVE, null, words),
                          label.version(),
                          officer))
              .orElseGet(() -> ActOutcome.refused("trust.not-possible"));
    };
  }

  private void written(RatingProposal one, String outcome, String words, ActingOfficer officer) {
    jdbc.sql(
            """
            UPDATE trust.proposal
               SET outcome = :outcome, decided_by = :by, decided_at = :at, words = :words
             WHERE id = :id
            """)
        .param("outcome", outcome)
        .param("by", officer.actor().id())
        .param("at", now())
        .param("words", words)
        .param("id", one.id())
        .update();
    String verb = outcome.equals("TAKEN") ? "trust.proposal-taken" : "trust.proposal-refused";
    journal.append(
        Act.of(officer.actor(), verb, "rating-proposal", one.id())
            .because(words)
            .with(Map.of("ground", one.ground().name(), "source", one.source())));
  }

  /**
   * Puts what follows from what is public now beside what waits: new reasons are proposed, and what
   * waits without its reason lapses.
   *
   * @param found from published decisions, warnings and cleared cases
   */
  @Transactional
  public void draw(List<RatingProposal> found) {
    LocalDate today = today();
    List<RatingProposal> due =
        Stream.concat(
                found.stream().filter(RatingProposals::rated).filter(one -> asked(one, today)),
                ended(today).stream())
            .toList();
    List<RatingProposal> known =
        jdbc.sql("SELECT * FROM trust.proposal WHERE outcome IS DISTINCT FROM 'LAPSED'")
            .query(RatingProposal.class)
            .list();
    for (RatingProposal one : known) {
      // what a seller declared stands for nothing found; nobody looked at it in time
      boolean gone =
          one.ground() == ProposalGround.DECLARED
              ? one.since().isBefore(time.instant().minus(Duration.ofDays(REMEMBERED)))
              : due.stream().noneMatch(one::same);
      if (one.outcome() == null && gone) {
        jdbc.sql("UPDATE trust.proposal SET outcome = 'LAPSED' WHERE id = :id")
            .param("id", one.id())
            .update();
      }
    }
    for (RatingProposal one : due) {
      if (known.stream().noneMatch(one::same)) {
        jdbc.sql(
                """
                INSERT INTO trust.proposal
                  (id, ground, source, agency, shop, identifier, mark, since)
                VALUES (:id, :ground, :source, :agency, :shop, :identifier, :mark, :since)
                ON CONFLICT DO NOTHING
                """)
            .paramSource(one)
            .update();
      }
    }
  }

  private static boolean rated(RatingProposal one) {
    return RatingHandler.rated(IdentifierScan.of(one.identifier()).identifiers());
  }

  /** A shop without label for what speaks against it, one with a label for what clears it. */
  private boolean asked(RatingProposal one, LocalDate today) {
    return switch (one.ground()) {
      case DECISION, WARNING -> !ratings.open(one.mark(), today);
      case CLEARANCE ->
          ratings
              .bearing(one.mark(), today)
              .filter(label -> heirs.one(label.agency(), one.agency()))
              .filter(label -> label.label().grave())
              .isPresent();
      case EXPIRY, DECLARED -> true;
    };
  }

  /** A label ends once, so that its identifier serves for the proposal too. */
  private List<RatingProposal> ended(LocalDate today) {
    return jdbc.sql(
            """
            SELECT r.id, 'EXPIRY' AS ground, r.number AS source, r.agency, r.shop, r.identifier,
                   r.mark, :now AS since, NULL AS outcome
              FROM trust.rating r
             WHERE r.state = 'EXPIRED' AND r.expires_on >= :from
               AND NOT EXISTS (SELECT FROM trust.rating o
                                WHERE o.mark = r.mark AND o.id <> r.id
                                  AND o.state NOT IN ('DROPPED', 'REMOVED')
                                  AND o.since > r.since)
            """)
        .param("from", today.minusDays(REMEMBERED))
        .param("now", now())
        .query(RatingProposal.class)
        .list();
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return Vietnam.dayOf(now());
  }
}
