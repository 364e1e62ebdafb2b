package vn.chosach.documents;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The answer of a room whose tables say which of its records are over.
 *
 * @param before what stands before the identifier of the record in that of the origin
 * @param over rows of {@code id}, {@code since}, {@code with_room} and {@code with_id}
 */
public record EndedOriginQuery(JdbcClient jdbc, String room, String before, String over)
    implements EndedOrigins {

  /**
   * Records that belong to no other.
   *
   * @param over rows of {@code id} and {@code since}
   */
  public static EndedOriginQuery alone(JdbcClient jdbc, String room, String before, String over) {
    return new EndedOriginQuery(
        jdbc,
        room,
        before,
        "SELECT o.id, o.since, NULL AS with_room, NULL AS with_id FROM (%s) o".formatted(over));
  }

  @Override
  public List<EndedOrigin> ended(List<String> ids) {
    return jdbc.sql(
            """
            SELECT asked.id, e.since, 0 AS years, e.with_room, e.with_id
              FROM (SELECT i.id, kernel.record_of(substr(i.id, length(:before) + 1, 36)) AS record
                      FROM unnest(:ids::text[]) i (id) WHERE starts_with(i.id, :before)) asked
              JOIN (%s) e ON e.id = asked.record
            """
                .formatted(over))
        .param("before", before)
        .param("ids", ids.toArray(String[]::new))
        .query(EndedOrigin.class)
        .list();
  }
}
