package vn.chosach.tips;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word between office and reporter.
 *
 * @param id identifier of the happening that it becomes, made before files are staged for it;
 *     saying it twice says it once; other words of the reporter under it are refused
 * @param kind {@code ASKED} and {@code TOLD} by officers; {@code REPLIED}, {@code DISPUTED} and
 *     {@code RATED} by the reporter
 * @param text at most 20,000 characters; may be empty for a rating or when files come with it
 * @param answers the question that it answers, or that an officer takes back by it
 * @param rating 1 to 5, only of a rating
 */
public record Word(
    UUID id,
    Happening.HappeningKind kind,
    String text,
    @Nullable UUID answers,
    @Nullable Integer rating) {

  /** Hides what is said. */
  @Override
  public String toString() {
    return "Word[" + kind + "]";
  }
}
