package vn.chosach.postgres;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One step for all who come while another is on its way. Who finds nobody at work begins at once,
 * alone; who comes meanwhile waits until that step has ended and goes with all who wait then, so
 * that no answer is older than its question, and the more come, the less each costs. One of those
 * who wait does the work for all; no thread is kept for it. When a step fails, each of its
 * questions goes alone, and only what fails alone fails.
 *
 * @param <Q> what each brings
 * @param <A> what each is answered
 */
public final class RequestCoalescer<Q, A> {

  private final int most;
  private final Function<List<Q>, List<A>> step;
  private final Queue<Asked<Q, A>> waiting = new ArrayDeque<>();
  private boolean running;

  /**
   * @param most questions of one step
   * @param step answers questions, in their order; may be asked several at a time by several
   */
  public RequestCoalescer(int most, Function<List<Q>, List<A>> step) {
    this.most = most;
    this.step = step;
  }

  private static final class Asked<Q, A> {

    private final Q question;

    /** Those whose step this one does, itself among them; none when it was done. */
    private final CompletableFuture<List<Asked<Q, A>>> told = new CompletableFuture<>();

    private @Nullable A answer;

    private Asked(Q question) {
      this.question = question;
    }
  }

  public A ask(Q question) {
    var mine = new Asked<Q, A>(question);
    List<Asked<Q, A>> together = begins(mine) ? List.of(mine) : mine.told.join();
    if (!together.isEmpty()) {
      answer(together);
    }
    A answer = mine.answer;
    return answer == null ? step.apply(List.of(question)).getFirst() : answer;
  }

  /** How many wait for the step that is on its way. */
  synchronized int waits() {
    return waiting.size();
  }

  private synchronized boolean begins(Asked<Q, A> one) {
    if (running) {
      waiting.add(one);
      return false;
    }
    running = true;
    return true;
  }

  private void answer(List<Asked<Q, A>> together) {
    try {
      List<A> answers = step.apply(together.stream().map(one -> one.question).toList());
      for (int n = 0; n < answers.size(); n++) {
        together.get(n).answer = answers.get(n);
      }
    } catch (RuntimeException failed) {
      if (together.size() == 1) {
        throw failed;
      }
    } finally {
      pass();
      together.forEach(one -> one.told.complete(List.of()));
    }
  }

  /** Those who wait go next, by the thread of the first of them. */
  private void pass() {
    List<Asked<Q, A>> next = next();
    if (!next.isEmpty()) {
      next.getFirst().told.complete(next);
    }
  }

  private synchronized List<Asked<Q, A>> next() {
    var next = new ArrayList<Asked<Q, A>>();
    while (next.size() < most && !waiting.isEmpty()) {
      next.add(waiting.remove());
    }
    running = !next.isEmpty();
    return next;
  }
}
