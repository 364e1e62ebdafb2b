package vn.chosach.tips;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.tips.opening.IdentityPurpose;
import vn.chosach.tips.rules.ReportChecks;

/** Codes and names: how a reporter comes back, and how an unknown reporter becomes a known one. */
@Component
record Naming(
    TipRepository repository,
    TipSeals seals,
    Identities identities,
    TipWords tipWords,
    InstantSource clock) {

  /** Takes the place of a code that cannot be one, so that the look-up costs the same. */
  private static final Code NOBODYS = new Code("0000000000000000");

  Optional<UUID> find(String typed) {
    Optional<Code> code = Code.typed(typed);
    Optional<UUID> tip = repository.byCode(seals.mark(code.orElse(NOBODYS)), clock.instant());
    return code.isPresent() ? tip : Optional.empty();
  }

  void codeKept(Code code, boolean wanted) {
    repository.codeSaved(seals.mark(code), wanted);
  }

  Optional<Reception.ReceptionRefused> name(UUID tip, UUID happening, Reporter given, Actor actor) {
    Reporter reporter = ReportChecks.normalised(given);
    List<Reception.ReceptionFault> faults = ReportChecks.of(reporter);
    if (faults.isEmpty() && reporter.unknown()) {
      faults = List.of(new Reception.ReceptionFault("name", Refusal.of("tips.name-missing")));
    }
    if (!faults.isEmpty()) {
      return Optional.of(new Reception.ReceptionRefused(faults));
    }
    boolean again = tipWords.knows(tip, happening);
    if (again && !identities.stands(tip, reporter)) {
      return refused(TipWords.SAID_OTHERWISE);
    }
    return tipWords
        .say(tip, new Word(happening, Happening.HappeningKind.NAMED, "", null, null), actor)
        .settle(
            said -> {
              if (!again) {
                identities.keep(tip, reporter, clock.instant());
              }
              return Optional.empty();
            },
            Naming::refused);
  }

  private static Optional<Reception.ReceptionRefused> refused(Refusal why) {
    return Optional.of(
        new Reception.ReceptionRefused(List.of(new Reception.ReceptionFault("name", why))));
  }

  ActOutcome<Reporter> reveal(
      UUID tip, IdentityPurpose purpose, String words, Actor actor, Set<Role> roles) {
    return identities.reveal(tip, purpose, words, actor, roles);
  }
}
