package vn.chosach.screening.pictures;

/**
 * Takes 64 by 64 samples of a picture as its lines pass, each filtered by two passes of a box in
 * each direction. The filter is linear, so each sample is a weighted sum: only the weights of the
 * places that are sampled are worked out, and no filtered picture is made.
 */
final class Samples {

  /** Samples in each direction. */
  static final int SIDE = 64;

  private final Weights down;
  private final Weights across;
  private final int columns;
  private final float[] sums;
  private int lowest;

  /** For a picture of that size, whose lines come from the top. */
  Samples(int rows, int columns) {
    down = new Weights(rows);
    across = new Weights(columns);
    this.columns = columns;
    sums = new float[down.places() * columns];
  }

  /** Whether any sample needs a line. */
  boolean needs(int row) {
    while (lowest < down.places() && down.past(lowest) <= row) {
      lowest++;
    }
    return lowest < down.places() && down.first[lowest] <= row;
  }

  /**
   * Adds a line; no line may come after one that lies below it.
   *
   * @param luma luminance 0 to 255 of each column
   */
  void add(int row, float[] luma) {
    if (!needs(row)) {
      return;
    }
    for (int place = lowest; place < down.places() && down.first[place] <= row; place++) {
      float weight = down.weights[place][row - down.first[place]];
      int to = place * columns;
      for (int c = 0; c < columns; c++) {
        sums[to + c] += weight * luma[c];
      }
    }
  }

  /** The samples, row by row. */
  float[] taken() {
    float[] samples = new float[SIDE * SIDE];
    for (int i = 0; i < SIDE; i++) {
      int from = down.place(i) * columns;
      for (int j = 0; j < SIDE; j++) {
        float[] weights = across.weights[across.place(j)];
        int start = from + across.first[across.place(j)];
        float sum = 0;
        for (int k = 0; k < weights.length; k++) {
          sum += weights[k] * sums[start + k];
        }
        samples[i * SIDE + j] = sum;
      }
    }
    return samples;
  }

  /** What each place along one direction weighs in each sample; short sides repeat their places. */
  private static final class Weights {

    private final int length;
    private final int[] first;
    private final float[][] weights;

    Weights(int length) {
      this.length = length;
      int places = Math.min(SIDE, length);
      first = new int[places];
      weights = new float[places][];
      for (int place = 0; place < places; place++) {
        weigh(place, places < SIDE ? place : middle(place));
      }
    }

    int places() {
      return first.length;
    }

    int past(int place) {
      return first[place] + weights[place].length;
    }

    int place(int sample) {
      return length < SIDE ? middle(sample) : sample;
    }

    private int middle(int sample) {
      return (int) ((sample + 0.5) * length / SIDE);
    }

    /** The mean of the means: boxes are cut off at both ends of the picture. */
    private void weigh(int place, int middle) {
      int from = from(middle);
      int to = to(middle);
      first[place] = from(from);
      weights[place] = new float[to(to) - first[place] + 1];
      for (int at = from; at <= to; at++) {
        float share = 1f / ((to - from + 1) * (to(at) - from(at) + 1));
        for (int k = from(at); k <= to(at); k++) {
          weights[place][k - first[place]] += share;
        }
      }
    }

    private int window() {
      return (length + 2 * SIDE - 1) / (2 * SIDE);
    }

    private int half() {
      return (window() + 2) / 2;
    }

    private int from(int at) {
      return Math.max(0, at + half() - window());
    }

    private int to(int at) {
      return Math.min(length - 1, at + half() - 1);
    }
  }
}
