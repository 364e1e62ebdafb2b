package vn.chosach.conduct.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.IntegrityCase.Due;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.kernel.Vietnam;

/**
 * Ends of the clocks of integrity cases. They are counted by the rules of the law as all clocks
 * are, and stand on no board: a clock there would tell that the case exists.
 */
@Component
class IntegrityClocks {

  /** First handling of a denunciation (Luật 25/2018 Đ24). */
  static final String TRIAGE = "TC.TRIAGE";

  /** Resolving a denunciation (Luật 25/2018 Đ30). */
  static final String RESOLVE = "TC.RESOLVE";

  /** One extension of it. */
  private static final int EXTENSION_DAYS = 30;

  private final Clocks clocks;

  IntegrityClocks(Clocks clocks) {
    this.clocks = clocks;
  }

  Due start(String rule, Instant from) {
    return clocks
        .foresee(rule, from)
        .map(DueDate::at)
        .map(at -> new Due(rule, at))
        .orElse(Due.NONE);
  }

  Due extended(Due due) {
    Instant at = due.at();
    return at == null ? due : new Due(due.rule(), at.plus(EXTENSION_DAYS, ChronoUnit.DAYS));
  }

  /** The whole of that day. */
  static Due until(LocalDate day) {
    return new Due(null, day.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant());
  }
}
