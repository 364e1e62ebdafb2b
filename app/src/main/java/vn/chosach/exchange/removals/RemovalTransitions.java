package vn.chosach.exchange.removals;

import static vn.chosach.lifecycle.Transition.stays;
import static vn.chosach.lifecycle.Transition.to;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.removals.Removal.RemovalState;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/** Every act on a request to a platform, moved by the engine. */
@Component
class RemovalTransitions
    extends SteppedRoom<
        Removal, RemovalState, RemovalEvent, RemovalTransitions.RemovalWho, SignedBy> {

  /** On electronic commerce: removal within 24 hours of an authority's request. */
  static final String LAW = "luat-122-2025";

  static final String KIND = "exchange-removal";

  private static final Set<RemovalState> SENT = Set.of(RemovalState.SENT);
  private static final Set<RemovalState> LOST = Set.of(RemovalState.UNDELIVERED);
  private static final Set<RemovalState> ASKED =
      Set.of(
          RemovalState.SENT, RemovalState.DELIVERED, RemovalState.STANDING, RemovalState.ESCALATED);
  private static final Set<RemovalState> HAD = Set.of(RemovalState.DELIVERED);

  static final List<Transition<RemovalState, RemovalEvent, RemovalWho>> TABLE =
      List.of(
          to(SENT, RemovalEvent.DELIVER, RemovalState.DELIVERED, RemovalWho.PROGRAM, LAW),
          to(SENT, RemovalEvent.FAIL, RemovalState.UNDELIVERED, RemovalWho.PROGRAM, LAW),
          to(LOST, RemovalEvent.RESEND, RemovalState.SENT, RemovalWho.WRITER, LAW),
          to(
              LOST,
              RemovalEvent.DROP,
              RemovalState.DROPPED,
              RemovalWho.WRITER,
              LAW,
              TransitionNeed.WORDS),
          to(
              Set.of(RemovalState.DELIVERED, RemovalState.STANDING, RemovalState.ESCALATED),
              RemovalEvent.REPLY,
              RemovalState.DONE,
              RemovalWho.WRITER,
              LAW),
          stays(ASKED, RemovalEvent.ANSWER, RemovalWho.PLATFORM, LAW),
          to(HAD, RemovalEvent.REFUSE, RemovalState.STANDING, RemovalWho.WRITER, LAW),
          stays(HAD, RemovalEvent.CAPTURE, RemovalWho.WRITER, LAW),
          to(HAD, RemovalEvent.FOLLOW, RemovalState.DONE, RemovalWho.PROGRAM, LAW),
          to(HAD, RemovalEvent.STAND, RemovalState.STANDING, RemovalWho.PROGRAM, LAW),
          to(
              Set.of(RemovalState.STANDING),
              RemovalEvent.ESCALATE,
              RemovalState.ESCALATED,
              RemovalWho.HEAD,
              LAW,
              TransitionNeed.WORDS));

  private final Heirs heirs;

  RemovalTransitions(RemovalRepository rows, Transitions engine, Journal journal, Heirs heirs) {
    super(new LifeOf<>("exchange", KIND, RemovalEvent.SEND, LAW, TABLE), rows, engine, journal);
    this.heirs = heirs;
  }

  /** Whose act it is. */
  enum RemovalWho {
    /** Who works for the agency that asks, and the program where time does it. */
    WRITER,
    /** Who heads it. */
    HEAD,
    /** The partner that is asked, by its key. */
    PLATFORM,
    PROGRAM
  }

  @Override
  public Optional<Refusal> barred(
      Removal one,
      Transition<RemovalState, RemovalEvent, RemovalWho> transition,
      Transitions.ActWish<RemovalEvent> wish) {
    ActingOfficer who = wish.who();
    boolean may =
        switch (transition.who()) {
          case WRITER -> writes(one, who) || who.program();
          case HEAD -> writes(one, who) && who.has(Role.AGENCY_HEAD);
          case PLATFORM -> one.partner().equals(who.actor().id());
          case PROGRAM -> who.program();
        };
    return Refusal.when(!may, "exchange.not-yours");
  }

  boolean writes(Removal one, ActingOfficer who) {
    return heirs.act(one.agency(), who) && FirmOffices.works(who);
  }

  @Override
  protected Map<String, String> details(Removal row) {
    return Map.of(
        "number", row.number(),
        "state", row.state().name(),
        "kind", row.kind().name(),
        "platform", row.platform());
  }

  /** What was said stays with who sees the case. */
  @Override
  protected String reason(Step<RemovalEvent, SignedBy> step) {
    return "";
  }
}
