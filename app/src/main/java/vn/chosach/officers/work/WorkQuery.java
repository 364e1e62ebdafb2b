package vn.chosach.officers.work;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.ui.Page;

/** Reads the work of a room that one statement finds. */
@Component
public class WorkQuery {

  private final JdbcClient jdbc;
  private final Heirs heirs;
  private final InstantSource time;

  WorkQuery(JdbcClient jdbc, Heirs heirs, InstantSource time) {
    this.jdbc = jdbc;
    this.heirs = heirs;
    this.time = time;
  }

  /**
   * Where a room finds work that lies with an office.
   *
   * @param roles who does it
   * @param key first part of the message keys: {@code <key><verb>} is what is to be done, {@code
   *     <key><verb>.why} on what ground
   * @param sql answers {@code id}, {@code verb}, {@code number}, {@code title}, the last day {@code
   *     due} (empty where somebody waits without an end), the end {@code at} of the address, and
   *     {@code officer}, who answers for it (empty for the head), of what lies with {@code
   *     :agencies}, the own one and those whose work it carries on, or {@code :officer} on {@code
   *     :today}
   * @param href beginning of the address, without language prefix
   * @param sight opens the rows of the room to the reader
   */
  public record QueriedSource(
      WorkQuery rows,
      Set<Role> roles,
      String key,
      String sql,
      String href,
      Consumer<ActingOfficer> sight)
      implements WorkSource {

    @Override
    public List<WorkItem> of(ActingOfficer officer, Page page) {
      return roles.stream().anyMatch(officer::has)
          ? rows.of(this, officer).stream().map(one -> item(one, officer, page)).toList()
          : List.of();
    }

    private WorkItem item(FoundWork one, ActingOfficer officer, Page page) {
      String verb = key + one.verb();
      LocalDate due = one.due();
      return new WorkItem(
              verb + ":" + one.id(),
              page.t(verb),
              one.number(),
              one.title(),
              due == null ? null : due.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant(),
              due == null,
              page.t(verb + ".why"),
              href + one.at(),
              null,
              false)
          .shared(
              one.officer() == null
                  ? !officer.has(Role.AGENCY_HEAD)
                  : !one.officer().equals(officer.actor().id()));
    }
  }

  @Transactional(readOnly = true)
  public List<FoundWork> of(QueriedSource source, ActingOfficer officer) {
    source.sight().accept(officer);
    return jdbc.sql(source.sql())
        .param("agency", officer.agency())
        .param("agencies", heirs.of(officer).toArray(String[]::new))
        .param("officer", officer.actor().id())
        .param("today", Vietnam.dayOf(time.instant()))
        .query(FoundWork.class)
        .list();
  }

  /** A row of the statement. */
  public record FoundWork(
      UUID id,
      String verb,
      String number,
      String title,
      @Nullable LocalDate due,
      String at,
      @Nullable UUID officer) {}
}
