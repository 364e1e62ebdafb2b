package vn.chosach.officers.credentials;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.ProvincePack;

/**
 * Knows passwords that many choose. A password of twelve characters is seldom on a list as it
 * stands: it is a common word with digits, a year and a sign. So all common words, walks over the
 * keyboard, runs and years are taken out of it, as they are typed and as people disguise them, and
 * what is left must be enough. The words were collected for this program; those of the province
 * come from its file.
 */
@Component
class GuessablePasswords {

  /** Characters that must be left, and how many of them must differ. */
  private static final int LEFT = 6;

  private static final int DIFFERENT = 4;
  private static final int SHORTEST_WORD = 3;
  private static final List<String> OF_THE_PROVINCE =
      List.of("name", "old-provinces.vi", "sample.place");

  private static final List<String> WALKS =
      List.of(
          "qwertyuiop",
          "asdfghjkl",
          "zxcvbnm",
          "1234567890",
          "0987654321",
          "poiuytrewq",
          "lkjhgfdsa",
          "mnbvcxz",
          "abcdefghijklmnopqrstuvwxyz",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
          "qazwsxedcrfvtgbyhnujm",
          "1q2w3e4r5t6y7u8i9o0p",
          "147258369",
          "789456123",
          "159753");

  private final List<String> words;

  GuessablePasswords() {
    this.words =
        Stream.concat(lines(), ofTheProvince())
            .map(GuessablePasswords::plain)
            .filter(word -> word.length() >= SHORTEST_WORD)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Whether little is left of a password once all that is common is taken out. */
  boolean has(String password) {
    String typed = plain(password);
    return little(typed) || little(undisguised(typed));
  }

  private boolean little(String text) {
    String left = text;
    for (String word : words) {
      left = left.replace(word, " ");
    }
    left = withoutWalks(left);
    left = left.replaceAll("(19|20)[0-9]{2}", " ").replaceAll("(.)\\1{2,}", " ");
    String rest = left.replaceAll("[^a-z0-9]", "");
    // digits behind a word are the first thing that guessing adds
    String letters = rest.replaceAll("[0-9]", "");
    int weight = letters.length() + Math.min(2, rest.length() - letters.length());
    return weight < LEFT || rest.chars().distinct().count() < DIFFERENT;
  }

  /** Takes out pieces of four and more that lie side by side on a keyboard or in the alphabet. */
  private static String withoutWalks(String text) {
    String left = text;
    for (String walk : WALKS) {
      for (int length = Math.min(walk.length(), left.length()); length >= 4; length--) {
        for (int from = 0; from + length <= walk.length(); from++) {
          left = left.replace(walk.substring(from, from + length), " ");
        }
      }
    }
    return left;
  }

  private static String plain(String text) {
    return Folding.fold(text).replaceAll("\\s", "");
  }

  private static String undisguised(String text) {
    return text.replace('@', 'a')
        .replace('4', 'a')
        .replace('0', 'o')
        .replace('1', 'i')
        .replace('!', 'i')
        .replace('3', 'e')
        .replace('$', 's')
        .replace('5', 's')
        .replace('7', 't');
  }

  private static Stream<String> lines() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    GuessablePasswords.class.getResourceAsStream(
                        "/seed/officers/common-words.txt")),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> ofTheProvince() {
    Properties texts = ProvincePack.current().words();
    return OF_THE_PROVINCE.stream()
        .map(key -> texts.getProperty(key, ""))
        .flatMap(value -> Stream.of(value.split("[,;]")));
  }
}
