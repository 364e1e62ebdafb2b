package vn.chosach.linking.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Work on many numbers in pieces, on as many threads as there are cores, at most four. */
public final class Parallel {

  private static final int PIECE = 2_048;

  private Parallel() {}

  /** What one thread does; it is asked for pieces until none is left. */
  public interface Worker {
    void run(int from, int to);
  }

  /**
   * @param workers gives each thread its own
   */
  public static <W extends Worker> List<W> run(int count, Supplier<W> workers) {
    int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    AtomicInteger next = new AtomicInteger();
    List<W> done = new ArrayList<>();
    List<Future<?>> futures = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        W worker = workers.get();
        done.add(worker);
        futures.add(
            pool.submit(
                () -> {
                  for (int from = next.getAndAdd(PIECE);
                      from < count && from >= 0;
                      from = next.getAndAdd(PIECE)) {
                    worker.run(from, Math.min(count, from + PIECE));
                  }
                }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return done;
  }
}
