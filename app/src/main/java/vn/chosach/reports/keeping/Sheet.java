package vn.chosach.reports.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.figures.Predecessors;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.forms.ReportForm;

/**
 * A report as it is read.
 *
 * @param report where it stands
 * @param form its form
 * @param edition number of the edition shown; 0 for the live draft
 * @param scope what was counted
 * @param cells all cells by {@link #key}
 * @param words text parts
 * @param editions all frozen editions, oldest first
 * @param changes what differs from the edition before, cell by cell
 * @param adjustments what persons changed, oldest first
 * @param parts what the agencies reported, of a report of the province
 * @param steps the trail
 * @param possible what the reader may do now
 * @param province whether it is the report of the province
 */
public record Sheet(
    Report report,
    ReportForm form,
    int edition,
    Scope scope,
    Map<String, FigureCell> cells,
    Map<ReportPart, String> words,
    List<Edition> editions,
    List<SheetChange> changes,
    List<Adjustment> adjustments,
    List<Contribution> parts,
    List<SheetStep> steps,
    Set<Event> possible,
    boolean province) {

  public Sheet {
    cells = Map.copyOf(cells);
    words = Map.copyOf(words);
    editions = List.copyOf(editions);
    changes = List.copyOf(changes);
    adjustments = List.copyOf(adjustments);
    parts = List.copyOf(parts);
    steps = List.copyOf(steps);
    possible = Set.copyOf(possible);
  }

  public static String key(String line, Col col) {
    return line + "|" + col;
  }

  /** The cell, or one that knows nothing. */
  public FigureCell cell(String line, Col col) {
    FigureCell figureCell = cells.get(key(line, col));
    return figureCell == null ? FigureCell.of(line, col, null) : figureCell;
  }

  /** Whether its columns of the year before count the bodies that an agency follows. */
  public boolean followsHeirs() {
    return editions.stream()
        .filter(one -> one.number() == edition)
        .allMatch(one -> one.rules() >= Predecessors.SINCE);
  }

  /**
   * A frozen edition.
   *
   * @param rules edition of the rules that counted it
   */
  public record Edition(
      int number, Instant knownUntil, @Nullable UUID frozenBy, String reason, int rules) {}

  /** A cell that differs from the edition before. */
  public record SheetChange(String line, Col col, @Nullable Long before, @Nullable Long after) {}

  /** A cell that a person changed. */
  public record Adjustment(
      String line,
      Col col,
      @Nullable Long was,
      @Nullable Long becomes,
      String reason,
      @Nullable UUID officer,
      @Nullable String agency,
      Instant at) {}

  /**
   * What an agency reported for the same days.
   *
   * @param report its report
   * @param edition edition that counts
   * @param cells its cells of the form, by {@link #key}
   * @param counted whether its adjustments are in the figures of the province
   */
  public record Contribution(
      UUID report,
      String agency,
      ReportState state,
      int edition,
      Map<String, FigureCell> cells,
      boolean counted) {

    public Contribution {
      cells = Map.copyOf(cells);
    }

    /** Its cell; {@code null} when its form has none. */
    public @Nullable FigureCell cell(String line, Col col) {
      return cells.get(key(line, col));
    }
  }

  /** One entry of the trail. */
  public record SheetStep(
      Event event, int edition, @Nullable UUID officer, Instant at, String words) {}
}
