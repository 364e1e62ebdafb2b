package vn.chosach.watch.rules;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.screening.rules.RuleSections.RuleSectionsSection;

/**
 * Runs the trials that wait, one after the other, in the thread of the caller. Each page of
 * listings and the checkpoint behind it stand in one transaction, so a trial that lost its reader
 * goes on where it was, unless the book has changed: then it begins again.
 */
@Component
record TrialTurn(
    TrialRepository repository,
    RuleRepository rules,
    Trying trying,
    Journal journal,
    TransactionTemplate transaction,
    InstantSource time) {

  /** Listings of one transaction. */
  static final int PAGE = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(TrialTurn.class);

  private static final UUID FIRST = new UUID(0, 0);

  @Bean
  static RecurringJob trialJob(TrialTurn turn) {
    return RecurringJob.shared("trials", Duration.ofSeconds(1), turn::runWaiting);
  }

  /** Runs until nothing waits. */
  void runWaiting() {
    runWaiting(PAGE);
  }

  void runWaiting(int page) {
    for (Optional<TrialRepository.TrialRow> next = repository.take(time.instant());
        next.isPresent();
        next = repository.take(time.instant())) {
      run(next.get(), page);
    }
  }

  private void run(TrialRepository.TrialRow taken, int page) {
    try {
      if (look(taken, page)) {
        end(taken, TrialState.DONE);
      }
    } catch (RuntimeException broken) {
      // Without an end it would be taken up and break again, for ever.
      LOG.error("the trial {} broke off", taken.id(), broken);
      end(taken, TrialState.FAILED);
    }
  }

  /** Whether all listings are behind; false when it was stopped. */
  private boolean look(TrialRepository.TrialRow taken, int page) {
    long book = trying.book();
    Long compared = taken.book();
    Optional<TrialRepository.TrialRow> begun =
        compared != null && compared == book
            ? Optional.of(taken)
            : transaction.execute(status -> repository.begin(taken.id(), book));
    if (begun == null || begun.isEmpty()) {
      return false;
    }
    TrialRepository.TrialRow row = begun.get();
    UUID to = row.pastAll();
    if (to == null) {
      return true;
    }
    String text = rules.text(row.kind(), row.name(), row.version()).orElseThrow();
    TrialCount counting =
        trying.counting(new RuleSectionsSection(row.kind(), row.name(), text), row.tally());
    UUID last = row.last();
    while (true) {
      Step step = step(row.id(), last, to, page, counting);
      switch (step) {
        case Step.Stopped stopped -> {
          return false;
        }
        case Step.Over over -> {
          return true;
        }
        case Step.Behind behind -> last = behind.last;
      }
    }
  }

  private sealed interface Step {
    record Stopped() implements Step {}

    record Over() implements Step {}

    record Behind(UUID last) implements Step {}
  }

  private Step step(UUID id, @Nullable UUID after, UUID to, int page, TrialCount counting) {
    Step step =
        transaction.execute(
            status -> {
              UUID last = trying.page(after == null ? FIRST : after, to, page, counting);
              if (last == null) {
                return new Step.Over();
              }
              return repository.checkpoint(id, after, last, counting.tally(), time.instant())
                  ? new Step.Behind(last)
                  : new Step.Stopped();
            });
    return step == null ? new Step.Stopped() : step;
  }

  private void end(TrialRepository.TrialRow row, TrialState state) {
    transaction.executeWithoutResult(
        status -> {
          if (repository.end(row.id(), state, time.instant())) {
            journal.append(
                TrialRuns.act(
                    Actor.SYSTEM,
                    "watch.trial-ended",
                    row.id(),
                    row.kind(),
                    row.name(),
                    row.version()));
          }
        });
  }
}
