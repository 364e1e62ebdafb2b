package vn.chosach.ui.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * Work that a browser does for a form of somebody of whom nothing is known: a number is looked for
 * that gives, behind the secret of the form ({@link WorkForms}), a SHA-256 that begins with so many
 * zero bits. A phone needs a second or two; it is twice as much each time that twice as many came.
 * So nobody is shut out by who sends many, and who does pays for each. A form that brings no work,
 * as of a browser without script, is taken from a small share of its own.
 *
 * @param form secret of the form, 32 signs; empty for none
 * @param number what was found; empty for none
 */
public record BrowserWork(String form, String number) {

  /** Name of the field with the secret of the form. */
  public static final String FORM = "phieu";

  /** Name of the field with the number, which is drawn with how many bits are asked for. */
  static final String DONE = "cong";

  private static final int LEAST = 15;

  /** More than that no phone does while somebody waits. */
  private static final int LARGEST = 23;

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

  public BrowserWork {
    form = SECRET.matcher(form).matches() ? form : "";
    number = NUMBER.matcher(number).matches() ? number : "";
  }

  /**
   * Bits that are asked for.
   *
   * @param came how many came with work lately
   * @param easy how many of these come with the least
   */
  public static int bits(long came, long easy) {
    int doubled = Long.SIZE - 1 - Long.numberOfLeadingZeros(1 + came / easy);
    return Math.min(LARGEST, LEAST + doubled);
  }

  /** Whether so much was done for this very form. */
  public boolean reaches(int bits) {
    return !form.isEmpty() && !number.isEmpty() && zeros(form + ":" + number) >= bits;
  }

  /** Zero bits with which the SHA-256 of a text begins. */
  public static int zeros(String text) {
    byte[] hash;
    try {
      hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
    int zeros = 0;
    for (byte one : hash) {
      if (one != 0) {
        return zeros + Integer.numberOfLeadingZeros(one & 255) - 24;
      }
      zeros += 8;
    }
    return zeros;
  }

  /** The secret stands in no log. */
  @Override
  public String toString() {
    return "BrowserWork[hidden]";
  }
}
