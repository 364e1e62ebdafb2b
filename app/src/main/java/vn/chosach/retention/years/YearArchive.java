package vn.chosach.retention.years;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chosach.retention.PartsAside;

/**
 * Takes parts of tables that are kept by years out of the database, and puts them back. Each step
 * is written down before the next: cut off, the next call goes on where it stood. Rows leave the
 * database only when their file was read again. No lock is held longer than names take to change: a
 * part is detached beside readers and writers ({@code CONCURRENTLY}), and put back under a
 * constraint that was proven before. A backup and this wait for each other.
 *
 * @param connection of a role that owns the tables or may become their owner
 */
record YearArchive(Connection connection, Path folder) {

  private static final String PARTS =
      """
      SELECT c.oid::regclass::text AS part, i.inhparent::regclass::text AS whole,
             substring(pg_get_expr(c.relpartbound, c.oid) FROM 'FROM \\(''([^'']+)') AS first,
             substring(pg_get_expr(c.relpartbound, c.oid) FROM 'TO \\(''([^'']+)') AS past,
             i.inhdetachpending AS pending, true AS attached
        FROM pg_partitioned_table p
        JOIN pg_inherits i ON i.inhparent = p.partrelid JOIN pg_class c ON c.oid = i.inhrelid
       WHERE pg_get_expr(c.relpartbound, c.oid) !~ 'MAXVALUE'
       UNION ALL
      SELECT a.part, a.whole, a.first::text, a.past::text, false, false
        FROM retention.archived a JOIN pg_class c ON c.oid = to_regclass(a.part)
       WHERE a.gone_at IS NULL AND NOT c.relispartition
       ORDER BY 2, 4
      """;
  private static final String COLUMNS =
      """
      SELECT quote_ident(attname) FROM pg_attribute
       WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
       ORDER BY attnum
      """;
  private static final String UNPROVEN =
      """
      SELECT quote_ident(conname) FROM pg_constraint
       WHERE conrelid = ?::regclass AND NOT convalidated
      """;
  private static final String OF = " FROM retention.archived WHERE part = ?";

  /**
   * @param first first moment; {@code null} for all before
   * @param past moment after the last
   * @param pending whether an earlier call was cut off while it detached
   * @param attached whether it still is a part
   */
  private record Part(
      String name,
      String whole,
      @Nullable String first,
      String past,
      boolean pending,
      boolean attached) {}

  /** The same, as of the day that the database has. */
  List<String> takeOut(int year) throws SQLException, IOException {
    String today = one("SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text");
    return takeOut(year, LocalDate.parse(Objects.requireNonNull(today)));
  }

  /**
   * Takes out every part that ends with the year or before.
   *
   * @return what was done, in words
   * @throws IOException for a year that has not ended, a part that a legal hold protects or whose
   *     last month has no access review yet, a folder that cannot be written
   */
  List<String> takeOut(int year, LocalDate today) throws SQLException, IOException {
    if (year >= today.getYear()) {
      throw new IOException(year + " has not ended: only what lies before this year is taken out");
    }
    prepare();
    List<Part> parts = parts();
    List<Part> due =
        parts.stream().filter(part -> !part.attached() || yearOf(part.past()) <= year + 1).toList();
    for (Part part : due) {
      refuseHeld(part);
    }
    List<String> said = new ArrayList<>();
    for (Part part : due) {
      said.add(takeOut(part));
    }
    if (said.isEmpty()) {
      said.add(
          "nothing ends with %d; parts: %s"
              .formatted(year, String.join(", ", parts.stream().map(YearArchive::words).toList())));
    }
    return said;
  }

  private static int yearOf(String moment) {
    return LocalDate.parse(moment.substring(0, 10)).getYear();
  }

  private static String words(Part part) {
    return part.name() + " to " + part.past().substring(0, 10);
  }

  private String takeOut(Part part) throws SQLException, IOException {
    if (part.attached()) {
      Files.createDirectories(folder);
      run(
          """
          INSERT INTO retention.archived (part, whole, first, past, begun_at)
          VALUES (?, ?, ?::timestamptz, ?::timestamptz, clock_timestamp())
          ON CONFLICT (part) DO UPDATE
            SET begun_at = excluded.begun_at, rows = NULL, sha256 = NULL, gone_at = NULL, noted = false
          """,
          part.name(),
          part.whole(),
          part.first(),
          part.past());
      run(
          "ALTER TABLE %s DETACH PARTITION %s %s"
              .formatted(part.whole(), part.name(), part.pending() ? "FINALIZE" : "CONCURRENTLY"));
    }
    var file = new YearFile(folder, part.name());
    long rows = file.write(connection, part.name(), columns(part.whole()));
    String sha256 = file.sha256();
    together(
        () -> {
          run(
              """
              UPDATE retention.archived SET rows = ?, sha256 = ?, gone_at = clock_timestamp()
               WHERE part = ?
              """,
              rows,
              sha256,
              part.name());
          run("DROP TABLE " + part.name());
        });
    return "%s: %,d rows taken out, SHA-256 %s".formatted(part.name(), rows, sha256);
  }

