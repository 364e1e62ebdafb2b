package vn.chosach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What each class of tests costs, for the table at the end of {@code ./chosach test}: time on the
 * wall, and time of processors of this process and of all that it started, servers and browsers
 * too. One line a class in {@code target/class-costs/}: name, milliseconds of either. The first
 * class that needs the shared program pays for its start.
 *
 * <p>It also sets how often tests ask whether something has happened: soon at first, where the
 * library asks every 100 ms and a wait costs 50 ms on average for nothing; later less often, since
 * to ask is a page or a statement, and what is waited for needs the same processor.
 */
public final class ClassCosts implements BeforeAllCallback, AfterAllCallback {

  private static final Path FOLDER = Path.of("target", "class-costs");
  private static final Path PROCESSES = Path.of("/proc");
  private static final int TICKS_A_SECOND = 100;
  private static final int PARENT = 1;
  private static final int FIRST_TICKS = 11;
  private static final int KINDS_OF_TICKS = 4;
  private static final Duration FIRST = Duration.ofMillis(6);
  private static final Duration LONGEST = Duration.ofMillis(50);

  static {
    Awaitility.setDefaultPollInterval(
        new IterativePollInterval(
            last -> last.compareTo(LONGEST) < 0 ? last.plus(last.dividedBy(2)) : last, FIRST));
    Awaitility.setDefaultPollDelay(Duration.ZERO);
  }

  private final Map<Class<?>, Begun> begun = new ConcurrentHashMap<>();
  private final Path file = FOLDER.resolve(ProcessHandle.current().pid() + ".tsv");

  @Override
  public void beforeAll(ExtensionContext context) {
    if (isTop(context.getRequiredTestClass())) {
      begun.put(context.getRequiredTestClass(), new Begun(System.nanoTime(), processorMillis()));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Begun start = begun.remove(context.getRequiredTestClass());
    if (start != null) {
      long wall = (System.nanoTime() - start.nanos()) / 1_000_000;
      long processor = processorMillis() - start.processorMillis();
      write("%s\t%d\t%d%n".formatted(context.getRequiredTestClass().getName(), wall, processor));
    }
  }

  private static boolean isTop(Class<?> tests) {
    return tests.getEnclosingClass() == null;
  }

  private void write(String line) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of this process, of those below it, and of those that ended and were waited for. */
  private static long processorMillis() {
    if (!Files.isDirectory(PROCESSES)) {
      return 0;
    }
    var parents = new HashMap<Long, Long>();
    var ticks = new HashMap<Long, Long>();
    try (var all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path process : all) {
        read(process, parents, ticks);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long sum = 0;
    for (long process : ticks.keySet()) {
      sum += isOurs(process, parents) ? ticks.getOrDefault(process, 0L) : 0;
    }
    return sum * 1_000 / TICKS_A_SECOND;
  }

  private static void read(Path process, Map<Long, Long> parents, Map<Long, Long> ticks) {
    try {
      String line = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
      // The name, in brackets, may hold anything.
      String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ");
      long id = Long.parseLong(process.getFileName().toString());
      parents.put(id, Long.parseLong(words[PARENT]));
      long used = 0;
      for (int kind = 0; kind < KINDS_OF_TICKS; kind++) {
        used += Long.parseLong(words[FIRST_TICKS + kind]);
      }
      ticks.put(id, used);
    } catch (IOException endedMeanwhile) {
      // Whoever started it has its time by now.
      return;
    }
  }

  private static boolean isOurs(long process, Map<Long, Long> parents) {
    Set<Long> seen = new HashSet<>();
    long self = ProcessHandle.current().pid();
    long at = process;
    while (at != self && seen.add(at)) {
      at = parents.getOrDefault(at, 0L);
    }
    return at == self;
  }

  private record Begun(long nanos, long processorMillis) {}
}
