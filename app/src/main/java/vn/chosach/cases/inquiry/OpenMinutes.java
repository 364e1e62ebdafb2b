package vn.chosach.cases.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.MeasureKind;
import vn.chosach.cases.execution.SignedTerms.SignedTerm;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.SeizureRepository.SeizureRow;

/** Which signed papers of a case minutes can carry out, and which wait for theirs. */
public final class OpenMinutes {

  private OpenMinutes() {}

  /** Minutes that a signed paper still lacks. */
  public record MinutesDue(MinutesForm form, String about) {}

  /** What the signed papers of a case still lack. */
  public static List<MinutesDue> missing(List<SignedTerm> papers) {
    return MinutesForm.all().stream()
        .flatMap(
            form ->
                papers.stream()
                    .filter(paper -> owed(form, paper.terms()))
                    .filter(paper -> stands(paper, papers))
                    .filter(paper -> !recorded(form.code(), paper.number(), papers))
                    .map(paper -> new MinutesDue(form, paper.number())))
        .toList();
  }

  /** What is decided without a sanction is carried out before the case ends. */
  private static boolean owed(MinutesForm form, PaperTerms terms) {
    return form.needed() && carries(form, terms)
        || terms instanceof BesideTerms.Unsanctioned one
            && one.kind().minutes().equals(form.code());
  }

  /** Whether the signed paper with that number is still to be carried out. */
  public static boolean owes(String number, List<SignedTerm> papers) {
    return missing(papers).stream().anyMatch(due -> due.about().equals(number));
  }

  /**
   * What was annulled is not carried out, things that were given back are not confiscated, and what
   * nobody came for is not given back.
   */
  private static boolean stands(SignedTerm paper, List<SignedTerm> papers) {
    return papers.stream()
        .map(SignedTerm::terms)
        .noneMatch(
            later ->
                switch (later) {
                  case PaperTerms.Annulment one -> one.ruling().equals(paper.number());
                  case InquiryTerms.Release one ->
                      paper.terms() instanceof BesideTerms.Unsanctioned own
                          && !own.unclaimed()
                          && own.seizure().equals(one.seizure());
                  case BesideTerms.Unsanctioned one ->
                      paper.terms() instanceof InquiryTerms.Release own
                          && one.unclaimed()
                          && one.seizure().equals(own.seizure());
                  case PaperTerms other -> false;
                });
  }

  /** The signed papers that minutes of a form can carry out now. */
  public static List<SignedTerm> open(
      MinutesForm form,
      List<SignedTerm> papers,
      List<SeizureRow> seizures,
      List<Executions.Execution> executions) {
    return papers.stream()
        .filter(paper -> carries(form, paper.terms()) && stands(paper, papers))
        .filter(paper -> form.after().isEmpty() || recorded(form.after(), paper.number(), papers))
        .filter(
            paper ->
                switch (form.about()) {
                  case NONE, REMEDY, RELEASE, TRANSFER -> true;
                  case SEIZURE ->
                      seizures.stream()
                          .anyMatch(one -> one.kept() && one.number().equals(paper.number()));
                  case RULING -> fined(paper, executions, one -> true);
                  case UNSERVED -> fined(paper, executions, one -> one.servedOn() == null);
                  case LICENCE -> fined(paper, executions, OpenMinutes::penaltyOpen);
                  case CONFISCATED, DESTROYED ->
                      !paper.terms().event().fines() || fined(paper, executions, one -> true);
                  case UNSERVED_COERCION -> coerced(paper, executions, false);
                  case COERCED -> coerced(paper, executions, true);
                })
        .filter(paper -> !form.once() || !recorded(form.code(), paper.number(), papers))
        .toList();
  }

  private static boolean fined(
      SignedTerm paper,
      List<Executions.Execution> executions,
      Predicate<Executions.Execution> which) {
    return executions.stream().filter(one -> one.number().equals(paper.number())).anyMatch(which);
  }

  private static boolean penaltyOpen(Executions.Execution one) {
    return one.measures().stream()
        .anyMatch(each -> each.kind() == MeasureKind.ADDITIONAL && each.doneOn() == null);
  }

  private static boolean coerced(
      SignedTerm paper, List<Executions.Execution> executions, boolean served) {
    return executions.stream()
        .flatMap(Executions.Execution::coercions)
        .anyMatch(one -> one.number().equals(paper.number()) && (one.service() != null) == served);
  }

  private static boolean carries(MinutesForm form, PaperTerms terms) {
    return switch (form.about()) {
      case NONE -> false;
      case REMEDY -> unsanctioned(terms, UnsanctionedKind.REMEDY);
      case CONFISCATED ->
          terms.event().fines() || unsanctioned(terms, UnsanctionedKind.CONFISCATION);
      case DESTROYED -> terms.event().fines() || unsanctioned(terms, UnsanctionedKind.DESTRUCTION);
      case UNSERVED_COERCION -> terms instanceof ExecutionTerms.Coercion;
      case COERCED ->
          terms instanceof ExecutionTerms.Coercion one && one.measure() == form.measure();
      case SEIZURE -> terms instanceof InquiryTerms.Seizure;
      case RELEASE -> terms instanceof InquiryTerms.Release;
      case RULING, UNSERVED, LICENCE -> terms.event().fines();
      case TRANSFER -> terms instanceof PaperTerms.Transfer;
    };
  }

  private static boolean unsanctioned(PaperTerms terms, UnsanctionedKind kind) {
    return terms instanceof BesideTerms.Unsanctioned one && one.kind() == kind;
  }

  static boolean recorded(String form, String about, List<SignedTerm> papers) {
    return papers.stream().anyMatch(one -> one.records(form, about));
  }

  /** Whom a signed paper concerns: of one on how a fine is carried out, whom the fine names. */
  public static Optional<PaperTerms.Violator> party(PaperTerms terms, List<SignedTerm> papers) {
    return terms instanceof ExecutionTerms after
        ? papers.stream()
            .filter(one -> one.number().equals(after.ruling()))
            .findFirst()
            .flatMap(one -> one.terms().party())
        : terms.party();
  }
}
