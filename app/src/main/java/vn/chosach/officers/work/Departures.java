package vn.chosach.officers.work;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.OpenWork;
import vn.chosach.officers.OpenWork.HandedOver.HandedOverRefused;
import vn.chosach.officers.OpenWork.OpenWorkHolder;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The open work of who was moved to another agency, or whose account ran out by its last day. It
 * belongs to the agency that the officer left and would lie with nobody who may act there; a case
 * that is read by name alone, in nobody's sight. It goes to a head of that agency, or of one that
 * carries on its work, who gives it to somebody. Who serves on in an heir goes on.
 *
 * <p>Where there is no head, or each refuses what cannot be theirs, it stays as it is, is tried
 * again, and stands on the first page of the administrators.
 */
@Component
record Departures(
    JdbcClient jdbc,
    TransactionOperations transactions,
    Officers officers,
    Heirs heirs,
    List<OpenWork> rooms,
    Journal journal,
    Texts texts,
    InstantSource time) {

  private static final String DEPARTED =
      """
      FROM officers.posting p JOIN officers.officer o ON o.id = p.officer_id
       WHERE p.work_settled_at IS NULL AND least(p.valid_to, o.valid_to) < :today
      """;

  private record Departed(UUID id, UUID officer, String agency) {
    OpenWorkHolder holder() {
      return new OpenWorkHolder(officer, agency);
    }
  }

  void round() {
    jdbc.sql("SELECT p.id, p.officer_id AS officer, p.agency_key AS agency " + DEPARTED)
        .param("today", Vietnam.dayOf(time.instant()))
        .query(Departed.class)
        .list()
        .forEach(this::settle);
  }

  private void settle(Departed one) {
    boolean none =
        Boolean.TRUE.equals(
            transactions.execute(
                status -> {
                  boolean settled = servesOn(one) || work(one) == 0;
                  if (settled) {
                    settled(one);
                  }
                  return settled;
                }));
    if (!none) {
      List<Officer> heads =
          heirs.actors(one.agency()).stream()
              .flatMap(agency -> officers.working(agency, Role.AGENCY_HEAD).stream())
              .filter(head -> !head.id().equals(one.officer()))
              .toList();
      for (Officer head : heads) {
        if (took(head, one)) {
          return;
        }
      }
    }
  }

  private boolean servesOn(Departed one) {
    return officers
        .inOffice(one.officer())
        .filter(now -> heirs.oneWith(now.agencyKey()).contains(one.agency()))
        .isPresent();
  }

  private int work(Departed one) {
    return rooms.stream().mapToInt(room -> room.of(one.holder()).count()).sum();
  }

  /** All of it in one transaction; a room that refuses undoes it. */
  private boolean took(Officer head, Departed one) {
    String why = texts.text(Lang.VI, "officers.departed.why");
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              int count = work(one);
              for (OpenWork room : rooms) {
                if (room.handOver(one.holder(), head.id(), Actor.SYSTEM, why)
                    instanceof HandedOverRefused) {
                  status.setRollbackOnly();
                  return false;
                }
              }
              settled(one);
              journal.append(
                  Act.of(Actor.SYSTEM, "officers.departed-work-given", "officer", one.officer())
                      .because(why)
                      .with(
                          Map.of(
                              "agency", one.agency(),
                              "receiver", head.id().toString(),
                              "count", String.valueOf(count))));
              return true;
            }));
  }

  private void settled(Departed one) {
    jdbc.sql("UPDATE officers.posting SET work_settled_at = :now WHERE id = :id")
        .param("now", time.instant())
        .param("id", one.id())
        .update();
  }

  /** Soon after each midnight, and the list of what it could not give to anybody. */
  @Configuration
  static class Job {

    @Bean
    RecurringJob departures(Departures departures) {
      return RecurringJob.alone("departures", Duration.ofMinutes(10), departures::round);
    }

    @Bean
    WorkQuery.QueriedSource departedWork(WorkQuery rows) {
      return new WorkQuery.QueriedSource(
          rows,
          Set.of(Role.ADMINISTRATOR),
          "officers.work.departed",
          """
          SELECT p.id, '' AS verb, '' AS number, o.display_name AS title, NULL::date AS due,
                 '/' || p.officer_id AS at, NULL::uuid AS officer
          """
              + DEPARTED.replace(":today", ":today::date - 1"),
          "/quan-tri/tai-khoan",
          (ActingOfficer reader) -> {});
    }
  }
}
