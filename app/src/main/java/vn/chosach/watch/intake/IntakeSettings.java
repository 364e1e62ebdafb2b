package vn.chosach.watch.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files of listings wait.
 *
 * @param home folder of data of this installation; files wait under {@code watch/}
 * @param watch what concerns this room alone
 */
@ConfigurationProperties("chosach")
record IntakeSettings(@DefaultValue(".chosach") Path home, @DefaultValue Watch watch) {

  /**
   * Settings of the room.
   *
   * @param folder watched folder: a file that is moved in is imported; {@code null} for {@code
   *     watch/den} in the home folder
   */
  record Watch(@Nullable Path folder) {}

  Path waiting() {
    return home.resolve("watch").resolve("cho");
  }

  Path folder() {
    Path set = watch.folder();
    return set == null ? home.resolve("watch").resolve("den") : set;
  }
}
