package vn.chosach.petitions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionLifeCycle.PetitionWho;
import vn.chosach.petitions.life.PetitionOutcome;
import vn.chosach.petitions.life.PetitionState;
import vn.chosach.signals.suggesting.Procedure;

/**
 * A complaint, denunciation, petition or request of a consumer as it stands.
 *
 * @param number as people say it, {@code DT-2026-0001}
 * @param agency key of the agency that settles it
 * @param signal what the desk sifted
 * @param tip what was told; {@code null} for other sources
 * @param prior the first one, of a second complaint or a denunciation that goes on
 * @param version rises with each act
 * @param receivedAt when the first office received it; its first clock counts from here
 * @param fromBody key of the agency that passed it on; {@code null} where the own desk sifted it
 * @param people officers it was given to
 * @param recused officers who stepped aside
 * @param steps what happened, oldest first
 */
public record Petition(
    UUID id,
    String number,
    Procedure procedure,
    String agency,
    UUID signal,
    @Nullable UUID tip,
    @Nullable UUID prior,
    PetitionState state,
    Instant since,
    int version,
    Instant receivedAt,
    @Nullable String fromBody,
    Contest contest,
    List<UUID> people,
    List<UUID> recused,
    List<PetitionStep> steps) {

  public Petition {
    people = List.copyOf(people);
    recused = List.copyOf(recused);
    steps = List.copyOf(steps);
  }

  /**
   * What a complaint is against.
   *
   * @param party the complainant as the signed letter names them; empty while nobody stated it
   * @param what the decision or act; empty while nobody stated it
   * @param knownOn since when the complainant knows of it
   * @param caseId case of ours with the decision; {@code null} for others
   * @param caseNumber its number; empty for none
   * @param ruling number of that decision; empty for none
   * @param decidedBy who signed it
   * @param handledBy officers whom that case was given to
   */
  public record Contest(
      String party,
      String what,
      @Nullable LocalDate knownOn,
      @Nullable UUID caseId,
      String caseNumber,
      String ruling,
      @Nullable UUID decidedBy,
      List<UUID> handledBy) {

    public static final Contest NONE = new Contest("", "", null, null, "", "", null, List.of());

    public Contest {
      handledBy = List.copyOf(handledBy);
    }

    /** Whether it is own work of that officer, who does not verify it (Luật 02/2011 art. 29). */
    public boolean workOf(UUID officer) {
      return officer.equals(decidedBy) || handledBy.contains(officer);
    }
  }

  /**
   * Something that happened.
   *
   * @param number version that it made
   * @param body body, trader or case that it names; the event of a paper that was drawn up or sent
   * @param document the signed paper by which it happened
   * @param paperNumber its number as printed
   * @param paper under which the signed paper of somebody else is kept
   */
  public record PetitionStep(
      UUID id,
      int number,
      Instant at,
      PetitionEvent event,
      PetitionState before,
      PetitionState after,
      Actor actor,
      String words,
      @Nullable LocalDate day,
      @Nullable PetitionOutcome outcome,
      String body,
      @Nullable UUID document,
      @Nullable String paperNumber,
      @Nullable UUID paper) {}

  /** Whether it is at the body above. */
  public boolean second() {
    return prior != null;
  }

  public boolean did(PetitionEvent event) {
    return last(event).isPresent();
  }

  /** The last time that it happened. */
  public Optional<PetitionStep> last(PetitionEvent event) {
    return steps.stream().filter(one -> one.event() == event).reduce((first, next) -> next);
  }

  /** Whether the paper of an event was sent. */
  public boolean sent(PetitionEvent paper) {
    return steps.stream()
        .anyMatch(one -> one.event() == PetitionEvent.SEND && one.body().equals(paper.name()));
  }

  public Optional<PetitionOutcome> outcome() {
    return last(PetitionEvent.DECIDE).map(PetitionStep::outcome);
  }

  /** Whether it is an act of this officer; what nobody asks for is of none. */
  public boolean handledBy(PetitionWho who, ActingOfficer officer) {
    boolean own = officer.agency().equals(agency);
    boolean head = own && officer.has(Role.AGENCY_HEAD);
    return switch (who) {
      case NOBODY -> false;
      case HEAD -> head;
      case HANDLER ->
          head
              || own
                  && officer.has(Role.CASE_OFFICER)
                  && (people.isEmpty() || people.contains(officer.actor().id()));
    };
  }

  /** Whether the trader stands on the warning list. */
  public boolean listed() {
    int warned = last(PetitionEvent.WARN).map(PetitionStep::number).orElse(0);
    return warned > last(PetitionEvent.UNLIST).map(PetitionStep::number).orElse(0);
  }

  /** After an act that made this version. */
  public Petition moved(int act, Instant at, boolean changed) {
    return new Petition(
        id,
        number,
        procedure,
        agency,
        signal,
        tip,
        prior,
        state,
        changed ? at : since,
        act,
        receivedAt,
        fromBody,
        contest,
        people,
        recused,
        steps);
  }

  public Petition in(PetitionState now) {
    return with(now, contest, people, recused);
  }

  public Petition against(Contest now) {
    return with(state, now, people, recused);
  }

  public Petition givenTo(UUID officer) {
    return with(state, contest, List.of(officer), recused);
  }

  public Petition without(UUID officer) {
    return with(
        state,
        contest,
        people.stream().filter(one -> !one.equals(officer)).toList(),
        Stream.concat(recused.stream(), Stream.of(officer)).distinct().toList());
  }

  private Petition with(
      PetitionState now, Contest of, List<UUID> officers, List<UUID> steppedAside) {
    return new Petition(
        id,
        number,
        procedure,
        agency,
        signal,
        tip,
        prior,
        now,
        since,
        version,
        receivedAt,
        fromBody,
        of,
        officers,
        steppedAside,
        steps);
  }
}
