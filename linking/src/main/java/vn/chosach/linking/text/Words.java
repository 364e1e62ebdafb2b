package vn.chosach.linking.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words of any language, made comparable. Folded words have no marks and no capitals; marked words
 * keep the marks of their letters, with the Vietnamese tone behind the word, so that "hoà" and
 * "hóa" differ in the tone alone and "hoà" and "hòa" do not differ.
 */
public final class Words {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** Stands before the stem of a mark, which is no word of the text. */
  private static final char STEM = '~';

  private static final int LONGEST_MARK = 24;

  private Words() {}

  /** Folded letters and digits, single spaces between words; decimals stay whole. */
  public static String folded(String text) {
    return words(isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD));
  }

  /** Like {@link #folded}, marks kept. */
  public static String marked(String text) {
    if (isPlain(text)) {
      return words(text);
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (String word : Normalizer.normalize(text, Normalizer.Form.NFKD).split("\\s+", -1)) {
      int tone = 0;
      StringBuilder letters = new StringBuilder(word.length());
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        int found = TONES.indexOf(c) + 1;
        if (found > 0) {
          tone = found;
        } else {
          letters.append(c);
        }
      }
      String plain = Normalizer.normalize(letters, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      out.append(spaced(plain)).append(tone == 0 ? "" : Integer.toString(tone)).append(' ');
    }
    return out.toString().strip().replaceAll(" +", " ");
  }

  private static String spaced(String word) {
    StringBuilder out = new StringBuilder(word.length());
    word.chars().forEach(c -> out.append(Character.isLetterOrDigit(c) ? (char) c : ' '));
    return out.toString().strip();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String words(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
          continue;
        }
        c = c == 'đ' || c == 'Đ' || c == 'ð' ? 'd' : Character.toLowerCase(c);
      } else if (c >= 'A' && c <= 'Z') {
        c += 32;
      }
      if (Character.isLetterOrDigit(c)) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      } else if (c == '\'' || c == '\u2019') {
        continue; // o'neil, children's
      } else if (c == '.' && !gap && isDigit(text, i - 1) && isDigit(text, i + 1)) {
        out.append('.');
      } else {
        gap = true;
      }
    }
    return out.toString();
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /**
   * The folded words of a text, each as often as it stands there, and after them what its marks of
   * models would be without the signs inside and without what stands behind their last digit, which
   * is a colour or a region: {@code PS-LX350H} gives {@code ps}, {@code lx350h}, {@code pslx350h}
   * and {@code ~pslx350}.
   */
  public static List<String> tokens(String text) {
    return tokens(text, folded(text));
  }

  /** As {@link #tokens(String)}, where the text has been folded already. */
  public static List<String> tokens(String text, String folded) {
    List<String> tokens = new ArrayList<>();
    split(folded, tokens);
    int plain = tokens.size();
    for (int from = 0; from < text.length(); ) {
      int to = from;
      int letters = 0;
      int capitals = 0;
      int digits = 0;
      int signs = 0;
      while (to < text.length() && text.charAt(to) > ' ') {
        char c = text.charAt(to++);
        letters += Character.isLetter(c) ? 1 : 0;
        capitals += Character.isUpperCase(c) ? 1 : 0;
        digits += c >= '0' && c <= '9' ? 1 : 0;
        signs += c == '-' || c == '_' || c == '/' && digits > 0 ? 1 : 0;
      }
      boolean mark =
          letters > 0 && digits > 0 || digits >= 6 || capitals == letters && capitals > 3;
      if (signs > 0 && mark && to - from <= LONGEST_MARK) {
        add(folded(text.substring(from, to)).replaceAll("[ .]", ""), tokens);
      }
      from = to + 1;
    }
    for (int i = 0, n = tokens.size(); i < n; i++) {
      String token = tokens.get(i);
      int last = token.length();
      while (last > 0 && !(token.charAt(last - 1) >= '0' && token.charAt(last - 1) <= '9')) {
        last--;
      }
      if (last > 3 && Character.isLetter(token.charAt(0))) {
        tokens.add(STEM + token.substring(0, last));
      }
    }
    return plain == tokens.size() ? tokens : List.copyOf(tokens);
  }

  private static void add(String token, List<String> tokens) {
    if (token.length() > 3) {
      tokens.add(token);
    }
  }

  /** {@code v5}, {@code 5.0} and {@code 5} are one version; {@code v470} is the mark of a model. */
  private static String version(String word) {
    int from = word.charAt(0) == 'v' ? 1 : 0;
    int to = from;
    while (to < word.length() && word.charAt(to) >= '0' && word.charAt(to) <= '9') {
      to++;
    }
    boolean whole = to == word.length() || to + 2 == word.length() && word.endsWith(".0");
    return to > from && to < 3 && whole ? word.substring(from, to) : word;
  }

  private static void split(String folded, List<String> into) {
    int from = 0;
    for (int at = 0; at <= folded.length(); at++) {
      if (at == folded.length() || folded.charAt(at) == ' ') {
        if (at > from) {
          into.add(version(folded.substring(from, at)));
        }
        from = at + 1;
      }
    }
  }

  /** Whether a folded word may be the mark of a model: it has a digit and is not a short number. */
  public static boolean isMark(String token) {
    if (isStem(token)) {
      return false;
    }
    boolean letter = false;
    boolean digit = false;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (c != '.') {
        letter = true;
      } else {
        return false;
      }
    }
    return digit && token.length() >= (letter ? 3 : 4);
  }

  /** Whether a token is the stem of a mark, which all its variants share. */
  public static boolean isStem(String token) {
    return token.charAt(0) == STEM;
  }

  /** Whether a digit stands in the word. */
  public static boolean hasDigit(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) >= '0' && token.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
