package vn.chosach.officers.signin;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Browser and system by their names, so that officers recognise their sessions. */
final class Device {

  private static final String UNKNOWN = "–";

  /** In this order: each browser also claims to be the ones below it. */
  private static final List<Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg/", "Edge"),
          Map.entry("coc_coc_browser", "Cốc Cốc"),
          Map.entry("OPR/", "Opera"),
          Map.entry("SamsungBrowser/", "Samsung Internet"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS X", "macOS"),
          Map.entry("Linux", "Linux"));

  private Device() {}

  static String of(@Nullable String userAgent) {
    String text = userAgent == null ? "" : userAgent;
    return first(BROWSERS, text) + " · " + first(SYSTEMS, text);
  }

  private static String first(List<Entry<String, String>> names, String text) {
    return names.stream()
        .filter(name -> text.contains(name.getKey()))
        .map(Entry::getValue)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
