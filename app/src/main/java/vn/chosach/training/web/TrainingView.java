package vn.chosach.training.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** What the pages of training show. */
public interface TrainingView {

  /**
   * Classes.
   *
   * @param opens whether the viewer may open one
   * @param courses those that ship with the program
   */
  record ClassList(
      List<Tab> tabs,
      List<ClassRow> rows,
      int count,
      @Nullable Pager pager,
      boolean opens,
      List<Choice> courses) {}

  /** A part of the list. */
  record Tab(String label, String href, int count, boolean current) {}

  /** A class in one line. */
  record ClassRow(
      String href,
      String number,
      String title,
      String kind,
      String when,
      String place,
      String agency,
      Tone tone,
      String state) {}

  /**
   * One class.
   *
   * @param code the code of today for the screen of the room; {@code null} for none
   * @param waits address of the decision that waits for its signature; {@code null} for none
   * @param questions questions with their options, for who may see them
   * @param own what the viewer did in it
   */
  record ClassPage(
      String id,
      String number,
      String title,
      Tone tone,
      String state,
      List<Fact> facts,
      List<Choice> acts,
      @Nullable String code,
      @Nullable String waits,
      List<Fact> own,
      List<Unit> units,
      List<Person> people,
      List<Question> questions,
      List<String> opinions,
      List<StepLine> steps) {}

  /** A unit that is invited. */
  record Unit(String name, int seats, Tone tone, String state, String words) {}

  /** An officer who was named. */
  record Person(String name, String unit, String days, String score, String certificate) {}

  /**
   * A question.
   *
   * @param right the right option
   */
  record Question(int number, String words, List<String> options, String right, String why) {}

  /** The code that the room shows. */
  record CodePage(String number, String title, String code, String day, String back) {}

  /** What the agencies need. */
  record Needs(List<NeedRow> rows, @Nullable FormView form) {}

  /** A need. */
  record NeedRow(String topic, int people, String agency, String words, String when) {}

  /**
   * A certificate that was looked up.
   *
   * @param asked the number that was typed; empty before
   * @param facts what it stands for; empty for a number that nobody has
   */
  record CertificatePage(String asked, List<Fact> facts) {}
}
