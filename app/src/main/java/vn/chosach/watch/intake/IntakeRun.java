package vn.chosach.watch.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.screening.listings.Particulars;
import vn.chosach.watch.rules.Books;

/**
 * Reads one import to its end. One thread reads, another screens, a third writes; at most a few
 * batches are in between, so memory does not grow with the file. After a stop the file is read
 * again and the rows behind the checkpoint are passed over.
 */
@Component
class IntakeRun {

  /** Rows of one transaction. */
  static final int BATCH = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(IntakeRun.class);

  /** Characters after which a batch ends early, so that giant descriptions do not fill memory. */
  private static final long CHARACTERS = 8 << 20;

  private static final Duration BETWEEN_PAGES = Duration.ofMillis(250);

  /** Pages of one transaction when they are fetched one by one. */
  private static final int PAGES = 20;

  /** Batches between two looks at the flood of a rule. */
  private static final int LOOK_EVERY = 5;

  private static final int MOST_REMARKS = 20;
  private static final int LONGEST_ITEM = 300;

  /** Longest code of a platform, and longest seller and category; longer ones find no index. */
  private static final int LONGEST_PLATFORM = 100;

  private static final int LONGEST_NAME = 500;

  private final IntakeSource source;
  private final BatchTransaction keeping;
  private final Sellers sellers;
  private final Books books;
  private final ImportChecks importChecks;

  IntakeRun(
      IntakeSource source,
      BatchTransaction keeping,
      Sellers sellers,
      Books books,
      ImportChecks importChecks) {
    this.source = source;
    this.keeping = keeping;
    this.sellers = sellers;
    this.books = books;
    this.importChecks = importChecks;
  }

  /** Somebody cancelled, or the program ends; the rows of the batch are not written. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  /** Reads the import; returns when it has ended or was stopped. */
  void run(Intake intake) {
    Set<String> remarks = new LinkedHashSet<>(intake.remarks());
    try (var lane = new WritingLane(keeping)) {
      var reading = new BatchingSink(intake, lane);
      try {
        source.read(
            intake,
            reading,
            remark -> {
              if (remarks.size() < MOST_REMARKS) {
                remarks.add(remark);
              }
            },
            reading::goOn);
        reading.hand();
      } finally {
        lane.drain();
      }
      if (!lane.drain()) {
        throw new Stopped();
      }
      keeping.remark(intake.id(), List.copyOf(remarks));
      importChecks.atEnd(intake.id());
      keeping.end(intake, IntakeState.DONE, null);
    } catch (FileRefused refused) {
      keeping.remark(intake.id(), List.copyOf(remarks));
      keeping.end(intake, IntakeState.FAILED, refused.code());
    } catch (IOException broken) {
      LOG.warn("the import {} cannot be read", intake.id(), broken);
      keeping.end(intake, IntakeState.FAILED, "file.is-not-readable");
    } catch (Stopped stopped) {
      LOG.info("the import {} was stopped", intake.id());
    }
    if (keeping.isOver(intake.id())) {
      source.forget(intake.id());
    }
  }

  /** Collects rows into batches. */
  private final class BatchingSink implements ListingSink {

    private final Intake intake;
    private final WritingLane lane;
    private final BatchJudging judging = new BatchJudging(sellers, books);
    private final Sellers.Keys keys = new Sellers.Keys();
    private List<FoundListing> found = new ArrayList<>(BATCH);
    private List<RefusedRow> refused = new ArrayList<>();
    private final int most;
    private long handed;
    private long characters;
    private long last;
    private int batches;

    BatchingSink(Intake intake, WritingLane lane) {
      this.intake = intake;
      this.lane = lane;
      most = intake.source() == Intake.Source.SITEMAP ? PAGES : BATCH;
      last = intake.rowsDone();
      handed = last;
    }

    /**
     * Called before each page that is fetched: waits a little, so that no site is pressed, says
     * that the reader lives, and ends when the import was cancelled.
     */
    void goOn() {
      LockSupport.parkNanos(BETWEEN_PAGES.toNanos());
      if (!keeping.beat(intake.id())) {
        throw new Stopped();
      }
    }

    /** A page may hold several listings; a batch ends between two rows, so none is passed over. */
    private void begin(long row) {
      if (row != last && (found.size() + refused.size() >= most || characters >= CHARACTERS)) {
        hand();
      }
      last = row;
    }

    @Override
    public void listing(long row, Listing listing, List<String> remarks) {
      listing(row, listing, Particulars.NONE, remarks);
    }

    @Override
    public void listing(long row, Listing listing, Particulars particulars, List<String> remarks) {
      if (row <= intake.rowsDone()) {
        return;
      }
      begin(row);
      Listing placed = placed(listing, particulars);
      Sellers.Key seller = keys.of(placed);
      if (listing.id().length() > LONGEST_ITEM) {
        refuse(new RefusedRow(row, "row.item-id-is-too-long", listing.id().substring(0, 80)));
      } else if (tooLong(placed, seller)) {
        refuse(new RefusedRow(row, "row.name-is-too-long", start(listing.title())));
      } else {
        characters += listing.title().length() + listing.description().length();
        found.add(new FoundListing(placed, seller, particulars, !remarks.isEmpty()));
      }
    }

    private static boolean tooLong(Listing listing, Sellers.@Nullable Key seller) {
      return listing.platform().length() > LONGEST_PLATFORM
          || listing.category().length() > LONGEST_NAME
          || listing.seller().length() > LONGEST_NAME
          || seller != null && seller.mark().length() > LONGEST_NAME;
    }

    private static String start(String text) {
      return text.substring(0, Math.min(80, text.length()));
    }

    /** A row of a page may be refused for each of its offers; the first reason stands. */
    private void refuse(RefusedRow one) {
      if (refused.isEmpty() || refused.getLast().row() != one.row()) {
        refused.add(one);
      }
    }

    @Override
    public void refused(long row, String code, String detail) {
      if (row <= intake.rowsDone()) {
        return;
      }
      begin(row);
      refuse(new RefusedRow(row, code, detail));
    }

    private Listing placed(Listing listing, Particulars particulars) {
      String item =
          particulars.numbered() ? PostgresText.item(listing, particulars.url()) : listing.id();
      String platform =
          listing.platform().isEmpty()
              ? intake.platform().toLowerCase(Locale.ROOT)
              : listing.platform();
      return PostgresText.names(listing, item, platform);
    }

    void hand() {
      if (found.isEmpty() && refused.isEmpty()) {
        return;
      }
      var read = new BatchJudging.RowsRead(intake.id(), found, refused, handed, last);
      boolean going = lane.hand(() -> judging.judge(read));
      handed = last;
      characters = 0;
      found = new ArrayList<>(BATCH);
      refused = new ArrayList<>();
      if (!going) {
        throw new Stopped();
      }
      if (++batches % LOOK_EVERY == 0) {
        importChecks.between(intake.id());
      }
    }
  }
}
