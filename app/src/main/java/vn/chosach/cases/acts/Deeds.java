package vn.chosach.cases.acts;

import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.officers.ActingOfficer;

/** Gives each act to whoever knows how it is done. */
@Component
class Deeds {

  private final InspectionDeeds inspections;
  private final DecisionDeeds decisions;
  private final PeopleDeeds people;
  private final EvidenceDeeds evidence;
  private final WorkDeeds work;
  private final PlatformDeeds platforms;
  private final Map<CaseEvent, BiFunction<CaseAct.Plainly, Change.Wish, Change>> plain;
  private final Map<CaseEvent, BiFunction<Change.Wish, String, Change>> agreed;

  Deeds(
      InspectionDeeds inspections,
      DecisionDeeds decisions,
      PeopleDeeds people,
      EvidenceDeeds evidence,
      WorkDeeds work,
      PlatformDeeds platforms) {
    this.inspections = inspections;
    this.decisions = decisions;
    this.people = people;
    this.evidence = evidence;
    this.work = work;
    this.platforms = platforms;
    var closing = decisions.closing();
    var criminal = decisions.criminal();
    this.plain =
        Map.of(
            CaseEvent.CALL_OFF, inspections::callOff,
            CaseEvent.INVITE, inspections::invite,
            CaseEvent.HEAR, inspections::hear,
            CaseEvent.PROSECUTE, criminal::prosecute,
            CaseEvent.EXECUTE, decisions.rulings()::execute,
            CaseEvent.CLOSE, closing::close,
            CaseEvent.REOPEN, closing::reopen,
            CaseEvent.NOTE, closing::note);
    this.agreed =
        Map.of(
            CaseEvent.CLEAR, closing::clear,
            CaseEvent.DROP, closing::drop,
            CaseEvent.KEEP, criminal::keep,
            CaseEvent.DISCLOSE, closing::disclose);
  }

  Change done(CaseAct act, Change.Wish wish, ActingOfficer reader) {
    return switch (act) {
      case CaseAct.Plan plan -> inspections.plan(plan, wish);
      case CaseAct.AtMoment timed -> inspections.atMoment(timed, wish);
      case CaseAct.Inspect held -> inspections.inspect(held, wish);
      case CaseAct.Rule rule -> decisions.rulings().rule(rule, wish);
      case CaseAct.Serve serve -> decisions.rulings().serve(serve, wish);
      case CaseAct.Pay pay -> decisions.rulings().pay(pay, wish);
      case CaseAct.Transfer transfer -> decisions.criminal().transfer(transfer, wish, reader);
      case CaseAct.Refer refer -> decisions.handing().refer(refer, wish, reader);
      case CaseAct.Tell tell -> decisions.telling().tell(tell, wish, reader);
      case CaseAct.Plainly plainly -> plainly(plainly, wish, reader);
      case CaseAct.Propose propose -> Change.Not.of("cases.not-possible");
      case CaseAct.Assign assign -> people.assign(assign, wish);
      case CaseAct.Involve involve -> people.involve(involve, wish);
      case CaseAct.Restrict restrict -> people.restrict(restrict, wish);
      case CaseAct.Declare declare -> people.declare(wish);
      case CaseAct.Recuse recuse -> people.recuse(recuse, wish);
      case CaseAct.HandOver handOver -> people.handOver(handOver, wish);
      case CaseAct.Retitle retitle -> work.retitle(retitle, wish);
      case CaseAct.NameSubject name -> work.name(name, wish);
      case CaseAct.SetTask task -> work.task(task, wish);
      case CaseAct.FinishTask finish -> work.finish(finish, wish);
      case CaseAct.Link link -> work.link(link, wish, reader);
      case CaseAct.Clock clock -> work.clock(clock, wish);
      case CaseAct.Secure secure -> evidence.secure(secure, wish);
      case CaseAct.PassOn passOn -> evidence.passOn(passOn, wish);
      case CaseAct.Value value -> evidence.value(value, wish);
      case CaseAct.TakeDown takeDown -> platforms.takeDown(takeDown, wish);
      case CaseAct.CheckTakeDown check -> platforms.check(check, wish);
    };
  }

  private Change plainly(CaseAct.Plainly act, Change.Wish wish, ActingOfficer reader) {
    if (act.event() == CaseEvent.RECEIVE_BACK) {
      return decisions.criminal().receiveBack(act, wish, reader);
    }
    BiFunction<CaseAct.Plainly, Change.Wish, Change> deed = plain.get(act.event());
    return deed == null ? Change.Not.of("cases.not-possible") : deed.apply(act, wish);
  }

  /** What two persons agreed on. */
  Change agreed(CaseEvent event, Change.Wish wish, String words) {
    BiFunction<Change.Wish, String, Change> deed = agreed.get(event);
    return deed == null ? Change.Not.of("cases.not-possible") : deed.apply(wish, words);
  }
}
