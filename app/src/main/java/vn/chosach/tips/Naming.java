package vn.chosach.tips;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.tips.rules.ReportChecks;

/** Codes and names: how a reporter comes back, and how an unknown reporter becomes a known one. */
@Component
class Naming {

  /** Takes the place of a code that cannot be one, so that the look-up costs the same. */
  private static final Code NOBODYS = new Code("0000000000000000");

  private final TipRows rows;
  private final TipSeals seals;
  private final Identities identities;
  private final Words words;
  private final InstantSource clock;

  Naming(TipRows rows, TipSeals seals, Identities identities, Words words, InstantSource clock) {
    this.rows = rows;
    this.seals = seals;
    this.identities = identities;
    this.words = words;
    this.clock = clock;
  }

  Optional<UUID> find(String typed) {
    Optional<Code> code = Code.typed(typed);
    Optional<UUID> tip = rows.byCode(seals.mark(code.orElse(NOBODYS)), clock.instant());
    return code.isPresent() ? tip : Optional.empty();
  }

  void codeKept(Code code, boolean wanted) {
    rows.codeSaved(seals.mark(code), wanted);
  }

  Optional<Reception.Refused> name(UUID tip, UUID happening, Reporter given, Actor actor) {
    Reporter reporter = ReportChecks.normalised(given);
    List<Reception.Fault> faults = ReportChecks.of(reporter);
    if (faults.isEmpty() && reporter.unknown()) {
      faults = List.of(new Reception.Fault("name", Refusal.of("tips.name-missing")));
    }
    if (!faults.isEmpty()) {
      return Optional.of(new Reception.Refused(faults));
    }
    return switch (words.say(
        tip, new Word(happening, Happening.Kind.NAMED, "", null, null), actor)) {
      case Saying.Said said -> {
        identities.keep(tip, reporter, clock.instant());
        yield Optional.empty();
      }
      case Saying.Refused refused ->
          Optional.of(
              new Reception.Refused(List.of(new Reception.Fault("name", refused.refusal()))));
    };
  }

  Revealing reveal(UUID tip, Actor actor, Set<Role> roles, String reason) {
    return identities.reveal(tip, actor, roles, reason);
  }
}
