package vn.chosach.bench.intake;

import java.util.Arrays;
import java.util.Locale;

/** Durations of one kind of call. */
public final class Figures {

  private long[] nanos = new long[1024];
  private int count;

  public synchronized void add(long duration) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = duration;
  }

  public synchronized int count() {
    return count;
  }

  /** Milliseconds below which that share of the calls stayed. */
  public synchronized double at(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return count == 0 ? 0 : sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)] / 1e6;
  }

  public String line() {
    return String.format(
        Locale.ROOT, "p50 %7.1f  p95 %7.1f  p99 %7.1f ms  (%,d calls)",
        at(0.50), at(0.95), at(0.99), count());
  }
}
