package vn.chosach.cases;

import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.CaseState;
import vn.chosach.ui.lists.ListOrder;

/**
 * Which cases to list.
 *
 * @param words part of number, title or a subject, with or without marks; empty for all
 * @param state only those in this state; {@code null} for all that are open when {@code words} is
 *     empty, else for all
 * @param mine only those given to the reader
 * @param closedToo whether closed cases stand among the others
 * @param area only those of this commune; empty for all
 * @param late only open ones of which a clock has run out
 * @param order by number, title, state, agency, due, opened or received
 * @param offset how many to leave out, not negative
 * @param limit at most this many, 1 to 500
 */
public record CaseQuestion(
    String words,
    @Nullable CaseState state,
    boolean mine,
    boolean closedToo,
    String area,
    boolean late,
    ListOrder order,
    int offset,
    int limit) {

  /** In the order of the house: what ends next stands first. */
  public CaseQuestion(
      String words,
      @Nullable CaseState state,
      boolean mine,
      boolean closedToo,
      int offset,
      int limit) {
    this(words, state, mine, closedToo, "", false, ListOrder.HOUSE, offset, limit);
  }
}
