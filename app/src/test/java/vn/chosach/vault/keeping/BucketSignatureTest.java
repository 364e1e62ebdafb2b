package vn.chosach.vault.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chosach.journal.Sha256;

/** The examples that the makers of the protocol publish ("Signature Calculations for S3"). */
class BucketSignatureTest {

  private static final Instant AT = Instant.parse("2013-05-24T00:00:00Z");
  private static final String NOTHING = Sha256.hex(new byte[0]);
  private final BucketSignature signature =
      new BucketSignature(
          new BucketSettings(
              "https://examplebucket.s3.amazonaws.com",
              "us-east-1",
              "AKIAIOSFODNN7EXAMPLE",
              "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
              Duration.ofSeconds(1)));

  @Test
  void thePublishedExamplesComeOut() {
    assertThat(of("GET", "/test.txt", Map.of("range", "bytes=0-9"), NOTHING))
        .endsWith("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    assertThat(of("GET", "/?lifecycle", Map.of(), NOTHING))
        .endsWith("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    assertThat(of("GET", "/?prefix=J&max-keys=2", Map.of(), NOTHING))
        .endsWith("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    assertThat(
            of(
                "PUT",
                "/test%24file.text",
                Map.of(
                    "date", "Fri, 24 May 2013 00:00:00 GMT",
                    "x-amz-storage-class", "REDUCED_REDUNDANCY"),
                Sha256.hex("Welcome to Amazon S3.".getBytes())))
        .endsWith("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
  }

  private String of(String method, String path, Map<String, String> headers, String payload) {
    return signature
        .signed(
            method,
            URI.create("https://examplebucket.s3.amazonaws.com" + path),
            headers,
            payload,
            AT)
        .getOrDefault("authorization", "");
  }
}
