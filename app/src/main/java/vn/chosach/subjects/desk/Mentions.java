package vn.chosach.subjects.desk;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.retention.AlsoErased;
import vn.chosach.retention.RecordKind;
import vn.chosach.subjects.desk.Node.NodeKind;
import vn.chosach.vault.Vault;

/**
 * Which records name a number, shop or business. They are no subjects: a report or a listing points
 * at what it names and is shown beside whoever else states it, to those who may read it.
 */
@Component
public class Mentions implements AlsoErased {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final SubjectSight sight;
  private final RowSecurityContext context;

  Mentions(JdbcClient jdbc, Vault vault, SubjectSight sight, RowSecurityContext context) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.sight = sight;
    this.context = context;
  }

  /**
   * A record that names something, as far as the officer may read the record.
   *
   * @param of the record
   * @param by sorts of what it names
   */
  public record Mention(Node of, List<NodeKind> by, Instant at) {

    private static Mention of(ResultSet row) throws SQLException {
      return new Mention(
          new Node(
              "r-" + row.getObject("record", UUID.class),
              NodeKind.valueOf(row.getString("kind")),
              row.getString("number"),
              null,
              row.getString("path")),
          Stream.of((String[]) row.getArray("by").getArray()).map(NodeKind::valueOf).toList(),
          row.getTimestamp("at").toInstant());
    }
  }

  /** Without the key, which the database does not hold, no number can be tried. */
  String mark(Node node) {
    byte[] told = node.id().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Arrays.copyOf(vault.mark("subjects/mention", told), 16));
  }

  /**
   * Adds to a graph what names its numbers and names, besides the cases that it is made of. Of what
   * very many name so many are read that it shows as a hub, and no more.
   */
  void into(SubjectGraph graph, Collection<Node> named, DayRange within) {
    Map<String, Node> marks = new HashMap<>();
    named.forEach(node -> marks.put(mark(node), node));
    jdbc
        .sql(
            """
            SELECT k.mark, m.record, m.kind, m.number, m.path, m.at, ARRAY[m.what] AS by
              FROM unnest(:marks::text[]) k (mark)
             CROSS JOIN LATERAL (
                   SELECT * FROM subjects.mention m
                    WHERE m.mark = decode(k.mark, 'hex') AND m.kind <> 'CASE'
                    ORDER BY m.at DESC LIMIT :most) m
             ORDER BY m.at, m.record
            """)
        .param("marks", marks.keySet().toArray(String[]::new))
        .param("most", SubjectGraph.HUB + 1)
        .query((row, n) -> Map.entry(row.getString("mark"), Mention.of(row)))
        .list()
        .stream()
        .filter(one -> within.has(one.getValue().at()))
        .forEach(
            one -> graph.mention(one.getValue(), Objects.requireNonNull(marks.get(one.getKey()))));
  }

  /**
   * Records in sight that name what one of them names, the newest first; what very many name points
   * at nobody.
   */
  @Transactional(readOnly = true)
  public List<Mention> beside(UUID record, int most, ActingOfficer officer) {
    if (!SubjectSight.works(officer)) {
      return List.of();
    }
    sight.of(officer);
    return jdbc.sql(
            """
            SELECT record, kind, number, path, max(at) AS at, array_agg(DISTINCT what) AS by
              FROM (SELECT m.*, count(*) OVER (PARTITION BY own.mark) AS many
                      FROM subjects.mention own
                     CROSS JOIN LATERAL (
                           SELECT * FROM subjects.mention m
                            WHERE m.mark = own.mark AND m.record <> own.record
                            ORDER BY m.at DESC LIMIT :hub + 1) m
                     WHERE own.record = :record) beside
             WHERE many <= :hub
             GROUP BY record, kind, number, path ORDER BY max(at) DESC, record LIMIT :most
            """)
        .param("record", record)
        .param("hub", SubjectGraph.HUB)
        .param("most", most)
        .query((row, n) -> Mention.of(row))
        .list();
  }

  @Override
  public void erase(RecordKind kind, UUID record) {
    if (kind == RecordKind.TIP || kind == RecordKind.CASE) {
      context.ofTheProgram();
      jdbc.sql("DELETE FROM subjects.mention WHERE source = :record")
          .param("record", record)
          .update();
    }
  }
}
