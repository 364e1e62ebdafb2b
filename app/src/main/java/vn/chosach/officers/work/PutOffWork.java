package vn.chosach.officers.work;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;

/**
 * What an officer put off until a day. It moves no time limit: what ends before that day cannot be
 * put off, and on that day it stands in the list again.
 */
@Component
class PutOffWork {

  /** Longest time, in days. */
  static final int MOST_DAYS = 60;

  private final JdbcClient jdbc;
  private final WorkList work;
  private final Journal journal;
  private final InstantSource time;

  PutOffWork(JdbcClient jdbc, WorkList work, Journal journal, InstantSource time) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
    this.time = time;
  }

  /** By key, until when; what stands in the list again today is left out. */
  @Transactional(readOnly = true)
  Map<String, LocalDate> of(Actor officer) {
    return jdbc
        .sql(
            """
            SELECT item, until_day FROM officers.put_off
             WHERE officer = :officer AND until_day > :today
            """)
        .param("officer", officer.id())
        .param("today", Vietnam.dayOf(time.instant()))
        .query(PutOff.class)
        .list()
        .stream()
        .collect(Collectors.toMap(PutOff::item, PutOff::untilDay));
  }

  /**
   * Puts off what lies with the officer; again for another day. Of several either all are put off
   * or none.
   *
   * @param until day on which it stands in the list again
   * @return refused with {@code officers.work-unknown} for what does not lie with the officer,
   *     {@code officers.work-day} for a day that is not ahead or too far, {@code
   *     officers.work-past-end} for one after its end, with what ends before
   */
  @Transactional
  ActOutcome<List<String>> putOff(
      List<String> items, LocalDate until, ActingOfficer officer, Page page) {
    Instant now = time.instant();
    LocalDate today = Vietnam.dayOf(now);
    List<WorkItem> own =
        work.of(officer, page).stream().filter(one -> items.contains(one.key())).toList();
    if (own.isEmpty() || own.size() < items.stream().distinct().count()) {
      return ActOutcome.refused(Refusal.of("officers.work-unknown"));
    }
    if (!until.isAfter(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
      return ActOutcome.refused(
          "ngay", Refusal.of("officers.work-day", "most", String.valueOf(MOST_DAYS)));
    }
    Instant back = until.atStartOfDay(Vietnam.ZONE).toInstant();
    for (WorkItem one : own) {
      Instant due = one.due();
      if (due != null && back.isAfter(due)) {
        String what = one.number().isEmpty() ? one.verb() : one.number();
        return ActOutcome.refused("ngay", Refusal.of("officers.work-past-end", "what", what));
      }
    }
    own.forEach(one -> putOff(one.key(), until, now, officer.actor()));
    return ActOutcome.done(items);
  }

  private void putOff(String item, LocalDate until, Instant now, Actor officer) {
    jdbc.sql(
            """
            INSERT INTO officers.put_off (officer, item, until_day, put_off_at)
            VALUES (:officer, :item, :until, :now)
            ON CONFLICT (officer, item) DO UPDATE
               SET until_day = EXCLUDED.until_day, put_off_at = EXCLUDED.put_off_at
            """)
        .param("officer", officer.id())
        .param("item", item)
        .param("until", until)
        .param("now", now)
        .update();
    journal.append(
        Act.of(officer, "officers.work-postponed", "work", item)
            .with(Map.of("until", until.toString())));
  }

  /** Takes it back into the list; nothing happens to what was not put off. */
  @Transactional
  void takeBack(String item, Actor officer) {
    int gone =
        jdbc.sql("DELETE FROM officers.put_off WHERE officer = :officer AND item = :item")
            .param("officer", officer.id())
            .param("item", item)
            .update();
    if (gone > 0) {
      journal.append(Act.of(officer, "officers.work-taken-back", "work", item));
    }
  }

  private record PutOff(String item, LocalDate untilDay) {}
}
