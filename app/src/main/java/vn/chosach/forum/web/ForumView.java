package vn.chosach.forum.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.lists.ListTab;

/** What the pages of the forum show. */
public interface ForumView {

  /** A meeting or an opinion in one line. */
  record ForumRow(
      String href, String number, String title, String what, String day, Tone tone, String state) {}

  /** One meeting. */
  record ForumMeetingPage(
      RowPage row, List<Fact> facts, List<Choice> files, List<Fact> counts, String opinions) {}

  /**
   * Opinions.
   *
   * @param meeting number of the meeting whose they are; {@code null} for all
   */
  record ForumOpinionList(List<ListTab> tabs, @Nullable String meeting) {}

  /**
   * One opinion.
   *
   * @param heldBack why it may not be published; empty for nothing
   */
  record ForumOpinionPage(
      RowPage row,
      String meeting,
      String words,
      String heldBack,
      List<Fact> facts,
      String answer) {}

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
