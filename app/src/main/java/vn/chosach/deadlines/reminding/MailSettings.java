package vn.chosach.deadlines.reminding;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the daily mail goes out.
 *
 * @param host SMTP server; empty: no mail is sent
 * @param port of the server
 * @param tls whether the connection is encrypted from its first byte (RFC 8314)
 * @param user name at the server; empty: without sign-in
 * @param password at the server
 * @param from address of the sender
 * @param site scheme and host of the desk for the link, without a slash at the end; empty: no link
 * @param at from which time of the day in Vietnam
 */
@ConfigurationProperties("chosach.deadlines.mail")
public record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("465") int port,
    @DefaultValue("true") boolean tls,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String from,
    @DefaultValue("") String site,
    @DefaultValue("07:00") LocalTime at) {

  /** Hides the password. */
  @Override
  public String toString() {
    return "MailSettings[" + host + "]";
  }
}
