package vn.chosach.screening.folding;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fused character table: one look-up answers what a UTF-16 unit folds to (lower case, no marks,
 * look-alikes and styled letters replaced by the plain letter), or which kind of gap it is.
 *
 * <p>Values from {@code ' '} upwards are folded letters and digits; the constants below are kinds.
 * Compatibility forms follow Unicode normalisation form KD (UAX #15); the look-alikes are the
 * Latin-like rows of UTS #39 that occur in listings.
 */
final class Characters {

  /** Punctuation, symbols and pictures: end a token, glue the next token to it. */
  static final char GAP = 0;

  /** White space: ends a token and a chunk. */
  static final char SPACE = 1;

  /** Zero-width characters, joiners and selectors: as if they were not there. */
  static final char SKIP = 2;

  /** Combining mark: belongs to the letter before it. */
  static final char MARK = 3;

  /** First half of a surrogate pair. */
  static final char PAIR = 4;

  /** Folds to several characters: see {@link #expansion}. */
  static final char EXPANDS = 5;

  /** A sign that stands for a letter inside a word (@, $, !, €): a gap that repair may fill. */
  static final char SIGN = 6;

  static final char[] FOLD = new char[65536];

  /**
   * For {@link PlainPass}: the folded letter, a digit with {@link #FIGURE}, any kind of gap as a
   * space with {@link #BLANK}; {@link #WIDE} is what folds to a letter beyond ASCII.
   */
  static final char[] PLAIN = new char[65536];

  static final int FIGURE = 1 << 7;
  static final int BLANK = 1 << 8;
  static final int WIDE = 1 << 9;

  private static final int FIRST_STYLED = 0x1D400;

  /** What each mathematical letter or digit folds to, from bold A on. */
  private static final char[] STYLED = new char[0x400];

  private static final Map<Integer, String> EXPANSIONS = new HashMap<>();

  /** Plain letter, then everything that looks like it and that decomposition does not reach. */
  private static final String[] LOOK_ALIKES = {
    "aаαɑᴀɐ∂ᗩꭺλ",
    "bвβьЬʙɓᗷҍƀƅ",
    "cсϲᴄɔⅽᑕς¢ƈ",
    "dԁđᴅɗƌᗪðȡ",
    "eеεєᴇǝɛҽөэ℮ⱸ",
    "fꜰғƒϝẝ",
    "gɡɢɠցԍ",
    "hнһʜђћɦħꮋ",
    "iіιıɪӏⅼɩ",
    "jјʝᴊϳ",
    "kкκᴋƙқҡ",
    "lʟłɭℓⱡᒪ",
    "mмᴍɱµμ",
    "nпηɴŋɲռии",
    "oоοσᴏøɵօפ",
    "pрρᴘƥϼ",
    "qԛզɋφ",
    "rгяʀɾɼᴦг",
    "sѕꜱʂƨ§",
    "tтτᴛŧƭʇ†",
    "uυцᴜʉսʋц",
    "vνѵᴠʌⴸѴ",
    "wωԝᴡшщɯ",
    "xхχжҳ×",
    "yуγʏүÿƴ",
    "zᴢʐƶȥ"
  };

  static {
    for (int c = 0; c < 65536; c++) {
      FOLD[c] = kind((char) c);
    }
    for (String row : LOOK_ALIKES) {
      for (int i = 1; i < row.length(); i++) {
        char alike = row.charAt(i);
        FOLD[alike] = row.charAt(0);
        char upper = Character.toUpperCase(alike);
        if (upper > 127) {
          FOLD[upper] = row.charAt(0);
        }
      }
    }
    FOLD['×'] = GAP; // a size such as 30×40 is commoner than a disguised x
    FOLD['€'] = SIGN;
    for (int i = 0; i < STYLED.length; i++) {
      STYLED[i] = styled(FIRST_STYLED + i);
    }
    expand('æ', "ae");
    expand('Æ', "ae");
    expand('œ', "oe");
    expand('Œ', "oe");
    expand('ß', "ss");
    expand('þ', "th");
    for (int c = 0; c < 65536; c++) {
      int f = FOLD[c];
      PLAIN[c] = (char) (f < ' ' ? BLANK | ' ' : f > 127 ? WIDE : f <= '9' ? FIGURE | f : f);
    }
  }

  private Characters() {}

  /** Whether a sign ends a sentence or parts what is enumerated. */
  static boolean isStop(char c) {
    return switch (c) {
      case ',', '.', ';', '!', '?', '|', '\n', '•', '✅', '…' -> true;
      default -> false;
    };
  }

  private static void expand(char from, String to) {
    FOLD[from] = EXPANDS;
    EXPANSIONS.put((int) from, to);
  }

  private static char kind(char c) {
    if (c < 128) {
      return ascii(c);
    }
    if (Character.isHighSurrogate(c)) {
      return PAIR;
    }
    if (c >= 0x3400 && c <= 0xD7FF) {
      return Character.isLetterOrDigit(c) ? c : GAP;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          c >= 0xFE00 && c <= 0xFE0F ? SKIP : MARK;
      case Character.FORMAT -> SKIP;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          SPACE;
      case Character.CONTROL -> c == 0x85 ? SPACE : SKIP;
      default -> decomposed(c);
    };
  }

  private static char ascii(char c) {
    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
      return c;
    }
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 32);
    }
    if (c == '@' || c == '$' || c == '!') {
      return SIGN;
    }
    return c <= ' ' ? SPACE : GAP;
  }

  private static char styled(int codePoint) {
    String plain = plain(codePoint);
    if (plain == null || plain.length() != 1) {
      return GAP;
    }
    char c = plain.charAt(0);
    return c < 128 ? c : FOLD[c];
  }

  private static char decomposed(char c) {
    String plain = plain(c);
    if (plain == null) {
      return GAP;
    }
    if (plain.length() == 1) {
      return plain.charAt(0);
    }
    EXPANSIONS.put((int) c, plain);
    return EXPANDS;
  }

  /** Letters and digits of the compatibility decomposition, lower case; null if there are none. */
  private static @Nullable String plain(int codePoint) {
    String wide = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(2);
    for (int i = 0; i < wide.length(); i++) {
      char c = Character.toLowerCase(wide.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        plain.append(c == 'đ' ? 'd' : c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '(' && c != ')') {
        return null;
      }
    }
    return plain.isEmpty() || plain.length() > 4 ? null : plain.toString();
  }

  /** What a unit of kind {@link #EXPANDS} folds to; at most four characters. */
  static String expansion(char c) {
    return EXPANSIONS.getOrDefault((int) c, "");
  }

  /**
   * A character beyond the basic plane: styled mathematical letters, enclosed and regional letters
   * become plain ones, tags are skipped, all else (pictures) is a gap.
   */
  static char beyond(int codePoint) {
    if (codePoint >= FIRST_STYLED && codePoint < FIRST_STYLED + STYLED.length) {
      return STYLED[codePoint - FIRST_STYLED];
    }
    if (codePoint >= 0x1F130 && codePoint <= 0x1F149) {
      return (char) ('a' + codePoint - 0x1F130);
    }
    if (codePoint >= 0x1F150 && codePoint <= 0x1F169) {
      return (char) ('a' + codePoint - 0x1F150);
    }
    if (codePoint >= 0x1F170 && codePoint <= 0x1F189) {
      return (char) ('a' + codePoint - 0x1F170);
    }
    if (codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF) {
      return (char) ('a' + codePoint - 0x1F1E6);
    }
    return codePoint >= 0xE0000 && codePoint <= 0xE0FFF ? SKIP : GAP;
  }
}
