package vn.chosach.journal.web;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import vn.chosach.ui.Page;

/** How long something waits, as people say it: in the largest unit of which it waits two. */
public final class LogAge {

  private LogAge() {}

  public static String of(Duration age, Page page) {
    ChronoUnit unit =
        Stream.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES)
            .filter(one -> age.dividedBy(one.getDuration()) >= 2)
            .findFirst()
            .orElse(ChronoUnit.SECONDS);
    return page.t("journal.age." + unit, age.dividedBy(unit.getDuration()));
  }
}
