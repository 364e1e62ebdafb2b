package vn.chosach.trust.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** What the pages of labels by criteria show. */
public interface RatingView {

  /** A label in one line. */
  record RatingRow(
      String href,
      String number,
      String shop,
      String identifier,
      Tone tone,
      String label,
      String when,
      String state) {}

  /** One label on the desk. */
  record RatingPage(
      RowPage row, List<Fact> facts, List<EvidenceRow> evidence, String reply, String appeal) {}

  /** What was found by a criterion; empty words for nothing yet. */
  record EvidenceRow(String criterion, Tone tone, String finding, String words, String source) {}

  /** The code of a shop, shown once. */
  record CodeSheet(String number, String shop, String code, String address, String until) {}

  /** The criteria. */
  record CriteriaPage(List<CriteriaRow> rows, @Nullable FormView form) {}

  /**
   * A version.
   *
   * @param href of its paper; empty for who may not read it
   */
  record CriteriaRow(
      String title, Tone tone, String state, List<String> items, String terms, String href) {}

  /**
   * Labels that everybody may read.
   *
   * @param criteria those that hold today; {@code null} for none
   */
  record PublicRatings(
      @Nullable CriteriaRow criteria, List<RatingRow> rows, int count, @Nullable Pager pager) {}

  /**
   * A label as everybody reads it.
   *
   * @param gone that and why it does not hold any more; {@code null} while it does
   * @param history what happened since it was public, the newest first
   * @param embed a link with its words for other sites: nothing of ours runs there, and whoever
   *     follows it reads what holds on that day
   */
  record PublicRating(
      String number,
      String shop,
      @Nullable Tone tone,
      String label,
      boolean reviewed,
      @Nullable String gone,
      List<Fact> facts,
      List<EvidenceRow> evidence,
      String reply,
      List<StepLine> history,
      String embed) {}

  /**
   * What a shop reads with its code.
   *
   * @param replies until when it can reply; {@code null} where it cannot
   * @param appeals until when it can appeal; {@code null} where it cannot
   */
  record ShopPage(PublicRating of, @Nullable String replies, @Nullable String appeals) {}
}
