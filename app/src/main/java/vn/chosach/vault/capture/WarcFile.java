package vn.chosach.vault.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.IdSource;

/**
 * Writes a capture as WARC/1.1 (ISO 28500:2017): one warcinfo, then for each exchange the response,
 * its request and its metadata, each record compressed by itself. WARC-Date is the start of the
 * fetch; a cut answer is marked with WARC-Truncated; blocks and payloads carry SHA-256 digests.
 */
final class WarcFile {

  private static final String SHA256 = "sha256";

  private WarcFile() {}

  static byte[] of(List<Exchange> exchanges, String tool, IdSource ids) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      writer.write(
          new Warcinfo.Builder()
              .version(MessageVersion.WARC_1_1)
              .version(MessageVersion.WARC_1_1)
              .recordId(ids.next())
              .date(exchanges.getFirst().began())
              .filename("capture.warc.gz")
              .fields(
                  Map.of(
                      "software",
                      List.of(tool),
                      "format",
                      List.of("WARC File Format 1.1"),
                      "conformsTo",
                      List.of(
                          "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
              .build());
      for (Exchange exchange : exchanges) {
        write(exchange, writer, ids);
      }
    }
    return bytes.toByteArray();
  }

  private static void write(Exchange exchange, WarcWriter writer, IdSource ids) throws IOException {
    UUID response = ids.next();
    URI responseId = URI.create("urn:uuid:" + response);
    var answer =
        new WarcResponse.Builder(exchange.uri())
            .version(MessageVersion.WARC_1_1)
            .recordId(response)
            .date(exchange.began())
            .ipAddress(exchange.to())
            .blockDigest(digest(exchange.response()))
            .body(MediaType.HTTP_RESPONSE, exchange.response());
    HttpResponse head = WebFetch.head(exchange).orElse(null);
    if (head != null) {
      answer.payloadDigest(digest(payload(head)));
    }
    Exchange.Cut cut = exchange.cut();
    if (cut != null) {
      answer.truncated(
          switch (cut) {
            case LENGTH -> WarcTruncationReason.LENGTH;
            case TIME -> WarcTruncationReason.TIME;
            case DISCONNECT -> WarcTruncationReason.DISCONNECT;
          });
    }
    writer.write(answer.build());
    writer.write(
        new WarcRequest.Builder(exchange.uri())
            .version(MessageVersion.WARC_1_1)
            .recordId(ids.next())
            .date(exchange.began())
            .ipAddress(exchange.to())
            .concurrentTo(responseId)
            .blockDigest(digest(exchange.request()))
            .body(MediaType.HTTP_REQUEST, exchange.request())
            .build());
    byte[] facts = facts(exchange).getBytes(StandardCharsets.UTF_8);
    writer.write(
        new WarcMetadata.Builder()
            .targetURI(exchange.uri())
            .version(MessageVersion.WARC_1_1)
            .recordId(ids.next())
            .date(exchange.began())
            .concurrentTo(responseId)
            .blockDigest(digest(facts))
            .body(MediaType.WARC_FIELDS, facts)
            .build());
  }

  /** The body as it was carried, as far as it came. */
  static byte[] payload(HttpResponse response) {
    var payload = new ByteArrayOutputStream();
    byte[] buffer = new byte[16_384];
    try (var in = response.body().stream()) {
      for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
        payload.write(buffer, 0, some);
      }
    } catch (IOException cutOff) {
      // What came before the cut is the payload; the record says that it was cut.
    }
    return payload.toByteArray();
  }

  private static String facts(Exchange exchange) {
    return "fetchTimeMs: "
        + (exchange.ended().toEpochMilli() - exchange.began().toEpochMilli())
        + "\r\n"
        + (exchange.tls() == null ? "" : "tls: " + exchange.tls() + "\r\n");
  }

  private static WarcDigest digest(byte[] bytes) {
    MessageDigest digest = Sha256.begin();
    return new WarcDigest(SHA256, digest.digest(bytes));
  }
}
