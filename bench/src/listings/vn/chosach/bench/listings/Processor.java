package vn.chosach.bench.listings;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Processor time spent so far; it tells more than the clock on a machine that others use.
 *
 * @param program seconds of this process
 * @param database seconds of the server of the database and its children
 */
record Processor(double program, double database) {

  private static final double TICKS_A_SECOND = 100;

  static Processor now() {
    return new Processor(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9,
        ProcessHandle.current().descendants().mapToLong(Processor::ticks).sum() / TICKS_A_SECOND);
  }

  Processor minus(Processor before) {
    return new Processor(program - before.program, database - before.database);
  }

  /** Microseconds of one of so many rows. */
  String of(long rows) {
    return String.format(
        Locale.ROOT, "program %.0f, PostgreSQL %.0f us", program * 1e6 / rows, database * 1e6 / rows);
  }

  /** Of a process and of the children that it outlived (fields 14 to 17 of its stat). */
  private static long ticks(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Stream.of(fields).skip(11).limit(4).mapToLong(Long::parseLong).sum();
    } catch (NoSuchFileException ended) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
