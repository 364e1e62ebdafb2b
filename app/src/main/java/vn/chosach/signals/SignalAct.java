package vn.chosach.signals;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.suggesting.Procedure;

/**
 * One line of the history of a signal.
 *
 * @param id identifier
 * @param signal the signal
 * @param number position in the history, from 1
 * @param at when
 * @param event what happened
 * @param from state before
 * @param to state after
 * @param actor who did it
 * @param ground law and article
 * @param about receiving agency, other signal, reason code, officer, moment
 * @param undoes act that it takes back
 * @param before what it changed, as it was
 * @param publicWords what the reporter is told, to the letter
 * @param remark words for the office only
 */
public record SignalAct(
    UUID id,
    UUID signal,
    int number,
    Instant at,
    SignalEvent event,
    SignalState from,
    SignalState to,
    Actor actor,
    String ground,
    @Nullable String about,
    @Nullable UUID undoes,
    Before before,
    @Nullable String publicWords,
    @Nullable String remark) {

  /** Hides the words. */
  @Override
  public String toString() {
    return "SignalAct[" + event + " " + number + " on " + signal + "]";
  }

  /**
   * What an act may change, as it was before: enough to restore it. No personal data.
   *
   * @param values by name; an absent one was empty
   */
  public record Before(Map<String, String> values) {

    public Before {
      values = Map.copyOf(values);
    }

    static Before of(Signal signal) {
      var values = new TreeMap<String, String>();
      values.put("state", signal.state().name());
      values.put("since", signal.since().toString());
      put(values, "agency", signal.agency());
      put(values, "policeSince", signal.desk().policeSince());
      put(values, "officer", signal.desk().officer());
      put(values, "snoozedUntil", signal.desk().snoozedUntil());
      put(values, "referredTo", signal.referredTo());
      put(values, "mergedInto", signal.outcome().mergedInto());
      put(values, "settled", signal.outcome().settled());
      put(values, "escalated", signal.time().escalated() ? Boolean.TRUE : null);
      put(values, "part", signal.isPart() ? signal.part() : null);
      return new Before(values);
    }

    /**
     * The signal with all of that as it was; its clock and its number of acts stay, and what stood
     * first in the inbox stands first again.
     */
    Signal restored(Signal signal) {
      Signal.SignalOutcome outcome = signal.outcome();
      Signal.Time time = signal.time();
      boolean escalated = time.escalated() || values.containsKey("escalated");
      return signal
          .asPart(Integer.parseInt(values.getOrDefault("part", "0")))
          .with(new Signal.Time(time.clock(), time.dueAt(), escalated))
          .in(SignalState.valueOf(given("state")), Instant.parse(given("since")))
          .with(
              new Signal.SignalDesk(
                  values.getOrDefault("agency", signal.agency()),
                  value("officer", UUID::fromString),
                  value("snoozedUntil", Instant::parse),
                  value("policeSince", Instant::parse)))
          .with(
              new Signal.SignalOutcome(
                  values.get("referredTo"),
                  value("mergedInto", UUID::fromString),
                  outcome.proposed(),
                  value("settled", Procedure::valueOf)));
    }

    private String given(String name) {
      return Objects.requireNonNull(values.get(name), name);
    }

    private <T> @Nullable T value(String name, Function<String, T> read) {
      String text = values.get(name);
      return text == null ? null : read.apply(text);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
      if (value != null) {
        values.put(name, value.toString());
      }
    }
  }
}
