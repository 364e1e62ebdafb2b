package vn.chosach.exchange.national;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.exchange.national.Submission.SubmittedFigure;
import vn.chosach.exchange.national.Submission.SubmittedKey;
import vn.chosach.exchange.national.Submission.SubmittedWarning;
import vn.chosach.exchange.national.SubmissionChain.ChainEnd;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Column;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.PublicQuestion;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.reports.issued.IssuedReports;
import vn.chosach.reports.issued.IssuedReports.IssuedReport;

/**
 * What this province submits to the national committee: made and signed when the standing office
 * sends an issued report, and what the committee asks back.
 */
@Component
public class SubmissionDesk {

  private static final int MOST_WARNINGS = 100;

  private final JdbcClient jdbc;
  private final IssuedReports reports;
  private final Publications publications;
  private final Areas areas;
  private final Journal journal;
  private final JsonMapper json;
  private final NationalSettings settings;
  private final InstantSource time;

  SubmissionDesk(
      JdbcClient jdbc,
      IssuedReports reports,
      Publications publications,
      Areas areas,
      Journal journal,
      JsonMapper json,
      NationalSettings settings,
      InstantSource time) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.publications = publications;
    this.areas = areas;
    this.journal = journal;
    this.json = json;
    this.settings = settings;
    this.time = time;
  }

  /** A submission as this province made it. */
  public record SentSubmission(
      long number,
      SubmittedKey key,
      int edition,
      String sha256,
      Instant madeAt,
      @Nullable Instant receivedAt,
      String receipt,
      String fault) {}

  /** A question that came back. */
  public record AskedBack(UUID id, long number, String words, Instant askedAt) {}

  /** Whether the committee can be reached at all. */
  public boolean possible() {
    return !settings.url().isEmpty();
  }

  /** What was submitted, the newest first. */
  @Transactional(readOnly = true)
  public List<SentSubmission> sent() {
    return jdbc.sql(
            """
            SELECT number, period, form, edition, sha256, made_at, received_at, receipt, fault,
                   CASE WHEN period LIKE '%-YEAR-%' THEN body END AS body
              FROM exchange.sent_submission ORDER BY number DESC LIMIT 200
            """)
        .query(
            (row, n) ->
                new SentSubmission(
                    row.getLong("number"),
                    new SubmittedKey(row.getString("period"), row.getString("form"))
                        .called(row.getBytes("body"), json),
                    row.getInt("edition"),
                    row.getString("sha256"),
                    row.getTimestamp("made_at").toInstant(),
                    Column.instant(row, "received_at"),
                    row.getString("receipt"),
                    row.getString("fault")))
        .list();
  }

  /** What waits for an answer. */
  @Transactional(readOnly = true)
  public List<AskedBack> asked() {
    return jdbc.sql(
            """
            SELECT id, number, words, asked_at FROM exchange.asked_back
             WHERE answered_by IS NULL ORDER BY asked_at
            """)
        .query(AskedBack.class)
        .list();
  }

  /** Reports that can be submitted. */
  public List<IssuedReport> issued(ActingOfficer who) {
    return reports.recent(who);
  }

  /**
   * Makes the submission of an issued report; a job brings it there.
   *
   * @return refused with {@code exchange.not-yours}, {@code .report-not-issued}, {@code
   *     .words-missing} where questions are answered without a word, {@code .submitted-before}
   */
  @Transactional
  public ActOutcome<SentSubmission> submit(
      @Nullable UUID report, List<UUID> answers, String words, ActingOfficer who) {
    if (!who.has(Role.STANDING_OFFICE)) {
      return ActOutcome.refused("exchange.not-yours");
    }
    IssuedReport one = report == null ? null : reports.one(report, who).orElse(null);
    List<UUID> asked = asked().stream().map(AskedBack::id).filter(answers::contains).toList();
    ChainEnd end = SubmissionChain.held(jdbc);
    List<SentSubmission> before = sent();
    Optional<Refusal> refusal =
        when(one == null, "exchange.report-not-issued")
            .or(
                () ->
                    when(
                        words.length() > 4_000 || !asked.isEmpty() && words.isBlank(),
                        "exchange.words-missing"))
            .or(
                () ->
                    when(
                        one != null
                            && asked.isEmpty()
                            && before.stream()
                                .anyMatch(
                                    it ->
                                        it.key().equals(new SubmittedKey(one.period(), one.form()))
                                            && it.edition() == one.edition()),
                        "exchange.submitted-before"));
    if (refusal.isPresent() || one == null) {
      return refusal.<ActOutcome<SentSubmission>>map(ActOutcome::refused).orElseThrow();
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
    long number = end.number() + 1;
    var said =
        new Submission(
            Submission.FORMAT,
            areas.on(Area.Level.PROVINCE, Vietnam.dayOf(now)).getFirst().code(),
            number,
            end.sha256(),
            one.period(),
            one.form(),
            one.report(),
            one.edition(),
            one.title(),
            now,
            one.figures().stream()
                .map(it -> new SubmittedFigure(it.line(), it.label(), it.amount(), it.whole()))
                .toList(),
            warnings(),
            asked,
            clean(words),
            end.resumes());
    byte[] body = json.writeValueAsBytes(said);
    jdbc.sql(
            """
            INSERT INTO exchange.sent_submission
              (number, period, form, edition, sha256, body, made_by, made_at)
            VALUES (:number, :period, :form, :edition, :sha256, :body, :officer, :now)
            """)
        .param("number", number)
        .param("period", one.period())
        .param("form", one.form())
        .param("edition", one.edition())
        .param("sha256", Sha256.hex(body))
        .param("body", body)
        .param("officer", who.actor().id())
        .param("now", now)
        .update();
    for (UUID question : asked) {
      jdbc.sql("UPDATE exchange.asked_back SET answered_by = :number WHERE id = :id")
          .param("number", number)
          .param("id", question)
          .update();
    }
    journal.append(
        Act.of(who.actor(), "exchange.submission-made", "exchange-submission", "" + number)
            .with(Map.of("period", one.period(), "sha256", Sha256.hex(body))));
    return ActOutcome.done(sent().getFirst());
  }

  private List<SubmittedWarning> warnings() {
    return publications
        .shown(new PublicQuestion(PublicationKind.ALERT, "", "", 0, MOST_WARNINGS))
        .entries()
        .stream()
        .map(
            one ->
                new SubmittedWarning(
                    String.valueOf(one.publication().slug()),
                    one.edition().shown().title(),
                    one.edition().shown().summary(),
                    one.edition().expiresOn()))
        .toList();
  }
}
