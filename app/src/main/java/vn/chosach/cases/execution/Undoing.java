package vn.chosach.cases.execution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.inquiry.UnsanctionedKind;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.kernel.Refusal;

/**
 * How what a signed paper of a case did is undone: by the decision that annuls it, which takes its
 * effects back on that day, or by another paper or step of its own, which is named (Luật Xử lý vi
 * phạm hành chính art. 18; Nghị định 30/2020/NĐ-CP art. 18). Every kind of paper says which.
 */
public enum Undoing {
  /** A decision annuls it; figures, clocks and state follow. */
  ANNULMENT(null),
  /** Of a decision that annuls another: what it annulled is decided anew. */
  DECIDED_ANEW("cases.undone-by-deciding-anew"),
  /** The higher office gives the file back. */
  GIVEN_BACK("cases.undone-by-giving-back"),
  /** The file is taken back, or the investigating body gives it back. */
  TAKEN_BACK("cases.undone-by-taking-back"),
  /** Minutes say what was seen: other minutes, of the act by its right kind, take their place. */
  NEW_MINUTES("cases.undone-by-new-minutes"),
  /** The exhibits are given back by a decision. */
  RELEASE("cases.undone-by-release"),
  /** What was given back is seized anew. */
  NEW_SEIZURE("cases.undone-by-new-seizure"),
  /** What was taken out is secured anew, under another number. */
  SECURED_ANEW("cases.undone-by-securing-anew"),
  /** The last decision that changes the sanction holds, or the sanction is annulled as a whole. */
  NEW_AMENDMENT("cases.undone-by-new-amendment"),
  /** The last paper that finds the worth counts. */
  NEW_APPRAISAL("cases.undone-by-new-appraisal");

  private final @Nullable String code;

  Undoing(@Nullable String code) {
    this.code = code;
  }

  /** Why it is not annulled, with what undoes it instead; empty where it is. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(code).map(Refusal::of);
  }

  /** How what is signed on these terms is undone. */
  public static Undoing of(PaperTerms terms) {
    return switch (terms) {
      case PaperTerms.Sanction one -> ANNULMENT;
      case PaperTerms.Recovery one -> ANNULMENT;
      case PaperTerms.OnSpot one -> ANNULMENT;
      case PaperTerms.HandUp one -> GIVEN_BACK;
      case PaperTerms.Annulment one -> DECIDED_ANEW;
      case PaperTerms.Transfer one -> TAKEN_BACK;
      case ExecutionTerms.Postponement one -> ANNULMENT;
      case ExecutionTerms.Remission one -> ANNULMENT;
      case ExecutionTerms.Instalments one -> ANNULMENT;
      case ExecutionTerms.Coercion one -> ANNULMENT;
      case ExecutionTerms.Amendment one -> NEW_AMENDMENT;
      case InquiryTerms.InspectionOrder one -> ANNULMENT;
      case InquiryTerms.InspectionMinutes one -> NEW_MINUTES;
      case InquiryTerms.ViolationMinutes one -> NEW_MINUTES;
      case InquiryTerms.Announcement one -> NEW_MINUTES;
      case InquiryTerms.FormMinutes one -> NEW_MINUTES;
      case InquiryTerms.Hearing one -> NEW_MINUTES;
      case InquiryTerms.Seizure one -> RELEASE;
      case InquiryTerms.Prolonging one -> RELEASE;
      case InquiryTerms.Release one -> NEW_SEIZURE;
      case InquiryTerms.Appraisal one -> NEW_APPRAISAL;
      case InquiryTerms.StrikeOut one -> SECURED_ANEW;
      case BesideTerms.Unsanctioned one ->
          one.kind() == UnsanctionedKind.REMEDY ? ANNULMENT : RELEASE;
      case BesideTerms.Expertise one -> NEW_APPRAISAL;
    };
  }
}
