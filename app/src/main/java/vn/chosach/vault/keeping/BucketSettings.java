package vn.chosach.vault.keeping;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A store that speaks the protocol of S3 and keeps sealed files in place of the disk; {@code
 * chosach.vault.bucket}.
 *
 * @param url of the bucket with a folder in it, if any: {@code https://host/bucket/folder}; empty
 *     for files on the disk
 * @param region as the store names it
 * @param keyId public half of the access key
 * @param secret its secret half
 * @param patience with one answer; what is large has a second more for each megabyte
 */
@ConfigurationProperties("chosach.vault.bucket")
record BucketSettings(
    @DefaultValue("") String url,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("") String keyId,
    @DefaultValue("") String secret,
    @DefaultValue("20s") Duration patience) {

  /** As the environment of a command names it. */
  static BucketSettings of(Map<String, String> environment) {
    return new BucketSettings(
        environment.getOrDefault("CHOSACH_VAULT_BUCKET_URL", ""),
        environment.getOrDefault("CHOSACH_VAULT_BUCKET_REGION", "us-east-1"),
        environment.getOrDefault("CHOSACH_VAULT_BUCKET_KEY_ID", ""),
        environment.getOrDefault("CHOSACH_VAULT_BUCKET_SECRET", ""),
        Duration.ofSeconds(20));
  }

  boolean isSetUp() {
    return !url.isBlank();
  }

  URI root() {
    return URI.create(url.endsWith("/") ? url : url + "/");
  }

  /** The secret stays out of every log. */
  @Override
  public String toString() {
    return "bucket " + url;
  }
}
