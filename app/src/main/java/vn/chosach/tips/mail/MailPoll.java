package vn.chosach.tips.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.RecurringJob;

/**
 * Asks the mail server for messages that were not taken yet. A message stays on the server and
 * carries a keyword once it was taken; one bad message stops no other.
 */
@Component
record MailPoll(MailSettings settings, MailDesk desk) {

  private static final String TAKEN = "ChoSachTaken";
  private static final String PATIENCE = "20000";

  /** Bytes of a body for one question; the library asks for 16 kB and waits for each. */
  private static final String PIECE = String.valueOf(1 << 20);

  /** Messages whose headers are read with one question. */
  private static final int AT_ONCE = 100;

  private static final FetchProfile HEADERS = new FetchProfile();

  static {
    HEADERS.add(IMAPFolder.FetchProfileItem.HEADERS);
  }

  private static final Logger LOG = LoggerFactory.getLogger(MailPoll.class);

  @Bean
  static RecurringJob mailJob(MailPoll poll) {
    return RecurringJob.alone(
            "mail",
            poll.settings.every(),
            () -> {
              if (!poll.settings.host().isEmpty()) {
                poll.poll();
              }
            })
        .startingAfter(Duration.ZERO);
  }

  /** What became of each message that was not taken before, in the order of the folder. */
  List<MailDesk.MailDeskOutcome> poll() throws MessagingException {
    var outcomes = new ArrayList<MailDesk.MailDeskOutcome>();
    try (Store store = session().getStore(settings.tls() ? "imaps" : "imap")) {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      Folder folder = store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      try (folder) {
        Message[] fresh = folder.search(new FlagTerm(new Flags(TAKEN), false));
        for (int from = 0; from < fresh.length; from += AT_ONCE) {
          Message[] some = Arrays.copyOfRange(fresh, from, Math.min(from + AT_ONCE, fresh.length));
          folder.fetch(some, HEADERS);
          for (Message message : some) {
            take((MimeMessage) message, outcomes);
          }
        }
      }
    }
    return outcomes;
  }

  private void take(MimeMessage message, List<MailDesk.MailDeskOutcome> outcomes) {
    try {
      if (!desk.knows(message)) {
        outcomes.add(desk.take(message, settings));
      }
      message.setFlags(new Flags(TAKEN), true);
    } catch (MessagingException | IOException | RuntimeException e) {
      // It is not marked as taken, so that the next poll tries again.
      LOG.warn("A message could not be taken", e);
    }
  }

  private static Session session() {
    var properties = new Properties();
    for (String protocol : List.of("imap", "imaps")) {
      properties.put("mail." + protocol + ".connectiontimeout", PATIENCE);
      properties.put("mail." + protocol + ".timeout", PATIENCE);
      properties.put("mail." + protocol + ".peek", "true");
      properties.put("mail." + protocol + ".fetchsize", PIECE);
    }
    properties.put("mail.imaps.ssl.checkserveridentity", "true");
    properties.put("mail.mime.address.strict", "false");
    return Session.getInstance(properties);
  }
}
