package vn.chosach.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.RowDigest;
import vn.chosach.kernel.Column;

/** Rows of what happened to tips. */
@Component
record HappeningRepository(JdbcClient jdbc, TipSeals seals) {

  /** A statement of its own: one over a list is planned anew each time. */
  private static final String ONE = "t.id = :which::uuid";

  private static final String WRITE =
      """
      INSERT INTO tips.happening
        (id, tip, at, kind, by_reporter, officer, agency, stage, due, answers, rating, words)
      SELECT :id, :tip, :at::timestamptz, :kind, :byReporter, :officer::uuid, :agency, :stage,
             :due::timestamptz, :answers::uuid, :rating::smallint, :words::bytea
      """;

  private static final String MOVE =
      """
      WITH moved AS (
        UPDATE tips.progress
           SET stage = :stage, since = :at, agency = :agency, due = :due::timestamptz,
               version = version + 1
         WHERE tip = :tip AND version = :seen
        RETURNING tip)
      """
          + WRITE
          + " FROM moved";

  /**
   * Seals what is said.
   *
   * @param officer who says it; {@code null} for the reporter
   */
  SealedHappening seal(UUID tip, Happening happening, @Nullable UUID officer) {
    return new SealedHappening(
        tip,
        happening,
        officer,
        happening.words().isEmpty() ? null : seals.sealWords(happening.id(), happening.words()));
  }

  /** A happening whose words are sealed, as it is written. */
  record SealedHappening(
      UUID tip, Happening happening, @Nullable UUID officer, byte @Nullable [] words) {

    private Map<String, String> facts(TipSeals seals) {
      var facts = new HashMap<String, String>();
      facts.put("happening", happening.id().toString());
      if (words != null) {
        facts.put("words", seals.digest(words));
      }
      facts.put(
          RowDigest.DETAIL,
          RowDigest.of("tips", "happening")
              .with("tip", tip)
              .with("at", happening.at())
              .with("kind", happening.kind())
              .with("by_reporter", happening.byReporter())
              .with("officer", officer)
              .with("agency", happening.agency())
              .with("stage", happening.stage())
              .with("due", happening.due())
              .with("answers", happening.answers())
              .with("rating", happening.rating())
              .hex());
      return facts;
    }
  }

  /** What the journal says of it: the hashes of the sealed words, and of what stands beside. */
  Map<String, String> facts(SealedHappening sealed) {
    return sealed.facts(seals);
  }

  /**
   * @return whether it was not there before
   */
  boolean write(SealedHappening sealed) {
    return bound(WRITE + " ON CONFLICT DO NOTHING", sealed).update() == 1;
  }

  /**
   * Moves a tip and writes that it did, in one step.
   *
   * @return whether the tip still stood where the mover saw it
   */
  boolean move(int seenVersion, SealedHappening sealed) {
    return bound(MOVE, sealed).param("seen", seenVersion).update() == 1;
  }

  /** What may be empty goes with its type, so that a statement is planned once. */
  private JdbcClient.StatementSpec bound(String sql, SealedHappening sealed) {
    Happening happening = sealed.happening();
    UUID officer = sealed.officer();
    return jdbc.sql(sql)
        .paramSource(happening)
        .param("tip", sealed.tip())
        .param("officer", officer == null ? null : officer.toString(), Types.VARCHAR)
        .param("agency", happening.agency(), Types.VARCHAR)
        .param("stage", happening.stage() == null ? null : happening.stage().name(), Types.VARCHAR)
        .param("due", happening.due())
        .param("words", sealed.words(), Types.BINARY);
  }

  /** Oldest first. */
  List<Happening> of(UUID tip) {
    return jdbc.sql("SELECT * FROM tips.happening WHERE tip = :tip ORDER BY at, id")
        .param("tip", tip)
        .query((row, n) -> happening(row))
        .list();
  }

  int countByReporterSince(UUID tip, Instant since) {
    return jdbc.sql(
            """
            SELECT count(*) FROM tips.happening
             WHERE tip = :tip AND by_reporter AND at >= :since
            """)
        .param("tip", tip)
        .param("since", since)
        .query(Integer.class)
        .single();
  }

  /** What is counted of tips of the common desk. */
  List<Tip.Story> stories(Tip.Story.Which which) {
    return switch (which) {
      case Tip.Story.Which.Of of ->
          of.tips().isEmpty()
              ? List.of()
              : stories(
                  of.tips().size() == 1 ? ONE : "t.id = ANY (string_to_array(:which, ',')::uuid[])",
                  String.join(",", of.tips().stream().map(UUID::toString).toList()),
                  500);
      case Tip.Story.Which.Next next ->
          stories(
              "t.id > :which::uuid",
              next.after() == null ? new UUID(0, 0).toString() : next.after().toString(),
              Math.clamp(next.limit(), 1, 500));
    };
  }

  private List<Tip.Story> stories(String condition, String which, int limit) {
    var found = new LinkedHashMap<UUID, Tip.Story>();
    jdbc.sql(
            """
            WITH told AS (
              SELECT t.* FROM tips.tip t
               WHERE (t.desk = 'SIFTING' OR EXISTS (SELECT FROM tips.steering s WHERE s.tip = t.id))
                 AND %s ORDER BY t.id LIMIT :limit)
            SELECT t.id, t.year, t.number, t.channel, t.place, t.area, t.received_at, t.entered_at,
                   h.at, h.stage
              FROM told t
              JOIN tips.happening h ON h.tip = t.id AND h.kind IN ('MOVED', 'REOPENED')
               AND (t.desk = 'SIFTING'
                    OR h.at <= (SELECT max(s.at) FROM tips.steering s WHERE s.tip = t.id))
             ORDER BY t.id, h.at, h.id
            """
                .formatted(condition))
        .param("which", which)
        .param("limit", limit)
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              Tip.Story story = found.get(id);
              found.put(id, story == null ? begun(id, row) : moved(story, row));
            });
    return List.copyOf(found.values());
  }

  private static Tip.Story begun(UUID id, ResultSet row) throws SQLException {
    String place = row.getString("place");
    return new Tip.Story(
        id,
        "PA-%d-%d".formatted(row.getInt("year"), row.getInt("number")),
        Channel.valueOf(row.getString("channel")),
        place == null ? null : TipPlace.valueOf(place),
        row.getString("area"),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("entered_at").toInstant(),
        List.of());
  }

  private static Tip.Story moved(Tip.Story story, ResultSet row) throws SQLException {
    var moves = new ArrayList<>(story.moves());
    moves.add(
        new Tip.Story.Move(
            moves.size() + 1,
            row.getTimestamp("at").toInstant(),
            Stage.valueOf(row.getString("stage"))));
    return new Tip.Story(
        story.id(),
        story.number(),
        story.channel(),
        story.place(),
        story.area(),
        story.receivedAt(),
        story.enteredAt(),
        moves);
  }

  private Happening happening(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String stage = row.getString("stage");
    int rating = row.getInt("rating");
    Integer rated = row.wasNull() ? null : rating;
    byte[] words = row.getBytes("words");
    return new Happening(
        id,
        row.getTimestamp("at").toInstant(),
        Happening.HappeningKind.valueOf(row.getString("kind")),
        row.getBoolean("by_reporter"),
        row.getString("agency"),
        stage == null ? null : Stage.valueOf(stage),
        Column.instant(row, "due"),
        row.getObject("answers", UUID.class),
        rated,
        words == null ? "" : seals.words(id, words));
  }
}
