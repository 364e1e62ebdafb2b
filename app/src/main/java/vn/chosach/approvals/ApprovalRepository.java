package vn.chosach.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;

/** The rows of {@link ApprovalRequest}, as SQL. */
@Component
record ApprovalRepository(JdbcClient jdbc) {

  private static final String ROWS =
      """
      SELECT id, address, asked_at, asked_by, asked_agency, agreed, answered_at, answered_by, words
        FROM approvals.request
      """;

  private static final int PAGE = 100;

  List<ApprovalRequest> waiting() {
    return list(ROWS + " WHERE agreed IS NULL ORDER BY asked_at, id LIMIT " + PAGE);
  }

  List<ApprovalRequest> answered() {
    return list(ROWS + " WHERE agreed IS NOT NULL ORDER BY answered_at DESC, id LIMIT 20");
  }

  private List<ApprovalRequest> list(String sql) {
    return jdbc.sql(sql).query((row, n) -> request(row)).list();
  }

  Optional<ApprovalRequest> one(UUID id) {
    return jdbc.sql(ROWS + " WHERE id = :id")
        .param("id", id)
        .query((row, n) -> request(row))
        .optional();
  }

  /** The same while it waits; whoever answers it holds it. */
  Optional<ApprovalRequest> held(UUID id) {
    return jdbc.sql(ROWS + " WHERE id = :id AND agreed IS NULL FOR UPDATE")
        .param("id", id)
        .query((row, n) -> request(row))
        .optional();
  }

  void keep(ApprovalRequest one) {
    jdbc.sql(
            """
            INSERT INTO approvals.request (id, address, asked_at, asked_by, asked_agency)
            VALUES (:id, :address, :askedAt, :askedBy, :askedAgency)
            """)
        .paramSource(one)
        .update();
    one.values()
        .forEach(
            (field, values) -> {
              for (int n = 0; n < values.size(); n++) {
                jdbc.sql(
                        """
                        INSERT INTO approvals.request_value (request, field, number, value)
                        VALUES (:request, :field, :number, :value)
                        """)
                    .param("request", one.id())
                    .param("field", field)
                    .param("number", n)
                    .param("value", values.get(n))
                    .update();
              }
            });
  }

  void answer(UUID id, boolean agreed, @Nullable String words, Actor actor, Instant at) {
    jdbc.sql(
            """
            UPDATE approvals.request
               SET agreed = :agreed, answered_at = :at, answered_by = :by,
                   answered_agency = :agency, words = :words
             WHERE id = :id
            """)
        .param("id", id)
        .param("agreed", agreed)
        .param("at", at)
        .param("by", actor.id())
        .param("agency", actor.agency())
        .param("words", words)
        .update();
  }

  private Map<String, List<String>> values(UUID request) {
    var values = new LinkedHashMap<String, List<String>>();
    jdbc.sql(
            """
            SELECT field, value FROM approvals.request_value
             WHERE request = :request ORDER BY field, number
            """)
        .param("request", request)
        .query(
            row -> {
              values
                  .computeIfAbsent(row.getString("field"), any -> new ArrayList<>())
                  .add(row.getString("value"));
            });
    return values;
  }

  private ApprovalRequest request(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    var answered = row.getTimestamp("answered_at");
    return new ApprovalRequest(
        id,
        row.getString("address"),
        values(id),
        row.getTimestamp("asked_at").toInstant(),
        row.getObject("asked_by", UUID.class),
        row.getString("asked_agency"),
        row.getObject("agreed", Boolean.class),
        answered == null ? null : answered.toInstant(),
        row.getObject("answered_by", UUID.class),
        row.getString("words"));
  }
}
