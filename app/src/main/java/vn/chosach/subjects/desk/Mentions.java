package vn.chosach.subjects.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.AlsoErased;
import vn.chosach.retention.RecordKind;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.vault.Vault;

/**
 * Which records name a number, shop or business. They are no subjects: a report or a listing points
 * at what it names and is shown beside whoever else states it, to those who may read it.
 */
@Component
public class Mentions implements AlsoErased {

  private static final int MARK = 16;

  private static final String COLUMNS =
      " encode(m.mark, 'hex') AS mark, m.what, m.kind, m.record, m.number, m.path, m.at ";

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

  /** Without the key, which the database does not hold, no number can be tried. */
  byte[] mark(Node node) {
    byte[] told = node.id().getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(vault.mark("subjects/mention", told), MARK);
  }

  /**
   * Adds to a graph what names its numbers and names, besides the cases that it is made of. Of what
   * very many name so many are read that it shows as a hub, and no more.
   */
  void into(SubjectGraph graph, Collection<Node> named, DayRange within) {
    Map<String, Node> marks = new HashMap<>();
    named.forEach(node -> marks.put(HexFormat.of().formatHex(mark(node)), node));
    jdbc
        .sql(
            "SELECT"
                + COLUMNS
                + """
                  FROM unnest(:marks::text[]) k (mark)
                 CROSS JOIN LATERAL (
                       SELECT * FROM subjects.mention m
                        WHERE m.mark = decode(k.mark, 'hex') AND m.kind <> 'CASE'
                        ORDER BY m.at DESC LIMIT :most) m
                 ORDER BY m.at, m.record
                """)
        .param("marks", marks.keySet().toArray(String[]::new))
        .param("most", SubjectGraph.HUB + 1)
        .query(Mention.class)
        .list()
        .stream()
        .filter(one -> within.has(one.at()))
        .forEach(one -> graph.mention(one, Objects.requireNonNull(marks.get(one.mark()))));
  }

  /**
   * A record that names something that another one names too.
   *
   * @param by sorts of what both name
   */
  public record LinkedRecord(Mention record, List<Node.NodeKind> by) {}

  /** Records in sight that name what one of them names, the newest first; at most so many. */
  @Transactional(readOnly = true)
  public List<LinkedRecord> beside(UUID record, int most, ActingOfficer officer) {
    if (!SubjectSight.works(officer)) {
      return List.of();
    }
    sight.of(officer);
    Map<String, List<Mention>> byMark =
        jdbc
            .sql(
                "SELECT"
                    + COLUMNS
                    + """
                      FROM subjects.mention own
                     CROSS JOIN LATERAL (
                           SELECT * FROM subjects.mention m
                            WHERE m.mark = own.mark AND m.record <> own.record
                            ORDER BY m.at DESC LIMIT :most) m
                     WHERE own.record = :record
                     ORDER BY m.at DESC, m.record
                    """)
            .param("record", record)
            .param("most", SubjectGraph.HUB + 1)
            .query(Mention.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Mention::mark));
    // what very many name points at nobody
    Map<UUID, List<Mention>> byRecord =
        byMark.values().stream()
            .filter(all -> all.size() <= SubjectGraph.HUB)
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Mention::record));
    var linked = new ArrayList<LinkedRecord>();
    byRecord
        .values()
        .forEach(
            all ->
                linked.add(
                    new LinkedRecord(
                        all.getFirst(),
                        all.stream().map(Mention::what).distinct().sorted().toList())));
    return linked.stream()
        .sorted(
            java.util.Comparator.comparing((LinkedRecord one) -> one.record().at())
                .reversed()
                .thenComparing(one -> one.record().record().toString()))
        .limit(most)
        .toList();
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
