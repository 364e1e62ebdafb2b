package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import vn.chosach.screening.folding.Folds;
import vn.chosach.screening.rules.Rule;
import vn.chosach.screening.rules.RuleLibrary;

/** Cases made from the phrases of the library with a fixed seed. They are written, not found. */
class ObfuscationTest {

  private static final long SEED = 389;

  private interface Trick extends BiFunction<String, Random, String> {}

  private static final Map<String, Trick> TRICKS = tricks();

  private record Phrase(String rule, String text) {}

  private static Map<String, Trick> tricks() {
    Map<String, Trick> tricks = new LinkedHashMap<>();
    tricks.put("no marks", (t, r) -> bare(t));
    tricks.put("decomposed", (t, r) -> Normalizer.normalize(t, Normalizer.Form.NFD));
    tricks.put("mixed case", (t, r) -> each(t, r, (c, x) -> x.nextBoolean() ? up(c) : "" + c));
    tricks.put(
        "full width",
        (t, r) -> each(bare(t), r, (c, x) -> ascii(c) ? "" + (char) (c + 0xFEE0) : "" + c));
    tricks.put(
        "styled",
        (t, r) ->
            each(bare(t), r, (c, x) -> letter(c) ? Character.toString(0x1D41A + c - 'a') : "" + c));
    tricks.put("look-alikes", (t, r) -> each(bare(t), r, (c, x) -> alike(c)));
    tricks.put("zero width", (t, r) -> each(t, r, (c, x) -> c == ' ' ? " " : c + "\u200B"));
    tricks.put("dots inside", (t, r) -> between(t, "."));
    tricks.put("spaces inside", (t, r) -> t.replace(" ", "").replaceAll("(?<=.)(?=.)", " "));
    tricks.put("digits", (t, r) -> digits(bare(t), r));
    tricks.put(
        "repeats",
        (t, r) ->
            each(t, r, (c, x) -> letter(c) && x.nextInt(3) == 0 ? ("" + c).repeat(3) : "" + c));
    tricks.put("emoji inside", (t, r) -> between(t, "🔥"));
    return tricks;
  }

  private static String bare(String text) {
    return Normalizer.normalize(text.replace('đ', 'd'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean ascii(char c) {
    return c > ' ' && c < 127;
  }

  private static String up(char c) {
    return String.valueOf(c).toUpperCase(java.util.Locale.ROOT);
  }

  private static String each(
      String text, Random random, BiFunction<Character, Random, String> change) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(change.apply(c, random));
    }
    return out.toString();
  }

  private static String alike(char c) {
    int at = "aeocpxy".indexOf(c);
    return at < 0 ? "" + c : "" + "аеосрху".charAt(at);
  }

  private static String between(String text, String sign) {
    StringBuilder out = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      out.append(word.replaceAll("(?<=.)(?=.)", sign)).append(' ');
    }
    return out.toString().strip();
  }

  private static String digits(String text, Random random) {
    StringBuilder out = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String changed = word;
      int most = word.length() / 2;
      for (int i = 0; i < word.length() && most > 0; i++) {
        int at = "oiea".indexOf(word.charAt(i));
        if (at >= 0 && (most > 1 || random.nextBoolean())) {
          changed = changed.substring(0, i) + "0134".charAt(at) + changed.substring(i + 1);
          most--;
        }
      }
      out.append(changed).append(' ');
    }
    return out.toString().strip();
  }

  private static List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    for (Rule rule : RuleLibrary.book().rules()) {
      boolean simple =
          rule.needs().size() == 1
              && rule.needs().getFirst().list() == null
              && !rule.when().hasPrice()
              && rule.when().normShare() == 0
              && rule.when().kinds().isEmpty()
              && rule.form() != vn.chosach.screening.rules.Form.ACCENTED
              && rule.weight() > 0;
      if (!simple) {
        continue;
      }
      for (String text : rule.needs().getFirst().phrases()) {
        if (Folds.fold(text).replace(" ", "").length() >= 5 && text.matches("[\\p{L} ]+")) {
          phrases.add(new Phrase(rule.id(), text));
        }
      }
    }
    return phrases;
  }

  private static double recall(List<Trick> applied, String name) {
    Screener screener = Rules.library();
    Random random = new Random(SEED);
    int found = 0;
    int all = 0;
    List<String> missed = new ArrayList<>();
    for (Phrase phrase : phrases()) {
      String text = phrase.text();
      for (Trick trick : applied) {
        text = trick.apply(text, random);
      }
      Screening outcome = screener.screen(Listing.of("Shop có " + text + " ở đây", 150_000));
      all++;
      if (outcome.reasons().stream().anyMatch(reason -> reason.weight() > 0)) {
        found++;
      } else {
        missed.add(text);
      }
    }
    double recall = (double) found / all;
    System.out.printf(
        "%-28s recall %.3f of %d; missed %s%n",
        name, recall, all, missed.subList(0, Math.min(6, missed.size())));
    return recall;
  }

  @Test
  void eachOfTwelveTricksLeavesRecallAtNinetyFivePercent() {
    assertThat(TRICKS).hasSize(12);
    TRICKS.forEach(
        (name, trick) ->
            assertThat(recall(List.of(trick), name)).as(name).isGreaterThanOrEqualTo(0.95));
  }

  @Test
  void twoTricksTogetherLeaveRecallAtNinetyPercent() {
    List<List<String>> pairs =
        List.of(
            List.of("no marks", "dots inside"),
            List.of("mixed case", "zero width"),
            List.of("no marks", "repeats"),
            List.of("look-alikes", "dots inside"),
            List.of("digits", "zero width"),
            List.of("digits", "mixed case"),
            List.of("repeats", "emoji inside"),
            List.of("decomposed", "mixed case"),
            List.of("look-alikes", "spaces inside"),
            List.of("full width", "dots inside"));
    for (List<String> pair : pairs) {
      List<Trick> applied = List.of(TRICKS.get(pair.get(0)), TRICKS.get(pair.get(1)));
      assertThat(recall(applied, pair.get(0) + " + " + pair.get(1)))
          .as(pair.toString())
          .isGreaterThanOrEqualTo(0.90);
    }
  }
}
