package vn.chosach.vault.capture;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Refusal;

/**
 * Asks an authority for the hour (RFC 3161) and believes nothing that it cannot verify: the token
 * must answer this very request and its signature must hold under the trusted roots. An authority
 * that fails either way is passed over for the next.
 */
@Component
class TimeStamps {

  private static final Logger LOG = LoggerFactory.getLogger(TimeStamps.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int NONCE_BITS = 64;
  private static final int MOST_BYTES = 100_000;
  private static final int OK = 200;

  private final Authorities settings;
  private final SecureRandom chance = new SecureRandom();

  TimeStamps(Authorities settings) {
    this.settings = settings;
  }

  /** What came of it. */
  sealed interface Stamping {

    /**
     * @param token DER of the token, without the response around it
     */
    record Stamped(Instant at, String authority, byte[] token) implements Stamping {}

    /** {@code vault.no-authority} or {@code vault.no-stamp}. */
    record Failed(Refusal refusal) implements Stamping {}
  }

  Stamping stamp(byte[] manifest) {
    if (settings.authorities().isEmpty()) {
      return new Stamping.Failed(Refusal.of("vault.no-authority"));
    }
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    TimeStampRequest request =
        generator.generate(
            TSPAlgorithms.SHA256, Sha256.of(manifest), new BigInteger(NONCE_BITS, chance));
    for (URI authority : settings.authorities()) {
      try {
        TimeStampToken token = ask(authority, request);
        new Trust(settings.roots()).verify(token);
        return new Stamping.Stamped(
            token.getTimeStampInfo().getGenTime().toInstant(),
            authority.toString(),
            token.getEncoded());
      } catch (IOException | TSPException | GeneralSecurityException | RuntimeException e) {
        // Parsers meet a wrong answer with all sorts of exceptions; the next authority is asked.
        LOG.warn("No stamp from {}: {}", authority, e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return new Stamping.Failed(Refusal.of("vault.no-stamp"));
  }

  private static TimeStampToken ask(URI authority, TimeStampRequest request)
      throws IOException, InterruptedException, TSPException {
    var wish =
        HttpRequest.newBuilder(authority)
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<java.io.InputStream> answer =
          client.send(wish, HttpResponse.BodyHandlers.ofInputStream());
      try (var body = answer.body()) {
        byte[] bytes = body.readNBytes(MOST_BYTES);
        if (answer.statusCode() != OK) {
          throw new IOException("status " + answer.statusCode());
        }
        var response = new TimeStampResponse(bytes);
        response.validate(request);
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
          throw new IOException("no token: " + response.getStatusString());
        }
        return token;
      }
    }
  }
}
