package vn.chosach.signals.suggesting;

/**
 * Why something is proposed.
 *
 * @param textKey message key of the sentence; {@code {0}} in it is the words
 * @param words words of the tip it rests on, or a fact; empty when there are none
 */
public record SuggestionReason(String textKey, String words) {}
