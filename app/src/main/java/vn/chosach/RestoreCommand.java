package vn.chosach;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;
import vn.chosach.journal.LogSignature;
import vn.chosach.postgres.Access;
import vn.chosach.postgres.CannotStart;
import vn.chosach.postgres.DatabaseCopy;
import vn.chosach.postgres.EmbeddedPostgres;
import vn.chosach.vault.StoredEvidence;

/**
 * {@code restore FOLDER [OPTION OF VERIFY ...]}: puts a backup into an empty installation, on this
 * or another machine and version of PostgreSQL, and ends with the stand-alone verifier, which
 * compares log, acts and evidence with the last checkpoint from before. Refused: a backup of which
 * one byte was altered, an installation that has data, a backup of another version of the tables.
 * What was cut off leaves a mark: the program does not start on it, and the next restore begins
 * anew. Exit status 0 done, 1 restored but evidence has no bytes or the verifier names something, 2
 * not possible.
 */
public final class RestoreCommand {

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  /** Stands below the home from the first file that a restore writes to the last row it loads. */
  private static final String UNFINISHED = "restore-unfinished";

  private static final List<String> PARTS =
      List.of("data", "vault", BackupFolder.PUBLISHED, BackupFolder.PACK);

  private RestoreCommand() {}

  /** Arguments: home, cache of PostgreSQL, class path of the verifier, backup, its options. */
  public static void main(String[] arguments) {
    quiet();
    List<String> words = Arrays.asList(arguments);
    if (words.size() < 4 || words.get(3).startsWith("-")) {
      System.err.println(
          "restore FOLDER [--key LOG_KEY] [--older CHECKPOINT] [--witness-key KEY ...]");
      System.exit(2);
    }
    try {
      refuseExternal(System.getenv());
      var verifier = new RestoredCheck(words.get(2), words.subList(4, words.size()));
      Restored done =
          restore(Path.of(words.get(0)), Path.of(words.get(1)), Path.of(words.get(3)), verifier);
      System.out.println(done.said());
      System.exit(done.verified() ? 0 : 1);
    } catch (IOException | SQLException | CannotStart e) {
      System.err.println("chosach: nothing was restored: " + e.getMessage());
      System.exit(2);
    }
  }

  /** What the verifier says must not drown in a hundred lines about tables. */
  static void quiet() {
    LoggingSystem.get(RestoreCommand.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
  }

  /**
   * What a restore came to.
   *
   * @param said what was done and checked, in words
   * @param verified whether no evidence is missing, and the verifier found everything as the log
   *     says
   */
  record Restored(String said, boolean verified) {}

  static Restored restore(Path home, Path cache, Path source, RestoredCheck verifier)
      throws IOException, SQLException {
    var folder = new BackupFolder(source.toAbsolutePath().normalize());
    List<String> faults = folder.faults();
    if (!faults.isEmpty()) {
      throw new IOException("the backup is damaged: " + String.join("; ", faults));
    }
    Path mark = home.resolve(UNFINISHED);
    boolean cutOff = Files.exists(mark);
    if (!cutOff) {
      refuseUsed(home);
    }
    Files.createDirectories(home);
    try (FileChannel held = FileChannel.open(mark, CREATE, WRITE)) {
      if (held.tryLock() == null) {
        throw new IOException("another restore into " + home + " runs");
      }
      if (cutOff) {
        // Its server may still run on data/; whoever starts it afresh stops that first.
        clear(home, List.of("vault", BackupFolder.PUBLISHED));
      }
      try {
        return fill(home, cache, folder, verifier, mark);
      } catch (IOException | SQLException | RuntimeException e) {
        if (Files.exists(mark)) {
          clear(home, PARTS);
          Files.delete(mark);
        }
        throw e;
      }
    }
  }

  private static Restored fill(
      Path home, Path cache, BackupFolder folder, RestoredCheck verifier, Path mark)
      throws IOException, SQLException {
    BackupFolder.copy(folder.keys(), home.resolve("keys"), NOTHING);
    BackupFolder.copy(folder.pack(), home.resolve(BackupFolder.PACK), NOTHING);
    int files = BackupFolder.copy(folder.vault(), home.resolve("vault"), NOTHING);
    Path published = home.resolve(BackupFolder.PUBLISHED);
    int tiles = BackupFolder.copy(folder.log(), published, NOTHING);
    // Nothing stands in data/ but what a restore that was cut off left there.
    try (EmbeddedPostgres server = EmbeddedPostgres.startFresh(home, cache)) {
      new Migrations(server.access()).run();
      Access.Login superuser = server.superuser();
      try (Connection connection =
          DriverManager.getConnection(
              server.url("chosach"), superuser.role(), superuser.password())) {
        long rows = DatabaseCopy.load(connection, folder.database());
        Files.delete(mark);
        List<String> missing = StoredEvidence.missing(connection, home.resolve("vault"));
        boolean hadLog = LogSignature.everPublished(connection);
        RestoredCheck.Verdict verdict =
            verifier.run(folder, home, server.url("chosach"), superuser, hadLog);
        String said =
            """
            Restored into %s: %d rows, %d sealed files, %d files of the log.
            Evidence without its bytes: %s
            Keys: %s
            The stand-alone verifier says:
            %s\
            """
                .formatted(
                    home,
                    rows,
                    files,
                    tiles,
                    missing.isEmpty() ? "none" : String.join(", ", missing),
                    Files.exists(folder.keys())
                        ? "from the backup"
                        : "not in the backup: put your copy into "
                            + home.resolve("keys")
                            + " before the first start, all but postgresql.properties, which is"
                            + " made for each database",
                    verdict.said());
        return new Restored(said, verdict.genuine() && missing.isEmpty());
      }
    }
  }

  /**
   * A program that started on half of a restore would publish half of the acts as if they were all.
   *
   * @throws CannotStart while a restore into this home has not ended
   */
  static void refuseUnfinished(Path home) {
    if (Files.exists(home.resolve(UNFINISHED))) {
      throw new CannotStart(
          "A restore into "
              + home
              + " runs or was cut off: wait for it, or call it again, which begins anew.");
    }
  }

  /**
   * Restoring fills the database that comes along; a program that is then started with the same
   * settings would not look at it.
   */
  static void refuseExternal(Map<String, String> environment) throws IOException {
    String url = environment.get("CHOSACH_DATABASE_URL");
    if (url != null && !url.isBlank()) {
      throw new IOException(
          "CHOSACH_DATABASE_URL names an external server, and restore fills only the database that"
              + " comes along: unset it, or restore with the tools of that server"
              + " (docs/evidence.md)");
    }
  }

  private static void clear(Path home, List<String> parts) throws IOException {
    for (String part : parts) {
      FileSystemUtils.deleteRecursively(home.resolve(part));
    }
  }

  private static void refuseUsed(Path home) throws IOException {
    for (String part : PARTS) {
      Path used = home.resolve(part);
      if (Files.isDirectory(used)) {
        try (Stream<Path> all = Files.list(used)) {
          if (all.findAny().isPresent()) {
            throw new IOException(used + " has data already: choose another CHOSACH_HOME");
          }
        }
      }
    }
  }
}
