package vn.chosach.tips.desk;

import java.util.ArrayList;
import java.util.List;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.officers.work.WorkItem;

/**
 * A part of what a commune has to do.
 *
 * @param name as a slug, which its text key ends in
 * @param rows the most urgent ones
 * @param more how many there are besides
 * @param href where all of them stand
 */
public record CommunePart(String name, List<WorkItem> rows, int more, String href) {

  private static final int SHOWN = 10;

  /** The parts by where their things are done; the last one is everything else. */
  private static final List<String> PLACES = List.of("/chi-dao", "/ke-hoach", "/bao-cao");

  private static final List<String> NAMES = List.of("orders", "plan", "reports");

  public CommunePart {
    rows = List.copyOf(rows);
  }

  static List<CommunePart> of(WorkDesk.OwnWork work) {
    List<WorkItem> all = work.lanes().values().stream().flatMap(List::stream).toList();
    var parts = new ArrayList<CommunePart>();
    for (int n = 0; n < PLACES.size(); n++) {
      String place = PLACES.get(n);
      parts.add(part(NAMES.get(n), all.stream().filter(one -> at(one, place)).toList(), place));
    }
    parts.add(
        part(
            "rest",
            all.stream().filter(one -> PLACES.stream().noneMatch(place -> at(one, place))).toList(),
            WorkDesk.HOME));
    return parts;
  }

  private static boolean at(WorkItem item, String place) {
    return item.href().equals(place)
        || item.href().startsWith(place + "/")
        || item.href().startsWith(place + "?");
  }

  private static CommunePart part(String name, List<WorkItem> items, String href) {
    return new CommunePart(
        name, items.stream().limit(SHOWN).toList(), Math.max(0, items.size() - SHOWN), href);
  }
}
