package vn.chosach.subjects.desk;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;
import static vn.chosach.lifecycle.steps.Step.SignedBy.becomes;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.desk.ProposedPair.ReasonLine;
import vn.chosach.subjects.life.LinkEvent;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.SubjectLink;

/** Judgements: given by one, confirmed or refused by another, undone exactly. */
@Component
public record LinkHandler(
    LinkTransitions transitions,
    LinkRepository repository,
    SubjectReader reader,
    ProposedLinks proposed,
    SubjectRowSecurity rowSecurity,
    IdSource ids,
    InstantSource time) {

  private static final int LONGEST = 2_000;

  /** See {@code Subjects.judge}. */
  public ActOutcome<SubjectLink> judge(
      UUID one, UUID other, boolean same, String words, ActingOfficer officer) {
    SeenSubjects seen = reader.of(officer);
    NamedSubject left = seen.one(older(one, other)).orElse(null);
    NamedSubject right = seen.one(older(one, other).equals(one) ? other : one).orElse(null);
    if (left == null || right == null) {
      return ActOutcome.refused("subjects.unknown");
    }
    Optional<Refusal> refusal =
        when(!SubjectRowSecurity.works(officer), "subjects.not-yours")
            .or(() -> when(left.id().equals(right.id()), "subjects.itself"))
            .or(() -> when(!SubjectFacts.somebody(left.kind()), "subjects.nobody"))
            .or(() -> when(left.kind() != right.kind(), "subjects.other-kind"))
            .or(() -> unlessWords(words, LONGEST, "subjects.words-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var link =
        new SubjectLink(
            ids.next(),
            repository.number(Vietnam.dayOf(now).getYear()),
            Long.MAX_VALUE,
            left.id(),
            left.caseId(),
            right.id(),
            right.caseId(),
            same,
            ReasonLine.kept(
                proposed
                    .between(left.id(), right.id(), seen)
                    .map(ProposedPair::reasons)
                    .orElse(List.of())),
            officer.agency(),
            Objects.requireNonNull(officer.actor().id()),
            same ? LinkState.PROPOSED : LinkState.STANDING,
            now,
            1,
            List.of());
    if (same && walled(link, seen)) {
      return ActOutcome.refused("subjects.wall");
    }
    rowSecurity.of(officer);
    if (!repository.add(link)) {
      return ActOutcome.refused("subjects.judged-already");
    }
    transitions.begun(link, ids.next(), clean(words), SignedBy.NONE, officer);
    return ActOutcome.done(repository.one(link.id()).orElseThrow());
  }

  /** The one whose identifier comes first, as the table wants it. */
  private static UUID older(UUID one, UUID other) {
    return one.toString().compareTo(other.toString()) <= 0 ? one : other;
  }

  /** Whether a "not the same" that the officer sees stands between both. */
  static boolean walled(SubjectLink link, SeenSubjects seen) {
    return !seen.merged().with(standing(link)).same(link.leftId(), link.rightId());
  }

  private static SubjectLink standing(SubjectLink link) {
    return new SubjectLink(
        link.id(),
        link.number(),
        Long.MAX_VALUE,
        link.leftId(),
        link.leftCase(),
        link.rightId(),
        link.rightCase(),
        link.same(),
        link.reasons(),
        link.agency(),
        link.officer(),
        LinkState.STANDING,
        link.since(),
        link.version(),
        link.steps());
  }

  /** See {@code Subjects.proceed}. */
  public ActOutcome<SubjectLink> proceed(
      UUID id, LinkEvent event, String words, int seen, ActingOfficer officer) {
    return transitions.act(
        id,
        event,
        seen,
        officer,
        held ->
            Effect.unless(
                unlessWords(words, LONGEST, "subjects.words-missing")
                    .or(
                        () ->
                            when(
                                event == LinkEvent.CONFIRM
                                    && walled(held.row(), reader.of(officer)),
                                "subjects.wall")),
                () -> becomes(held.row(), clean(words))));
  }
}
