package vn.chosach.screening.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.chosach.screening.Band;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.Screening;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.listings.Columns;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.screening.matching.CompiledRules;

/**
 * Screens files row by row on several threads and reports in row order.
 *
 * <p>A seller with several suspicious listings makes the others more suspicious, and that is known
 * only at the end: listings with any reason wait in a temporary file and are judged once more with
 * what the batch showed of their seller. With {@code stream} every row is judged by itself and
 * reported at once.
 */
public final class BatchScreening implements AutoCloseable {

  private static final int CHUNK = 256;
  private static final int WAITING = 24;

  /** Characters in one chunk, and in all that are on their way. */
  private static final long CHUNK_TEXT = 500_000;

  private static final long WAITING_TEXT = 16_000_000;

  private final CompiledRules rules;
  private final int threshold;
  private final boolean stream;
  private final BatchReport report;
  private final PrintStream progress;
  private final ExecutorService workers;
  private final ThreadLocal<Screener> screeners;
  private final ArrayDeque<Pending> queue = new ArrayDeque<>();
  private final Map<String, Integer> suspectsOfSeller = new HashMap<>();
  private final Map<String, Long> byBand = new TreeMap<>();
  private final Map<String, Long> byRule = new TreeMap<>();
  private final Map<String, Long> refusals = new TreeMap<>();
  private final Map<String, Long> remarks = new TreeMap<>();
  private final WaitingRoom waiting = new WaitingRoom();
  private final long started = System.nanoTime();
  private final int workerCount;

  /** Whether all has been read and what waited is judged once more. */
  private volatile boolean atTheEnd;

  private List<BatchScreeningRow> chunk = new ArrayList<>(CHUNK);
  private long chunkText;
  private long waitingText;
  private long read;
  private long refused;
  private long hits;
  private long nextProgress = 100_000;

  /**
   * A row.
   *
   * @param score by itself; 0 while it has not been judged
   */
  record BatchScreeningRow(String file, long number, Listing listing, int score) {}

  record Judged(BatchScreeningRow row, Screening screening) {}

  private record Pending(Future<List<Judged>> work, long text) {}

