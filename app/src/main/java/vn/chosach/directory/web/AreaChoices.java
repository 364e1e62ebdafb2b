package vn.chosach.directory.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.kernel.Folding;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Units of today as a list to choose from, the province first. */
@Component
class AreaChoices {

  private final Areas areas;

  AreaChoices(Areas areas) {
    this.areas = areas;
  }

  List<Choice> on(Page page) {
    return Stream.concat(
            areas.on(Area.Level.PROVINCE, page.today()).stream(),
            areas.on(Area.Level.COMMUNE, page.today()).stream()
                .sorted(Comparator.comparing(area -> Folding.fold(area.fullName().vi()))))
        .map(area -> Choice.of(area.key(), area.fullName().in(page.lang())))
        .toList();
  }
}
