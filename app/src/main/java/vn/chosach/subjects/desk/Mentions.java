package vn.chosach.subjects.desk;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.identifiers.NamingRecords;
import vn.chosach.identifiers.NamingRecords.NamingRecord;
import vn.chosach.identifiers.StatedValues;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.retention.AlsoErased;
import vn.chosach.retention.RecordKind;
import vn.chosach.subjects.desk.Node.NodeKind;
import vn.chosach.vault.Vault;

/**
 * Which records name a number, shop or business. They are no subjects: a report or a listing points
 * at what it names and is shown beside whoever else states it, to those who may read it. They are
 * linked after they were written, so that no import and no report waits for it: some hundred in a
 * transaction that also notes how far it came, some thousand in a round. A record whose own
 * transaction ended late is found in the night, when the last days and the registers are read anew.
 */
@Component
public class Mentions implements AlsoErased {

  private static final Logger LOG = LoggerFactory.getLogger(Mentions.class);

  /** Few records that change: they are read anew each night. */
  private static final Set<String> REGISTERS = Set.of("PLACE", "LICENCE", "LABEL");

  /** What is erased with all that was drawn from it. */
  private static final Set<RecordKind> ERASED =
      Set.of(RecordKind.TIP, RecordKind.CASE, RecordKind.LISTING);

  private static final int BATCH = 500;
  private static final int BATCHES = 20;

  /** What so many records name, such as the telephone of a courier, links no more. */
  static final int HUB = 500;

  /** Values of one record that are linked: a price list of numbers names nobody. */
  private static final int VALUES = 30;

  /** Younger records may stand beside others whose transaction is still open. */
  private static final Duration SETTLED = Duration.ofSeconds(20);

  private static final Duration ANEW = Duration.ofDays(7);
  private static final UUID BEGINNING = new UUID(0, 0);

  private final List<NamingRecords> rooms;
  private final JdbcClient jdbc;
  private final Vault vault;
  private final SubjectRowSecurity rowSecurity;
  private final RowSecurityContext context;
  private final TransactionTemplate transaction;
  private final InstantSource time;

