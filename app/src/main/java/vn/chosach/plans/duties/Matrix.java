package vn.chosach.plans.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.directory.Agency;
import vn.chosach.plans.UnsentReports.UnsentReport;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.Period;
import vn.chosach.ui.Tone;

/**
 * Duty by agency in a period, counted from facts.
 *
 * @param plan the plan
 * @param period when
 * @param columns agencies that the reader may see
 * @param rows duties with their cells by key of the agency; an agency without the duty has none
 * @param unsent reports that are owed for the period and not handed in, by key of the column
 */
public record Matrix(
    Plan plan,
    Period period,
    List<Agency> columns,
    List<MatrixRow> rows,
    Map<String, List<UnsentReport>> unsent) {

  /** A duty and what each agency has done for it. */
  public record MatrixRow(Duty duty, Map<String, MatrixCell> cells) {

    MatrixRow only(String agency) {
      MatrixCell cell = cells.get(agency);
      return new MatrixRow(duty, cell == null ? Map.of() : Map.of(agency, cell));
    }
  }

  /**
   * One duty of one agency.
   *
   * @param leads whether the agency answers for it
   * @param done how many
   * @param target how many are asked; {@code null} where the plan names none
   * @param due last day; {@code null} without one
   * @param unreported how many agencies behind the cell owe a report for the period and have not
   *     handed it in: what was counted is then what the program itself knows, and no more
   */
  public record MatrixCell(
      boolean leads,
      int done,
      @Nullable Integer target,
      @Nullable LocalDate due,
      MatrixStanding state,
      int unreported) {

    /**
     * Message key of where it stands; of an agency that has not reported nobody says "not begun".
     */
    public String textKey() {
      return unreported > 0 && state == MatrixStanding.NOT_BEGUN
          ? "plans.standing.unreported"
          : state.textKey();
    }
  }

  /** Where a duty of an agency stands. */
  public enum MatrixStanding {
    DONE(Tone.OK),
    /** Something is there, not enough, and the day is not over. */
    SHORT(Tone.CARE),
    LATE(Tone.LATE),
    NOT_BEGUN(Tone.NONE);

    private final Tone tone;

    MatrixStanding(Tone tone) {
      this.tone = tone;
    }

    /** Shape and colour. */
    public Tone tone() {
      return tone;
    }

    /** Message key of its name. */
    public String textKey() {
      return "plans.standing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The cell of a duty with what was counted; a target is a target of a year. In a period outside
   * the term of the plan nothing is due.
   */
  static MatrixCell cell(
      Plan plan,
      Duty duty,
      boolean leads,
      int done,
      Period period,
      LocalDate today,
      int unreported) {
    Integer target = period.wholeYear() ? duty.target() : null;
    boolean inTerm =
        !period.to().isBefore(plan.firstDay()) && !period.from().isAfter(plan.lastDay());
    LocalDate due = inTerm ? due(duty, target, period) : null;
    int asked = target == null ? 1 : target;
    MatrixStanding state;
    if (done >= asked) {
      state = MatrixStanding.DONE;
    } else if (due != null && today.isAfter(due)) {
      state = MatrixStanding.LATE;
    } else {
      state = done == 0 ? MatrixStanding.NOT_BEGUN : MatrixStanding.SHORT;
    }
    return new MatrixCell(leads, done, target, due, state, unreported);
  }

  private static @Nullable LocalDate due(Duty duty, @Nullable Integer target, Period period) {
    LocalDate due = duty.due();
    if (due != null) {
      return period.contains(due) ? due : null;
    }
    boolean byPeriod =
        target != null
            || duty.frequency() == Frequency.MONTH
            || duty.frequency() == Frequency.QUARTER && !period.code().matches(".*-\\d\\d")
            || duty.frequency() == Frequency.YEAR && period.wholeYear();
    return byPeriod ? period.to() : null;
  }

  /** One column alone, with the duties of that agency; all of it for an agency without a column. */
  public Matrix only(String agency) {
    return columns.stream()
        .filter(one -> one.key().equals(agency))
        .findFirst()
        .map(
            one ->
                new Matrix(
                    plan,
                    period,
                    List.of(one),
                    rows.stream().map(row -> row.only(agency)).toList(),
                    unsent))
        .orElse(this);
  }

  /** The sum of one column: done and, of the duties with a target, asked. */
  public MatrixCell total(String agency) {
    int done = 0;
    int target = 0;
    int unreported = 0;
    for (MatrixRow row : rows) {
      MatrixCell cell = row.cells().get(agency);
      if (cell != null) {
        done += cell.done();
        target += cell.target() == null ? 0 : cell.target();
        unreported = cell.unreported();
      }
    }
    return new MatrixCell(
        false, done, target == 0 ? null : target, null, MatrixStanding.DONE, unreported);
  }

  /** The late cells, by duty and agency. */
  public List<Late> late(LocalDate today) {
    return rows.stream()
        .flatMap(
            row ->
                columns.stream()
                    .filter(one -> row.cells().containsKey(one.key()))
                    .filter(one -> cellOf(row, one).state() == MatrixStanding.LATE)
                    .map(one -> new Late(row.duty(), one, cellOf(row, one))))
        .sorted(
            java.util.Comparator.comparing(
                late -> late.cell().due(),
                java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
        .toList();
  }

  /** What is not done and whose last day is not after a day. */
  public List<Late> open(LocalDate day) {
    return rows.stream()
        .flatMap(
            row ->
                columns.stream()
                    .filter(one -> row.cells().containsKey(one.key()))
                    .map(one -> new Late(row.duty(), one, cellOf(row, one))))
        .filter(one -> one.cell().state() != MatrixStanding.DONE)
        .filter(one -> one.cell().due() != null && !one.cell().due().isAfter(day))
        .toList();
  }

  private static MatrixCell cellOf(MatrixRow row, Agency agency) {
    return java.util.Objects.requireNonNull(row.cells().get(agency.key()));
  }

  /** A duty of an agency that is late. */
  public record Late(Duty duty, Agency agency, MatrixCell cell) {}
}
