package vn.chosach.signals.searching;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import vn.chosach.kernel.Folding;

/**
 * How like two texts are: MinHash (Broder 1997) over runs of three folded words, and bands of it by
 * which like texts meet (locality-sensitive hashing). Estimates the share of common runs with a
 * standard error of six per cent.
 *
 * @param signature least hash under each of 64 permutations
 */
public record Likeness(int[] signature) {

  private static final int PERMUTATIONS = 64;
  private static final int BAND = 4;
  private static final int SHINGLE = 3;
  private static final int BAND_BITS = 40;
  private static final long BAND_MASK = (1L << BAND_BITS) - 1;
  private static final int FEWEST_WORDS = 10;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int PERCENT = 100;
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * The likeness of a text.
   *
   * @param secret without it nobody can tell from a signature what was written
   * @return empty for a text of fewer than ten words, which would be like too many others
   */
  public static Optional<Likeness> of(String text, long secret) {
    String[] words = BREAK.split(Folding.fold(text).strip());
    if (words.length < FEWEST_WORDS) {
      return Optional.empty();
    }
    int[] least = new int[PERMUTATIONS];
    Arrays.fill(least, -1);
    for (int i = 0; i + SHINGLE <= words.length; i++) {
      long run = hash(words, i, secret);
      for (int p = 0; p < PERMUTATIONS; p++) {
        int permuted = (int) (mix(run + GOLDEN * (p + 1)) >>> Integer.SIZE);
        if (Integer.compareUnsigned(permuted, least[p]) < 0) {
          least[p] = permuted;
        }
      }
    }
    return Optional.of(new Likeness(least));
  }

  /** From its stored form. */
  public static Likeness of(byte[] stored) {
    int[] signature = new int[PERMUTATIONS];
    ByteBuffer.wrap(stored).asIntBuffer().get(signature);
    return new Likeness(signature);
  }

  public byte[] stored() {
    var bytes = ByteBuffer.allocate(PERMUTATIONS * Integer.BYTES);
    bytes.asIntBuffer().put(signature);
    return bytes.array();
  }

  /**
   * Sixteen values of 40 bits of which two texts that are half alike share at least one, mostly.
   */
  public List<Long> bands() {
    var bands = new ArrayList<Long>();
    for (int start = 0; start < PERMUTATIONS; start += BAND) {
      long band = start;
      for (int i = start; i < start + BAND; i++) {
        band = mix(band ^ signature[i] & 0xFFFF_FFFFL);
      }
      bands.add(band & BAND_MASK);
    }
    return bands;
  }

  /**
   * The bands as they are kept in each of some segments: a text is compared with those that arrived
   * about the same time, so that old ones cost nothing.
   *
   * @param least first segment, from 0
   * @param greatest last one, below 2^23
   */
  public List<Long> bandsWithin(long least, long greatest) {
    return LongStream.rangeClosed(least, greatest)
        .boxed()
        .flatMap(segment -> bands().stream().map(band -> segment << BAND_BITS | band))
        .toList();
  }

  /** Share of common runs of words, 0 to 100. */
  public int percent(Likeness other) {
    int same = 0;
    for (int i = 0; i < PERMUTATIONS; i++) {
      if (signature[i] == other.signature[i]) {
        same++;
      }
    }
    return same * PERCENT / PERMUTATIONS;
  }

  private static long hash(String[] words, int from, long secret) {
    long hash = secret;
    for (int i = from; i < from + SHINGLE; i++) {
      for (int j = 0; j < words[i].length(); j++) {
        hash = mix(hash ^ words[i].charAt(j));
      }
      hash = mix(hash ^ ' ');
    }
    return hash;
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long value) {
    long z = value + GOLDEN;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Likeness likeness && Arrays.equals(signature, likeness.signature);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return "Likeness[" + signature.length + "]";
  }
}
