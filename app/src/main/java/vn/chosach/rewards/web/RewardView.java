package vn.chosach.rewards.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;

/** What the pages of rewards show. */
public interface RewardView {

  /** Who was praised, for everybody. */
  record NominationList(List<NominationRow> rows, int count, @Nullable Pager pager) {}

  /**
   * One of them.
   *
   * @param members names of the team; empty for others
   * @param by the decision, in words
   */
  record NominationRow(String nominee, String members, String agency, String form, String by) {}

  /**
   * One nomination.
   *
   * @param way days from the result to the payment, in their order
   * @param hidden how many results speak of cases that the viewer does not see
   */
  record NominationPage(
      RowPage row,
      List<Fact> facts,
      String merit,
      List<WayStop> way,
      String whole,
      List<Fact> results,
      int hidden,
      List<Fact> terms) {}

  /**
   * A stop on the way from the result to the payment.
   *
   * @param day empty while it is ahead
   * @param after how long after the stop before, in words; empty for the first
   * @param paper number of the paper that shows it
   */
  record WayStop(String name, String day, String after, String paper) {}

  /**
   * Results that nobody considered.
   *
   * @param count all of them
   */
  record Gaps(List<GapRow> rows, int count) {}

  /**
   * Those of an agency.
   *
   * @param nominate where to put somebody forward; {@code null} for who may not
   */
  record GapRow(
      String agency,
      int count,
      String oldest,
      int days,
      List<Fact> numbers,
      @Nullable String nominate) {}
}
