package vn.chosach.identifiers;

import java.util.List;

/** Finds QR codes in a photo that has been decoded already. */
@FunctionalInterface
public interface QrReader {

  /** Largest photo that is looked at; the cleaned derivatives of uploads are far smaller. */
  int MOST_PIXELS = 40_000_000;

  /**
   * The texts of all QR codes in a photo, in no particular order.
   *
   * @param pixels one {@code 0xAARRGGBB} per pixel, row by row
   * @param width of a row, in pixels
   * @return empty when there is none, when none is readable, or when the photo is larger than
   *     {@link #MOST_PIXELS}
   * @throws IllegalArgumentException if the pixels do not fill whole rows
   */
  List<String> read(int[] pixels, int width);

  /** The reader that ships with the program. */
  static QrReader shipped() {
    return new ZxingQrReader();
  }
}
