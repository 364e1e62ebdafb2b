package vn.chosach.petitions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.StepFacts;
import vn.chosach.lifecycle.steps.Stepped;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionLifeCycle.PetitionWho;
import vn.chosach.petitions.life.PetitionOutcome;
import vn.chosach.petitions.life.PetitionState;
import vn.chosach.petitions.life.PetitionTerms;
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
    List<Step<PetitionEvent, PetitionFacts>> steps)
    implements Stepped<PetitionState, PetitionEvent, Petition.PetitionFacts> {

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
   * What is remembered of a step beside its words.
   *
   * @param beforeState state before; the room says it and the next
   * @param body body, trader or case that it names; the event of a paper that was drawn up or sent
   * @param document the signed paper by which it happened
   * @param paperNumber its number as printed
   * @param kept under which the signed paper of somebody else is kept
   */
  public record PetitionFacts(
      PetitionState beforeState,
      PetitionState afterState,
      @Nullable LocalDate day,
      @Nullable PetitionOutcome outcome,
      String body,
      @Nullable UUID document,
      @Nullable String paperNumber,
      @JsonProperty("paper") @Nullable UUID kept)
      implements StepFacts {

    public static PetitionFacts of(String body, @Nullable UUID document) {
      return new PetitionFacts(
          PetitionState.RECEIVED, PetitionState.RECEIVED, null, null, body, document, null, null);
    }

    public static PetitionFacts of(PetitionTerms terms, String body) {
      return of(body, null).said(terms, null, terms.paper());
    }

    public static PetitionFacts signed(PetitionTerms terms, UUID document, String number) {
      return of(terms.body(), document).said(terms, number, null);
    }

    private PetitionFacts said(PetitionTerms terms, @Nullable String number, @Nullable UUID file) {
      return new PetitionFacts(
          beforeState, afterState, terms.day(), terms.outcome(), body, document, number, file);
    }

    public PetitionFacts between(PetitionState from, PetitionState to) {
      return new PetitionFacts(from, to, day, outcome, body, document, paperNumber, kept);
    }
  }

  /** Whether it is at the body above. */
  public boolean second() {
    return prior != null;
  }

  public boolean did(PetitionEvent event) {
    return last(event).isPresent();
  }

  /** Whether it went to the body above, or to a court. */
  public boolean wentOn() {
    return did(PetitionEvent.SECOND) || did(PetitionEvent.SUE);
  }

  /** The last time that it happened. */
  public Optional<Step<PetitionEvent, PetitionFacts>> last(PetitionEvent event) {
    return steps.stream().filter(one -> one.event() == event).reduce((first, next) -> next);
  }

  /** Whether the paper of an event was sent. */
  public boolean sent(PetitionEvent paper) {
    return steps.stream()
        .anyMatch(
            one -> one.event() == PetitionEvent.SEND && one.facts().body().equals(paper.name()));
  }

  public Optional<PetitionOutcome> outcome() {
    return last(PetitionEvent.DECIDE).map(step -> step.facts().outcome());
  }

  /** Whether it is an act of this officer; what nobody asks for is of none. */
  public boolean handledBy(PetitionWho who, ActingOfficer officer, Heirs heirs) {
    boolean own = heirs.act(agency, officer);
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
    int warned = last(PetitionEvent.WARN).map(Step::number).orElse(0);
    return warned > last(PetitionEvent.UNLIST).map(Step::number).orElse(0);
  }

  public Petition against(Contest now) {
    return with(now, people, recused);
  }

  public Petition givenTo(UUID officer) {
    return with(contest, List.of(officer), recused);
  }

  public Petition without(UUID officer) {
    return with(
        contest,
        people.stream().filter(one -> !one.equals(officer)).toList(),
        Stream.concat(recused.stream(), Stream.of(officer)).distinct().toList());
  }

  private Petition with(Contest of, List<UUID> officers, List<UUID> steppedAside) {
    return new Petition(
        id,
        number,
        procedure,
        agency,
        signal,
        tip,
        prior,
        state,
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
