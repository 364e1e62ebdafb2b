package vn.chosach.deadlines.reminding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * What a room says of the things whose time runs there: where each is worked on, and with whom a
 * clock lies to which nobody is assigned. A kind of which no room says anything leads to the page
 * of its clock, and lies with the heads of its agency.
 */
public interface ClockSubject {

  /** Kinds of the things, as {@code StartClock} names them. */
  Set<String> kinds();

  /** Whether clocks of the own agency without an officer lie with this one too. */
  boolean takes(ActingOfficer officer);

  /**
   * Whether the list of work shows clocks without an officer; not where the room lists them itself,
   * for fewer people than the heads of the agency.
   */
  default boolean listed() {
    return true;
  }

  /** By clock; what is left out leads to the page of the clock. */
  Map<UUID, SubjectLink> links(ActingOfficer officer, List<HeldClock> clocks);

  /**
   * A clock that lies with somebody.
   *
   * @param clock identifier
   * @param subject identifier of the thing within its kind
   * @param number of the matter; empty when the title of the clock names none
   */
  record HeldClock(UUID clock, String subject, String number) {}

  /**
   * Where a thing is worked on.
   *
   * @param href without language prefix
   * @param title what it is called inside; empty for the title of the clock
   */
  record SubjectLink(String href, String title) {}

  /** Of things whose page follows from the clock alone. */
  static ClockSubject of(Set<String> kinds, Set<Role> takers, Function<HeldClock, String> page) {
    return new ClockSubject() {
      @Override
      public Set<String> kinds() {
        return kinds;
      }

      @Override
      public boolean takes(ActingOfficer officer) {
        return officer.roles().stream().anyMatch(takers::contains);
      }

      @Override
      public Map<UUID, SubjectLink> links(ActingOfficer officer, List<HeldClock> clocks) {
        return clocks.stream()
            .collect(
                Collectors.toMap(HeldClock::clock, one -> new SubjectLink(page.apply(one), "")));
      }
    };
  }
}
