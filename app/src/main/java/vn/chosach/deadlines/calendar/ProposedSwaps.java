package vn.chosach.deadlines.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chosach.kernel.SeedTable;

/**
 * Swaps of a working day for a rest day that were proposed, and of which nobody read that they were
 * decided; as rows. They are counted as if they were not, and whoever counts over them says so.
 */
final class ProposedSwaps {

  private static final Set<LocalDate> DAYS =
      SeedTable.read("/seed/deadlines/proposed-swaps.csv").stream()
          .flatMap(row -> Stream.of(row.day("off"), row.day("work")))
          .map(Objects::requireNonNull)
          .collect(Collectors.toUnmodifiableSet());

  private ProposedSwaps() {}

  static boolean touch(LocalDate day) {
    return DAYS.contains(day);
  }

  /** A year of a proposed swap is not confirmed, whatever it was shipped as. */
  static List<CalendarYear> unsettled(List<CalendarYear> years) {
    return years.stream()
        .map(
            one ->
                DAYS.stream().anyMatch(day -> day.getYear() == one.year())
                    ? new CalendarYear(
                        one.year(),
                        one.complete(),
                        one.missingVi(),
                        one.missingEn(),
                        one.source(),
                        DayStanding.UNCONFIRMED)
                    : one)
        .toList();
  }
}
