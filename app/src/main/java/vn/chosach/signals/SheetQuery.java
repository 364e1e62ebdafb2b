package vn.chosach.signals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.Clocks;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Tip;

/** Reads a signal with its tip, its files, its history and its clock. */
@Component
record SheetQuery(
    SignalRepository repository,
    SignalActRepository acts,
    Notices notices,
    Clocks clocks,
    LetterParts letters,
    SignalRowSecurity rowSecurity) {

  private static final int MERGED_SHOWN = 50;

  Optional<Sheet> read(UUID id, ActingOfficer reader) {
    return repository.read(id, rowSecurity.reach(reader)).map(signal -> sheet(signal, reader));
  }

  Optional<Signal> one(UUID id, ActingOfficer reader) {
    return repository.read(id, rowSecurity.reach(reader));
  }

  /** Whether nobody is known who sent it; not so of a signal that the reader does not see. */
  boolean unnamed(UUID id, ActingOfficer reader) {
    return one(id, reader)
        .filter(
            signal -> {
              Tip tip = letters.tip(signal);
              return tip == null || !tip.named();
            })
        .isPresent();
  }

  Optional<Signal> numbered(String number, ActingOfficer reader) {
    return repository.numbered(number, rowSecurity.reach(reader));
  }

  /** Whoever was asked to be replaced does not read in which words. */
  private List<Happening> told(@Nullable Tip tip, List<SignalAct> history, ActingOfficer reader) {
    String own = String.valueOf(reader.actor().id());
    boolean left =
        history.stream()
            .anyMatch(act -> act.event() == SignalEvent.REPLY && own.equals(act.about()));
    return letters.told(tip).stream()
        .filter(one -> !left || one.kind() != Happening.HappeningKind.DISPUTED)
        .toList();
  }

  private Sheet sheet(Signal signal, ActingOfficer reader) {
    Reach reach = rowSecurity.reach(reader);
    List<SignalAct> history = acts.of(signal.id(), 0);
    Tip tip = letters.tip(signal);
    return new Sheet(
        signal,
        letters.title(signal, tip),
        tip,
        letters.files(tip),
        history,
        told(tip, history, reader),
        notices(signal.id()),
        Undoing.undoable(history).orElse(null),
        repository.mergedInto(signal.id(), reach, MERGED_SHOWN),
        clock(signal),
        letters.of(signal, tip, reach));
  }

  private Map<UUID, Sheet.Notice> notices(UUID signal) {
    return notices.of(signal).stream()
        .collect(Collectors.toMap(Notices.Notice::act, Notices.Notice::state));
  }

  private @Nullable ClockExplanation clock(Signal signal) {
    UUID clock = signal.time().clock();
    return clock == null ? null : clocks.explain(new ClockId(clock)).orElse(null);
  }
}
