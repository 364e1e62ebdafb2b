package vn.chosach.tips.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.SequencedSet;
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

  /** So many messages of one poll may break the line; those after them wait for the next. */
  private static final int LINES = 5;

  private static final FetchProfile HEADERS = new FetchProfile();

  static {
    HEADERS.add(IMAPFolder.FetchProfileItem.HEADERS);
    HEADERS.add(UIDFolder.FetchProfileItem.UID);
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
    var tried = new LinkedHashSet<Long>();
    int lines = 0;
    while (!poll(tried, outcomes) && lines < LINES) {
      lines++;
    }
    return outcomes;
  }

  /**
   * Takes those that were not tried yet.
   *
   * @param tried messages by their number on the server; the last one broke the line
   * @return whether all were tried; not when one of them broke the line
   */
  private boolean poll(SequencedSet<Long> tried, List<MailDesk.MailDeskOutcome> outcomes)
      throws MessagingException {
    try (Store store = session().getStore(settings.tls() ? "imaps" : "imap")) {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      Folder folder = store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      try {
        Message[] fresh = folder.search(new FlagTerm(new Flags(TAKEN), false));
        for (int from = 0; from < fresh.length; from += AT_ONCE) {
          Message[] some = Arrays.copyOfRange(fresh, from, Math.min(from + AT_ONCE, fresh.length));
          folder.fetch(some, HEADERS);
          for (Message message : some) {
            long number = ((UIDFolder) folder).getUID(message);
            if (!tried.isEmpty() && tried.getLast() == number) {
              failed((MimeMessage) message);
            }
            if (tried.add(number)) {
              take((MimeMessage) message, outcomes);
              if (!folder.isOpen()) {
                return false;
              }
            }
          }
        }
      } finally {
        if (folder.isOpen()) {
          folder.close();
        }
      }
    }
    return true;
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
      if (message.getFolder().isOpen()) {
        failed(message);
      }
    }
  }

  private void failed(MimeMessage message) {
    try {
      desk.failed(message);
    } catch (MessagingException | RuntimeException e) {
      // Nothing is lost: the next poll comes here again.
      LOG.warn("A message that fails could not be noted", e);
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
