package vn.chosach.plans.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.facts.FactKind;
import vn.chosach.plans.life.Member;
import vn.chosach.plans.life.Period;

/** Counts the matrix. Each kind of evidence is counted once for all duties that name it. */
@Component
public class MatrixReading {

  private final PlanReading plans;
  private final DutyRows duties;
  private final Proofs proofs;
  private final FactBook facts;
  private final Bodies bodies;

  MatrixReading(PlanReading plans, DutyRows duties, Proofs proofs, FactBook facts, Bodies bodies) {
    this.plans = plans;
    this.duties = duties;
    this.proofs = proofs;
    this.facts = facts;
    this.bodies = bodies;
  }

  public Optional<Matrix> matrix(UUID id, Period period, Member member) {
    return plans.whole(id, member).map(plan -> matrix(plan, period, member));
  }

  private Matrix matrix(Plan plan, Period period, Member member) {
    LocalDate today = bodies.today();
    LocalDate day = period.over(today) ? period.to() : today;
    List<Agency> roll = bodies.roll(day);
    Set<String> seen = member.seesAll() ? Set.of() : bodies.own(member);
    var counts = new Counts(facts, period, proofs.count(plan.id(), period));
    var used = new LinkedHashSet<String>();
    var rows = new ArrayList<Matrix.Row>();
    for (Duty duty : duties.of(plan.id())) {
      var cells = new LinkedHashMap<String, Matrix.Cell>();
      columns(duty, day)
          .forEach(
              (key, leads) ->
                  roll.stream()
                      .filter(body -> body.key().equals(key))
                      .findFirst()
                      .filter(body -> member.seesAll() || seen(body, roll, seen))
                      .ifPresent(
                          body -> {
                            Set<String> counted = counted(body, roll, member, seen);
                            int done = counts.of(duty, counted);
                            cells.put(key, Matrix.cell(duty, leads, done, period, today));
                          }));
      used.addAll(cells.keySet());
      rows.add(new Matrix.Row(duty, cells));
    }
    List<Agency> columns = roll.stream().filter(body -> used.contains(body.key())).toList();
    return new Matrix(
        plan, period, columns, rows, member.leads() ? ranking(columns, rows) : List.of());
  }

  /** The agencies behind a column, as far as the reader sees them. */
  Set<String> behind(String column, LocalDate day, Member member) {
    List<Agency> roll = bodies.roll(day);
    Set<String> own = member.seesAll() ? Set.of() : bodies.own(member);
    return roll.stream()
        .filter(body -> body.key().equals(column))
        .findFirst()
        .map(body -> counted(body, roll, member, own))
        .orElse(Set.of());
  }

  /** Keys that carry a duty on a day, and whether they lead. */
  Map<String, Boolean> columns(Duty duty, LocalDate day) {
    var keys = new LinkedHashMap<String, Boolean>();
    bodies.carry(duty.lead(), day).forEach(key -> keys.put(key, true));
    duty.partners().stream()
        .flatMap(key -> bodies.carry(key, day).stream())
        .forEach(key -> keys.putIfAbsent(key, false));
    return keys;
  }

  private static boolean seen(Agency body, List<Agency> roll, Set<String> own) {
    return Bodies.members(body, roll).stream().anyMatch(own::contains);
  }

  private static Set<String> counted(
      Agency body, List<Agency> roll, Member member, Set<String> own) {
    var keys = new LinkedHashSet<>(Bodies.members(body, roll));
    if (!member.seesAll()) {
      keys.retainAll(own);
    }
    return keys;
  }

  private static List<Matrix.Rank> ranking(List<Agency> columns, List<Matrix.Row> rows) {
    return columns.stream()
        .map(
            one -> {
              var cells =
                  rows.stream()
                      .map(row -> row.cells().get(one.key()))
                      .filter(java.util.Objects::nonNull)
                      .toList();
              long late =
                  cells.stream().filter(cell -> cell.state() == Matrix.Standing.LATE).count();
              return new Matrix.Rank(one, Math.toIntExact(late), cells.size());
            })
        .sorted(Comparator.comparingInt(Matrix.Rank::late).reversed())
        .toList();
  }

  /** Counts of each kind, asked for once. */
  private static final class Counts {

    private final FactBook facts;
    private final Period period;
    private final Map<UUID, Map<String, Integer>> byHand;
    private final Map<String, Map<String, Integer>> byKind = new HashMap<>();

    Counts(FactBook facts, Period period, Map<UUID, Map<String, Integer>> byHand) {
      this.facts = facts;
      this.period = period;
      this.byHand = byHand;
    }

    int of(Duty duty, Set<String> agencies) {
      int done = sum(byHand.getOrDefault(duty.id(), Map.of()), agencies);
      for (String kind : duty.kinds()) {
        done += sum(byKind.computeIfAbsent(kind, this::count), agencies);
      }
      return done;
    }

    private Map<String, Integer> count(String kind) {
      return facts.kind(kind).map((FactKind one) -> one.count(period)).orElse(Map.of());
    }

    private static int sum(Map<String, Integer> counts, Set<String> agencies) {
      return agencies.stream().mapToInt(key -> counts.getOrDefault(key, 0)).sum();
    }
  }
}
