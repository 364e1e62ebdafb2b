package vn.chosach.cases.acts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseLifeCycle;
import vn.chosach.cases.life.CaseTrait;
import vn.chosach.cases.life.Checklist;
import vn.chosach.cases.life.CrimeThresholds;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.papers.DecisionGrounds;
import vn.chosach.cases.reading.CaseDoubts;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;

/** Takes the steps of a case: each waits for its checklist, some for a second person. */
@Component
public record CaseSteps(
    CaseTransitions acting,
    CaseHandlers handlers,
    Proposals proposals,
    CaseRowSecurity rowSecurity,
    ListingJoining listings,
    CaseDoubts doubts,
    DecisionGrounds grounds) {

  public ActOutcome<CaseFile> take(UUID id, CaseAct act, int seen, ActingOfficer reader) {
    return act instanceof CaseAct.Answered answered
        ? take(id, answered.act(), answered.words(), seen, reader)
        : take(id, act, "", seen, reader);
  }

  private ActOutcome<CaseFile> take(
      UUID id, CaseAct act, String answer, int seen, ActingOfficer reader) {
    if (act instanceof CaseAct.Propose propose) {
      return acting.act(
          id,
          CaseEvent.PROPOSE,
          seen,
          reader,
          wish ->
              waiting(propose.wanted(), wish.file(), reader)
                  .<Effect<CaseFile, List<Delta>>>map(Effect::refused)
                  .orElseGet(() -> proposals.ask(propose.wanted(), propose.words(), wish, reader)));
    }
    if (act instanceof CaseAct.Prepare prepare) {
      return prepare(id, prepare, answer, seen, reader);
    }
    if (act.event().has(CaseTrait.TWO)
        || act.event().has(CaseTrait.PAPER)
        || act.event() == CaseEvent.PROPOSE) {
      return ActOutcome.refused("cases.not-possible");
    }
    ActOutcome<CaseFile> outcome =
        acting.act(
            id,
            act.event(),
            seen,
            reader,
            wish ->
                waiting(act.event(), wish.file(), reader)
                    .<Effect<CaseFile, List<Delta>>>map(Effect::refused)
                    .orElseGet(() -> done(act, answer, wish)));
    if (outcome instanceof ActOutcome.Done<CaseFile>(CaseFile done)) {
      // A takedown that worked confirms what the watch suspected; so does a sanction, once signed.
      if (act instanceof CaseAct.CheckTakeDown check && check.gone()) {
        listings.takenDown(done, check.request(), reader.actor());
      }
    }
    return outcome;
  }

  /** What the program does with a case, which no officer proposes and no checklist holds up. */
  public ActOutcome<CaseFile> byTheProgram(UUID id, CaseAct act) {
    return acting.unseen(id, act.event(), Actor.SYSTEM, wish -> handlers.done(act, wish));
  }

  /** A paper waits for what its effect waits for, before it is drawn up and before it is signed. */
  private ActOutcome<CaseFile> prepare(
      UUID id, CaseAct.Prepare act, String answer, int seen, ActingOfficer reader) {
    CaseEvent event = act.terms().event();
    return acting.act(
        id,
        CaseEvent.PREPARE,
        seen,
        reader,
        wish ->
            CaseLifeCycle.row(wish.file().state(), event).isEmpty()
                ? Effect.refused("cases.not-possible")
                : waiting(event, wish.file(), reader)
                    .<Effect<CaseFile, List<Delta>>>map(Effect::refused)
                    .orElseGet(() -> done(act, answer, wish)));
  }

  /**
   * What is odd is answered before the act holds, and the answer stays in the timeline; what no
   * answer helps is said first.
   */
  private Effect<CaseFile, List<Delta>> done(CaseAct act, String answer, CaseWish wish) {
    List<Refusal> doubtful = doubts.of(act, wish.file());
    // who answers without a doubt was warned that another agency is on the subject
    List<Refusal> odd =
        doubtful.isEmpty()
                && act.event().has(CaseTrait.ALONE)
                && !CaseChecks.clean(answer).isEmpty()
            ? List.of(Refusal.of("cases.odd-elsewhere"))
            : doubtful;
    Effect<CaseFile, List<Delta>> effect = handlers.done(act, wish);
    if (odd.isEmpty()
        || !(effect
            instanceof
            Effect.Becomes<CaseFile, List<Delta>>(var after, var at, var words, var deltas))) {
      return effect;
    }
    String said = doubts.said(odd);
    if (CaseChecks.clean(answer).isEmpty()) {
      return Effect.refused(Refusal.of("cases.odd", "lines", said));
    }
    var answered =
        List.of(Delta.added("odd", said), Delta.added("odd-answer", CaseChecks.clean(answer)));
    return new Effect.Becomes<>(
        after, at, words, Stream.concat(deltas.stream(), answered.stream()).toList());
  }

  /** The second person answers what is proposed on a case. */
  public ActOutcome<CaseFile> answer(
      UUID id, boolean agreed, String words, int seen, ActingOfficer reader) {
    if (!agreed) {
      return acting.answer(
          id, CaseEvent.DENY, seen, reader, wish -> proposals.deny(words, wish, reader));
    }
    rowSecurity.of(reader);
    CaseEvent wanted =
        proposals.open(id).map(Proposals.ProposalsOpen::event).orElse(CaseEvent.DENY);
    return acting.answer(
        id,
        wanted,
        seen,
        reader,
        wish ->
            wanted == CaseEvent.DENY
                ? Effect.refused("cases.no-proposal")
                : criminal(wanted, wish.file(), reader)
                    .<Effect<CaseFile, List<Delta>>>map(Effect::refused)
                    .orElseGet(() -> proposals.agree(words, wish, reader)));
  }

  /** What was found may have been valued anew since it was proposed. */
  private Optional<Refusal> criminal(CaseEvent event, CaseFile file, ActingOfficer reader) {
    return Checklist.refused(
        checklist(event, file, reader).stream()
            .filter(line -> !line.articles().isEmpty())
            .toList());
  }

  /** Why an event must wait, by the checklist; empty when all is in order. */
  public Optional<Refusal> waiting(CaseEvent event, CaseFile file, ActingOfficer reader) {
    if (file.above() && event.has(CaseTrait.OWN)) {
      return Optional.of(Refusal.of("cases.handed-up"));
    }
    return Checklist.refused(checklist(event, file, reader));
  }

  /** What must be in order before an event. */
  public List<Checklist.ChecklistLine> checklist(
      CaseEvent event, CaseFile file, ActingOfficer reader) {
    return checklists(Set.of(event), file, reader).getOrDefault(event, List.of());
  }

  /** The same of several, looked at once. */
  public Map<CaseEvent, List<Checklist.ChecklistLine>> checklists(
      Collection<CaseEvent> events, CaseFile file, ActingOfficer reader) {
    DecisionGrounds.StandingGrounds stands = grounds.of(file);
    boolean answered = !stands.answered().isEmpty();
    boolean returned = stands.answered().equals("RETURNED");
    List<CrimeThresholds.Threshold> crimes = stands.handedOn() ? List.of() : crimes(file);
    boolean appraised = returned || stands.appraised();
    boolean minuted = returned || stands.minuted();
    boolean heard = returned || stands.heard(file);
    var lists = new EnumMap<CaseEvent, List<Checklist.ChecklistLine>>(CaseEvent.class);
    events.forEach(
        event ->
            lists.put(
                event,
                Checklist.of(event, file, reader, crimes, answered, appraised, minuted, heard)));
    return lists;
  }

  /** Thresholds of the Penal Code that are reached, by the law of the day of the receipt. */
  private static List<CrimeThresholds.Threshold> crimes(CaseFile file) {
    return CrimeThresholds.reached(
        file.matter(), file.valuation(), Vietnam.dayOf(file.matter().receivedAt()));
  }
}
