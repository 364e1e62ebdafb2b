package vn.chosach.plans.neglect;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an officer does with it.
 *
 * @param words 1 to 4,000 characters
 * @param body key of the competent body; only for a recommendation
 * @param until last day for the answer; only for a letter
 * @param paper number of what came in; only for an answer or an explanation on paper
 * @param day day of that
 */
public record NeglectAct(
    NeglectEvent event,
    String words,
    String body,
    @Nullable LocalDate until,
    String paper,
    @Nullable LocalDate day) {

  public static NeglectAct of(NeglectEvent event, String words) {
    return new NeglectAct(event, words, "", null, "", null);
  }

  /** A letter that asks until a day. */
  public static NeglectAct letter(
      NeglectEvent event, String words, String body, @Nullable LocalDate until) {
    return new NeglectAct(event, words, body, until, "", null);
  }
}
