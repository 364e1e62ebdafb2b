package vn.chosach.deadlines.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.deadlines.ClockQuery;
import vn.chosach.deadlines.Lane;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Heirs;
import vn.chosach.ui.Viewer;

/**
 * Whose clocks a viewer looks at. The standing office and the leaders of the committee see those of
 * every agency, everyone else those of the own agency and of those whose work it carries on, and
 * each officer the own ones wherever they lie.
 *
 * @param all whether the viewer may see every agency
 * @param own agencies for which the viewer acts
 * @param agency the agency looked at; {@code null} for all that may be seen
 * @param mine whether only the clocks of the viewer are looked at
 * @param officer the viewer
 */
record BoardScope(
    boolean all, Set<String> own, @Nullable String agency, boolean mine, UUID officer) {

  static BoardScope of(Viewer viewer, Heirs heirs, String wanted, boolean mine) {
    boolean all = seesAll(viewer);
    boolean choose = all && !mine && !wanted.isBlank();
    return new BoardScope(
        all, heirs.of(viewer.agencyKey()), choose ? wanted : null, mine, viewer.officerId());
  }

  static String href(String agency) {
    return "/thoi-han?co-quan=" + URLEncoder.encode(agency, StandardCharsets.UTF_8);
  }

  /** Agencies that bound the counts of the tabs; {@code null} for none. */
  @Nullable Set<String> widest() {
    return all ? null : own;
  }

  ClockQuery query(Lane lane, ClockQuery.@Nullable Position after, int limit) {
    return mine
        ? ClockQuery.of(officer, lane, after, limit)
        : new ClockQuery(agency == null ? widest() : Set.of(agency), null, lane, after, limit);
  }

  String href(Lane lane, ClockQuery.@Nullable Position after) {
    String base =
        mine ? "/thoi-han?cua-toi=1&" : agency == null ? "/thoi-han?" : href(agency) + "&";
    String address = base + "muc=" + lane.name().toLowerCase(java.util.Locale.ROOT);
    return after == null ? address : address + "&sau=" + after.dueAt() + "_" + after.id();
  }

  private static boolean seesAll(Viewer viewer) {
    return viewer.has(Role.STANDING_OFFICE) || viewer.has(Role.COMMITTEE_LEADER);
  }
}
