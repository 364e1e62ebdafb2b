package vn.chosach.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Vietnam;

@DemoTest
class DemoClocksTest {

  @Autowired DemoClocks demo;
  @Autowired Clocks clocks;
  @Autowired Agencies agencies;
  @Autowired StagedTime time;

  @Test
  void theDemonstrationHasClocksInEveryStateAndAddsNothingTheSecondTime() {
    List<Clock> first = all();
    demo.play();

    assertThat(all()).isEqualTo(first);
    assertThat(first.size()).isBetween(25, 30);
    assertThat(first.stream().map(Clock::state).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(ClockState.class));
    assertThat(first).anyMatch(clock -> clock.late(time.instant()));
    var today = Vietnam.dayOf(time.instant());
    assertThat(first).allMatch(clock -> agencies.asOf(clock.agency(), today).isPresent());
  }

  private List<Clock> all() {
    return SeedTable.read("/seed/deadlines/demo-clocks.csv").stream()
        .flatMap(row -> clocks.of("demo", row.text("subject")).stream())
        .map(one -> one.clock())
        .toList();
  }
}
