package vn.chosach.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.publishing.EntryMapper;
import vn.chosach.kernel.Vietnam;

/**
 * The door of the journal: append an act, read acts back, prove that they are there. There is no
 * verb that changes one.
 */
@Service
public class Journal {

  /**
   * Begins a statement on tables without policies alone, which does the same with whose eyes ever.
   */
  public static final String WHOEVER_LOOKS = "/* whoever looks */ ";

  private final JdbcClient jdbc;
  private final WaitingActs waiting;
  private final EntryMapper mapper;
  private final Published published;
  private final ActCounts counts;

  Journal(
      JdbcClient jdbc,
      WaitingActs waiting,
      EntryMapper mapper,
      Published published,
      ActCounts counts) {
    this.jdbc = jdbc;
    this.waiting = waiting;
    this.mapper = mapper;
    this.published = published;
    this.counts = counts;
  }

  /**
   * Writes one act in the transaction of the act itself, so that both stand or neither does: with
   * all others of that transaction, just before its commit.
   *
   * @return the identifier of the new entry
   * @throws org.springframework.transaction.IllegalTransactionStateException if the caller has no
   *     transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID append(Act act) {
    return waiting.add(act);
  }

  /**
   * The same at once, for whoever holds at the end of a transaction what others wait for; with it
   * whatever was appended before.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(List<Act> acts) {
    acts.forEach(waiting::add);
    waiting.write();
  }

  /** The newest acts on one subject, as {@link #newest(ActFilter, Long, int)}. */
  @Transactional(readOnly = true)
  public List<JournalEntry> newest(
      @Nullable String subjectKind, @Nullable String subjectId, @Nullable Long before, int limit) {
    return newest(ActFilter.on(subjectKind, subjectId), before, limit);
  }

  /**
   * The newest acts that a filter lets through.
   *
   * @param before only entries with a smaller number; {@code null} for the newest page
   * @param limit at most this many, 1 to 200
   */
  @Transactional(readOnly = true)
  public List<JournalEntry> newest(ActFilter filter, @Nullable Long before, int limit) {
    waiting.write();
    return jdbc.sql(
            "SELECT "
                + EntryMapper.COLUMNS
                + ", kernel.sees(kernel.record_of(e.subject_id)) AS words_seen"
                + """
                  FROM journal.entry e
                 WHERE (:kind::text IS NULL OR subject_kind = :kind)
                   AND (:subject::text IS NULL OR subject_id = :subject)
                   AND (:verb::text IS NULL OR verb = :verb)
                   AND (:agency::text IS NULL OR actor_agency = :agency)
                   AND (:actor::uuid IS NULL OR actor_id = :actor::uuid)
                   AND (:from::date IS NULL OR at >= :from::date::timestamp AT TIME ZONE :zone)
                   AND (:to::date IS NULL OR at < (:to::date + 1)::timestamp AT TIME ZONE :zone)
                   AND (:before::bigint IS NULL OR number < :before)
                 ORDER BY number DESC
                 LIMIT :limit
                """)
        .paramSource(filter)
        .param("zone", Vietnam.ZONE.getId())
        .param("before", before)
        .param("limit", Math.clamp(limit, 1, 200))
        .query(
            (row, n) ->
                row.getBoolean("words_seen") ? mapper.entry(row) : mapper.entry(row).withoutWords())
        .list();
  }

