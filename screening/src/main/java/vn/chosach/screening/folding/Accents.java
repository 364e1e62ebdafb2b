package vn.chosach.screening.folding;

import java.text.Normalizer;

/**
 * What folding takes off a Vietnamese letter, kept apart: the quality (ă, â, ê, ô, ơ, ư, đ) and the
 * tone. Tones are compared per syllable, so that "hoá" and "hóa" are the same word.
 */
final class Accents {

  private static final int LATIN = 0x1F00;
  private static final char[] QUALITY = new char[LATIN];
  private static final byte[] TONE = new byte[LATIN];
  private static final String TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323";

  static {
    for (int c = 0; c < LATIN; c++) {
      StringBuilder letter = new StringBuilder();
      String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
      for (int i = 0; i < apart.length(); i++) {
        int tone = tone(apart.charAt(i));
        if (tone > 0) {
          TONE[c] = (byte) tone;
        } else {
          letter.append(apart.charAt(i));
        }
      }
      String whole = Normalizer.normalize(letter, Normalizer.Form.NFC);
      QUALITY[c] = whole.length() == 1 ? Character.toLowerCase(whole.charAt(0)) : (char) c;
    }
  }

  private Accents() {}

  /** 1 huyền, 2 sắc, 3 ngã, 4 hỏi, 5 nặng for a combining mark, 0 for anything else. */
  static int tone(char mark) {
    return TONE_MARKS.indexOf(mark) + 1;
  }

  static int toneOf(char letter) {
    return letter < LATIN ? TONE[letter] : 0;
  }

  /** The letter without its tone, lower case; letters beyond Latin as they are. */
  static char quality(char letter) {
    return letter < LATIN ? QUALITY[letter] : letter;
  }

  /** 1 to 7 for ă, â, ê, ô, ơ, ư, đ (tone taken off), 0 for any other letter. */
  static int markOf(char quality) {
    return switch (quality) {
      case 'ă' -> 1;
      case 'â' -> 2;
      case 'ê' -> 3;
      case 'ô' -> 4;
      case 'ơ' -> 5;
      case 'ư' -> 6;
      case 'đ' -> 7;
      default -> 0;
    };
  }

  /** A letter with a combining circumflex, breve or horn added, without tone. */
  static char combined(char quality, char mark) {
    String whole = Normalizer.normalize("" + quality + mark, Normalizer.Form.NFC);
    return whole.length() == 1 ? quality(whole.charAt(0)) : quality;
  }
}
