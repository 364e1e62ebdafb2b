package vn.chosach.trust.rating;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor.ActorKind;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.trust.rating.RatingLifeCycle.RatingWho;

/** Every act on a label, moved by the engine. */
@Component
class RatingTransitions extends SteppedRoom<Rating, RatingState, RatingEvent, RatingWho, SignedBy> {

  private final Heirs heirs;

  RatingTransitions(RatingRepository repository, Transitions engine, Journal journal, Heirs heirs) {
    super(
        new LifeOf<>("trust", "rating", RatingEvent.OPEN, "luat-19-2023", RatingLifeCycle.TABLE),
        repository,
        engine,
        journal);
    this.heirs = heirs;
  }

  @Override
  public Optional<Refusal> barred(
      Rating one,
      Transition<RatingState, RatingEvent, RatingWho> transition,
      Transitions.ActWish<RatingEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case OFFICE -> rates(wish.who()) && heirs.act(one.agency(), wish.who());
          case SHOP ->
              wish.who().actor().kind() == ActorKind.CITIZEN
                  && one.id().equals(wish.who().actor().id());
          case NOBODY -> wish.seen() == null;
        };
    return Refusal.when(!may, "trust.not-yours");
  }

  /** Whether an officer works on labels. */
  public static boolean rates(ActingOfficer who) {
    return who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }
}
