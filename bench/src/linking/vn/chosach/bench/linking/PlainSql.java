package vn.chosach.bench.linking;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import vn.chosach.postgres.EmbeddedPostgres;

/**
 * Rules that one writes in SQL when there is no linking: equal numbers, or equal names with another
 * equal field, folded by hand. They know which columns there are; the engine is not told.
 */
public final class PlainSql {

  private static final String MADE =
      """
      l.cccd = r.cccd
      | right(regexp_replace(l.dien_thoai, '\\D', '', 'g'), 9) = right(regexp_replace(r.dien_thoai, '\\D', '', 'g'), 9)
      | fold(l.ho_ten) = fold(r.ho_ten) AND l.ngay_sinh = r.ngay_sinh
      | fold(l.ho_ten) = fold(r.ho_ten) AND fold(l.dia_chi) = fold(r.dia_chi)
      """;

  private static final Map<String, String> RULES =
      Map.of(
          "made",
          MADE,
          "Febrl 3",
          "l.soc_sec_id = r.soc_sec_id | l.surname = r.surname AND l.date_of_birth = r.date_of_birth",
          "Febrl 4",
          "l.soc_sec_id = r.soc_sec_id | l.surname = r.surname AND l.date_of_birth = r.date_of_birth",
          "Restaurants",
          "regexp_replace(l.phone, '\\D', '', 'g') = regexp_replace(r.phone, '\\D', '', 'g')"
              + " | fold(l.name) = fold(r.name) AND l.city = r.city",
          "Abt-Buy",
          "fold(l.name) = fold(r.name)");

  private PlainSql() {}

  /**
   * Arguments: name, file of known pairs {@code left,right} or of the subject of each row, A, and B
   * if there is one.
   */
  public static void main(String[] args) throws Exception {
    Path home = Files.createTempDirectory("chosach-linking");
    try (var server = EmbeddedPostgres.start(home, Path.of(".chosach/postgresql"));
        Connection connection =
            DriverManager.getConnection(
                server.access().url(),
                server.access().owner().role(),
                server.access().owner().password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE FUNCTION fold(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT"
              + " regexp_replace(lower(replace(replace(regexp_replace(normalize(t, NFD),"
              + " '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd'), 'Đ', 'D')), '[^a-z0-9]+', '', 'g') $$");
      load(connection, "a", Path.of(args[2]));
      boolean two = args.length > 3;
      if (two) {
        load(connection, "b", Path.of(args[3]));
      }
      long begun = System.nanoTime();
      pairs(statement, RULES.get(args[0]), two);
      if (!two) {
        close(statement);
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      judge(statement, args[0], Files.readAllLines(Path.of(args[1])), seconds);
    } finally {
      try (Stream<Path> all = Files.walk(home)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private static void load(Connection connection, String table, Path file) throws Exception {
    try (BufferedReader in = Files.newBufferedReader(file);
        Statement statement = connection.createStatement()) {
      String header = in.readLine().replace("\uFEFF", "");
      String split = header.indexOf('|') >= 0 ? "|" : ",";
      List<String> names =
          Stream.of(header.split(java.util.regex.Pattern.quote(split), -1))
              .map(name -> name.strip().toLowerCase(Locale.ROOT))
              .toList();
      statement.execute(
          names.stream()
              .map(name -> '"' + name + "\" text")
              .collect(Collectors.joining(", ", "CREATE TABLE " + table + "(", ", n serial)")));
      String columns =
          names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "COPY "
                  + table
                  + "("
                  + columns
                  + ") FROM STDIN (FORMAT csv, DELIMITER '"
                  + split
                  + "'"
                  + (split.equals("|") ? ", QUOTE E'\\x01'" : "")
                  + ")",
              in);
      for (String name : names) {
        statement.execute(
            "UPDATE %1$s SET \"%2$s\" = nullif(btrim(\"%2$s\"), '')".formatted(table, name));
      }
      statement.execute("ANALYZE " + table);
    }
  }

  private static void pairs(Statement statement, String rules, boolean two) throws SQLException {
    List<String> selects = new ArrayList<>();
    for (String rule : rules.split("\\|", -1)) {
      selects.add(
          "SELECT l.n AS x, r.n AS y FROM a l JOIN %s r ON %s%s"
              .formatted(two ? "b" : "a", rule.strip(), two ? "" : " AND l.n < r.n"));
    }
    statement.execute("SET work_mem = '256MB'");
    statement.execute("CREATE TABLE pairs AS " + String.join(" UNION ", selects));
  }

  /** What is the same as the same is the same: the least number spreads until nothing changes. */
  private static void close(Statement statement) throws SQLException {
    statement.execute(
        "CREATE TABLE edge AS SELECT x, y FROM pairs UNION ALL SELECT y, x FROM pairs;"
            + " CREATE TABLE part AS SELECT DISTINCT x AS n, x AS least FROM edge;"
            + " CREATE INDEX ON part (n); ANALYZE edge; ANALYZE part");
    while (statement.executeUpdate(
            "UPDATE part p SET least = m.least FROM (SELECT e.x AS n, min(q.least) AS least FROM"
                + " edge e JOIN part q ON q.n = e.y GROUP BY e.x) m WHERE m.n = p.n AND m.least <"
                + " p.least")
        > 0) {
      statement.execute("ANALYZE part");
    }
    statement.execute(
        "DROP TABLE pairs; CREATE TABLE pairs AS SELECT p.n AS x, q.n AS y FROM part p JOIN part q"
            + " ON p.least = q.least AND p.n < q.n");
  }

  private static void judge(Statement statement, String name, List<String> truth, double seconds)
      throws SQLException {
    boolean subjects = truth.getFirst().indexOf(',') < 0;
    Set<String> known = subjects ? Set.of() : new HashSet<>(truth);
    long all = known.size();
    if (subjects) {
      all =
          IntStream.range(0, truth.size())
              .boxed()
              .collect(Collectors.groupingBy(truth::get, Collectors.counting()))
              .values()
              .stream()
              .mapToLong(size -> size * (size - 1) / 2)
              .sum();
    }
    long told = 0;
    long right = 0;
    try (ResultSet pairs = statement.executeQuery("SELECT x, y FROM pairs")) {
      while (pairs.next()) {
        int x = pairs.getInt(1);
        int y = pairs.getInt(2);
        told++;
        right +=
            (subjects ? truth.get(x - 1).equals(truth.get(y - 1)) : known.contains(x + "," + y))
                ? 1
                : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "plain SQL, %s: precision %.4f, recall %.4f, F1 %.4f, %.1f s%n",
        name,
        (double) right / Math.max(1, told),
        (double) right / all,
        2.0 * right / (told + all),
        seconds);
  }
}
