package vn.chosach.outreach.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachItemEvent;
import vn.chosach.outreach.life.OutreachItemState;
import vn.chosach.outreach.life.OutreachLifeCycles;
import vn.chosach.outreach.life.OutreachLifeCycles.OutreachWho;

/** Every act on an item, moved by the engine. */
@Component
class OutreachItemTransitions
    extends SteppedRoom<OutreachItem, OutreachItemState, OutreachItemEvent, OutreachWho, SignedBy> {

  private final SecondPersonPolicy seconds;
  private final Heirs heirs;

  OutreachItemTransitions(
      OutreachItemRepository repository,
      Transitions engine,
      Journal journal,
      SecondPersonPolicy seconds,
      Heirs heirs) {
    super(
        new LifeOf<>(
            "outreach",
            "outreach-item",
            OutreachItemEvent.RECORD,
            "luat-14-2012",
            OutreachLifeCycles.ITEM),
        repository,
        engine,
        journal);
    this.seconds = seconds;
    this.heirs = heirs;
  }

  @Override
  public Optional<Refusal> barred(
      OutreachItem one,
      Transition<OutreachItemState, OutreachItemEvent, OutreachWho> transition,
      Transitions.ActWish<OutreachItemEvent> wish) {
    if (!OutreachPlanTransitions.works(one.agency(), wish.who(), heirs)) {
      return Optional.of(Refusal.of("outreach.not-yours"));
    }
    return switch (transition.who()) {
      case AGENCY -> Optional.empty();
      case SECOND ->
          Refusal.when(own(one, wish.who()), "outreach.own-item")
              .or(
                  () ->
                      seconds.beside(
                          wish.who().actor(),
                          List.of(one.recordedBy()),
                          "outreach-item",
                          one.id()));
      case NOBODY -> Optional.of(Refusal.of("outreach.not-possible"));
    };
  }

  /** Whether an officer recorded it. */
  static boolean own(OutreachItem one, ActingOfficer who) {
    return one.recordedBy().equals(who.actor().id());
  }

  @Override
  protected Map<String, String> details(OutreachItem one) {
    var details = new HashMap<>(Map.of("number", one.number(), "theme", one.theme().name()));
    if (one.campaign() != null) {
      details.put("call", "yes");
    }
    return details;
  }
}
