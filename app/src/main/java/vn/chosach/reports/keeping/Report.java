package vn.chosach.reports.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.periods.Period.Days;
import vn.chosach.ui.SentId;

/**
 * A report of an agency about some days.
 *
 * @param id identifier
 * @param form code of the form
 * @param formVersion version of the form
 * @param period key of the period, or {@code REQUEST-<id>}
 * @param days the days that it counts; the last is the cut-off
 * @param agency agency that reports; the committee reports for the province
 * @param state where it stands
 * @param version rises with each act
 * @param edition number of the newest frozen edition; 0 before the first
 * @param dueOn day until which it is to be sent
 * @param clock clock of its deadline
 * @param sentAt when it was first sent; {@code null} again when it was returned
 */
public record Report(
    UUID id,
    String form,
    int formVersion,
    String period,
    Days days,
    String agency,
    ReportState state,
    int version,
    int edition,
    LocalDate dueOn,
    @Nullable UUID clock,
    @Nullable Instant sentAt) {

  /** Key of the period of a request. */
  public static String ofRequest(UUID request) {
    return "REQUEST-" + request;
  }

  /** The request of a key {@code REQUEST-<id>}; one that nobody has for any other key. */
  static UUID idOf(String period) {
    return SentId.of(period.substring("REQUEST-".length())).orElse(SentId.NONE);
  }

  /** The request of a key {@code REQUEST-<id>}; empty for a period of the calendar. */
  public static Optional<UUID> requestOf(String period) {
    return period.startsWith("REQUEST-") ? Optional.of(idOf(period)) : Optional.empty();
  }

  /** The request that it answers; {@code null} for one of the calendar. */
  public @Nullable UUID request() {
    return requestOf(period).orElse(null);
  }

  Report moved(ReportState next, int nextEdition, @Nullable Instant sent) {
    return new Report(
        id,
        form,
        formVersion,
        period,
        days,
        agency,
        next,
        version + 1,
        nextEdition,
        dueOn,
        clock,
        sentAt == null ? sent : sentAt);
  }

  /** The same with the clock that runs on it. */
  Report clocked(UUID runs) {
    return new Report(
        id, form, formVersion, period, days, agency, state, version, edition, dueOn, runs, null);
  }

  /** It was returned: it is owed as before, until the same day. */
  Report returned(@Nullable UUID runs) {
    return new Report(
        id,
        form,
        formVersion,
        period,
        days,
        agency,
        ReportState.RETURNED,
        version + 1,
        edition,
        dueOn,
        runs,
        null);
  }
}
