package vn.chosach.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Hierarchical codes: {@code health.medicine} stands under {@code health}. */
public final class Codes {

  private Codes() {}

  /** The code itself and all codes above it, the nearest first. */
  public static List<String> upwards(String code) {
    var line = new ArrayList<String>();
    for (int end = code.length(); end > 0; end = code.lastIndexOf('.', end - 1)) {
      line.add(code.substring(0, end));
    }
    return line;
  }

  /** 1 for a code without a dot, 2 for one below it, and so on. */
  public static int depth(String code) {
    return upwards(code).size();
  }
}
