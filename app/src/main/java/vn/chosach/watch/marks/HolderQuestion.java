package vn.chosach.watch.marks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a mark was asked.
 *
 * @param number position among the questions about the brand
 * @param hit flagged listing that it is about; {@code null} for none
 * @param hitNumber its number as people say it; {@code null} for none
 * @param agency in whose name it was asked
 * @param answer {@code null} while there is none
 */
public record HolderQuestion(
    UUID id,
    int number,
    @Nullable UUID hit,
    @Nullable String hitNumber,
    String question,
    LocalDate askedOn,
    LocalDate dueOn,
    String agency,
    @Nullable HolderQuestionAnswer answer) {

  /** What the holder answered. */
  public record HolderQuestionAnswer(HolderFinding finding, String words, LocalDate day) {}
}
