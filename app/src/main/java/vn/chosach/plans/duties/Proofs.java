package vn.chosach.plans.duties;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanState;

/**
 * Evidence by hand: needs a document, counts once when another person accepted it, is taken back
 * with a reason and never removed.
 */
@Component
public record Proofs(
    JdbcClient jdbc,
    DutyRepository duties,
    PlanRepository plans,
    ProofChecks checks,
    Journal journal,
    SecondPersonPolicy seconds,
    InstantSource time) {

  private static final String SELECT =
      """
      SELECT p.id, p.duty, p.agency, p.kind, p.on_day AS "on", p.words, p.document, p.has_file,
             p.late,
             p.entered_by, p.entered_at, w.accepted, w.words AS answered_for, s.words AS struck_for
      """;

  /** Evidence with its duty and plan, the duty above, and whether it was taken back. */
  private static final String JOINED =
      """
        FROM plans.proof p
        JOIN plans.duty o ON o.id = p.duty
        JOIN plans.plan q ON q.id = o.plan
        LEFT JOIN plans.duty a ON a.id = o.origin
        LEFT JOIN plans.proof_answer w ON w.proof = p.id
        LEFT JOIN plans.proof_strike s ON s.proof = p.id
      """;

  /**
   * Evidence that comes so many days after the work is marked late, as after the term and after the
   * plan was closed.
   */
  private static final int LATE_DAYS = 45;

  public ActOutcome<UUID> prove(PlanAct.Prove act, ActingOfficer member) {
    Duty duty = duties.one(act.duty()).orElse(null);
    LocalDate on = act.on();
    if (duty == null) {
      return ActOutcome.refused("plans.unknown");
    }
    Plan plan = plans.one(duty.plan()).orElseThrow();
    Optional<Refusal> refusal = checks.refused(act, duty, plan, member);
    if (refusal.isPresent() || on == null) {
      return ActOutcome.refused(refusal.orElseThrow());
    }
    boolean late =
        plan.state() == PlanState.CLOSED
            || plan.lastDay().isBefore(checks.today())
            || on.plusDays(LATE_DAYS).isBefore(checks.today());
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
        .param("words", PlanChecks.clean(act.words()))
        .param("document", PlanChecks.clean(act.paper().number()))
        .param("files", files)
        .param("late", late)
        .param("by", member.actor().id())
        .param("byAgency", member.actor().agency())
        .param("at", time.instant())
        .update();
    journal.append(
        Act.of(member.actor(), "plans.proved", "proof", id)
            .with(
                Map.of(
                    "number", duty.ref(),
                    "duty", duty.id().toString(),
                    "agency", act.agency(),
                    "kind", act.kind(),
                    "document", PlanChecks.clean(act.paper().number()),
                    "late", String.valueOf(late))));
    return ActOutcome.done(id);
  }

  /** The standing office or a leader answers; whoever entered it does not. */
  public ActOutcome<UUID> answer(PlanAct.AnswerProof act, ActingOfficer member) {
    Proof proof = one(act.proof()).orElse(null);
    if (proof == null || !PlanAccessPolicy.directs(member)) {
      return ActOutcome.refused(proof == null ? "plans.unknown" : "plans.not-yours");
    }
    if (!proof.waits()) {
      return ActOutcome.refused("plans.answered-before");
    }
    UUID first = proof.enteredBy();
    if (first != null && first.equals(member.actor().id())) {
      return ActOutcome.refused("plans.second-person");
    }
    Optional<Refusal> refused =
        (act.accepted() ? Optional.<Refusal>empty() : PlanChecks.words(act.words()))
            .or(
                () ->
                    seconds.beside(
                        member.actor(),
                        first == null ? List.of() : List.of(first),
                        "proof",
                        proof.id()));
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    int answered =
        jdbc.sql(
                """
                INSERT INTO plans.proof_answer (proof, accepted, at, actor, words)
                VALUES (:proof, :accepted, :at, :actor, :words) ON CONFLICT (proof) DO NOTHING
                """)
            .param("proof", proof.id())
            .param("accepted", act.accepted())
            .param("at", time.instant())
            .param("actor", member.actor().id())
            .param("words", PlanChecks.clean(act.words()))
            .update();
    if (answered == 0) {
      return new ActOutcome.Overtaken<>(0, List.of());
    }
    journal.append(
        Act.of(
                member.actor(),
                act.accepted() ? "plans.proof-accepted" : "plans.proof-not-accepted",
                "proof",
                proof.id())
            .because(PlanChecks.clean(act.words()))
            .with(Map.of("duty", proof.duty().toString(), "agency", proof.agency())));
    return ActOutcome.done(proof.duty());
  }

  /** Those that nobody answered yet, the longest waiting first. */
  public List<Proof> waiting(int limit) {
    return jdbc.sql(
            SELECT
                + JOINED
                + " WHERE w.proof IS NULL AND s.proof IS NULL"
                + " ORDER BY p.entered_at, p.id LIMIT :limit")
        .param("limit", limit)
        .query(Proof.class)
        .list();
  }

  public ActOutcome<UUID> strike(PlanAct.Strike act, ActingOfficer member) {
    Proof proof = one(act.proof()).orElse(null);
    if (proof == null
        || !PlanAccessPolicy.directs(member) && !checks.answersFor(proof.agency(), member)) {
      return ActOutcome.refused("plans.unknown");
    }
    if (!PlanAccessPolicy.directs(member) && !PlanAccessPolicy.actsForUnit(member)) {
      return ActOutcome.refused("plans.not-yours");
    }
    Optional<Refusal> words = PlanChecks.words(act.words());
    if (words.isPresent()) {
      return ActOutcome.refused(words.get());
    }
    int struck =
        jdbc.sql(
                """
                INSERT INTO plans.proof_strike (proof, at, actor, words)
                VALUES (:proof, :at, :actor, :words) ON CONFLICT (proof) DO NOTHING
                """)
            .param("proof", proof.id())
            .param("at", time.instant())
            .param("actor", member.actor().id())
            .param("words", PlanChecks.clean(act.words()))
            .update();
    if (struck == 0) {
      return new ActOutcome.Overtaken<>(0, List.of());
    }
    journal.append(
        Act.of(member.actor(), "plans.proof-removed", "proof", proof.id())
            .because(PlanChecks.clean(act.words()))
            .with(Map.of("duty", proof.duty().toString(), "agency", proof.agency())));
    return ActOutcome.done(proof.duty());
  }

  /**
   * How many count in a period, by root of the duty, kind and agency. What was entered for a duty
   * of an implementing plan counts for the duty above that it carries out (R78), except for
   * professional plans, of which nothing but the title is seen outside.
   */
  Map<UUID, Map<String, Map<String, Integer>>> count(UUID plan, Period period) {
    var counts = new HashMap<UUID, Map<String, Map<String, Integer>>>();
    jdbc.sql(
            """
            SELECT CASE WHEN o.plan = :plan THEN o.root ELSE a.root END AS root,
                   p.kind, p.agency, count(*) AS things
            """
                + JOINED
                + """
                 WHERE (o.plan = :plan OR a.plan = :plan AND q.state <> 'DRAFT' AND NOT q.title_only)
                   AND p.on_day BETWEEN :from AND :to AND s.proof IS NULL AND w.accepted
                 GROUP BY 1, p.kind, p.agency
                """)
        .param("plan", plan)
        .param("from", period.from())
        .param("to", period.to())
        .query(
            row -> {
              counts
                  .computeIfAbsent(row.getObject("root", UUID.class), key -> new TreeMap<>())
                  .computeIfAbsent(row.getString("kind"), key -> new HashMap<>())
                  .put(row.getString("agency"), row.getInt("things"));
            });
    return counts;
  }

  /**
   * Those of some agencies in a period, the newest first, those taken back too, at most 100.
   *
   * @param root of the duty; what was entered in implementing plans for it is among them
   */
  List<Proof> of(UUID root, Collection<String> agencies, Period period, int offset) {
    return jdbc.sql(
            SELECT
                + JOINED
                + """
                 WHERE (o.root = :root OR a.root = :root AND q.state <> 'DRAFT' AND NOT q.title_only)
                   AND p.on_day BETWEEN :from AND :to
                   AND p.agency = ANY (string_to_array(:agencies, ','))
                 ORDER BY p.on_day DESC, p.id OFFSET :offset LIMIT 100
                """)
        .param("root", root)
        .param("agencies", String.join(",", agencies))
        .param("from", period.from())
        .param("to", period.to())
        .param("offset", offset)
        .query(Proof.class)
        .list();
  }

  Optional<Proof> one(UUID id) {
    return jdbc.sql(SELECT + JOINED + " WHERE p.id = :id")
        .param("id", id)
        .query(Proof.class)
        .optional();
  }
}
