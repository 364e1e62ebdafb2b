package vn.chosach.screening.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules, marks and norm prices that ship with the engine. */
public final class RuleLibrary {

  /** Names of the rule files, in the order in which they are laid over one another. */
  public static final List<String> FILES =
      List.of(
          "lists.rules",
          "kinds.rules",
          "counterfeit.rules",
          "price.rules",
          "copies.rules",
          "characters.rules",
          "banned.rules",
          "conditional.rules",
          "wildlife.rules",
          "smuggling.rules",
          "papers.rules",
          "admissions.rules",
          "cosmetics.rules",
          "health.rules",
          "tobacco.rules",
          "weapons.rules",
          "wildlife-words.rules",
          "devices.rules",
          "food.rules",
          "fuel.rules",
          "books.rules",
          "digital.rules",
          "identity.rules",
          "hints.rules",
          "trade.rules",
          "campaign-tet.rules");

  private RuleLibrary() {}

  /** All rule files of the library, read into one book. */
  public static RuleBook book() {
    RuleBook book = RuleBook.empty();
    for (String file : FILES) {
      book = book.with(RuleReader.read(file, text(file)));
    }
    return book;
  }

  /** The marks that are watched, with the norm prices. */
  public static Brands brands() {
    return Brands.read(text("brands.csv"), text("norms.csv"));
  }

  /**
   * A table of two columns in its order; what stands behind the first comma is the value.
   *
   * @param file of the library
   */
  public static Map<String, String> words(String file) {
    Map<String, String> words = new LinkedHashMap<>();
    text(file)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(",", 2))
        .forEach(row -> words.put(row[0], row[1]));
    return Collections.unmodifiableMap(words);
  }

  /**
   * The text of a file of the library.
   *
   * @param file one of {@link #FILES} or of the tables beside them
   */
  public static String text(String file) {
    try (InputStream in = RuleLibrary.class.getResourceAsStream("/screening/library/" + file)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
