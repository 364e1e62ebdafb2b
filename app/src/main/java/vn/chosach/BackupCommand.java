package vn.chosach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.chosach.journal.LogSignature;
import vn.chosach.postgres.CannotStart;
import vn.chosach.postgres.DatabaseCopy;
import vn.chosach.postgres.WholeDatabase;
import vn.chosach.retention.PartsAside;
import vn.chosach.vault.StoredEvidence;

/**
 * {@code backup FOLDER [--with-keys]}: database, vault and log as of one moment, while the program
 * runs or not. Without {@code --with-keys} the backup cannot be read by who finds it, nor by us
 * without the keys, which must be kept elsewhere. Exit status 0 done, 2 not possible.
 */
public final class BackupCommand {

  private static final Pattern HALF = Pattern.compile("(incoming|to-clear)/.*|.*\\.tmp");
  private static final Pattern NOT_LOG = Pattern.compile(".*\\.half");
  private static final Pattern NOT_KEYS = Pattern.compile("postgresql\\.properties|.*\\.tmp");

  private BackupCommand() {}

  /** Arguments: home, cache of the programs of PostgreSQL, target, and the option. */
  public static void main(String[] arguments) {
    RestoreCommand.quiet();
    List<String> words = new ArrayList<>(Arrays.asList(arguments));
    boolean keys = words.remove("--with-keys");
    if (words.size() != 3 || words.get(2).startsWith("-")) {
      System.err.println("backup FOLDER [--with-keys]");
      System.exit(2);
    }
    try {
      String said = back(Path.of(words.get(0)), Path.of(words.get(1)), Path.of(words.get(2)), keys);
      System.out.println(said);
    } catch (IOException | UncheckedIOException | SQLException | CannotStart e) {
      System.err.println("chosach: no backup was made: " + e.getMessage());
      System.exit(2);
    }
  }

  /**
   * @return what was done, in words
   */
  static String back(Path home, Path cache, Path target, boolean keys)
      throws IOException, SQLException {
    var folder = new BackupFolder(target.toAbsolutePath().normalize());
    if (!folder.isEmpty()) {
      throw new IOException(
          target
              + (Files.exists(folder.root().resolve(BackupFolder.MANIFEST))
                  ? " is not empty: choose another folder for each backup"
                  : " is not empty, and no finished backup: delete it or choose another folder"));
    }
    RestoreCommand.refuseUnfinished(home);
    if (!WholeDatabase.isExternal(System.getenv()) && !Files.isDirectory(home.resolve("data"))) {
      throw new IOException(
          "there is no installation in " + home + ": CHOSACH_HOME names another folder");
    }
    folder.create();
    try {
      return fill(folder, home, cache, target, keys);
    } catch (IOException | SQLException | RuntimeException e) {
      // On a full disk the half that was written is in the way, and it is worth nothing.
      folder.empty();
      throw e;
    }
  }

  private static String fill(BackupFolder folder, Path home, Path cache, Path target, boolean keys)
      throws IOException, SQLException {
    // The order makes it consistent: the log never knows more than the database, and no row speaks
    // of a file that was not on the shelf before it.
    int tiles = folder.takeLog(home.resolve(BackupFolder.PUBLISHED), NOT_LOG);
    long rows;
    int fetched;
    try (var database = WholeDatabase.of(home, cache, System.getenv());
        Connection connection = database.connect()) {
      rows = DatabaseCopy.export(connection, folder.database(), PartsAside.still(connection));
      fetched =
          StoredEvidence.fetch(
              connection, folder.vault(), System.getenv(), new TimeConfiguration().clock());
    }
    int files = fetched + BackupFolder.copy(home.resolve("vault"), folder.vault(), HALF);
    BackupFolder.copy(home.resolve(BackupFolder.PACK), folder.pack(), HALF);
    if (keys) {
      BackupFolder.copy(home.resolve("keys"), folder.keys(), NOT_KEYS);
    }
    boolean signed =
        folder.seal(
            BackupFolder.MADE
                + new TimeConfiguration().clock().instant()
                + "\nkeys "
                + (keys ? "yes" : "no")
                + "\n",
            sha256 -> LogSignature.ofBackup(home, sha256));
    return """
    Backup of %s in %s: %d rows, %d sealed files, %d files of the log.
    %s
    %s\
    """
        .formatted(
            home,
            target,
            rows,
            files,
            tiles,
            signed
                ? "Its list of files is signed with the key of the log."
                : "Its list of files is NOT signed, for no key of the log can be read in "
                    + home.resolve("keys")
                    + ": a restore of it proves less.",
            keys
                ? "The keys are in it: whoever has this folder can read everything."
                : "The keys are NOT in it: keep "
                    + home.resolve("keys")
                    + " elsewhere; without them nobody can read this backup.");
  }
}