  /** What {@code --map} names stands in no column. */
  private static final class NoSuchColumn extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchColumn(String message) {
      super(message, null, false, false);
    }
  }

  public BatchScreening(
      CompiledRules rules,
      int threads,
      int threshold,
      boolean stream,
      BatchReport report,
      PrintStream progress) {
    this.rules = rules;
    this.threshold = threshold;
    this.stream = stream;
    this.report = report;
    this.progress = progress;
    workerCount = threads;
    workers = Executors.newFixedThreadPool(threads);
    screeners = ThreadLocal.withInitial(() -> new Screener(rules));
  }

  /**
   * Screens one file.
   *
   * @throws FileRefused if it cannot be read as a whole; rows before the fault are kept
   */
  public void file(Path file, Map<String, String> told) throws IOException, FileRefused {
    String name = file.toString();
    ListingSink sink =
        new ListingSink() {
          @Override
          public void header(List<String> names) {
            List<String> missing = Columns.missing(names, told);
            if (!missing.isEmpty()) {
              throw new NoSuchColumn(missing + "; the file has " + names);
            }
          }

          @Override
          public void columns(String words) {
            say(name + ": columns " + words);
          }

          @Override
          public boolean heedsParticulars() {
            return false;
          }

          @Override
          public void listing(long row, Listing listing, List<String> odd) {
            read++;
            for (String code : odd) {
              remarks.merge(code, 1L, Long::sum);
            }
            Listing kept = listing.cutTo(FoldedText.FIELD_LIMIT);
            if (kept != listing) {
              remarks.merge("row.text-is-cut", 1L, Long::sum);
            }
            chunk.add(new BatchScreeningRow(name, row, kept, 0));
            chunkText += kept.size();
            if (chunk.size() == CHUNK || chunkText > CHUNK_TEXT) {
              hand();
            }
          }

          @Override
          public void refused(long row, String code, String detail) {
            read++;
            BatchScreening.this.refused++;
            long sofar = refusals.merge(code, 1L, Long::sum);
            if (sofar <= 20) {
              say("%s row %d: %s: %s".formatted(name, row, code, detail));
            }
            report.refused(name, row, code, detail);
          }
        };
    try {
      ListingFile.read(
          file,
          told,
          sink,
          remark -> {
            if (!remark.startsWith("columns [")) {
              say(name + ": " + remark);
            }
          });
      report.read(name);
    } catch (NoSuchColumn e) {
      throw new FileRefused("file.has-no-such-column", String.valueOf(e.getMessage()));
    } finally {
      hand();
      drain(0);
    }
  }

  /** One line on the terminal; what a file holds may not steer it. */
  private void say(String line) {
    progress.println(TerminalText.plain(line));
  }

  private void hand() {
    if (chunk.isEmpty()) {
      return;
    }
    List<BatchScreeningRow> rows = chunk;
    chunk = new ArrayList<>(CHUNK);
    queue.add(new Pending(workers.submit(() -> judge(rows)), chunkText));
    waitingText += chunkText;
    chunkText = 0;
    drain(WAITING * workerCount);
    if (read >= nextProgress) {
      nextProgress += 100_000;
      double seconds = (System.nanoTime() - started) / 1e9;
      progress.printf("%,d rows, %,.0f a second%n", read, read / seconds);
    }
  }

  private List<Judged> judge(List<BatchScreeningRow> rows) {
    Screener screener = screeners.get();
    List<Judged> judged = new ArrayList<>();
    for (BatchScreeningRow read : rows) {
      if (atTheEnd || stream) {
        BatchScreeningRow row = atTheEnd ? known(read) : read;
        Screening screening = screener.screen(row.listing());
        if (atTheEnd || !screening.reasons().isEmpty()) {
          judged.add(new Judged(row, screening));
        }
        continue;
      }
      int score = screener.score(read.listing());
      if (score > 0) {
        var row = new BatchScreeningRow(read.file(), read.number(), read.listing(), score);
        judged.add(new Judged(row, Screening.CLEAN));
      }
    }
    return judged;
  }

  /** A row with what the whole batch shows of its seller. */
  private BatchScreeningRow known(BatchScreeningRow row) {
    int suspects = suspectsOfSeller.getOrDefault(row.listing().seller(), 0);
    Listing listing = Suspects.known(row.listing(), suspects > 0 ? row.score() : 0, suspects);
    return new BatchScreeningRow(row.file(), row.number(), listing, row.score());
  }

  private void drain(int leave) {
    while (queue.size() > leave || waitingText > WAITING_TEXT) {
      try {
        Pending next = queue.remove();
        waitingText -= next.text();
        for (Judged judged : next.work().get()) {
          take(judged);
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException("screening failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  private void take(Judged judged) {
    if (stream || atTheEnd) {
      emit(judged);
      return;
    }
    BatchScreeningRow row = judged.row();
    if (Suspects.counts(row.listing(), row.score())) {
      suspectsOfSeller.merge(row.listing().seller(), 1, Integer::sum);
    }
    if (row.listing().seller().isEmpty() && isSettled(row)) {
      count(Band.of(row.score()));
    } else {
      waiting.add(row);
    }
  }

  /** Whether a row need not be judged again: nothing speaks against its seller, nor is it told. */
  private boolean isSettled(BatchScreeningRow row) {
    return row.score() < threshold && !suspectsOfSeller.containsKey(row.listing().seller());
  }

  private void count(Band band) {
    if (band != Band.CLEAN) {
      byBand.merge(band.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
    }
  }

  private void emit(Judged judged) {
    Screening screening = judged.screening();
    count(screening.band());
    if (screening.score() < threshold || screening.band() == Band.CLEAN && threshold > 0) {
      return;
    }
    hits++;
    for (Screening.Reason reason : screening.reasons()) {
      byRule.merge(reason.rule(), 1L, Long::sum);
    }
    report.hit(judged.row().file(), judged.row().number(), judged.row().listing(), screening);
  }

  /**
   * Judges what waited and writes the end of the report.
   *
   * @return number of rows that were refused
   */
  public long finish() throws IOException {
    atTheEnd = true;
    waiting.each(
        row -> {
          if (isSettled(row)) {
            count(Band.of(row.score()));
            return;
          }
          chunk.add(row);
          chunkText += row.listing().size();
          if (chunk.size() == CHUNK || chunkText > CHUNK_TEXT) {
            hand();
          }
        });
    hand();
    drain(0);
    double seconds = (System.nanoTime() - started) / 1e9;
    report.end(
        new BatchReport.Totals(read, refused, hits, byBand, byRule, refusals, remarks, seconds));
    progress.printf(
        "%,d rows read, %,d refused %s, %,d hits %s, %.1f s, %,.0f rows a second%n",
        read, refused, refusals, hits, byBand, seconds, read / Math.max(seconds, 1e-9));
    if (!remarks.isEmpty()) {
      progress.println("kept with a remark: " + remarks);
    }
    return refused;
  }

  @Override
  public void close() throws IOException {
    workers.shutdownNow();
    waiting.close();
  }
}
