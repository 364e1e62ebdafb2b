package vn.chosach.screening;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/**
 * Files that lie beside the project and not in it. A test that needs them is left out without them.
 */
public final class SharedData {

  private SharedData() {}

  /** The folder {@code shared/data/listings}, looked for beside the root of the project. */
  public static Path listings() {
    String told =
        System.getProperty("chosach.shared", System.getenv().getOrDefault("CHOSACH_SHARED", ""));
    if (!told.isEmpty()) {
      return sound(Path.of(told, "data", "listings"));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path beside = at.resolve("shared/data/listings");
      if (Files.isDirectory(beside)) {
        return beside;
      }
    }
    throw new TestAbortedException(
        "LEFT OUT: ../shared/data/listings was not found beside the project, and its licence does"
            + " not allow a copy here");
  }

  private static Path sound(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new AssertionError("not a folder: " + folder);
    }
    return folder;
  }
}
