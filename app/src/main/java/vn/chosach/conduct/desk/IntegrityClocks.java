package vn.chosach.conduct.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.conduct.IntegrityCase.Due;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.kernel.Vietnam;

/**
 * Ends of the clocks of integrity cases. They are counted by the rules of the law as all clocks
 * are, and stand on no board: a clock there would tell that the case exists.
 */
@Component
record IntegrityClocks(Clocks clocks) {

  /** First handling of a denunciation (Luật 25/2018 Đ24). */
  static final String TRIAGE = "TC.TRIAGE";

  /** Resolving a denunciation (Luật 25/2018 Đ30). */
  static final String RESOLVE = "TC.RESOLVE";

  Due start(String rule, Instant from) {
    return clocks
        .foresee(rule, from)
        .map(DueDate::at)
        .map(at -> new Due(rule, at))
        .orElse(Due.NONE);
  }

  /** The end after one more extension of a case that is verified. */
  Due extended(IntegrityCase one) {
    return clocks
        .foresee(RESOLVE, one.since(), IntegrityCase.extensions(one.extended() + 1))
        .map(end -> new Due(RESOLVE, end.at()))
        .orElse(one.due());
  }

  /** The whole of that day. */
  static Due until(LocalDate day) {
    return new Due(null, day.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant());
  }
}
