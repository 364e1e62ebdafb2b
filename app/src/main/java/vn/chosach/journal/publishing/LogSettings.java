package vn.chosach.journal.publishing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is published.
 *
 * @param home folder of data, keys and logs of this installation; the published log lies under
 *     {@code journal/}
 * @param log see {@link Log}
 */
@ConfigurationProperties("chosach")
record LogSettings(@DefaultValue(".chosach") Path home, @DefaultValue Log log) {

  /**
   * What an operator may set.
   *
   * @param origin name of a new log, best the address at which it is served; fixed by its first key
   * @param every pause between two rounds; after one that published, the next three are left out
   * @param alarm age of an act that is not published, from which on an alarm is raised
   * @param witnesses key and address of each witness, {@code "name+hash+key https://…"}
   * @param needed how many of them must cosign
   */
  record Log(
      @DefaultValue("chosach.local/log") String origin,
      @DefaultValue("500ms") Duration every,
      @DefaultValue("60s") Duration alarm,
      @DefaultValue List<String> witnesses,
      @DefaultValue("2") int needed) {

    Log {
      witnesses = witnesses.stream().filter(text -> !text.isBlank()).toList();
    }
  }

  Path folder() {
    return home.resolve("journal");
  }

  Path key() {
    return home.resolve("keys").resolve("log.key");
  }
}
