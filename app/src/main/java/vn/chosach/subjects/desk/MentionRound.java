package vn.chosach.subjects.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.identifiers.NamingRecords;
import vn.chosach.identifiers.NamingRecords.NamingKind;
import vn.chosach.identifiers.NamingRecords.NamingRecord;
import vn.chosach.identifiers.StatedValues;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.subjects.desk.Node.NodeKind;

/**
 * Links records after they were written, so that no import and no report waits for it: some hundred
 * in a transaction that also notes how far it came, some thousand in a round. A record whose own
 * transaction ended late is found in the night, when the last days and the registers are read anew.
 */
@Component
class MentionRound {

  private static final Logger LOG = LoggerFactory.getLogger(MentionRound.class);

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
  private final Mentions mentions;
  private final JdbcClient jdbc;
  private final RowSecurityContext context;
  private final TransactionTemplate transaction;
  private final InstantSource time;

  MentionRound(
      List<NamingRecords> rooms,
      Mentions mentions,
      JdbcClient jdbc,
      RowSecurityContext context,
      TransactionTemplate transaction,
      InstantSource time) {
    this.rooms = List.copyOf(rooms);
    this.mentions = mentions;
    this.jdbc = jdbc;
    this.context = context;
    this.transaction = transaction;
    this.time = time;
  }

  @Bean
  static RecurringJob mentionsJob(MentionRound round) {
    return RecurringJob.alone("subject-mentions", Duration.ofSeconds(30), round::tick)
        .startingAfter(Duration.ofSeconds(45));
  }

  /** One round over all rooms. */
  public void tick() {
    Instant now = time.instant();
    for (NamingRecords room : rooms) {
      try {
        transaction.executeWithoutResult(t -> anew(room, Vietnam.dayOf(now)));
        for (int i = 0; i < BATCHES && more(room, now.minus(SETTLED)); i++) {
          LOG.debug("linked {} more of {}", BATCH, room.kind());
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
                .param("kind", room.kind().name())
                .param("beginning", BEGINNING)
                .param("today", today)
                .param("whole", room.kind().register())
                .param("back", place(time.instant().minus(ANEW)))
                .update()
            > 0;
    if (begun && room.kind().register()) {
      jdbc.sql("DELETE FROM subjects.mention WHERE kind = :kind")
          .param("kind", room.kind().name())
          .update();
    }
  }

  private boolean more(NamingRecords room, Instant until) {
    return Boolean.TRUE.equals(
        transaction.execute(
            t -> {
              UUID last =
                  jdbc.sql("SELECT last FROM subjects.mention_place WHERE kind = :kind FOR UPDATE")
                      .param("kind", room.kind().name())
                      .query(UUID.class)
                      .single();
              List<NamingRecord> found = room.after(last, BATCH);
              List<NamingRecord> settled =
                  found.stream().takeWhile(one -> !moment(one.place()).isAfter(until)).toList();
              if (settled.isEmpty()) {
                return false;
              }
              context.ofTheProgram();
              settled.forEach(one -> link(one, room.kind()));
              jdbc.sql("UPDATE subjects.mention_place SET last = :last WHERE kind = :kind")
                  .param("last", settled.getLast().place())
                  .param("kind", room.kind().name())
                  .update();
              return settled.size() == BATCH;
            }));
  }

  private void link(NamingRecord one, NamingKind kind) {
    var nodes = new ArrayList<Node>();
    one.values().stream()
        .limit(VALUES)
        .map(value -> SubjectFacts.node(value.kind(), value.key(), value.core()))
        .forEach(nodes::add);
    Stream.of(one.name()).filter(NamingRecords::names).map(MentionRound::named).forEach(nodes::add);
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
        .param("record", one.record())
        .param("kind", kind.name())
        .param("source", source == null ? one.record() : source)
        .param("number", one.number())
        .param("path", one.path())
        .param("at", moment(one.place()))
        .param("hub", HUB)
        .param("marks", nodes.stream().map(mentions::mark).toArray(String[]::new))
        .param("whats", nodes.stream().map(node -> node.kind().name()).toArray(String[]::new))
        .update();
  }

  /** The node of a name: two spellings meet when their letters are the same. */
  static Node named(String name) {
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
