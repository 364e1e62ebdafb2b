package vn.chosach.exchange.national;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
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

  /** Periods of which something was submitted, the newest first, and whether they are public. */
  public record SubmittedPeriod(String period, boolean asked, boolean released) {}

  @Transactional(readOnly = true)
  public List<SubmittedPeriod> periods() {
    return jdbc.sql(
            """
            SELECT s.period, bool_or(r.period IS NOT NULL) AS asked,
                   coalesce(bool_or(r.released_by IS NOT NULL), false) AS released
              FROM exchange.submission s LEFT JOIN exchange.national_release r USING (period)
             GROUP BY s.period ORDER BY max(s.received_at) DESC LIMIT 60
            """)
        .query(SubmittedPeriod.class)
        .list();
  }

  /** What counts of each province for a period: its last submission. */
  @Transactional(readOnly = true)
  public List<ReceivedSubmission> of(String period) {
    return jdbc
        .sql(
            ROWS
                + """
                 WHERE s.period = :period AND s.number = (
                   SELECT max(o.number) FROM exchange.submission o
                    WHERE o.partner = s.partner AND o.period = s.period)
                 ORDER BY p.name LIMIT 100
                """)
        .param("period", period)
        .query(Row.class)
        .list()
        .stream()
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

  /**
   * Asks that a period be public, or agrees as the second person.
   *
   * @return refused with {@code exchange.not-yours}, {@code .submission-unknown}, {@code
   *     .second-person}, {@code .not-possible}, or as the policy of the second person says
   */
  @Transactional
  public ActOutcome<String> release(String period, ActingOfficer who) {
    UUID me = Objects.requireNonNull(who.actor().id());
    record Asked(UUID askedBy, @Nullable UUID releasedBy) {}
    boolean first =
        works(who)
            && !of(period).isEmpty()
            && jdbc.sql(
                        """
                        INSERT INTO exchange.national_release (period, asked_by, asked_at)
                        VALUES (:period, :me, :now) ON CONFLICT DO NOTHING
                        """)
                    .param("period", period)
                    .param("me", me)
                    .param("now", time.instant())
                    .update()
                == 1;
    Asked asked =
        jdbc.sql(
                """
                SELECT asked_by, released_by FROM exchange.national_release
                 WHERE period = :period FOR UPDATE
                """)
            .param("period", period)
            .query(Asked.class)
            .optional()
            .orElse(null);
    Optional<Refusal> refusal =
        when(!works(who), "exchange.not-yours")
            .or(() -> when(asked == null, "exchange.submission-unknown"))
            .or(
                () ->
                    first || asked == null
                        ? Optional.empty()
                        : when(asked.releasedBy() != null, "exchange.not-possible")
                            .or(() -> when(asked.askedBy().equals(me), "exchange.second-person"))
                            .or(
                                () ->
                                    second.beside(
                                        who.actor(),
                                        List.of(asked.askedBy()),
                                        "exchange-submission",
                                        period)));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    if (!first) {
      jdbc.sql(
              """
              UPDATE exchange.national_release SET released_by = :me, released_at = :now
               WHERE period = :period
              """)
          .param("me", me)
          .param("now", time.instant())
          .param("period", period)
          .update();
    }
    written(who, first ? "exchange.release-asked" : "exchange.released", period);
    return ActOutcome.done(period);
  }
}
