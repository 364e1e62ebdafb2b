package vn.chosach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** A folder for a test that is about the disk; those of others may lie in memory. */
public final class OnTheDisk implements TempDirFactory {

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
      throws IOException {
    Path disk = Files.createDirectories(Path.of("target", "on-the-disk").toAbsolutePath());
    return Files.createTempDirectory(disk, "");
  }
}
