package vn.chosach.retention.years;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import vn.chosach.postgres.CannotStart;
import vn.chosach.postgres.WholeDatabase;

/**
 * {@code archive YEAR FOLDER}: takes what lies in years up to YEAR out of the tables that are kept
 * by years, into files with their digests; {@code archive --back FOLDER} puts it back. Runs beside
 * the program; cut off, it is called again and goes on. Exit status 0 done, 2 not possible.
 */
final class ArchiveCommand {

  private ArchiveCommand() {}

  /** Arguments: home, cache of the programs of PostgreSQL, year or {@code --back}, folder. */
  public static void main(String[] arguments) {
    List<String> words = Arrays.asList(arguments);
    boolean back = words.size() == 4 && words.get(2).equals("--back");
    if (words.size() != 4 || (!back && !words.get(2).matches("\\d{4}"))) {
      System.err.println("archive YEAR FOLDER; archive --back FOLDER");
      System.exit(2);
    }
    Path folder = Path.of(words.get(3)).toAbsolutePath();
    try (var database =
            WholeDatabase.of(Path.of(words.get(0)), Path.of(words.get(1)), System.getenv());
        Connection connection = database.connect()) {
      var years = new YearArchive(connection, folder);
      List<String> said = back ? years.back() : years.takeOut(Integer.parseInt(words.get(2)));
      said.forEach(System.out::println);
    } catch (IOException | SQLException | CannotStart e) {
      System.err.println("chosach: " + e.getMessage());
      System.exit(2);
    }
  }
}
