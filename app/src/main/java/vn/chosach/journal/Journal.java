package vn.chosach.journal;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;

/** The door of the journal: append an act, read acts back. There is no verb that changes one. */
@Service
public class Journal {

  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final IdSource ids;
  private final JsonMapper json;
  private final ActCounts counts;

  Journal(JdbcClient jdbc, InstantSource clock, IdSource ids, JsonMapper json, ActCounts counts) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
    this.json = json;
    this.counts = counts;
  }

  /**
   * Writes one act in the transaction of the act itself, so that both stand or neither does.
   *
   * @return the identifier of the new entry
   * @throws org.springframework.transaction.IllegalTransactionStateException if the caller has no
   *     transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID append(Act act) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO journal.entry
              (id, at, actor_kind, actor_id, actor_agency, verb, subject_kind, subject_id,
               reason, legal_basis, details)
            VALUES (:id, :at, :actorKind, :actorId, :agency, :verb, :subjectKind, :subjectId,
                    :reason, :legalBasis, :details::jsonb)
            """)
        .param("id", id)
        .param("at", java.sql.Timestamp.from(clock.instant()))
        .param("actorKind", act.actor().kind().name())
        .param("actorId", act.actor().id())
        .param("agency", act.actor().agency())
        .param("verb", act.verb())
        .param("subjectKind", act.subjectKind())
        .param("subjectId", act.subjectId())
        .param("reason", act.reason())
        .param("legalBasis", act.legalBasis())
        .param("details", json.writeValueAsString(act.details()))
        .update();
    return id;
  }

  /**
   * The newest acts on one subject, or on all when no subject is named.
   *
   * @param before only entries with a smaller number; {@code null} for the newest page
   * @param limit at most this many, 1 to 200
   */
  @Transactional(readOnly = true)
  public List<Entry> newest(
      @Nullable String subjectKind, @Nullable String subjectId, @Nullable Long before, int limit) {
    return jdbc.sql(
            """
            SELECT number, id, at, actor_kind, actor_id, actor_agency, verb, subject_kind,
                   subject_id, reason, legal_basis, details::text
              FROM journal.entry
             WHERE (:subjectKind::text IS NULL OR subject_kind = :subjectKind)
               AND (:subjectId::text IS NULL OR subject_id = :subjectId)
               AND (:before::bigint IS NULL OR number < :before)
             ORDER BY number DESC
             LIMIT :limit
            """)
        .param("subjectKind", subjectKind)
        .param("subjectId", subjectId)
        .param("before", before)
        .param("limit", Math.clamp(limit, 1, 200))
        .query((row, n) -> entry(row))
        .list();
  }

  /** How many things acts of these kinds were done to, by key of the agency that acted. */
  @Transactional(readOnly = true)
  public Map<String, Integer> tally(ActQuestion question) {
    return counts.tally(question);
  }

  /**
   * The acts behind a {@link #tally}, one for each thing, the newest first, at most 100.
   *
   * @param agencies keys of the agencies that acted
   * @param offset how many to leave out, not negative
   */
  @Transactional(readOnly = true)
  public List<Entry> behind(ActQuestion question, Collection<String> agencies, int offset) {
    return counts.numbers(question, agencies, offset).stream().map(this::numbered).toList();
  }

  private Entry numbered(long number) {
    return jdbc.sql(
            """
            SELECT number, id, at, actor_kind, actor_id, actor_agency, verb, subject_kind,
                   subject_id, reason, legal_basis, details::text
              FROM journal.entry
             WHERE number = :number
            """)
        .param("number", number)
        .query((row, n) -> entry(row))
        .single();
  }

  private Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
    var actor =
        new Actor(
            Actor.Kind.valueOf(row.getString("actor_kind")),
            row.getObject("actor_id", UUID.class),
            row.getString("actor_agency"));
    var act =
        new Act(
            actor,
            row.getString("verb"),
            row.getString("subject_kind"),
            row.getString("subject_id"),
            row.getString("reason"),
            row.getString("legal_basis"),
            json.readValue(row.getString("details"), DETAILS));
    return new Entry(
        row.getLong("number"),
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        act);
  }
}
