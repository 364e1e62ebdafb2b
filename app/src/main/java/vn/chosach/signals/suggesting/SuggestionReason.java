package vn.chosach.signals.suggesting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why something is proposed.
 *
 * @param textKey message key of the sentence; {@code {0}} in it is the words
 * @param words words of the tip it rests on, or a fact; empty when there are none
 */
public record SuggestionReason(String textKey, String words) {

  private static final String BREAK = "\n";

  /** As they are kept: each in two lines, with an empty one between. */
  public static String kept(List<SuggestionReason> reasons) {
    return reasons.stream()
        .map(reason -> reason.textKey() + BREAK + reason.words())
        .collect(Collectors.joining(BREAK + BREAK));
  }

  /** From what was kept. */
  public static List<SuggestionReason> read(String kept) {
    return Arrays.stream(kept.split(BREAK + BREAK))
        .map(line -> line.split(BREAK, 2))
        .map(parts -> new SuggestionReason(parts[0], parts.length > 1 ? parts[1] : ""))
        .toList();
  }
}
