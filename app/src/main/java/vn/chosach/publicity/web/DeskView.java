package vn.chosach.publicity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/**
 * The desk of publicity as its pages show it: its list.
 *
 * @param rows of this page
 * @param count how many there are in all
 * @param state which step is shown; empty for what somebody works on
 * @param states steps to choose from
 * @param pager to the next page
 */
public record DeskView(
    List<DeskRow> rows, int count, String state, List<Choice> states, @Nullable Pager pager) {

  /** A line of the list. */
  public record DeskRow(
      String href,
      String title,
      String what,
      String number,
      String agency,
      String written,
      String expires,
      String state,
      Tone tone) {}

  /**
   * One publication.
   *
   * @param id its identifier
   * @param title of the newest edition, unmasked
   * @param facts who, when, why
   * @param preview of the newest edition, exactly as the public reads it
   * @param masked pairs of before and after, for every line that masking changed
   * @param form words that can be written; {@code null} when they cannot
   * @param acts what can be done
   * @param correctable whether a correction can be begun
   * @param editions earlier wordings, the newest first
   * @param history what happened, the newest first
   * @param publicHref its public address while it is live
   */
  public record FileView(
      String id,
      int version,
      String title,
      String state,
      Tone tone,
      List<Fact> facts,
      PublicView preview,
      List<Masked> masked,
      @Nullable DeskForm form,
      List<ActForm> acts,
      boolean correctable,
      List<Old> editions,
      List<DeskLine> history,
      @Nullable String publicHref,
      FormErrors errors) {}

  /** What masking changed in one line. */
  public record Masked(String before, String after) {}

  /** An act with its form. */
  public record ActForm(String event, String title, boolean needsWords, boolean main) {}

  /** An edition that is not the newest. */
  public record Old(int number, String title, String state, String from, String until) {}

  /** A line of the history. */
  public record DeskLine(String when, String what, String who, String words) {}

  /**
   * The form of the words.
   *
   * @param action where it is sent
   * @param alert whether it is a warning
   * @param correcting whether it corrects an earlier edition
   */
  public record DeskForm(
      String action,
      boolean alert,
      boolean correcting,
      int version,
      String title,
      String summary,
      String lessons,
      String advice,
      String bases,
      String titleEn,
      String summaryEn,
      String lessonsEn,
      String adviceEn,
      String ground,
      List<Choice> grounds,
      String expires,
      String correction,
      List<StepTick> steps,
      FormErrors errors) {}

  /**
   * What the page of a case shows; {@code file} is absent while nothing was drafted, {@code begins}
   * whether the viewer may draft now.
   */
  public record InCase(String number, boolean begins, @Nullable FileView file) {}

  /** A line of the timetable that may stay away. */
  public record StepTick(String value, String label, boolean kept) {}
}
