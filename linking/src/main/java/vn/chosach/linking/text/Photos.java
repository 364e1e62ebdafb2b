package vn.chosach.linking.text;

import java.util.Locale;

/**
 * Hashes of photos that are few bits apart where the photos are nearly the same: of 64 bits (pHash,
 * dHash) or of 256 (PDQ).
 */
public final class Photos {

  private static final int SHORT = 16;
  private static final int LONG = 64;
  private static final int PARTS = 8;

  /** Photos that have nothing to do with each other are half of the bits apart. */
  private static final float UNLIKE = 0.25f;

  private Photos() {}

  /** The hash in lower case; empty if the text is none, or one of a plain surface. */
  public static String hash(String raw) {
    String text = raw.strip().toLowerCase(Locale.ROOT);
    text = text.startsWith("0x") ? text.substring(2) : text;
    boolean long64 = text.length() == LONG;
    if (!long64 && text.length() != SHORT || !text.matches("[0-9a-f]+")) {
      return "";
    }
    // a surface without a picture has next to no bits, or all
    int set = 0;
    for (int at = 0; at < text.length(); at++) {
      set += Integer.bitCount(Character.digit(text.charAt(at), 16));
    }
    int bits = text.length() * 4;
    return Math.min(set, bits - set) * 16 < bits ? "" : text;
  }

  /** Bits in which two hashes differ; all where one is longer. */
  public static int distance(String a, String b) {
    if (a.length() != b.length()) {
      return Math.max(a.length(), b.length()) * 4;
    }
    int apart = 0;
    for (int at = 0; at < a.length(); at += SHORT) {
      long x = Long.parseUnsignedLong(a, at, at + SHORT, 16);
      apart += Long.bitCount(x ^ Long.parseUnsignedLong(b, at, at + SHORT, 16));
    }
    return apart;
  }

  /** 1 for the same, 0 from a quarter of the bits on. */
  public static float likeness(String a, String b) {
    return Math.max(0, 1 - distance(a, b) / (UNLIKE * 4 * a.length()));
  }

  /**
   * Numbers of which two hashes have one in common if they are few bits apart: at most 6 of 64,
   * since of eight parts two are then untouched; at most 15 of 256, since of sixteen one is.
   */
  public static int[] bands(String hash) {
    if (hash.length() == LONG) {
      int[] bands = new int[LONG / 4];
      for (int at = 0; at < bands.length; at++) {
        bands[at] = at << 16 | Integer.parseInt(hash, at * 4, at * 4 + 4, 16);
      }
      return bands;
    }
    int[] bands = new int[PARTS * (PARTS - 1) / 2];
    int size = 0;
    for (int i = 0; i < PARTS; i++) {
      for (int j = i + 1; j < PARTS; j++) {
        int high = Integer.parseInt(hash, 2 * i, 2 * i + 2, 16);
        int low = Integer.parseInt(hash, 2 * j, 2 * j + 2, 16);
        bands[size] = size << 16 | high << 8 | low;
        size++;
      }
    }
    return bands;
  }
}
