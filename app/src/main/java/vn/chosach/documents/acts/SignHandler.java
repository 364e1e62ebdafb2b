package vn.chosach.documents.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.documents.Document;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.acts.DigitalSigning.SigningChoice;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.signature.PadesSignature;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Signs and numbers. A digital signature is over number and day, so it draws them; the signature
 * under a paper with an effect draws them too, and what the paper does happens with it. Whatever is
 * refused leaves the paper unsigned and the number unused.
 */
@Component
record SignHandler(
    DocumentRepository repository,
    TransitionGuard gates,
    SigningRights rights,
    PaperPress press,
    PaperIssuing issuing,
    PaperEffects effects,
    DocumentStepWriter steps,
    DigitalSigning digital) {

  ActOutcome<Document> sign(
      TransitionGuard.Passed gate, DocumentAct.Sign act, ActingOfficer scribe, Instant now) {
    UUID id = gate.held().document().id();
    LocalDate today = Vietnam.dayOf(now);
    UUID held = gate.held().signingRight();
    if (held == null || !rights.inForce(held, today)) {
      return ActOutcome.refused("documents.no-signing-right");
    }
    Optional<Refusal> away = rights.away(held, today);
    if (away.isPresent()) {
      return ActOutcome.refused(away.get());
    }
    String seen = act.seen();
    if (seen != null && !seen.equals(press.preview(repository.wording(id), held))) {
      return ActOutcome.refused("documents.preview-stale");
    }
    Signing right = rights.right(held).orElseThrow();
    PaperEffect effect = effects.of(id).orElse(null);
    Optional<Refusal> barred =
        effect == null ? Optional.empty() : barred(effect, right, act, today);
    if (barred.isPresent()) {
      return ActOutcome.refused(barred.get());
    }
    String answered = answered(effect, right, act.words(), today);
    return switch (digital.take(right, act.pin(), now)) {
      case SigningChoice.Barred no -> ActOutcome.refused(no.refusal());
      case SigningChoice.Plain plain ->
          effect == null
              ? steps.plain(gate, scribe, now, answered)
              : whole(gate, plain, right, effect, answered, scribe, now);
      case SigningChoice.Ready ready -> whole(gate, ready, right, effect, answered, scribe, now);
    };
  }

  private Optional<Refusal> barred(
      PaperEffect effect, Signing right, DocumentAct.Sign act, LocalDate today) {
    return effects
        .unanswered(effect, right.signatory(), act.words(), act.confirmed(), today)
        .or(() -> effect.barred(right.signatory(), today));
  }

  /** What the signatory confirmed and answered; {@code null} for nothing. */
  private @Nullable String answered(
      @Nullable PaperEffect effect, Signing right, String words, LocalDate today) {
    String rules = effect == null ? "" : effects.said(effect.unconfirmed(right.signatory(), today));
    String all = (rules + " " + words).strip();
    return all.isEmpty() ? null : all;
  }

  private ActOutcome<Document> whole(
      TransitionGuard.Passed gate,
      SigningChoice pen,
      Signing right,
      @Nullable PaperEffect effect,
      @Nullable String answered,
      ActingOfficer scribe,
      Instant now) {
    TransactionStatus status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    UUID id = gate.held().document().id();
    steps.plain(gate, scribe, now, answered);
    TransitionGuard.Passed signed = gates.pass(id, DocumentEvent.NUMBER, 0, ActingOfficer.PROGRAM);
    ActOutcome<Document> numbered = number(signed, pen, ActingOfficer.PROGRAM, now);
    Optional<Refusal> refused = Optional.empty();
    if (numbered instanceof ActOutcome.Done<Document>(Document document) && effect != null) {
      refused =
          effect.carryOut(
              Objects.requireNonNull(document.number()),
              Vietnam.dayOf(now),
              right.signatory(),
              scribe.actor());
    }
    if (refused.isPresent() || numbered instanceof ActOutcome.Refused<Document>) {
      status.rollbackToSavepoint(before);
      return refused.<ActOutcome<Document>>map(ActOutcome::refused).orElse(numbered);
    }
    status.releaseSavepoint(before);
    return numbered;
  }

  /**
   * The registry uses the key of the agency, once number and day are given; whoever signed the
   * paper does not.
   */
  ActOutcome<Document> affix(
      TransitionGuard.Passed gate, DocumentAct.Affix act, ActingOfficer scribe, Instant now) {
    Document document = gate.held().document();
    UUID by = Objects.requireNonNull(scribe.actor().id());
    UUID right = gate.held().signingRight();
    if (right != null && rights.right(right).filter(one -> one.officer().equals(by)).isPresent()) {
      return ActOutcome.refused("documents.seals-own-signature");
    }
    if (press.affixed(document.id())) {
      return ActOutcome.refused("documents.sealed-before");
    }
    byte[] signed = press.sealed(document.id(), "pdf").orElseThrow();
    if (!PadesSignature.signed(signed)) {
      return ActOutcome.refused("documents.seal-before-signature");
    }
    return switch (digital.affix(signed, document.agency(), act.pin(), now)) {
      case PadesSignature.PadesOutcome.PadesRefused no -> ActOutcome.refused(no.refusal());
      case PadesSignature.PadesOutcome.PadesSigned both -> {
        UUID certificate = digital.ofAgency(document.agency(), now).orElseThrow().id();
        press.affix(document.id(), both.pdf(), certificate, by, now);
        Document after =
            DocumentStepWriter.moved(
                gate, document.subject(), document.number(), document.day(), now);
        yield steps.write(
            gate, after, right, scribe, null, Map.of("pdf", press.seals(document.id()).getLast()));
      }
    };
  }

  /** Whether its agency has a key and has not signed what its signatory signed digitally. */
  boolean owesSeal(Document document, Instant now) {
    return digital.owesSeal(document, press, now);
  }

  /** By the registry, for a paper that nobody signed digitally. */
  ActOutcome<Document> number(TransitionGuard.Passed gate, ActingOfficer scribe, Instant now) {
    return number(gate, new SigningChoice.Plain(List.of(PrintedPaper.UNSIGNED)), scribe, now);
  }

  /** The journal vouches for both files. */
  private static Map<String, String> files(List<String> seals) {
    return Map.of("docx", seals.getFirst(), "pdf", seals.getLast());
  }

  private ActOutcome<Document> number(
      TransitionGuard.Passed gate, SigningChoice pen, ActingOfficer scribe, Instant now) {
    DocumentRepository.Held held = gate.held();
    Document document = held.document();
    PaperIssuing.Numbered numbered =
        issuing.number(held, repository.wording(document.id()), pen, now);
    String number = numbered.number();
    if (number == null) {
      return ActOutcome.refused(Objects.requireNonNull(numbered.refusal()));
    }
    Document after =
        DocumentStepWriter.moved(gate, document.subject(), number, Vietnam.dayOf(now), now);
    return steps.write(
        gate, after, held.signingRight(), scribe, number, files(press.seals(document.id())));
  }
}
