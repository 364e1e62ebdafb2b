package vn.chosach.ui.form;

/** What a field asks for; decides how it is drawn and how its value is read. */
public enum FieldKind {
  /** One line of text. */
  LINE,
  /** A password or PIN: never given back, and not part of what tells one sending from another. */
  SECRET,
  /** A whole number. */
  NUMBER,
  /** Whole đồng. */
  MONEY,
  /** Text of several lines. */
  WORDS,
  /** Text of several lines that a program reads: evenly spaced. */
  SOURCE,
  /** A day of the calendar. */
  DAY,
  /** Day and time of Vietnam. */
  MOMENT,
  /** One of many. */
  SELECT,
  /** One of a few, all of them in sight. */
  RADIOS,
  /** One of a few, chosen by the button that sends the form. */
  PRESS,
  /** Any of several. */
  TICKS,
  /** Yes or no. */
  TICK,
  /** Files, taken into custody while they arrive. */
  FILES,
  /** Goes along unseen; read as text. */
  HIDDEN,
  /** No field but the heading of those that follow. */
  HEADING;

  /** Whether any text will do. */
  boolean isText() {
    return switch (this) {
      case LINE, WORDS, SOURCE, HIDDEN, SECRET -> true;
      case NUMBER, MONEY, DAY, MOMENT, SELECT, RADIOS, PRESS, TICKS, TICK, FILES, HEADING -> false;
    };
  }

  boolean isChosen() {
    return switch (this) {
      case SELECT, RADIOS, PRESS, TICKS -> true;
      case LINE, SECRET, NUMBER, MONEY, WORDS, SOURCE, DAY, MOMENT, TICK, FILES, HIDDEN, HEADING ->
          false;
    };
  }
}
