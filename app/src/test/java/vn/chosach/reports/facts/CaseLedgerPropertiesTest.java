package vn.chosach.reports.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.reports.facts.Stories.opened;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.SubjectKind;

/** What holds for every way that a case can go. */
class CaseLedgerPropertiesTest {

  private static final UUID TIP = UUID.fromString("00000000-0000-7000-8000-00000000000a");

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
    for (ReportFactKind reportFactKind : ReportFactKind.values()) {
      long sum = sum(story, fact -> fact.kind() == reportFactKind);
      assertThat(sum).as(reportFactKind.name()).isNotNegative();
      if (reportFactKind.unit() == ReportFactKind.FactUnit.CASES) {
        assertThat(sum).as(reportFactKind.name()).isLessThanOrEqualTo(1);
      }
    }
    assertThat(
            sum(
                story,
                fact ->
                    fact.kind() == ReportFactKind.ADMINISTRATIVE
                        || fact.kind() == ReportFactKind.CRIMINAL))
        .isLessThanOrEqualTo(1);
  }

  /** What an agency has never falls below zero: nothing is taken from one that did not have it. */
  @Property(tries = 200)
  void no_agency_has_less_than_nothing(@ForAll("walks") List<Integer> walk) {
    CaseStory story = told(walk).story();
    for (String agency : List.of("QLTT-AG", "CA-AG", "SYT-AG")) {
      for (ReportFactKind reportFactKind : ReportFactKind.values()) {
        assertThat(
                sum(
                    story,
                    fact ->
                        fact.kind() == reportFactKind && fact.forces().getFirst().equals(agency)))
            .as(agency + " " + reportFactKind)
            .isNotNegative();
      }
    }
  }

  /** Nor any group of violations: what moves to another is taken out of the one it was in. */
  @Property(tries = 200)
  void no_group_has_less_than_nothing(@ForAll("walks") List<Integer> walk) {
    CaseStory story = told(walk).story();
    for (Sort sort : Sort.values()) {
      for (boolean online : List.of(true, false)) {
        for (ReportFactKind reportFactKind : ReportFactKind.values()) {
          assertThat(
                  sum(
                      story,
                      fact ->
                          fact.kind() == reportFactKind
                              && fact.sort() == sort
                              && fact.online() == online))
              .as(sort + " " + online + " " + reportFactKind)
              .isNotNegative();
        }
      }
    }
  }

  /** Handled is in violation, decided is handled or ended, and a tip is decided with its case. */
  @Property(tries = 200)
  void the_lines_of_a_case_agree(@ForAll("walks") List<Integer> walk) {
    CaseStory story = told(walk).story();
    long handled = of(story, ReportFactKind.ADMINISTRATIVE) + of(story, ReportFactKind.CRIMINAL);
    long ended = of(story, ReportFactKind.NO_VIOLATION) + of(story, ReportFactKind.DROPPED);
    assertThat(of(story, ReportFactKind.IN_VIOLATION)).isGreaterThanOrEqualTo(handled);
    assertThat(of(story, ReportFactKind.DECIDED)).isEqualTo(Math.min(1, handled + ended));
    assertThat(handled * ended).isZero();
    long tip =
        CaseLedger.of(story).tips().stream()
            .filter(fact -> fact.kind() == ReportFactKind.TIP_DECIDED)
            .mapToLong(TipFact::amount)
            .sum();
    assertThat(tip).isBetween(0L, of(story, ReportFactKind.DECIDED));
  }

  private static long of(CaseStory story, ReportFactKind kind) {
    return sum(story, fact -> fact.kind() == kind);
  }

  @Provide
  Arbitrary<List<Integer>> walks() {
    return Arbitraries.integers().between(0, 23).list().ofMaxSize(14);
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
        case 5 -> stories.seized();
        case 6 -> stories.valued(7_000_000);
        case 7 -> stories.valued(3_000_000);
        case 8 -> stories.fined(5_000_000);
        case 9 -> stories.then(CaseEvent.PROSECUTE);
        case 10 -> stories.then(CaseEvent.CLEAR);
        case 11 -> stories.then(CaseEvent.REOPEN);
        case 12 -> stories.tip(CaseEvent.TAKE_BACK, TIP);
        case 13 -> stories.movedTo("SYT-AG");
        case 14 -> stories.then(CaseEvent.TRANSFER);
        case 15 -> stories.then(CaseEvent.DECLINE);
        case 16 -> stories.taxed(2_000_000);
        case 17 -> stories.annulledNewest();
        case 18 -> stories.stopped();
        case 19 -> stories.foundToBe("smuggling");
        case 20 -> stories.foundToBe("tax-non-declaration");
        case 21 -> stories.then(CaseEvent.DROP);
        case 22 -> stories.then(CaseEvent.MINUTE_VIOLATION);
        default -> stories.then(CaseEvent.TAKE_DOWN);
      }
    }
    return stories;
  }

  private static long sum(CaseStory story, Predicate<Fact> which) {
    return CaseLedger.of(story).facts().stream().filter(which).mapToLong(Fact::amount).sum();
  }
}
