package vn.chosach.directory.pack;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chosach.kernel.SeedTable.SeedTableRow;

/** Names and keys of the model, written for another province. */
final class PackNaming {

  private final String model;
  private final String modelFull;
  private final String modelKeys;
  private final String name;
  private final String full;
  private final String english;
  private final String keys;

  /**
   * @param model words of the pack that is written anew
   * @param province row of the other one
   */
  PackNaming(Properties model, SeedTableRow province) {
    this.model = model.getProperty("name").strip();
    this.modelFull = model.getProperty("full.vi").strip();
    this.modelKeys = model.getProperty("keys").strip();
    this.name = province.text("name");
    this.full = lower(province.text("full_name"));
    this.english = province.text("full_name_en");
    this.keys = initials(plain(name));
  }

  /** What the keys of its agencies end in. */
  String keys() {
    return keys;
  }

  /**
   * A text, or keys with bars between them, for the other province. Which region of the customs it
   * belongs to nobody knows here, so a region loses its number.
   */
  String named(String text) {
    String renamed =
        text.replaceAll("KV\\d+", "KV")
            .replaceAll("(?<=\\p{L}) [XVI]{2,}\\b", "")
            .replaceAll("\\b([A-Z0-9]+)-" + modelKeys + "\\b", "$1-" + keys)
            .replaceAll("\\b" + modelKeys + "-P\\b", keys + "-P")
            .replace(upper(modelFull), upper(full))
            .replace(first(modelFull), first(full))
            .replace(modelFull, full)
            .replace(plain(model) + " Provincial", english.replace(" Province", " Provincial"))
            .replace(plain(model) + " Province", english);
    boolean isEnglish = text.equals(plain(text)) && !text.strip().equals(model);
    return renamed.replace(model, isEnglish ? plain(name) : name);
  }

  static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static String first(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Without its marks, as names are written in English. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  /** The first letter of each word, or a name of one word whole. */
  private static String initials(String name) {
    String[] words = upper(name).split("[^A-Z]+");
    return words.length == 1
        ? words[0]
        : Stream.of(words).map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }
}
