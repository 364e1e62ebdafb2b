package vn.chosach.directory.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.kernel.Folding;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Bodies and units that the forms of the roll offer. */
@Component
record RollChoices(Agencies agencies, Areas areas) {

  private static final int ALL = 500;

  /** Bodies in being today, named with their keys. */
  List<Choice> bodies(Page page, Predicate<Agency> wanted) {
    return agencies.roll(page.today(), "", 0, ALL).agencies().stream()
        .filter(wanted)
        .map(body -> Choice.of(body.key(), body.name().in(page.lang()) + " (" + body.key() + ")"))
        .toList();
  }

  /** Units of today, the province first. */
  List<Choice> units(Page page) {
    return Stream.concat(
            areas.on(Area.Level.PROVINCE, page.today()).stream(),
            areas.on(Area.Level.COMMUNE, page.today()).stream()
                .sorted(Comparator.comparing(area -> Folding.fold(area.fullName().vi()))))
        .map(area -> Choice.of(area.key(), area.fullName().in(page.lang())))
        .toList();
  }
}
