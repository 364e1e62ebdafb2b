package vn.chosach.tips.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the mail server for messages that were not taken yet. A message stays on the server and
 * carries a keyword once it was taken; one bad message stops no other.
 */
@Component
class MailPoll implements DisposableBean {

  private static final String TAKEN = "ChoSachTaken";
  private static final String PATIENCE = "20000";
  private static final Logger LOG = LoggerFactory.getLogger(MailPoll.class);

  private final MailSettings settings;
  private final MailDesk desk;
  private final ScheduledExecutorService beat =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("mail-poll").daemon().factory());

  MailPoll(MailSettings settings, MailDesk desk) {
    this.settings = settings;
    this.desk = desk;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (!settings.host().isEmpty()) {
      long millis = settings.every().toMillis();
      beat.scheduleWithFixedDelay(this::ask, 0, millis, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void destroy() {
    beat.shutdownNow();
  }

  private void ask() {
    try {
      poll();
    } catch (MessagingException | RuntimeException e) {
      // The server may answer the next time; the messages wait there.
      LOG.warn("The mail of the committee could not be fetched", e);
    }
  }

  /** What became of each message that was not taken before, in the order of the folder. */
  List<MailDesk.Outcome> poll() throws MessagingException {
    var outcomes = new ArrayList<MailDesk.Outcome>();
    try (Store store = session().getStore(settings.tls() ? "imaps" : "imap")) {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      Folder folder = store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      try (folder) {
        for (Message message : folder.search(new FlagTerm(new Flags(TAKEN), false))) {
          take((MimeMessage) message, outcomes);
        }
      }
    }
    return outcomes;
  }

  private void take(MimeMessage message, List<MailDesk.Outcome> outcomes) {
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
    }
    properties.put("mail.imaps.ssl.checkserveridentity", "true");
    properties.put("mail.mime.address.strict", "false");
    return Session.getInstance(properties);
  }
}
