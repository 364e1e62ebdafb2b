package vn.chosach.watch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.watch.Watch;
import vn.chosach.watch.intake.Offers;

@ChosachTest
class VerdictsTest {

  @Autowired Verdicts verdicts;
  @Autowired Watch watch;
  @Autowired Offers offers;
  @Autowired Journal journal;
  @Autowired MovableClock clock;

  private final String platform = Offers.platform();
  private final Actor first = Offers.officer();
  private final Actor second = Offers.officer();
  private UUID strong;
  private UUID weak;

  @BeforeEach
  void twoFlaggedListings() {
    offers.imported(
        platform,
        "1," + Offers.FAKE + ",350000,Shop Thử",
        "2,Sữa bột xách tay Úc cho bé,500000,Mẹ Bống Thử");
    strong = offers.hits(platform).getFirst();
    weak = offers.hits(platform).getLast();
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void dropping_what_the_machine_would_open_a_case_for_needs_a_second_officer() {
    assertThat(state(decide(strong, ReviewEvent.DROP, "genuine", first)))
        .isEqualTo(ReviewState.DISPUTED);
    assertThat(code(decide(strong, ReviewEvent.DROP, "genuine", first)))
        .isEqualTo("watch.second-officer");
    assertThat(state(decide(strong, ReviewEvent.DROP, "genuine", second)))
        .isEqualTo(ReviewState.DROPPED);
  }

  @Test
  void a_verdict_against_that_of_a_colleague_waits_for_a_third() {
    decide(weak, ReviewEvent.DROP, "promotion", first);
    assertThat(state(decide(weak, ReviewEvent.KEEP, "odd-price", second)))
        .isEqualTo(ReviewState.DISPUTED);
    assertThat(code(decide(weak, ReviewEvent.KEEP, "odd-price", second)))
        .isEqualTo("watch.second-officer");
    assertThat(state(decide(weak, ReviewEvent.KEEP, "odd-price", Offers.officer())))
        .isEqualTo(ReviewState.KEPT);
  }

  @Test
  void a_verdict_is_undone_by_its_officer_within_half_an_hour() {
    decide(weak, ReviewEvent.DROP, "promotion", first);
    assertThat(code(verdicts.undo(weak, second))).isEqualTo("watch.nothing-to-undo");
    assertThat(state(verdicts.undo(weak, first))).isEqualTo(ReviewState.OPEN);
    assertThat(code(verdicts.undo(weak, first))).isEqualTo("watch.nothing-to-undo");
    decide(weak, ReviewEvent.KEEP, "odd-price", first);
    clock.move(Verdicts.GRACE.plusSeconds(1));
    assertThat(code(verdicts.undo(weak, first))).isEqualTo("watch.undo-late");
    HitSheet sheet = watch.read(weak).orElseThrow();
    assertThat(sheet.verdicts()).hasSize(3);
    assertThat(sheet.verdicts().getLast().undone()).isTrue();
  }

  @Test
  void an_older_page_decides_nothing() {
    var late = new Decision(weak, ReviewEvent.KEEP, "odd-price", "", null, null, 1);
    decide(weak, ReviewEvent.DROP, "promotion", first);
    assertThat(verdicts.decide(late, second)).isInstanceOf(ActOutcome.Overtaken.class);
  }

  @Test
  void each_verdict_needs_a_reason_of_its_own_and_another_one_needs_words() {
    assertThat(code(decide(weak, ReviewEvent.KEEP, "genuine", first)))
        .isEqualTo("watch.reason-missing");
    assertThat(code(decide(weak, ReviewEvent.KEEP, "other", first)))
        .isEqualTo("watch.words-missing");
    assertThat(watch.read(weak).orElseThrow().verdicts()).isEmpty();
  }

  @Test
  void one_is_merged_into_another_that_is_not_merged_itself() {
    UUID akin = another("3,Sữa bột xách tay Nhật cho bé,510000,Shop Thử");
    assertThat(state(merge(akin, strong))).isEqualTo(ReviewState.MERGED);
    assertThat(code(merge(strong, akin))).isEqualTo("watch.unknown-leader");
    assertThat(code(merge(strong, strong))).isEqualTo("watch.unknown-leader");
    assertThat(watch.read(akin).orElseThrow().mergedInto())
        .isEqualTo(watch.read(strong).orElseThrow().line().number());
  }

  @Test
  void a_stranger_is_merged_by_two_into_what_the_machine_would_open_a_case_for() {
    assertThat(state(merge(weak, strong, first))).isEqualTo(ReviewState.DISPUTED);
    assertThat(watch.read(weak).orElseThrow().mergedInto()).isNull();
    assertThat(code(merge(weak, strong, first))).isEqualTo("watch.second-officer");
    assertThat(state(merge(weak, strong, second))).isEqualTo(ReviewState.MERGED);
  }

  @Test
  void one_text_makes_akin_what_the_machine_would_open_cases_for() {
    UUID copy = another("4," + Offers.FAKE + ",340000,Người Khác Thử");
    assertThat(state(merge(copy, strong, first))).isEqualTo(ReviewState.MERGED);
  }

  @Test
  void what_the_machine_would_open_a_case_for_is_not_merged_away_by_one() {
    assertThat(state(merge(strong, weak, first))).isEqualTo(ReviewState.DISPUTED);
    assertThat(watch.read(strong).orElseThrow().mergedInto()).isNull();
    assertThat(code(merge(strong, weak, first))).isEqualTo("watch.second-officer");
    assertThat(state(merge(strong, weak, second))).isEqualTo(ReviewState.MERGED);
  }

  @Test
  void keeping_it_first_merges_nothing_away_either() {
    decide(strong, ReviewEvent.KEEP, "odd-price", first);
    assertThat(state(merge(strong, weak, first))).isEqualTo(ReviewState.DISPUTED);
  }

  @Test
  void nothing_is_merged_into_what_was_dropped() {
    decide(weak, ReviewEvent.DROP, "promotion", first);
    assertThat(code(merge(strong, weak, first))).isEqualTo("watch.unknown-leader");
    assertThat(code(merge(strong, weak, second))).isEqualTo("watch.unknown-leader");
  }

  @Test
  void what_another_keeps_is_not_merged_by_one() {
    decide(weak, ReviewEvent.KEEP, "odd-price", first);
    assertThat(state(merge(weak, strong, second))).isEqualTo(ReviewState.DISPUTED);
    assertThat(code(merge(weak, strong, first))).isEqualTo("watch.second-officer");
    assertThat(state(merge(weak, strong, Offers.officer()))).isEqualTo(ReviewState.MERGED);
  }

  @Test
  void each_verdict_stands_in_the_journal() {
    decide(weak, ReviewEvent.KEEP, "odd-price", first);
    assertThat(journal.newest("listing", weak.toString(), null, 10))
        .first()
        .matches(journalEntry -> journalEntry.act().verb().equals("watch.listing-kept"))
        .matches(journalEntry -> first.equals(journalEntry.act().actor()));
  }

  @Test
  void other_content_opens_a_settled_one_again() {
    decide(weak, ReviewEvent.DROP, "promotion", first);
    offers.imported(platform, "2," + Offers.FAKE + " mới,200000,Mẹ Bống Thử");
    assertThat(watch.read(weak).orElseThrow().line().state()).isEqualTo(ReviewState.OPEN);
  }

  private ActOutcome<ReviewDone> decide(UUID hit, ReviewEvent event, String reason, Actor actor) {
    return verdicts.decide(new Decision(hit, event, reason, "", null, null, version(hit)), actor);
  }

  private ActOutcome<ReviewDone> merge(UUID hit, UUID into) {
    return merge(hit, into, first);
  }

  private ActOutcome<ReviewDone> merge(UUID hit, UUID into, Actor actor) {
    return verdicts.decide(
        new Decision(hit, ReviewEvent.MERGE, "same-goods", "", into, null, version(hit)), actor);
  }

  /** One more flagged listing. */
  private UUID another(String row) {
    offers.imported(platform, row);
    return offers.hits(platform).stream()
        .filter(hit -> !hit.equals(strong) && !hit.equals(weak))
        .findFirst()
        .orElseThrow();
  }

  private int version(UUID hit) {
    return watch.read(hit).orElseThrow().version();
  }

  private static ReviewState state(ActOutcome<ReviewDone> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<ReviewDone>) outcome).value().state();
  }

  private static String code(ActOutcome<ReviewDone> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<ReviewDone>) outcome).refusal().code();
  }
}
