package vn.chosach.retention.acts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.retention.ErasureProposal;
import vn.chosach.retention.RetainedRecords.Erasure;
import vn.chosach.retention.RetainedRecords.RetainedRecordsOrder;
import vn.chosach.retention.Stub;

/** Signs proposals; with the second agency the content goes and a stub stays. */
@Component
public record Erasing(
    RetentionRepository repository,
    RecordsByKind records,
    Journal journal,
    InstantSource time,
    IdSource ids,
    Sighted sighted,
    SecondPersonPolicy seconds,
    Holds holds) {

  public ActOutcome<UUID> answer(
      UUID id, boolean agreed, String words, Actor actor, Set<Role> roles) {
    Optional<Refusal> refused = RetentionChecks.role(roles).or(() -> RetentionChecks.words(words));
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    holds.beside();
    ErasureProposal proposal = repository.hold(id).orElse(null);
    if (!sighted.sees(actor, roles, proposal == null ? id : proposal.record())
        || proposal == null) {
      return ActOutcome.refused("retention.settled");
    }
    // From here on the act is let do, and reaches whatever is drawn from the record.
    sighted.program();
    return agreed
        ? sign(proposal, RetentionChecks.clean(words), actor)
        : deny(proposal, RetentionChecks.clean(words), actor);
  }

  private ActOutcome<UUID> deny(ErasureProposal proposal, String words, Actor actor) {
    repository.settle(proposal.id(), "DENIED", time.instant());
    enter(proposal, Act.of(actor, "retention.denied", kind(proposal), proposal.record()), words);
    return ActOutcome.done(proposal.id());
  }

  private ActOutcome<UUID> sign(ErasureProposal proposal, String words, Actor actor) {
    UUID officer = Objects.requireNonNull(actor.id());
    String agency = Objects.requireNonNull(actor.agency());
    if (proposal.held()) {
      return ActOutcome.refused("retention.held");
    }
    if (proposal.signatures().stream().anyMatch(one -> one.officer().equals(officer))) {
      return ActOutcome.refused("retention.same-person");
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    if (proposal.signatures().stream().anyMatch(one -> one.of(agency, sighted.agencies(), today))) {
      return ActOutcome.refused("retention.same-agency");
    }
    Optional<Refusal> puppet =
        seconds.beside(
            actor,
            proposal.signatures().stream().map(ErasureProposal.Signature::officer).toList(),
            kind(proposal),
            proposal.record());
    if (puppet.isPresent()) {
      return ActOutcome.refused(puppet.get());
    }
    // Since it was proposed its reporter may have opened it again, or an officer taken it back.
    Instant now = time.instant();
    Optional<Refusal> unfinished =
        records
            .unfinished(proposal.kind(), proposal.record(), proposal.ground())
            .or(
                () ->
                    records.early(
                        proposal.kind(), proposal.number(), proposal.ground(), Vietnam.dayOf(now)));
    if (unfinished.isPresent()) {
      return ActOutcome.refused(unfinished.get());
    }
    var status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    repository.sign(proposal.id(), officer, agency, now, words);
    enter(proposal, Act.of(actor, "retention.agreed", kind(proposal), proposal.record()), words);
    if (proposal.signatures().isEmpty()) {
      status.releaseSavepoint(before);
      return new ActOutcome.Waiting<>(proposal.id());
    }
    ErasureProposal.Signature first = proposal.signatures().getFirst();
    UUID stub = ids.next();
    var order =
        new RetainedRecordsOrder(
            stub,
            Actor.officer(first.officer(), first.agency()),
            actor,
            words,
            proposal.basis(),
            now);
    return switch (records.erase(proposal.kind(), proposal.record(), order)) {
      case Erasure.ErasureRefused no -> {
        status.rollbackToSavepoint(before);
        yield ActOutcome.refused(no.refusal());
      }
      case Erasure.Erased gone -> {
        status.releaseSavepoint(before);
        yield stay(proposal, gone, order);
      }
    };
  }

  private ActOutcome<UUID> stay(
      ErasureProposal proposal, Erasure.Erased gone, RetainedRecordsOrder order) {
    var first = signer(order.first());
    var second = signer(order.second());
    repository.add(
        new Stub(
            order.stub(),
            proposal.kind(),
            proposal.number(),
            proposal.endedOn(),
            gone.hash(),
            gone.parts(),
            proposal.ground(),
            proposal.basis(),
            first,
            second,
            order.at()),
        proposal.record());
    repository.settle(proposal.id(), "ERASED", order.at());
    journal.append(
        Act.of(order.second(), "retention.removed", kind(proposal), proposal.record())
            .under(proposal.basis())
            .with(
                Map.of(
                    "number", proposal.number(),
                    "stub", order.stub().toString(),
                    "hash", gone.hash(),
                    "parts", String.valueOf(gone.parts()),
                    "ground", proposal.ground().name(),
                    "first", first.officer().toString(),
                    "first-agency", first.agency(),
                    "second", second.officer().toString(),
                    "second-agency", second.agency())));
    return ActOutcome.done(proposal.id());
  }

  private static Stub.Signer signer(Actor actor) {
    return new Stub.Signer(
        Objects.requireNonNull(actor.id()), Objects.requireNonNull(actor.agency()));
  }

  private static String kind(ErasureProposal proposal) {
    return proposal.kind().subject();
  }

  private void enter(ErasureProposal proposal, Act act, String words) {
    journal.append(
        act.because(words)
            .under(proposal.basis())
            .with(Map.of("number", proposal.number(), "proposal", proposal.id().toString())));
  }
}