  /** A room says by a function of a name that follows from its table what must stay. */
  private void refuseHeld(Part part) throws SQLException, IOException {
    String keeps = part.whole() + "_held";
    if (one("SELECT to_regproc(?)::text", keeps) != null) {
      String held = one("SELECT %s(?::regclass)::text".formatted(keeps), part.name());
      if (!"0".equals(held)) {
        String why = one("SELECT obj_description(to_regproc(?), 'pg_proc')", keeps);
        throw new IOException("%s rows of %s stay. %s".formatted(held, part.name(), why));
      }
    }
  }

  /**
   * Puts back all parts whose files lie in the folder.
   *
   * @return what was done, in words
   * @throws IOException for a file that is not the one that was taken out
   */
  List<String> back() throws SQLException, IOException {
    prepare();
    List<String> said = new ArrayList<>();
    for (String part : YearFile.in(folder)) {
      said.add(back(part));
    }
    return said;
  }

  private String back(String part) throws SQLException, IOException {
    var file = new YearFile(folder, part);
    String whole = one("SELECT whole FROM retention.archived WHERE part = ?", part);
    if (whole == null) {
      return part + ": is not out";
    }
    if (!file.sha256().equals(one("SELECT sha256 FROM retention.archived WHERE part = ?", part))) {
      throw new IOException("the file of " + part + " is not the one that was taken out");
    }
    String aside = part + "_back";
    long[] rows = new long[2];
    together(
        () -> {
          one("SELECT kernel.lay_aside(whole::regclass, ?, first, past)::text" + OF, aside, part);
          rows[0] = file.read(connection, aside, columns(whole));
          String gone =
              one("SELECT kernel.bind_aside(?::regclass, ?::regclass)::text", whole, aside);
          rows[1] = Long.parseLong(Objects.requireNonNull(gone));
        });
    for (String bond : all(UNPROVEN, aside)) {
      run("ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(aside, bond));
    }
    together(
        () -> {
          one(
              "SELECT kernel.join_aside(whole::regclass, ?::regclass, part, first, past)::text"
                  + OF,
              aside,
              part);
          run("DELETE FROM retention.archived WHERE part = ?", part);
        });
    return "%s: %,d rows put back, %,d left out whose record is gone"
        .formatted(part, rows[0] - rows[1], rows[1]);
  }

  /** The role becomes the owner of the tables, so that what it makes belongs to the same. */
  private void prepare() throws SQLException {
    connection.setAutoCommit(true);
    PartsAside.alone(connection);
    run(
        "SET ROLE "
            + one(
                "SELECT relowner::regrole FROM pg_class WHERE oid = 'retention.archived'::regclass"));
    run("SET TIME ZONE 'Asia/Ho_Chi_Minh'");
    run("SET DateStyle = 'ISO, YMD'");
    run("SET row_security = off");
    run("SET lock_timeout = '30s'");
    run("SET search_path = pg_catalog");
  }

  private List<Part> parts() throws SQLException {
    var parts = new ArrayList<Part>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(PARTS)) {
      while (row.next()) {
        parts.add(
            new Part(
                row.getString("part"),
                row.getString("whole"),
                row.getString("first"),
                row.getString("past"),
                row.getBoolean("pending"),
                row.getBoolean("attached")));
      }
    }
    return parts;
  }

  private String columns(String whole) throws SQLException {
    return String.join(", ", all(COLUMNS, whole));
  }

  /** One step: done whole or not at all. */
  private interface Step {
    void run() throws SQLException, IOException;
  }

  private void together(Step step) throws SQLException, IOException {
    connection.setAutoCommit(false);
    try {
      step.run();
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private int run(String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    }
  }

  private @Nullable String one(String sql, String... parameters) throws SQLException {
    List<String> all = all(sql, parameters);
    return all.isEmpty() ? null : all.getFirst();
  }

  private List<String> all(String sql, String... parameters) throws SQLException {
    var all = new ArrayList<String>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (row.getString(1) != null) {
            all.add(row.getString(1));
          }
        }
      }
    }
    return all;
  }
}
