package vn.chosach.officers.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.NoticeBoard;
import vn.chosach.ui.DeskNav;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** The work of an officer as the desk shows it, and its counts beside the navigation. */
@Component
public class WorkDesk implements DeskNav {

  /** Address of the desk, without language prefix. */
  public static final String HOME = "/ban-lam-viec";

  /** Longest time for which something is put off, in days. */
  public static final int MOST_DAYS = PutOffWork.MOST_DAYS;

  private static final Logger LOG = LoggerFactory.getLogger(WorkDesk.class);

  /** A page that is no list of work costs no look into every room. */
  private static final Duration HOLDS = Duration.ofMinutes(1);

  private static final int KNOWN = 2_000;

  private final WorkList work;
  private final PutOffWork putOff;
  private final PinnedPages pins;
  private final NoticeBoard notices;
  private final InstantSource time;
  private final Map<Actor, Counted> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Actor, Counted> eldest) {
              return size() > KNOWN;
            }
          });

  WorkDesk(
      WorkList work, PutOffWork putOff, PinnedPages pins, NoticeBoard notices, InstantSource time) {
    this.work = work;
    this.putOff = putOff;
    this.pins = pins;
    this.notices = notices;
    this.time = time;
  }

  /**
   * What lies with an officer now.
   *
   * @param lanes what is to be done, by lane in their order; empty lanes are left out
   * @param later what was put off, by the day on which it comes back
   */
  public record OwnWork(Map<WorkLane, List<WorkItem>> lanes, List<PutOffItem> later) {}

  /** Something that was put off until a day. */
  public record PutOffItem(WorkItem item, LocalDate until) {}

  /** Read anew from every room. */
  public OwnWork of(ActingOfficer officer, Page page) {
    List<WorkItem> all = work.of(officer, page);
    Map<String, LocalDate> days = putOff.of(officer.actor());
    List<WorkItem> now = all.stream().filter(one -> !days.containsKey(one.key())).toList();
    List<PutOffItem> later =
        all.stream()
            .filter(one -> days.containsKey(one.key()))
            .map(one -> new PutOffItem(one, days.getOrDefault(one.key(), LocalDate.MAX)))
            .sorted(java.util.Comparator.comparing(PutOffItem::until))
            .toList();
    Map<WorkLane, List<WorkItem>> lanes = work.lanes(now);
    List<String> urgent =
        lanes.entrySet().stream()
            .filter(lane -> lane.getKey().urgent())
            .flatMap(lane -> lane.getValue().stream().map(WorkItem::href))
            .toList();
    known.put(officer.actor(), new Counted(time.instant(), urgent));
    return new OwnWork(lanes, later);
  }

  /** Things by their keys, without what lies with somebody else and what does not exist. */
  public List<WorkItem> find(List<String> keys, ActingOfficer officer, Page page) {
    return work.of(officer, page).stream().filter(one -> keys.contains(one.key())).toList();
  }

  /** As {@link PutOffWork#putOff}. */
  public ActOutcome<List<String>> putOff(
      List<String> items, LocalDate until, ActingOfficer officer, Page page) {
    known.remove(officer.actor());
    return putOff.putOff(items, until, officer, page);
  }

  /** Takes something back into the list; nothing happens to what was not put off. */
  public void takeBack(String item, Actor officer) {
    known.remove(officer);
    putOff.takeBack(item, officer);
  }

  /**
   * Of the desk what asks for something today, of a section what of that is done there; at most a
   * minute old. A frame is drawn also where the database is away, then without counts.
   */
  @Override
  public int waiting(Viewer viewer, String section, Page page) {
    Counted last = known.get(viewer.actor());
    Instant now = time.instant();
    if (last == null || last.at.isAfter(now) || last.at.plus(HOLDS).isBefore(now)) {
      try {
        of(ActingOfficer.of(viewer), page);
      } catch (DataAccessException | TransactionException away) {
        LOG.warn("The work of an officer cannot be counted", away);
        known.put(viewer.actor(), new Counted(now, List.of()));
      }
      last = known.getOrDefault(viewer.actor(), new Counted(now, List.of()));
    }
    return last.of(section);
  }

  @Override
  public int notices(Viewer viewer, Page page) {
    try {
      return notices.unread(ActingOfficer.of(viewer), page);
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("The notices of an officer cannot be counted", away);
      return 0;
    }
  }

  @Override
  public List<String> pins(Viewer viewer, Page page) {
    try {
      return pins.of(viewer.officerId(), page);
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("The pins of an officer cannot be read", away);
      return List.of();
    }
  }

  private record Counted(Instant at, List<String> addresses) {

    int of(String section) {
      return section.equals(HOME)
          ? addresses.size()
          : Math.toIntExact(
              addresses.stream()
                  .filter(
                      one ->
                          one.equals(section)
                              || one.startsWith(section)
                                  && "/?#".indexOf(one.charAt(section.length())) >= 0)
                  .count());
    }
  }
}
