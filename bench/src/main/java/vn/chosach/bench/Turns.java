package vn.chosach.bench;

import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Two built engines, and another one beside them, by turns in one process: processor time of the
 * thread, so that a machine that others use disturbs both alike. Medians and best rounds.
 */
final class Turns {

  private Turns() {}

  private record Runner(String name, LongSupplier work, List<Double> seconds) {

    /** One round; what it gives. */
    long run(boolean counts) {
      var threads = ManagementFactory.getThreadMXBean();
      long start = threads.getCurrentThreadCpuTime();
      long sum = work.getAsLong();
      if (counts) {
        seconds.add((threads.getCurrentThreadCpuTime() - start) / 1e9);
      }
      return sum;
    }

    double best() {
      return seconds.stream().mapToDouble(d -> d).min().orElseThrow();
    }

    double median() {
      return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
    }
  }

  /**
   * @param arguments class path of the engine before, class path of the engine now (parted as class
   *     paths are), rounds, then the works of {@link Side}
   */
  public static void main(String[] arguments) throws Exception {
    Object before = side(arguments[0]);
    Object now = side(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    System.out.println(Bench.machine());
    for (String work : Arrays.asList(arguments).subList(3, arguments.length)) {
      List<Runner> runners = new ArrayList<>();
      runners.add(new Runner("before", work(before, work), new ArrayList<>()));
      runners.add(new Runner("now", work(now, work), new ArrayList<>()));
      if (work.startsWith("match own")) {
        LongSupplier other = work(now, work.replace("own", "hankcs"));
        runners.add(new Runner("hankcs", other, new ArrayList<>()));
      }
      int rows = (int) now.getClass().getMethod("rows", String.class).invoke(now, work);
      for (int round = -2; round < rounds; round++) {
        long first = runners.getFirst().run(round >= 0);
        for (Runner runner : runners.subList(1, runners.size())) {
          if (runner.run(round >= 0) != first) {
            throw new IllegalStateException(work + ": " + runner.name() + " gives another answer");
          }
        }
      }
      for (Runner runner : runners) {
        System.out.printf(
            "%-16s %-7s best %,10.0f median %,10.0f rows a second; now is %.2f, %.2f times that%n",
            work,
            runner.name(),
            rows / runner.best(),
            rows / runner.median(),
            runner.best() / runners.get(1).best(),
            runner.median() / runners.get(1).median());
      }
    }
  }

  private static LongSupplier work(Object side, String work) throws Exception {
    return (LongSupplier) side.getClass().getMethod("of", String.class).invoke(side, work);
  }

  private static Object side(String classPath) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String part : classPath.split(java.io.File.pathSeparator, -1)) {
      urls.add(Path.of(part).toUri().toURL());
    }
    URLClassLoader apart =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    return apart.loadClass("vn.chosach.bench.Side").getConstructor().newInstance();
  }
}
