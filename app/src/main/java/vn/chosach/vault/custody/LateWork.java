package vn.chosach.vault.custody;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.ui.figures.MachineFigure;
import vn.chosach.ui.figures.MachineFigures;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.StoreFault;

/**
 * Does what could not be done in its time. Files that became evidence while their store was away
 * are measured. Bytes of what was destroyed, or was withdrawn while it waited, are removed once
 * more: whoever does that removes them at once, but a program that dies between the commit and that
 * leaves them lying, and no row would say so. Bytes that no row came to name go after a day: their
 * program died, or the act was taken back.
 */
@Component
record LateWork(
    LateWorkRepository rows,
    CustodyRecorder recorder,
    Items items,
    ContentStore contentStore,
    TransactionTemplate transaction,
    InstantSource time,
    LateFigures figures) {

  private static final Logger LOG = LoggerFactory.getLogger(LateWork.class);
  private static final int SOME = 50;

  /** No file is on its way and no act goes on for that long. */
  private static final Duration NAMED_WITHIN = Duration.ofDays(1);

  @Bean
  static RecurringJob lateWorkJob(LateWork late) {
    return RecurringJob.shared("vault-late", Duration.ofMinutes(5), late::round);
  }

  void round() {
    try {
      each(rows.toMeasure(SOME), recorder::measureLate);
    } catch (StoreFault stillAway) {
      LOG.warn("Files that became evidence are measured later: {}", stillAway.getMessage());
    }
    all(rows::toClear, this::clear);
    all(
        rows::withdrawn,
        address -> {
          if (rows.gone(address)) {
            contentStore.clear(address);
          }
        });
    Instant before = time.instant().minus(NAMED_WITHIN);
    all(most -> rows.nameless(before, most), this::clearNameless);
    contentStore.clearHalves(before);
  }

  private void clearNameless(String address) {
    // What was refused after it came lies there no more: whoever refused it removed it at once.
    if (rows.stillNameless(address) && contentStore.clear(address)) {
      figures.removed.incrementAndGet();
      LOG.warn("What lay at {} is gone: no row came to name it", address);
    }
  }

  private <T> void all(IntFunction<List<T>> next, Consumer<T> work) {
    while (each(next.apply(SOME), work) == SOME) {}
  }

  /** One that fails holds no other up; a store that is away holds up all. */
  private <T> int each(List<T> some, Consumer<T> work) {
    int done = 0;
    for (T item : some) {
      try {
        transaction.executeWithoutResult(status -> work.accept(item));
        done++;
      } catch (StoreFault away) {
        throw away;
      } catch (RuntimeException failed) {
        // Said and tried again with the next round: the others behind it are done all the same.
        LOG.error("Evidence {} could not be done with later and is tried again", item, failed);
      }
    }
    return done;
  }

  /** The shelf itself remembers what its store does not let go yet. */
  private void clear(UUID item) {
    if (rows.cleared(item)) {
      items
          .find(item)
          .ifPresent(found -> found.pieces().forEach(piece -> contentStore.clear(piece.address())));
    }
  }

  /** What this program removed since it started, as no row named it. */
  @Component
  static class LateFigures implements MachineFigures {

    private final AtomicLong removed = new AtomicLong();

    @Override
    public List<MachineFigure> now() {
      return List.of(MachineFigure.of("chosach_vault_nameless_removed_total", removed.get()));
    }
  }

  /** What is to be done later. */
  @Component
  record LateWorkRepository(JdbcClient jdbc) {

    void add(UUID file, Instant at) {
      jdbc.sql(
              """
              INSERT INTO vault.to_measure (item, since) VALUES (:file, :at) ON CONFLICT DO NOTHING
              """)
          .param("file", file)
          .param("at", at)
          .update();
    }

    List<UUID> toMeasure(int most) {
      return jdbc.sql("SELECT item FROM vault.to_measure ORDER BY since, item LIMIT :most")
          .param("most", most)
          .query(UUID.class)
          .list();
    }

    /** Of two who measure a file one enters it. */
    boolean measured(UUID file) {
      return jdbc.sql("DELETE FROM vault.to_measure WHERE item = :item")
              .param("item", file)
              .update()
          > 0;
    }

    /** Only what two persons destroyed, whatever stands in the list. */
    List<UUID> toClear(int most) {
      return jdbc.sql(
              """
              SELECT item FROM vault.to_clear JOIN vault.destruction d USING (item)
               WHERE d.done_at IS NOT NULL ORDER BY since, item LIMIT :most
              """)
          .param("most", most)
          .query(UUID.class)
          .list();
    }

    List<String> withdrawn(int most) {
      return jdbc.sql("SELECT address FROM vault.withdrawn ORDER BY since, address LIMIT :most")
          .param("most", most)
          .query(String.class)
          .list();
    }

    boolean gone(String address) {
      return jdbc.sql("DELETE FROM vault.withdrawn WHERE address = :address")
              .param("address", address)
              .update()
          > 0;
    }

    List<String> nameless(Instant before, int most) {
      return jdbc.sql(
              """
              SELECT address FROM vault.arriving WHERE since < :before
               ORDER BY since, address LIMIT :most
              """)
          .param("before", before)
          .param("most", most)
          .query(String.class)
          .list();
    }

    /** Waits for an act that is about to name it. */
    boolean stillNameless(String address) {
      return jdbc.sql("DELETE FROM vault.arriving WHERE address = :address")
              .param("address", address)
              .update()
          > 0;
    }

    boolean cleared(UUID item) {
      return jdbc.sql("DELETE FROM vault.to_clear WHERE item = :item").param("item", item).update()
          > 0;
    }
  }
}
