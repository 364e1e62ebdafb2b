package vn.chosach.reports.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.reports.facts.Stories.opened;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.SubjectKind;

/** Each trap of the figures, with its known answer. */
class CaseLedgerTest {

  private static final UUID TIP = UUID.fromString("00000000-0000-7000-8000-00000000000a");

  @Test
  void decided_this_period_and_paid_next() {
    CaseStory story =
        opened("counterfeit")
            .on("2026-11-10")
            .inspected(true)
            .fined(15_000_000)
            .on("2026-11-20")
            .paid(5_000_000)
            .paid(10_000_000)
            .story();
    assertThat(sum(story, fact -> fact.kind() == Kind.FINE && on(fact, "2026-11-10")))
        .isEqualTo(15_000_000);
    assertThat(sum(story, fact -> fact.kind() == Kind.PAID && !fact.on().isAfter(d("2026-11-14"))))
        .isZero();
    assertThat(sum(story, fact -> fact.kind() == Kind.PAID && on(fact, "2026-11-20")))
        .isEqualTo(15_000_000);
  }

  @Test
  void a_case_that_moves_to_the_criminal_side_is_handled_once() {
    CaseStory story =
        opened("counterfeit")
            .on("2026-10-25")
            .inspected(true)
            .fined(9_000_000)
            .on("2026-11-20")
            .then(CaseEvent.REOPEN, CaseState.VERIFYING)
            .then(CaseEvent.TRANSFER, CaseState.CRIMINAL)
            .on("2026-12-01")
            .then(CaseEvent.PROSECUTE, CaseState.CLOSED)
            .story();
    assertThat(sum(story, fact -> fact.kind() == Kind.ADMINISTRATIVE)).isZero();
    assertThat(sum(story, fact -> fact.kind() == Kind.CRIMINAL)).isEqualTo(1);
    // What was reported for November stays what was known then: taken back only since December.
    assertThat(
            sum(
                story,
                fact ->
                    fact.kind() == Kind.ADMINISTRATIVE
                        && fact.knownAt().isBefore(Stories.day("2026-11-15"))))
        .isEqualTo(1);
  }

  @Test
  void a_second_inspection_counts_no_more() {
    CaseStory story =
        opened("counterfeit").inspected(false).inspected(true).inspected(true).story();
    assertThat(sum(story, fact -> fact.kind() == Kind.INSPECTED)).isEqualTo(1);
    assertThat(sum(story, fact -> fact.kind() == Kind.IN_VIOLATION)).isEqualTo(1);
  }

  @Test
  void a_joint_case_carries_its_forces_from_when_they_worked_along() {
    CaseStory story =
        opened("counterfeit").inspected(true).involved("CA-AG").fined(1_000_000).story();
    assertThat(fact(story, Kind.INSPECTED).forces()).containsExactly("QLTT-AG");
    assertThat(fact(story, Kind.FINE).forces()).containsExactly("QLTT-AG", "CA-AG");
  }

  @Test
  void a_better_valuation_corrects_the_day_of_the_seizure_and_is_known_later() {
    CaseStory story =
        opened("counterfeit")
            .on("2026-11-05")
            .secured()
            .valued(20_000_000)
            .on("2026-11-22")
            .valued(26_000_000)
            .story();
    assertThat(sum(story, fact -> fact.kind() == Kind.SEIZED && on(fact, "2026-11-05")))
        .isEqualTo(26_000_000);
    assertThat(
            sum(
                story,
                fact ->
                    fact.kind() == Kind.SEIZED
                        && fact.knownAt().isBefore(Stories.day("2026-11-15"))))
        .isEqualTo(20_000_000);
  }

  @Test
  void goods_that_were_never_secured_are_not_seized() {
    assertThat(
            sum(
                opened("counterfeit").valued(20_000_000).story(),
                fact -> fact.kind() == Kind.SEIZED))
        .isZero();
  }

  @Test
  void what_turns_out_to_be_e_commerce_is_entered_anew_as_such() {
    CaseStory story =
        opened("counterfeit").inspected(true).on("2026-11-20").named(SubjectKind.SHOP).story();
    assertThat(sum(story, fact -> fact.kind() == Kind.IN_VIOLATION && fact.online())).isEqualTo(1);
    assertThat(sum(story, fact -> fact.kind() == Kind.IN_VIOLATION && !fact.online())).isZero();
    assertThat(sum(story, fact -> fact.kind() == Kind.IN_VIOLATION)).isEqualTo(1);
  }

