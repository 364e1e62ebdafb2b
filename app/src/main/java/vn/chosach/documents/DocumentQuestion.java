package vn.chosach.documents;

import org.jspecify.annotations.Nullable;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.ui.lists.ListOrder;

/**
 * What a list shows.
 *
 * @param words parts of subject or number, with or without marks; empty for all
 * @param state only in this state, {@code null} for any
 * @param kind only of this kind, {@code null} for any
 * @param year only numbered in this year; 0 for any, also without number
 * @param order by subject, kind, number, day, agency or state
 * @param offset how many to leave out, not negative
 * @param limit at most this many, 1 to 5,000
 */
public record DocumentQuestion(
    String words,
    @Nullable DocumentState state,
    @Nullable String kind,
    int year,
    ListOrder order,
    int offset,
    int limit) {

  /** In the order of the house: the newest first. */
  public DocumentQuestion(
      String words,
      @Nullable DocumentState state,
      @Nullable String kind,
      int year,
      int offset,
      int limit) {
    this(words, state, kind, year, ListOrder.HOUSE, offset, limit);
  }

  public DocumentQuestion {
    limit = Math.clamp(limit, 1, 5000);
    offset = Math.max(0, offset);
  }
}
