package vn.chosach.deadlines.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;

/**
 * One clock with its reasons.
 *
 * @param card what the board shows of it, with the arithmetic
 * @param due when it ends, in full
 * @param facts rule, event, holder, state
 * @param extensions what the rule allows, each with its article
 * @param extensionText what the text of the rule says, in Vietnamese
 * @param history what happened, newest first
 * @param reminders who was reminded of this end, and when
 * @param about kind and identifier of the thing whose time runs, for the slot of the room above
 */
public record ClockView(
    Card card,
    String due,
    List<Fact> facts,
    List<Option> extensions,
    @Nullable String extensionText,
    List<Happening> history,
    List<Fact> reminders,
    Map<String, String> about) {

  /** An extension that the rule allows. */
  public record Option(
      String limit, String condition, String basis, boolean unconfirmed, boolean used) {}

  /** One line of the history; old and new are {@code null} where nothing changed. */
  public record Happening(
      String at,
      String what,
      String who,
      @Nullable String oldValue,
      @Nullable String newValue,
      @Nullable String reason,
      @Nullable String basis) {}
}
