package vn.chosach.outreach.movement;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.desk.OutreachCoverage.CoveredPeriod;
import vn.chosach.outreach.desk.OutreachPlaces;
import vn.chosach.outreach.desk.OutreachPlanRepository;
import vn.chosach.outreach.life.OutreachLine;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanState;
import vn.chosach.outreach.life.OutreachTheme;
import vn.chosach.outreach.movement.MovementEntry.MovementKind;

/**
 * What a movement still lacks: registrations of communes while it runs, and results of a period
 * that is over, until its plan is closed. The plan names no other day, so none is made up.
 */
@Component
public record MovementGaps(
    MovementRepository rows,
    OutreachPlanRepository plans,
    OutreachPlaces places,
    InstantSource time) {

  private static final int MOST = 200;

  /**
   * What is lacking of one movement.
   *
   * @param what to do: {@code register} or hand in a {@code result}; {@code remind} the others
   * @param period for which a result is missing; {@code null} without
   * @param unregistered communes that have not registered, for who launched it
   * @param silent registered agencies without a result of a period that is over, likewise
   */
  public record MovementLack(
      OutreachPlan plan,
      OutreachLine line,
      String what,
      @Nullable CoveredPeriod period,
      long unregistered,
      long silent) {}

  /** For an officer who hands in, or who reminds; nothing for anybody else. */
  public List<MovementLack> of(ActingOfficer who) {
    if (!who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD)) {
      return List.of();
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    return plans.withCalls(today, MOST).stream()
        .filter(plan -> plan.state() == OutreachPlanState.IN_FORCE)
        .flatMap(
            plan ->
                plan.lines().stream()
                    .filter(line -> line.theme() == OutreachTheme.SECURITY_MOVEMENT)
                    .filter(line -> line.campaign() != null)
                    .flatMap(line -> lack(plan, line, who, today).stream()))
        .toList();
  }

  private Optional<MovementLack> lack(
      OutreachPlan plan, OutreachLine line, ActingOfficer who, LocalDate today) {
    List<MovementEntry> entries = rows.entries(plan.id(), false);
    Set<String> agencies = places.heirs().of(who);
    if (agencies.contains(plan.agency())) {
      long unregistered = plan.covers(today) ? unregistered(entries, today) : 0;
      long silent =
          registered(entries)
              .filter(one -> missing(one, plan, line, entries, today).isPresent())
              .count();
      return unregistered + silent == 0
          ? Optional.empty()
          : Optional.of(new MovementLack(plan, line, "remind", null, unregistered, silent));
    }
    Optional<MovementEntry> own =
        registered(entries).filter(one -> agencies.contains(one.agency())).findFirst();
    if (own.isPresent()) {
      return missing(own.get(), plan, line, entries, today)
          .map(period -> new MovementLack(plan, line, "result", period, 0, 0));
    }
    String commune = places.communeOf(who.agency(), today);
    boolean free =
        commune == null
            || !plan.covers(today)
            || registered(entries).anyMatch(one -> commune.equals(one.area()));
    return free
        ? Optional.empty()
        : Optional.of(new MovementLack(plan, line, "register", null, 0, 0));
  }

  private static Stream<MovementEntry> registered(List<MovementEntry> entries) {
    return entries.stream().filter(one -> one.kind() == MovementKind.REGISTERED);
  }

  private long unregistered(List<MovementEntry> entries, LocalDate today) {
    List<String> there =
        registered(entries).map(MovementEntry::area).filter(Objects::nonNull).toList();
    return places.areas().on(Area.Level.COMMUNE, today).stream()
        .filter(one -> !there.contains(one.key()))
        .count();
  }

  /** The first period since the registration that is over and whose last day no result covers. */
  private static Optional<CoveredPeriod> missing(
      MovementEntry own,
      OutreachPlan plan,
      OutreachLine line,
      List<MovementEntry> entries,
      LocalDate today) {
    LocalDate since = Vietnam.dayOf(own.enteredAt());
    return Stream.iterate(
            line.pace().first(plan.begins()),
            first -> !first.isAfter(plan.ends()),
            line.pace()::next)
        .map(first -> new CoveredPeriod(first, line.pace().next(first).minusDays(1), 0))
        .filter(one -> !one.last().isBefore(since))
        .filter(one -> one.last().isBefore(today) || plan.ends().isBefore(today))
        .filter(
            one ->
                entries.stream()
                    .filter(entry -> entry.agency().equals(own.agency()))
                    .noneMatch(
                        entry ->
                            covers(
                                entry,
                                plan.ends().isBefore(one.last()) ? plan.ends() : one.last())))
        .findFirst();
  }

  private static boolean covers(MovementEntry result, LocalDate day) {
    return result.begins() != null
        && result.ends() != null
        && !result.begins().isAfter(day)
        && !result.ends().isBefore(day);
  }
}
