package vn.chosach.ui;

/**
 * The states of the identity. Each is a shape, a word (given by the caller) and a colour, so that
 * any one of the three may be lost.
 */
public enum Tone {
  /** Dot, lotus green: verified, in order. */
  OK("is-ok", Shape.DOT),
  /** Ring, grey: nothing known, not begun. */
  NONE("is-none", Shape.RING),
  /** Lozenge, dark turmeric: take care. */
  CARE("is-care", Shape.LOZENGE),
  /** Triangle, vermilion: warning, refused. */
  WARN("is-warn", Shape.TRIANGLE),
  /** Square, violet: violation handled, closed. */
  DONE("is-done", Shape.SQUARE),
  /** Deadline passed. */
  LATE("is-late", Shape.TRIANGLE),
  /** Deadline today. */
  TODAY("is-today", Shape.LOZENGE),
  /** Deadline this week. */
  WEEK("is-week", Shape.DOT),
  /** Deadline later. */
  LATER("is-later", Shape.RING);

  private final String css;
  private final Shape shape;

  Tone(String css, Shape shape) {
    this.css = css;
    this.shape = shape;
  }

  /** Class of the style sheets that sets the colour. */
  public String css() {
    return css;
  }

  /** Path of the shape in a box of 12 by 12. */
  public String path() {
    return shape.path;
  }

  private enum Shape {
    DOT("M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z"),
    RING("M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zm0 2a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z"),
    LOZENGE("M6 0l6 6-6 6-6-6z"),
    TRIANGLE("M6 .5l6 11H0z"),
    SQUARE("M1 1h10v10H1z");

    private final String path;

    Shape(String path) {
      this.path = path;
    }
  }
}
