package vn.chosach.journal;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chosach.journal.publishing.EntryMapper;
import vn.chosach.kernel.IdSource;

/**
 * Acts of the transaction that runs and that are not written yet. One statement writes all of them
 * as the last thing before the commit, in the order in which they were done: whether they stand
 * with their acts or neither does is decided by that commit, as before. What goes back to a
 * savepoint takes back the acts that were done since. Whoever reads the journal in between has them
 * written first.
 */
@Component
class WaitingActs {

  /** So many are written together at most. */
  static final int MOST = 500;

  private static final String COLUMNS =
      Journal.WHOEVER_LOOKS
          + """
        INSERT INTO journal.entry
        (id, at, actor_kind, actor_id, actor_agency, verb, subject_kind, subject_id,
         reason, legal_basis, details)
      """;

  private static final String ONE =
      COLUMNS + "VALUES (?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?::jsonb)";

  private static final String SEVERAL =
      COLUMNS
          + """
          SELECT id, at, kind, actor, agency, verb, subject_kind, subject_id, reason, basis,
                 details::jsonb
            FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
              AS act (id, at, kind, actor, agency, verb, subject_kind, subject_id, reason, basis,
                      details, place)
           ORDER BY place
          """;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final IdSource ids;
  private final EntryMapper mapper;

  WaitingActs(JdbcClient jdbc, InstantSource clock, IdSource ids, EntryMapper mapper) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
    this.mapper = mapper;
  }

  /** An act with what is said of its entry when it is done. */
  private record DoneAct(UUID id, Instant at, Act act, String details) {

    @Nullable String actor() {
      UUID actor = act.actor().id();
      return actor == null ? null : actor.toString();
    }
  }

  /** Takes an act, to be written with the others of its transaction. */
  UUID add(Act act) {
    OfTransaction waiting = ofTransaction();
    var done = new DoneAct(ids.next(), clock.instant(), act, mapper.details(act.details()));
    waiting.acts.add(done);
    if (waiting.ending || waiting.acts.size() - waiting.written >= MOST) {
      write(waiting);
    }
    return done.id();
  }

  /** Writes what waits in the transaction that runs, if there is one. */
  void write() {
    if (TransactionSynchronizationManager.getResource(this) instanceof OfTransaction waiting) {
      write(waiting);
    }
  }

  private void write(OfTransaction waiting) {
    List<DoneAct> acts = waiting.unwritten();
    if (acts.size() == 1) {
      write(acts.getFirst());
    } else if (!acts.isEmpty()) {
      write(acts);
    }
  }

  /**
   * Every value with its type, empty ones too: else the database would parse and plan this
   * statement anew whenever an act with a reason follows one without.
   */
  private void write(DoneAct done) {
    Act act = done.act();
    jdbc.sql(ONE)
        .param(1, done.id())
        .param(2, done.at())
        .param(3, act.actor().kind().name(), Types.VARCHAR)
        .param(4, done.actor(), Types.VARCHAR)
        .param(5, act.actor().agency(), Types.VARCHAR)
        .param(6, act.verb(), Types.VARCHAR)
        .param(7, act.subjectKind(), Types.VARCHAR)
        .param(8, act.subjectId(), Types.VARCHAR)
        .param(9, act.reason(), Types.VARCHAR)
        .param(10, act.legalBasis(), Types.VARCHAR)
        .param(11, done.details(), Types.VARCHAR)
        .update();
  }

  private void write(List<DoneAct> acts) {
    jdbc.sql(SEVERAL)
        .param(1, acts.stream().map(DoneAct::id).toArray(UUID[]::new))
        .param(2, each(acts, done -> done.at().toString()))
        .param(3, each(acts, done -> done.act().actor().kind().name()))
        .param(4, each(acts, DoneAct::actor))
        .param(5, each(acts, done -> done.act().actor().agency()))
        .param(6, each(acts, done -> done.act().verb()))
        .param(7, each(acts, done -> done.act().subjectKind()))
        .param(8, each(acts, done -> done.act().subjectId()))
        .param(9, each(acts, done -> done.act().reason()))
        .param(10, each(acts, done -> done.act().legalBasis()))
        .param(11, each(acts, DoneAct::details))
        .update();
  }

  private static @Nullable String[] each(
      List<DoneAct> acts, Function<DoneAct, @Nullable String> part) {
    var parts = new @Nullable String[acts.size()];
    for (int n = 0; n < parts.length; n++) {
      parts[n] = part.apply(acts.get(n));
    }
    return parts;
  }

  private OfTransaction ofTransaction() {
    if (TransactionSynchronizationManager.getResource(this) instanceof OfTransaction waiting) {
      return waiting;
    }
    var waiting = new OfTransaction();
    TransactionSynchronizationManager.bindResource(this, waiting);
    TransactionSynchronizationManager.registerSynchronization(new Ending(waiting));
    return waiting;
  }

  /** How many acts there were, and how many of them were written, when a savepoint was made. */
  private record ActsBefore(int done, int written) {}

  private static final class OfTransaction extends ResourceHolderSupport {
    private final List<DoneAct> acts = new ArrayList<>();
    private final Map<Object, ActsBefore> savepoints = new IdentityHashMap<>();
    private int written;
    private boolean ending;

    /** Counts as written from here on; kept as long as a savepoint may take the writing back. */
    private List<DoneAct> unwritten() {
      List<DoneAct> left = List.copyOf(acts.subList(written, acts.size()));
      if (savepoints.isEmpty()) {
        acts.clear();
      }
      written = acts.size();
      return left;
    }

    /** What was done before stays to be written, also where its entry was taken back. */
    private void backTo(ActsBefore savepoint) {
      acts.subList(savepoint.done(), acts.size()).clear();
      written = savepoint.written();
    }
  }

  private final class Ending extends ResourceHolderSynchronization<OfTransaction, WaitingActs> {

    private final OfTransaction waiting;

    private Ending(OfTransaction waiting) {
      super(waiting, WaitingActs.this);
      this.waiting = waiting;
    }

    /** Behind everybody else who has something to do then; who comes even later is not put off. */
    @Override
    public void beforeCommit(boolean readOnly) {
      waiting.ending = true;
      write(waiting);
    }

    @Override
    public void savepoint(Object savepoint) {
      waiting.savepoints.put(savepoint, new ActsBefore(waiting.acts.size(), waiting.written));
    }

    /** A savepoint that is not known here is older than the first act. */
    @Override
    public void savepointRollback(Object savepoint) {
      waiting.backTo(waiting.savepoints.getOrDefault(savepoint, new ActsBefore(0, 0)));
    }
  }
}
