package vn.chosach.publicity.life;

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
import vn.chosach.lifecycle.Transition.TransitionNeed;

class EditionLifeCycleTest {

  private static final Map<String, EditionState> MOVES =
      Map.ofEntries(
          Map.entry("DRAFT WRITE", EditionState.DRAFT),
          Map.entry("DRAFT SUBMIT", EditionState.SUBMITTED),
          Map.entry("DRAFT DROP", EditionState.DROPPED),
          Map.entry("SUBMITTED CHECK", EditionState.CHECKED),
          Map.entry("SUBMITTED RETURN", EditionState.DRAFT),
          Map.entry("CHECKED APPROVE", EditionState.LIVE),
          Map.entry("CHECKED RETURN", EditionState.DRAFT),
          Map.entry("LIVE WITHDRAW", EditionState.WITHDRAWN),
          Map.entry("LIVE SUPERSEDE", EditionState.SUPERSEDED),
          Map.entry("LIVE EXPIRE", EditionState.EXPIRED),
          Map.entry("LIVE LAPSE", EditionState.WITHDRAWN),
          Map.entry("WITHDRAWN REVIEW", EditionState.WITHDRAWN));

  @ParameterizedTest
  @MethodSource("cells")
  void each_cell_leads_where_it_must_or_does_not_exist(EditionState from, EditionEvent event) {
    assertThat(PublicationLifeCycle.row(from, event).map(row -> row.after(from)).orElse(null))
        .isEqualTo(MOVES.get(from + " " + event));
  }

  @Test
  void nothing_becomes_public_without_a_check_and_an_approval_by_others() {
    assertThat(PublicationLifeCycle.TABLE)
        .filteredOn(row -> row.to().contains(EditionState.LIVE))
        .singleElement()
        .satisfies(row -> assertThat(row.needs(TransitionNeed.SECOND_PERSON)).isTrue())
        .satisfies(row -> assertThat(row.from()).containsExactly(EditionState.CHECKED));
    assertThat(
            PublicationLifeCycle.row(EditionState.SUBMITTED, EditionEvent.CHECK)
                .orElseThrow()
                .who()
                .another())
        .isTrue();
  }

  @Test
  void roles_that_do_not_work_with_cases_have_no_act() {
    for (Role role : EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.PRESS, Role.OPERATOR)) {
      assertThat(PublicationLifeCycle.TABLE).noneMatch(row -> row.who().allows(Set.of(role)));
    }
  }

  static Stream<Arguments> cells() {
    return Arrays.stream(EditionState.values())
        .flatMap(
            from -> Arrays.stream(EditionEvent.values()).map(event -> Arguments.of(from, event)));
  }
}
