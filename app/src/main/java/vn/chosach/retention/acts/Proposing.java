package vn.chosach.retention.acts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
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
import vn.chosach.retention.ErasureProposal.Ground;
import vn.chosach.retention.ErasureWish;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.RetainedRecords;
import vn.chosach.retention.RetainedRecords.Ended;
import vn.chosach.retention.RetentionRule;

/** Proposes erasures: what is past its term, or one record by hand. */
@Component
public record Proposing(
    RecordsByKind records,
    RetentionRepository repository,
    Holds holds,
    Journal journal,
    InstantSource time,
    IdSource ids,
    Sighted sighted,
    SecondPersonPolicy seconds) {

  /** What was denied is not proposed again by the run for so long. */
  private static final Duration QUIET = Duration.ofDays(365);

  private static final int MOST = 200;

  public int expired(Actor actor) {
    return records.all().stream().mapToInt(room -> expired(room, actor)).sum();
  }

  int expired(RetainedRecords room, Actor actor) {
    sighted.program();
    Instant now = time.instant();
    return RetentionRules.of(room.kind(), Vietnam.dayOf(now))
        .filter(rule -> rule.treatment() == RetentionRule.Treatment.ERASE)
        .map(rule -> expired(room, rule, actor, now))
        .orElse(0);
  }

  private int expired(RetainedRecords room, RetentionRule rule, Actor actor, Instant now) {
    int years = Objects.requireNonNullElse(rule.years(), Integer.MAX_VALUE);
    LocalDate last = Vietnam.dayOf(now).minusYears(years);
    int proposed = 0;
    // What stands in the way of none of the others, however many it is.
    int most = MOST + repository.passedOver(room.kind(), now.minus(QUIET));
    for (Ended ended : room.ended(last.atStartOfDay(Vietnam.ZONE).toInstant(), most)) {
      if (proposed < MOST
          && !holds.isHeld(room.kind(), ended.record())
          && !repository.deniedSince(room.kind(), ended.record(), now.minus(QUIET))
          && propose(proposal(room, ended, Ground.EXPIRED, "", rule.basis(), actor, now), actor)) {
        proposed++;
      }
    }
    return proposed;
  }

  public ActOutcome<UUID> one(ErasureWish wish, Actor actor, Set<Role> roles) {
    Optional<Refusal> refused =
        RetentionChecks.role(roles)
            .or(() -> RetentionChecks.words(wish.words()))
            .or(() -> RetentionChecks.basis(wish.basis()));
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    Ended ended =
        records
            .find(wish.kind(), wish.number())
            .filter(one -> sighted.sees(actor, roles, one.record()))
            .orElse(null);
    if (ended == null) {
      return ActOutcome.refused("retention.unknown");
    }
    if (wish.kind() == RecordKind.CASE) {
      return ActOutcome.refused("retention.case-stays");
    }
    if (holds.isHeld(wish.kind(), ended.record())) {
      return ActOutcome.refused("retention.held");
    }
    Instant now = time.instant();
    Optional<Refusal> unfinished =
        seconds
            .first(actor, wish.kind().subject(), ended.record())
            .or(() -> records.unfinished(wish.kind(), ended.record(), wish.ground()))
            .or(
                () ->
                    records.early(wish.kind(), ended.number(), wish.ground(), Vietnam.dayOf(now)));
    if (unfinished.isPresent()) {
      return ActOutcome.refused(unfinished.get());
    }
    ErasureProposal proposal =
        proposal(
            records.of(wish.kind()).orElseThrow(),
            ended,
            wish.ground(),
            RetentionChecks.clean(wish.words()),
            RetentionChecks.clean(wish.basis()),
            actor,
            now);
    if (!propose(proposal, actor)) {
      return ActOutcome.refused("retention.proposed-already");
    }
    repository.sign(
        proposal.id(),
        Objects.requireNonNull(actor.id()),
        Objects.requireNonNull(actor.agency()),
        now,
        proposal.words());
    return new ActOutcome.Waiting<>(proposal.id());
  }

  private ErasureProposal proposal(
      RetainedRecords room,
      Ended ended,
      Ground ground,
      String words,
      String basis,
      Actor actor,
      Instant now) {
    UUID by = ground == Ground.EXPIRED && words.isEmpty() ? null : actor.id();
    return new ErasureProposal(
        ids.next(),
        room.kind(),
        ended.record(),
        ended.number(),
        ground,
        words,
        basis,
        Vietnam.dayOf(ended.endedAt()),
        now,
        by,
        false,
        List.of());
  }

  /** A signed decision approves the erasure of a paper past its years; two agencies still sign. */
  public void approved(UUID record, String number, LocalDate ended, String basis, Actor actor) {
    var proposal =
        new ErasureProposal(
            ids.next(),
            RecordKind.PAPER,
            record,
            number,
            Ground.EXPIRED,
            "",
            basis,
            ended,
            time.instant(),
            null,
            false,
            List.of());
    propose(proposal, actor);
  }

  private boolean propose(ErasureProposal proposal, Actor actor) {
    if (!repository.add(proposal)) {
      return false;
    }
    Act act =
        Act.of(actor, "retention.proposed", proposal.kind().subject(), proposal.record())
            .under(proposal.basis())
            .with(
                Map.of(
                    "number", proposal.number(),
                    "ground", proposal.ground().name(),
                    "proposal", proposal.id().toString()));
    journal.append(proposal.words().isEmpty() ? act : act.because(proposal.words()));
    return true;
  }
}
