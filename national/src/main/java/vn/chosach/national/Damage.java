package vn.chosach.national;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import vn.chosach.screening.listings.FileRefused;

/** Finds out which file made a job fail. */
final class Damage {

  private Damage() {}

  /**
   * The failure as a refusal that names the file, where one is to blame.
   *
   * @return what to throw; a defect of the program is thrown at once
   */
  static IOException named(Exception failure, List<FileStatus> files) throws FileRefused {
    if (failure instanceof FileRefused refused) {
      throw refused;
    }
    StringBuilder all = new StringBuilder();
    String last = "";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      all.append(cause.getMessage()).append('\n');
      last = cause.getClass().getSimpleName() + " " + cause.getMessage();
    }
    String words = all + ColumnRows.decoded(all.toString());
    for (FileStatus file : files) {
      if (words.contains(file.getPath().toUri().getPath())) {
        throw new FileRefused(
            "file.is-damaged",
            file.getPath() + ": " + first(last) + "; nothing was written; mend it or leave it out");
      }
    }
    if (words.contains("stopped SparkContext") || words.contains("SparkContext was shut down")) {
      throw new FileRefused(
          "spark.ended", "it gave no executors or was stopped; look into the log of its master");
    }
    if (failure instanceof RuntimeException defect) {
      throw defect;
    }
    return failure instanceof IOException trouble ? trouble : new IOException(first(last), failure);
  }

  private static String first(String text) {
    return text.lines().findFirst().orElse("");
  }
}
