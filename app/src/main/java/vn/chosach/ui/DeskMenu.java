package vn.chosach.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The navigation of the desk as the viewer of one page sees it. */
public record DeskMenu(Page page) {

  /** How much waits behind a line; zero where nothing does. */
  public int waiting(NavEntry entry) {
    Viewer who = page.viewer();
    return who == null ? 0 : page.parts().desk().waiting(who, entry.path(), page);
  }

  /** How many notices the viewer has not read. */
  public int notices() {
    Viewer who = page.viewer();
    return who == null ? 0 : page.parts().desk().notices(who, page);
  }

  /** Lines that the viewer keeps at hand and may still see, in the order they were pinned. */
  public List<NavEntry> pinned() {
    Viewer who = page.viewer();
    return who == null
        ? List.of()
        : page.parts().desk().pins(who, page).stream()
            .flatMap(pin -> page.parts().nav().stream().filter(entry -> entry.path().equals(pin)))
            .filter(entry -> entry.visibleTo(who))
            .toList();
  }

  /** The line in whose section the page stands, {@code null} for none. */
  public @Nullable NavEntry section() {
    String section = page.parts().sectionOf(page.path());
    Viewer who = page.viewer();
    return who == null
        ? null
        : page.parts().nav().stream()
            .filter(entry -> entry.path().equals(section) && entry.visibleTo(who))
            .findFirst()
            .orElse(null);
  }

  /** Whether the page stands in a group. */
  public boolean standsIn(NavEntry.NavEntryGroup group) {
    NavEntry here = section();
    return here != null && here.group() == group;
  }

  /** Addresses of numbered records that were looked at last, the newest first. */
  public List<String> recent() {
    return page.visit().recent(page.path());
  }
}
