package vn.chosach.plans.duties;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.plans.PlanOutcome;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.life.Checks;
import vn.chosach.plans.life.Member;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;

/**
 * Evidence by hand: needs a document, counts once, is taken back with a reason and never removed.
 */
@Component
public class Proofs {

  private final JdbcClient jdbc;
  private final DutyRows duties;
  private final PlanRows plans;
  private final ProofChecks checks;
  private final Journal journal;
  private final InstantSource time;

  Proofs(
      JdbcClient jdbc,
      DutyRows duties,
      PlanRows plans,
      ProofChecks checks,
      Journal journal,
      InstantSource time) {
    this.jdbc = jdbc;
    this.duties = duties;
    this.plans = plans;
    this.checks = checks;
    this.journal = journal;
    this.time = time;
  }

  public PlanOutcome prove(PlanAct.Prove act, Member member) {
    Duty duty = duties.one(act.duty()).orElse(null);
    LocalDate on = act.on();
    if (duty == null) {
      return PlanOutcome.refused("plans.unknown");
    }
    Plan plan = plans.one(duty.plan()).orElseThrow();
    Optional<Refusal> refusal = checks.refused(act, duty, plan, member);
    if (refusal.isPresent() || on == null) {
      return new PlanOutcome.Refused(refusal.orElseThrow());
    }
    boolean late = plan.lastDay().isBefore(checks.today());
    UUID id = checks.papers().row(act.paper());
    boolean files = checks.papers().keep(act.paper(), member.actor());
    jdbc.sql(
            """
            INSERT INTO plans.proof
              (id, duty, agency, kind, on_day, words, document, has_file, late, entered_by,
               entered_agency, entered_at)
            VALUES (:id, :duty, :agency, :kind, :on, :words, :document, :files, :late, :by,
                    :byAgency, :at)
            """)
        .param("id", id)
        .param("duty", duty.id())
        .param("agency", act.agency())
        .param("kind", act.kind())
        .param("on", on)
        .param("words", Checks.clean(act.words()))
        .param("document", Checks.clean(act.paper().number()))
        .param("files", files)
        .param("late", late)
        .param("by", member.actor().id())
        .param("byAgency", member.actor().agency())
        .param("at", Timestamp.from(time.instant()))
        .update();
    journal.append(
        Act.of(member.actor(), "plans.proved", "proof", id)
            .with(
                Map.of(
                    "number", duty.ref(),
                    "duty", duty.id().toString(),
                    "agency", act.agency(),
                    "kind", act.kind(),
                    "document", Checks.clean(act.paper().number()),
                    "late", String.valueOf(late))));
    return new PlanOutcome.Done(id);
  }

  public PlanOutcome strike(PlanAct.Strike act, Member member) {
    Proof proof = one(act.proof()).orElse(null);
    if (proof == null || !member.directs() && !member.agency().equals(proof.agency())) {
      return PlanOutcome.refused("plans.unknown");
    }
    if (!member.directs() && !member.actsForUnit()) {
      return PlanOutcome.refused("plans.not-yours");
    }
    Optional<Refusal> words = Checks.words(act.words());
    if (words.isPresent()) {
      return new PlanOutcome.Refused(words.get());
    }
    int struck =
        jdbc.sql(
                """
                INSERT INTO plans.proof_strike (proof, at, actor, words)
                VALUES (:proof, :at, :actor, :words) ON CONFLICT (proof) DO NOTHING
                """)
            .param("proof", proof.id())
            .param("at", Timestamp.from(time.instant()))
            .param("actor", member.actor().id())
            .param("words", Checks.clean(act.words()))
            .update();
    if (struck == 0) {
      return new PlanOutcome.Overtaken();
    }
    journal.append(
        Act.of(member.actor(), "plans.proof-removed", "proof", proof.id())
            .because(Checks.clean(act.words()))
            .with(Map.of("duty", proof.duty().toString(), "agency", proof.agency())));
    return new PlanOutcome.Done(proof.duty());
  }

  /** How many count, by duty and agency, in a period. */
  Map<UUID, Map<String, Integer>> count(UUID plan, Period period) {
    var counts = new HashMap<UUID, Map<String, Integer>>();
    jdbc.sql(
            """
            SELECT p.duty, p.agency, count(*) AS things
              FROM plans.proof p
              JOIN plans.duty d ON d.id = p.duty AND d.plan = :plan
              LEFT JOIN plans.proof_strike s ON s.proof = p.id
             WHERE p.on_day BETWEEN :from AND :to AND s.proof IS NULL
             GROUP BY p.duty, p.agency
            """)
        .param("plan", plan)
        .param("from", period.from())
        .param("to", period.to())
        .query(
            row -> {
              counts
                  .computeIfAbsent(row.getObject("duty", UUID.class), key -> new HashMap<>())
                  .put(row.getString("agency"), row.getInt("things"));
            });
    return counts;
  }

