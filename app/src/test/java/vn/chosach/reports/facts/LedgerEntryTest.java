package vn.chosach.reports.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What earlier rules counted is put right once, and what nobody counted is named. */
class LedgerEntryTest {

  private static final Instant NOW = Stories.day("2026-12-02");
  private static final int LAST = 4;

  private final Stories story =
      Stories.opened("counterfeit")
          .on("2026-11-05")
          .inspected(true)
          .fined(50_000_000)
          .annulledOf(77, null);

  @Test
  void what_an_earlier_rule_took_back_is_given_back_and_known_since_now() {
    List<LedgerEntry.StoredFact<Fact>> stored = wiped(1);

    LedgerEntry.Compared<Fact> found = compare(stored);

    assertThat(found.strange()).isEmpty();
    assertThat(found.missing())
        .extracting(Fact::kind, Fact::amount, Fact::on, Fact::knownAt, Fact::step)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                ReportFactKind.FINE,
                50_000_000L,
                Stories.day("2026-11-05").atZone(vn.chosach.kernel.Vietnam.ZONE).toLocalDate(),
                NOW,
                LAST));
    stored.addAll(found.missing().stream().map(one -> stored(one, CaseLedger.RULES)).toList());
    assertThat(compare(stored))
        .isEqualTo(new LedgerEntry.Compared<Fact>(List.of(), false, List.of()));
    List<Fact> later = next(stored);
    assertThat(later).as("what happens later is counted by its step").hasSize(1);
    stored.add(stored(later.getFirst().as(LAST + 1, 0, NOW, 1_000_005), 1));
    assertThat(compare(stored).missing())
        .as("what an older program counted meanwhile is put right too")
        .extracting(Fact::kind, Fact::amount)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(ReportFactKind.PAID, -5L));
  }

  @Test
  void what_was_put_right_by_an_edition_before_is_put_right_again_and_once() {
    List<LedgerEntry.StoredFact<Fact>> stored = wiped(1);
    Fact again = compare(stored).missing().getFirst();
    Fact less = again.as(LAST, again.leg() + 1, NOW, -7);
    stored.add(stored(again, LedgerEntry.RIGHTING_RULES));
    stored.add(stored(less, LedgerEntry.RIGHTING_RULES));

    LedgerEntry.Compared<Fact> found = compare(stored);

    assertThat(found.strange()).isEmpty();
    assertThat(found.rights()).isTrue();
    assertThat(found.missing())
        .as("behind what stands there")
        .containsExactly(again.as(LAST, less.leg() + 1, NOW, 7));
    Fact planted = again.as(LAST, less.leg() + 1, NOW, -1);
    var with = new ArrayList<>(stored);
    with.add(stored(planted, 1));
    assertThat(compare(with).missing())
        .as("what is named takes no place from it")
        .containsExactly(again.as(LAST, less.leg() + 2, NOW, 7));
    stored.add(stored(found.missing().getFirst(), CaseLedger.RULES));
    assertThat(compare(stored))
        .as("a second start changes nothing more")
        .isEqualTo(new LedgerEntry.Compared<Fact>(List.of(), false, List.of()));
    assertThat(next(stored)).as("what happens later is counted by its step").hasSize(1);
  }

  @Test
  void what_puts_right_where_no_earlier_rules_counted_is_named() {
    List<LedgerEntry.StoredFact<Fact>> stored = counted();
    stored.add(
        stored(stored.getFirst().fact().as(LAST, 1_000, NOW, -1), LedgerEntry.RIGHTING_RULES));
    assertThat(compare(stored).missing()).isEmpty();
    assertThat(compare(stored).strange()).hasSize(1).first().asString().contains("by rules 2");
  }

  @Test
  void what_nobody_counted_by_these_rules_is_strange() {
    LedgerEntry.Compared<Fact> found = compare(wiped(CaseLedger.RULES));
    assertThat(found.missing()).isEmpty();
    assertThat(found.strange()).hasSize(1).first().asString().contains("FINE");
  }

  @Test
  void what_is_planted_with_an_edition_that_it_cannot_have_is_named_and_set_off_by_nothing() {
    List<LedgerEntry.StoredFact<Fact>> stored = counted();
    Fact fine = stored.getFirst().fact();
    for (Fact planted : List.of(fine.as(fine.step(), 77, NOW, -1), fine.as(LAST, 1_000, NOW, -1))) {
      var with = new ArrayList<>(stored);
      with.add(stored(planted, 1));
      LedgerEntry.Compared<Fact> found = compare(with);
      assertThat(found.missing()).isEmpty();
      assertThat(found.strange()).hasSize(1).first().asString().contains("by rules 1");
    }
    var older = new ArrayList<>(stored.stream().map(one -> stored(one.fact(), 1)).toList());
    older.add(stored(fine.as(fine.step(), 77, NOW, -1), 1));
    assertThat(compare(older).strange())
        .as("among others of its edition it is set off, as before")
        .isEmpty();
    assertThat(compare(older).missing()).hasSize(1);
  }

  private List<LedgerEntry.StoredFact<Fact>> counted() {
    return new ArrayList<>(
        CaseLedger.of(story.story()).facts().stream()
            .map(one -> stored(one, CaseLedger.RULES))
            .toList());
  }

  @Test
  void what_is_missing_is_entered_where_it_belongs() {
    List<LedgerEntry.StoredFact<Fact>> stored = wiped(CaseLedger.RULES);
    stored.removeLast();
    Fact gone = stored.removeLast().fact();
    LedgerEntry.Compared<Fact> found = compare(stored);
    assertThat(found.strange()).isEmpty();
    assertThat(found.missing()).containsExactly(gone);
  }

  private List<Fact> next(List<LedgerEntry.StoredFact<Fact>> stored) {
    Stories longer = story.on("2026-12-20").paid(1_000_000);
    return LedgerEntry.compare(CaseLedger.of(longer.story()).facts(), stored, LAST + 1, NOW)
        .missing();
  }

  /** As it was counted when the annulment of anything took back all fines. */
  private List<LedgerEntry.StoredFact<Fact>> wiped(int rules) {
    List<Fact> facts = CaseLedger.of(story.story()).facts();
    Fact fine =
        facts.stream().filter(one -> one.kind() == ReportFactKind.FINE).findFirst().orElseThrow();
    return new ArrayList<>(
        Stream.concat(facts.stream(), Stream.of(fine.as(LAST, 0, NOW, -fine.amount())))
            .map(one -> stored(one, rules))
            .toList());
  }

  private static LedgerEntry.StoredFact<Fact> stored(Fact fact, int rules) {
    return new LedgerEntry.StoredFact<>(fact, rules);
  }

  private LedgerEntry.Compared<Fact> compare(List<LedgerEntry.StoredFact<Fact>> stored) {
    return LedgerEntry.compare(CaseLedger.of(story.story()).facts(), stored, LAST, NOW);
  }
}
