package vn.chosach.plans.matters;

import static vn.chosach.kernel.Refusal.when;

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
import vn.chosach.plans.duties.PlanQuery;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationState;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanPaper;

/**
 * Begins matters. All agencies that are addressed get theirs, or none does: an unknown one is named
 * and nothing is sent. An agency that is named twice is asked once.
 */
@Component
public record CoordinationIssues(
    CoordinationRepository repository,
    CoordinationClocks clocks,
    CoordinationHistory ledger,
    Reminding reminding,
    CoordinationGrounds grounds,
    Programmes programmes,
    Bodies bodies,
    PlanQuery plans) {

  private static final int MOST = 300;
  private static final int LADDER = 3;

  public ActOutcome<UUID> issue(PlanAct.Issue act, ActingOfficer member) {
    return issue(repository.id(), act, member);
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
        PlanChecks.line(act.title())
            .or(() -> PlanChecks.words(act.words()))
            .or(() -> addressees(agencies, act))
            .or(() -> day(act))
            .or(() -> grounds.followed(act))
            .or(() -> hindered(act, member))
            .or(() -> grounds.rested(act, member))
            .or(() -> reminding.collected(act))
            .or(() -> programmes.refused(act, member));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    CoordinationItem item = matter(id, act, agencies, member);
    repository.add(item);
    programmes.keep(item.id(), act.terms());
    for (String agency : agencies) {
      share(item, agency, act.kind().hasDay() ? act.by() : null, member);
    }
    ledger.issued(item, agencies.size(), member.actor());
    return ActOutcome.done(item.id());
  }

  /** What an agency raises hinders a duty that it carries itself, or none in particular. */
  private Optional<Refusal> hindered(PlanAct.Issue act, ActingOfficer member) {
    UUID duty = act.duty();
    boolean fits =
        duty == null
            || !act.kind().raised()
            || plans
                .duty(duty, member)
                .filter(one -> one.carriers().anyMatch(member.agency()::equals))
                .isPresent();
    return fits
        ? Optional.empty()
        : Optional.of(Refusal.of("plans.not-its-duty", "key", member.agency()));
  }

  private CoordinationItem matter(
      UUID id, PlanAct.Issue act, Set<String> agencies, ActingOfficer member) {
    UUID follows = act.follows();
    int ladder = 0;
    if (act.kind() == CoordinationKind.REMINDER) {
      Optional<CoordinationItem> before = reminding.last(agencies, act.duty());
      ladder = Math.min(LADDER, before.map(CoordinationItem::ladder).orElse(0) + 1);
      follows = before.map(CoordinationItem::id).orElse(null);
    }
    return new CoordinationItem(
        id,
        act.kind(),
        repository.number(act.kind()),
        PlanChecks.clean(act.title()),
        PlanChecks.clean(act.words()),
        member.agency(),
        member.actor().id(),
        ledger.now(),
        act.plan(),
        act.duty(),
        follows,
        ladder,
        act.basis().isBlank() ? null : act.basis(),
        act.document(),
        act.late(),
        List.of());
  }

  private void share(
      CoordinationItem item,
      String agency,
      @org.jspecify.annotations.Nullable LocalDate due,
      ActingOfficer member) {
    UUID id = repository.id();
    UUID clock = due == null || item.late() ? null : clocks.start(item, id, agency, due);
    var share =
        new CoordinationItem.CoordinationItemShare(
            id,
            item.id(),
            agency,
            CoordinationState.OPEN,
            1,
            ledger.now(),
            due,
            null,
            false,
            null,
            clock,
            null,
            List.of());
    repository.add(share);
    ledger.append(
        share,
        new CoordinationHistory.CoordinationEntry(
            CoordinationEvent.ISSUE, null, "nd-30-2020", "", PlanPaper.NONE),
        member.actor(),
        repository.id());
  }

  private Optional<Refusal> addressees(Set<String> agencies, PlanAct.Issue act) {
    if (agencies.isEmpty()) {
      return Optional.of(Refusal.of("plans.addressee-missing"));
    }
    if (agencies.size() > MOST) {
      return Optional.of(Refusal.of("plans.too-many-agencies", "most", String.valueOf(MOST)));
    }
    Set<String> known =
        bodies.roll(act.late() && act.by() != null ? act.by() : bodies.today()).stream()
            .filter(body -> body.kind() != Agency.AgencyKind.CLASS)
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
    return PlanChecks.day(by)
        .or(
            () ->
                when(by.isBefore(bodies.today()) && !act.late(), "plans.day-in-past")
                    .or(
                        () ->
                            when(
                                act.late() && !by.isBefore(bodies.today()), "plans.day-not-past")));
  }
}
