package vn.chosach.signals;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.LifeCycle;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.searching.Sight;

/**
 * How every act is done: hold the row, see whether the reader may see it and whether the page is
 * still true, ask the table of the life cycle, change, write history and journal. All in the
 * transaction of the caller.
 */
@Component
class Acting {

  private final SignalRows rows;
  private final ActRows acts;
  private final Journal journal;
  private final Sight sight;
  private final InstantSource clock;
  private final IdSource ids;

  Acting(
      SignalRows rows,
      ActRows acts,
      Journal journal,
      Sight sight,
      InstantSource clock,
      IdSource ids) {
    this.rows = rows;
    this.acts = acts;
    this.journal = journal;
    this.sight = sight;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * The wish to act.
   *
   * @param signal on what
   * @param seen version that the page showed
   * @param event what is to happen
   * @param reader who
   */
  record Wish(UUID signal, int seen, SignalEvent event, ActingOfficer reader) {

    Actor actor() {
      return reader.actor();
    }
  }

  /** What an act makes of a signal, or why it does not. */
  sealed interface Change {

    /**
     * @param after the signal as it shall be
     * @param about receiving agency, other signal, reason code, officer, moment
     * @param undoes act that it takes back
     * @param publicWords for the reporter
     * @param remark for the office
     */
    record To(
        Signal after,
        @Nullable String about,
        @Nullable UUID undoes,
        @Nullable String publicWords,
        @Nullable String remark)
        implements Change {

      static To of(Signal after, @Nullable String about) {
        return new To(after, about, null, null, null);
      }
    }

    record Not(Refusal refusal) implements Change {
      static Not of(String code) {
        return new Not(Refusal.of(code));
      }
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Decided act(Wish wish, Function<Signal, Change> change) {
    sight.of(wish.reader());
    Signal signal = rows.hold(wish.signal(), Reach.of(wish.reader())).orElse(null);
    if (signal == null) {
      return refused("signals.unknown");
    }
    if (signal.version() != wish.seen()) {
      return new Decided.Overtaken(signal, acts.of(signal.id(), wish.seen() - 1));
    }
    return on(signal, wish.event(), wish.actor(), wish.reader(), change);
  }

  /** The same for acts of reporters and clocks, which see no page. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Decided unseen(UUID id, SignalEvent event, Actor actor, Function<Signal, Change> change) {
    return unseen(id, event, new ActingOfficer(actor, java.util.Set.of()), change);
  }

  /** The same for an officer who takes back what made the signal unseen. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Decided unseen(
      UUID id, SignalEvent event, ActingOfficer reader, Function<Signal, Change> change) {
    sight.ofTheProgram();
    return rows.hold(id, Reach.EVERYTHING)
        .map(signal -> on(signal, event, reader.actor(), reader, change))
        .orElseGet(() -> refused("signals.unknown"));
  }

  private Decided on(
      Signal signal,
      SignalEvent event,
      Actor actor,
      ActingOfficer reader,
      Function<Signal, Change> change) {
    Optional<LifeCycle.Row> cell = LifeCycle.row(signal.state(), event);
    if (cell.isEmpty()) {
      return refused("signals.not-possible");
    }
    if (!cell.get().who().may(actor, reader.roles())) {
      return refused("signals.not-yours");
    }
    return switch (change.apply(signal)) {
      case Change.Not not -> new Decided.Refused(not.refusal());
      case Change.To to -> write(signal, event, cell.get(), actor, to);
    };
  }

  private Decided write(
      Signal signal, SignalEvent event, LifeCycle.Row cell, Actor actor, Change.To to) {
    Signal after = to.after();
    if (!cell.to().contains(after.state())) {
      throw new IllegalStateException(
          event + " leads from " + cell.from() + " to " + after.state());
    }
    var act =
        new SignalAct(
            ids.next(),
            signal.id(),
            signal.version(),
            clock.instant(),
            event,
            signal.state(),
            after.state(),
            actor,
            cell.ground().toString(),
            to.about(),
            to.undoes(),
            SignalAct.Before.of(signal),
            to.publicWords(),
            to.remark());
    // Whoever gives a signal away may not see it afterwards, and still its row is written.
    sight.ofTheProgram();
    Signal written = acts.write(act, after);
    journal.append(
        Act.of(actor, event.verb(), "signal", signal.id()).under(act.ground()).with(details(act)));
    return new Decided.Done(written, act.id());
  }

  /** An answer that must not depend on what the reader may see. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T beyond(ActingOfficer reader, Supplier<T> answer) {
    return sight.beyond(reader, answer);
  }

  /** From here on the transaction is one of the program. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void asTheProgram() {
    sight.ofTheProgram();
  }

  private static Map<String, String> details(SignalAct act) {
    var details = new HashMap<String, String>();
    details.put("act", act.id().toString());
    details.put("from", act.from().name());
    details.put("to", act.to().name());
    if (act.about() != null) {
      details.put("about", act.about());
    }
    if (act.undoes() != null) {
      details.put("undoes", act.undoes().toString());
    }
    return details;
  }

  private static Decided refused(String code) {
    return new Decided.Refused(Refusal.of(code));
  }
}
