package vn.chosach.vault.films;

import java.io.IOException;
import java.util.Set;
import vn.chosach.vault.films.Scrubber.Broken;

/**
 * MP4 and QuickTime (ISO/IEC 14496-12): boxes in a row that fill the file to its last byte, a table
 * of tracks with pictures among them, and the pictures themselves. A camera that stops in the
 * middle leaves no table, a line that breaks leaves a box without its end.
 */
final class BoxFilm {

  private static final int HEAD = 8;
  private static final int LONG_HEAD = 16;

  /** What stands between the boxes of a film; something else that has no end was never a box. */
  private static final Set<String> TOP =
      Set.of(
          "ftyp", "styp", "moov", "moof", "mfra", "mdat", "free", "skip", "wide", "sidx", "meta",
          "udta", "uuid", "pdin");

  private final Scrubber film;
  private boolean table;
  private boolean pictures;
  private boolean content;

  BoxFilm(Scrubber film) {
    this.film = film;
  }

  /**
   * @throws Broken when it is not whole or no film
   */
  void check() throws IOException {
    walk(0, film.size(), 0);
    if (!table || !content) {
      throw new Broken("vault.cut-off");
    }
    if (!pictures) {
      throw new Broken("vault.no-pictures");
    }
  }

  private void walk(long from, long end, int depth) throws IOException {
    long at = from;
    while (at < end) {
      film.part();
      if (end - at < HEAD) {
        throw new Broken(depth == 0 ? "vault.cut-off" : "vault.damaged");
      }
      long size = film.number(at, 4);
      String name = film.name(at + 4);
      int head = size == 1 ? LONG_HEAD : HEAD;
      if (size == 1) {
        size = film.number(at + HEAD, 8);
      } else if (size == 0 && depth == 0) {
        size = end - at;
      }
      if (size < head || !name.chars().allMatch(letter -> letter >= ' ' && letter < 0x100)) {
        throw new Broken("vault.damaged");
      }
      if (size > end - at) {
        throw new Broken(depth == 0 && TOP.contains(name) ? "vault.cut-off" : "vault.damaged");
      }
      box(name, at + head, at + size, depth);
      at += size;
    }
  }

  private void box(String name, long from, long end, int depth) throws IOException {
    switch (name) {
      case "moov" -> {
        table = true;
        walk(from, end, depth + 1);
      }
      case "trak", "mdia" -> {
        if (depth > 0) {
          walk(from, end, depth + 1);
        }
      }
      case "hdlr" ->
          pictures |= depth > 0 && end - from >= 12 && film.name(from + 8).equals("vide");
      case "mdat" -> content |= depth == 0 && end > from;
      default -> {}
    }
  }
}
