package vn.chosach.exchange.national;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.national.Submission.SubmittedKey;
import vn.chosach.exchange.national.Submission.SubmittedPeriod;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;

/** What the national committee has from provinces, asks back, and lets the public see. */
@Component
public class SubmissionBook {

  private static final int LONGEST = 4_000;

  private final JdbcClient jdbc;
  private final SecondPersonPolicy second;
  private final Journal journal;
  private final JsonMapper json;
  private final IdSource ids;
  private final InstantSource time;

  SubmissionBook(
      JdbcClient jdbc,
      SecondPersonPolicy second,
      Journal journal,
      JsonMapper json,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.second = second;
    this.journal = journal;
    this.json = json;
    this.ids = ids;
    this.time = time;
  }

  /** A submission as it was received. */
  public record ReceivedSubmission(
      UUID id, UUID partner, String name, String sha256, Instant receivedAt, Submission said) {}

  record Row(
      UUID id, UUID partner, String name, long number, String sha256, Instant at, byte[] body) {}

  /** A question of the committee. */
  public record SubmissionQuestion(UUID id, long number, String words, Instant askedAt) {}

  @Nullable Submission read(byte[] body) {
    try {
      return json.readValue(body, Submission.class);
    } catch (JacksonException | NullPointerException unread) {
      return null;
    }
  }

  static final String ROWS =
      """
      SELECT s.id, s.partner, p.name, s.number, s.sha256, s.received_at AS at, s.body
        FROM exchange.submission s JOIN exchange.partner p ON p.id = s.partner
      """;

  /** Questions to a province that it has not answered, the oldest first. */
  @Transactional(readOnly = true)
  public List<SubmissionQuestion> open(UUID partner) {
    return jdbc.sql(
            """
            SELECT q.id, s.number, q.words, q.asked_at
              FROM exchange.submission_question q JOIN exchange.submission s ON s.id = q.submission
             WHERE s.partner = :partner AND q.answered_by IS NULL ORDER BY q.asked_at LIMIT 100
            """)
        .param("partner", partner)
        .query(SubmissionQuestion.class)
        .list();
  }

