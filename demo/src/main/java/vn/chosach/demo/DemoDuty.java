package vn.chosach.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.tips.duty.Roster;
import vn.chosach.tips.duty.Watch;

/**
 * A roster for the next days with one gap, at each desk that takes reports: who answers by day and
 * by night, and a head who commands by day. Starting it again fills only the days that are new.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 190)
class DemoDuty implements Scene {

  private static final int DAYS = 7;
  private static final int GAP = 4;

  private final Roster roster;
  private final Officers officers;
  private final InstantSource clock;

  DemoDuty(Roster roster, Officers officers, InstantSource clock) {
    this.roster = roster;
    this.officers = officers;
    this.clock = clock;
  }

  @Override
  public void play() {
    Stream.of(Role.OPERATOR, Role.PRESS)
        .flatMap(role -> officers.working(null, role).stream())
        .collect(Collectors.groupingBy(Officer::agencyKey))
        .forEach(this::desk);
  }

  /** The desk of an agency, with one night that nobody has yet. */
  private void desk(String agency, List<Officer> people) {
    List<Officer> heads = officers.working(agency, Role.AGENCY_HEAD);
    Officer plans = heads.isEmpty() ? people.getFirst() : heads.getFirst();
    LocalDate today = Vietnam.dayOf(clock.instant());
    for (int n = -1; n < DAYS; n++) {
      LocalDate day = today.plusDays(n);
      for (Watch watch : Watch.values()) {
        boolean open =
            watch.ends(day).isAfter(clock.instant())
                && roster.between(agency, watch.begins(day), watch.ends(day)).isEmpty();
        if (open && (n != GAP || watch == Watch.DAY)) {
          int turn = Math.floorMod(day.toEpochDay() * 2 + watch.ordinal(), people.size());
          put(people.get(turn), day, watch, false, plans);
          if (!heads.isEmpty() && watch == Watch.DAY) {
            put(heads.getFirst(), day, watch, true, plans);
          }
        }
      }
    }
  }

  /** What a visitor planned otherwise meanwhile stays as it is. */
  private void put(Officer one, LocalDate day, Watch watch, boolean commands, Officer by) {
    roster.put(one.id(), day, watch, commands, Actor.officer(by.id(), by.agencyKey()));
  }
}
