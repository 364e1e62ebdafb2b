package vn.chosach.watch.photos;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chosach.screening.pictures.PdqHash;

/**
 * A listing with what its picture looks like.
 *
 * @param hashes at least one: of the picture as it is, then of the same turned and mirrored, as far
 *     as they are known
 */
public record Pictured(UUID listing, List<PdqHash> hashes) {

  private static final Pattern HASHES = Pattern.compile("[0-9a-f]{64}( [0-9a-f]{64}){0,7}");

  /**
   * Reads what a source says of a picture.
   *
   * @param pdq hashes of 64 hexadecimal digits with a blank between
   * @return empty when the text is none
   */
  public static Optional<Pictured> of(UUID listing, String pdq) {
    String text = pdq.toLowerCase(Locale.ROOT);
    return HASHES.matcher(text).matches()
        ? Optional.of(
            new Pictured(listing, Stream.of(text.split(" ")).map(PdqHash::parse).toList()))
        : Optional.empty();
  }

  /** The text that {@link #of} reads. */
  static String text(List<PdqHash> hashes) {
    return hashes.stream().map(PdqHash::toString).collect(Collectors.joining(" "));
  }
}
