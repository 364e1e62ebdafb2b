package vn.chosach.learning.life;

import java.util.Locale;

/** The parts of a lesson below its summary; each is a list of lines. */
public enum LessonPart {
  /** How the trick works. */
  HOW,
  /** What gives it away. */
  SIGNS,
  /** What to do. */
  DO,
  /** What to do when it has happened. */
  AFTER,
  /** What the law demands on a label. */
  LABEL,
  /** What to look at. */
  LOOK,
  /** What to ask the seller for. */
  SELLER,
  /** What should raise doubt. */
  DOUBT,
  /** Answers to choose from. */
  ANSWERS,
  /** Why the right answer is right. */
  WHY,
  /** Whom it harms, and how. */
  HARM,
  /** What the law says. */
  SAYS;

  /** Name of its field in a form. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its heading. */
  public String textKey() {
    return "learning.part." + field();
  }
}
