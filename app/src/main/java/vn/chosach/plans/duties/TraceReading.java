package vn.chosach.plans.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.plans.facts.Fact;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.facts.FactKind;
import vn.chosach.plans.life.Member;

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

  public Optional<Trace> trace(UUID id, Trace.Question asked, Member member) {
    return plans.duty(id, member).map(duty -> trace(duty, asked, member));
  }

  private Trace trace(Duty duty, Trace.Question asked, Member member) {
    Plan plan = plans.whole(duty.plan(), member).orElseThrow();
    LocalDate today = bodies.today();
    LocalDate day = asked.period().over(today) ? asked.period().to() : today;
    var columns = new ArrayList<Trace.Column>();
    var all = new LinkedHashSet<String>();
    var leads = matrix.columns(duty, day);
    var counts = counts(duty, asked);
    for (var body : bodies.roll(day)) {
      Boolean leading = leads.get(body.key());
      Set<String> behind = leading == null ? Set.of() : matrix.behind(body.key(), day, member);
      if (leading != null && !behind.isEmpty()) {
        all.addAll(behind);
        int done = sources(duty, asked, behind, counts).stream().mapToInt(Trace.Source::done).sum();
        columns.add(
            new Trace.Column(body, Matrix.cell(duty, leading, done, asked.period(), today)));
      }
    }
    String chosen =
        columns.stream()
            .map(column -> column.agency().key())
            .filter(key -> key.equals(asked.agency()))
            .findFirst()
            .orElse(null);
    Set<String> looked = chosen == null ? all : matrix.behind(chosen, day, member);
    List<Trace.Source> sources = sources(duty, asked, looked, counts);
    String kind =
        sources.stream()
            .filter(Trace.Source::counted)
            .filter(
                one -> asked.kind().isEmpty() ? one.done() > 0 : one.kind().equals(asked.kind()))
            .map(Trace.Source::kind)
            .findFirst()
            .orElse("");
    List<Fact> rows =
        facts
            .kind(kind)
            .map((FactKind one) -> one.behind(asked.period(), looked, asked.offset(), member))
            .orElse(List.of());
    return new Trace(
        plan,
        duty,
        asked.period(),
        columns,
        chosen,
        sources,
        rows,
        kind,
        proofs.of(duty.id(), looked, asked.period()));
  }

  private Map<String, Map<String, Integer>> counts(Duty duty, Trace.Question asked) {
    var counts = new HashMap<String, Map<String, Integer>>();
    duty.kinds()
        .forEach(
            kind -> facts.kind(kind).ifPresent(one -> counts.put(kind, one.count(asked.period()))));
    return counts;
  }

  private List<Trace.Source> sources(
      Duty duty,
      Trace.Question asked,
      Set<String> agencies,
      Map<String, Map<String, Integer>> counts) {
    var sources = new ArrayList<Trace.Source>();
    var byHand = proofs.of(duty.id(), agencies, asked.period());
    for (String kind : duty.kinds()) {
      Map<String, Integer> counted = counts.get(kind);
      int done =
          counted == null
              ? hand(byHand, kind)
              : agencies.stream().mapToInt(key -> counted.getOrDefault(key, 0)).sum();
      sources.add(new Trace.Source(kind, counted != null, done));
    }
    int others =
        Math.toIntExact(
            byHand.stream()
                .filter(proof -> proof.struckFor() == null && !duty.kinds().contains(proof.kind()))
                .count());
    if (others > 0) {
      sources.add(new Trace.Source("document", false, others));
    }
    return sources;
  }

  private static int hand(List<Proof> proofs, String kind) {
    return Math.toIntExact(
        proofs.stream()
            .filter(proof -> proof.struckFor() == null && proof.kind().equals(kind))
            .count());
  }
}
