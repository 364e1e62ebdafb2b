package vn.chosach.officers.help;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.chosach.kernel.SeedTable;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.Viewer;

/**
 * Which part of the desk an address belongs to, for its help. The parts are data; a test finds an
 * address of the desk that belongs to none. Who may not open a part gets no help on it either.
 */
@Component
class HelpAreas {

  private final List<HelpArea> areas;
  private final List<Entrance> entrances;

  HelpAreas(List<RouteRules> rooms) {
    this.entrances =
        rooms.stream().flatMap(room -> room.rules().stream()).map(Entrance::of).toList();
    this.areas = SeedTable.read("/seed/officers/help.csv").stream().map(HelpArea::of).toList();
  }

  /** A part: its address, its word (several addresses may share one), key of its name, chapter. */
  record HelpArea(String prefix, String area, String titleKey, String chapter) {

    static HelpArea of(SeedTable.SeedTableRow row) {
      return new HelpArea(
          row.text("prefix"), row.text("area"), row.text("title_key"), row.text("chapter"));
    }

    private boolean covers(String path) {
      return path.equals(prefix) || path.startsWith(prefix + "/");
    }
  }

  /** The part in which a page lies: the longest address counts. */
  Optional<HelpArea> at(String path) {
    return areas.stream()
        .filter(one -> one.covers(path))
        .max(Comparator.comparingInt(one -> one.prefix().length()));
  }

  /** What the viewer may open, in the order of the table. */
  Stream<HelpArea> openTo(Viewer viewer) {
    return areas.stream().filter(one -> opens(one.prefix(), viewer));
  }

  /** Whether the rules of the rooms let the viewer in; the first that matches decides. */
  boolean opens(String path, Viewer viewer) {
    PathContainer asked = PathContainer.parsePath(path);
    return entrances.stream()
        .filter(one -> one.pattern().matches(asked))
        .findFirst()
        .map(Entrance::rule)
        .filter(
            one ->
                one.everyone()
                    || one.roles().isEmpty()
                    || one.roles().stream().anyMatch(viewer::has))
        .isPresent();
  }

  /** A rule with its pattern as it is matched; a page asks some two hundred. */
  private record Entrance(PathPattern pattern, RouteRules.RouteRule rule) {

    static Entrance of(RouteRules.RouteRule rule) {
      return new Entrance(PathPatternParser.defaultInstance.parse(rule.pattern()), rule);
    }
  }
}
