package vn.chosach.publicity;

import java.time.Instant;
import java.util.List;

/**
 * What everyone reads at one address.
 *
 * @param publication what it is
 * @param edition the last one that was public; open to read only while it is live
 * @param open whether it can be read
 * @param corrections what was corrected, the oldest first
 */
public record PublicPage(
    Publication publication, Edition edition, boolean open, List<Correction> corrections) {

  public PublicPage {
    corrections = List.copyOf(corrections);
  }

  /** A correction that everyone sees. */
  public record Correction(Instant at, String words) {}
}
