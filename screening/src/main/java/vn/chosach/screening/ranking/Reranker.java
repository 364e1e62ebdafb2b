package vn.chosach.screening.ranking;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A learned order of listings: the chance that an officer finds a row worth keeping in sight or
 * opening a case for. It says how rows stand to each other and decides nothing.
 */
public final class Reranker {

  /** Version of features and bytes; a model of another one is refused by {@link #read}. */
  public static final int FORMAT = 1;

  private static final int MARK = 0x43535252;

  private final double bias;
  private final float[] weights;

  Reranker(double bias, float[] weights) {
    this.bias = bias;
    this.weights = weights;
  }

  /**
   * Why a row stands where it does.
   *
   * @param words as the listing writes them, or the reason of the engine; empty for sorts that need
   *     none
   * @param weight above zero for what lifts the row
   */
  public record Pull(FeatureSort sort, String words, double weight) {}

  /** Chance between 0 and 1. */
  public double rank(RankedRow row) {
    double sum = bias;
    for (RowFeatures.Feature one : RowFeatures.of(row)) {
      sum += (double) weights[one.slot()] * one.value();
    }
    return chance(sum);
  }

  /** The features that pull a row most, the strongest first. */
  public List<Pull> strongest(RankedRow row, int most) {
    var pulls = new ArrayList<Pull>();
    for (RowFeatures.Feature one : RowFeatures.of(row)) {
      double weight = (double) weights[one.slot()] * one.value();
      if (weight != 0) {
        pulls.add(new Pull(one.sort(), one.words(), weight));
      }
    }
    pulls.sort(Comparator.comparingDouble((Pull one) -> -Math.abs(one.weight())));
    return List.copyOf(pulls.subList(0, Math.min(most, pulls.size())));
  }

  /** The same on every machine. */
  static double chance(double sum) {
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /** The model as it is kept: equal training gives equal bytes. */
  public byte[] bytes() {
    int count = 0;
    for (float weight : weights) {
      count += weight == 0 ? 0 : 1;
    }
    ByteBuffer out = ByteBuffer.allocate(4 * 4 + 8 + count * 8);
    out.putInt(MARK).putInt(FORMAT).putInt(RowFeatures.SLOTS).putInt(count).putDouble(bias);
    for (int slot = 0; slot < weights.length; slot++) {
      if (weights[slot] != 0) {
        out.putInt(slot).putFloat(weights[slot]);
      }
    }
    return out.array();
  }

  /** Reads a kept model; empty for one of another format, a cut one or anything else. */
  public static Optional<Reranker> read(byte[] kept) {
    ByteBuffer in = ByteBuffer.wrap(kept);
    if (kept.length < 24
        || in.getInt() != MARK
        || in.getInt() != FORMAT
        || in.getInt() != RowFeatures.SLOTS) {
      return Optional.empty();
    }
    int count = in.getInt();
    double bias = in.getDouble();
    if (count < 0 || in.remaining() != count * 8L || !Double.isFinite(bias)) {
      return Optional.empty();
    }
    var weights = new float[RowFeatures.SLOTS];
    for (int n = 0; n < count; n++) {
      int slot = in.getInt();
      float weight = in.getFloat();
      if (slot < 0 || slot >= weights.length || !Float.isFinite(weight)) {
        return Optional.empty();
      }
      weights[slot] = weight;
    }
    return Optional.of(new Reranker(bias, weights));
  }
}
