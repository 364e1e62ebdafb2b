package vn.chosach.verify;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * {@code chosach demo-tamper}: does to the running demo what a superuser could do, and shows what
 * the verifier says of it. Each change is put back before the next one.
 */
public final class TamperDemo {

  private final Path home;
  private final String url;
  private final String password;

  private TamperDemo(Path home) throws IOException {
    this.home = home;
    Path pid = home.resolve("data/postmaster.pid");
    Path passwords = home.resolve("keys/postgresql.properties");
    if (!Files.exists(pid)
        || !Files.exists(passwords)
        || !Files.exists(home.resolve("journal/key"))) {
      throw new IOException("no demo runs on " + home + ": start ./chosach demo first");
    }
    var stored = new Properties();
    try (Reader reader = Files.newBufferedReader(passwords)) {
      stored.load(reader);
    }
    this.password = stored.getProperty("postgres");
    // Line 4 of the file is the port.
    this.url = "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(pid).get(3).strip() + "/chosach";
  }

  /**
   * @param arguments home folder of the demo
   */
  public static void main(String[] arguments) throws SQLException {
    try {
      new TamperDemo(Path.of(arguments[0])).run();
    } catch (IOException e) {
      System.err.println("chosach: " + e.getMessage());
      System.exit(2);
    }
  }

  private void run() throws SQLException, IOException {
    boolean named = verify("Before anything is done", 0);
    try (Connection database = DriverManager.getConnection(url, "postgres", password);
        Statement superuser = database.createStatement()) {
      // Neither grants nor triggers hold a superuser who says this.
      superuser.execute("SET session_replication_role = replica");
      long act =
          number(superuser, "SELECT entry FROM journal.leaf ORDER BY index DESC OFFSET 3 LIMIT 1");
      superuser.execute(
          "CREATE TEMP TABLE kept AS SELECT * FROM journal.entry WHERE number = " + act);
      superuser.execute(
          "UPDATE journal.entry SET reason = 'không có vi phạm' WHERE number = " + act);
      named &= verify("A superuser changes the reason of act number " + act, 1);
      superuser.execute("DELETE FROM journal.entry WHERE number = " + act);
      named &= verify("A superuser deletes that act", 1);
      superuser.execute("INSERT INTO journal.entry OVERRIDING SYSTEM VALUE SELECT * FROM kept");
      if (number(superuser, "SELECT count(*) FROM tips.tip") > 0) {
        superuser.execute(
            "CREATE TEMP TABLE told AS SELECT id, told FROM tips.tip ORDER BY number LIMIT 1");
        superuser.execute("UPDATE tips.tip SET told = '\\x00' FROM told WHERE told.id = tip.id");
        named &= verify("A superuser changes what a citizen told", 1);
        superuser.execute("UPDATE tips.tip SET told = told.told FROM told WHERE told.id = tip.id");
      }
    }
    named &= verify("Everything is put back", 0);
    System.out.println(named ? "\nEvery change was named." : "\nA change was NOT named.");
    System.exit(named ? 0 : 1);
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private boolean verify(String what, int expected) throws IOException {
    String log = home.resolve("journal").toString();
    String key = Files.readString(home.resolve("journal/key")).strip();
    System.out.printf("%n== %s%n$ ./chosach verify %s --key … --database …%n", what, log);
    List<String> words =
        List.of(
            log,
            "--key",
            key,
            "--database",
            url,
            "--user",
            "postgres",
            "--password",
            password,
            // The demo lays its data out over several months.
            "--slack",
            "5256000");
    return VerifyCommand.run(System.out, System.err, words.toArray(String[]::new)) == expected;
  }
}