  Mentions(
      List<NamingRecords> rooms,
      JdbcClient jdbc,
      Vault vault,
      SubjectRowSecurity rowSecurity,
      RowSecurityContext context,
      TransactionTemplate transaction,
      InstantSource time) {
    this.rooms = List.copyOf(rooms);
    this.jdbc = jdbc;
    this.vault = vault;
    this.rowSecurity = rowSecurity;
    this.context = context;
    this.transaction = transaction;
    this.time = time;
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

  /** That a record names a number, place or name. */
  public record Naming(Mention by, Node what) {}

  /**
   * What names some numbers and names, besides cases, as far as the transaction sees it; the oldest
   * first. Of what very many name so many are read that it shows as a hub, and no more.
   */
  public List<Naming> naming(Collection<Node> named) {
    Map<String, Node> marks = new HashMap<>();
    named.forEach(node -> marks.put(mark(node), node));
    return jdbc.sql(
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
        .query(
            (row, n) ->
                new Naming(
                    Mention.of(row), Objects.requireNonNull(marks.get(row.getString("mark")))))
        .list();
  }

  /** Adds to a graph what names its numbers and names, besides the cases that it is made of. */
  void into(SubjectGraph graph, Collection<Node> named, DayRange within) {
    naming(named).stream()
        .filter(one -> within.has(one.by().at()))
        .forEach(one -> graph.mention(one.by(), one.what()));
  }

  /**
   * Records in sight that name what one of them names, the newest first; what very many name points
   * at nobody.
   */
  @Transactional(readOnly = true)
  public List<Mention> beside(UUID record, int most, ActingOfficer officer) {
    if (!SubjectRowSecurity.works(officer)) {
      return List.of();
    }
    rowSecurity.of(officer);
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
    if (ERASED.contains(kind)) {
      context.ofTheProgram();
      jdbc.sql("DELETE FROM subjects.mention WHERE source = :record")
          .param("record", record)
          .update();
    }
  }

  @Bean
  static RecurringJob mentionsJob(Mentions mentions) {
    return RecurringJob.alone("subject-mentions", Duration.ofSeconds(30), mentions::tick)
        .startingAfter(Duration.ofSeconds(45));
  }

  /** One round over all rooms. */
  public void tick() {
    Instant now = time.instant();
    for (NamingRecords room : rooms) {
      try {
        transaction.executeWithoutResult(t -> anew(room, Vietnam.dayOf(now)));
        int batches = BATCHES;
        while (batches > 0 && more(room, now.minus(SETTLED))) {
          batches--;
        }
      } catch (RuntimeException fault) {
        // a room that fails must not keep the others from being linked
        LOG.error("{} could not be linked", room.kind(), fault);
      }
    }
  }

  /** Once a day registers begin at their beginning and the others some days back. */
  private void anew(NamingRecords room, LocalDate today) {
    context.ofTheProgram();
    boolean begun =
        jdbc.sql(
                    """
                    INSERT INTO subjects.mention_place AS p (kind, last, day)
                    VALUES (:kind, :beginning, :today)
                    ON CONFLICT (kind) DO UPDATE
                       SET day = :today, last = CASE WHEN :whole THEN :beginning ELSE least(p.last, :back) END
                     WHERE p.day < :today
                    """)
                .param("kind", room.kind())
                .param("beginning", BEGINNING)
                .param("today", today)
                .param("whole", REGISTERS.contains(room.kind()))
                .param("back", place(time.instant().minus(ANEW)))
                .update()
            > 0;
    if (begun && REGISTERS.contains(room.kind())) {
      jdbc.sql("DELETE FROM subjects.mention WHERE kind = :kind")
          .param("kind", room.kind())
          .update();
    }
  }

  private boolean more(NamingRecords room, Instant until) {
    return Boolean.TRUE.equals(
        transaction.execute(
            t -> {
              UUID last =
                  jdbc.sql("SELECT last FROM subjects.mention_place WHERE kind = :kind FOR UPDATE")
                      .param("kind", room.kind())
                      .query(UUID.class)
                      .single();
              List<NamingRecord> found = room.after(last, BATCH);
              List<NamingRecord> settled =
                  found.stream().takeWhile(one -> !moment(one.place()).isAfter(until)).toList();
              if (settled.isEmpty()) {
                return false;
              }
              // One statement for each record, which would else be planned for each.
              context.ofTheProgram(Map.of("plan_cache_mode", "force_generic_plan"));
              settled.forEach(one -> link(one, room.kind()));
              jdbc.sql("UPDATE subjects.mention_place SET last = :last WHERE kind = :kind")
                  .param("last", settled.getLast().place())
                  .param("kind", room.kind())
                  .update();
              return settled.size() == BATCH;
            }));
  }

  private void link(NamingRecord one, String kind) {
    var nodes = new ArrayList<Node>();
    one.values().stream()
        .limit(VALUES)
        .map(value -> SubjectFacts.node(value.kind(), value.key(), value.core()))
        .forEach(nodes::add);
    Stream.of(one.name()).filter(NamingRecords::names).map(Mentions::named).forEach(nodes::add);
    UUID source = one.source();
    if (nodes.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO subjects.mention (mark, record, what, kind, source, number, path, at)
            SELECT decode(n.mark, 'hex'), :record, n.what, :kind, :source, :number, :path, :at
              FROM (SELECT DISTINCT * FROM unnest(:marks::text[], :whats::text[])) n (mark, what)
             WHERE (SELECT count(*)
                      FROM (SELECT FROM subjects.mention m
                             WHERE m.mark = decode(n.mark, 'hex') LIMIT :hub) many) < :hub
            ON CONFLICT DO NOTHING
            """)
        .paramSource(one)
        .param("kind", kind)
        .param("source", source == null ? one.record() : source)
        .param("at", moment(one.place()))
        .param("hub", HUB)
        .param("marks", nodes.stream().map(this::mark).toArray(String[]::new))
        .param("whats", nodes.stream().map(node -> node.kind().name()).toArray(String[]::new))
        .update();
  }

  /** The node of a name: two spellings meet when their letters are the same. */
  public static Node named(String name) {
    return Node.evidence(NodeKind.NAME, StatedValues.mark(name), name);
  }

  /** Version 7: the identifier begins with the time. */
  private static Instant moment(UUID place) {
    return Instant.ofEpochMilli(place.getMostSignificantBits() >>> 16);
  }

  private static UUID place(Instant moment) {
    return new UUID(moment.toEpochMilli() << 16, 0);
  }
}
