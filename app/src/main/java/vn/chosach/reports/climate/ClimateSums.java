package vn.chosach.reports.climate;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums of one quarter or any other days, by code of the area; empty for none that is known. */
public final class ClimateSums {

  private static final class Sum {
    private long things;
    private long amount;
  }

  private final Map<String, Map<ClimateFigure, Sum>> areas = new TreeMap<>();
  private final Map<ClimateFigure, Sum> whole = new TreeMap<>();

  void add(String area, ClimateFigure figure, long things, long amount) {
    for (Map<ClimateFigure, Sum> sums :
        java.util.List.of(whole, areas.computeIfAbsent(area, any -> new TreeMap<>()))) {
      Sum sum = sums.computeIfAbsent(figure, any -> new Sum());
      sum.things += things;
      sum.amount += amount;
    }
  }

  public java.util.Set<String> areas() {
    return areas.keySet();
  }

  /**
   * A count, or a mean in whole days; {@code null} for a mean of nothing, and for days of which
   * nothing at all is known, which is not zero.
   *
   * @param area code of an area, or {@code null} for all
   */
  public @Nullable Long value(ClimateFigure figure, @Nullable String area) {
    Sum sum = sum(figure, area);
    long things = sum == null ? 0 : sum.things;
    if (!figure.mean()) {
      return whole.isEmpty() ? null : Long.valueOf(things);
    }
    return sum == null || things <= 0 ? null : Math.round((double) sum.amount / things);
  }

  /** How many things a figure rests on. */
  public long things(ClimateFigure figure) {
    Sum sum = sum(figure, null);
    return sum == null ? 0 : sum.things;
  }

  private @Nullable Sum sum(ClimateFigure figure, @Nullable String area) {
    return (area == null ? whole : areas.getOrDefault(area, Map.of())).get(figure);
  }
}
