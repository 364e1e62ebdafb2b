package vn.chosach.watch.sources;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which pictures of offers the server looks at.
 *
 * @param of whose pictures
 * @param hosts hosts of pictures beside those of the platforms in the catalogue; a host stands for
 *     the hosts below it too. Large platforms keep their pictures under names of their own
 */
@ConfigurationProperties("chosach.watch.pictures")
public record PictureSettings(
    @DefaultValue("evidence") Of of,
    @DefaultValue({"tikicdn.com", "susercontent.com", "slatic.net", "ibyteimg.com", "scdn.vn"})
        List<String> hosts) {

  /** Whose pictures are looked at; each includes the one before. */
  public enum Of {
    /** Nobody's. */
    NONE,
    /** Of pages that are imported, and of listings that were sealed as evidence. */
    EVIDENCE,
    /** Also of listings of a file that were flagged from the review band on. */
    FLAGGED
  }

  boolean lists(String host) {
    return hosts.stream().anyMatch(listed -> host.equals(listed) || host.endsWith("." + listed));
  }
}
