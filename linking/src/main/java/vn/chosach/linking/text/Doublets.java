package vn.chosach.linking.text;

import java.util.Map;

/**
 * Vietnamese names that a taboo on the names of lords parted into two, north and south: the same
 * person is written either way.
 */
public final class Doublets {

  private static final Map<String, String> NORTHERN =
      Map.ofEntries(
          Map.entry("huynh", "hoang"),
          Map.entry("vo", "vu"),
          Map.entry("phuoc", "phuc"),
          Map.entry("kieng", "canh"),
          Map.entry("nhut", "nhat"),
          Map.entry("chanh", "chinh"));

  private Doublets() {}

  /** Whether two folded words are such a pair. */
  public static boolean are(String a, String b) {
    return NORTHERN.getOrDefault(a, a).equals(NORTHERN.getOrDefault(b, b));
  }
}
