package vn.chosach.watch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.screening.rules.RuleSections.RuleSectionsSection;
import vn.chosach.watch.intake.Offers;

/** A rule is tried on every stored listing before it goes live. */
@ChosachTest
class DryRunTest {

  @Autowired RuleDesk desk;
  @Autowired TrialRuns runs;
  @Autowired TrialTurn turn;
  @Autowired TrialRepository repository;
  @Autowired Trying trying;
  @Autowired Offers offers;
  @Autowired Journal journal;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final String platform = Offers.platform();
  private final Actor officer = Offers.officer();
  private String name;
  private String word;

  @BeforeEach
  void aRuleOfItsOwn() {
    String own = Offers.letters();
    name = "thu." + own;
    word = "zuk" + own;
    desk.enter(
        "[rule " + name + "]\ntitle: Quy tắc thử\nweight: 60\nlaw: Luật thử\nneed: " + word,
        "Theo tin báo",
        officer);
  }

  @AfterEach
  void nothingWaits() {
    runs.cancel("rule", name, 1, officer);
    clock.reset();
  }

  @Test
  void every_stored_listing_is_counted_page_by_page_and_the_result_is_kept() {
    offers.imported(
        platform,
        "1,Giày " + word + " nữ,99000,Shop",
        "2,Giày nam,99000,Shop",
        "3,Dép " + word + ",99000,Shop",
        "4,Mũ len,99000,Shop");
    asked();
    assertThat(run().state()).isEqualTo(TrialState.WAITING);
    turn.runWaiting(3);
    TrialRun run = run();
    assertThat(run.state()).isEqualTo(TrialState.DONE);
    assertThat(run.done()).isEqualTo(run.total()).isEqualTo(stored());
    assertThat(run.stale()).isFalse();
    Trial trial = run.trial();
    assertThat(trial.listings()).isEqualTo(stored());
    assertThat(trial.before()).isZero();
    assertThat(trial.after()).isEqualTo(2);
    assertThat(trial.raised()).isEqualTo(2);
    assertThat(trial.lowered()).isZero();
    assertThat(trial.counts()).isEqualTo(Map.of(name, new Trial.Counts(0, 2)));
    assertThat(trial.platforms())
        .singleElement()
        .isEqualTo(new Trial.OnPlatform(platform, 4, 0, 2, 2, 0));
    assertThat(trial.bands().stream().mapToLong(Trial.Banded::before).sum()).isEqualTo(stored());
    assertThat(trial.bands().stream().mapToLong(Trial.Banded::after).sum()).isEqualTo(stored());
    assertThat(trial.samples())
        .hasSize(2)
        .allMatch(one -> word.equals(one.words()) && one.platform().equals(platform));
    assertThat(journal.newest("rule", "rule " + name, null, 2))
        .extracting(journalEntry -> journalEntry.act().verb())
        .containsExactly("watch.trial-ended", "watch.trial-asked");
  }

  @Test
  void a_trial_that_lost_its_reader_goes_on_where_it_was() {
    offers.imported(platform, "1,Giày " + word + ",99000,Shop", "2,Dép " + word + ",99000,Shop");
    asked();
    turn.runWaiting(4);
    Trial whole = run().trial();
    asked();
    TrialRepository.TrialRow begun =
        repository
            .begin(repository.take(clock.instant()).orElseThrow().id(), trying.book())
            .orElseThrow();
    UUID to = Objects.requireNonNull(begun.pastAll());
    transaction.executeWithoutResult(
        status -> {
          var counting =
              trying.counting(new RuleSectionsSection("rule", name, text()), TrialTally.NONE);
          UUID last = Objects.requireNonNull(trying.page(new UUID(0, 0), to, 1, counting));
          assertThat(
                  repository.checkpoint(begun.id(), null, last, counting.tally(), clock.instant()))
              .isTrue();
          assertThat(
                  repository.checkpoint(begun.id(), null, last, counting.tally(), clock.instant()))
              .as("another reader at the same checkpoint")
              .isFalse();
        });
    assertThat(repository.take(clock.instant())).as("its reader is alive").isEmpty();
    assertThat(run().done()).isEqualTo(1);
    clock.move(TrialRepository.DEAD.plusSeconds(1));
    turn.runWaiting(4);
    assertThat(run().state()).isEqualTo(TrialState.DONE);
    assertThat(run().trial()).isEqualTo(whole);
  }

