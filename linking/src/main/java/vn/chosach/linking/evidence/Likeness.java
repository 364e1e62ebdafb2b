package vn.chosach.linking.evidence;

import vn.chosach.linking.tables.ColumnKind;
import vn.chosach.linking.text.Doublets;
import vn.chosach.linking.text.Edits;
import vn.chosach.linking.text.Grams;
import vn.chosach.linking.text.Photos;
import vn.chosach.linking.text.Words;

/** How alike two values of a field are, 0 (different) to 1 (the same). */
final class Likeness {

  /** The same letters with other marks or none. */
  private static final float FOLDED = 0.97f;

  /** One name in the speech of two regions. */
  private static final float DOUBLET = 0.85f;

  private static final int LONGEST = 24;
  private static final int SHORTEST_MARK = 4;

  private final Vocabulary vocabulary;

  Likeness(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  float of(Field field, int a, int b) {
    if (a == b) {
      return 1;
    }
    Cell x = field.cell(a);
    Cell y = field.cell(b);
    if (x.key().equals(y.key())) {
      return 1;
    }
    return switch (field.kind()) {
      case PHONE, TAX, CITIZEN, ACCOUNT -> key(x.key(), y.key());
      case CODE -> code(x.key(), y.key());
      case PHOTO -> Photos.likeness(x.key(), y.key());
      case EMAIL -> email(x.key(), y.key());
      case DATE -> day(x.key(), y.key());
      case YEAR -> year(x.number(), y.number());
      case NUMBER -> quantity(x.number(), y.number());
      case NAME, COMPANY, ADDRESS, TEXT, CATEGORY -> words(x, y, field.kind() == ColumnKind.NAME);
      case LONG -> cosine(x.sorted(), y.sorted());
      case ID -> 0;
    };
  }

  private static float key(String a, String b) {
    int most = Math.max(a.length(), b.length()) >= 8 ? 2 : 1;
    int edits = Edits.between(a, b, most);
    return edits > most ? 0 : edits == 1 ? 0.8f : 0.5f;
  }

  /** A mark of a model with something behind it, a colour or a region, is nearly the same mark. */
  private static float code(String a, String b) {
    boolean begins = a.startsWith(b) || b.startsWith(a);
    return begins && Math.min(a.length(), b.length()) >= SHORTEST_MARK ? 0.9f : key(a, b);
  }

  private static float email(String a, String b) {
    int at = a.indexOf('@');
    if (at > 3 && b.startsWith(a.substring(0, at + 1))) {
      return 0.9f;
    }
    return key(a, b);
  }

  private static float day(String a, String b) {
    if (a.length() != 8 || b.length() != 8) {
      return key(a, b);
    }
    if (a.startsWith(b.substring(0, 4)) && (a.endsWith("0000") || b.endsWith("0000"))) {
      return 0.75f;
    }
    if (Edits.between(a, b, 1) == 1
        || a.startsWith(b.substring(0, 4))
            && a.substring(4, 6).equals(b.substring(6))
            && a.substring(6).equals(b.substring(4, 6))) {
      return 0.8f;
    }
    int same = 0;
    same += a.startsWith(b.substring(0, 4)) ? 1 : 0;
    same += a.startsWith(b.substring(4, 6), 4) ? 1 : 0;
    same += a.endsWith(b.substring(6)) ? 1 : 0;
    return same == 2 ? 0.55f : same == 1 ? 0.25f : 0;
  }

  private static float year(double a, double b) {
    double apart = Math.abs(a - b);
    return apart <= 1 ? 0.75f : apart <= 2 ? 0.45f : apart <= 5 ? 0.25f : 0;
  }

  private static float quantity(double a, double b) {
    double most = Math.max(Math.abs(a), Math.abs(b));
    return most == 0 ? 1 : (float) (0.98 * Math.max(0, 1 - Math.abs(a - b) / most));
  }

  private float words(Cell x, Cell y, boolean names) {
    if (x.folded().equals(y.folded())) {
      return FOLDED;
    }
    float letters = Grams.likeness(x.grams(), y.grams());
    float words =
        x.sorted().length <= LONGEST && y.sorted().length <= LONGEST
            ? soft(x.sorted(), y.sorted(), names)
            : cosine(x.sorted(), y.sorted());
    return Math.min(0.96f, Math.max(letters, words));
  }

  /** Words that both have, with typing slips forgiven, weighed by their rarity. */
  private float soft(int[] a, int[] b, boolean names) {
    float all = 0;
    float shared = 0;
    long inA = 0;
    long inB = 0;
    for (int i = 0, j = 0; i < a.length || j < b.length; ) {
      if (i < a.length && j < b.length && a[i] == b[j]) {
        float weight = vocabulary.weight(a[i]);
        all += 2 * weight;
        shared += 2 * weight;
        i++;
        j++;
      } else if (j == b.length || i < a.length && a[i] < b[j]) {
        all += vocabulary.weight(a[i]);
        inA |= 1L << i++;
      } else {
        all += vocabulary.weight(b[j]);
        inB |= 1L << j++;
      }
    }
    for (int i = 0; i < a.length && inB != 0; i++) {
      if ((inA & 1L << i) == 0) {
        continue;
      }
      String word = vocabulary.word(a[i]);
      float best = 0;
      int at = -1;
      for (int j = 0; j < b.length; j++) {
        if ((inB & 1L << j) != 0) {
          float like = word(word, vocabulary.word(b[j]), names);
          if (like > best) {
            best = like;
            at = j;
          }
        }
      }
      if (at >= 0) {
        inB &= ~(1L << at);
        shared += best * (vocabulary.weight(a[i]) + vocabulary.weight(b[at]));
      }
    }
    return all == 0 ? 0 : shared / all;
  }

  private static float word(String a, String b, boolean names) {
    if (names && (a.length() == 1 || b.length() == 1)) {
      return a.charAt(0) == b.charAt(0) ? 0.6f : 0;
    }
    if (names && Doublets.are(a, b)) {
      return DOUBLET;
    }
    // a digit more or less is another number, and another model
    if (Words.hasDigit(a) || Words.hasDigit(b)) {
      return 0;
    }
    return Edits.likeness(a, b);
  }

  /** Cosine of words weighed by rarity. */
  float cosine(int[] a, int[] b) {
    double left = 0;
    double right = 0;
    double both = 0;
    for (int i = 0, j = 0; i < a.length || j < b.length; ) {
      if (i < a.length && j < b.length && a[i] == b[j]) {
        double weight = vocabulary.weight(a[i]);
        both += weight * weight;
        left += weight * weight;
        right += weight * weight;
        i++;
        j++;
      } else if (j == b.length || i < a.length && a[i] < b[j]) {
        double weight = vocabulary.weight(a[i++]);
        left += weight * weight;
      } else {
        double weight = vocabulary.weight(b[j++]);
        right += weight * weight;
      }
    }
    return both == 0 ? 0 : (float) (both / Math.sqrt(left * right));
  }
}
