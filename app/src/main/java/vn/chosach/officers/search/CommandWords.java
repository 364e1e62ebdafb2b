package vn.chosach.officers.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chosach.kernel.Folding;

/**
 * What was typed, taken as a command: {@code chuyển PA-2026-10} is an act on a record.
 *
 * @param words beside the number, without marks
 * @param series letters of the number in capitals; empty where no number was typed
 * @param year of the number
 * @param serial the number itself
 */
public record CommandWords(List<String> words, String series, int year, int serial) {

  private static final Pattern NUMBER =
      Pattern.compile("\\b([a-z]{2})[ -]?(20\\d{2})[ -](\\d{1,9})\\b");

  public CommandWords {
    words = List.copyOf(words);
  }

  static CommandWords of(SearchQuestion question) {
    String folded = Folding.fold(question.words());
    Matcher number = NUMBER.matcher(folded);
    return number.find()
        ? new CommandWords(
            words(number.replaceFirst(" ")),
            number.group(1).toUpperCase(Locale.ROOT),
            Integer.parseInt(number.group(2)),
            Integer.parseInt(number.group(3)))
        : new CommandWords(words(folded), "", 0, 0);
  }

  /** The number as a room writes it, with so many digits at least; empty for that of another. */
  public Optional<String> number(String ofRoom, int digits) {
    return ofRoom.equals(series)
        ? Optional.of(("%s-%d-%0" + digits + "d").formatted(series, year, serial))
        : Optional.empty();
  }

  /** Whether some word of it begins a word of the text: what has none need not be looked up. */
  public boolean begins(String text) {
    List<String> of = words(Folding.fold(text));
    return words.stream().anyMatch(typed -> of.stream().anyMatch(one -> one.startsWith(typed)));
  }

  /** Whether every word of it begins a word of the text. */
  boolean all(String text) {
    List<String> of = words(Folding.fold(text));
    return words.stream().allMatch(typed -> of.stream().anyMatch(one -> one.startsWith(typed)));
  }

  private static List<String> words(String folded) {
    return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+")).filter(one -> !one.isEmpty()).toList();
  }
}
