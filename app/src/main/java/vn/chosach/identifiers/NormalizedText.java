package vn.chosach.identifiers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as a reader sees it, with the way back to the text as it was written. Zero-width signs and
 * marks are gone, styled and full-width signs are plain (UAX #15, form KC), look-alike letters are
 * Latin. Two views of equal length: {@code folded} is lower case without marks, {@code plain} keeps
 * case and letters, for the parts of addresses that need them.
 */
final class NormalizedText {

  private final StringBuilder foldedSigns;
  private final StringBuilder plainSigns;
  private int[] starts;
  private int[] ends;
  final String folded;
  final String plain;

  NormalizedText(String text) {
    foldedSigns = new StringBuilder(text.length());
    plainSigns = new StringBuilder(text.length());
    starts = new int[text.length() + 16];
    ends = new int[text.length() + 16];
    for (int i = 0; i < text.length(); ) {
      int sign = text.codePointAt(i);
      int after = i + Character.charCount(sign);
      see(sign, i, after);
      i = after;
    }
    folded = foldedSigns.toString();
    plain = plainSigns.toString();
  }

  int length() {
    return folded.length();
  }

  /** Where the sign at a place of the views begins in the text as written. */
  int origin(int place) {
    return starts[place];
  }

  /** Where the sign before a place of the views ends in the text as written. */
  int originEnd(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }

  private void see(int sign, int start, int end) {
    if (sign < 128) {
      if (Character.isLetterOrDigit(sign)) {
        put((char) Character.toLowerCase(sign), (char) sign, start, end);
      } else {
        putSign(sign, start, end);
      }
      return;
    }
    int digit = Character.isDigit(sign) ? Character.digit(sign, 10) : -1;
    if (digit >= 0) {
      put((char) ('0' + digit), (char) ('0' + digit), start, end);
      return;
    }
    if (!Character.isLetterOrDigit(sign) && LookAlikes.sign(sign) == LookAlikes.UNSEEN) {
      return;
    }
    String wide = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
    for (int i = 0; i < wide.length(); ) {
      int part = wide.codePointAt(i);
      i += Character.charCount(part);
      if (Character.isLetterOrDigit(part)) {
        putLetter(part, start, end);
      } else {
        putSign(part, start, end);
      }
    }
  }

  private void putLetter(int letter, int start, int end) {
    if (!Character.isBmpCodePoint(letter)) {
      put('\uFFFC', '\uFFFC', start, end);
      return;
    }
    String apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
    String lower = apart.substring(0, 1).toLowerCase(Locale.ROOT);
    put(LookAlikes.latin(lower.charAt(0)), (char) letter, start, end);
  }

  private void putSign(int sign, int start, int end) {
    char plainSign = LookAlikes.sign(sign);
    if (plainSign != LookAlikes.UNSEEN) {
      put(plainSign, plainSign, start, end);
    }
  }

  private void put(char foldedSign, char plainSign, int start, int end) {
    int place = foldedSigns.length();
    if (place == starts.length) {
      starts = Arrays.copyOf(starts, place * 2);
      ends = Arrays.copyOf(ends, place * 2);
    }
    foldedSigns.append(foldedSign);
    plainSigns.append(plainSign);
    starts[place] = start;
    ends[place] = end;
  }
}
