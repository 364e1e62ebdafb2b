package vn.chosach.tips.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.journal.Proof;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Stage;
import vn.chosach.ui.FormErrors;

/**
 * What a reporter sees of a tip.
 *
 * @param number as people say it
 * @param ending last four characters of the code
 * @param pass sealed pass for the forms
 * @param stage where it stands
 * @param lede newest words of the office about the way of the tip; empty when it was reopened since
 * @param due when this stage should end
 * @param stages the bar
 * @param words happenings that can be read, newest first, without the open question
 * @param question question that waits for an answer
 * @param reply identifier for the next reply and its files
 * @param waiting how many files were taken for it already, of a reply that could not be said yet
 * @param named whether a name was given
 * @param rated whether the answer that it has was rated
 * @param reopenUntil the last day on which it can be reopened, {@code null} when it cannot
 * @param proof what proves that the report is in the log
 * @param errors what is wrong with the form that was sent
 * @param typed what was typed into that form
 */
public record FollowPage(
    String number,
    String ending,
    String pass,
    Stage stage,
    String lede,
    @Nullable Instant due,
    List<StageLine> stages,
    List<WordLine> words,
    @Nullable WordLine question,
    UUID reply,
    int waiting,
    boolean named,
    boolean rated,
    @Nullable LocalDate reopenUntil,
    @Nullable Proof proof,
    FormErrors errors,
    Map<String, String> typed) {

  /** What was typed into a field of the form that was sent; empty when nothing was. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Whether something was typed into one of these fields of the form that was sent. */
  public boolean typedAny(String... fields) {
    return Stream.of(fields).anyMatch(field -> !typed(field).isBlank());
  }

  /**
   * One stage of the bar.
   *
   * @param state passed, now, later, or left out on the way
   * @param at when it was reached
   * @param agency name of the agency that has the tip
   */
  public record StageLine(
      Stage stage,
      StageLineState state,
      @Nullable Instant at,
      @Nullable String agency,
      @Nullable Instant due) {

    /** Where a stage stands to the present one. */
    public enum StageLineState {
      DONE,
      NOW,
      LATER,
      LEFT_OUT
    }
  }

  /**
   * One word or move.
   *
   * @param agency name of the agency that spoke
   * @param files how many files came with it
   */
  public record WordLine(Happening happening, @Nullable String agency, int files) {}
}
