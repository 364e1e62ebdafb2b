package vn.chosach.retention.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** What the pages about personal data show. */
public interface MatterView {

  /**
   * A matter as its agency reads it.
   *
   * @param words what is sealed, by its name
   * @param terms clocks and how far they are
   */
  record MatterPage(RowPage row, List<Fact> facts, List<Fact> words, List<Fact> terms) {}

  /** A request that was taken; the code is shown once. */
  record ReceiptPage(String number, String code) {}

  /**
   * The page of a person.
   *
   * @param form {@code null} where there is nothing to send
   * @param said what was just done; {@code null} for nothing
   * @param receipt of a request that was just taken; {@code null} for none
   * @param news what the office said, the oldest first
   */
  record PersonPage(
      String title,
      String lede,
      @Nullable FormView form,
      @Nullable String said,
      @Nullable ReceiptPage receipt,
      List<Fact> facts,
      List<Fact> news) {

    PersonPage saying(@Nullable String done) {
      return new PersonPage(title, lede, form, done, receipt, facts, news);
    }
  }

  /** A line of the impact files. */
  record ImpactLine(
      String processing, String paper, String made, String revise, Tone tone, String state) {}
}