  @Test
  void listings_that_come_while_it_runs_are_not_looked_at() {
    afterAllThatOtherTestsStored();
    offers.imported(platform, "1,Giày " + word + ",99000,Shop");
    asked();
    TrialRepository.TrialRow begun =
        repository
            .begin(repository.take(clock.instant()).orElseThrow().id(), trying.book())
            .orElseThrow();
    offers.imported(platform, "2,Dép " + word + ",99000,Shop");
    clock.move(TrialRepository.DEAD.plusSeconds(1));
    turn.runWaiting();
    assertThat(run().trial().after()).isEqualTo(1);
    assertThat(run().done()).isEqualTo(begun.total());
  }

  @Test
  void when_the_book_has_changed_meanwhile_it_begins_again() {
    offers.imported(platform, "1,Giày " + word + ",99000,Shop");
    asked();
    assertThat(repository.begin(repository.take(clock.instant()).orElseThrow().id(), trying.book()))
        .isPresent();
    desk.publish("rule", name, 1, "Đã xem thử", officer);
    clock.move(TrialRepository.DEAD.plusSeconds(1));
    turn.runWaiting();
    assertThat(run().trial().before()).isEqualTo(1);
    assertThat(run().stale()).isFalse();
    desk.switchOff("rule", name, "Hết thử", officer);
    desk.switchOff("rule", name, "Hết thử", Offers.officer());
    assertThat(run().stale()).isTrue();
  }

  @Test
  void a_trial_that_was_stopped_takes_no_further_page() {
    offers.imported(platform, "1,Giày " + word + ",99000,Shop");
    asked();
    TrialRepository.TrialRow begun =
        repository
            .begin(repository.take(clock.instant()).orElseThrow().id(), trying.book())
            .orElseThrow();
    assertThat(runs.cancel("rule", name, 1, officer)).isInstanceOf(ActOutcome.Done.class);
    assertThat(
            repository.checkpoint(
                begun.id(), null, new UUID(0, 1), TrialTally.NONE, clock.instant()))
        .isFalse();
    turn.runWaiting();
    assertThat(run().state()).isEqualTo(TrialState.CANCELLED);
    assertThat(run().done()).isZero();
    assertThat(code(runs.cancel("rule", name, 1, officer))).isEqualTo("watch.trial-over");
  }

  @Test
  void of_two_who_ask_at_once_one_starts_it() throws Exception {
    List<Callable<ActOutcome<RuleDone>>> both = List.of(() -> ask(1), () -> ask(1));
    var outcomes = new ArrayList<ActOutcome<RuleDone>>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (Future<ActOutcome<RuleDone>> one : threads.invokeAll(both)) {
        outcomes.add(one.get());
      }
    }
    assertThat(outcomes).filteredOn(ActOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(ActOutcome.Refused.class::isInstance)
        .singleElement()
        .matches(one -> code(one).equals("watch.trial-open"));
    assertThat(code(ask(9))).isEqualTo("watch.unknown-rule");
  }

  @Test
  void a_sample_whose_listing_is_gone_shows_no_words_of_it() {
    var tally =
        new TrialTally(
            1,
            0,
            0,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(new TrialTally.Sample(UUID.randomUUID(), 0, 60, true, word)));
    assertThat(trying.shown(name, tally, 1).samples())
        .singleElement()
        .matches(one -> one.title().isEmpty() && one.seller().isEmpty());
  }

  /** Others move the clock ahead, and identifiers grow with the time. */
  private void afterAllThatOtherTestsStored() {
    Instant newest =
        jdbc.sql("SELECT coalesce(max(first_seen), now()) FROM watch.listing")
            .query(Timestamp.class)
            .single()
            .toInstant();
    Duration ahead = Duration.between(clock.instant(), newest);
    clock.move(ahead.isNegative() ? Duration.ZERO : ahead.plusDays(1));
  }

  private ActOutcome<RuleDone> ask(int version) {
    return runs.ask("rule", name, version, officer);
  }

  private void asked() {
    assertThat(ask(1)).isEqualTo(ActOutcome.done(new RuleDone("rule", name, 1)));
  }

  private TrialRun run() {
    return runs.newest("rule", name, 1).orElseThrow();
  }

  private String text() {
    return desk.sheet("rule", name).orElseThrow().versions().getFirst().text();
  }

  private long stored() {
    return jdbc.sql("SELECT count(*) FROM watch.listing").query(Long.class).single();
  }

  private static String code(ActOutcome<RuleDone> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<RuleDone>) outcome).refusal().code();
  }
}
