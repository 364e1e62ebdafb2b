package vn.chosach.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time of the calling thread. */
final class Clock {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Clock() {}

  /** Something that is measured. */
  interface Work {
    void run() throws Exception;
  }

  /** Best CPU seconds of several rounds after one to warm up. */
  static double best(int rounds, Work work) throws Exception {
    double best = Double.MAX_VALUE;
    for (int i = 0; i <= rounds; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      work.run();
      double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
      if (i > 0) {
        best = Math.min(best, seconds);
      }
    }
    return best;
  }
}
