package vn.chosach.signals.web;

import java.time.Duration;
import java.time.Instant;
import vn.chosach.signals.Signal;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/**
 * How a signal stands, as a chip: time left or time over while it is open, else what became of it.
 *
 * @param tone shape and colour
 * @param text words
 */
public record Due(Tone tone, String text) {

  private static final Duration SOON = Duration.ofHours(6);
  private static final Duration DAYS = Duration.ofHours(48);

  static Due of(Signal signal, Page page) {
    return switch (signal.state()) {
      case WAITING, ASKED -> left(signal.time().dueAt(), page);
      case ADMITTED -> new Due(Tone.OK, page.t(signal.state().textKey()));
      case REFERRED -> new Due(Tone.WEEK, page.t(signal.state().textKey()));
      case MERGED -> new Due(Tone.NONE, page.t(signal.state().textKey()));
      case REFUSED, STEERED -> new Due(Tone.DONE, page.t(signal.state().textKey()));
    };
  }

  static Due left(Instant due, Page page) {
    Duration left = Duration.between(page.now(), due);
    if (left.isNegative()) {
      return new Due(Tone.LATE, page.t("signals.due.over", span(left.negated(), page)));
    }
    Tone tone = left.compareTo(SOON) <= 0 ? Tone.TODAY : Tone.WEEK;
    return new Due(tone, page.t("signals.due.left", span(left, page)));
  }

  private static String span(Duration span, Page page) {
    if (span.compareTo(DAYS) >= 0) {
      return page.t("signals.due.days", span.toDays());
    }
    if (span.toHours() >= 10 || span.toHours() > 0 && span.toMinutesPart() == 0) {
      return page.t("signals.due.hours", span.toHours());
    }
    return span.toHours() > 0
        ? page.t("signals.due.hours-minutes", span.toHours(), span.toMinutesPart())
        : page.t("signals.due.minutes", Math.max(1, span.toMinutesPart()));
  }
}
