package vn.chosach.tips.duty;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The roster of a week and the hand-overs.
 *
 * @param days rows of the roster
 * @param now who is on duty now, names
 * @param elsewhere who is on duty at the desks of other agencies now, with their agency
 * @param open what waits now, one line each
 * @param handOvers those that wait first
 * @param mayPlan whether the viewer draws up the roster
 * @param mayHand whether the viewer hands over
 */
public record DutyPage(
    List<Day> days,
    List<String> now,
    List<String> elsewhere,
    List<DutyLine> open,
    List<Handed> handOvers,
    boolean mayPlan,
    boolean mayHand) {

  /** One day of the roster, its watches in order. */
  public record Day(String name, List<DutyCell> cells) {}

  /** One watch; nobody on duty when {@code people} is empty. */
  public record DutyCell(String watch, List<Person> people) {}

  /** Somebody on duty; {@code shift} only when the viewer may call it off. */
  public record Person(String name, @Nullable UUID shift) {}

  /** Something that waits, and where; no address when another room shows it. */
  public record DutyLine(String text, String href) {}

  /**
   * A hand-over; {@code take} only when it waits for the viewer. {@code numbers} of the tips that
   * were open may be fewer than were counted. {@code ended} says what became of it, empty while it
   * waits.
   */
  public record Handed(
      String from,
      String to,
      String at,
      String open,
      List<String> numbers,
      String note,
      String ended,
      @Nullable UUID take) {}
}
