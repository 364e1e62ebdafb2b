package vn.chosach.plans.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.facts.Fact;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.facts.FactKind;

/** Goes from a number to the very things that were counted. */
@Component
public class TraceReading {

  private final PlanReading plans;
  private final MatrixReading matrix;
  private final Proofs proofs;
  private final FactBook facts;
  private final Bodies bodies;

  TraceReading(
      PlanReading plans, MatrixReading matrix, Proofs proofs, FactBook facts, Bodies bodies) {
    this.plans = plans;
    this.matrix = matrix;
    this.proofs = proofs;
    this.facts = facts;
    this.bodies = bodies;
  }

  public Optional<Trace> trace(UUID id, Trace.Question asked, ActingOfficer member) {
    return plans.duty(id, member).map(duty -> trace(duty, asked, member));
  }

  private Trace trace(Duty duty, Trace.Question asked, ActingOfficer member) {
    Plan plan = plans.whole(duty.plan(), member).orElseThrow();
    LocalDate today = bodies.today();
    LocalDate day = asked.period().over(today) ? asked.period().to() : today;
    List<Agency> roll = bodies.roll(day);
    Tally tally =
        matrix.tally(
            plan, asked.period(), day, roll.stream().map(Agency::key).collect(Collectors.toSet()));
    var columns = new ArrayList<Trace.Column>();
    var behind = new LinkedHashMap<String, Set<String>>();
    var leads = matrix.columns(duty, day);
    for (Agency body : roll) {
      Boolean leading = leads.get(body.key());
      Set<String> keys = leading == null ? Set.of() : matrix.behind(body.key(), day, member);
      if (leading != null && !keys.isEmpty()) {
        behind.put(body.key(), keys);
        int done = tally.done(duty, keys);
        columns.add(
            new Trace.Column(body, Matrix.cell(plan, duty, leading, done, asked.period(), today)));
      }
    }
    String chosen = behind.containsKey(asked.agency()) ? asked.agency() : null;
    Set<String> looked =
        behind.entrySet().stream()
            .filter(one -> chosen == null || one.getKey().equals(chosen))
            .flatMap(one -> one.getValue().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> part = looked.contains(asked.member()) ? Set.of(asked.member()) : looked;
    List<Trace.Source> sources = tally.sources(duty, part);
    String kind = kind(sources, asked.kind());
    Set<String> named = tally.named(duty, part);
    List<Fact> rows =
        facts
            .kind(kind)
            .map((FactKind one) -> one.behind(asked.period(), named, asked.offset(), member))
            .orElse(List.of());
    return new Trace(
        plan,
        duty,
        asked.period(),
        columns,
        chosen,
        parts(duty, plan, looked, roll, tally),
        part == looked ? null : asked.member(),
        sources,
        rows,
        kind,
        proofs.of(duty.root(), named, asked.period(), asked.proofs()));
  }

  private static String kind(List<Trace.Source> sources, String asked) {
    return sources.stream()
        .filter(Trace.Source::counted)
        .filter(one -> asked.isEmpty() ? one.done() > 0 : one.kind().equals(asked))
        .map(Trace.Source::kind)
        .findFirst()
        .orElse("");
  }

  /** The committees of communes that carry the duty, each with its own number and plan (R78). */
  private List<Trace.Part> parts(
      Duty duty, Plan plan, Set<String> looked, List<Agency> roll, Tally tally) {
    List<Agency> communes =
        roll.stream()
            .filter(one -> looked.contains(one.key()))
            .filter(one -> one.kind() == Agency.Kind.COMMITTEE)
            .filter(one -> one.level() == Agency.Level.COMMUNE)
            .toList();
    if (communes.isEmpty()) {
      return List.of();
    }
    Map<String, UUID> own = plans.carryingOut(plan.id());
    return communes.stream()
        .map(one -> new Trace.Part(one, tally.done(duty, Set.of(one.key())), own.get(one.key())))
        .sorted(Comparator.comparingInt(Trace.Part::done).reversed())
        .toList();
  }
}
