package vn.chosach.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.chosach.screening.Listing;

/** Prints the tables. Arguments name the tables wanted; none means all. */
public final class Bench {

  private Bench() {}

  /** Runs the measurements. */
  public static void main(String[] args) throws Exception {
    List<String> tables =
        args.length == 0
            ? List.of("folding", "matching", "screen", "pictures", "likeness")
            : List.of(args);
    System.out.println(machine());
    List<Listing> rows = Rows.all();
    List<String> texts = rows.stream().map(Rows::text).toList();
    for (String table : tables) {
      switch (table) {
        case "folding" -> FoldingTable.print(texts);
        case "matching" -> MatchingTable.print(texts, "real rows", 20_000);
        case "matching-long" -> MatchingTable.print(longRows(texts), "long rows", 6_000);
        case "screen" -> ScreenTable.print(rows, texts);
        case "pictures" -> PictureTable.print();
        case "rerank" -> RerankTable.print();
        case "likeness" -> LikenessTable.print(rows);
        default -> throw new IllegalArgumentException("no such table: " + table);
      }
    }
    if (Printed.taken == Long.MIN_VALUE) {
      System.out.println();
    }
  }

  /** The machine, for the first line of what is printed. */
  static String machine() throws IOException {
    return "%s, %s, %d cores, load %.1f, CPU time of one thread"
        .formatted(
            cpu(),
            Runtime.version(),
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String cpu() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.exists(info)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown processor");
  }

  private static List<String> longRows(List<String> texts) {
    List<String> longer = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String text : texts) {
      row.append(text).append(' ');
      if (row.length() > 520) {
        longer.add(row.toString());
        row.setLength(0);
      }
    }
    return longer;
  }
}
