package vn.chosach.lifecycle.steps;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/**
 * What the page of every row shows, as the template {@code lifecycle/row} draws it around what the
 * room shows beside.
 *
 * @param waits address of the paper that waits for its signature; {@code null} for none
 * @param acts what the viewer may do now, the first one first of all
 * @param steps its history; empty where the viewer does not see it
 */
public record RowPage(
    String id,
    String number,
    String title,
    Tone tone,
    String state,
    @Nullable String waits,
    List<Choice> acts,
    List<StepLine> steps) {

  /** A row with its whole history. */
  public static RowPage of(
      Stepped<?, ?, ?> row,
      String title,
      Tone tone,
      String state,
      Optional<UUID> waits,
      List<Choice> acts,
      DisplayNames names,
      Page page) {
    return new RowPage(
        row.id().toString(),
        row.number(),
        title,
        tone,
        page.t(state),
        waits.map(paper -> "/van-ban/" + paper).orElse(null),
        acts,
        StepLine.of(row, names, page));
  }

  /** The same with another history. */
  public RowPage with(List<StepLine> shown) {
    return new RowPage(id, number, title, tone, state, waits, acts, shown);
  }
}
