package vn.chosach.petitions.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chosach.lifecycle.Transition;
import vn.chosach.petitions.life.PetitionEvent.PetitionWay;
import vn.chosach.petitions.life.PetitionLifeCycle.PetitionWho;
import vn.chosach.signals.suggesting.Procedure;

class PetitionLifeCycleTest {

  /** What may still happen to one that has ended. */
  private static final Set<PetitionEvent> AFTERWARDS =
      EnumSet.of(
          PetitionEvent.NOTE, PetitionEvent.SEND, PetitionEvent.CORRECT, PetitionEvent.SECOND);

  @ParameterizedTest
  @EnumSource
  void only_the_four_have_a_table_and_each_cell_has_one_row(Procedure procedure) {
    var table = PetitionLifeCycle.table(procedure);
    assertThat(table.isEmpty()).isEqualTo(!procedure.apart());
    for (PetitionState state : PetitionState.values()) {
      for (PetitionEvent event : PetitionEvent.values()) {
        var rows =
            table.stream()
                .filter(row -> row.event() == event && row.from().contains(state))
                .toList();
        assertThat(rows).as(procedure + " " + state + " " + event).hasSizeLessThanOrEqualTo(1);
        assertThat(PetitionLifeCycle.row(procedure, state, event).isPresent())
            .isEqualTo(!rows.isEmpty());
        if (!state.open() && !rows.isEmpty()) {
          assertThat(AFTERWARDS).as(state.name()).contains(event);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLAINT", "DENUNCIATION", "PETITION", "CONSUMER_REQUEST"})
  void what_binds_is_nobodys_act_and_needs_a_signature(Procedure procedure) {
    for (var row : PetitionLifeCycle.table(procedure)) {
      if (row.event().way() == PetitionWay.PAPER) {
        assertThat(row.who()).as(row.event().name()).isEqualTo(PetitionWho.NOBODY);
      }
    }
    Set<PetitionEvent> settling =
        PetitionLifeCycle.table(procedure).stream()
            .filter(row -> row.to().contains(PetitionState.DECIDED))
            .map(Transition::event)
            .collect(Collectors.toSet());
    assertThat(settling).containsExactly(PetitionEvent.DECIDE);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLAINT", "DENUNCIATION", "PETITION", "CONSUMER_REQUEST"})
  void each_comes_to_its_end_from_wherever_it_is_open(Procedure procedure) {
    for (PetitionState state : reached(procedure, PetitionState.RECEIVED)) {
      if (state.open()) {
        assertThat(reached(procedure, state)).as(state.name()).contains(PetitionState.CLOSED);
      }
    }
  }

  private static Set<PetitionState> reached(Procedure procedure, PetitionState from) {
    var all = EnumSet.of(from);
    int before = 0;
    while (all.size() > before) {
      before = all.size();
      List.copyOf(all)
          .forEach(
              state ->
                  Arrays.stream(PetitionEvent.values())
                      .flatMap(event -> PetitionLifeCycle.row(procedure, state, event).stream())
                      .forEach(row -> all.addAll(row.to())));
    }
    return all;
  }
}
