package vn.chosach.cases;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.Joining;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.CaseOrigin;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalSettled;
import vn.chosach.signals.life.SignalState;
import vn.chosach.vault.KeptFile;

/**
 * Hears what became of signals and brings the cases in line with how each signal stands now: told
 * twice, or late, it comes to the same.
 */
@Component
class Admissions {

  /**
   * After these no case is opened and none joined: without one there is nothing to bring in line.
   */
  private static final Set<SignalEvent> NEVER_OPEN =
      EnumSet.of(SignalEvent.REFUSE, SignalEvent.REFER, SignalEvent.ASK, SignalEvent.STEER);

  /** The program reads signals for all; nothing of them is shown from here. */
  private static final ActingOfficer PROGRAM =
      new ActingOfficer(Actor.SYSTEM, Set.of(Role.STANDING_OFFICE));

  private final Signals signals;
  private final Joining joining;
  private final Titles titles;

  Admissions(Signals signals, Joining joining, Titles titles) {
    this.signals = signals;
    this.joining = joining;
    this.titles = titles;
  }

  @ApplicationModuleListener
  void on(SignalSettled settled) {
    UUID now = joining.hold(settled.signal());
    if (now == null && NEVER_OPEN.contains(settled.event())) {
      return;
    }
    if (now != null && settled.event() == SignalEvent.STEER) {
      letGo(now, settled.signal());
      return;
    }
    signals.read(settled.signal(), PROGRAM).ifPresent(this::bringInLine);
  }

  /** What may accuse those who work on the case is not read here any more. */
  private void letGo(UUID from, UUID signal) {
    joining.origin(signal).ifPresent(origin -> joining.takeBack(from, origin, Actor.SYSTEM));
  }

  private void bringInLine(Sheet sheet) {
    Signal signal = sheet.signal();
    UUID now = joining.caseOf(signal.id());
    UUID target = signal.outcome().mergedInto();
    if (now == null && signal.procedure().apart()) {
      return;
    }
    if (signal.state() == SignalState.ADMITTED) {
      if (now == null) {
        open(sheet, signal.agency(), actor(sheet));
      }
    } else if (signal.state() == SignalState.MERGED && target != null) {
      UUID into = joining.caseOf(target);
      if (into != null && !into.equals(now)) {
        joining.join(into, origin(signal), files(sheet), actor(sheet));
      }
    } else if (now != null) {
      joining.takeBack(now, origin(signal), actor(sheet));
    }
  }

  /**
   * Another agency took the signal over: it becomes a case there, opened by whoever accepted,
   * unless it is one already.
   */
  void accepted(UUID id, String agency, @Nullable Actor by) {
    UUID now = joining.hold(id);
    signals
        .read(id, PROGRAM)
        .filter(sheet -> now == null && !sheet.signal().procedure().apart())
        .ifPresent(sheet -> open(sheet, agency, by == null ? actor(sheet) : by));
  }

  private void open(Sheet sheet, String agency, Actor by) {
    Signal signal = sheet.signal();
    LocalDate day = Vietnam.dayOf(signal.receivedAt());
    var caseOpening =
        new CaseOpening(
            titles.of(signal, day),
            titles.goods(signal, day),
            null,
            signal.area(),
            signal.receivedAt(),
            titles.words(signal),
            agency.equals(signal.agency()) && signal.procedure().crime()
                ? signal.desk().policeSince()
                : null);
    joining
        .open(caseOpening, agency, origin(signal), files(sheet), by)
        .ifPresent(file -> opened(file, sheet));
  }

  private void opened(CaseFile file, Sheet sheet) {
    for (Signal merged : sheet.merged()) {
      signals
          .read(merged.id(), PROGRAM)
          .ifPresent(one -> joining.join(file.id(), origin(merged), files(one), actor(one)));
    }
  }

  private static CaseOrigin origin(Signal signal) {
    return new CaseOrigin(signal.id(), signal.number(), signal.tip());
  }

  private static List<KeptFile> files(Sheet sheet) {
    return sheet.files().stream().filter(KeptFile::kept).toList();
  }

  /** Who decided last about the signal. */
  private static Actor actor(Sheet sheet) {
    return sheet.history().stream()
        .filter(act -> act.event().decision() || act.event() == SignalEvent.UNDO)
        .reduce((first, second) -> second)
        .map(act -> act.actor())
        .orElse(Actor.SYSTEM);
  }

  static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }
}
