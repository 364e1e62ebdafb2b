package vn.chosach.tips.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Heirs;
import vn.chosach.tips.desk.MissedCallPage.Missed;
import vn.chosach.tips.desk.MissedCallPage.MissedCallOutcome;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * Calls that nobody could answer, and the attempts to call back. The number is sealed, and only the
 * desk that missed the call opens it.
 */
@Component
public class MissedCalls {

  private static final int SHOWN = 100;
  private static final int ENDING = 3;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource clock;
  private final Heirs heirs;

  MissedCalls(
      JdbcClient jdbc,
      Vault vault,
      Journal journal,
      IdSource ids,
      InstantSource clock,
      Heirs heirs) {
    this.heirs = heirs;
    this.jdbc = jdbc;
    this.vault = vault;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Calls at the desk of an officer that nobody reached yet, the oldest first. */
  List<Missed> open(Actor actor) {
    return jdbc.sql(
            """
            SELECT call.id, rang_at, ending, count(back.id) AS attempts
              FROM tips.missed_call AS call
              LEFT JOIN tips.call_back AS back ON back.missed_call = call.id
             WHERE call.agency = ANY (:agencies)
             GROUP BY call.id
            HAVING count(back.id) FILTER (WHERE outcome <> 'NO_ANSWER') = 0
             ORDER BY rang_at, call.id LIMIT :limit
            """)
        .param("agencies", desks(actor))
        .param("limit", SHOWN)
        .query(Missed.class)
        .list();
  }

  /** How many of them there are, also beyond those that are listed. */
  int waiting(Actor actor) {
    return jdbc.sql(
            """
            SELECT count(*) FROM tips.missed_call AS call
             WHERE call.agency = ANY (:agencies) AND NOT EXISTS (
               SELECT FROM tips.call_back AS back
                WHERE back.missed_call = call.id AND back.outcome <> 'NO_ANSWER')
            """)
        .param("agencies", desks(actor))
        .query(Integer.class)
        .single();
  }

  /** Notes a call that rang and was not answered. */
  @Transactional
  public Optional<Refusal> note(Instant rangAt, String number, Actor actor) {
    String digits = number.replaceAll("\\D", "");
    if (digits.length() < 8 || digits.length() > 15) {
      return Optional.of(Refusal.of("tips.phone-unclear"));
    }
    if (rangAt.isAfter(clock.instant())) {
      return Optional.of(Refusal.of("tips.received-in-the-future"));
    }
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO tips.missed_call (id, rang_at, number, ending, noted_at, noted_by, agency)
            VALUES (:id, :rangAt, :number, :ending, :now, :by, :agency)
            """)
        .param("id", id)
        .param("rangAt", rangAt)
        .param("number", vault.seal(Lock.IDENTITY, place(id), number.strip().getBytes(UTF_8)))
        .param("ending", digits.substring(digits.length() - ENDING))
        .param("now", clock.instant())
        .param("by", actor.id())
        .param("agency", actor.agency())
        .update();
    journal.append(Act.of(actor, "tips.call-missed", "missed-call", id));
    return Optional.empty();
  }

  /** The number, for somebody of the same desk who calls back now; each look is written down. */
  @Transactional
  Optional<String> number(UUID call, Actor actor) {
    Optional<String> number =
        jdbc.sql("SELECT number FROM tips.missed_call WHERE id = :id AND agency = ANY (:agencies)")
            .param("id", call)
            .param("agencies", desks(actor))
            .query(
                (row, n) ->
                    new String(
                        vault.open(Lock.IDENTITY, place(call), row.getBytes("number")), UTF_8))
            .optional();
    number.ifPresent(
        known -> journal.append(Act.of(actor, "tips.caller-number-opened", "missed-call", call)));
    return number;
  }

  /** Writes down an attempt; of two who both reached the caller the first counts. */
  @Transactional
  Optional<Refusal> calledBack(UUID call, MissedCallOutcome outcome, Actor actor) {
    int written =
        jdbc.sql(
                """
                INSERT INTO tips.call_back (id, missed_call, at, officer, outcome)
                SELECT :id::uuid, call.id, :now::timestamptz, :by::uuid, :outcome
                  FROM tips.missed_call AS call
                 WHERE call.id = :call AND call.agency = ANY (:agencies)
                ON CONFLICT DO NOTHING
                """)
            .param("id", ids.next())
            .param("now", clock.instant())
            .param("by", actor.id())
            .param("outcome", outcome.name())
            .param("call", call)
            .param("agencies", desks(actor))
            .update();
    if (written == 0) {
      boolean known =
          jdbc.sql(
                  """
                  SELECT EXISTS (
                    SELECT FROM tips.missed_call WHERE id = :call AND agency = ANY (:agencies))
                  """)
              .param("call", call)
              .param("agencies", desks(actor))
              .query(Boolean.class)
              .single();
      return Optional.of(Refusal.of(known ? "tips.call-ended" : "tips.no-such-call"));
    }
    journal.append(
        Act.of(actor, "tips.called-back", "missed-call", call)
            .with(Map.of("outcome", outcome.name())));
    return Optional.empty();
  }

  /** The own desk, and those whose work it carries on. */
  private String[] desks(Actor actor) {
    String agency = actor.agency();
    return agency == null ? new String[0] : heirs.of(agency).toArray(String[]::new);
  }

  private static String place(UUID call) {
    return "missed-call/" + call;
  }
}
