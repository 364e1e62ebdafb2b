package vn.chosach.rewards.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/** What the pages of rewards show. */
public interface RewardView {

  /** A part of the list. */
  record RewardTab(String label, String href, boolean current) {}

  /**
   * Nominations.
   *
   * @param nominates whether the viewer may put somebody forward
   */
  record NominationList(
      List<RewardTab> tabs,
      List<NominationRow> rows,
      int count,
      @Nullable Pager pager,
      boolean nominates) {}

  /**
   * A nomination in one line.
   *
   * @param members names of the team; empty for others
   * @param days what is known of its way, in words
   */
  record NominationRow(
      String href,
      String number,
      String nominee,
      String members,
      String agency,
      String form,
      String days,
      Tone tone,
      String state) {}

  /**
   * One nomination.
   *
   * @param way days from the result to the payment, in their order
   * @param waits address of the paper that waits for its signature; {@code null} for none
   * @param hidden how many results speak of cases that the viewer does not see
   */
  record NominationPage(
      String number,
      String nominee,
      Tone tone,
      String state,
      List<Choice> acts,
      List<Fact> facts,
      String merit,
      List<WayStop> way,
      String whole,
      @Nullable String waits,
      List<Fact> results,
      int hidden,
      List<Fact> terms,
      List<StepLine> steps) {}

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
