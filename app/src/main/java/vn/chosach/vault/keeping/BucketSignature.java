package vn.chosach.vault.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.chosach.journal.Sha256;

/** Signs requests to a bucket (AWS Signature Version 4, one piece, every header signed). */
record BucketSignature(BucketSettings settings) {

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String METHOD = "AWS4-HMAC-SHA256";

  /**
   * The headers to send, all but the host, which the client writes itself.
   *
   * @param payload SHA-256 of the body, 64 hexadecimal digits
   */
  SortedMap<String, String> signed(
      String method, URI uri, Map<String, String> headers, String payload, Instant at) {
    String moment = AT.format(at);
    var all = new TreeMap<>(headers);
    all.put("host", host(uri));
    all.put("x-amz-content-sha256", payload);
    all.put("x-amz-date", moment);
    String names = String.join(";", all.keySet());
    String query =
        uri.getRawQuery() == null
            ? ""
            : Arrays.stream(uri.getRawQuery().split("&"))
                .map(part -> part.contains("=") ? part : part + "=")
                .sorted()
                .collect(Collectors.joining("&"));
    String lines =
        all.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
            .collect(Collectors.joining());
    String request = String.join("\n", method, uri.getRawPath(), query, lines, names, payload);
    String scope = moment.substring(0, 8) + "/" + settings.region() + "/s3/aws4_request";
    String text = String.join("\n", METHOD, moment, scope, Sha256.hex(request.getBytes(UTF_8)));
    byte[] key = ("AWS4" + settings.secret()).getBytes(UTF_8);
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    all.remove("host");
    all.put(
        "authorization",
        "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
            .formatted(
                METHOD, settings.keyId(), scope, names, HexFormat.of().formatHex(hmac(key, text))));
    return all;
  }

  private static String host(URI uri) {
    int usual = "https".equals(uri.getScheme()) ? 443 : 80;
    return uri.getPort() < 0 || uri.getPort() == usual
        ? uri.getHost()
        : uri.getHost() + ":" + uri.getPort();
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
