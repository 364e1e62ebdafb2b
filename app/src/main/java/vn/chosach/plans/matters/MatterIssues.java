package vn.chosach.plans.matters;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.Checks;
import vn.chosach.plans.life.MatterEvent;
import vn.chosach.plans.life.MatterKind;
import vn.chosach.plans.life.MatterState;
import vn.chosach.plans.life.Paper;
import vn.chosach.plans.life.PlanAct;

/**
 * Begins matters. All agencies that are addressed get theirs, or none does: an unknown one is named
 * and nothing is sent. An agency that is named twice is asked once.
 */
@Component
public class MatterIssues {

  private static final int MOST = 300;
  private static final int LADDER = 3;

  private final MatterRows rows;
  private final MatterClocks clocks;
  private final MatterHistory ledger;
  private final Reminding reminding;
  private final MatterGrounds grounds;
  private final Bodies bodies;

  MatterIssues(
      MatterRows rows,
      MatterClocks clocks,
      MatterHistory ledger,
      Reminding reminding,
      MatterGrounds grounds,
      Bodies bodies) {
    this.rows = rows;
    this.clocks = clocks;
    this.ledger = ledger;
    this.reminding = reminding;
    this.grounds = grounds;
    this.bodies = bodies;
  }

  public ActOutcome<UUID> issue(PlanAct.Issue act, ActingOfficer member) {
    return issue(rows.id(), act, member);
  }

  /**
   * @param id identifier of the matter; that of the document for a directive that came with one
   */
  ActOutcome<UUID> issue(UUID id, PlanAct.Issue act, ActingOfficer member) {
    if (!act.kind().begunBy(member, bodies.seats())) {
      return ActOutcome.refused("plans.not-yours");
    }
    Set<String> agencies =
        act.kind().raised() ? Set.of(member.agency()) : new LinkedHashSet<>(act.addressees());
    Optional<Refusal> refusal =
        Checks.line(act.title())
            .or(() -> Checks.words(act.words()))
            .or(() -> addressees(agencies))
            .or(() -> day(act))
            .or(() -> grounds.followed(act))
            .or(() -> grounds.rested(act, member))
            .or(() -> reminding.collected(act));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Matter matter = matter(id, act, agencies, member);
    rows.add(matter);
    for (String agency : agencies) {
      share(matter, agency, act.kind().hasDay() ? act.by() : null, member);
    }
    ledger.issued(matter, agencies.size(), member.actor());
    return ActOutcome.done(matter.id());
  }

  private Matter matter(UUID id, PlanAct.Issue act, Set<String> agencies, ActingOfficer member) {
    UUID follows = act.follows();
    int ladder = 0;
    if (act.kind() == MatterKind.REMINDER) {
      Optional<Matter> before = reminding.last(agencies, act.duty());
      ladder = Math.min(LADDER, before.map(Matter::ladder).orElse(0) + 1);
      follows = before.map(Matter::id).orElse(null);
    }
    return new Matter(
        id,
        act.kind(),
        rows.number(act.kind()),
        Checks.clean(act.title()),
        Checks.clean(act.words()),
        member.agency(),
        member.actor().id(),
        ledger.now(),
        act.plan(),
        act.duty(),
        follows,
        ladder,
        act.basis().isBlank() ? null : act.basis(),
        act.document(),
        List.of());
  }

  private void share(
      Matter matter,
      String agency,
      @org.jspecify.annotations.Nullable LocalDate due,
      ActingOfficer member) {
    UUID id = rows.id();
    UUID clock = due == null ? null : clocks.start(matter, id, agency, due);
    var share =
        new Matter.Share(
            id,
            matter.id(),
            agency,
            MatterState.OPEN,
            1,
            ledger.now(),
            due,
            null,
            false,
            null,
            clock,
            List.of());
    rows.add(share);
    ledger.append(
        share,
        new MatterHistory.Told(MatterEvent.ISSUE, null, "nd-30-2020", "", Paper.NONE),
        member.actor(),
        rows.id());
  }

  private Optional<Refusal> addressees(Set<String> agencies) {
    if (agencies.isEmpty()) {
      return Optional.of(Refusal.of("plans.addressee-missing"));
    }
    if (agencies.size() > MOST) {
      return Optional.of(Refusal.of("plans.too-many-agencies", "most", String.valueOf(MOST)));
    }
    Set<String> known =
        bodies.roll(bodies.today()).stream()
            .filter(body -> body.kind() != Agency.Kind.CLASS)
            .map(Agency::key)
            .collect(Collectors.toSet());
    return agencies.stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .map(key -> Refusal.of("plans.unknown-agency", "key", key.length() > 40 ? "…" : key));
  }

  private Optional<Refusal> day(PlanAct.Issue act) {
    LocalDate by = act.by();
    if (by == null) {
      return act.kind().hasDay() ? Optional.of(Refusal.of("plans.day-missing")) : Optional.empty();
    }
    return Checks.day(by)
        .or(
            () ->
                by.isBefore(bodies.today())
                    ? Optional.of(Refusal.of("plans.day-in-past"))
                    : Optional.empty());
  }
}
