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
import vn.chosach.tips.TipStep;

class TipLifeCycleTest {

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
        .flatMap(stage -> Stream.of(TipStep.values()).map(tipStep -> Arguments.of(stage, tipStep)));
  }

  @ParameterizedTest(name = "{0} × {1}")
  @MethodSource("cells")
  void everyCellIsEitherAMoveOfTheListOrNoMove(Stage from, TipStep tipStep) {
    String move =
        TipLifeCycle.row(from, tipStep)
            .map(row -> from + " " + tipStep + " " + row.to())
            .orElse(null);
    if (move == null) {
      assertThat(ALLOWED).noneMatch(allowed -> allowed.startsWith(from + " " + tipStep + " "));
    } else {
      assertThat(ALLOWED).contains(move);
    }
  }

  @Test
  void noCellStandsTwiceAndEachNamesItsGround() {
    assertThat(TipLifeCycle.TABLE).hasSize(ALLOWED.size());
    assertThat(
            TipLifeCycle.TABLE.stream()
                .map(row -> row.from() + " " + row.step())
                .collect(Collectors.toSet()))
        .hasSize(ALLOWED.size());
    assertThat(TipLifeCycle.TABLE).allSatisfy(row -> assertThat(row.basis()).isNotBlank());
  }

  @Test
  void onlyTheReporterReopensAndTheReporterDoesNothingElse() {
    assertThat(TipLifeCycle.TABLE)
        .allSatisfy(row -> assertThat(row.who().isEmpty()).isEqualTo(row.step() == TipStep.REOPEN));
  }
}
