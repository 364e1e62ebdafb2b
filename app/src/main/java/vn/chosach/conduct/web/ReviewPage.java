package vn.chosach.conduct.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;

/** The list of a month, and what the pages beside it show. */
public record ReviewPage(Month month, List<ReviewLine> lines, int open) {

  /** The list of reviews, and the month that can be drawn up next; {@code null} for none. */
  public record Months(List<Month> months, @Nullable String next, FormErrors errors) {}

  /** A month that was drawn up. */
  public record Month(String key, String name, String drawn, int lines, String hash) {}

  /**
   * A line.
   *
   * @param own whether the viewer is the officer it is about
   */
  public record ReviewLine(
      String id,
      String month,
      String officer,
      String agency,
      String record,
      String ground,
      String times,
      List<String> explanations,
      List<String> marks,
      Tone tone,
      String mark,
      boolean own) {}
}
