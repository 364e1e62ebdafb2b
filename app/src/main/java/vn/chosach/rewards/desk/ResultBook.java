package vn.chosach.rewards.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseResults;
import vn.chosach.cases.CaseResults.CaseResult;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.Moment;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.NomineeKind;
import vn.chosach.rewards.life.RewardedResult;

/** Results of cases: whether a nominee took part in one, and which ones nobody considered yet. */
@Component
public record ResultBook(
    Cases cases, CaseResults results, RewardedResultRepository repository, RewardDesk desk) {

  private static final int MOST = 20;
  private static final int MONTHS = 12;

  /** Acts that give a case to others. */
  private static final Set<CaseEvent> GIVEN = EnumSet.of(CaseEvent.ASSIGN, CaseEvent.HAND_OVER);

  /** A result, or why it is none for this nomination. */
  sealed interface ResultFound {
    record ResultTaken(RewardedResult result) implements ResultFound {}

    record ResultMissing(Refusal why) implements ResultFound {}
  }

  /**
   * Results of an agency that no nomination speaks of.
   *
   * @param oldest day of the first of them
   * @param numbers of the cases, for who sees them; empty for another agency
   */
  public record ResultGap(String agency, int count, LocalDate oldest, List<CaseResult> numbers) {}

  /** The case as who puts forward sees it; foreign and absent are one. */
  ResultFound found(String number, Nomination one, ActingOfficer who) {
    Dossier dossier = cases.read(number.strip(), who).orElse(null);
    if (dossier == null) {
      return missing("rewards.unknown-case");
    }
    Optional<LocalDate> day =
        dossier.standingRulings().stream().map(Dossier.Ruling::on).min(LocalDate::compareTo);
    if (day.isEmpty()) {
      return missing("rewards.no-result");
    }
    if (!tookPart(one, dossier)) {
      return missing("rewards.took-no-part");
    }
    if (one.results() >= MOST) {
      return missing("rewards.too-many-results");
    }
    return new ResultFound.ResultTaken(
        new RewardedResult(
            dossier.file().id(),
            dossier.file().number(),
            dossier.file().access().agency(),
            day.get()));
  }

  /** A result of a nomination whose decisions were all annulled since. */
  Optional<Refusal> fallen(UUID of) {
    List<RewardedResult> all = repository.all(of);
    Set<UUID> standing =
        results.standing(all.stream().map(RewardedResult::caseId).collect(Collectors.toSet()));
    return all.stream()
        .filter(one -> !standing.contains(one.caseId()))
        .findFirst()
        .map(one -> Refusal.of("rewards.result-fell", "number", one.caseNumber()));
  }

  /** Likewise, where none is left: what was decided on several results is paid while one stands. */
  Optional<Refusal> allFallen(UUID of) {
    List<RewardedResult> all = repository.all(of);
    boolean none =
        results
            .standing(all.stream().map(RewardedResult::caseId).collect(Collectors.toSet()))
            .isEmpty();
    return all.isEmpty() || !none ? Optional.empty() : fallen(of);
  }

  /** Whether the nomination is the first that speaks of it. */
  boolean use(UUID of, RewardedResult result) {
    return repository.use(of, result);
  }

  /** Whether there was one, in the sight of who asks. */
  boolean drop(UUID of, String caseNumber) {
    return repository.drop(of, caseNumber);
  }

  /** All results of a nomination, the oldest first, whoever asks. */
  List<RewardedResult> all(UUID of) {
    return repository.all(of);
  }

  /** Those whose cases the officer sees for whom the transaction reads. */
  public List<RewardedResult> seen(UUID of) {
    return repository.of(of);
  }

  /** Whether a payment of an agency paid a reward already. */
  boolean paysAnother(String payment) {
    return repository.paysAnother(payment);
  }

  private static ResultFound missing(String code) {
    return new ResultFound.ResultMissing(Refusal.of(code));
  }

  /**
   * Until the last decision that stands it was given to a nominee, or one acted in it, or
   * inspected; somebody told before.
   */
  private static boolean tookPart(Nomination one, Dossier dossier) {
    Instant until = decided(dossier);
    List<Moment> later =
        dossier.moments().stream().filter(moment -> moment.writtenAt().isAfter(until)).toList();
    if (one.kind() == NomineeKind.INFORMANT) {
      return dossier.origins().stream()
          .filter(origin -> origin.tip() != null && !origin.takenBack())
          .anyMatch(
              origin ->
                  later.stream().noneMatch(moment -> tells(moment, "signal", origin.number())));
    }
    var took = new HashSet<UUID>();
    if (later.stream().map(Moment::event).noneMatch(GIVEN::contains)) {
      took.addAll(dossier.file().access().people());
    }
    dossier.moments().stream()
        .filter(moment -> !moment.writtenAt().isAfter(until))
        .forEach(
            moment -> {
              Optional.ofNullable(moment.actor().id()).ifPresent(took::add);
              one.officers().stream()
                  .filter(officer -> tells(moment, "officer", officer.toString()))
                  .forEach(took::add);
            });
    dossier.inspections().stream()
        .filter(held -> held.heldAt() != null && !held.heldAt().isAfter(until))
        .forEach(inspection -> inspection.team().forEach(member -> took.add(member.officer())));
    return !Collections.disjoint(took, one.officers());
  }

  /** When the last decision that stands was signed. */
  private static Instant decided(Dossier dossier) {
    return dossier.standingRulings().stream()
        .map(
            ruling ->
                dossier.moments().stream()
                    .filter(moment -> tells(moment, "decision", ruling.number()))
                    .map(Moment::writtenAt)
                    .findFirst()
                    .orElseGet(
                        () -> ruling.on().plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static boolean tells(Moment moment, String what, String to) {
    return moment.changes().stream()
        .anyMatch(one -> one.what().equals(what) && to.equals(one.to()));
  }

  /**
   * Results of the last twelve months that nobody considered: all agencies for the standing office,
   * in figures; the own ones with their numbers for everybody.
   */
  public List<ResultGap> gaps(ActingOfficer officer) {
    LocalDate since = desk.today().minusMonths(MONTHS);
    Set<UUID> used = repository.used();
    List<CaseResult> own = results.inSight(officer.agency(), since, used, officer);
    if (desk.standing(officer) || RewardDesk.leads(officer)) {
      return results.counted(since, used).stream()
          .map(
              one ->
                  new ResultGap(
                      one.agency(),
                      one.count(),
                      one.oldest(),
                      one.agency().equals(officer.agency()) ? own : List.of()))
          .toList();
    }
    return own.isEmpty()
        ? List.of()
        : List.of(new ResultGap(officer.agency(), own.size(), own.getFirst().day(), own));
  }
}