  /** Whether an officer works on what the provinces submit. */
  public static boolean works(ActingOfficer who) {
    return who.hasAny(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<SubmittedPeriod> periods() {
    return jdbc.sql(
            """
            SELECT s.period, s.form, coalesce(r.waits, false) AS asked,
                   r.last IS NOT NULL AS released,
                   coalesce(max(s.received_at) > r.last, false) AS newer,
                   (array_agg(s.body ORDER BY s.received_at DESC)
                     FILTER (WHERE s.period LIKE '%-YEAR-%'))[1] AS body
              FROM exchange.submission s LEFT JOIN (
                SELECT period, form, max(released_at) AS last,
                       (array_agg(released_at IS NULL ORDER BY round DESC))[1] AS waits
                  FROM exchange.national_release GROUP BY period, form) r USING (period, form)
             GROUP BY s.period, s.form, r.waits, r.last ORDER BY max(s.received_at) DESC LIMIT 60
            """)
        .query(
            (row, n) -> {
              var key = new SubmittedKey(row.getString("period"), row.getString("form"));
              return new SubmittedPeriod(
                  key,
                  key.called(row.getBytes("body"), json),
                  row.getBoolean("asked"),
                  row.getBoolean("released"),
                  row.getBoolean("newer"));
            })
        .list();
  }

  /** What counts of each province now: its last submission. */
  @Transactional(readOnly = true)
  public List<ReceivedSubmission> of(SubmittedKey key) {
    return last(key, null);
  }

  /** What two persons made public last; what came since is not in it. */
  @Transactional(readOnly = true)
  public List<ReceivedSubmission> released(SubmittedKey key) {
    return rounds(key).stream()
        .filter(one -> one.releasedBy() != null)
        .findFirst()
        .map(one -> about(key, one))
        .orElse(List.of());
  }

  /** What a release is about; those of before named nothing and were about what was there. */
  private List<ReceivedSubmission> about(SubmittedKey key, ReleaseRound round) {
    Set<UUID> named = round.submissions();
    if (named == null) {
      return last(key, round.at());
    }
    return received(
        jdbc.sql(ROWS + " WHERE s.id = ANY (:ids) ORDER BY p.name LIMIT 100")
            .param("ids", named.toArray(UUID[]::new)));
  }

  private List<ReceivedSubmission> last(SubmittedKey key, @Nullable Instant until) {
    return received(
        jdbc.sql(
                ROWS
                    + """
                     WHERE s.period = :period AND s.form = :form AND s.number = (
                       SELECT max(o.number) FROM exchange.submission o
                        WHERE o.partner = s.partner AND o.period = s.period AND o.form = s.form
                          AND (:until::timestamptz IS NULL OR o.received_at <= :until))
                     ORDER BY p.name LIMIT 100
                    """)
            .param("period", key.period())
            .param("form", key.form())
            .param("until", until));
  }

  private List<ReceivedSubmission> received(JdbcClient.StatementSpec asked) {
    return asked.query(Row.class).list().stream()
        .map(
            row ->
                new ReceivedSubmission(
                    row.id(),
                    row.partner(),
                    row.name(),
                    row.sha256(),
                    row.at(),
                    Objects.requireNonNull(read(row.body()))))
        .toList();
  }

  /** The partner that handed in a submission; empty for none that is here. */
  @Transactional(readOnly = true)
  public Optional<UUID> sender(UUID submission) {
    return jdbc.sql("SELECT partner FROM exchange.submission WHERE id = :id")
        .param("id", submission)
        .query(UUID.class)
        .optional();
  }

  /**
   * Asks a province back.
   *
   * @return refused with {@code exchange.not-yours}, {@code .words-missing}, {@code
   *     .submission-unknown}
   */
  @Transactional
  public ActOutcome<UUID> ask(UUID submission, String words, ActingOfficer who) {
    Optional<UUID> partner = sender(submission);
    return when(!works(who), "exchange.not-yours")
        .or(() -> unlessWords(words, LONGEST, "exchange.words-missing"))
        .or(() -> when(partner.isEmpty(), "exchange.submission-unknown"))
        .<ActOutcome<UUID>>map(ActOutcome::refused)
        .orElseGet(
            () -> {
              UUID id = ids.next();
              jdbc.sql(
                      """
                      INSERT INTO exchange.submission_question (id, submission, words, asked_by, asked_at)
                      VALUES (:id, :submission, :words, :officer, :now)
                      """)
                  .param("id", id)
                  .param("submission", submission)
                  .param("words", clean(words))
                  .param("officer", who.actor().id())
                  .param("now", time.instant())
                  .update();
              written(who, "exchange.submission-asked-back", partner.orElseThrow().toString());
              return ActOutcome.done(id);
            });
  }

  private void written(ActingOfficer who, String verb, String about) {
    journal.append(Act.of(who.actor(), verb, "exchange-submission", about));
  }

  /** A release, asked for by one and agreed to by another. */
  private record ReleaseRound(
      int round,
      UUID askedBy,
      @Nullable UUID releasedBy,
      Instant at,
      @Nullable Set<UUID> submissions) {}

  /** The newest first. */
  private List<ReleaseRound> rounds(SubmittedKey key) {
    return jdbc.sql(
            """
            SELECT round, asked_by, released_by, coalesce(released_at, asked_at) AS at, submissions
              FROM exchange.national_release WHERE period = :period AND form = :form
             ORDER BY round DESC
            """)
        .param("period", key.period())
        .param("form", key.form())
        .query(
            (row, n) -> {
              var named = row.getArray("submissions");
              return new ReleaseRound(
                  row.getInt("round"),
                  row.getObject("asked_by", UUID.class),
                  row.getObject("released_by", UUID.class),
                  row.getTimestamp("at").toInstant(),
                  named == null ? null : Set.of((UUID[]) named.getArray()));
            })
        .list();
  }

  /**
   * Asks that what provinces submitted be public, or agrees as the second person to just what the
   * first one saw. When something came in between, it is asked for anew.
   *
   * @return refused with {@code exchange.not-yours}, {@code .submission-unknown}, {@code
   *     .second-person}, {@code .not-possible}, or as the policy of the second person says
   */
  @Transactional
  public ActOutcome<String> release(SubmittedKey key, ActingOfficer who) {
    UUID me = Objects.requireNonNull(who.actor().id());
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('exchange.national_release', 0))")
        .query((row, n) -> true)
        .single();
    Set<UUID> now = ids(of(key));
    ReleaseRound last = rounds(key).stream().findFirst().orElse(null);
    boolean same = last != null && ids(about(key, last)).equals(now);
    boolean agrees = last != null && last.releasedBy() == null && same;
    Optional<Refusal> refusal =
        when(!works(who), "exchange.not-yours")
            .or(() -> when(now.isEmpty(), "exchange.submission-unknown"))
            .or(() -> when(same && !agrees, "exchange.not-possible"))
            .or(
                () ->
                    !agrees || last == null
                        ? Optional.empty()
                        : when(last.askedBy().equals(me), "exchange.second-person")
                            .or(
                                () ->
                                    second.beside(
                                        who.actor(),
                                        List.of(last.askedBy()),
                                        "exchange-submission",
                                        key.address())));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    jdbc.sql(
            agrees
                ? """
                UPDATE exchange.national_release SET released_by = :me, released_at = :now
                 WHERE period = :period AND form = :form AND round = :round
                """
                : """
                INSERT INTO exchange.national_release
                  (period, form, round, asked_by, asked_at, submissions)
                VALUES (:period, :form, :round, :me, :now, :submissions)
                """)
        .param("me", me)
        .param("now", time.instant())
        .param("period", key.period())
        .param("form", key.form())
        .param("round", last == null ? 1 : agrees ? last.round() : last.round() + 1)
        .param("submissions", now.toArray(UUID[]::new))
        .update();
    written(who, agrees ? "exchange.released" : "exchange.release-asked", key.address());
    return ActOutcome.done(key.address());
  }

  private static Set<UUID> ids(List<ReceivedSubmission> all) {
    return all.stream().map(ReceivedSubmission::id).collect(Collectors.toSet());
  }
}
