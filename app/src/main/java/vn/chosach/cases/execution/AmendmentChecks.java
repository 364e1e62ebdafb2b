package vn.chosach.cases.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.documents.Documents;
import vn.chosach.documents.content.Block;
import vn.chosach.kernel.DongInWords;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;

/**
 * What a decision to change or correct a sanction that stands needs (Luật Xử lý vi phạm hành chính
 * art. 18). That nothing becomes heavier by it is a rule of the program: what is heavier is decided
 * anew, with all that a sanction needs.
 */
@Component
record AmendmentChecks(Documents documents) {

  /** An amount of money in figures, as papers print it. */
  private static final Pattern MONEY = Pattern.compile("\\d{1,3}(\\.\\d{3})+");

  /**
   * Why a paper on these terms is not drawn up, or no longer signed.
   *
   * @param signed what the sanction was signed with; empty for decisions of before, which are
   *     annulled only
   */
  Optional<Refusal> refused(
      ExecutionTerms.Amendment terms,
      Executions.Execution fine,
      Optional<PaperTerms.Sanction> signed,
      CaseFile file) {
    if (signed.isEmpty()) {
      return Optional.of(Refusal.of("cases.ruling-of-before"));
    }
    return CaseChecks.words(terms.reason())
        .or(
            () ->
                terms.correction()
                    ? correction(terms, fine)
                    : change(terms, fine, signed.get().provision(), file));
  }

  /**
   * Words are put right that stand in the signed paper, and nothing that is decided: a figure that
   * is wrong is changed, not corrected (Nghị định 30/2020/NĐ-CP art. 18).
   */
  private Optional<Refusal> correction(ExecutionTerms.Amendment terms, Executions.Execution fine) {
    String wrong = CaseChecks.clean(terms.wrong());
    String right = CaseChecks.clean(terms.right());
    return CaseChecks.line(wrong)
        .or(() -> CaseChecks.line(right))
        .or(
            () ->
                Refusal.when(
                    wrong.equals(right)
                        || fine.decisions().stream()
                            .anyMatch(one -> terms.corrected().equals(one.words())),
                    "cases.nothing-amended"))
        .or(
            () ->
                Refusal.when(
                    MONEY.matcher(wrong + " " + right).find()
                        || DongInWords.of(fine.account().amount()).contains(wrong),
                    "cases.figure-is-changed"))
        .or(() -> Refusal.when(!said(fine).contains(wrong), "cases.not-in-the-paper"));
  }

  /** What the signed paper says. */
  private String said(Executions.Execution fine) {
    return Optional.ofNullable(fine.document())
        .flatMap(paper -> documents.read(paper, ActingOfficer.PROGRAM))
        .map(paper -> paper.drafting().content())
        .map(
            content ->
                Stream.concat(
                        content.basis().stream(),
                        content.body().stream().map(AmendmentChecks::words))
                    .collect(Collectors.joining("\n")))
        .orElse("");
  }

  private static String words(Block block) {
    return switch (block) {
      case Block.Heading one -> one.text();
      case Block.BlockWords one -> one.text();
      case Block.Figures one -> one.toString();
    };
  }

  /** A part is changed or taken away; the office stays within the frame of the act. */
  private static Optional<Refusal> change(
      ExecutionTerms.Amendment terms,
      Executions.Execution fine,
      PaperTerms.Provision frame,
      CaseFile file) {
    int lower = terms.amount().compareTo(fine.account().amount());
    List<Executions.Measure> other =
        fine.measures().stream()
            .filter(one -> !one.words().equals(terms.words(one.kind())))
            .toList();
    boolean more =
        Stream.of(MeasureKind.values())
            .filter(kind -> !terms.words(kind).isEmpty())
            .anyMatch(kind -> fine.measures().stream().noneMatch(one -> one.kind() == kind));
    if (lower == 0 && other.isEmpty() && !more) {
      return Optional.of(Refusal.of("cases.nothing-amended"));
    }
    if (lower > 0) {
      return Optional.of(Refusal.of("cases.heavier-is-decided-anew"));
    }
    if (terms.amount().compareTo(frame.from()) < 0) {
      return Optional.of(
          new Refusal(
              "cases.outside-frame",
              Map.of("from", frame.from().toString(), "to", frame.to().toString())));
    }
    boolean later = fine.decisions().stream().anyMatch(one -> one.kind() != CaseEvent.AMEND);
    boolean over = file.state() == CaseState.EXECUTED && (more || !other.isEmpty());
    return Refusal.when(lower != 0 && later, "cases.relief-stands")
        .or(
            () ->
                Refusal.when(
                    over || other.stream().anyMatch(one -> one.doneOn() != null),
                    "cases.measure-carried-out"));
  }
}
