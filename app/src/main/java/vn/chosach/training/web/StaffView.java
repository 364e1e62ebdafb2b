package vn.chosach.training.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/** What the pages of profiles and skills show. */
public interface StaffView {

  /** Officers of an agency. */
  record ProfileList(String agency, String own) {}

  /** An officer in one line. */
  record ProfileRow(String href, String name, String duties, int skills, int waiting) {}

  /**
   * One officer.
   *
   * @param proposes whether the viewer may add a skill
   * @param appoint address of the form that appoints; {@code null} for none
   */
  record ProfilePage(
      String name,
      String agency,
      List<AppointmentRow> appointments,
      List<ClaimRow> claims,
      boolean proposes,
      @Nullable String appoint,
      List<String> papers) {}

  /** An appointment. */
  record AppointmentRow(
      String number,
      String duty,
      String field,
      String term,
      String work,
      Tone tone,
      String state,
      List<Choice> links) {}

  /** A skill of an officer. */
  record ClaimRow(
      String skill,
      String basis,
      String level,
      String proof,
      String term,
      Tone tone,
      String state,
      String words,
      List<Choice> links) {}

  /** Agencies by skills. */
  record MatrixPage(
      List<String> skills,
      List<MatrixRow> rows,
      int gaps,
      @Nullable Pager pager,
      List<LegendRow> legend) {}

  /** An agency. */
  record MatrixRow(String agency, List<MatrixCell> cells) {}

  /**
   * A cell.
   *
   * @param href who they are; {@code null} for who may not see them
   */
  record MatrixCell(String text, boolean gap, @Nullable String href) {}

  /** What a skill is and on what it rests. */
  record LegendRow(String name, String basis) {}

  /** Who has a skill in an agency. */
  record PersonsPage(String agency, String skill, List<Choice> rows) {}

  /** A demand. */
  record DemandRow(
      String of,
      String skill,
      String level,
      String people,
      String term,
      String reason,
      String who,
      Tone tone,
      String state,
      List<Choice> links) {}

  /** A plan in one line. */
  record PlanRow(
      String href, String number, String title, int year, String agency, Tone tone, String state) {}

  /**
   * One plan.
   *
   * @param summary planned against held
   * @param sources gaps and needs from which a class can be added, for who draws it up
   */
  record PlanPage(
      String id,
      String number,
      String title,
      Tone tone,
      String state,
      List<vn.chosach.ui.Fact> facts,
      @Nullable String waits,
      List<Choice> acts,
      String summary,
      List<PlanLineRow> lines,
      List<SourceRow> sources,
      List<vn.chosach.lifecycle.steps.StepLine> steps) {}

  /** A class of a plan. */
  record PlanLineRow(
      String title,
      String quarter,
      int people,
      String holder,
      String why,
      Tone tone,
      String state,
      List<Choice> links) {}

  /** From what a class can be planned. */
  record SourceRow(String what, String why, int people, String href) {}
}
