package vn.chosach.postgres;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of a database as text, table by table, as of one moment: COPY in one transaction of
 * repeatable read, so that writers need not stop. The form does not depend on the version of the
 * server. What lies aside of a table by years while a part of it is taken out is copied with that
 * table, as if it had never left. Numbers of transactions mean nothing on another server; they are
 * left out, and the server that loads gives its own. The role must see every row (superuser or
 * BYPASSRLS).
 */
public final class DatabaseCopy {

  private static final String SEQUENCES = "sequences.txt";
  private static final String TABLES =
      """
      SELECT n.nspname AS schema, c.relname AS name, c.relkind = 'p' AS parted, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname !~ '^(pg_|information_schema$)'
         AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
         AND a.atttypid <> 'xid8'::regtype
       GROUP BY 1, 2, 3 ORDER BY 1, 2
      """;

  private DatabaseCopy() {}

  /**
   * @param parted kept by years: the parts of another installation may end elsewhere
   */
  private record Table(String schema, String name, boolean parted, String columns) {

    String rows() {
      return parted
          ? "(SELECT %s FROM %s)".formatted(columns, quoted())
          : "%s (%s)".formatted(quoted(), columns);
    }

    String quoted() {
      return "\"" + schema + "\".\"" + name + "\"";
    }

    String named() {
      return schema + "." + name;
    }

    String file() {
      return named() + ".copy.gz";
    }
  }

  /** The rows of a table kept by years, with those of its parts that lie aside. */
  private static String whole(Table table, List<String> aside) {
    return Stream.concat(Stream.of(table.quoted()), aside.stream())
        .map(from -> "SELECT %s FROM %s".formatted(table.columns(), from))
        .collect(Collectors.joining(" UNION ALL ", "(", ")"));
  }

  /**
   * Writes the rows into a folder, one compressed file a table.
   *
   * @param aside by the name of a table, tables that are no parts of it for the moment and hold
   *     rows of it; nobody may change that meanwhile. What lies aside of a table that is not there
   *     is left out
   * @return how many rows
   */
  public static long export(Connection connection, Path folder, Map<String, List<String>> aside)
      throws SQLException, IOException {
    Files.createDirectories(folder);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    long rows = 0;
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET row_security = off");
      // The form of moments must not follow from the settings of this machine.
      statement.execute("SET TIME ZONE 'UTC'");
      statement.execute("SET DateStyle = 'ISO, YMD'");
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      List<String> parts = aside.values().stream().flatMap(List::stream).toList();
      for (Table table : tables(statement)) {
        if (parts.contains(table.named())) {
          continue;
        }
        List<String> own = aside.getOrDefault(table.named(), List.of());
        String from = own.isEmpty() ? table.rows() : whole(table, own);
        try (OutputStream out =
            new GZIPOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(table.file()))))) {
          rows += copy.copyOut("COPY %s TO STDOUT WITH (HEADER)".formatted(from), out);
        }
      }
      Files.writeString(folder.resolve(SEQUENCES), sequences(statement));
    } finally {
      connection.rollback();
    }
    return rows;
  }

  /**
   * Replaces all rows of a freshly migrated database by those of a folder, in one transaction.
   *
   * @throws IOException if the tables are not those that were exported; nothing is loaded then
   */
  public static long load(Connection connection, Path folder) throws SQLException, IOException {
    connection.setAutoCommit(false);
    long rows = 0;
    try (Statement statement = connection.createStatement()) {
      // triggers and foreign keys were kept when the rows were written
      statement.execute("SET session_replication_role = replica");
      List<Table> tables = tables(statement);
      refuseOthers(tables, folder);
      statement.execute(
          "TRUNCATE " + String.join(", ", tables.stream().map(Table::quoted).toList()));
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (Table table : tables) {
        try (InputStream in =
            new GZIPInputStream(Files.newInputStream(folder.resolve(table.file())))) {
          rows +=
              copy.copyIn(
                  "COPY %s (%s) FROM STDIN WITH (HEADER MATCH)"
                      .formatted(table.quoted(), table.columns()),
                  in);
        }
      }
      for (String line : Files.readAllLines(folder.resolve(SEQUENCES))) {
        String[] words = line.split(" ");
        try (var next = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
          next.setString(1, words[0]);
          next.setLong(2, Long.parseLong(words[1]));
          next.setBoolean(3, Boolean.parseBoolean(words[2]));
          next.execute();
        }
      }
      connection.commit();
    } catch (SQLException | IOException | RuntimeException e) {
      connection.rollback();
      throw e;
    }
    return rows;
  }

  private static void refuseOthers(List<Table> tables, Path folder) throws IOException {
    List<String> here = tables.stream().map(Table::file).sorted().toList();
    List<String> there;
    try (var all = Files.list(folder)) {
      there =
          all.map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".copy.gz"))
              .sorted()
              .toList();
    }
    if (!here.equals(there)) {
      var missing = new ArrayList<>(here);
      missing.removeAll(there);
      var more = new ArrayList<>(there);
      more.removeAll(here);
      throw new IOException(
          "the backup has other tables than this program (missing "
              + missing
              + ", more "
              + more
              + "): restore with the version that made it");
    }
  }

  private static List<Table> tables(Statement statement) throws SQLException {
    var tables = new ArrayList<Table>();
    try (ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(
            new Table(
                rows.getString("schema"),
                rows.getString("name"),
                rows.getBoolean("parted"),
                rows.getString("columns")));
      }
    }
    return tables;
  }

  private static String sequences(Statement statement) throws SQLException {
    var names = new ArrayList<String>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename) FROM pg_sequences
             WHERE schemaname !~ '^(pg_|information_schema$)' ORDER BY 1
            """)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    var text = new StringBuilder();
    for (String name : names) {
      try (ResultSet row = statement.executeQuery("SELECT last_value, is_called FROM " + name)) {
        row.next();
        text.append(name)
            .append(' ')
            .append(row.getLong(1))
            .append(' ')
            .append(row.getBoolean(2))
            .append('\n');
      }
    }
    return text.toString();
  }
}
