package vn.chosach.legislation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;
import vn.chosach.ui.lists.ListTab;

/** What the pages of the legislation show. */
public interface LegislationView {

  /**
   * The register of findings.
   *
   * @param records whether the viewer may record one
   */
  record FindingList(
      List<ListTab> tabs, List<Choice> laws, String law, String part, boolean records) {}

  /**
   * A finding.
   *
   * @param gone that what it is on is no longer in force; empty while it is
   * @param cases numbers of the cases that show it, as far as the viewer sees them
   * @param aside address of the form that sets it aside; empty where it cannot be
   */
  record FindingRow(
      String id,
      String number,
      String kind,
      String law,
      String article,
      String gone,
      String words,
      String wish,
      String evidence,
      List<String> cases,
      String who,
      String setAside,
      String aside) {}

  /** Proposals. */
  record Proposals(List<ProposalRow> rows, boolean opens) {}

  /** A proposal in a list. */
  record ProposalRow(
      String href,
      String number,
      String title,
      String law,
      String agency,
      Tone tone,
      String state) {}

  /**
   * A proposal.
   *
   * @param waits address of the paper that waits for its signature; {@code null} for none
   * @param acts what the viewer may do now
   */
  record ProposalPage(
      String number,
      String title,
      Tone tone,
      String state,
      List<Fact> facts,
      List<FindingRow> findings,
      List<Change> comparison,
      List<Voice> opinions,
      List<StepLine> steps,
      @Nullable String waits,
      List<Choice> acts,
      String id) {}

  /** A line of the comparison. */
  record Change(String article, String current, String proposed, String reason) {}

  /** The opinion of an agency. */
  record Voice(String agency, Tone tone, String state, String words) {}

  /** What everybody may read of one. */
  record Known(
      String number,
      String title,
      String law,
      List<String> articles,
      String sent,
      Tone tone,
      String state,
      String result,
      String adopted) {}

  /**
   * Texts that ceased in a year.
   *
   * @param state how far the list of the year is
   * @param enter address of the form for the decision that published it; empty for who may not
   */
  record Expired(
      int year, List<ExpiredRow> rows, List<Choice> years, Tone tone, String state, String enter) {}

  /** A text that ceased. */
  record ExpiredRow(
      String number, String title, String until, String successor, boolean confirmed) {}
}
