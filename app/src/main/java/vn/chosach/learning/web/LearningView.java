package vn.chosach.learning.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.StructuredData;
import vn.chosach.ui.Tone;

/** What the pages of learning show. */
public interface LearningView {

  /** Lessons of a kind. */
  record LessonList(LessonKind kind, List<LessonRow> rows, List<StructuredData> about) {}

  /** A lesson in a list. */
  record LessonRow(String href, String title, String summary) {}

  /**
   * One lesson.
   *
   * @param sections its parts, each with its lines
   * @param kept sentence about who answers for it, since when, and when it is read again
   * @param shipped whether no officer has confirmed it yet
   * @param overdue whether the day of review is past
   * @param doubted whether a law that it rests on is unconfirmed
   * @param sheet address of the sheet to print; {@code null} for none
   */
  record LessonPage(
      LessonKind kind,
      String title,
      String summary,
      List<LessonSection> sections,
      List<LawLine> laws,
      String kept,
      boolean shipped,
      boolean overdue,
      boolean doubted,
      @Nullable String sheet,
      List<StructuredData> about) {}

  /**
   * A part.
   *
   * @param id of its heading
   */
  record LessonSection(String id, String heading, List<TextLine> lines) {}

  /**
   * A line.
   *
   * @param fresh whether the text that everybody reads does not have it
   */
  record TextLine(String text, boolean fresh) {}

  /** A law, and whether an officer of law confirmed it. */
  record LawLine(String text, boolean confirmed) {}

  /**
   * The sheet for a board.
   *
   * @param address where reports are sent, as people type it
   * @param qr path of its QR code, in modules
   * @param qrSize modules of a side
   */
  record SheetPage(
      String title,
      List<LessonSection> sections,
      List<SheetHotline> hotlines,
      String address,
      String qr,
      int qrSize,
      String printed) {}

  /** A telephone number; a fictitious one is that of the demonstration. */
  record SheetHotline(String name, String number, boolean fictitious) {}

  /**
   * A question of the quiz, asked or answered.
   *
   * @param number from 1
   * @param chosen number of the answer that was chosen; 0 while it is asked
   * @param before answers so far, as the next address says them
   * @param marks right answers so far, with this one
   * @param see guide to read on; {@code null} for none
   */
  record QuizPage(
      int number,
      int of,
      String title,
      String situation,
      List<Choice> answers,
      int chosen,
      int right,
      List<String> why,
      String before,
      int marks,
      @Nullable LessonRow see,
      FormErrors errors,
      List<StructuredData> about) {

    /** Whether it was answered. */
    public boolean answered() {
      return chosen > 0;
    }
  }

  /** The end of the quiz: marks, and what to read on. */
  record QuizResult(int marks, int of, List<LessonRow> read) {}

  /** A lesson on the desk. */
  record DeskRow(
      String href,
      String title,
      String kind,
      String agency,
      String review,
      @Nullable Tone due,
      Tone tone,
      String state) {}

  /** The desk. */
  record DeskList(List<DeskRow> rows, List<Choice> tabs, String current, List<Choice> kinds) {}

  /**
   * One lesson on the desk.
   *
   * @param proposed what waits for a second person; {@code null} for nothing
   * @param shown what everybody reads; {@code null} for nothing
   * @param told address where an outreach item is recorded that used it; {@code null} for none
   */
  record DeskPage(
      String title,
      String slug,
      Tone tone,
      String state,
      List<Fact> facts,
      List<Choice> acts,
      @Nullable LessonPage shown,
      @Nullable LessonPage shownEnglish,
      @Nullable LessonPage proposed,
      @Nullable LessonPage proposedEnglish,
      @Nullable String href,
      @Nullable String told,
      List<StepLine> steps) {}
}
