package vn.chosach.legislation.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * A proposal to change a text.
 *
 * @param number as people say it, {@code KN-2026-0001}
 * @param basis code of the text in the catalogue
 * @param agency key of the agency that leads it
 * @param comparison what stands and what is proposed, article by article
 * @param answersBy last day for opinions; {@code null} before the round
 * @param sent to whom and by which paper; {@code null} before that
 * @param result what came of it; {@code null} before the answer
 * @param adopted code of the adopted text in the catalogue; {@code null} for none
 */
public record LawProposal(
    UUID id,
    String number,
    String title,
    String basis,
    ProposalLevel level,
    String agency,
    ProposalState state,
    Instant since,
    int version,
    List<Comparison> comparison,
    @Nullable LocalDate answersBy,
    @Nullable Sent sent,
    @Nullable Result result,
    @Nullable String adopted,
    List<Opinion> opinions,
    List<Step<ProposalEvent, SignedBy>> steps)
    implements Stepped<ProposalState, ProposalEvent, SignedBy> {

  public LawProposal {
    comparison = List.copyOf(comparison);
    opinions = List.copyOf(opinions);
    steps = List.copyOf(steps);
  }

  /** A line of the comparison. */
  public record Comparison(String article, String current, String proposed, String reason) {}

  /** The paper that sent it. */
  public record Sent(String to, String number, LocalDate on) {}

  /** The answer of the competent body. */
  public record Result(ProposalOutcome outcome, String number, LocalDate on, String words) {}

  /**
   * The opinion of an agency that was asked.
   *
   * @param agrees {@code null} while it is silent
   */
  public record Opinion(
      String agency, @Nullable Boolean agrees, String words, @Nullable Instant answeredAt) {}

  /** Whether all who were asked have answered. */
  public boolean allAnswered() {
    return !opinions.isEmpty() && opinions.stream().allMatch(one -> one.agrees() != null);
  }

  public LawProposal with(Comparison line) {
    var lines = new ArrayList<>(comparison);
    lines.removeIf(one -> one.article().equals(line.article()));
    lines.add(line);
    return copy(lines, answersBy, sent, result, adopted);
  }

  public LawProposal asking(LocalDate by) {
    return copy(comparison, by, sent, result, adopted);
  }

  public LawProposal sent(Sent paper) {
    return copy(comparison, answersBy, paper, result, adopted);
  }

  public LawProposal answered(Result answer) {
    return copy(comparison, answersBy, sent, answer, adopted);
  }

  public LawProposal adopted(String text) {
    return copy(comparison, answersBy, sent, result, text);
  }

  private LawProposal copy(
      List<Comparison> comparison,
      @Nullable LocalDate answersBy,
      @Nullable Sent sent,
      @Nullable Result result,
      @Nullable String adopted) {
    return new LawProposal(
        id,
        number,
        title,
        basis,
        level,
        agency,
        state,
        since,
        version,
        comparison,
        answersBy,
        sent,
        result,
        adopted,
        opinions,
        steps);
  }
}
