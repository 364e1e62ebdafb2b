package vn.chosach.plans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Tone;

/**
 * Duty by agency.
 *
 * @param counted until when it was counted, a finished sentence
 * @param whole whether every agency is shown, or the own only
 * @param agencies columns to choose from; empty when there is one only
 * @param agency the one column that is shown; empty for all
 * @param rows duties; a row with a goal begins a new part
 * @param unsent agencies that owe a report for the period and have not handed it in
 * @param late what is late, the longest first
 * @param reminders reminders that could be sent, for who urges
 * @param ranked whether a link leads to the list of agencies by what is late
 */
public record MatrixView(
    String plan,
    String title,
    String counted,
    boolean whole,
    List<Choice> periods,
    String period,
    String periodName,
    List<Choice> agencies,
    String agency,
    List<String> columns,
    List<MatrixViewRow> rows,
    List<Total> totals,
    List<Unsent> unsent,
    List<Late> late,
    List<Reminder> reminders,
    boolean ranked) {

  /** A duty; {@code goal} is {@code null} unless it begins a part. */
  public record MatrixViewRow(
      @Nullable String goal,
      String href,
      String ref,
      String title,
      List<@Nullable MatrixViewCell> cells) {}

  /**
   * One agency; {@code words} is read aloud.
   *
   * @param unreported that the agency has not reported; empty for one that has
   */
  public record MatrixViewCell(
      String href, boolean leads, Tone tone, String text, String unreported, String words) {}

  /** An agency that has not reported. */
  public record Unsent(String agency, String more) {}

  /** What is late. */
  public record Late(String chip, String href, String duty, String agency, String more) {}

  /** A reminder that could be sent. */
  public record Reminder(String href, String text, String more) {}

  /** The sum of a column; {@code href} shows that column alone. */
  public record Total(String href, String text, String agency, String unreported) {}
}
