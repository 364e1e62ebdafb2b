package vn.chosach.deadlines.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.AgencyLoad;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockQuery;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.Lane;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Heirs;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/**
 * Whose work is late, on the first page of the desk: by agency for who oversees all of them, by
 * officer for the head of one.
 */
@Component
record DeskPart(Clocks clocks, HolderNames names, Heirs heirs, TemplateEngine templates)
    implements PageSlot {

  private static final int SHOWN = 10;
  private static final int COUNTED = 200;

  @Override
  public String slot() {
    return "officers.desk.home";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    if (viewer == null) {
      return null;
    }
    boolean all = viewer.has(Role.STANDING_OFFICE) || viewer.has(Role.COMMITTEE_LEADER);
    List<LateBy> found =
        all ? agencies(page) : viewer.has(Role.AGENCY_HEAD) ? officers(viewer, page) : List.of();
    String title = page.t("deadlines.desk.late-by-" + (all ? "agency" : "officer"));
    return found.isEmpty()
        ? null
        : output ->
            templates.render(
                "deadlines/lateBy.jte",
                Map.of("page", page, "title", title, "rows", found),
                output);
  }

  private List<LateBy> agencies(Page page) {
    List<AgencyLoad> late =
        clocks.load(null, null).stream()
            .filter(one -> one.late() > 0)
            .sorted(java.util.Comparator.comparingInt(AgencyLoad::late).reversed())
            .limit(SHOWN)
            .toList();
    HolderNames.Names known =
        names.of(
            List.of(), late.stream().map(AgencyLoad::agency).toList(), page.today(), page.lang());
    return late.stream()
        .map(
            one ->
                new LateBy(known.agency(one.agency()), BoardScope.href(one.agency()), one.late()))
        .toList();
  }

  private List<LateBy> officers(Viewer viewer, Page page) {
    List<Clock> late =
        clocks
            .page(new ClockQuery(heirs.of(viewer.agencyKey()), null, Lane.LATE, null, COUNTED))
            .clocks()
            .stream()
            .map(ClockExplanation::clock)
            .toList();
    HolderNames.Names known = names.of(late, List.of(), page.today(), page.lang());
    Map<Optional<UUID>, Long> counts =
        late.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Optional.ofNullable(one.officer()), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Optional<UUID>, Long>comparingByValue().reversed())
        .limit(SHOWN)
        .map(
            one ->
                new LateBy(
                    one.getKey()
                        .map(id -> Objects.requireNonNullElse(known.officer(id), ""))
                        .orElse(page.t("deadlines.desk.nobody")),
                    "/thoi-han?muc=late",
                    one.getValue()))
        .toList();
  }
}
