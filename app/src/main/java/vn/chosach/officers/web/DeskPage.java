package vn.chosach.officers.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkLane;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;

/**
 * The first page of the desk.
 *
 * @param counts how many there are in each lane, with where they stand; empty when nothing is to do
 * @param lanes what is to be done, the most urgent first
 * @param later what was put off
 * @param pager of a lane that is looked at alone; else {@code null}
 * @param roles names of the roles of the officer
 */
public record DeskPage(
    List<DeskCount> counts,
    List<DeskLane> lanes,
    List<DeskRow> later,
    @Nullable Pager pager,
    List<String> roles) {

  private static final int FIRST = 25;
  private static final int FIRST_OF_OTHERS = 10;
  private static final int PAGE = 100;
  private static final Duration SHOWN_IN_HOURS = Duration.ofHours(48);

  /**
   * A lane in the line of counts.
   *
   * @param href where it stands, without language prefix
   */
  public record DeskCount(String name, int count, Tone tone, String href) {}

  /**
   * A part of the list.
   *
   * @param slug word of it in addresses
   * @param more where the whole lane is shown; {@code null} when all of it stands here
   * @param folded whether it is shown only to who asks
   */
  public record DeskLane(
      String slug,
      String name,
      int count,
      Tone tone,
      List<DeskRow> rows,
      @Nullable String more,
      boolean folded) {}

  /**
   * One thing to do.
   *
   * @param key as the list of work names it
   * @param left how late it is or how much time is left; {@code null} without an end
   * @param due when it ends; {@code null} without an end
   * @param putOff whether it can be put off by a day
   */
  public record DeskRow(
      String key,
      String verb,
      String title,
      String number,
      @Nullable String left,
      Tone tone,
      @Nullable String due,
      String why,
      String href,
      boolean putOff) {}

  static DeskPage of(WorkDesk.OwnWork work, Viewer viewer, String asked, String from, Page page) {
    Map<WorkLane, List<WorkItem>> lanes = work.lanes();
    WorkLane alone =
        lanes.keySet().stream().filter(one -> one.slug().equals(asked)).findFirst().orElse(null);
    int offset = from.matches("\\d{1,6}") ? Integer.parseInt(from) / PAGE * PAGE : 0;
    return new DeskPage(
        lanes.entrySet().stream().map(one -> count(one.getKey(), one.getValue(), page)).toList(),
        alone == null
            ? lanes.entrySet().stream()
                .map(one -> lane(one.getKey(), one.getValue(), page))
                .toList()
            : List.of(whole(alone, lanes.getOrDefault(alone, List.of()), offset, page)),
        alone == null
            ? work.later().stream()
                .map(
                    one ->
                        row(
                            one.item(),
                            page.t("officers.work.back-on", page.day(one.until())),
                            page))
                .toList()
            : List.of(),
        alone == null
            ? null
            : pager(alone, lanes.getOrDefault(alone, List.of()).size(), offset, page),
        viewer.roles().stream()
            .sorted(Comparator.naturalOrder())
            .map(role -> page.t(RoleName.keyOf(role)))
            .toList());
  }

  private static DeskCount count(WorkLane lane, List<WorkItem> items, Page page) {
    return new DeskCount(page.t(lane.textKey()), items.size(), lane.tone(), "#" + lane.slug());
  }

  private static DeskLane lane(WorkLane lane, List<WorkItem> items, Page page) {
    int first = lane == WorkLane.OTHER ? FIRST_OF_OTHERS : FIRST;
    return new DeskLane(
        lane.slug(),
        page.t(lane.textKey()),
        items.size(),
        lane.tone(),
        items.stream().limit(first).map(one -> row(one, one.why(), page)).toList(),
        items.size() > first ? WorkDesk.HOME + "?muc=" + lane.slug() : null,
        lane == WorkLane.BACKLOG);
  }

  private static DeskLane whole(WorkLane lane, List<WorkItem> items, int offset, Page page) {
    return new DeskLane(
        lane.slug(),
        page.t(lane.textKey()),
        items.size(),
        lane.tone(),
        items.stream().skip(offset).limit(PAGE).map(one -> row(one, one.why(), page)).toList(),
        null,
        false);
  }

  private static Pager pager(WorkLane lane, int all, int offset, Page page) {
    String base = WorkDesk.HOME + "?muc=" + lane.slug() + "&tu=";
    return new Pager(
        offset == 0 ? null : base + (offset - PAGE),
        offset + PAGE < all ? base + (offset + PAGE) : null,
        page.t(
            "officers.work.where", Math.min(offset + 1, all), Math.min(offset + PAGE, all), all));
  }

  private static DeskRow row(WorkItem one, String why, Page page) {
    Instant due = one.due();
    WorkLane lane = one.lane(page.now());
    return new DeskRow(
        one.key(),
        one.verb(),
        one.title(),
        one.number(),
        due == null ? null : left(due, page),
        lane.tone(),
        due == null ? null : page.until(due),
        why,
        one.href(),
        due == null || due.isAfter(page.now().plus(Duration.ofHours(24))));
  }

  private static String left(Instant due, Page page) {
    Duration left = Duration.between(page.now(), due);
    String side = left.isNegative() ? "late" : "left";
    Duration size = left.abs();
    return size.compareTo(SHOWN_IN_HOURS) >= 0
        ? page.t("officers.work." + side + ".days", size.toDays())
        : size.toHours() > 0
            ? page.t("officers.work." + side + ".hours", size.toHours())
            : page.t("officers.work." + side + ".minutes", size.toMinutes());
  }

  /** Whether there is nothing at all. */
  public boolean empty() {
    return lanes.isEmpty() && later.isEmpty();
  }
}
