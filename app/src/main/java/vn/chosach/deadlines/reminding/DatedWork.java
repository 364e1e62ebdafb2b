package vn.chosach.deadlines.reminding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.work.WorkItem;

/**
 * What leaves the house about a thing with an end: what is to be done, the number, the end. Titles
 * stay inside, since some of them say what a matter is about.
 */
record DatedWork(WorkItem item, Instant due) {

  /** More than anybody can read in a calendar. */
  static final int MOST = 500;

  /** The own ones that end up to a moment, soonest end first, at most {@value #MOST}. */
  static List<DatedWork> until(List<WorkItem> items, Instant last) {
    return items.stream()
        .filter(item -> !item.shared())
        .flatMap(
            item -> {
              Instant due = item.due();
              return due == null ? Stream.<DatedWork>empty() : Stream.of(new DatedWork(item, due));
            })
        .filter(one -> !one.due.isAfter(last))
        .sorted(java.util.Comparator.comparing(DatedWork::due))
        .limit(MOST)
        .toList();
  }

  /** Whether the whole last day may be used: it ends with the midnight after it. */
  boolean wholeDay() {
    return due.atZone(Vietnam.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** Its last day. */
  LocalDate day() {
    return Vietnam.dayOf(wholeDay() ? due.minusMillis(1) : due);
  }

  /** What is to be done and the number, without content. */
  String words() {
    return words(item);
  }

  /** The same of a thing without an end. */
  static String words(WorkItem item) {
    return item.number().isEmpty() ? item.verb() : item.verb() + " · " + item.number();
  }
}
