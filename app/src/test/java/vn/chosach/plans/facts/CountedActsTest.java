package vn.chosach.plans.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.Period;

/** Acts of the journal count until they are taken back, whichever act takes them back. */
@ChosachTest
class CountedActsTest {

  private static final Map<String, String> SOURCES = sources();

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

  /** Two violators of one case went there, and the body took one file. */
  @Test
  void a_file_that_was_declined_leaves_the_other_file_of_the_case_counted() {
    String agency = "THU-" + UUID.randomUUID();
    UUID sent = UUID.randomUUID();
    happened("cases.transferred", agency, sent, Map.of("referral.new", "PC-1"));
    happened("cases.transferred", agency, sent, Map.of("referral.new", "PC-2"));
    // as a timeline writes what was nothing before
    var declined = Map.of("referral.old", "null", "referral.new", "PC-2");
    happened("cases.transfer-declined", "AI-DO", sent, declined);
    assertThat(count("criminal-transfers", agency)).isEqualTo(1);
    happened("cases.transfer-declined", "AI-DO", sent, Map.of("referral.new", "PC-1"));
    assertThat(count("criminal-transfers", agency)).isZero();
  }

  @Test
  void warnings_and_cases_are_told_apart() {
    String agency = "THU-" + UUID.randomUUID();
    happened("publicity.approved", agency, UUID.randomUUID(), Map.of("kind", "ALERT"));
    assertThat(count("alert", agency)).isEqualTo(1);
    assertThat(count("case-published", agency)).isZero();
  }

  /** A verb that no act writes would be a duty that nobody can fulfil. */
  @Test
  void each_verb_is_written_by_an_act_of_its_room() {
    CountedActs.ALL.forEach(
        (key, rule) ->
            Stream.concat(rule.verbs().stream(), rule.undone().verbs().stream())
                .forEach(verb -> assertThat(written(verb)).as(key + ": " + verb).isTrue()));
    assertThat(written("plans.estimate-booked")).isFalse();
  }

  /** What stands in the sources of each room, but for the list itself. */
  private static Map<String, String> sources() {
    Path all = Path.of("src/main/java/vn/chosach").toAbsolutePath();
    try (Stream<Path> files = Files.walk(all)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> all.relativize(file).getNameCount() > 1)
          .filter(file -> !file.endsWith("CountedActs.java"))
          .collect(
              Collectors.groupingBy(
                  file -> all.relativize(file).getName(0).toString(),
                  Collectors.mapping(CountedActsTest::read, Collectors.joining())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean written(String verb) {
    String room = verb.substring(0, verb.indexOf('.'));
    String words = verb.substring(verb.indexOf('.') + 1);
    String last = words.substring(words.lastIndexOf('-') + 1);
    return Stream.of(verb, words, words.replaceFirst("^[a-z]+-", ""), last)
        .anyMatch(one -> SOURCES.getOrDefault(room, "").contains('"' + one + '"'));
  }

  @Test
  void money_counts_by_its_stage_and_a_fine_until_it_is_annulled() {
    String agency = "THU-" + UUID.randomUUID();
    happened("plans.money-signed", agency, UUID.randomUUID(), Map.of("stage", "ALLOCATION"));
    happened("plans.money-signed", agency, UUID.randomUUID(), Map.of("stage", "ESTIMATE"));
    happened("plans.money-signed", agency, UUID.randomUUID(), Map.of("stage", "PAYMENT"));
    UUID settled = UUID.randomUUID();
    happened("plans.money-signed", agency, settled, Map.of("stage", "SETTLEMENT"));
    assertThat(count("budget-lines", agency)).isEqualTo(2);
    assertThat(count("payments-settled", agency)).isEqualTo(1);
    UUID fined = UUID.randomUUID();
    happened("cases.fined-at-once", agency, fined, Map.of("decision.new", "1/QĐ"));
    assertThat(count("fines", agency)).isEqualTo(1);
    happened("cases.decision-annulled", "AI-DO", fined, Map.of("decision.old", "2/QĐ-CC"));
    assertThat(count("fines", agency)).as("another decision").isEqualTo(1);
    happened("cases.decision-annulled", "AI-DO", fined, Map.of("decision.old", "1/QĐ"));
    assertThat(count("fines", agency)).isZero();
  }

  /** The journal gives at most 100 at once, a page has 26, and two questions are asked. */
  @Test
  void what_was_counted_is_told_page_by_page_to_the_last() {
    String agency = "THU-" + UUID.randomUUID();
    int all = 135;
    for (int n = 0; n < all; n++) {
      clock.move(Duration.ofSeconds(1));
      String stage = n % 27 == 0 ? "ALLOCATION" : "ESTIMATE";
      happened("plans.money-signed", agency, UUID.randomUUID(), Map.of("stage", stage));
    }
    assertThat(count("budget-lines", agency)).isEqualTo(all);
    var told = new ArrayList<Fact>();
    for (List<Fact> page = behind(agency, 0); !page.isEmpty(); page = behind(agency, told.size())) {
      assertThat(page).hasSizeLessThanOrEqualTo(FactKind.MOST);
      told.addAll(page);
    }
    assertThat(told).hasSize(all);
    assertThat(told)
        .extracting(Fact::at)
        .as("each once, the newest first")
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  private List<Fact> behind(String agency, int offset) {
    Period year = Period.yearOf(Vietnam.dayOf(clock.instant()));
    var reader = new ActingOfficer(Actor.officer(UUID.randomUUID(), agency), Set.of());
    return facts.kind("budget-lines").orElseThrow().behind(year, Set.of(agency), offset, reader);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private static Map<String, String> done(CountedActs.CountedActsRule rule) {
    var details = new HashMap<>(rule.having().getFirst());
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
