package vn.chosach.press.desk;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.press.life.Bulletin;
import vn.chosach.press.life.BulletinEvent;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.press.life.BulletinLifeCycle;
import vn.chosach.press.life.BulletinLifeCycle.BulletinWho;
import vn.chosach.press.life.BulletinParty.BulletinPart;
import vn.chosach.press.life.BulletinState;

/** Every act on a bulletin, moved by the engine. */
@Component
public class BulletinTransitions
    extends SteppedRoom<Bulletin, BulletinState, BulletinEvent, BulletinWho, SignedBy> {

  private final Spokespersons spokespersons;
  private final Heirs heirs;
  private final InstantSource time;

  BulletinTransitions(
      BulletinRepository repository,
      Transitions engine,
      Journal journal,
      Spokespersons spokespersons,
      Heirs heirs,
      InstantSource time) {
    super(
        new LifeOf<>(
            "press", "bulletin", BulletinEvent.OPEN, "nd-244-2026", BulletinLifeCycle.TABLE),
        repository,
        engine,
        journal);
    this.spokespersons = spokespersons;
    this.heirs = heirs;
    this.time = time;
  }

  @Override
  public Optional<Refusal> barred(
      Bulletin one,
      Transition<BulletinState, BulletinEvent, BulletinWho> transition,
      Transitions.ActWish<BulletinEvent> wish) {
    boolean may =
        transition.who() == BulletinWho.NOBODY
            ? wish.seen() == null
            : may(one, transition.who(), wish.who());
    return Refusal.when(!may, "press.not-yours");
  }

  /** Whether an officer may do what the life of a bulletin, as it stands, offers. */
  public boolean offers(Bulletin one, BulletinEvent event, ActingOfficer who) {
    return transition(one, event).filter(row -> may(one, row.who(), who)).isPresent();
  }

  private boolean may(Bulletin one, BulletinWho by, ActingOfficer who) {
    return switch (by) {
      case OWNER -> heirs.act(one.agency(), who) && writes(who);
      case ASKED ->
          writes(who)
              && one.party(BulletinPart.SIGNS, heirs.of(who))
                  .filter(party -> party.answer() == null)
                  .isPresent();
      case RECEIVER ->
          (one.kind() == BulletinKind.NOTE ? who.has(Role.PRESS) : !who.has(Role.PRESS))
              && one.party(BulletinPart.RECEIVES, heirs.of(who)).isPresent();
      case SPOKESPERSON ->
          heirs.act(one.agency(), who)
              && spokespersons
                  .on(who.agency(), Vietnam.dayOf(time.instant()))
                  .filter(speaker -> speaker.of().equals(who.actor().id()))
                  .isPresent();
      case NOBODY -> false;
    };
  }

  /** Who acts for the agencies of bulletins. */
  public Heirs heirs() {
    return heirs;
  }

  /** Whether an officer drafts bulletins. */
  public static boolean writes(ActingOfficer who) {
    return who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }
}
