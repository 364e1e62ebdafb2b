package vn.chosach.vault.capture;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Actor;

/**
 * What a court asks of a capture (Berkeley Protocol, chapter VI): address, redirects, hour in UTC,
 * collector, tool and version, headers, status, address of the server, certificates, hash of the
 * body.
 */
record CaptureRecord(
    String capture,
    String address,
    String reason,
    Collector collector,
    String tool,
    Instant fetchedAt,
    List<Leg> legs,
    @Nullable String picture) {

  /** Who asked; an officer by identifier and agency. */
  record Collector(String kind, @Nullable String officer, @Nullable String agency) {

    static Collector of(Actor actor) {
      return new Collector(
          actor.kind().name(), actor.id() == null ? null : actor.id().toString(), actor.agency());
    }
  }

  /** One request and its answer. */
  record Leg(
      String address,
      Instant began,
      Instant ended,
      String server,
      int status,
      String statusWords,
      Map<String, List<String>> headers,
      long bytes,
      String bodySha256,
      @Nullable String cut,
      @Nullable String tls,
      List<Certificate> certificates) {

    static Leg of(Exchange exchange) {
      HttpResponse head = WebFetch.head(exchange).orElseThrow();
      byte[] body = WarcFile.payload(head);
      return new Leg(
          exchange.uri().toString(),
          exchange.began(),
          exchange.ended(),
          exchange.to().getHostAddress(),
          head.status(),
          head.reason(),
          new LinkedHashMap<>(head.headers().map()),
          exchange.response().length,
          Sha256.hex(body),
          exchange.cut() == null ? null : exchange.cut().name().toLowerCase(java.util.Locale.ROOT),
          exchange.tls(),
          exchange.chain().stream().map(Certificate::of).toList());
    }
  }

  /** A certificate that the server showed. */
  record Certificate(
      String subject,
      String issuer,
      Instant notBefore,
      Instant notAfter,
      String sha256,
      String der) {

    static Certificate of(X509Certificate shown) {
      try {
        byte[] der = shown.getEncoded();
        return new Certificate(
            shown.getSubjectX500Principal().getName(),
            shown.getIssuerX500Principal().getName(),
            shown.getNotBefore().toInstant(),
            shown.getNotAfter().toInstant(),
            Sha256.hex(der),
            Base64.getEncoder().encodeToString(der));
      } catch (CertificateEncodingException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }
}
