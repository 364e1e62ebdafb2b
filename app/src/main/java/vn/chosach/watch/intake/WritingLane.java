package vn.chosach.watch.intake;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Screens batches one after the other and writes them in the same order, while the next ones are
 * read.
 */
final class WritingLane implements AutoCloseable {

  private static final int MOST_WAITING = 3;

  private final BatchTransaction keeping;
  private final ExecutorService judge = thread("watch-screening");
  private final ExecutorService writer = thread("watch-writing");
  private final ArrayDeque<Future<Boolean>> waiting = new ArrayDeque<>();
  private boolean going = true;

  WritingLane(BatchTransaction keeping) {
    this.keeping = keeping;
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
  }

  /** A batch with the sellers it was screened by. */
  record Task(Batch batch, Map<Sellers.Key, Sellers.Known> sellers) {}

  /**
   * Hands a batch on; waits while too many do.
   *
   * @return false when the import was cancelled: nothing more is taken
   */
  boolean hand(Callable<Task> judging) {
    if (going) {
      Future<Task> judged = judge.submit(judging);
      waiting.add(writer.submit(() -> keeping.keep(judged.get())));
      waitFor(MOST_WAITING);
    }
    return going;
  }

  /** Waits until everything is written. */
  boolean drain() {
    waitFor(0);
    return going;
  }

  private void waitFor(int most) {
    while (waiting.size() > most) {
      try {
        going &= waiting.remove().get();
      } catch (ExecutionException failed) {
        waiting.forEach(one -> one.cancel(false));
        waiting.clear();
        throw new IllegalStateException("a batch could not be written", failed.getCause());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        going = false;
        waiting.clear();
      }
    }
  }

  @Override
  public void close() {
    judge.shutdownNow();
    writer.shutdownNow();
  }
}
