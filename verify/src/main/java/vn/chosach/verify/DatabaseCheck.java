package vn.chosach.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.Finding.FindingKind;

/**
 * Compares a live database, row by row, with the tile folder that was published: every act must
 * hash to its leaf, and what acts speak of must be as they say. Reads only.
 */
public final class DatabaseCheck {

  private static final String ROWS =
      """
      SELECT l.index, l.entry, e.id, e.at, e.actor_kind, e.actor_id, e.actor_agency, e.verb,
             e.subject_kind, e.subject_id, e.reason, e.legal_basis, e.details::text AS details
        FROM journal.leaf l
        LEFT JOIN journal.entry e ON e.number = l.entry
       ORDER BY l.index
      """;

  /**
   * What waits for the log follows what stands in it, by its transaction and by its date; numbers
   * of transactions begin anew in a restored database.
   */
  private static final String OUTSIDE =
      """
      SELECT e.number, e.id
        FROM journal.entry e
        LEFT JOIN journal.leaf l ON l.entry = e.number
       WHERE l.entry IS NULL
         AND (e.xid::text::numeric < (SELECT max(s.xid::text::numeric) FROM journal.entry s
                                        JOIN journal.leaf sl ON sl.entry = s.number)
           OR e.at < ?)
       ORDER BY e.number
       LIMIT 1
      """;

  private static final String ACTS =
      """
      SELECT coalesce(l.index, -1) AS index, e.id, e.at, e.actor_kind, e.actor_id, e.actor_agency,
             e.verb, e.subject_kind, e.subject_id, e.reason, e.legal_basis,
             e.details::text AS details
        FROM journal.entry e LEFT JOIN journal.leaf l ON l.entry = e.number
       WHERE %s
       ORDER BY e.number
      """;

  private static final String WAITING = ACTS.formatted("l.entry IS NULL");

  /** Acts that say that something was removed under a rule, and those that must precede them. */
  private static final String REMOVALS =
      ACTS.formatted("e.verb = ANY (string_to_array(?, ',')) AND l.index < ?");

  private final Connection database;
  private final TileSource folder;
  private final Checkpoint head;
  private final @Nullable Contents contents;
  private final Duration slack;
  private Instant newest = Instant.MIN;
  private @Nullable Instant unsigned;
  private long beyond;

  /**
   * @param contents what is compared besides the acts; {@code null} for nothing
   * @param slack how far an act may be dated before an earlier one: transactions overlap
   */
  public DatabaseCheck(
      Connection database,
      TileSource folder,
      Checkpoint head,
      @Nullable Contents contents,
      Duration slack) {
    this.database = database;
    this.folder = folder;
    this.head = head;
    this.contents = contents;
    this.slack = slack;
  }

  /** The first thing that is not as the log says, by index; empty when all is. */
  public Optional<Finding> run() throws SQLException, IOException {
    database.setAutoCommit(false);
    try (Statement statement = database.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      // Rows are closed to whoever did not say for whom it looks; the check looks at all.
      statement.execute("SELECT set_config('chosach.marks', '*', true)");
      statement.execute("SELECT set_config('cases.everything', 'on', true)");
      statement.setFetchSize(5_000);
      // What a setting of the database could write in another form is compared as text.
      statement.execute("SELECT set_config('DateStyle', 'ISO, YMD', true)");
      if (contents != null) {
        contents.read(new DatabaseRows(database));
        readRemovals(contents);
      }
      Finding wrong = rows(statement);
      wrong = wrong == null ? outside() : wrong;
      return Optional.ofNullable(wrong == null && contents != null ? rest(contents) : wrong);
    } finally {
      database.rollback();
    }
  }

  /** How many acts stand in no signed tree, and were compared with nothing; after {@link #run}. */
  public long beyond() {
    return beyond;
  }

  /** When the oldest of them was done; empty when there is none. */
  public Optional<Instant> unsigned() {
    return Optional.ofNullable(unsigned);
  }

  private void beyond(Instant at) {
    beyond++;
    Instant known = unsigned;
    unsigned = known == null || at.isBefore(known) ? at : known;
  }

  private void readRemovals(Contents some) throws SQLException {
    try (var question = database.prepareStatement(REMOVALS)) {
      question.setString(1, String.join(",", Removals.VERBS));
      question.setLong(2, head.size());
      try (ResultSet row = question.executeQuery()) {
        while (row.next()) {
          some.removed(row.getLong("index"), act(row, row.getObject("id", UUID.class)));
        }
      }
    }
  }

