package vn.chosach.cases.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.CaseState;
import vn.chosach.deadlines.Clock;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Time left and how things stand, as chips. */
final class Chips {

  private static final Duration SOON = Duration.ofHours(48);
  private static final Duration FAR = Duration.ofDays(60);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private Chips() {}

  static CaseView.Chip of(CaseState state, Page page) {
    Tone tone =
        switch (state) {
          case VERIFYING, PLANNED, INSPECTED, EXPLAINING, RETURNED -> Tone.WEEK;
          case FINED, TAXED, CRIMINAL -> Tone.CARE;
          case EXECUTED, CLEARED -> Tone.OK;
          case CLOSED -> Tone.DONE;
        };
    return new CaseView.Chip(tone, page.t(state.textKey()));
  }

  static CaseView.@Nullable Chip next(@Nullable Instant due, Page page) {
    return due == null ? null : left(due, page);
  }

  static CaseView.Chip left(Instant due, Page page) {
    Duration left = Duration.between(page.now(), due);
    if (left.isNegative()) {
      return new CaseView.Chip(Tone.LATE, page.t("cases.due.over", span(left.negated(), page)));
    }
    // A limit of whole days ends with its last day; its end is the first moment of the next.
    LocalDate day = Vietnam.dayOf(due.minusMillis(1));
    if (day.equals(page.today())) {
      return new CaseView.Chip(
          Tone.TODAY,
          Vietnam.dayOf(due).equals(day)
              ? page.t("cases.due.today", TIME.format(due.atZone(Vietnam.ZONE)))
              : page.t("cases.due.end-of-today"));
    }
    if (left.compareTo(FAR) > 0) {
      return new CaseView.Chip(Tone.LATER, page.t("cases.due.until", page.day(day)));
    }
    Tone tone = left.compareTo(Duration.ofDays(7)) <= 0 ? Tone.WEEK : Tone.LATER;
    return new CaseView.Chip(tone, page.t("cases.due.left", span(left, page)));
  }

  static CaseView.Chip of(Clock clock, Page page) {
    return switch (clock.state()) {
      case RUNNING -> left(clock.dueAt(), page);
      case PAUSED -> new CaseView.Chip(Tone.NONE, page.t("cases.due.paused"));
      case MET ->
          clock.late(page.now())
              ? new CaseView.Chip(Tone.CARE, page.t("cases.due.met-late"))
              : new CaseView.Chip(Tone.OK, page.t("cases.due.met"));
      case WITHDRAWN -> new CaseView.Chip(Tone.NONE, page.t("cases.due.withdrawn"));
    };
  }

  static CaseView.Chip day(LocalDate due, boolean done, Page page) {
    if (done) {
      return new CaseView.Chip(Tone.OK, page.t("cases.due.done"));
    }
    if (due.isBefore(page.today())) {
      return new CaseView.Chip(Tone.LATE, page.t("cases.due.late"));
    }
    return due.equals(page.today())
        ? new CaseView.Chip(Tone.TODAY, page.t("cases.due.end-of-today"))
        : new CaseView.Chip(Tone.WEEK, page.t("cases.due.until", page.day(due)));
  }

  private static String span(Duration span, Page page) {
    if (span.compareTo(SOON) >= 0) {
      return page.t("cases.due.days", span.toDays());
    }
    return span.toHours() > 0
        ? page.t("cases.due.hours", span.toHours())
        : page.t("cases.due.minutes", Math.max(1, span.toMinutes()));
  }
}
