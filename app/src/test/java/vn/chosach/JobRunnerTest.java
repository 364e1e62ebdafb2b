package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.kernel.RecurringJob;

/** Recurring jobs run one after the other, alone where they must, and outlive their failures. */
@ChosachTest
class JobRunnerTest {

  private static final Duration SOON = Duration.ofMillis(20);

  @Autowired DataSource database;
  @Autowired JobRunner program;
  @Autowired List<RecurringJob> jobs;
  @Autowired MovableClock time;

  private final String name = "test-" + UUID.randomUUID();
  private final Semaphore rounds = new Semaphore(0);

  @AfterEach
  void back() {
    time.reset();
  }

  private JobRunner runner(RecurringJob job, String... off) {
    return new JobRunner(List.of(job), Set.of(off), database, new JobRunner.JobStandings(time));
  }

  private boolean came(int times) throws InterruptedException {
    return rounds.tryAcquire(times, 20, TimeUnit.SECONDS);
  }

  @Test
  void aJobComesAgainAfterEachPauseAndNotAfterItWasStopped() throws Exception {
    var runner = runner(RecurringJob.shared(name, SOON, rounds::release));
    runner.start();
    assertThat(came(3)).isTrue();
    runner.destroy();
    rounds.drainPermits();
    assertThat(rounds.tryAcquire(5 * SOON.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
  }

  @Test
  void noJumpOfTheClockStopsIt() throws Exception {
    var runner = runner(RecurringJob.alone(name, SOON, rounds::release));
    runner.start();
    assertThat(came(1)).isTrue();
    time.move(Duration.ofDays(400));
    assertThat(came(2)).as("after a jump forward").isTrue();
    time.move(Duration.ofDays(-800));
    assertThat(came(2)).as("after a jump back").isTrue();
    runner.destroy();
  }

  @Test
  void aRoundThatFailsIsCountedAndComesAgain() throws Exception {
    var runner =
        runner(
            RecurringJob.shared(
                name,
                SOON,
                () -> {
                  rounds.release();
                  throw new IllegalStateException("planted");
                }));
    runner.start();
    assertThat(came(3)).isTrue();
    runner.destroy();
    assertThat(runner.failures(name)).isGreaterThanOrEqualTo(2);
    assertThat(runner.failures("another")).isZero();
  }

  @Test
  void ofTwoProgramsOneAtATimeRunsWhatRunsAlone() throws Exception {
    var busy = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    RecurringJob held =
        RecurringJob.alone(
            name,
            Duration.ofHours(1),
            () -> {
              busy.countDown();
              end.await();
            });
    JobRunner first = runner(held.startingAfter(Duration.ZERO));
    first.start();
    assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
    var second = runner(RecurringJob.alone(name, SOON, rounds::release));
    assertThat(second.runOnce(name)).as("while the first is busy").isFalse();
    end.countDown();
    first.destroy();
    assertThat(second.runOnce(name)).as("when the first is done").isTrue();
    assertThat(rounds.availablePermits()).isEqualTo(1);
  }

  @Test
  void whatIsSharedRunsInTwoProgramsAtOnce() throws Exception {
    var other = runner(RecurringJob.shared(name, SOON, rounds::release));
    var both = runner(RecurringJob.shared(name, SOON, () -> other.runOnce(name)));
    assertThat(both.runOnce(name)).isTrue();
    assertThat(rounds.availablePermits()).isEqualTo(1);
  }

  @Test
  void aJobThatIsSwitchedOffRunsOnlyWhenItIsAsked() throws Exception {
    var runner = runner(RecurringJob.shared(name, SOON, rounds::release), name);
    runner.start();
    assertThat(rounds.tryAcquire(5 * SOON.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    assertThat(runner.runOnce(name)).isTrue();
    runner.destroy();
    assertThat(rounds.availablePermits()).isEqualTo(1);
    assertThatThrownBy(() -> runner.runOnce("nobody")).hasMessageContaining("nobody");
  }

  @Test
  void whatDoesNotEndByItselfIsInterruptedAtTheStop() throws Exception {
    var interrupted = new AtomicBoolean();
    var busy = new CountDownLatch(1);
    var runner =
        runner(
            RecurringJob.shared(
                name,
                SOON,
                () -> {
                  busy.countDown();
                  try {
                    Thread.sleep(Duration.ofMinutes(5));
                  } catch (InterruptedException stopped) {
                    interrupted.set(true);
                  }
                }));
    runner.start();
    assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
    runner.destroy();
    assertThat(interrupted).isTrue();
  }

  @Test
  void theRoomsOfferTheirJobsAndEachRunsOnce() throws Exception {
    assertThat(jobs)
        .extracting(RecurringJob::name)
        .contains(
            "deadlines",
            "reminders",
            "digests",
            "referrals",
            "captures",
            "imports",
            "trials",
            "alerts",
            "import-files",
            "retelling",
            "notices",
            "mail",
            "counting",
            "publicity",
            "retention",
            "fixity",
            "watched-folder",
            "law-of-others",
            "replica",
            "access-review");
    assertThat(program.runOnce("referrals")).isTrue();
    assertThat(program.runOnce("deadlines")).isTrue();
  }
}
