package vn.chosach.tips.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the mail of the committee lies.
 *
 * @param host IMAP server; empty: no mail is fetched
 * @param port of the server
 * @param tls whether the connection is encrypted from its first byte (RFC 8314)
 * @param user name of the mailbox
 * @param password of the mailbox
 * @param folder that is read
 * @param address of the committee, whose own messages are no tips
 * @param authority name under which the receiving server writes Authentication-Results (RFC 8601);
 *     empty: no sender counts as proven
 * @param every how often it is asked
 */
@ConfigurationProperties("chosach.tips.mail")
record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("993") int port,
    @DefaultValue("true") boolean tls,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("") String address,
    @DefaultValue("") String authority,
    @DefaultValue("1m") Duration every) {

  /** Hides the password. */
  @Override
  public String toString() {
    return "MailSettings[" + host + "]";
  }
}
