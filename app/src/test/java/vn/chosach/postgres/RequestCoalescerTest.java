package vn.chosach.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RequestCoalescerTest {

  private final List<List<Integer>> steps = new CopyOnWriteArrayList<>();
  private final CountDownLatch first = new CountDownLatch(1);
  private final RequestCoalescer<Integer, String> turns = new RequestCoalescer<>(3, this::step);

  /** The first step of all waits until it is let go on; minus one fails. */
  private List<String> step(List<Integer> questions) {
    steps.add(questions);
    if (steps.size() == 1) {
      first.countDown();
      Awaitility.await().until(() -> waiting() || questions.contains(0));
    }
    if (questions.contains(-1)) {
      throw new IllegalArgumentException("no answer to minus one");
    }
    return questions.stream().map(one -> "answer " + one).toList();
  }

  private volatile int expected;

  private boolean waiting() {
    return turns.waits() == expected;
  }

  @Test
  void whoFindsNobodyAtWorkGoesAtOnceAndAlone() {
    assertThat(turns.ask(0)).isEqualTo("answer 0");
    assertThat(turns.ask(7)).isEqualTo("answer 7");
    assertThat(steps).containsExactly(List.of(0), List.of(7));
  }

  @Test
  void whoComesMeanwhileGoesWithTheOthersAndAStepHoldsNoMoreThanItMay() throws Exception {
    List<CompletableFuture<String>> all = asked(1, 2, 3, 4, 5);
    for (int n = 0; n < all.size(); n++) {
      assertThat(all.get(n).join()).isEqualTo("answer " + (n + 1));
    }
    assertThat(steps).hasSize(3).allSatisfy(step -> assertThat(step).hasSizeLessThanOrEqualTo(3));
    assertThat(steps.getFirst()).as("none that came after it began").containsExactly(1);
    assertThat(turns.ask(9)).as("nobody is left at work").isEqualTo("answer 9");
  }

  @Test
  void whatFailsTogetherGoesAloneAndOnlyTheBadOneFails() throws Exception {
    List<CompletableFuture<String>> all = asked(1, 2, -1, 4);
    assertThat(all.get(1).join()).isEqualTo("answer 2");
    assertThat(all.get(3).join()).isEqualTo("answer 4");
    assertThatThrownBy(all.get(2)::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(steps).contains(List.of(2), List.of(-1), List.of(4));
    assertThat(turns.ask(9)).isEqualTo("answer 9");
  }

  @Test
  void whatFailsAloneFailsOnceAndHoldsNobodyUp() {
    turns.ask(0);
    assertThatThrownBy(() -> turns.ask(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(steps).containsExactly(List.of(0), List.of(-1));
    assertThat(turns.ask(9)).isEqualTo("answer 9");
  }

  /** The first alone; the others while it is at work. */
  private List<CompletableFuture<String>> asked(int... questions) throws InterruptedException {
    expected = questions.length - 1;
    var one =
        CompletableFuture.supplyAsync(() -> turns.ask(questions[0]), Thread::startVirtualThread);
    first.await();
    var all = new CopyOnWriteArrayList<CompletableFuture<String>>(List.of(one));
    IntStream.of(questions)
        .skip(1)
        .forEach(
            question ->
                all.add(
                    CompletableFuture.supplyAsync(
                        () -> turns.ask(question), Thread::startVirtualThread)));
    return all;
  }
}
