package vn.chosach.forum.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/** What the pages of the forum show. */
public interface ForumView {

  /** A part of a list. */
  record ForumTab(String label, String href, boolean current) {}

  /**
   * Meetings.
   *
   * @param plans whether the viewer may plan one
   */
  record ForumList(
      List<ForumTab> tabs, List<ForumRow> rows, int count, @Nullable Pager pager, boolean plans) {}

  /** A meeting or an opinion in one line. */
  record ForumRow(
      String href, String number, String title, String what, String day, Tone tone, String state) {}

  /** One meeting. */
  record ForumMeetingPage(
      String number,
      String title,
      Tone tone,
      String state,
      List<Fact> facts,
      List<Choice> acts,
      List<Choice> files,
      List<Fact> counts,
      String opinions,
      List<StepLine> steps) {}

  /**
   * Opinions.
   *
   * @param meeting number of the meeting whose they are; {@code null} for all
   */
  record ForumOpinionList(
      List<ForumTab> tabs,
      @Nullable String meeting,
      List<ForumRow> rows,
      int count,
      @Nullable Pager pager) {}

  /**
   * One opinion.
   *
   * @param heldBack why it may not be published; empty for nothing
   * @param waits address of the answer that waits for its signature; {@code null} for none
   */
  record ForumOpinionPage(
      String id,
      String number,
      String meeting,
      String words,
      Tone tone,
      String state,
      String heldBack,
      @Nullable String waits,
      List<Fact> facts,
      List<Choice> acts,
      String answer,
      List<StepLine> steps) {}

  /** Meetings with their public answers. */
  record ForumPublicPage(List<ForumPublicMeeting> meetings, @Nullable Pager pager) {}

  /** A meeting as everybody reads of it. */
  record ForumPublicMeeting(
      String number, String title, String when, List<ForumPublicAnswer> answers) {}

  /** An opinion with its answer and what followed, without anybody's name. */
  record ForumPublicAnswer(
      String number,
      String question,
      String voices,
      String answer,
      String by,
      List<StepLine> followed) {}
}
