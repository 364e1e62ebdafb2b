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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.facts.Fact;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.facts.FactKind;
import vn.chosach.plans.life.PlanAccessPolicy;

/** Goes from a number to the very things that were counted. */
@Component
public record TraceQuery(
    PlanQuery plans, MatrixQuery matrix, Proofs proofs, FactBook facts, Bodies bodies) {

  private static final int MOST_WAITING = 100;

  public Optional<Trace> trace(UUID id, Trace.TraceQuestion asked, ActingOfficer member) {
    return plans.duty(id, member).map(duty -> trace(duty, asked, member));
  }

  private Trace trace(Duty duty, Trace.TraceQuestion asked, ActingOfficer member) {
    Plan plan = plans.whole(duty.plan(), member).orElseThrow();
    LocalDate today = bodies.today();
    LocalDate day = asked.period().over(today) ? asked.period().to() : today;
    List<Agency> roll = bodies.roll(day);
    Set<String> inBeing = roll.stream().map(Agency::key).collect(Collectors.toSet());
    DutyTally dutyTally = matrix.tally(plan, asked.period(), day, inBeing);
    var unsent = matrix.unsent(plan, asked.period(), day, inBeing);
    var columns = new ArrayList<Trace.TraceColumn>();
    var behind = new LinkedHashMap<String, Set<String>>();
    var leads = matrix.columns(duty, day);
    Function<Agency, Set<String>> counted = matrix.behind(roll, member);
    for (Agency body : roll) {
      Boolean leading = leads.get(body.key());
      Set<String> keys = leading == null ? Set.of() : counted.apply(body);
      if (leading != null && !keys.isEmpty()) {
        behind.put(body.key(), keys);
        int done = dutyTally.done(duty, keys);
        columns.add(
            new Trace.TraceColumn(
                body,
                Matrix.cell(
                    plan,
                    duty,
                    leading,
                    done,
                    asked.period(),
                    today,
                    MatrixQuery.missing(unsent, keys))));
      }
    }
    String chosen = behind.containsKey(asked.agency()) ? asked.agency() : null;
    Set<String> looked =
        behind.entrySet().stream()
            .filter(one -> chosen == null || one.getKey().equals(chosen))
            .flatMap(one -> one.getValue().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> part = looked.contains(asked.member()) ? Set.of(asked.member()) : looked;
    List<Trace.TraceSource> sources = dutyTally.sources(duty, part);
    String kind = kind(sources, asked.kind());
    Set<String> named = dutyTally.named(duty, part);
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
        parts(duty, plan, looked, roll, dutyTally),
        part == looked ? null : asked.member(),
        sources,
        rows,
        kind,
        proofs.of(duty.root(), named, asked.period(), asked.proofs()));
  }

  private static String kind(List<Trace.TraceSource> sources, String asked) {
    return sources.stream()
        .filter(Trace.TraceSource::counted)
        .filter(one -> asked.isEmpty() ? one.done() > 0 : one.kind().equals(asked))
        .map(Trace.TraceSource::kind)
        .findFirst()
        .orElse("");
  }

  /** The committees of communes that carry the duty, each with its own number and plan (R78). */
  private List<Trace.TracePart> parts(
      Duty duty, Plan plan, Set<String> looked, List<Agency> roll, DutyTally dutyTally) {
    List<Agency> communes =
        roll.stream()
            .filter(one -> looked.contains(one.key()))
            .filter(one -> one.kind() == Agency.AgencyKind.COMMITTEE)
            .filter(one -> one.level() == Agency.Level.COMMUNE)
            .toList();
    if (communes.isEmpty()) {
      return List.of();
    }
    Map<String, UUID> own = plans.carryingOut(plan.id());
    return communes.stream()
        .map(
            one ->
                new Trace.TracePart(
                    one, dutyTally.done(duty, Set.of(one.key())), own.get(one.key())))
        .sorted(Comparator.comparingInt(Trace.TracePart::done).reversed())
        .toList();
  }

  /** Evidence by hand that waits to be accepted, for who directs. */
  public List<Proof> waiting(ActingOfficer member) {
    return PlanAccessPolicy.directs(member) ? proofs.waiting(MOST_WAITING) : List.of();
  }
}
