package vn.chosach.vault.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chosach.journal.Sha256;

/**
 * Asks a store itself what it can do: a store that takes a lock into its settings may still let go
 * of what was locked, and one that knows no condition overwrites.
 */
record BucketCheck(Bucket bucket, InstantSource clock) {

  private static final String ONCE = "check/once";
  private static final String LOCKED = "check/locked";
  private static final byte[] BODY = "chosach".getBytes(UTF_8);

  /**
   * What is missing, in words; empty for a store that puts once and locks.
   *
   * @throws StoreFault when it cannot be asked
   */
  List<String> missing() {
    var missing = new ArrayList<String>();
    Map<String, String> once = Map.of("if-none-match", "*");
    HttpResponse<byte[]> first = bucket.ask(Bucket.Wish.put(ONCE, once, BODY));
    if (first.statusCode() / 100 != 2 && first.statusCode() != 412) {
      throw Bucket.fault(first, ONCE);
    }
    if (bucket.ask(Bucket.Wish.put(ONCE, once, BODY)).statusCode() != 412) {
      missing.add("it overwrites what lies there (If-None-Match is not obeyed)");
    }
    if (!locks()) {
      missing.add(
          "it has no object lock: whoever has its access key can remove evidence, and only the"
              + " nightly measurement would tell");
    }
    return missing;
  }

  /** Puts something under a lock of one minute and tries to remove it. */
  private boolean locks() {
    HttpResponse<byte[]> rule = bucket.ask(Bucket.Wish.of("GET", "?object-lock", Map.of()));
    if (!new String(rule.body(), UTF_8).contains("<ObjectLockEnabled>Enabled<")) {
      return false;
    }
    HttpResponse<byte[]> earlier = bucket.ask(Bucket.Wish.of("HEAD", LOCKED, Map.of()));
    if (earlier.statusCode() == 200) {
      bucket.drop(LOCKED, earlier);
    }
    Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(60);
    HttpResponse<byte[]> put =
        bucket.ask(
            Bucket.Wish.put(
                LOCKED,
                Map.of(
                    "x-amz-object-lock-mode",
                    "COMPLIANCE",
                    "x-amz-object-lock-retain-until-date",
                    until.toString(),
                    "x-amz-sdk-checksum-algorithm",
                    "SHA256",
                    "x-amz-checksum-sha256",
                    java.util.Base64.getEncoder().encodeToString(Sha256.of(BODY))),
                BODY));
    return put.statusCode() / 100 == 2
        && put.headers().firstValue("x-amz-version-id").isPresent()
        && bucket.drop(LOCKED, put).statusCode() == 403;
  }
}