  /** Those of some agencies in a period, the newest first, those taken back too. */
  List<Proof> of(UUID duty, Collection<String> agencies, Period period) {
    return select(
            """
             WHERE p.duty = :duty AND p.on_day BETWEEN :from AND :to
               AND p.agency = ANY (string_to_array(:agencies, ','))
             ORDER BY p.on_day DESC, p.id LIMIT 200
            """)
        .param("duty", duty)
        .param("agencies", String.join(",", agencies))
        .param("from", period.from())
        .param("to", period.to())
        .query(Proofs::proof)
        .list();
  }

  Optional<Proof> one(UUID id) {
    return select(" WHERE p.id = :id").param("id", id).query(Proofs::proof).optional();
  }

  private JdbcClient.StatementSpec select(String where) {
    return jdbc.sql(
        """
        SELECT p.id, p.duty, p.agency, p.kind, p.on_day, p.words, p.document, p.has_file, p.late,
               p.entered_by, p.entered_at, s.words AS struck
          FROM plans.proof p LEFT JOIN plans.proof_strike s ON s.proof = p.id
        """
            + where);
  }

  private static Proof proof(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new Proof(
        row.getObject("id", UUID.class),
        row.getObject("duty", UUID.class),
        row.getString("agency"),
        row.getString("kind"),
        row.getObject("on_day", LocalDate.class),
        row.getString("words"),
        row.getString("document"),
        row.getBoolean("has_file"),
        row.getBoolean("late"),
        row.getObject("entered_by", UUID.class),
        row.getTimestamp("entered_at").toInstant(),
        row.getString("struck"));
  }

  /** What is refused of evidence by hand. */
  @Component
  static class ProofChecks {

    private final Papers papers;
    private final Bodies bodies;
    private final FactBook facts;

    ProofChecks(Papers papers, Bodies bodies, FactBook facts) {
      this.papers = papers;
      this.bodies = bodies;
      this.facts = facts;
    }

    Papers papers() {
      return papers;
    }

    LocalDate today() {
      return bodies.today();
    }

    Optional<Refusal> refused(PlanAct.Prove act, Duty duty, Plan plan, Member member) {
      if (!member.directs() && !(member.actsForUnit() && member.agency().equals(act.agency()))) {
        return Optional.of(Refusal.of("plans.not-yours"));
      }
      LocalDate on = act.on();
      return Checks.day(on)
          .or(
              () ->
                  on != null && on.isAfter(today())
                      ? Optional.of(Refusal.of("plans.day-in-future"))
                      : Optional.empty())
          .or(
              () ->
                  on != null && !plan.contains(on)
                      ? Optional.of(
                          new Refusal(
                              "plans.day-outside-term",
                              Map.of(
                                  "from", plan.firstDay().toString(),
                                  "to", plan.lastDay().toString())))
                      : Optional.empty())
          .or(() -> agency(act.agency(), duty, on == null ? today() : on))
          .or(() -> kind(act.kind(), duty))
          .or(() -> Checks.words(act.words()))
          .or(() -> papers.refused(act.paper(), true));
    }

    private Optional<Refusal> agency(String agency, Duty duty, LocalDate on) {
      var roll = bodies.roll(on);
      boolean carries =
          duty.carriers()
              .flatMap(key -> bodies.carry(key, on).stream())
              .flatMap(
                  key ->
                      roll.stream()
                          .filter(body -> body.key().equals(key))
                          .flatMap(body -> Bodies.members(body, roll).stream()))
              .anyMatch(agency::equals);
      return carries
          ? Optional.empty()
          : Optional.of(
              Refusal.of("plans.not-its-duty", "key", agency.length() > 40 ? "…" : agency));
    }

    private Optional<Refusal> kind(String kind, Duty duty) {
      if (kind.equals(FactBook.DOCUMENT)) {
        return Optional.empty();
      }
      if (facts.kind(kind).isPresent()) {
        return Optional.of(Refusal.of("plans.counted-by-program"));
      }
      return duty.kinds().contains(kind)
          ? Optional.empty()
          : Optional.of(Refusal.of("plans.unknown-kind"));
    }
  }
}
