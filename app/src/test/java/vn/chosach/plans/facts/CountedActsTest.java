package vn.chosach.plans.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Act;
import vn.chosach.journal.ActQuestion.Undone;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.plans.life.Period;

/** Acts of the journal count until they are taken back, whichever act takes them back. */
@ChosachTest
class CountedActsTest {

  @Autowired FactBook facts;
  @Autowired Journal journal;
  @Autowired TransactionTemplate transactions;
  @Autowired MovableClock clock;

  @Test
  void an_act_that_was_taken_back_no_longer_counts_and_counts_when_it_is_done_again() {
    CountedActs.ALL.forEach(
        (key, rule) -> {
          String agency = "THU-" + UUID.randomUUID();
          UUID thing = UUID.randomUUID();
          String verb = rule.verbs().iterator().next();
          happened(verb, agency, thing, done(rule));
          assertThat(count(key, agency)).as(key).isEqualTo(1);
          happened(verb, agency, thing, done(rule));
          assertThat(count(key, agency)).as(key + ": the same thing twice").isEqualTo(1);
          rule.undone()
              .verbs()
              .forEach(
                  undoing -> {
                    happened(undoing, "AI-DO", UUID.randomUUID(), takenBack(rule.undone()));
                    assertThat(count(key, agency)).as(key + ": another thing").isEqualTo(1);
                    happened(undoing, "AI-DO", thing, takenBack(rule.undone()));
                    assertThat(count(key, agency)).as(key + " after " + undoing).isZero();
                    happened(verb, agency, thing, done(rule));
                    assertThat(count(key, agency)).as(key + " done again").isEqualTo(1);
                  });
        });
  }

  @Test
  void taking_back_something_else_leaves_a_decision_standing() {
    String agency = "THU-" + UUID.randomUUID();
    UUID thing = UUID.randomUUID();
    happened("signals.refused", agency, thing, Map.of());
    happened("signals.taken-back", agency, thing, Map.of("about", "SNOOZE"));
    assertThat(count("tips-settled", agency)).isEqualTo(1);
    UUID opened = UUID.randomUUID();
    happened("cases.opened", agency, opened, Map.of("signal.new", "PA-1"));
    happened("cases.signal-taken-back", agency, opened, Map.of("signal.old", "PA-2"));
    assertThat(count("cases-opened", agency)).as("another signal of the case").isEqualTo(1);
  }

  @Test
  void warnings_and_cases_are_told_apart() {
    String agency = "THU-" + UUID.randomUUID();
    happened("publicity.approved", agency, UUID.randomUUID(), Map.of("kind", "ALERT"));
    assertThat(count("alert", agency)).isEqualTo(1);
    assertThat(count("case-published", agency)).isZero();
  }

  private static Map<String, String> done(CountedActs.CountedActsRule rule) {
    var details = new HashMap<>(rule.having());
    String part = rule.undone().part();
    if (part != null) {
      details.put(part + ".new", "một");
    }
    return details;
  }

  private static Map<String, String> takenBack(Undone undone) {
    var details = new HashMap<String, String>();
    undone.about().stream().findFirst().ifPresent(about -> details.put("about", about));
    if (undone.part() != null) {
      details.put(undone.part() + ".old", "một");
    }
    return details;
  }

  private int count(String key, String agency) {
    Period year = Period.yearOf(Vietnam.dayOf(clock.instant()));
    return facts.kind(key).orElseThrow().count(year).getOrDefault(agency, 0);
  }

  private void happened(String verb, String agency, UUID thing, Map<String, String> details) {
    var actor = Actor.officer(UUID.randomUUID(), agency);
    transactions.executeWithoutResult(
        status -> journal.append(Act.of(actor, verb, "thing", thing).with(details)));
  }
}
