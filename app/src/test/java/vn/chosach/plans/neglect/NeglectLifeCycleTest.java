package vn.chosach.plans.neglect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.chosach.lifecycle.Transition;
import vn.chosach.plans.neglect.Neglect.NeglectState;

/** Each cell of the table of an agency that does not do its duty. */
class NeglectLifeCycleTest {

  @Test
  void every_cell_of_the_table_has_one_way_and_nothing_is_recommended_unheard() {
    for (NeglectState from : NeglectState.values()) {
      for (NeglectEvent event : NeglectEvent.values()) {
        var row = Transition.in(NeglectLifeCycle.TABLE, from, event);
        assertThat(row.isPresent() && event == NeglectEvent.RECOMMEND)
            .as(from + " " + event)
            .isEqualTo(from == NeglectState.HEARD && event == NeglectEvent.RECOMMEND);
        assertThat(from.over() && row.isPresent()).as(from + " " + event).isFalse();
      }
    }
    assertThat(Arrays.stream(NeglectEvent.values()).filter(NeglectEvent::signed))
        .allMatch(
            event ->
                NeglectLifeCycle.TABLE.stream()
                    .filter(row -> row.event() == event)
                    .allMatch(row -> row.who() == NeglectLifeCycle.NeglectWho.NOBODY));
  }
}
