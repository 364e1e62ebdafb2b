package vn.chosach.vault.contents;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Pictures are decoded by threads of their own, one fewer than there are processors, the lightest
 * first. On the threads that answer requests a decoder would hold a processor until it is done; and
 * one stream of huge pictures would make the photo of a telephone wait behind all of them.
 */
@Component
class PictureQueue {

  private static final int MOST_THREADS = 4;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final AtomicLong numbers = new AtomicLong();
  private final ThreadPoolExecutor workers;

  PictureQueue() {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, MOST_THREADS);
    workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("pictures-", 0).factory());
  }

  private static final class DecodingTask<T> extends FutureTask<T>
      implements Comparable<DecodingTask<?>> {
    private final long weight;
    private final long number;

    DecodingTask(long weight, long number, Callable<T> work) {
      super(work);
      this.weight = weight;
      this.number = number;
    }

    @Override
    public int compareTo(DecodingTask<?> other) {
      int lighter = Long.compare(weight, other.weight);
      return lighter != 0 ? lighter : Long.compare(number, other.number);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(number);
    }
  }

  /**
   * Does the work when its turn comes.
   *
   * @param weight what it will cost, the lighter the sooner
   * @return empty when its turn did not come, or it did not end, within twenty seconds
   */
  <T> Optional<T> run(long weight, Callable<T> work) throws IOException {
    var job = new DecodingTask<>(weight, numbers.incrementAndGet(), work);
    workers.execute(job);
    try {
      return Optional.of(job.get(LONGEST.toSeconds(), TimeUnit.SECONDS));
    } catch (TimeoutException late) {
      workers.remove(job);
      job.cancel(true);
      return Optional.empty();
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
      workers.remove(job);
      return Optional.empty();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof IOException unreadable) {
        throw unreadable;
      }
      if (cause instanceof RuntimeException broken) {
        throw broken;
      }
      throw new IllegalStateException(failed);
    }
  }
}
