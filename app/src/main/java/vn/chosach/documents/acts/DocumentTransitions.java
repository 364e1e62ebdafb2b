package vn.chosach.documents.acts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentIssued;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Takes a step: hold the row, see whether the page is still true, ask the table, act, write trail
 * and journal. All checks come before the first write.
 */
@Component
public record DocumentTransitions(
    DocumentRepository repository,
    TransitionGuard gates,
    PaperParts parts,
    PaperEffects effects,
    DocumentStepWriter steps,
    SignHandler signing,
    InstantSource time,
    ApplicationEventPublisher events) {

  public ActOutcome<Document> take(UUID id, DocumentAct act, int seen, ActingOfficer scribe) {
    TransitionGuard.Passed gate = gates.pass(id, act.event(), seen, scribe);
    if (gate.stopped() != null) {
      return gate.stopped();
    }
    Optional<Refusal> unseen = steps.unseen(id, act, scribe);
    if (unseen.isPresent()) {
      return ActOutcome.refused(unseen.get());
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    return switch (act) {
      case DocumentAct.AskOpinions ask -> ask(gate, ask, scribe, now);
      case DocumentAct.GiveOpinion give -> give(gate, give, scribe, now);
      case DocumentAct.Submit submit -> submit(gate, submit, scribe, now);
      case DocumentAct.Issue issue -> issue(gate, issue, scribe, now);
      case DocumentAct.Affix affix -> signing.affix(gate, affix, scribe, now);
      case DocumentAct.Sign sign -> signing.sign(gate, sign, scribe, now);
      case DocumentAct.Plainly plainly -> plainly(gate, plainly, scribe, now);
    };
  }

  TransitionGuard.Passed gate(UUID id, DocumentEvent event, int seen, ActingOfficer scribe) {
    return gates.pass(id, event, seen, scribe);
  }

  /** New words for a draft. */
  public ActOutcome<Document> revise(UUID id, Drafting drafting, int seen, ActingOfficer scribe) {
    TransitionGuard.Passed gate = gates.pass(id, DocumentEvent.REVISE, seen, scribe);
    if (gate.stopped() != null) {
      return gate.stopped();
    }
    Document document = gate.held().document();
    if (!drafting.kind().equals(document.kind()) || !drafting.agency().equals(document.agency())) {
      return ActOutcome.refused("documents.kind-fixed");
    }
    if (effects.of(id).filter(PaperEffect::fromRecord).isPresent()) {
      return ActOutcome.refused("documents.from-the-record");
    }
    var fault = parts.checks().fault(drafting);
    if (fault.isPresent()) {
      return ActOutcome.refused(fault.get());
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    Document after =
        DocumentStepWriter.moved(gate, drafting.subject(), document.number(), document.day(), now);
    repository.word(id, after.version(), drafting);
    repository.revised(id, scribe.actor());
    return steps.write(gate, after, gate.held().signingRight(), scribe, null);
  }

  private ActOutcome<Document> ask(
      TransitionGuard.Passed gate, DocumentAct.AskOpinions ask, ActingOfficer scribe, Instant now) {
    if (ask.agencies().isEmpty() || ask.agencies().size() > 30) {
      return ActOutcome.refused("documents.agencies-missing");
    }
    for (String agency : ask.agencies()) {
      if (parts.heads().of(agency, Vietnam.dayOf(now)).isEmpty()) {
        return ActOutcome.refused(Refusal.of("documents.unknown-agency", "agency", agency));
      }
    }
    parts.opinions().ask(gate.held().document().id(), ask.agencies(), now);
    return steps.plain(gate, scribe, now, String.join(", ", ask.agencies()));
  }

  private ActOutcome<Document> give(
      TransitionGuard.Passed gate,
      DocumentAct.GiveOpinion give,
      ActingOfficer scribe,
      Instant now) {
    if (!give.agreed() && give.words().isBlank()) {
      return ActOutcome.refused("documents.words-missing");
    }
    parts
        .opinions()
        .answer(
            gate.held().document().id(),
            gates.agencies(scribe),
            scribe.actor(),
            give.agreed(),
            give.words(),
            now);
    return steps.plain(gate, scribe, now, give.words());
  }

  private ActOutcome<Document> submit(
      TransitionGuard.Passed gate, DocumentAct.Submit submit, ActingOfficer scribe, Instant now) {
    Document document = gate.held().document();
    Optional<Signing> right = parts.signing().right(submit.signingRight());
    LocalDate today = Vietnam.dayOf(now);
    if (right.isEmpty()
        || !right.get().agency().equals(document.agency())
        || !parts.signing().inForce(submit.signingRight(), today)) {
      return ActOutcome.refused("documents.no-signing-right");
    }
    if (repository.writers(document.id()).contains(right.get().officer())) {
      return ActOutcome.refused("documents.four-eyes");
    }
    Optional<Refusal> away = parts.signing().away(submit.signingRight(), today);
    if (away.isPresent()) {
      return ActOutcome.refused(away.get());
    }
    Optional<PaperEffect> effect = effects.of(document.id());
    Optional<Refusal> barred =
        effect.flatMap(known -> known.barred(right.get().signatory(), today));
    if (barred.isPresent()) {
      return ActOutcome.refused(barred.get());
    }
    if (effect.isEmpty() && ofTheLaw(document)) {
      return ActOutcome.refused("documents.form-unread");
    }
    Drafting before = repository.wording(document.id());
    Drafting drafting =
        effect.map(known -> known.worded(before, right.get().signatory(), today)).orElse(before);
    var unprintable = parts.checks().unprintable(drafting);
    if (unprintable.isPresent()) {
      return ActOutcome.refused(unprintable.get());
    }
    var deviations = parts.press().deviations(document, drafting, submit.signingRight(), today);
    if (!deviations.isEmpty()) {
      return ActOutcome.refused(
          Refusal.of("documents.layout-deviates", "count", Integer.toString(deviations.size())));
    }
    Document after = DocumentStepWriter.moved(gate, document.subject(), null, null, now);
    if (!drafting.equals(before)) {
      repository.word(document.id(), after.version(), drafting);
    }
    return steps.write(gate, after, submit.signingRight(), scribe, right.get().signature().name());
  }

  /** A form of the law that its room did not draw up binds nobody: a draft of before is left. */
  private static boolean ofTheLaw(Document document) {
    return Kinds.of(document.kind()).filter(kind -> kind.form() != null).isPresent();
  }

  private ActOutcome<Document> issue(
      TransitionGuard.Passed gate, DocumentAct.Issue issue, ActingOfficer scribe, Instant now) {
    Integer years = issue.keepYears();
    if (issue.fileCode().isBlank() || issue.fileCode().length() > 60) {
      return ActOutcome.refused("documents.file-code");
    }
    if (years != null && (years < 1 || years > 100)) {
      return ActOutcome.refused("documents.keep-years");
    }
    Document document = gate.held().document();
    if (signing.owesSeal(document, now)) {
      return ActOutcome.refused("documents.seal-missing");
    }
    parts
        .issuing()
        .issue(document, repository.wording(document.id()), issue.fileCode().strip(), years, now);
    ActOutcome<Document> outcome = steps.plain(gate, scribe, now, null);
    UUID corrected = document.corrects();
    if (corrected != null) {
      replace(corrected, document, now);
    }
    events.publishEvent(new DocumentIssued(document.id(), now));
    return outcome;
  }

  /** The document that was corrected is replaced when the correction is issued. */
  private void replace(UUID corrected, Document by, Instant now) {
    TransitionGuard.Passed gate =
        gates.pass(corrected, DocumentEvent.REPLACE, 0, ActingOfficer.PROGRAM);
    if (gate.stopped() == null) {
      steps.plain(gate, ActingOfficer.PROGRAM, now, by.number());
    }
  }

  private ActOutcome<Document> plainly(
      TransitionGuard.Passed gate, DocumentAct.Plainly act, ActingOfficer scribe, Instant now) {
    DocumentRepository.Held held = gate.held();
    Document document = held.document();
    boolean needsWords =
        switch (act.event()) {
          case SEND_BACK, VOID, DROP -> true;
          case SIGN, NUMBER -> false;
          case DRAFT, REVISE, ASK_OPINIONS, GIVE_OPINION, SUBMIT, AFFIX, ISSUE, CORRECT, REPLACE ->
              throw new IllegalArgumentException(act.event() + " needs more than words");
        };
    if (needsWords && act.words().isBlank()) {
      return ActOutcome.refused("documents.words-missing");
    }
    if (act.event() == DocumentEvent.SIGN) {
      return signing.sign(gate, new DocumentAct.Sign(act.words(), false), scribe, now);
    }
    PaperEffect effect = effects.of(document.id()).orElse(null);
    if (effect != null && act.event() == DocumentEvent.VOID) {
      return ActOutcome.refused("documents.has-effect");
    }
    if (effect != null && act.event() == DocumentEvent.DROP) {
      effect.dropped(scribe.actor());
    }
    if (act.event() == DocumentEvent.NUMBER) {
      return signing.number(gate, scribe, now);
    }
    if (act.event() == DocumentEvent.VOID) {
      parts.issuing().declareVoid(document.id(), act.words().strip(), now);
    }
    return steps.plain(gate, scribe, now, act.words());
  }
}
