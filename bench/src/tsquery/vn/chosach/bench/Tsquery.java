package vn.chosach.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chosach.postgres.EmbeddedPostgres;
import vn.chosach.screening.folding.Folds;

/**
 * PostgreSQL as a reverse search. It is given every advantage: vectors and queries are written by
 * hand, so that no parser is paid; the rows lie in the server; one statement matches all of them.
 */
public final class Tsquery {

  private static final int[] COUNTS = {1_000, 10_000, 100_000};
  private static final int ROWS = 4_000;

  private Tsquery() {}

  /** Prints the table. */
  public static void main(String[] args) throws Exception {
    int most = args.length == 0 ? COUNTS[2] : Integer.parseInt(args[0]);
    List<String> texts = Rows.all().stream().map(Rows::text).toList();
    Path home = Files.createTempDirectory("chosach-tsquery");
    try (var server = EmbeddedPostgres.start(home, Path.of(".chosach/postgresql"));
        Connection connection =
            DriverManager.getConnection(
                server.access().url(),
                server.access().owner().role(),
                server.access().owner().password())) {
      print(connection, texts, "real rows", most);
      print(connection, longer(texts), "long rows", most);
    } finally {
      try (Stream<Path> all = Files.walk(home)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private static void print(Connection connection, List<String> texts, String name, int most)
      throws Exception {
    List<String> folded =
        texts.stream()
            .map(Folds::fold)
            .map(text -> text.replaceAll("[^\\x00-\\x7F]", "x"))
            .limit(20_000)
            .toList();
    List<String> asked = folded.subList(0, Math.min(ROWS, folded.size()));
    System.out.printf(
        "%nReverse search, %s a second (%d rows, %d bytes of folded text each), wall clock%n",
        name, asked.size(), Rows.bytes(asked) / asked.size());
    documents(connection, asked);
    for (int count : COUNTS) {
      if (count > most) {
        break;
      }
      MadeRules rules = new MadeRules(folded, count, Rows.SEED);
      Set<Long> own = new HashSet<>();
      double ownSeconds = OwnMatching.seconds(rules, asked, own, 8);
      queries(connection, rules, folded);
      Set<Long> theirs = new HashSet<>();
      double seconds = Math.min(ask(connection, theirs), ask(connection, theirs));
      System.out.printf(
          "  %,7d rules: this engine %,10.0f, PostgreSQL tsquery %,8.0f (1/%.0f), %,d matches %s%n",
          count,
          asked.size() / ownSeconds,
          asked.size() / seconds,
          seconds / ownSeconds,
          own.size(),
          own.equals(theirs) ? "equal set" : "DIFFERENT SET: " + theirs.size());
    }
  }

  private static double ask(Connection connection, Set<Long> found) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT DISTINCT d.id, r.id
                  FROM document d
                 CROSS JOIN LATERAL unnest(tsvector_to_array(d.words)) AS w(word)
                  JOIN rule r ON r.anchor = w.word AND d.words @@ r.query
                """)) {
      while (row.next()) {
        found.add((long) row.getInt(1) << 32 | row.getInt(2));
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void documents(Connection connection, List<String> asked) throws SQLException {
    run(connection, "DROP TABLE IF EXISTS document");
    run(connection, "CREATE TABLE document (id int PRIMARY KEY, words tsvector NOT NULL)");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO document VALUES (?, ?::tsvector)")) {
      for (int row = 0; row < asked.size(); row++) {
        insert.setInt(1, row);
        insert.setString(2, vector(asked.get(row)));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    run(connection, "ANALYZE document");
  }

  private static void queries(Connection connection, MadeRules rules, List<String> folded)
      throws SQLException {
    Map<String, Integer> often = new HashMap<>();
    for (String text : folded) {
      new HashSet<>(words(text)).forEach(word -> often.merge(word, 1, Integer::sum));
    }
    run(connection, "DROP TABLE IF EXISTS rule");
    run(connection, "CREATE TABLE rule (id int, anchor text NOT NULL, query tsquery NOT NULL)");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO rule VALUES (?, ?, ?::tsquery)")) {
      for (int rule = 0; rule < rules.needs.size(); rule++) {
        List<String> needs = rules.needs.get(rule);
        insert.setInt(1, rule);
        insert.setString(
            2,
            needs.stream()
                .flatMap(phrase -> words(phrase).stream())
                .min(Comparator.comparing(word -> often.getOrDefault(word, 0)))
                .orElseThrow());
        insert.setString(
            3,
            needs.stream()
                .map(
                    phrase ->
                        words(phrase).stream()
                            .map(Tsquery::quoted)
                            .collect(Collectors.joining(" <-> ", "(", ")")))
                .collect(Collectors.joining(" & ")));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    run(connection, "CREATE INDEX ON rule (anchor)");
    run(connection, "ANALYZE rule");
  }

  private static String vector(String text) {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    int place = 0;
    for (String word : words(text)) {
      places.computeIfAbsent(word, first -> new ArrayList<>()).add(++place);
    }
    return places.entrySet().stream()
        .map(
            one ->
                quoted(one.getKey())
                    + ":"
                    + one.getValue().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")))
        .collect(Collectors.joining(" "));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  private static List<String> longer(List<String> texts) {
    List<String> longer = new ArrayList<>();
    var row = new StringBuilder();
    for (String text : texts) {
      row.append(text).append(' ');
      if (row.length() > 520) {
        longer.add(row.toString());
        row.setLength(0);
      }
    }
    return longer;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
