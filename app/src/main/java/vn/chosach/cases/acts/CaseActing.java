package vn.chosach.cases.acts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOutcome;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.LifeCycle;
import vn.chosach.cases.life.Moment;
import vn.chosach.cases.life.Who;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.officers.ActingOfficer;

/**
 * How every act is done: hold the row, see whether the reader may see it and whether the page is
 * still true, ask the table of the life cycle, change, write timeline and journal. What is refused
 * half-way leaves nothing behind.
 */
@Component
public class CaseActing {

  private final Sight sight;
  private final CaseRows rows;
  private final CaseTimeline timeline;
  private final CaseClocks clocks;
  private final InstantSource time;
  private final IdSource ids;

  CaseActing(
      Sight sight,
      CaseRows rows,
      CaseTimeline timeline,
      CaseClocks clocks,
      InstantSource time,
      IdSource ids) {
    this.sight = sight;
    this.rows = rows;
    this.timeline = timeline;
    this.clocks = clocks;
    this.time = time;
    this.ids = ids;
  }

  /** Acts for an officer who saw a page of the case in the version {@code seen}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseOutcome act(
      UUID id,
      CaseEvent event,
      int seen,
      ActingOfficer reader,
      Function<Change.Wish, Change> change) {
    return act(id, event, seen, reader, change, false);
  }

  /**
   * Answers what somebody else proposed. Who may be the second person is decided by the rule of the
   * proposal, not by the row of the life cycle, which names who may propose.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseOutcome answer(
      UUID id,
      CaseEvent event,
      int seen,
      ActingOfficer reader,
      Function<Change.Wish, Change> change) {
    return act(id, event, seen, reader, change, true);
  }

  private CaseOutcome act(
      UUID id,
      CaseEvent event,
      int seen,
      ActingOfficer reader,
      Function<Change.Wish, Change> change,
      boolean answers) {
    sight.of(reader);
    CaseFile file = rows.hold(id, reader).orElse(null);
    if (file == null) {
      return CaseOutcome.refused("cases.unknown");
    }
    if (file.version() != seen) {
      return new CaseOutcome.Overtaken(file, timeline.of(id, seen));
    }
    sight.ofTheProgram();
    CaseOutcome outcome = on(file, event, reader, change, answers);
    sight.of(reader);
    return outcome;
  }

  /** Acts for the program, which sees no page and needs no right; in whose name, is handed in. */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseOutcome unseen(
      UUID id, CaseEvent event, Actor actor, Function<Change.Wish, Change> change) {
    sight.ofTheProgram();
    return rows.hold(id)
        .map(
            file ->
                LifeCycle.row(file.state(), event)
                    .map(row -> done(new Change.Wish(file, actor, now(), row), change))
                    .orElseGet(() -> CaseOutcome.refused("cases.not-possible")))
        .orElseGet(() -> CaseOutcome.refused("cases.unknown"));
  }

  private CaseOutcome on(
      CaseFile file,
      CaseEvent event,
      ActingOfficer reader,
      Function<Change.Wish, Change> change,
      boolean answers) {
    Optional<LifeCycle.Row> cell = LifeCycle.row(file.state(), event);
    if (cell.isEmpty()) {
      return CaseOutcome.refused("cases.not-possible");
    }
    Who who = answers ? Who.READER : cell.get().who();
    if (!who.may(file, reader)) {
      return CaseOutcome.refused("cases.not-yours");
    }
    return done(new Change.Wish(file, reader.actor(), now(), cell.get()), change);
  }

  private CaseOutcome done(Change.Wish wish, Function<Change.Wish, Change> change) {
    var status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    return switch (change.apply(wish)) {
      case Change.Not not -> {
        status.rollbackToSavepoint(before);
        yield not.outcome();
      }
      case Change.To to -> {
        status.releaseSavepoint(before);
        yield write(wish, to);
      }
    };
  }

  /** The database keeps microseconds. */
  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private CaseOutcome write(Change.Wish wish, Change.To to) {
    CaseEvent event = wish.row().event();
    CaseFile file = wish.file();
    var state = wish.row().after(file.state());
    CaseFile moved = to.after().in(state, to.at().truncatedTo(ChronoUnit.MICROS));
    CaseFile after = versioned(moved.due(clocks.next(moved)), file.version() + 1);
    rows.write(after);
    timeline.append(
        after,
        new Moment(
            ids.next(),
            after.version(),
            to.at(),
            wish.now(),
            event,
            file.state(),
            state,
            wish.actor(),
            wish.row().ground().toString(),
            to.words(),
            deltas(file, after, to.deltas())));
    return event == CaseEvent.PROPOSE
        ? new CaseOutcome.Waiting(after)
        : new CaseOutcome.Done(after);
  }

  private static List<Delta> deltas(CaseFile file, CaseFile after, List<Delta> more) {
    var deltas = new ArrayList<Delta>();
    if (file.state() != after.state()) {
      deltas.add(Delta.of("state", file.state(), after.state()));
    }
    deltas.addAll(more);
    return deltas;
  }

  static CaseFile versioned(CaseFile file, int version) {
    return new CaseFile(
        file.id(),
        file.number(),
        file.title(),
        file.state(),
        file.since(),
        version,
        file.access(),
        file.matter(),
        file.valuation(),
        file.explained(),
        file.nextDue());
  }
}
