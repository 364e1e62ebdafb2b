package vn.chosach.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.kernel.Validity;
import vn.chosach.law.LawChange.LawChangeState;

/** Versions that were proposed, with what stood before: no version is lost when it is mended. */
@Component
record LawChangeRepository(JdbcClient jdbc, JsonMapper json) {

  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  void add(LawChange change) {
    LawVersion before = change.before();
    jdbc.sql(
            """
            INSERT INTO law.change
              (id, list, key, valid_from, valid_to, given, old_from, old_to, old_status, old_given,
               basis, reason, proposed_by, proposed_at, state)
            VALUES (:id, :list, :key, :from::date, :to::date, :given::jsonb, :oldFrom::date,
                    :oldTo::date, :oldStatus, :oldGiven::jsonb, :basis, :reason,
                    :proposedBy::uuid, :proposedAt, 'WAITING')
            """)
        .paramSource(change)
        .param("key", change.next().key())
        .param("from", text(change.next().from()))
        .param("to", text(change.next().validity().to()))
        .param("given", json.writeValueAsString(change.next().values()))
        .param("oldFrom", before == null ? null : text(before.from()))
        .param("oldTo", before == null ? null : text(before.validity().to()))
        .param("oldStatus", before == null ? null : before.status())
        .param("oldGiven", before == null ? null : json.writeValueAsString(before.values()))
        .param("proposedBy", change.proposedBy() == null ? null : change.proposedBy().toString())
        .update();
  }

  void decide(LawChange change) {
    jdbc.sql(
            """
            UPDATE law.change
               SET state = :state, decided_by = :by, decided_at = :at, words = :words,
                   touched = :touched, moved = :moved
             WHERE id = :id AND state = 'WAITING'
            """)
        .paramSource(change)
        .param("state", change.state().name())
        .param("by", change.decidedBy())
        .param("at", change.decidedAt())
        .update();
  }

  /** The change, held so that of two decisions at once one comes second. */
  Optional<LawChange> hold(UUID id) {
    return jdbc.sql("SELECT * FROM law.change WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query((row, n) -> change(row))
        .optional();
  }

  Optional<LawChange> one(UUID id) {
    return jdbc.sql("SELECT * FROM law.change WHERE id = :id")
        .param("id", id)
        .query((row, n) -> change(row))
        .optional();
  }

  /** The newest first; of one key, or of the whole list. */
  List<LawChange> of(String list, @Nullable String key) {
    return jdbc.sql(
            """
            SELECT * FROM law.change
             WHERE list = :list AND (:key::text IS NULL OR key = :key)
             ORDER BY proposed_at DESC, id DESC
            """)
        .param("list", list)
        .param("key", key)
        .query((row, n) -> change(row))
        .list();
  }

  /** Those of all lists that nobody decided, the oldest first. */
  List<LawChange> waiting() {
    return jdbc.sql("SELECT * FROM law.change WHERE state = 'WAITING' ORDER BY proposed_at, id")
        .query((row, n) -> change(row))
        .list();
  }

  private LawChange change(ResultSet row) throws SQLException {
    String oldGiven = row.getString("old_given");
    String key = row.getString("key");
    return new LawChange(
        row.getObject("id", UUID.class),
        row.getString("list"),
        version(row, key, "valid_from", "valid_to", LawVersion.READ, row.getString("given")),
        oldGiven == null
            ? null
            : version(row, key, "old_from", "old_to", row.getString("old_status"), oldGiven),
        row.getString("basis"),
        row.getString("reason"),
        row.getObject("proposed_by", UUID.class),
        moment(row, "proposed_at").orElseThrow(),
        LawChangeState.valueOf(row.getString("state")),
        row.getObject("decided_by", UUID.class),
        moment(row, "decided_at").orElse(null),
        row.getString("words"),
        row.getInt("touched"),
        row.getInt("moved"));
  }

  private LawVersion version(
      ResultSet row, String key, String from, String to, String status, String given)
      throws SQLException {
    return new LawVersion(
        key,
        new Validity(row.getObject(from, LocalDate.class), row.getObject(to, LocalDate.class)),
        status,
        json.readValue(given, VALUES));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
