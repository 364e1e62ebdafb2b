package vn.chosach.bench.lookup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A share of the processors for one server and nobody else, as a machine of its own would have: the
 * server can take no more, and whoever works beside it takes nothing of it away. By a control group
 * (version 2, else 1); where none can be made, by the processors on which the server may run.
 */
final class OwnShare implements AutoCloseable {

  private static final Path GROUPS = Path.of("/sys/fs/cgroup");
  private static final long PERIOD = 20_000;

  private final Path folder;
  private final ProcessHandle server;
  private final String by;

  private OwnShare(Path folder, ProcessHandle server, String by) {
    this.folder = folder;
    this.server = server;
    this.by = by;
  }

  /**
   * @param share of one processor
   * @param place which processor, where no group can be made
   */
  static OwnShare of(ProcessHandle server, String name, double share, int place) throws Exception {
    String quota = String.valueOf(Math.max(1_000, Math.round(share * PERIOD)));
    boolean second = Files.exists(GROUPS.resolve("cgroup.controllers"));
    Path folder =
        (second ? GROUPS : GROUPS.resolve("cpu"))
            .resolve("chosach-%s-%d".formatted(name, server.pid()));
    try {
      if (second) {
        Files.writeString(GROUPS.resolve("cgroup.subtree_control"), "+cpu");
      }
      Files.createDirectory(folder);
      if (second) {
        Files.writeString(folder.resolve("cpu.max"), quota + " " + PERIOD);
      } else {
        Files.writeString(folder.resolve("cpu.cfs_period_us"), String.valueOf(PERIOD));
        Files.writeString(folder.resolve("cpu.cfs_quota_us"), quota);
      }
      for (ProcessHandle one : all(server)) {
        enter(folder, one);
      }
      return new OwnShare(
          folder,
          server,
          String.format(
              Locale.ROOT, "%.2f of a processor by a control group %d", share, second ? 2 : 1));
    } catch (IOException notHere) {
      Files.deleteIfExists(folder);
      for (ProcessHandle one : all(server)) {
        new ProcessBuilder("taskset", "-a", "-cp", "" + place, "" + one.pid())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
      }
      return new OwnShare(folder, server, "processor " + place + " by taskset, beside others");
    }
  }

  /** A process of the server may end between being counted and being moved. */
  private static void enter(Path group, ProcessHandle one) throws IOException {
    try {
      Files.writeString(group.resolve("cgroup.procs"), String.valueOf(one.pid()));
    } catch (IOException refused) {
      if (one.isAlive()) {
        throw refused;
      }
    }
  }

  private static List<ProcessHandle> all(ProcessHandle server) {
    return Stream.concat(Stream.of(server), server.descendants()).toList();
  }

  @Override
  public String toString() {
    return by;
  }

  /** Seconds of processor that it took, with its processes that live. */
  double took() {
    return all(server).stream()
            .flatMap(one -> one.info().totalCpuDuration().stream())
            .mapToLong(java.time.Duration::toNanos)
            .sum()
        / 1e9;
  }

  /** Its processes go back to where all are, for a group goes when nobody is in it. */
  @Override
  public void close() throws InterruptedException {
    for (int turn = 0; turn < 50 && Files.exists(folder); turn++) {
      try {
        for (String one : Files.readAllLines(folder.resolve("cgroup.procs"))) {
          Files.writeString(folder.resolveSibling("cgroup.procs"), one);
        }
        Files.delete(folder);
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }
}
