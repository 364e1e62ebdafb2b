package vn.chosach.exchange.national;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.when;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.exchange.national.Submission.SubmittedFigure;
import vn.chosach.exchange.national.Submission.SubmittedWarning;
import vn.chosach.exchange.partners.SigningKeys;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.PublicQuestion;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.reports.IssuedReports;
import vn.chosach.reports.IssuedReports.IssuedReport;
import vn.chosach.watch.intake.Intakes;

/**
 * What this province submits to the national committee: made and signed when the standing office
 * sends an issued report, brought there in order by a job, with the receipt kept; and what the
 * committee asks back.
 */
@Component
public class SubmissionDesk {

  private static final int MOST_WARNINGS = 100;

  private final JdbcClient jdbc;
  private final IssuedReports reports;
  private final Publications publications;
  private final Areas areas;
  private final SigningKeys keys;
  private final Journal journal;
  private final JsonMapper json;
  private final SubmissionWay way;

  SubmissionDesk(
      JdbcClient jdbc,
      IssuedReports reports,
      Publications publications,
      Areas areas,
      SigningKeys keys,
      Journal journal,
      JsonMapper json,
      SubmissionWay way) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.publications = publications;
    this.areas = areas;
    this.keys = keys;
    this.journal = journal;
    this.json = json;
    this.way = way;
  }

  /** The door of the committee; tests put another in its place. */
  @FunctionalInterface
  public interface NationalDoor {

    /** What it answers. */
    record NationalAnswer(int status, byte[] body) {}

    /**
     * Calls it.
     *
     * @param body to hand in; {@code null} to read
     */
    NationalAnswer call(String path, byte @Nullable [] body, Map<String, String> heads)
        throws IOException, InterruptedException;
  }

  /** Where and when. */
  @Component
  record SubmissionWay(NationalSettings settings, InstantSource time) {

    NationalDoor open() {
      HttpClient client =
          HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
      return (path, body, heads) -> {
        var request =
            HttpRequest.newBuilder(URI.create(settings.url() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + settings.key());
        heads.forEach(request::header);
        var answer =
            client.send(
                body == null
                    ? request.GET().build()
                    : request.POST(BodyPublishers.ofByteArray(body)).build(),
                BodyHandlers.ofByteArray());
        return new NationalDoor.NationalAnswer(answer.statusCode(), answer.body());
      };
    }
  }

  /** A submission as this province made it. */
  public record SentSubmission(
      long number,
      String period,
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
    return !way.settings().url().isEmpty();
  }

  /** The own key, for two persons of the committee to enter. */
  public String published() {
    return keys.published();
  }

  /** What was submitted, the newest first. */
  @Transactional(readOnly = true)
  public List<SentSubmission> sent() {
    return jdbc.sql(
            """
            SELECT number, period, edition, sha256, made_at, received_at, receipt, fault
              FROM exchange.sent_submission ORDER BY number DESC LIMIT 200
            """)
        .query(SentSubmission.class)
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
    List<UUID> asked =
        asked().stream().map(AskedBack::id).filter(answers::contains).toList();
    jdbc.sql("LOCK TABLE exchange.sent_submission IN SHARE ROW EXCLUSIVE MODE").update();
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
                                        it.period().equals(one.period())
                                            && it.edition() == one.edition()),
                        "exchange.submitted-before"));
    if (refusal.isPresent() || one == null) {
      return refusal.<ActOutcome<SentSubmission>>map(ActOutcome::refused).orElseThrow();
    }
    Instant now = way.time().instant().truncatedTo(ChronoUnit.MILLIS);
    String previous = before.isEmpty() ? "" : before.getFirst().sha256();
    long number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
    var said =
        new Submission(
            Submission.FORMAT,
            areas.on(Area.Level.PROVINCE, Vietnam.dayOf(now)).getFirst().code(),
            number,
            previous,
            one.period(),
            one.report(),
            one.edition(),
            one.title(),
            now,
            one.figures().stream()
                .map(it -> new SubmittedFigure(it.line(), it.label(), it.amount(), it.whole()))
                .toList(),
            warnings(),
            asked,
            clean(words));
    byte[] body = json.writeValueAsBytes(said);
    jdbc.sql(
            """
            INSERT INTO exchange.sent_submission
              (number, period, edition, sha256, body, made_by, made_at)
            VALUES (:number, :period, :edition, :sha256, :body, :officer, :now)
            """)
        .param("number", number)
        .param("period", one.period())
        .param("edition", one.edition())
        .param("sha256", Intakes.sha256(body))
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
            .with(Map.of("period", one.period(), "sha256", Intakes.sha256(body))));
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

  @Bean
  static RecurringJob nationalSubmissionsJob(SubmissionDesk desk) {
    return RecurringJob.alone(
        "national-submissions",
        Duration.ofMinutes(1),
        () -> {
          if (desk.possible()) {
            desk.round(desk.way.open());
          }
        });
  }

  private record Waiting(long number, String sha256, byte[] body) {}

  /** Brings what waits, in order, until one is not taken; then asks for questions. */
  public void round(NationalDoor door) throws IOException, InterruptedException {
    boolean taken = true;
    for (Waiting one :
        jdbc.sql(
                """
                SELECT number, sha256, body FROM exchange.sent_submission
                 WHERE received_at IS NULL ORDER BY number LIMIT 20
                """)
            .query(Waiting.class)
            .list()) {
      taken = taken && bring(one, door);
    }
    var answer = door.call("/api/v1/submissions/questions", null, Map.of());
    if (answer.status() == 200) {
      for (JsonNode one : json.readTree(answer.body()).get("items")) {
        jdbc.sql(
                """
                INSERT INTO exchange.asked_back (id, number, words, asked_at)
                VALUES (:id, :number, :words, :at) ON CONFLICT DO NOTHING
                """)
            .param("id", UUID.fromString(one.get("id").asString()))
            .param("number", one.get("number").asLong())
            .param("words", one.get("words").asString())
            .param("at", Instant.parse(one.get("askedAt").asString()))
            .update();
      }
    }
  }

  private boolean bring(Waiting one, NationalDoor door) throws InterruptedException {
    String id = "submission-" + one.number();
    long second = way.time().instant().getEpochSecond();
    String fault;
    String receipt = "";
    try {
      var answer =
          door.call(
              "/api/v1/submissions",
              one.body(),
              Map.of(
                  "Content-Type",
                  "application/json",
                  "webhook-id",
                  id,
                  "webhook-timestamp",
                  "" + second,
                  "webhook-signature",
                  keys.sign(id, second, one.body())));
      JsonNode said = json.readTree(answer.body());
      boolean here =
          answer.status() / 100 == 2 && one.sha256().equals(said.path("sha256").asString(""));
      fault = here ? "" : said.path("code").asString("HTTP " + answer.status());
      receipt = here ? said.path("signature").asString("") : "";
    } catch (IOException | tools.jackson.core.JacksonException away) {
      fault = "not-reached";
    }
    jdbc.sql(
            """
            UPDATE exchange.sent_submission
               SET fault = :fault, receipt = :receipt,
                   received_at = CASE WHEN :fault = '' THEN :now::timestamptz END
             WHERE number = :number AND received_at IS NULL
            """)
        .param("fault", fault)
        .param("receipt", receipt)
        .param("now", way.time().instant())
        .param("number", one.number())
        .update();
    return fault.isEmpty();
  }
}
