package vn.chosach.reports.keeping;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.figures.Col;

/**
 * A figure that an agency handed in and that is not what the records give (plan IV.3: figures that
 * are checked before they are summed up).
 *
 * @param report the report that was handed in
 * @param line line of its form
 * @param reported what was handed in; {@code null} for "not known", which is not zero
 * @param derived what the records gave when it was frozen
 * @param counted what they give now
 * @param adjusted whether a person had changed it; such a figure explains itself as long as the
 *     records have not moved since
 * @param reason why it was changed; {@code null} when it was not, or in a report before
 * @param explanation what was said of just these two figures; {@code null} for nothing yet
 */
public record ReportDifference(
    Report report,
    String line,
    Col col,
    @Nullable Long reported,
    @Nullable Long derived,
    @Nullable Long counted,
    boolean adjusted,
    @Nullable String reason,
    @Nullable Explanation explanation) {

  /** Whether somebody has said why. */
  public boolean explained() {
    return explanation != null || adjusted && Objects.equals(derived, counted);
  }

  /** By how much more was handed in than the records give; {@code null} when one is not known. */
  public @Nullable Long more() {
    return reported == null || counted == null ? null : Long.valueOf(reported - counted);
  }

  boolean isOf(String oneLine, Col oneCol) {
    return line.equals(oneLine) && col == oneCol;
  }

  /**
   * Why two figures differ.
   *
   * @param edition edition of the report that was handed in
   * @param officer who said it
   * @param agency in whose name
   */
  public record Explanation(
      UUID report,
      int edition,
      String line,
      Col col,
      @Nullable Long reported,
      @Nullable Long counted,
      String words,
      @Nullable UUID officer,
      @Nullable String agency,
      Instant at) {

    boolean holds(ReportDifference one) {
      return one.isOf(line, col)
          && one.report().id().equals(report)
          && one.report().edition() == edition
          && Objects.equals(one.reported(), reported)
          && Objects.equals(one.counted(), counted);
    }
  }
}