  /**
   * The acts of these verbs behind a place, in an order in which nothing appears before them any
   * more.
   *
   * @param after where the reader stands
   * @param most looks at so many acts at most, of whatever verb
   * @return empty when the place is of another server, from which this database was restored: then
   *     the reader counts anew, and goes on from {@link #here()}
   */
  @Transactional(readOnly = true)
  public Optional<Followed> follow(Followed.FollowedPlace after, Set<String> verbs, int most) {
    if (after.transaction() > here().transaction()) {
      return Optional.empty();
    }
    var acts = new ArrayList<Followed.FollowedAct>();
    var place = new AtomicReference<>(after);
    var seen = new AtomicInteger();
    jdbc.sql(
            """
            SELECT xid::text::bigint AS in_transaction, number, id, at, verb, subject_kind,
                   subject_id, CASE WHEN actor_kind = 'OFFICER' THEN actor_id END AS officer
              FROM journal.entry
             WHERE xid >= :transaction::text::xid8
               AND (xid, number) > (:transaction::text::xid8, :number)
               AND xid < pg_snapshot_xmin(pg_current_snapshot())
             ORDER BY xid, number
             LIMIT :most
            """)
        .param("transaction", String.valueOf(after.transaction()))
        .param("number", after.number())
        .param("most", most)
        .query(
            row -> {
              seen.incrementAndGet();
              place.set(
                  new Followed.FollowedPlace(row.getLong("in_transaction"), row.getLong("number")));
              if (verbs.contains(row.getString("verb"))) {
                acts.add(
                    new Followed.FollowedAct(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("verb"),
                        row.getString("subject_kind"),
                        row.getString("subject_id"),
                        row.getObject("officer", UUID.class)));
              }
            });
    return Optional.of(new Followed(acts, Objects.requireNonNull(place.get()), seen.get() < most));
  }

  /** The place behind all acts that can be followed now. */
  @Transactional(readOnly = true)
  public Followed.FollowedPlace here() {
    long open =
        jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
            .query(Long.class)
            .single();
    return new Followed.FollowedPlace(open, 0);
  }

  /**
   * Proves the first act of that verb on a subject.
   *
   * @return empty when there is no such act; without a place while it waits for publication
   */
  @Transactional(readOnly = true)
  public Optional<Proof> prove(String verb, String subjectKind, String subjectId) {
    waiting.write();
    return published.proof(verb, subjectKind, subjectId);
  }

  /** Where a leaf hash stands in the published log; empty when no published act has it. */
  @Transactional(readOnly = true)
  public Optional<Proof.Inclusion> find(byte[] leaf) {
    return published.inclusion(leaf);
  }

  /** How the published log stands. */
  @Transactional(readOnly = true)
  public LogState state() {
    return published.state();
  }

  /**
   * The newest tree that enough witnesses cosigned, as it is known in memory; unlike {@link #state}
   * it counts nothing, so each paper may ask for it.
   *
   * @return empty before the first
   */
  public Optional<WitnessedTree> witnessed() {
    return published.witnessed();
  }

  /**
   * A file of the published log.
   *
   * @param path below the log, such as {@code checkpoint} or {@code tile/0/000}; callers let no
   *     other form through
   */
  public Optional<byte[]> file(String path) {
    return published.file(path);
  }

  /** How many things acts of these kinds were done to, by key of the agency that acted. */
  @Transactional(readOnly = true)
  public Map<String, Integer> tally(ActQuestion question) {
    return tally(List.of(question)).getFirst();
  }

  /** The same of several questions, in their order; asked together. */
  @Transactional(readOnly = true)
  public List<Map<String, Integer>> tally(List<ActQuestion> questions) {
    waiting.write();
    return questions.isEmpty() ? List.of() : counts.tally(questions);
  }

  /**
   * The acts behind a {@link #tally}, one for each thing, the newest first, at most 100. Figures
   * count every act; of those behind them only what the reader may see is read.
   *
   * @param agencies keys of the agencies that acted
   * @param offset how many to leave out, not negative
   */
  @Transactional(readOnly = true)
  public List<JournalEntry> behind(ActQuestion question, Collection<String> agencies, int offset) {
    waiting.write();
    return jdbc.sql(
            "SELECT "
                + EntryMapper.COLUMNS
                + " FROM journal.entry e WHERE e.number = ANY (:numbers) ORDER BY e.number DESC")
        .param("numbers", counts.numbers(question, agencies, offset).toArray(Long[]::new))
        .query((row, n) -> mapper.entry(row))
        .list();
  }
}
