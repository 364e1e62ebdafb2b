package vn.chosach.conduct.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** What the pages of statements of interests show. */
public interface InterestView {

  /**
   * The own statement.
   *
   * @param year for which it is filed
   * @param owes whether that has not been done
   */
  record OwnInterests(
      String year, boolean owes, List<InterestLine> lines, List<InterestChange> history) {}

  /** A person or business. */
  record InterestLine(String relation, String name, String values, String drop) {}

  /** What was done with a statement. */
  record InterestChange(String when, String what, String words) {}

  /** What was found, and who owes a statement. */
  record InterestDesk(String year, List<OwingRow> owing) {}

  record InterestHitRow(
      String href, String officer, String agency, String what, Tone tone, String state) {}

  /** An agency whose officers have not filed. */
  record OwingRow(String agency, int count, String names) {}

  /**
   * A hit.
   *
   * @param closed whether the desk does not open what was found, and asks for it in writing
   * @param changed whether what met is stated no more
   * @param now lines of the statement that holds now; empty unless it was changed
   * @param form what the desk says of it; {@code null} when that was said
   */
  record InterestHitPage(
      String officer,
      List<Fact> facts,
      boolean closed,
      boolean changed,
      String thenTitle,
      List<InterestLine> then,
      String nowTitle,
      List<InterestLine> now,
      @Nullable FormView form) {}
}
