package vn.chosach.tips.follow;

import java.util.UUID;

/**
 * What a typed code opened: one tip, for an hour.
 *
 * @param tip the tip
 * @param ending last four characters of the code, by which its owner knows it
 */
record Pass(UUID tip, String ending) {

  String text() {
    return tip + "\n" + ending;
  }

  static Pass of(String text) {
    String[] parts = text.split("\n", -1);
    return new Pass(UUID.fromString(parts[0]), parts[1]);
  }
}
