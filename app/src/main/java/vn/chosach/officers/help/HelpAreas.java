package vn.chosach.officers.help;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final String TABLE = "/seed/officers/help.csv";

  private final List<HelpArea> areas;
  private final List<AreaRule> rules;

  HelpAreas(List<RouteRules> rooms) {
    this.areas =
        SeedTable.read(TABLE).stream()
            .map(
                row ->
                    new HelpArea(
                        row.text("prefix"),
                        row.text("area"),
                        row.text("title_key"),
                        row.text("chapter")))
            .toList();
    this.rules =
        rooms.stream()
            .flatMap(room -> room.rules().stream())
            .map(
                one ->
                    new AreaRule(PathPatternParser.defaultInstance.parse(one.pattern()), one))
            .toList();
  }

  /**
   * A part of the desk.
   *
   * @param prefix address below which it lies, without language prefix
   * @param area word of it in addresses and text keys; several prefixes may share one
   * @param titleKey message key of its name, as the navigation has it
   * @param chapter chapter of the handbook that says more
   */
  record HelpArea(String prefix, String area, String titleKey, String chapter) {

    private boolean covers(String path) {
      return path.equals(prefix) || path.startsWith(prefix + "/");
    }
  }

  private record AreaRule(PathPattern pattern, RouteRules.RouteRule rule) {

    boolean opens(Viewer viewer) {
      return rule.everyone()
          || rule.roles().isEmpty()
          || rule.roles().stream().anyMatch(viewer::has);
    }
  }

  /** The part in which a page lies: the longest prefix counts. */
  Optional<HelpArea> at(String path) {
    return areas.stream()
        .filter(one -> one.covers(path))
        .max(Comparator.comparingInt(one -> one.prefix().length()));
  }

  /** The words of all parts. */
  Set<String> words() {
    return areas.stream().map(HelpArea::area).collect(Collectors.toSet());
  }

  /** A part by its word; empty alike for one that the viewer may not open and for none. */
  Optional<HelpArea> named(String area, Viewer viewer) {
    return openTo(viewer).filter(one -> one.area().equals(area)).findFirst();
  }

  /** What the viewer may open, in the order of the table. */
  Stream<HelpArea> openTo(Viewer viewer) {
    return areas.stream().filter(one -> opens(one.prefix(), viewer));
  }

  /** Whether the rules of the rooms let the viewer in; the first that matches decides. */
  boolean opens(String path, Viewer viewer) {
    PathContainer asked = PathContainer.parsePath(path);
    return rules.stream()
        .filter(one -> one.pattern().matches(asked))
        .findFirst()
        .map(one -> one.opens(viewer))
        .orElse(false);
  }
}
