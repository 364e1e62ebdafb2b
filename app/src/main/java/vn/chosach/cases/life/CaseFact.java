package vn.chosach.cases.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an act states so that it can be counted: typed, and kept beside what people read. */
public sealed interface CaseFact {

  /**
   * An amount.
   *
   * @param before what it was, đồng; {@code null} for none
   * @param after what it is, đồng
   */
  record Money(@Nullable Long before, @Nullable Long after) implements CaseFact {}

  /** What an inspection found. */
  record CaseFactFinding(boolean violation) implements CaseFact {}

  /**
   * An agency works along, or leads.
   *
   * @param before key of the one that led; {@code null} where one is added
   * @param after key of the one that leads or works along now
   */
  record Agency(@Nullable String before, String after) implements CaseFact {}

  /** A subject was named. */
  record Named(SubjectKind kind) implements CaseFact {}

  /** An exhibit was secured. */
  record Secured(int number, ExhibitKind kind) implements CaseFact {}

  /** A signal joined the case, or left it. */
  record Tied(UUID signal) implements CaseFact {}
}
