package vn.chosach.screening.pictures;

import java.util.Arrays;

/**
 * The PDQ picture hash after its published description (ThreatExchange, "TMK+PDQF"): luminance, two
 * passes of a box filter in each direction, 64 by 64 samples, the 16 by 16 lowest frequencies of a
 * cosine transform, one bit each for above the median. Written anew; compared in the tests with the
 * published reference hashes.
 */
public final class Pdq {

  private static final int SAMPLES = Samples.SIDE;
  private static final int KEPT = 16;
  private static final float[] COSINES = new float[KEPT * SAMPLES];

  static {
    double scale = Math.sqrt(2.0 / SAMPLES);
    for (int i = 0; i < KEPT; i++) {
      for (int j = 0; j < SAMPLES; j++) {
        COSINES[i * SAMPLES + j] =
            (float) (scale * Math.cos(Math.PI / 2 / SAMPLES * (i + 1) * (2 * j + 1)));
      }
    }
  }

  private Pdq() {}

  /**
   * A picture's prints.
   *
   * @param hash of the picture as it is
   * @param orientations eight hashes: as it is, turned by 90, 180, 270 degrees, mirrored
   *     left-right, mirrored top-bottom, and over both diagonals
   * @param quality 0 to 100; below 50 the picture is too plain for its hash to mean anything
   */
  public record Prints(PdqHash hash, PdqHash[] orientations, int quality) {}

  /** Hashes a picture whose lines have all passed. */
  static Prints of(Samples samples) {
    float[] small = samples.taken();
    float[] low = lowFrequencies(small);
    PdqHash[] turned = new PdqHash[8];
    turned[0] = bits(low, false, false, false);
    turned[1] = bits(low, true, true, false);
    turned[2] = bits(low, false, true, true);
    turned[3] = bits(low, true, false, true);
    turned[4] = bits(low, false, false, true);
    turned[5] = bits(low, false, true, false);
    turned[6] = bits(low, true, false, false);
    turned[7] = bits(low, true, true, true);
    return new Prints(turned[0], turned, quality(small));
  }

  private static float[] lowFrequencies(float[] small) {
    float[] half = new float[KEPT * SAMPLES];
    for (int i = 0; i < KEPT; i++) {
      for (int k = 0; k < SAMPLES; k++) {
        float cosine = COSINES[i * SAMPLES + k];
        for (int j = 0; j < SAMPLES; j++) {
          half[i * SAMPLES + j] += cosine * small[k * SAMPLES + j];
        }
      }
    }
    float[] low = new float[KEPT * KEPT];
    for (int i = 0; i < KEPT; i++) {
      for (int j = 0; j < KEPT; j++) {
        float sum = 0;
        for (int k = 0; k < SAMPLES; k++) {
          sum += half[i * SAMPLES + k] * COSINES[j * SAMPLES + k];
        }
        low[i * KEPT + j] = sum;
      }
    }
    return low;
  }

  /** A mirrored picture has the same frequencies with every other sign changed. */
  private static PdqHash bits(
      float[] low, boolean transposed, boolean rowsMirrored, boolean columnsMirrored) {
    float[] turned = new float[low.length];
    for (int i = 0; i < KEPT; i++) {
      for (int j = 0; j < KEPT; j++) {
        float value = transposed ? low[j * KEPT + i] : low[i * KEPT + j];
        boolean change = rowsMirrored && (i & 1) == 0;
        change ^= columnsMirrored && (j & 1) == 0;
        turned[i * KEPT + j] = change ? -value : value;
      }
    }
    float[] sorted = turned.clone();
    Arrays.sort(sorted);
    float median = sorted[sorted.length / 2 - 1];
    long[] words = new long[4];
    for (int k = 0; k < turned.length; k++) {
      if (turned[k] > median) {
        words[k >> 6] |= 1L << k;
      }
    }
    return new PdqHash(words[0], words[1], words[2], words[3]);
  }

  private static int quality(float[] small) {
    int gradients = 0;
    for (int i = 0; i < SAMPLES; i++) {
      for (int j = 0; j < SAMPLES; j++) {
        int at = i * SAMPLES + j;
        if (i + 1 < SAMPLES) {
          gradients += Math.abs((int) ((small[at] - small[at + SAMPLES]) * 100 / 255));
        }
        if (j + 1 < SAMPLES) {
          gradients += Math.abs((int) ((small[at] - small[at + 1]) * 100 / 255));
        }
      }
    }
    return Math.min(100, gradients / 90);
  }
}
