package vn.chosach.referrals.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chosach.kernel.Role;

/** Visits every cell of the table of life. */
class ReferralLifeCycleTest {

  /** What the office can do in each state, written down apart from the table. */
  private static final Map<ReceiverState, Map<ReferralEvent, ReceiverState>> OFFICE =
      Map.of(
          ReceiverState.OFFERED,
          Map.of(
              ReferralEvent.ACCEPT, ReceiverState.ACCEPTED,
              ReferralEvent.REFUSE, ReceiverState.REFUSED,
              ReferralEvent.COUNTER, ReceiverState.COUNTERED,
              ReferralEvent.ASSIGN, ReceiverState.OFFERED,
              ReferralEvent.WITHDRAW, ReceiverState.WITHDRAWN,
              ReferralEvent.EXPIRE, ReceiverState.EXPIRED,
              ReferralEvent.PASS_OVER, ReceiverState.PASSED_OVER),
          ReceiverState.COUNTERED,
          Map.of(
              ReferralEvent.AGREE, ReceiverState.ACCEPTED,
              ReferralEvent.INSIST, ReceiverState.OFFERED,
              ReferralEvent.WITHDRAW, ReceiverState.WITHDRAWN,
              ReferralEvent.ASSIGN, ReceiverState.COUNTERED,
              ReferralEvent.EXPIRE, ReceiverState.EXPIRED,
              ReferralEvent.PASS_OVER, ReceiverState.PASSED_OVER),
          ReceiverState.ACCEPTED,
          Map.of(
              ReferralEvent.DELIVER, ReceiverState.ACCEPTED,
              ReferralEvent.NOTIFY, ReceiverState.ACCEPTED,
              ReferralEvent.ASSIGN, ReceiverState.ACCEPTED,
              ReferralEvent.FINISH, ReceiverState.DONE));

  private static final Set<ReferralEvent> OF_THE_SENDER =
      EnumSet.of(ReferralEvent.AGREE, ReferralEvent.INSIST, ReferralEvent.WITHDRAW);
  private static final Set<ReferralEvent> OF_THE_PROGRAM =
      EnumSet.of(ReferralEvent.EXPIRE, ReferralEvent.PASS_OVER);

  @ParameterizedTest
  @MethodSource("cells")
  void each_cell_leads_where_the_office_says_or_does_not_exist(
      ReceiverState from, ReferralEvent event) {
    ReceiverState to = OFFICE.getOrDefault(from, Map.of()).get(event);
    assertThat(
            ReferralLifeCycle.row(from, event).map(ReferralLifeCycle.ReferralRow::to).orElse(null))
        .isEqualTo(to);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void each_cell_belongs_to_one_side(ReceiverState from, ReferralEvent event) {
    ReferralLifeCycle.ReferralSide side =
        OF_THE_SENDER.contains(event)
            ? ReferralLifeCycle.ReferralSide.SENDER
            : OF_THE_PROGRAM.contains(event)
                ? ReferralLifeCycle.ReferralSide.PROGRAM
                : ReferralLifeCycle.ReferralSide.RECEIVER;
    assertThat(ReferralLifeCycle.row(from, event).map(ReferralLifeCycle.ReferralRow::side))
        .matches(found -> found.isEmpty() || found.get() == side);
  }

  @Test
  void what_is_closed_stays_closed() {
    assertThat(ReferralLifeCycle.TABLE).allMatch(row -> row.from().open());
    assertThat(ReferralLifeCycle.TABLE).doesNotHaveDuplicates();
  }

  @Test
  void every_open_state_has_a_way_to_an_end_and_every_state_is_reached_from_the_offer() {
    var reached = EnumSet.of(ReceiverState.OFFERED);
    for (int round = 0; round < ReceiverState.values().length; round++) {
      ReferralLifeCycle.TABLE.stream()
          .filter(row -> reached.contains(row.from()))
          .map(ReferralLifeCycle.ReferralRow::to)
          .toList()
          .forEach(reached::add);
    }
    assertThat(reached).containsExactlyInAnyOrder(ReceiverState.values());
    var ending = EnumSet.noneOf(ReceiverState.class);
    Arrays.stream(ReceiverState.values()).filter(one -> !one.open()).forEach(ending::add);
    for (int round = 0; round < ReceiverState.values().length; round++) {
      ReferralLifeCycle.TABLE.stream()
          .filter(row -> ending.contains(row.to()))
          .map(ReferralLifeCycle.ReferralRow::from)
          .toList()
          .forEach(ending::add);
    }
    assertThat(ending).containsExactlyInAnyOrder(ReceiverState.values());
  }

  @Test
  void only_the_offices_that_read_what_comes_in_act() {
    assertThat(
            Arrays.stream(Role.values()).filter(role -> ReferralAccessPolicy.office(Set.of(role))))
        .containsExactlyInAnyOrder(
            Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
    assertThat(
            Arrays.stream(Role.values())
                .filter(role -> ReferralAccessPolicy.overview(Set.of(role))))
        .containsExactlyInAnyOrder(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);
  }

  @Test
  void what_may_not_be_refused_has_no_reason_and_a_criminal_file_never_expires() {
    assertThat(Purpose.URGENT.reasons()).isEmpty();
    assertThat(Purpose.CRIMINAL.expires()).isFalse();
    assertThat(Purpose.CRIMINAL.exclusive()).isTrue();
    assertThat(Purpose.values()).allMatch(purpose -> !purpose.results().isEmpty());
  }

  static Stream<Arguments> cells() {
    return Arrays.stream(ReceiverState.values())
        .flatMap(
            from -> Arrays.stream(ReferralEvent.values()).map(event -> Arguments.of(from, event)));
  }
}
