package vn.chosach.exchange.national;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the national committee receives; it stands in no database.
 *
 * @param url of its installation, without the path; empty for none
 * @param key that it gave this province
 * @param form {@code api}, or {@code edxml} for packages of the axis of documents
 */
@ConfigurationProperties("chosach.national")
record NationalSettings(
    @DefaultValue("") String url, @DefaultValue("") String key, @DefaultValue("api") String form) {

  boolean packages() {
    return form.equals("edxml");
  }

  /** Hides the key. */
  @Override
  public String toString() {
    return "NationalSettings[" + url + "]";
  }
}
