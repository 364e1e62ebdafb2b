package vn.chosach.officers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Validity;
import vn.chosach.kernel.Vietnam;

/**
 * How long a new account signs nothing, and how long an installation may found itself: rows with
 * days of validity in {@code seed/officers/new-accounts.csv} (decision 0042). {@code
 * chosach.accounts.new-account-days} lengthens or shortens the term, 0 to 365 days.
 */
@Component
class NewAccountPolicy {

  private static final List<Row> ROWS =
      SeedTable.read("/seed/officers/new-accounts.csv").stream()
          .map(NewAccountPolicy::row)
          .toList();
  private static final int AS_THE_RULE = -1;
  private static final int LONGEST = 365;

  private final int configured;

  /**
   * @param configured days, or −1 for those of the rule
   */
  NewAccountPolicy(@Value("${chosach.accounts.new-account-days:-1}") int configured) {
    if (configured < AS_THE_RULE || configured > LONGEST) {
      throw new IllegalArgumentException("chosach.accounts.new-account-days is 0 to " + LONGEST);
    }
    this.configured = configured;
  }

  /** First day on which an account that was opened at a moment may sign. */
  LocalDate signsFrom(Instant opened) {
    LocalDate day = Vietnam.dayOf(opened);
    return day.plusDays(configured == AS_THE_RULE ? on(day).days() : configured);
  }

  /** First day on which two accounts may sign beside each other, though one opened the other. */
  LocalDate besideFrom(Instant opened) {
    LocalDate day = Vietnam.dayOf(opened);
    return day.plusDays(on(day).days());
  }

  /** How long an installation that begins at a moment may found itself. */
  Duration openingDays(Instant begins) {
    return Duration.ofDays(on(Vietnam.dayOf(begins)).openingDays());
  }

  private static Row on(LocalDate day) {
    return ROWS.stream()
        .filter(row -> row.validity().contains(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no rule for new accounts on " + day));
  }

  private static Row row(SeedTable.SeedTableRow row) {
    return new Row(
        Integer.parseInt(row.text("days")),
        Integer.parseInt(row.text("opening_days")),
        new Validity(row.day("valid_from"), row.day("valid_to")));
  }

  private record Row(int days, int openingDays, Validity validity) {}
}
