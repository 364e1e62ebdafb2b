package vn.chosach.signals;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalLifeCycle.SignalWho;
import vn.chosach.signals.suggesting.Procedure;

/** The ways to act on a signal. */
@Component
record Desks(
    Deciding deciding,
    Handling handling,
    Splitting splitting,
    Undoing undoing,
    SheetQuery sheets,
    InboxQuery inbox,
    IntegrityRouting integrityRouting) {

  ActOutcome<SignalActed> decide(UUID signal, Decision decision, int seen, ActingOfficer reader) {
    return deciding.decide(signal, decision, seen, reader);
  }

  /** The next free one becomes the reader's, by the act that would assign it by hand. */
  ActOutcome<SignalActed> take(Inbox.InboxQuestion question, ActingOfficer reader) {
    if (!SignalWho.DESK.may(reader.actor(), reader.roles())) {
      return ActOutcome.refused("signals.not-yours");
    }
    return inbox
        .free(question, reader)
        .map(
            free ->
                handling.handle(
                    free.id(), new DeskAct.Assign(reader.actor().id()), free.version(), reader))
        .orElseGet(() -> ActOutcome.refused("signals.nothing-free"));
  }

  ActOutcome<SignalActed> handle(UUID signal, DeskAct act, int seen, ActingOfficer reader) {
    Optional<Refusal> unnamed = unnamed(signal, act, reader);
    if (unnamed.isPresent()) {
      return ActOutcome.refused(unnamed.get());
    }
    return switch (act) {
      case DeskAct.Split split -> splitting.split(signal, split, seen, reader);
      case DeskAct.Steer steer -> integrityRouting.steer(signal, steer, seen, reader);
      case DeskAct.Assign assign -> handling.handle(signal, act, seen, reader);
      case DeskAct.Snooze snooze -> handling.handle(signal, act, seen, reader);
      case DeskAct.Settle settle -> handling.handle(signal, act, seen, reader);
      case DeskAct.Comment comment -> handling.handle(signal, act, seen, reader);
      case DeskAct.Conclude told -> handling.handle(signal, act, seen, reader);
    };
  }

  /**
   * A procedure that needs a name is not that of somebody unknown (Luật 25/2018 art. 25; Luật
   * 02/2011): the refusal says what to do instead. Names are only ever added, so that what was seen
   * here is still true when the act is done.
   */
  private Optional<Refusal> unnamed(UUID id, DeskAct act, ActingOfficer reader) {
    Procedure procedure =
        switch (act) {
          case DeskAct.Settle settle -> settle.procedure();
          case DeskAct.Split split -> split.procedure();
          case DeskAct.Assign assign -> null;
          case DeskAct.Snooze snooze -> null;
          case DeskAct.Comment comment -> null;
          case DeskAct.Conclude told -> null;
          case DeskAct.Steer steer -> null;
        };
    return procedure == null || !procedure.named() || !sheets.unnamed(id, reader)
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "signals.unnamed-" + procedure.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  ActOutcome<SignalActed> undo(UUID act, ActingOfficer reader) {
    return integrityRouting.undo(act, reader).orElseGet(() -> undoing.undo(act, reader));
  }

  /** A person says whether two signals are about the same. */
  Optional<Refusal> judgeAlike(UUID signal, UUID other, boolean same, ActingOfficer reader) {
    boolean seen = sheets.one(signal, reader).isPresent() && sheets.one(other, reader).isPresent();
    if (seen) {
      handling.compared(signal, other, same, reader);
    }
    return seen ? Optional.empty() : Optional.of(Refusal.of("signals.unknown"));
  }
}
