package vn.chosach.petitions.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petition.PetitionFacts;
import vn.chosach.petitions.life.PetitionState;
import vn.chosach.signals.Signal;

/** Enters petitions, with their first clock. */
@Component
record PetitionOpening(
    PetitionRepository repository,
    PetitionTransitions transitions,
    PetitionClocks clocks,
    PetitionCompetence competence,
    PetitionRowSecurity rowSecurity,
    InstantSource time,
    IdSource ids) {

  /** It goes to the body above, which reads the first one too. */
  void second(Petition first, Actor actor, Instant now) {
    String superior = competence.superior(first, Vietnam.dayOf(now)).orElseThrow();
    rowSecurity.asTheProgram(
        () -> {
          repository.show(first.id(), superior);
          begin(
              new Petition(
                  ids.next(),
                  number(now),
                  first.procedure(),
                  superior,
                  first.signal(),
                  first.tip(),
                  first.id(),
                  PetitionState.RECEIVED,
                  now,
                  1,
                  now,
                  null,
                  first.contest(),
                  List.of(),
                  first.recused(),
                  List.of()),
              actor,
              now);
          return true;
        });
  }

  /**
   * It came in.
   *
   * @param from agency that passed it on; {@code null} where the own desk sifted it
   */
  void open(Signal signal, String agency, @Nullable String from) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    begin(
        new Petition(
            ids.next(),
            number(now),
            signal.procedure(),
            agency,
            signal.id(),
            signal.tip(),
            null,
            PetitionState.RECEIVED,
            now,
            1,
            signal.receivedAt(),
            agency.equals(from) ? null : from,
            Petition.Contest.NONE,
            List.of(),
            List.of(),
            List.of()),
        Actor.SYSTEM,
        now);
  }

  private void begin(Petition one, Actor actor, Instant now) {
    repository.add(one);
    transitions.begun(
        one, ids.next(), "", PetitionFacts.of("", null), new ActingOfficer(actor, Set.of()));
    clocks.received(one, actor, now);
  }

  private String number(Instant now) {
    return repository.number(Vietnam.dayOf(now).getYear());
  }
}
