package vn.chosach.bench.listings;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chosach.bench.intake.Ground;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.IntakeTurn;
import vn.chosach.watch.intake.Intakes;

/**
 * Imports listings that are generated from the real rows: every copy of a row is another item, of
 * another shop, at another price, with a word more in its title. Then the same file again, which
 * changes nothing.
 */
public final class Importing {

  private static final int TENTHS = 10;

  private final Ground ground;
  private final Intakes intakes;

  private Importing(Ground ground) {
    this.ground = ground;
    intakes = ground.bean(Intakes.class);
  }

  /**
   * @param arguments number of listings
   */
  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    Path file = Files.createTempFile("listings", ".csv");
    try (var ground = Ground.start("--chosach.jobs.off=imports,trials,alerts,import-files")) {
      ground.idle();
      System.out.println(ground.machine());
      write(file, real(), rows);
      System.out.printf(
          Locale.ROOT,
          "%,d listings, %,d MB, heap at most %,d MB%n",
          rows,
          Files.size(file) >> 20,
          Runtime.getRuntime().maxMemory() >> 20);
      var importing = new Importing(ground);
      importing.measure("new", file, rows);
      importing.measure("the same again", file, rows);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void measure(String what, Path file, int rows) throws Exception {
    UUID id = handed(file);
    var marks = new ArrayList<String>();
    long began = System.nanoTime();
    Processor before = Processor.now();
    var watching = new Thread(() -> watch(id, rows, began, marks));
    watching.setDaemon(true);
    watching.start();
    ground.bean(IntakeTurn.class).runWaiting();
    double seconds = (System.nanoTime() - began) / 1e9;
    Processor spent = Processor.now().minus(before);
    watching.interrupt();
    watching.join();
    Intake intake = intakes.one(id).orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "%n%s: %,d rows in %.1f s, %,.0f a second; %s %s%n",
        what,
        intake.rowsDone(),
        seconds,
        intake.rowsDone() / seconds,
        intake.state(),
        intake.counts());
    System.out.println("  processor time of a row: " + spent.of(intake.rowsDone()));
    marks.forEach(System.out::println);
  }

  private UUID handed(Path file) throws IOException {
    Actor officer = Actor.officer(new UUID(3, 89), ground.standingAgency());
    try (InputStream in = Files.newInputStream(file)) {
      ActOutcome<UUID> outcome =
          intakes.take(Intake.Source.UPLOAD, "listings.csv", "", in, Files.size(file), officer);
      if (outcome instanceof ActOutcome.Done<UUID> done) {
        intakes.start(done.value(), "tiki", Map.of(), officer);
        return done.value();
      }
      throw new IllegalStateException(outcome.toString());
    }
  }

  /** One line for each tenth: rows a second in it, memory at its end. */
  private void watch(UUID id, int rows, long began, List<String> marks) {
    long before = 0;
    long since = began;
    Processor earlier = Processor.now();
    try {
      for (int tenth = 1; tenth <= TENTHS; tenth++) {
        long done = before;
        while (done < (long) rows * tenth / TENTHS) {
          Thread.sleep(200);
          done = intakes.one(id).map(Intake::rowsDone).orElse(0L);
        }
        long now = System.nanoTime();
        Processor spent = Processor.now();
        Runtime memory = Runtime.getRuntime();
        marks.add(
            String.format(
                Locale.ROOT,
                "  %3d %%  %,9.0f a second  heap used %,5d MB  process %,5d MB  a row %s",
                tenth * 100 / TENTHS,
                (done - before) / ((now - since) / 1e9),
                memory.totalMemory() - memory.freeMemory() >> 20,
                resident(),
                spent.minus(earlier).of(done - before)));
        earlier = spent;
        before = done;
        since = now;
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static long resident() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          >> 10;
    } catch (IOException unknown) {
      return 0;
    }
  }

  private static void write(Path file, List<Listing> real, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,title,description,brand,category,seller,price\n");
      for (int i = 0; i < rows; i++) {
        Listing row = real.get(i % real.size());
        int copy = i / real.size();
        long price = row.price() > 0 ? row.price() + copy * 1_000L : 0;
        out.write(
            row.id()
                + "-"
                + i
                + ","
                + quoted(copy == 0 ? row.title() : row.title() + " lô " + copy)
                + ","
                + quoted(row.description())
                + ","
                + quoted(row.brand())
                + ","
                + quoted(row.category())
                + ","
                + quoted(row.seller() + (copy == 0 ? "" : " " + copy % 7))
                + ","
                + (price > 0 ? price : "")
                + "\n");
      }
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"").replaceAll("[\r\n]+", " ") + "\"";
  }

  private static List<Listing> real() throws IOException, FileRefused {
    Path folder = null;
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/data/listings"))) {
        folder = at.resolve("shared/data/listings");
        break;
      }
    }
    if (folder == null) {
      throw new IllegalStateException("../shared/data/listings was not found beside the project");
    }
    List<Listing> rows = new ArrayList<>();
    ListingSink sink =
        new ListingSink() {
          @Override
          public void listing(long row, Listing listing, List<String> remarks) {
            rows.add(listing);
          }

          @Override
          public void refused(long row, String code, String detail) {
            // Rows that cannot be read are no listings.
          }
        };
    try (Stream<Path> files = Files.list(folder.resolve("tiki-fashion-2023"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".csv")).sorted().toList()) {
        ListingFile.read(file, Map.of(), sink, remark -> {});
      }
    }
    ListingFile.read(
        folder.resolve("shopee-vn-2023/derived_listings.csv"), Map.of(), sink, r -> {});
    return rows;
  }
}