  /** What waits for the log may vouch for rows too; what nothing vouches for is named. */
  private @Nullable Finding rest(Contents some) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(WAITING)) {
      while (row.next()) {
        LoggedAct act = act(row, row.getObject("id", UUID.class));
        beyond(act.at());
        Finding wrong = some.check(-1, act);
        if (wrong != null) {
          return wrong;
        }
      }
    }
    return some.unclaimed().stream().findFirst().orElse(null);
  }

  private @Nullable Finding rows(Statement statement) throws SQLException {
    long wanted = 0;
    List<byte[]> bundle = List.of();
    try (ResultSet row = statement.executeQuery(ROWS)) {
      while (row.next()) {
        long index = row.getLong("index");
        if (index != wanted) {
          return new Finding(FindingKind.DELETED, wanted, "journal.leaf", "the leaf is gone");
        }
        if (wanted < head.size() && wanted % Tiles.WIDTH == 0) {
          bundle = new Tiles(folder, head.size()).bundle(wanted / Tiles.WIDTH);
        }
        byte[] leaf = wanted < head.size() ? bundle.get((int) (wanted % Tiles.WIDTH)) : null;
        Finding wrong = one(row, index, leaf);
        if (wrong != null) {
          return wrong;
        }
        Instant at = instant(row);
        newest = at.isAfter(newest) ? at : newest;
        wanted++;
      }
    }
    return wanted < head.size()
        ? new Finding(
            FindingKind.CUT_OFF,
            wanted,
            "journal.leaf",
            "the log has " + head.size() + " entries, the database " + wanted)
        : null;
  }

  private @Nullable Finding one(ResultSet row, long index, byte @Nullable [] leaf)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    if (id == null) {
      return new Finding(
          FindingKind.DELETED, index, "entry number " + row.getLong("entry"), "the act is gone");
    }
    LoggedAct act = act(row, id);
    if (leaf != null && !Arrays.equals(act.entry(), leaf)) {
      return differs(index, act, leaf);
    }
    String name = id + " (" + act.verb() + ")";
    Instant made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    if (newest != Instant.MIN && act.at().isBefore(newest.minus(slack))) {
      return new Finding(
          FindingKind.BACK_DATED, index, name, "dated " + act.at() + ", after an act of " + newest);
    }
    if (id.version() == 7 && Duration.between(made, act.at()).abs().compareTo(slack) > 0) {
      return new Finding(
          FindingKind.BACK_DATED,
          index,
          name,
          "dated " + act.at() + ", its identifier was made " + made);
    }
    if (leaf == null) {
      beyond(act.at());
    }
    return contents == null ? null : contents.check(index, act);
  }

  /** Something else stands at this index: which of the four ways was it done? */
  private Finding differs(long index, LoggedAct act, byte[] leaf) throws SQLException {
    boolean actIsLogged = logged().contains(ByteBuffer.wrap(act.entry()));
    boolean leafIsElsewhere = stored(index).contains(ByteBuffer.wrap(leaf));
    String name = act.id() + " (" + act.verb() + ")";
    if (actIsLogged) {
      return leafIsElsewhere
          ? new Finding(
              FindingKind.REORDERED, index, name, "this act stands at another index of the log")
          : new Finding(
              FindingKind.DELETED,
              index,
              name,
              "the act that was logged here is gone; this one followed");
    }
    return leafIsElsewhere
        ? new Finding(FindingKind.INSERTED, index, name, "this act is not in the log")
        : new Finding(FindingKind.EDITED, index, name, "its words do not hash to its leaf");
  }

  private Set<ByteBuffer> logged() {
    var all = new HashSet<ByteBuffer>();
    for (long n = 0; n * Tiles.WIDTH < head.size(); n++) {
      new Tiles(folder, head.size()).bundle(n).forEach(entry -> all.add(ByteBuffer.wrap(entry)));
    }
    return all;
  }

  private Set<ByteBuffer> stored(long except) throws SQLException {
    var all = new HashSet<ByteBuffer>();
    try (Statement statement = database.createStatement()) {
      statement.setFetchSize(5_000);
      try (ResultSet row = statement.executeQuery(ROWS)) {
        while (row.next()) {
          UUID id = row.getObject("id", UUID.class);
          if (id != null && row.getLong("index") != except) {
            all.add(ByteBuffer.wrap(act(row, id).entry()));
          }
        }
      }
    }
    return all;
  }

  private @Nullable Finding outside() throws SQLException {
    if (newest == Instant.MIN) {
      return null;
    }
    try (var question = database.prepareStatement(OUTSIDE)) {
      question.setObject(1, newest.minus(slack).atOffset(ZoneOffset.UTC));
      try (ResultSet row = question.executeQuery()) {
        return row.next()
            ? new Finding(
                FindingKind.INSERTED,
                -1,
                row.getString("id"),
                "stands in the table as number " + row.getLong("number") + " and not in the log")
            : null;
      }
    }
  }

  private static LoggedAct act(ResultSet row, UUID id) throws SQLException {
    return new LoggedAct(
        id,
        instant(row),
        row.getString("actor_kind"),
        row.getObject("actor_id", UUID.class),
        row.getString("actor_agency"),
        row.getString("verb"),
        row.getString("subject_kind"),
        row.getString("subject_id"),
        row.getString("reason"),
        row.getString("legal_basis"),
        FlatJson.read(row.getString("details")));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("at", java.time.OffsetDateTime.class).toInstant();
  }
}
