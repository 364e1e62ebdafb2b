package vn.chosach.plans.neglect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.StepFacts;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * An agency that did not do its duty, from what is late to the answer of the body that is competent
 * for it (plan III.1). What covers up or is corrupt is no matter of this room but of the integrity
 * desk.
 *
 * @param number as people say it, {@code NV-2026-0001}
 * @param agency key of the agency that did not do it
 * @param body key of the competent body; empty before it was asked
 * @param until last day of whoever has to answer now; {@code null} while nobody has
 * @param openedBy who began it
 * @param words why it was begun
 * @param grounds what was late or unanswered on the day on which it was begun, at least one
 */
public record Neglect(
    UUID id,
    String number,
    String agency,
    String body,
    @Nullable LocalDate until,
    UUID openedBy,
    String words,
    NeglectState state,
    Instant since,
    int version,
    List<NeglectGround> grounds,
    List<Step<NeglectEvent, NeglectShown>> steps)
    implements Stepped<Neglect.NeglectState, NeglectEvent, Neglect.NeglectShown> {

  public Neglect {
    grounds = List.copyOf(grounds);
    steps = List.copyOf(steps);
  }

  /** Where it stands. */
  public enum NeglectState {
    /** The standing office prepares the letter that hears the agency. */
    DRAFT,
    /** The agency is asked, until a day. */
    HEARING,
    /** It has answered, or its day is over. */
    HEARD,
    /** The competent body is asked to act, until a day. */
    RECOMMENDED,
    /** The competent body has answered. */
    ANSWERED,
    /** Over, with what came of it. */
    CLOSED,
    /** Over, without a recommendation. */
    DROPPED;

    public boolean over() {
      return this == CLOSED || this == DROPPED;
    }

    /** Message key of its name. */
    public String textKey() {
      return "plans.neglect.state." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that was not done.
   *
   * @param source the late duty, or the order with this agency
   * @param order whether it is an order; otherwise a duty of the plan
   * @param title what was to be done
   * @param due last day
   */
  public record NeglectGround(UUID source, boolean order, String title, LocalDate due) {}

  /**
   * What shows that something was done.
   *
   * @param document the paper signed here by which it happened
   * @param paper number of the paper that shows it; empty for none
   * @param day day of that paper or act; {@code null} for none
   */
  public record NeglectShown(@Nullable UUID document, String paper, @Nullable LocalDate day)
      implements StepFacts {}

  /** Whether something has happened. */
  public Optional<Step<NeglectEvent, NeglectShown>> step(NeglectEvent event) {
    return steps.reversed().stream().filter(one -> one.event() == event).findFirst();
  }

  /** The same, asked of a body until a day; {@code null} while nobody has to answer. */
  Neglect asked(String competent, @Nullable LocalDate last) {
    return new Neglect(
        id, number, agency, competent, last, openedBy, words, state, since, version, grounds,
        steps);
  }
}