  @Test
  void subjects_count_when_a_violation_is_found_and_telephones_never() {
    CaseStory story =
        opened("counterfeit")
            .named(SubjectKind.PERSON)
            .named(SubjectKind.PHONE)
            .inspected(true)
            .named(SubjectKind.BUSINESS)
            .story();
    assertThat(sum(story, fact -> fact.kind() == Kind.SUBJECTS)).isEqualTo(2);
  }

  @Test
  void a_case_without_a_known_violation_is_not_sorted() {
    assertThat(Sort.of(null)).isEqualTo(Sort.UNSORTED);
    assertThat(Sort.of("smuggling.off-gate")).isEqualTo(Sort.SMUGGLED);
    assertThat(Sort.of("something-new")).isEqualTo(Sort.OTHER);
  }

  @Test
  void a_tip_is_in_a_case_until_its_admission_is_taken_back() {
    Stories stories = opened("counterfeit").tip(CaseEvent.JOIN, TIP).fined(1);
    assertThat(tips(stories.story(), Kind.TIP_DECIDED)).isEqualTo(1);
    stories.tip(CaseEvent.TAKE_BACK, TIP);
    assertThat(tips(stories.story(), Kind.IN_CASE)).isZero();
    assertThat(tips(stories.story(), Kind.TIP_DECIDED)).isZero();
    stories.tip(CaseEvent.JOIN, TIP);
    assertThat(tips(stories.story(), Kind.IN_CASE)).isEqualTo(1);
  }

  /** Counted step by step or all at once, it is the same: what was entered stays. */
  @Property(tries = 200)
  void a_longer_story_has_the_entries_of_the_shorter(@ForAll("walks") List<Integer> walk) {
    Stories stories = told(walk);
    List<Fact> whole = CaseLedger.of(stories.story()).facts();
    for (int steps = 1; steps <= walk.size(); steps++) {
      List<Fact> part = CaseLedger.of(stories.upTo(steps)).facts();
      assertThat(whole.subList(0, part.size())).isEqualTo(part);
    }
  }

  @Property(tries = 200)
  void nothing_counts_below_zero_or_twice(@ForAll("walks") List<Integer> walk) {
    CaseStory story = told(walk).story();
    for (Kind kind : Kind.values()) {
      long sum = sum(story, fact -> fact.kind() == kind);
      assertThat(sum).as(kind.name()).isNotNegative();
      if (kind.unit() == Kind.Unit.CASES && kind != Kind.TRANSFERRED) {
        assertThat(sum).as(kind.name()).isLessThanOrEqualTo(1);
      }
    }
    assertThat(
            sum(story, fact -> fact.kind() == Kind.ADMINISTRATIVE || fact.kind() == Kind.CRIMINAL))
        .isLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<List<Integer>> walks() {
    return Arbitraries.integers().between(0, 13).list().ofMaxSize(14);
  }

  private static Stories told(List<Integer> walk) {
    Stories stories = opened("counterfeit").tip(CaseEvent.JOIN, TIP);
    for (int step : walk) {
      switch (step) {
        case 0 -> stories.inspected(true);
        case 1 -> stories.inspected(false);
        case 2 -> stories.named(SubjectKind.PERSON);
        case 3 -> stories.named(SubjectKind.SHOP);
        case 4 -> stories.involved("CA-AG");
        case 5 -> stories.secured();
        case 6 -> stories.valued(7_000_000);
        case 7 -> stories.valued(3_000_000);
        case 8 -> stories.fined(5_000_000);
        case 9 -> stories.then(CaseEvent.PROSECUTE, CaseState.CLOSED);
        case 10 -> stories.then(CaseEvent.CLEAR, CaseState.CLEARED);
        case 11 -> stories.then(CaseEvent.REOPEN, CaseState.VERIFYING);
        case 12 -> stories.tip(CaseEvent.TAKE_BACK, TIP);
        default -> stories.then(CaseEvent.TAKE_DOWN, CaseState.VERIFYING);
      }
    }
    return stories;
  }

  private static long sum(CaseStory story, Predicate<Fact> which) {
    return CaseLedger.of(story).facts().stream().filter(which).mapToLong(Fact::amount).sum();
  }

  private static long tips(CaseStory story, Kind kind) {
    return CaseLedger.of(story).tips().stream()
        .filter(fact -> fact.kind() == kind)
        .mapToLong(TipFact::amount)
        .sum();
  }

  private static Fact fact(CaseStory story, Kind kind) {
    return CaseLedger.of(story).facts().stream()
        .filter(fact -> fact.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static boolean on(Fact fact, String day) {
    return fact.on().equals(d(day));
  }

  private static LocalDate d(String day) {
    return LocalDate.parse(day);
  }
}
