package vn.chosach.conduct.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;

/**
 * A case as its page shows it, and what the pages beside it show.
 *
 * @param due the clock that runs, {@code null} for none
 * @param sums its arithmetic, one sentence a step
 * @param limits limits of discipline, counted from the day of what happened
 * @param acts what may be done now, by the end of its address
 * @param waits words about a proposal that waits for a second person; empty for none
 */
public record IntegrityPage(
    String id,
    String number,
    String title,
    String state,
    @Nullable Due due,
    String basis,
    List<String> sums,
    List<Fact> facts,
    List<Fact> limits,
    List<IntegrityLine> lines,
    List<Choice> acts,
    String waits) {

  /** A line of the list. */
  public record IntegrityRow(
      String id, String number, String title, String agency, String state, Due due) {}

  /** When a clock ends, in words. */
  public record Due(Tone tone, String text) {}

  /** A step that was taken. */
  public record IntegrityLine(String when, String what, String who, String words) {}
}
