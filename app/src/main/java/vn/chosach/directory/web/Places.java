package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.kernel.Folding;

/** Reads the place that a person typed; asks where several units bear the name. */
@Component
record Places(Areas areas) {

  static final int OFFERED = 12;
  private static final int LONGEST = 200;

  /**
   * What the words may mean.
   *
   * @param one the only unit, or the one that was chosen; {@code null} when a person must choose or
   *     nothing was found
   * @param choices units to choose among, also after the choice, so that it can be changed
   */
  record PlaceChoice(@Nullable Area one, List<Area> choices) {}

  PlaceChoice read(String words, String chosen, LocalDate day) {
    if (words.length() > LONGEST) {
      return new PlaceChoice(null, List.of());
    }
    var hits = areas.find(words, day, OFFERED);
    var exact = hits.stream().filter(area -> named(area, words)).toList();
    var meant = exact.isEmpty() ? hits : exact;
    var choices = meant.size() > 1 && !samePlace(meant, day) ? meant : List.<Area>of();
    var split = meant.isEmpty() ? List.<Area>of() : areas.at(meant.getFirst(), day).all();
    if (choices.isEmpty() && split.size() > 1) {
      choices = split;
    }
    Area picked =
        Stream.concat(choices.stream(), split.stream())
            .filter(area -> area.key().equals(chosen))
            .findFirst()
            .orElse(null);
    if (picked != null) {
      return new PlaceChoice(picked, choices);
    }
    boolean certain = meant.size() == 1 || (!meant.isEmpty() && samePlace(meant, day));
    return new PlaceChoice(certain ? meant.getFirst() : null, choices);
  }

  private boolean samePlace(List<Area> meant, LocalDate day) {
    var places = meant.stream().map(area -> areas.at(area, day).all()).distinct().toList();
    return places.size() == 1 && places.getFirst().size() == 1;
  }

  private static boolean named(Area area, String words) {
    return Folding.fold(area.fullName().vi()).equals(Folding.fold(words));
  }
}
