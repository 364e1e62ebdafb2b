package vn.chosach.tips.follow;

import java.util.UUID;

/**
 * What a typed code opened: one tip, for an hour.
 *
 * @param tip the tip
 * @param ending last four characters of the code, by which its owner knows it
 * @param visit one typing of the code; closing it ends all passes that came of it
 */
record Pass(UUID tip, String ending, UUID visit) {

  String text() {
    return tip + "\n" + ending + "\n" + visit;
  }

  /**
   * @throws IllegalArgumentException if it is no pass
   */
  static Pass of(String text) {
    String[] parts = text.split("\n", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("no pass");
    }
    return new Pass(UUID.fromString(parts[0]), parts[1], UUID.fromString(parts[2]));
  }
}
