package vn.chosach.reports.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.chosach.reports.facts.Stories.opened;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.SubjectKind;

/** Each trap of the figures, with its known answer. */
class CaseLedgerTest {

  private static final UUID TIP = UUID.fromString("00000000-0000-7000-8000-00000000000a");

  @Test
  void an_event_that_is_declared_as_counted_and_not_counted_is_found() {
    assertThatIllegalStateException()
        .isThrownBy(() -> LedgerEvents.alike(CaseLedger.COUNTED, EnumSet.allOf(CaseEvent.class)))
        .withMessageContaining("NOTE");
    assertThat(LedgerEvents.counting(CaseEvent.NOTE)).isNull();
    assertThat(CaseLedger.COUNTED).allMatch(event -> LedgerEvents.counting(event) != null);
  }

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
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.FINE && on(fact, "2026-11-10")))
        .isEqualTo(15_000_000);
    assertThat(
            sum(
                story,
                fact -> fact.kind() == ReportFactKind.PAID && !fact.on().isAfter(d("2026-11-14"))))
        .isZero();
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.PAID && on(fact, "2026-11-20")))
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
            .then(CaseEvent.REOPEN)
            .then(CaseEvent.TRANSFER)
            .on("2026-12-01")
            .then(CaseEvent.PROSECUTE)
            .story();
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.ADMINISTRATIVE)).isZero();
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.CRIMINAL)).isEqualTo(1);
    // What was reported for November stays what was known then: taken back only since December.
    assertThat(
            sum(
                story,
                fact ->
                    fact.kind() == ReportFactKind.ADMINISTRATIVE
                        && fact.knownAt().isBefore(Stories.day("2026-11-15"))))
        .isEqualTo(1);
  }

  @Test
  void a_second_inspection_counts_no_more() {
    CaseStory story =
        opened("counterfeit").inspected(false).inspected(true).inspected(true).story();
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.INSPECTED)).isEqualTo(1);
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.IN_VIOLATION)).isEqualTo(1);
  }

  @Test
  void a_joint_case_carries_its_forces_from_when_they_worked_along() {
    CaseStory story =
        opened("counterfeit").inspected(true).involved("CA-AG").fined(1_000_000).story();
    assertThat(fact(story, ReportFactKind.INSPECTED).forces()).containsExactly("QLTT-AG");
    assertThat(fact(story, ReportFactKind.FINE).forces()).containsExactly("QLTT-AG", "CA-AG");
  }

  @Test
  void what_is_done_after_a_case_moved_counts_for_the_agency_that_did_it() {
    CaseStory story =
        opened("counterfeit")
            .inspected(true)
            .involved("CA-AG")
            .movedTo("SYT-AG")
            .fined(4_000_000)
            .movedTo("CA-AG")
            .paid(4_000_000)
            .story();
    assertThat(fact(story, ReportFactKind.OPENED).forces()).containsExactly("QLTT-AG");
    assertThat(fact(story, ReportFactKind.IN_VIOLATION).forces()).containsExactly("QLTT-AG");
    assertThat(fact(story, ReportFactKind.FINE).forces()).containsExactly("SYT-AG", "CA-AG");
    assertThat(fact(story, ReportFactKind.ADMINISTRATIVE).forces())
        .containsExactly("SYT-AG", "CA-AG");
    assertThat(fact(story, ReportFactKind.PAID).forces())
        .as("leads, and works along no more")
        .containsExactly("CA-AG");
  }

  @Test
  void what_is_taken_back_is_taken_from_the_agency_that_had_it() {
    CaseStory story =
        opened("counterfeit")
            .inspected(true)
            .fined(9_000_000)
            .then(CaseEvent.REOPEN)
            .movedTo("CA-AG")
            .then(CaseEvent.TRANSFER)
            .then(CaseEvent.PROSECUTE)
            .story();
    assertThat(
            sum(
                story,
                fact ->
                    fact.kind() == ReportFactKind.ADMINISTRATIVE
                        && fact.forces().equals(List.of("QLTT-AG"))))
        .isZero();
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.ADMINISTRATIVE)).isZero();
    assertThat(fact(story, ReportFactKind.CRIMINAL).forces()).containsExactly("CA-AG");
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.FINE))
        .as("annulled with its sanction")
        .isZero();
  }

  @Test
  void a_fine_that_was_changed_counts_as_what_holds_and_is_annulled_as_that() {
    Stories story = opened("counterfeit").inspected(true).fined(9_000_000).fined(4_000_000);
    assertThat(
            sum(
                story.amended(9_000_000, 6_000_000).story(),
                fact -> fact.kind() == ReportFactKind.FINE))
        .isEqualTo(10_000_000);
    assertThat(sum(story.annulled(6_000_000).story(), fact -> fact.kind() == ReportFactKind.FINE))
        .as("the other one stands")
        .isEqualTo(4_000_000);
  }

  @Test
  void a_valuation_corrected_after_a_move_stays_with_the_agency_that_seized_the_goods() {
    CaseStory story =
        opened("counterfeit")
            .seized()
            .valued(20_000_000)
            .movedTo("CA-AG")
            .valued(8_000_000)
            .story();
    assertThat(
            sum(
                story,
                fact ->
                    fact.kind() == ReportFactKind.SEIZED
                        && fact.forces().equals(List.of("QLTT-AG"))))
        .isEqualTo(8_000_000);
  }

  @Test
  void a_transfer_that_was_declined_is_no_transfer_and_two_are_one_case() {
    Stories stories = opened("counterfeit").then(CaseEvent.TRANSFER);
    stories.then(CaseEvent.DECLINE);
    assertThat(sum(stories.story(), fact -> fact.kind() == ReportFactKind.TRANSFERRED)).isZero();
    stories.then(CaseEvent.TRANSFER).then(CaseEvent.RECEIVE_BACK).then(CaseEvent.TRANSFER);
    assertThat(sum(stories.story(), fact -> fact.kind() == ReportFactKind.TRANSFERRED))
        .isEqualTo(1);
  }

  @Test
  void of_two_files_of_a_case_one_is_declined_and_the_other_counts_on_its_day() {
    Stories stories =
        opened("counterfeit")
            .on("2026-11-05")
            .file(CaseEvent.TRANSFER, "PC-1")
            .on("2026-12-20")
            .file(CaseEvent.TRANSFER, "PC-2")
            .file(CaseEvent.DECLINE, "PC-1");
    assertThat(of(stories, ReportFactKind.TRANSFERRED)).isEqualTo(1);
    assertThat(
            sum(
                stories.story(),
                fact ->
                    fact.kind() == ReportFactKind.TRANSFERRED
                        && fact.on().equals(LocalDate.parse("2026-12-20"))))
        .as("of the file that is there")
        .isEqualTo(1);
    stories.file(CaseEvent.DECLINE, "PC-2");
    assertThat(of(stories, ReportFactKind.TRANSFERRED)).isZero();
  }

  @Test
  void a_file_that_its_sender_took_back_is_no_transfer_and_one_that_was_examined_is() {
    Stories stories =
        opened("counterfeit").file(CaseEvent.TRANSFER, "PC-1").file(CaseEvent.RECEIVE_BACK, "PC-1");
    assertThat(of(stories, ReportFactKind.TRANSFERRED)).isZero();
    stories.file(CaseEvent.TRANSFER, "PC-2").then(CaseEvent.RECEIVE_BACK);
    assertThat(of(stories, ReportFactKind.TRANSFERRED)).isEqualTo(1);
  }

  @Test
  void a_case_that_ended_clean_and_is_opened_again_is_not_clean_any_more() {
    Stories stories = opened("counterfeit").inspected(false).then(CaseEvent.CLEAR);
    assertThat(sum(stories.story(), fact -> fact.kind() == ReportFactKind.NO_VIOLATION))
        .isEqualTo(1);
    stories.then(CaseEvent.REOPEN);
    assertThat(sum(stories.story(), fact -> fact.kind() == ReportFactKind.NO_VIOLATION)).isZero();
  }

  @Test
  void who_annuls_a_coercion_leaves_the_fine_where_it_is() {
    Stories stories =
        opened("counterfeit")
            .on("2026-11-05")
            .fined(50_000_000)
            .on("2026-12-10")
            .annulledOf(77, null);
    assertThat(of(stories, ReportFactKind.FINE)).isEqualTo(50_000_000);
    assertThat(of(stories, ReportFactKind.ADMINISTRATIVE)).isEqualTo(1);
    assertThat(of(stories, ReportFactKind.DECIDED)).isEqualTo(1);
    assertThat(facts(stories)).noneMatch(fact -> fact.amount() < 0);
  }

  @Test
  void of_two_equal_fines_the_one_that_is_named_is_annulled() {
    Stories stories =
        opened("counterfeit").on("2026-11-05").fined(5_000_000).on("2026-11-20").fined(5_000_000);
    stories.on("2026-12-01").annulledOf(3, 5_000_000L);
    assertThat(sum(stories.story(), fact -> is(fact, ReportFactKind.FINE, "2026-11-05")))
        .isEqualTo(5_000_000);
    assertThat(sum(stories.story(), fact -> is(fact, ReportFactKind.FINE, "2026-11-20"))).isZero();
  }

  @Test
  void a_warning_stands_beside_a_fine_that_is_annulled() {
    Stories stories = opened("counterfeit").fined(0).fined(5_000_000).annulledOf(3, 5_000_000L);
    assertThat(of(stories, ReportFactKind.ADMINISTRATIVE)).isEqualTo(1);
    assertThat(of(stories, ReportFactKind.DECIDED)).isEqualTo(1);
    stories.annulledOf(2, 0L);
    assertThat(of(stories, ReportFactKind.ADMINISTRATIVE)).isZero();
    assertThat(of(stories, ReportFactKind.DECIDED)).isZero();
  }

  @Test
  void who_is_fined_beside_one_who_is_prosecuted_leaves_the_prosecution() {
    Stories stories =
        opened("counterfeit")
            .on("2026-11-05")
            .then(CaseEvent.TRANSFER)
            .then(CaseEvent.PROSECUTE)
            .on("2026-11-20")
            .fined(5_000_000);
    assertThat(of(stories, ReportFactKind.CRIMINAL)).isEqualTo(1);
    assertThat(of(stories, ReportFactKind.ADMINISTRATIVE)).isZero();
    assertThat(of(stories, ReportFactKind.FINE)).isEqualTo(5_000_000);
    stories.on("2026-12-20").stopped();
    assertThat(of(stories, ReportFactKind.CRIMINAL)).isZero();
    assertThat(sum(stories.story(), fact -> is(fact, ReportFactKind.ADMINISTRATIVE, "2026-11-20")))
        .as("on the day of the fine")
        .isEqualTo(1);
  }

  @Test
  void a_prosecution_that_was_stopped_gives_way_to_a_fine_and_to_nothing_else() {
    Stories stories = opened("counterfeit").then(CaseEvent.PROSECUTE).stopped();
    assertThat(of(stories, ReportFactKind.CRIMINAL)).isEqualTo(1);
    stories.fined(3_000_000);
    assertThat(of(stories, ReportFactKind.CRIMINAL)).isZero();
    assertThat(of(stories, ReportFactKind.ADMINISTRATIVE)).isEqualTo(1);
  }

  @Test
  void what_is_fined_recovered_minuted_or_prosecuted_without_an_inspection_is_in_violation() {
    for (CaseEvent event :
        List.of(
            CaseEvent.MINUTE_VIOLATION,
            CaseEvent.FINE_AT_ONCE,
            CaseEvent.FINE,
            CaseEvent.RECOVER,
            CaseEvent.PROSECUTE)) {
      Stories stories =
          opened("counterfeit").named(SubjectKind.PERSON).on("2026-11-05").then(event);
      stories.on("2026-12-01").inspected(true);
      assertThat(sum(stories.story(), fact -> is(fact, ReportFactKind.IN_VIOLATION, "2026-11-05")))
          .as(event.name())
          .isEqualTo(1);
      assertThat(of(stories, ReportFactKind.IN_VIOLATION)).isEqualTo(1);
      assertThat(of(stories, ReportFactKind.SUBJECTS)).isEqualTo(1);
    }
  }

  @Test
  void a_violation_that_only_an_annulled_fine_said_is_none() {
    Stories stories = opened("counterfeit").named(SubjectKind.PERSON).fined(1_000_000);
    stories.annulledOf(3, 1_000_000L);
    assertThat(of(stories, ReportFactKind.IN_VIOLATION)).isZero();
    assertThat(of(stories, ReportFactKind.SUBJECTS)).isZero();
  }

  @Test
  void what_was_dropped_is_not_clean_and_what_was_cleared_is_no_violation() {
    Stories dropped = opened("counterfeit").inspected(true).then(CaseEvent.DROP);
    assertThat(of(dropped, ReportFactKind.NO_VIOLATION)).isZero();
    assertThat(of(dropped, ReportFactKind.DROPPED)).isEqualTo(1);
    assertThat(of(dropped, ReportFactKind.IN_VIOLATION)).isEqualTo(1);
    Stories cleared =
        opened("counterfeit").named(SubjectKind.PERSON).inspected(true).then(CaseEvent.CLEAR);
    assertThat(of(cleared, ReportFactKind.NO_VIOLATION)).isEqualTo(1);
    assertThat(of(cleared, ReportFactKind.IN_VIOLATION)).isZero();
    assertThat(of(cleared, ReportFactKind.SUBJECTS)).isZero();
  }

  @Test
  void a_case_that_is_opened_again_is_not_decided_unless_a_sanction_stands() {
    Stories stories =
        opened("counterfeit")
            .tip(CaseEvent.JOIN, TIP)
            .on("2026-10-25")
            .then(CaseEvent.CLEAR)
            .on("2026-11-20")
            .then(CaseEvent.REOPEN);
    assertThat(of(stories, ReportFactKind.DECIDED)).isZero();
    assertThat(tips(stories.story(), ReportFactKind.TIP_DECIDED)).isZero();
    stories.on("2026-12-19").fined(2_000_000);
    assertThat(tips(stories.story(), ReportFactKind.TIP_DECIDED)).isEqualTo(1);
    assertThat(
            facts(stories).stream()
                .filter(fact -> is(fact, ReportFactKind.DECIDED, "2026-12-19"))
                .map(Fact::waited))
        .as("from the opening to the decision that stands")
        .containsExactly(60 * 86_400L);
    stories.then(CaseEvent.CLOSE).then(CaseEvent.REOPEN);
    assertThat(of(stories, ReportFactKind.DECIDED)).isEqualTo(1);
    assertThat(tips(stories.story(), ReportFactKind.TIP_DECIDED)).isEqualTo(1);
  }

  @Test
  void what_turns_out_to_be_of_another_kind_moves_to_its_group() {
    Stories stories = opened("unknown-origin").on("2026-11-05").inspected(true).on("2026-11-09");
    stories.foundToBe("counterfeit").on("2026-11-20").fined(7_000_000);
    assertThat(
            sum(
                stories.story(),
                fact ->
                    is(fact, ReportFactKind.IN_VIOLATION, "2026-11-05")
                        && fact.sort() == Sort.FAKE))
        .isEqualTo(1);
    assertThat(
            sum(
                stories.story(),
                fact -> fact.kind() == ReportFactKind.IN_VIOLATION && fact.sort() == Sort.OTHER))
        .isZero();
    assertThat(
            sum(
                stories.story(),
                fact -> fact.sort() == Sort.FAKE && fact.kind() == ReportFactKind.FINE))
        .isEqualTo(7_000_000);
  }

  @Test
  void what_is_e_commerce_by_its_kind_alone_leaves_it_with_its_kind() {
    Stories stories = opened("tax-non-declaration").inspected(true).foundToBe("counterfeit");
    assertThat(sum(stories.story(), Fact::online)).isZero();
    stories.named(SubjectKind.SHOP);
    assertThat(sum(stories.story(), fact -> !fact.online())).isZero();
    assertThat(
            sum(
                stories.story(),
                fact -> fact.kind() == ReportFactKind.IN_VIOLATION && fact.online()))
        .isEqualTo(1);
  }

  @Test
  void an_inspection_that_was_only_planned_or_called_off_counts_for_nothing() {
    CaseStory story = opened("counterfeit").then(CaseEvent.PLAN).then(CaseEvent.CALL_OFF).story();
    assertThat(CaseLedger.of(story).facts())
        .extracting(Fact::kind)
        .containsExactly(ReportFactKind.OPENED);
  }

  @Test
  void recovered_tax_is_administrative_and_is_no_fine() {
    CaseStory story = opened("tax-non-declaration").inspected(true).taxed(31_000_000).story();
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.TAX)).isEqualTo(31_000_000);
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.FINE)).isZero();
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.ADMINISTRATIVE)).isEqualTo(1);
    assertThat(fact(story, ReportFactKind.IN_VIOLATION).online())
        .as("of e-commerce by its nature")
        .isTrue();
  }

  @Test
  void a_better_valuation_corrects_the_day_of_the_seizure_and_is_known_later() {
    CaseStory story =
        opened("counterfeit")
            .on("2026-11-05")
            .seized()
            .valued(20_000_000)
            .on("2026-11-22")
            .valued(26_000_000)
            .story();
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.SEIZED && on(fact, "2026-11-05")))
        .isEqualTo(26_000_000);
    assertThat(
            sum(
                story,
                fact ->
                    fact.kind() == ReportFactKind.SEIZED
                        && fact.knownAt().isBefore(Stories.day("2026-11-15"))))
        .isEqualTo(20_000_000);
  }

  @Test
  void goods_that_were_secured_and_never_seized_by_a_decision_are_not_seized() {
    Stories stories = opened("counterfeit").on("2026-11-05").secured().valued(20_000_000);
    assertThat(of(stories, ReportFactKind.SEIZED)).isZero();
    stories.on("2026-11-12").seized();
    assertThat(
            sum(
                stories.story(),
                fact -> fact.kind() == ReportFactKind.SEIZED && on(fact, "2026-11-12")))
        .as("on the day of the decision")
        .isEqualTo(20_000_000);
    assertThat(of(stories, ReportFactKind.SEIZED)).isEqualTo(20_000_000);
  }

  @Test
  void goods_that_are_valued_later_count_on_the_day_of_their_seizure() {
    Stories stories = opened("counterfeit").on("2026-11-05").seized().on("2026-12-20");
    stories.valued(9_000_000);
    assertThat(seizedOn(stories, "2026-11-05")).isEqualTo(9_000_000);
    assertThat(of(stories, ReportFactKind.SEIZED)).isEqualTo(9_000_000);
  }

  @Test
  void what_a_further_seizure_brought_is_not_booked_on_the_day_of_the_first() {
    Stories stories = opened("counterfeit").on("2026-11-05").seized().valued(20_000_000);
    stories.on("2026-12-20").seized().on("2026-12-22").valued(35_000_000);
    assertThat(seizedOn(stories, "2026-11-05")).isEqualTo(20_000_000);
    assertThat(seizedOn(stories, "2026-12-20")).isEqualTo(15_000_000);
    stories.on("2026-12-28").valued(30_000_000);
    assertThat(seizedOn(stories, "2026-12-20")).as("less of the last").isEqualTo(10_000_000);
    stories.valued(12_000_000);
    assertThat(seizedOn(stories, "2026-11-05")).isEqualTo(12_000_000);
    assertThat(seizedOn(stories, "2026-12-20")).isZero();
  }

  private static long seizedOn(Stories stories, String day) {
    return sum(stories.story(), fact -> fact.kind() == ReportFactKind.SEIZED && on(fact, day));
  }

  @Test
  void what_turns_out_to_be_e_commerce_is_entered_anew_as_such() {
    CaseStory story =
        opened("counterfeit").inspected(true).on("2026-11-20").named(SubjectKind.SHOP).story();
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.IN_VIOLATION && fact.online()))
        .isEqualTo(1);
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.IN_VIOLATION && !fact.online()))
        .isZero();
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.IN_VIOLATION)).isEqualTo(1);
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
    assertThat(sum(story, fact -> fact.kind() == ReportFactKind.SUBJECTS)).isEqualTo(2);
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
    assertThat(tips(stories.story(), ReportFactKind.TIP_DECIDED)).isEqualTo(1);
    stories.tip(CaseEvent.TAKE_BACK, TIP);
    assertThat(tips(stories.story(), ReportFactKind.IN_CASE)).isZero();
    assertThat(tips(stories.story(), ReportFactKind.TIP_DECIDED)).isZero();
    stories.tip(CaseEvent.JOIN, TIP);
    assertThat(tips(stories.story(), ReportFactKind.IN_CASE)).isEqualTo(1);
  }

  private static long sum(CaseStory story, Predicate<Fact> which) {
    return CaseLedger.of(story).facts().stream().filter(which).mapToLong(Fact::amount).sum();
  }

  private static List<Fact> facts(Stories stories) {
    return CaseLedger.of(stories.story()).facts();
  }

  private static long of(Stories stories, ReportFactKind kind) {
    return sum(stories.story(), fact -> fact.kind() == kind);
  }

  private static boolean is(Fact fact, ReportFactKind kind, String day) {
    return fact.kind() == kind && on(fact, day);
  }

  private static long tips(CaseStory story, ReportFactKind reportFactKind) {
    return CaseLedger.of(story).tips().stream()
        .filter(fact -> fact.kind() == reportFactKind)
        .mapToLong(TipFact::amount)
        .sum();
  }

  private static Fact fact(CaseStory story, ReportFactKind reportFactKind) {
    return CaseLedger.of(story).facts().stream()
        .filter(fact -> fact.kind() == reportFactKind)
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
