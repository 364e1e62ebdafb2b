package vn.chosach.officers.views;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.chosach.ui.Page;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.RouteRules.RouteRule;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;

/** The lists that the rooms declare; whoever may not open the page of one finds none. */
@Component
record DeskLists(List<DeskList<?>> lists, List<RouteRules> rules) {

  /** By its address; empty alike for what is no list and what the viewer may not open. */
  Optional<DeskList<?>> at(String address, Page page) {
    Viewer viewer = page.viewer();
    return viewer == null
        ? Optional.empty()
        : lists.stream()
            .filter(one -> one.address().equals(address))
            .filter(one -> opens(address, viewer))
            .findFirst();
  }

  /** By the rule of its route: the one that the security chain asks. */
  private boolean opens(String address, Viewer viewer) {
    var path = PathContainer.parsePath(address);
    return rules.stream()
        .map(RouteRules::rules)
        .flatMap(List::stream)
        .filter(rule -> PathPatternParser.defaultInstance.parse(rule.pattern()).matches(path))
        .findFirst()
        .map(rule -> admits(rule, viewer))
        .orElse(false);
  }

  private static boolean admits(RouteRule rule, Viewer viewer) {
    return rule.everyone() || rule.roles().isEmpty() || rule.roles().stream().anyMatch(viewer::has);
  }

  static Viewer viewer(Page page) {
    return Objects.requireNonNull(page.viewer());
  }
}
