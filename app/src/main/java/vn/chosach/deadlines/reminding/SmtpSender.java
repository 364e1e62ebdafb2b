package vn.chosach.deadlines.reminding;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Hands messages to the SMTP server, one at a time (RFC 5321). */
@Component
public record SmtpSender(MailSettings settings) {

  private static final String PATIENCE = "20000";
  private static final int LONGEST = 254;

  /** Whether this installation sends mail that leads back to it. */
  public boolean possible() {
    return !settings.host().isEmpty() && !settings.site().isEmpty();
  }

  /** Whether it is the address of one mailbox, as RFC 5321 has them. */
  public static boolean isAddress(String typed) {
    if (typed.length() > LONGEST
        || !typed.matches("[^\\s<>,;\"]+@[^\\s<>,;\"@]+\\.[^\\s<>,;\"@]+")) {
      return false;
    }
    try {
      new InternetAddress(typed, true).validate();
      return true;
    } catch (AddressException wrong) {
      return false;
    }
  }

  /** Scheme and host to which links in mail lead, without a slash at the end. */
  public String site() {
    return settings.site();
  }

  /** A file that goes along. */
  public record Enclosed(String name, String type, byte[] bytes) {}

  /**
   * Sends a letter of the office with a file, which asks for no answer to this address.
   *
   * @param mark as for {@link #send}
   */
  public void post(String to, String subject, String body, Enclosed file, String mark, Instant at)
      throws MessagingException {
    Session session = session();
    MimeMessage message = marked(session, mark);
    var words = new MimeBodyPart();
    words.setText(body, StandardCharsets.UTF_8.name());
    var paper = new MimeBodyPart();
    paper.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.type())));
    paper.setFileName(file.name());
    message.setContent(new MimeMultipart(words, paper));
    hand(session, message, to, subject, at);
  }

  /**
   * Sends.
   *
   * @param leaving address at which one request ends these letters (RFC 8058); empty for none
   * @param mark the same for the same message: whatever stores mail twice can see it (RFC 5322
   *     3.6.4)
   */
  public void send(String to, String subject, String body, String leaving, String mark, Instant at)
      throws MessagingException {
    Session session = session();
    MimeMessage message = marked(session, mark);
    message.setText(body, StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    if (!leaving.isEmpty()) {
      message.setHeader("List-Unsubscribe", "<" + leaving + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    hand(session, message, to, subject, at);
  }

  private MimeMessage marked(Session session, String mark) {
    return new MimeMessage(session) {
      @Override
      protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + mark + "@" + host() + ">");
      }
    };
  }

  private void hand(Session session, MimeMessage message, String to, String subject, Instant at)
      throws MessagingException {
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    message.setSubject(subject, StandardCharsets.UTF_8.name());
    // The format of a mail date is that of the library; the moment is the one handed in.
    message.setSentDate(Date.from(at));
    message.saveChanges();
    try (Transport transport = session.getTransport(settings.tls() ? "smtps" : "smtp")) {
      boolean signsIn = !settings.user().isEmpty();
      transport.connect(
          settings.host(),
          settings.port(),
          signsIn ? settings.user() : null,
          signsIn ? settings.password() : null);
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private String host() {
    String from = settings.from();
    return from.substring(from.indexOf('@') + 1);
  }

  private Session session() {
    var properties = new Properties();
    for (String protocol : java.util.List.of("smtp", "smtps")) {
      String prefix = "mail." + protocol + ".";
      properties.put(prefix + "connectiontimeout", PATIENCE);
      properties.put(prefix + "timeout", PATIENCE);
      properties.put(prefix + "writetimeout", PATIENCE);
      properties.put(prefix + "auth", String.valueOf(!settings.user().isEmpty()));
    }
    properties.put("mail.smtps.ssl.checkserveridentity", "true");
    return Session.getInstance(properties);
  }
}
