package vn.chosach.ui.share;

/**
 * What a poster says; it carries no picture of anybody and nothing that its page does not say.
 *
 * @param kind what it is, in one line
 * @param title the call in one sentence
 * @param words the rest of the call; empty for none
 * @param goods what it is about, in one line
 * @param days from when until when
 * @param from the agency that calls
 * @param ask what to do, beside the code
 * @param address of its page, which stands in the code too
 */
public record CallPoster(
    String kind,
    String title,
    String words,
    String goods,
    String days,
    String from,
    String ask,
    String address) {

  /** Sheets of ISO 216 at 150 dots an inch. */
  public enum PosterPaper {
    A4(1240, 1754),
    A3(1754, 2480);

    private final int width;
    private final int height;

    PosterPaper(int width, int height) {
      this.width = width;
      this.height = height;
    }

    int width() {
      return width;
    }

    int height() {
      return height;
    }
  }
}
