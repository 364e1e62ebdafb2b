package vn.chosach.tips.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Step;

class LifeCycleTest {

  private static final Set<String> ALLOWED =
      Set.of(
          "RECEIVED SORT SORTING",
          "RECEIVED VERIFY VERIFYING",
          "RECEIVED ANSWER ANSWERED",
          "SORTING VERIFY VERIFYING",
          "SORTING ANSWER ANSWERED",
          "VERIFYING HANDLE HANDLING",
          "VERIFYING ANSWER ANSWERED",
          "VERIFYING TAKE_BACK SORTING",
          "HANDLING ANSWER ANSWERED",
          "HANDLING TAKE_BACK SORTING",
          "ANSWERED TAKE_BACK SORTING",
          "ANSWERED REOPEN SORTING");

  static Stream<Arguments> cells() {
    return Stream.of(Stage.values())
        .flatMap(stage -> Stream.of(Step.values()).map(step -> Arguments.of(stage, step)));
  }

  @ParameterizedTest(name = "{0} × {1}")
  @MethodSource("cells")
  void everyCellIsEitherAMoveOfTheListOrNoMove(Stage from, Step step) {
    String move =
        LifeCycle.row(from, step).map(row -> from + " " + step + " " + row.to()).orElse(null);
    if (move == null) {
      assertThat(ALLOWED).noneMatch(allowed -> allowed.startsWith(from + " " + step + " "));
    } else {
      assertThat(ALLOWED).contains(move);
    }
  }

  @Test
  void noCellStandsTwiceAndEachNamesItsGround() {
    assertThat(LifeCycle.TABLE).hasSize(ALLOWED.size());
    assertThat(
            LifeCycle.TABLE.stream()
                .map(row -> row.from() + " " + row.step())
                .collect(Collectors.toSet()))
        .hasSize(ALLOWED.size());
    assertThat(LifeCycle.TABLE).allSatisfy(row -> assertThat(row.basis()).isNotBlank());
  }

  @Test
  void onlyTheReporterReopensAndTheReporterDoesNothingElse() {
    assertThat(LifeCycle.TABLE)
        .allSatisfy(row -> assertThat(row.who().isEmpty()).isEqualTo(row.step() == Step.REOPEN));
  }
}
