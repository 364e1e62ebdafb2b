package vn.chosach.directory.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** How bodies and units are named on pages. */
@Component
record Names(Agencies agencies, Areas areas) {

  /** Name of a body on a day, else its newest name, else its key. */
  String body(String key, LocalDate day, Lang lang) {
    return agencies
        .asOf(key, day)
        .or(() -> agencies.history(key).map(history -> history.newest()))
        .map(body -> body.name().in(lang))
        .orElse(key);
  }

  /** Name of a unit with those above it, {@code Xã Ba Vì, Thành phố Hà Nội}. */
  String path(Area area, LocalDate day, Lang lang) {
    return areas.lineage(area, day).stream()
        .map(unit -> unit.fullName().in(lang))
        .collect(joining(", "));
  }

  /** The same with the days of a unit that is not there on the day. */
  String dated(Page page, Area area, LocalDate day) {
    String path = path(area, day, page.lang());
    if (area.span().contains(day)) {
      return path;
    }
    return area.span().endedBefore(day)
        ? page.t("directory.area.until", path, page.day(area.span().last()))
        : page.t("directory.area.since", path, page.day(area.span().first()));
  }
}
