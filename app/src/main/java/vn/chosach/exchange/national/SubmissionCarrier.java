package vn.chosach.exchange.national;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.exchange.EdXmlPost;
import vn.chosach.exchange.national.SubmissionParcel.ReportWords;
import vn.chosach.exchange.national.SubmissionReceiver.LastSubmission;
import vn.chosach.exchange.national.SubmissionReceiver.SubmissionSeal;
import vn.chosach.exchange.partners.SigningKeys;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Brings what this province submits to the committee, in order, keeps the receipts, and fetches
 * what is asked back.
 */
@Component
public record SubmissionCarrier(
    JdbcClient jdbc,
    SigningKeys keys,
    JsonMapper json,
    NationalSettings settings,
    EdXmlPost post,
    Agencies agencies,
    Texts texts,
    InstantSource time) {

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

  NationalDoor open() {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
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

  @Bean
  static RecurringJob nationalSubmissionsJob(SubmissionCarrier carrier) {
    return RecurringJob.alone(
        "national-submissions",
        Duration.ofMinutes(1),
        () -> {
          if (!carrier.settings.url().isEmpty()) {
            carrier.round(carrier.open());
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
    if (!taken) {
      lookThere(door);
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

  /** What the committee holds under the number of one that it does not take. */
  private void lookThere(NationalDoor door) throws IOException, InterruptedException {
    boolean order =
        jdbc.sql(
                """
                SELECT EXISTS (SELECT FROM exchange.sent_submission
                                WHERE received_at IS NULL AND fault IN (
                                  'exchange.submission-replayed', 'exchange.submission-out-of-order'))
                """)
            .query(Boolean.class)
            .single();
    if (order) {
      var last = door.call("/api/v1/submissions/last", null, Map.of());
      if (last.status() == 200) {
        read(last.body()).ifPresent(it -> SubmissionChain.told(jdbc, keys, it, time.instant()));
      }
    }
  }

  private Optional<LastSubmission> read(byte[] body) {
    try {
      return Optional.of(json.readValue(body, LastSubmission.class)).filter(LastSubmission::whole);
    } catch (JacksonException unread) {
      return Optional.empty();
    }
  }

  private SubmissionSeal seal(Waiting one) {
    String id = "submission-" + one.number();
    long second = time.instant().getEpochSecond();
    return new SubmissionSeal(id, second, keys.sign(id, second, one.body()));
  }

  /** A submission as a package, to be brought over the axis by hand; empty for no such number. */
  public Optional<byte[]> parcel(long number) {
    return jdbc.sql("SELECT number, sha256, body FROM exchange.sent_submission WHERE number = :it")
        .param("it", number)
        .query(Waiting.class)
        .optional()
        .map(one -> parcel(one, seal(one)));
  }

  private byte[] parcel(Waiting one, SubmissionSeal seal) {
    var said = json.readValue(one.body(), Submission.class);
    String own = ProvincePack.current().agency("BCD389");
    String name =
        agencies.asOf(own, Vietnam.dayOf(said.madeAt())).map(it -> it.name().vi()).orElse(own);
    var words =
        new ReportWords(
            texts.text(Lang.VI, "exchange.package.committee"),
            texts.text(Lang.VI, "exchange.package.notation"),
            texts.text(Lang.VI, "exchange.package.kind"));
    return new SubmissionParcel(seal, one.body())
        .written(said, post.organ(own, name), post.organ("", words.committee()), words);
  }

  private boolean bring(Waiting one, NationalDoor door) throws InterruptedException {
    SubmissionSeal seal = seal(one);
    String fault;
    String receipt = "";
    try {
      var answer =
          door.call(
              "/api/v1/submissions",
              settings.packages() ? parcel(one, seal) : one.body(),
              Map.of(
                  "Content-Type",
                  settings.packages() ? SubmissionParcel.TYPE : "application/json",
                  "webhook-id",
                  seal.id(),
                  "webhook-timestamp",
                  "" + seal.second(),
                  "webhook-signature",
                  seal.signature()));
      JsonNode said = json.readTree(answer.body());
      boolean here =
          answer.status() / 100 == 2 && one.sha256().equals(said.path("sha256").asString(""));
      fault = here ? "" : said.path("code").asString("HTTP " + answer.status());
      receipt = here ? said.path("signature").asString("") : "";
    } catch (IOException | JacksonException away) {
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
        .param("now", time.instant())
        .param("number", one.number())
        .update();
    return fault.isEmpty();
  }
}
