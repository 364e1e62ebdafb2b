package vn.chosach.conduct.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;

/**
 * A case as its page shows it, and what the pages beside it show.
 *
 * @param due the clock that runs, {@code null} for none
 * @param sums its arithmetic, one sentence a step
 * @param limits limits of discipline, counted from the day of what happened
 * @param acts what may be done now
 * @param waits words about a proposal that waits for a second person; empty for none
 */
public record IntegrityPage(
    String id,
    String number,
    String title,
    int version,
    String state,
    @Nullable Due due,
    String basis,
    List<String> sums,
    List<Fact> facts,
    List<Fact> limits,
    List<IntegrityLine> lines,
    List<IntegrityPageAct> acts,
    String waits,
    List<Choice> bodies,
    IntegrityForm form) {

  public IntegrityPage {
    sums = List.copyOf(sums);
    facts = List.copyOf(facts);
    limits = List.copyOf(limits);
    lines = List.copyOf(lines);
    acts = List.copyOf(acts);
    bodies = List.copyOf(bodies);
  }

  /** A line of the list. */
  public record IntegrityRow(
      String id, String number, String title, String agency, String state, Due due) {}

  /** When a clock ends, in words. */
  public record Due(Tone tone, String text) {}

  /** A step that was taken. */
  public record IntegrityLine(String when, String what, String who, String words) {}

  /**
   * An act that is possible now.
   *
   * @param body whether it names a competent body and a day
   * @param told whether the reporter can be told with it
   */
  public record IntegrityPageAct(String slug, String text, boolean body, boolean told) {}

  /** What was typed and what is wrong with it. */
  public record IntegrityForm(Map<String, String> sent, FormErrors errors) {

    static final IntegrityForm EMPTY = new IntegrityForm(Map.of(), FormErrors.none());

    public IntegrityForm {
      sent = Map.copyOf(sent);
    }

    public String value(String field) {
      return sent.getOrDefault(field, "");
    }
  }
}
