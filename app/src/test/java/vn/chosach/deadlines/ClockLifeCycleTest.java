package vn.chosach.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.deadlines.ClockState.MET;
import static vn.chosach.deadlines.ClockState.PAUSED;
import static vn.chosach.deadlines.ClockState.RUNNING;
import static vn.chosach.deadlines.ClockState.WITHDRAWN;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the table, written down a second time. */
class ClockLifeCycleTest {

  private static final Map<ClockState, Map<ClockAct, ClockState>> EXPECTED =
      Map.of(
          RUNNING,
          Map.of(
              ClockAct.PAUSE, PAUSED,
              ClockAct.EXTEND, RUNNING,
              ClockAct.REASSIGN, RUNNING,
              ClockAct.STOP, MET,
              ClockAct.WITHDRAW, WITHDRAWN),
          PAUSED,
          Map.of(
              ClockAct.RESUME, RUNNING,
              ClockAct.REASSIGN, PAUSED,
              ClockAct.STOP, MET,
              ClockAct.WITHDRAW, WITHDRAWN),
          MET,
          Map.of(),
          WITHDRAWN,
          Map.of());

  static Stream<Arguments> cells() {
    return Stream.of(ClockState.values())
        .flatMap(state -> Stream.of(ClockAct.values()).map(act -> Arguments.of(state, act)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyCellLeadsWhereItShouldOrNowhere(ClockState from, ClockAct act) {
    assertThat(ClockLifeCycle.next(from, act).orElse(null))
        .isEqualTo(EXPECTED.getOrDefault(from, Map.of()).get(act));
  }

  @Test
  void noCellStandsTwice() {
    assertThat(ClockLifeCycle.TABLE)
        .extracting(row -> row.from() + " " + row.act())
        .doesNotHaveDuplicates();
    assertThat(ClockLifeCycle.TABLE).allMatch(row -> !row.ground().isBlank());
  }

  @Test
  void aRefusalSaysWhatStandsInTheWay() {
    assertThat(ClockLifeCycle.refusal(PAUSED).code()).isEqualTo("deadlines.paused");
    assertThat(ClockLifeCycle.refusal(RUNNING).code()).isEqualTo("deadlines.not-paused");
    assertThat(ClockLifeCycle.refusal(MET).code()).isEqualTo("deadlines.clock-closed");
  }
}
