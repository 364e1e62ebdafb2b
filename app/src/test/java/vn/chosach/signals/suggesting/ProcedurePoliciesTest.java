package vn.chosach.signals.suggesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Folding;

/** The table {@code signals/procedures.txt}: which procedures a text may belong to. */
class ProcedurePoliciesTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource("rows")
  void proposes_what_the_table_says(
      SuggestionInput suggestionInput, String text, List<Procedure> expected) {
    List<Procedure> proposed =
        ProcedurePolicy.proposals(suggestionInput).stream()
            .map(ProcedureProposal::procedure)
            .toList();
    assertThat(proposed.getFirst()).isEqualTo(expected.getFirst());
    assertThat(proposed).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rows")
  void every_proposal_says_why_and_on_which_ground(
      SuggestionInput suggestionInput, String text, List<Procedure> any) {
    assertThat(ProcedurePolicy.proposals(suggestionInput))
        .allSatisfy(
            proposal -> {
              assertThat(proposal.reasons()).isNotEmpty();
              assertThat(proposal.ground().law()).isNotBlank();
              assertThat(proposal.weight()).isBetween(1, 100);
            });
  }

  @Test
  void marks_make_no_difference() {
    String text = "Kho tôn dán lại nhãn phân NPK, đóng bao hàng tấn";
    assertThat(WordList.shipped().in(Folding.fold(text))).isEqualTo(WordList.shipped().in(text));
  }

  @Test
  void the_longest_phrase_wins() {
    WordFinds finds = WordList.shipped().in("thuốc lá điện tử");
    assertThat(finds.all())
        .extracting(WordFinds.Find::code)
        .containsExactly("tobacco.e-cigarettes");
  }

  @Test
  void information_on_a_crime_cannot_be_refused() {
    assertThat(Procedure.values())
        .filteredOn(procedure -> !procedure.refusable())
        .containsExactly(
            Procedure.CRIME_DENUNCIATION,
            Procedure.CRIME_REPORT,
            Procedure.PROSECUTION_RECOMMENDATION);
  }

  @Test
  void goods_and_violation_lead_to_the_question_of_competence() {
    SuggestionInput suggestionInput =
        told("PERSON", "anon", "-", "Ghe chở đường cát qua kênh ban đêm");
    SuggestedQuestion question = SuggestedQuestion.of(suggestionInput, Procedure.TIP_389);
    assertThat(question.goods()).isEqualTo("food.sugar");
    assertThat(question.act()).isEqualTo("smuggling.off-gate");
    assertThat(question.reasons()).hasSize(2);
    assertThat(SuggestedQuestion.of(told("PERSON", "anon", "-", "alo"), Procedure.TIP_389))
        .isEqualTo(new SuggestedQuestion("other", "unknown-origin", List.of()));
  }

  static Stream<Arguments> rows() throws IOException {
    try (var table = ProcedurePoliciesTest.class.getResourceAsStream("/signals/procedures.txt")) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(ProcedurePoliciesTest::row)
              .toList()
              .stream();
    }
  }

  private static Arguments row(String line) {
    String[] sides = line.split(" => ");
    String[] halves = sides[0].split(" \\| ", 2);
    String[] head = halves[0].split(" ");
    List<Procedure> expected = Arrays.stream(sides[1].split(" ")).map(Procedure::valueOf).toList();
    return Arguments.of(told(head[0], head[1], head[2], halves[1]), halves[1], expected);
  }

  private static SuggestionInput told(String sender, String named, String paid, String text) {
    return new SuggestionInput(
        SuggestionInput.Sender.valueOf(sender),
        named.equals("named"),
        null,
        paid.equals("-") ? null : new Dong(Long.parseLong(paid)),
        WordList.shipped().in(text),
        false);
  }
}
