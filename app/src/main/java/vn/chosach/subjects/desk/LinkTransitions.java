package vn.chosach.subjects.desk;

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
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.subjects.life.LinkEvent;
import vn.chosach.subjects.life.LinkLifeCycle;
import vn.chosach.subjects.life.LinkLifeCycle.LinkWho;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.SubjectLink;

/** Every act on a judgement, moved by the engine. */
@Component
class LinkTransitions extends SteppedRoom<SubjectLink, LinkState, LinkEvent, LinkWho, SignedBy> {

  private final SubjectRowSecurity rowSecurity;
  private final SecondPersonPolicy seconds;

  LinkTransitions(
      LinkRepository repository,
      Transitions engine,
      Journal journal,
      SubjectRowSecurity rowSecurity,
      SecondPersonPolicy seconds) {
    super(
        new LifeOf<>(
            "subjects", "judgement", LinkEvent.JUDGE, LinkLifeCycle.BASIS, LinkLifeCycle.TABLE),
        repository,
        engine,
        journal);
    this.rowSecurity = rowSecurity;
    this.seconds = seconds;
  }

  @Override
  public void look(ActingOfficer who) {
    rowSecurity.of(who);
  }

  @Override
  public Optional<Refusal> barred(
      SubjectLink one,
      Transition<LinkState, LinkEvent, LinkWho> transition,
      Transitions.ActWish<LinkEvent> wish) {
    ActingOfficer who = wish.who();
    if (!SubjectRowSecurity.works(who)) {
      return Optional.of(Refusal.of("subjects.not-yours"));
    }
    boolean author = one.officer().equals(who.actor().id());
    return switch (transition.who()) {
      case SECOND ->
          author
              ? Optional.of(Refusal.of("subjects.second-person"))
              : seconds.beside(who.actor(), List.of(one.officer()), "judgement", one.id());
      case AUTHOR -> Refusal.when(!author, "subjects.not-yours");
      case WORKER -> Optional.empty();
    };
  }

  /** Neither names nor the pair: who reads the journal does not read the cases. */
  @Override
  protected Map<String, String> details(SubjectLink row) {
    return Map.of(
        "number", row.number(), "state", row.state().name(), "same", String.valueOf(row.same()));
  }
}
