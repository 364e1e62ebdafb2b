package vn.chosach.cases.inquiry;

/** What somebody typed, as a paper says it within a sentence of its own. */
public final class OneLine {

  private OneLine() {}

  /** In one line, without the stop at its end. */
  public static String of(String words) {
    return words.strip().replaceAll("[.;\\s]+$", "").replaceAll("\\s*\\R\\s*", "; ");
  }
}
