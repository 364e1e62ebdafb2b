package vn.chosach.rewards.desk;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.NominationWish;
import vn.chosach.rewards.life.Nominee;
import vn.chosach.rewards.life.NomineeKind;
import vn.chosach.rewards.life.RewardState;
import vn.chosach.rewards.life.ShownBy;

/** Puts a person, a team or an informant forward. */
@Component
public record NominationOpening(
    NominationTransitions transitions,
    NominationRepository repository,
    RewardDesk desk,
    IdSource ids,
    InstantSource time) {

  private static final int LONGEST_NAME = 200;

  public ActOutcome<Nomination> open(NominationWish wish, ActingOfficer officer) {
    if (!RewardDesk.nominates(officer)
        || !wish.agency().equals(officer.agency()) && !officer.has(Role.STANDING_OFFICE)) {
      return ActOutcome.refused("rewards.not-yours");
    }
    if (wish.kind() == null) {
      return ActOutcome.refused("rewards.kind-missing");
    }
    if (wish.form() == null) {
      return ActOutcome.refused("rewards.form-missing");
    }
    UUID by = Objects.requireNonNull(officer.actor().id());
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    Nomination one = nomination(wish, wish.kind(), by, officer.agency(), now);
    Optional<Refusal> refusal =
        desk.unfit(one, by)
            .or(() -> when(one.name().length() > LONGEST_NAME, "rewards.name-missing"))
            .or(() -> unlessWords(one.merit(), NominationHandler.LONGEST, "rewards.merit-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Nomination numbered = one.numbered(repository.number(Vietnam.dayOf(now).getYear()));
    repository.add(numbered);
    transitions.begun(
        numbered, ids.next(), "", new ShownBy(null, "", Vietnam.dayOf(now), null), officer);
    return ActOutcome.done(repository.one(numbered.id()).orElseThrow());
  }

  private Nomination nomination(
      NominationWish wish, NomineeKind kind, UUID by, String agency, Instant now) {
    return new Nomination(
        ids.next(),
        "",
        kind,
        kind == NomineeKind.PERSON ? "" : clean(wish.name()),
        wish.agency(),
        agency,
        by,
        Objects.requireNonNull(wish.form()),
        wish.competent(),
        clean(wish.merit()),
        RewardState.DRAFT,
        now,
        1,
        0,
        null,
        false,
        wish.officers().stream().sorted().map(each -> new Nominee(each, null)).toList(),
        List.of());
  }
}
