package vn.chosach.petitions.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.lifecycle.Transition;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petitions.PetitionFile;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionEvent.PetitionWay;
import vn.chosach.petitions.life.PetitionLifeCycle;
import vn.chosach.petitions.life.PetitionLifeCycle.PetitionWho;
import vn.chosach.petitions.life.PetitionState;
import vn.chosach.petitions.web.PetitionView.PetitionChip;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.stages.NextSteps;
import vn.chosach.ui.stages.NextSteps.NextStep;
import vn.chosach.ui.stages.StageRail;

/** Where a petition stands on its way to an answer, and whose turn it is. */
@Component
record PetitionCourse(PetitionNames names) {

  private static final List<PetitionState> ORDER =
      List.of(
          PetitionState.RECEIVED,
          PetitionState.TAKEN_BACK,
          PetitionState.REFUSED,
          PetitionState.PASSED_ON,
          PetitionState.ACCEPTED,
          PetitionState.VERIFYING,
          PetitionState.STOPPED,
          PetitionState.DECIDED,
          PetitionState.SENT,
          PetitionState.CLOSED);

  /** How a petition ends that is settled. */
  private static final Set<PetitionState> SETTLED =
      EnumSet.of(PetitionState.DECIDED, PetitionState.SENT, PetitionState.CLOSED);

  /** Stages that its procedure has, with those where it was beside. */
  static StageRail rail(Petition one, Page page) {
    return StageRail.of(
        ORDER,
        Arrays.stream(PetitionState.values())
            .filter(
                state ->
                    state == PetitionState.RECEIVED
                        || (state.open() || SETTLED.contains(state))
                            && PetitionLifeCycle.table(one.procedure()).stream()
                                .anyMatch(row -> row.to().contains(state)))
            .toList(),
        one.state(),
        one.steps().stream()
            .flatMap(step -> Stream.of(step.facts().beforeState(), step.facts().afterState()))
            .toList(),
        !one.state().open(),
        state -> state(state, one, page));
  }

  /** The name of a state; a consumer's request is not verified but lies with the trader. */
  static String state(PetitionState state, Petition one, Page page) {
    boolean trader =
        one.procedure() == Procedure.CONSUMER_REQUEST && state == PetitionState.VERIFYING;
    return page.t(trader ? "petitions.state.with-trader" : state.textKey());
  }

  /** Whether an event leads on from where a petition stands; those of nobody only to the end. */
  static boolean leads(Petition one, PetitionEvent event) {
    return PetitionLifeCycle.row(one.procedure(), one.state(), event)
        .filter(row -> row.after(one.state()) != one.state())
        .filter(row -> event != PetitionEvent.TAKE_BACK)
        .isPresent();
  }

  NextSteps next(PetitionFile file, ActingOfficer officer, Page page) {
    Petition one = file.petition();
    Optional<PetitionChip> due =
        PetitionPages.next(one, file.clocks().stream().map(ClockExplanation::clock).toList())
            .map(Clock::dueAt)
            .map(at -> PetitionPages.left(at, page));
    return new NextSteps(
        PetitionLifeCycle.table(one.procedure()).stream()
            .filter(row -> row.from().contains(one.state()))
            .filter(row -> leads(one, row.event()))
            .map(row -> step(row, file, officer, page))
            .toList(),
        due.map(PetitionChip::text).orElse(null),
        due.map(PetitionChip::tone).orElse(Tone.NONE));
  }

  private NextStep step(
      Transition<PetitionState, PetitionEvent, PetitionWho> row,
      PetitionFile file,
      ActingOfficer officer,
      Page page) {
    Petition one = file.petition();
    PetitionEvent event = row.event();
    PetitionWay way = event.way();
    boolean free = way != PetitionWay.PROGRAM && (way != PetitionWay.PAPER || file.unsigned());
    return new NextStep(
        page.t(way == PetitionWay.PROGRAM ? event.textKey() : "petitions.act." + event.slug()),
        free && names.may(one, event, officer) ? PetitionForms.path(one, event) : null,
        way == PetitionWay.PROGRAM
            ? names.agency(one.agency(), page)
            : names.people(one, page) + ", " + names.agency(one.agency(), page),
        switch (way) {
          case PAPER -> page.t("ui.stages.need.signature");
          case FILE -> page.t("ui.stages.need.document");
          case WORDS, PROGRAM -> "";
        });
  }
}
