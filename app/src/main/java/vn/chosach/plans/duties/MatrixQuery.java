package vn.chosach.plans.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.UnsentReports;
import vn.chosach.plans.UnsentReports.UnsentReport;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAccessPolicy;

/** Counts the matrix. */
@Component
public record MatrixQuery(
    PlanQuery plans,
    DutyRepository duties,
    Proofs proofs,
    FactBook facts,
    Bodies bodies,
    UnsentReports reports) {

  public Optional<Matrix> matrix(UUID id, Period period, ActingOfficer member) {
    return plans.whole(id, member).map(plan -> matrix(plan, asked(period), member));
  }

  /** Of each plan that the member may read as a whole; what they share is counted once. */
  public Map<UUID, Matrix> matrix(List<Plan> several, Period period, ActingOfficer member) {
    PeriodCounts asked = asked(period);
    return several.stream()
        .filter(plan -> plans.whole(plan, member))
        .collect(Collectors.toMap(Plan::id, plan -> matrix(plan, asked, member)));
  }

  /** All columns, for the program itself. */
  Matrix whole(Plan plan, Period period) {
    return matrix(plan, asked(period), new ActingOfficer(Actor.SYSTEM, Set.of(Role.AUDITOR)));
  }

  /**
   * What is the same for all plans.
   *
   * @param day on which agencies are looked at
   * @param unsent reports that are owed for the period and not handed in
   * @param counts what was counted already, by kind and agency
   */
  private record PeriodCounts(
      Period period,
      LocalDate day,
      List<Agency> roll,
      List<UnsentReport> unsent,
      Map<String, Map<String, Integer>> counts) {}

  private PeriodCounts asked(Period period) {
    LocalDate today = bodies.today();
    LocalDate day = period.over(today) ? period.to() : today;
    return new PeriodCounts(
        period,
        day,
        bodies.roll(day),
        reports.within(period.from(), period.to(), today),
        new HashMap<>());
  }

  private Matrix matrix(Plan plan, PeriodCounts asked, ActingOfficer member) {
    LocalDate today = bodies.today();
    Period period = asked.period();
    LocalDate day = asked.day();
    List<Agency> roll = asked.roll();
    Map<String, Agency> byKey =
        roll.stream().collect(Collectors.toMap(Agency::key, Function.identity()));
    Set<String> seen = PlanAccessPolicy.seesAll(member) ? Set.of() : bodies.own(member);
    DutyTally dutyTally = tally(plan, period, day, byKey.keySet(), asked.counts());
    Map<String, List<UnsentReport>> unsent = unsent(plan, asked.unsent(), day, byKey.keySet());
    Map<String, List<String>> carried = new HashMap<>();
    var used = new LinkedHashSet<String>();
    var rows = new ArrayList<Matrix.MatrixRow>();
    var shown = new LinkedHashMap<Duty, Map<String, Boolean>>();
    for (Duty duty : duties.of(plan.id())) {
      var keys = columns(duty, key -> carried.computeIfAbsent(key, one -> bodies.carry(one, day)));
      keys.keySet()
          .removeIf(
              key -> {
                Agency body = byKey.get(key);
                return body == null || !PlanAccessPolicy.seesAll(member) && !seen(body, roll, seen);
              });
      shown.put(duty, keys);
    }
    count(shown, asked);
    for (var one : shown.entrySet()) {
      Duty duty = one.getKey();
      var cells = new LinkedHashMap<String, Matrix.MatrixCell>();
      one.getValue()
          .forEach(
              (key, leads) -> {
                Set<String> keys =
                    counted(Objects.requireNonNull(byKey.get(key)), roll, member, seen);
                int done = dutyTally.done(duty, keys);
                int missing = missing(unsent, keys);
                cells.put(key, Matrix.cell(plan, duty, leads, done, period, today, missing));
              });
      used.addAll(cells.keySet());
      rows.add(new Matrix.MatrixRow(duty, cells));
    }
    List<Agency> columns = roll.stream().filter(body -> used.contains(body.key())).toList();
    return new Matrix(
        plan,
        period,
        columns,
        rows,
        columns.stream()
            .collect(
                Collectors.toMap(
                    Agency::key,
                    body ->
                        counted(body, roll, member, seen).stream()
                            .flatMap(key -> unsent.getOrDefault(key, List.of()).stream())
                            .toList())));
  }

  /** Counts what the duties with a cell name as evidence and no plan before asked for, together. */
  private void count(Map<Duty, Map<String, Boolean>> shown, PeriodCounts asked) {
    Set<String> kinds =
        shown.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .flatMap(one -> one.getKey().kinds().stream())
            .collect(Collectors.toSet());
    kinds.removeAll(asked.counts().keySet());
    asked.counts().putAll(facts.count(kinds, asked.period()));
  }

  /**
   * Reports that are owed for days of a period within the term of the plan and are not handed in,
   * by key of whoever answers for them. Whether a report was sent is in sight of whoever sees the
   * cell: the matrix counts reports anyway.
   */
  Map<String, List<UnsentReport>> unsent(
      Plan plan, Period period, LocalDate day, Set<String> inBeing) {
    return unsent(plan, reports.within(period.from(), period.to(), bodies.today()), day, inBeing);
  }

  private Map<String, List<UnsentReport>> unsent(
      Plan plan, List<UnsentReport> all, LocalDate day, Set<String> inBeing) {
    return all.stream()
        .filter(one -> !one.to().isBefore(plan.firstDay()) && !one.from().isAfter(plan.lastDay()))
        .collect(
            Collectors.groupingBy(
                one ->
                    inBeing.contains(one.agency())
                        ? one.agency()
                        : bodies.heir(one.agency(), day)));
  }

  /** How many of some agencies have not reported. */
  static int missing(Map<String, List<UnsentReport>> unsent, Set<String> agencies) {
    return Math.toIntExact(agencies.stream().filter(unsent::containsKey).count());
  }

  /** What was counted for a plan until a day, by whoever is in being on it. */
  DutyTally tally(Plan plan, Period period, LocalDate day, Set<String> inBeing) {
    return tally(plan, period, day, inBeing, new HashMap<>());
  }

  private DutyTally tally(
      Plan plan,
      Period period,
      LocalDate day,
      Set<String> inBeing,
      Map<String, Map<String, Integer>> counts) {
    return new DutyTally(
        facts,
        period,
        key -> inBeing.contains(key) ? key : bodies.heir(key, day),
        proofs.count(plan.id(), period),
        counts);
  }

  /** The agencies behind a body of the roll, as far as the reader sees them. */
  Function<Agency, Set<String>> behind(List<Agency> roll, ActingOfficer member) {
    Set<String> own = PlanAccessPolicy.seesAll(member) ? Set.of() : bodies.own(member);
    return body -> counted(body, roll, member, own);
  }

  /** Keys that carry a duty on a day, and whether they lead. */
  Map<String, Boolean> columns(Duty duty, LocalDate day) {
    return columns(duty, key -> bodies.carry(key, day));
  }

  private static Map<String, Boolean> columns(Duty duty, Function<String, List<String>> carry) {
    var keys = new LinkedHashMap<String, Boolean>();
    carry.apply(duty.lead()).forEach(key -> keys.put(key, true));
    duty.partners().stream()
        .flatMap(key -> carry.apply(key).stream())
        .forEach(key -> keys.putIfAbsent(key, false));
    return keys;
  }

  private static boolean seen(Agency body, List<Agency> roll, Set<String> own) {
    return Bodies.members(body, roll).stream().anyMatch(own::contains);
  }

  private static Set<String> counted(
      Agency body, List<Agency> roll, ActingOfficer member, Set<String> own) {
    var keys = new LinkedHashSet<>(Bodies.members(body, roll));
    if (!PlanAccessPolicy.seesAll(member)) {
      keys.retainAll(own);
    }
    return keys;
  }
}
