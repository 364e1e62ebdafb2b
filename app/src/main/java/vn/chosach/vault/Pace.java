package vn.chosach.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A body that must not drip: after a time of grace it has to come at a lowest average speed. A line
 * of the second generation (about 5 kB a second) is fast enough; a body held open on purpose is
 * not.
 */
final class Pace extends FilterInputStream {

  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final long LOWEST_BYTES_A_SECOND = 1_024;

  private final long began = System.nanoTime();
  private long come;

  Pace(InputStream body) {
    super(body);
  }

  /** The body came too slowly. */
  static final class TooSlow extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    int some = super.read(into, from, most);
    count(Math.max(some, 0));
    return some;
  }

  private void count(int some) throws TooSlow {
    come += some;
    Duration taken = Duration.ofNanos(System.nanoTime() - began).minus(GRACE);
    if (taken.isPositive() && come < taken.toSeconds() * LOWEST_BYTES_A_SECOND) {
      throw new TooSlow();
    }
  }
}
