package vn.chosach.screening.matching;

import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.rules.Quantity;

/**
 * Looks beside a match for a number with its unit. The folded text has taken off marks, full width
 * and signs already; here a unit may also be glued to its number, be spelt in pieces ({@code "10 c.
 * â.y"}), and the letter o may stand for a nought. Looked for on demand only, so that a listing on
 * which no such rule is judged costs nothing.
 */
final class Quantities {

  private static final String[] SIZES = {
    "ml", "g", "gr", "gram", "gam", "kg", "l", "lit", "mieng", "vien"
  };

  private static final double[] SCALES = {1, 1, 1, 1, 1, 1000, 1000, 1000, 1, 1};

  /** How many words before a size the word "tặng" may stand. */
  private static final int GIFT = 6;

  private static final long GIVEN = Phrase.of("tặng").key(0);

  private final SeenMarks seenMarks;

  /** Token after the number that was read last; its first letter where the unit would begin. */
  private int unitToken;

  private int unitAt;

  /** Smallest size that the title states; below nought while nobody has asked. */
  private double size;

  Quantities(SeenMarks seenMarks) {
    this.seenMarks = seenMarks;
  }

  void begin() {
    size = -1;
  }

  /**
   * The smallest size in ml, g or pieces that the title states, 0 if it states none. A listing of
   * several sizes shows the price of the smallest; what is given away with the goods ({@code tặng
   * 5ml}) is none of them.
   */
  double smallestSize() {
    if (size < 0) {
      size = 0;
      FoldedText text = seenMarks.text;
      int end = text.lastToken(0);
      for (int t = text.firstToken(0); t < end; t++) {
        double stated = startsWithDigit(t) ? number(t, end) * scale(end) : 0;
        if (stated > 0 && (size == 0 || stated < size) && !isGivenAway(t)) {
          size = stated;
        }
      }
    }
    return size;
  }

  /** What the unit behind the number that was read last counts for; 0 if it is none. */
  private double scale(int end) {
    int token = unitToken;
    int from = unitAt;
    for (int u = 0; u < SIZES.length; u++) {
      if (unitEnd(SIZES[u], token, from, end) >= 0) {
        return SCALES[u];
      }
    }
    return 0;
  }

  private boolean isGivenAway(int token) {
    FoldedText text = seenMarks.text;
    for (int t = Math.max(text.firstToken(0), token - GIFT); t < token; t++) {
      if (text.key(t) == GIVEN) {
        return true;
      }
    }
    return false;
  }

  /** Whether all that the rule says of quantities is so beside a match. */
  boolean fit(Quantity[] wanted, int first, int last) {
    for (Quantity one : wanted) {
      if (one.asked() != standsBeside(one, first, last)) {
        return false;
      }
    }
    return true;
  }

  private boolean standsBeside(Quantity wanted, int first, int last) {
    FoldedText text = seenMarks.text;
    int field = text.fieldOf(first);
    int end = text.lastToken(field);
    for (int t = text.firstToken(field); t < end; t++) {
      // The match itself may begin with its unit, as in "10 cây thuốc lá".
      boolean inside = t >= first && t <= last;
      if (!inside && startsWithDigit(t) && fits(wanted, t, first, last, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(Quantity wanted, int at, int first, int last, int end) {
    double number = number(at, end);
    if (number < wanted.from() || number > wanted.to()) {
      return false;
    }
    int token = unitToken;
    int from = unitAt;
    for (String unit : wanted.joined()) {
      int past = unitEnd(unit, token, from, end);
      if (past >= 0) {
        int between = at > last ? at - last - 1 : first - past;
        // Below nought the unit is a part of the match.
        if (between <= wanted.words()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean startsWithDigit(int token) {
    FoldedText text = seenMarks.text;
    return text.start(token) < text.end(token) && isDigit(text.charAt(text.start(token)));
  }

  /** Reads digits, groups of a thousand and a fraction; leaves where the unit would begin. */
  private double number(int token, int end) {
    FoldedText text = seenMarks.text;
    double number = digits(token);
    int at = token;
    while (unitAt == text.end(at) && at + 1 < end && isJoined(at) && startsWithDigit(at + 1)) {
      int size = leading(at + 1);
      double next = digits(at + 1);
      boolean whole = size == 3;
      number = whole ? number * 1000 + next : number + next / Math.pow(10, size);
      at++;
      if (!whole) {
        break;
      }
    }
    if (unitAt == text.end(at)) {
      unitToken = at + 1;
      unitAt = at + 1 < end ? text.start(at + 1) : unitAt;
    }
    return number;
  }

  /** A point or comma alone stands between a token and the next. */
  private boolean isJoined(int token) {
    return seenMarks.text.isPointed(token);
  }

  private int leading(int token) {
    FoldedText text = seenMarks.text;
    int size = 0;
    for (int c = text.start(token); c < text.end(token) && isDigit(text.charAt(c)); c++) {
      size++;
    }
    return size;
  }

  private double digits(int token) {
    FoldedText text = seenMarks.text;
    double number = 0;
    int c = text.start(token);
    int end = text.end(token);
    while (c < end && (isDigit(text.charAt(c)) || isNought(c, end))) {
      number = number * 10 + (text.charAt(c) == 'o' ? 0 : text.charAt(c) - '0');
      c++;
    }
    unitToken = token;
    unitAt = c;
    return number;
  }

  /**
   * An o between digits, or at the end of a row of them, is a nought; before a letter it is none.
   */
  private boolean isNought(int c, int end) {
    FoldedText text = seenMarks.text;
    int next = c;
    while (next < end && text.charAt(next) == 'o') {
      next++;
    }
    return next > c && (next == end || isDigit(text.charAt(next)));
  }

  /** Token after a unit that begins at a letter of a token; -1 if it does not stand there. */
  private int unitEnd(String unit, int token, int from, int end) {
    FoldedText text = seenMarks.text;
    int t = token;
    int c = from;
    int met = 0;
    while (met < unit.length()) {
      if (t >= end) {
        return -1;
      }
      if (c == text.end(t)) {
        t++;
        c = t < end ? text.start(t) : c;
        continue;
      }
      if (text.charAt(c) != unit.charAt(met)) {
        return -1;
      }
      c++;
      met++;
    }
    return c == text.end(t) || isTimes(c, text.end(t)) ? t + 1 : -1;
  }

  /** {@code 50mlx2} is two of 50 ml. */
  private boolean isTimes(int c, int end) {
    FoldedText text = seenMarks.text;
    return c + 1 < end && text.charAt(c) == 'x' && isDigit(text.charAt(c + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
