package vn.chosach.tips.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.tips.desk.Origins;
import vn.chosach.tips.desk.TipOrigin;
import vn.chosach.tips.mail.UnreadMail.UnreadMailCause;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/**
 * Makes a tip of a message. No answer is sent: an address can be forged, and machines would answer
 * each other. The sender is kept as what the message claims, with a word on how far it is proven.
 */
@Component
record MailDesk(
    Tips tips,
    Origins origins,
    Vault vault,
    JdbcClient jdbc,
    IdSource ids,
    UnreadMails unread,
    MailDeskWords words) {

  /** By this word at the beginning of the subject a writer ticks what the form has a box for. */
  private static final Pattern ACCUSING =
      Pattern.compile("[^a-z]*(?:(?:re|fw|fwd):\\s*)*[^a-z]*liem chinh\\b");

  /** Refusals of a file that pass by themselves. */
  private static final Set<String> PASSES =
      Set.of("vault.disk-full", "vault.too-slow", "vault.staging-full");

  private static final Duration PATIENCE = Duration.ofDays(1);

  private static final int STORY = 20_000;
  private static final int SPOT = 1_000;
  private static final int CONTACT = 200;

  /** What became of a message. */
  enum MailDeskOutcome {
    RECEIVED,
    AUTOMATIC,
    UNREADABLE
  }

  /** Takes a message, once: seen again, it is the same tip. */
  MailDeskOutcome take(MimeMessage message, MailSettings settings)
      throws MessagingException, IOException {
    MailLetter letter;
    try {
      letter = MailLetter.read(message);
    } catch (IOException | MessagingException damaged) {
      unlessAway(message, damaged);
      return unread(mark(message, ""), message, UnreadMailCause.DAMAGED);
    }
    byte[] mark = mark(message, letter.text());
    if (AutomaticMail.is(message, settings.address())) {
      return noted(mark, MailDeskOutcome.AUTOMATIC, null);
    }
    UUID tip = ids.next();
    var remarks = new ArrayList<String>();
    try {
      for (Part file : letter.files()) {
        stage(tip, message, file, remarks);
      }
    } catch (MessagingException waits) {
      // What came comes with the whole message again, and does not lie here twice until then.
      vault.files(tip).forEach(one -> vault.withdraw(tip, one.id()));
      throw waits;
    }
    Report report = report(message, letter, remarks);
    Reporter reporter = reporter(message);
    String key =
        Base64.getUrlEncoder().withoutPadding().encodeToString(vault.mark("mail-key", mark));
    return switch (tips.receive(tip, key, report, reporter, Actor.SYSTEM)) {
      case Reception.Received received -> {
        origins.keep(
            received.tip(),
            new TipOrigin(
                "", "", false, null, sender(message, settings), String.join("\n", remarks)));
        yield noted(mark, MailDeskOutcome.RECEIVED, received.tip());
      }
      case Reception.ReceptionRefused refused -> unread(mark, message, cause(refused));
    };
  }

  /**
   * @throws MessagingException when what stands in the way passes by itself, so that the message is
   *     taken with all its files later; after a day it is taken without
   */
  private void stage(UUID tip, MimeMessage message, Part file, List<String> remarks)
      throws MessagingException {
    String name = MailLetter.name(file);
    try (InputStream body = file.getInputStream()) {
      if (vault.stage(tip, tip, name, body) instanceof Staging.StagingRefused no) {
        unlessAway(message, new IOException(no.refusal().code()));
        if (passes(no.refusal().code()) && !isOld(message)) {
          throw new MessagingException("a file cannot be kept now: " + no.refusal().code());
        }
        remarks.add(name + ": " + words.refusal(no));
      }
    } catch (IOException damaged) {
      unlessAway(message, damaged);
      remarks.add(name + ": " + words.text("tips.mail.file-unreadable"));
    }
  }

  private static UnreadMailCause cause(Reception.ReceptionRefused refused) {
    return refused.faults().stream().anyMatch(one -> one.refusal().code().equals("tips.secret"))
        ? UnreadMailCause.SECRET
        : UnreadMailCause.REFUSED;
  }

  /** A message that fails for a day is shown to somebody; it is tried on. */
  void failed(MimeMessage message) throws MessagingException {
    if (isOld(message)) {
      unread(mark(message, "failing"), message, UnreadMailCause.FAILING);
    }
  }

  private static boolean passes(String code) {
    return code.startsWith("vault.store-") || PASSES.contains(code);
  }

  private boolean isOld(MimeMessage message) throws MessagingException {
    Instant received = received(message);
    return received != null && received.isBefore(words.now().minus(PATIENCE));
  }

  private static @Nullable Instant received(MimeMessage message) throws MessagingException {
    Date received = message.getReceivedDate();
    return received == null ? null : received.toInstant();
  }

  /** A line that broke, or a server that cannot now, says nothing of the message. */
  private void unlessAway(MimeMessage message, Exception fault) throws MessagingException {
    boolean refused =
        fault instanceof MessagingException one
            && one.getNextException() instanceof CommandFailedException
            && !isOld(message);
    Folder folder = message.getFolder();
    if (refused || folder != null && !folder.isOpen()) {
      throw new MessagingException("the server of mail is away", fault);
    }
  }

  private Report report(MimeMessage message, MailLetter letter, List<String> remarks)
      throws MessagingException {
    // As it is kept: composed, a text may be longer than it came.
    String story = written(letter.text(), "tips.mail.no-words");
    if (story.codePointCount(0, story.length()) > STORY) {
      remarks.add(words.text("tips.mail.cut"));
    }
    String where = cut(written(letter.subject(), "tips.mail.no-subject"), SPOT);
    if (!letter.whole()) {
      remarks.add(words.text("tips.mail.parts"));
    }
    Instant now = words.now();
    Instant received = received(message);
    return new Report(
        Channel.EMAIL,
        null,
        "",
        null,
        where,
        null,
        cut(story, STORY),
        null,
        null,
        null,
        ACCUSING.matcher(Folding.fold(letter.subject()).strip()).lookingAt(),
        "",
        null,
        received == null || received.isAfter(now) ? now : received);
  }

  private String written(String text, String elseKey) {
    return Folding.blank(text) ? words.text(elseKey) : Folding.nfc(text);
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) > most
        ? text.substring(0, text.offsetByCodePoints(0, most))
        : text;
  }

  /** The claimed address, when it has the form of one. */
  private Reporter reporter(MimeMessage message) throws MessagingException {
    String address = MailLetter.sender(message);
    var reporter = new Reporter("", "", address, "");
    return address.length() <= CONTACT
            && tips.check(Report.of(Channel.EMAIL, "-", "-"), reporter).isEmpty()
        ? reporter
        : Reporter.UNKNOWN;
  }

  /** Only the topmost line counts, and only of our own server: a sender can write any below. */
  private static TipOrigin.Sender sender(MimeMessage message, MailSettings settings)
      throws MessagingException {
    String[] results = message.getHeader("Authentication-Results");
    if (settings.authority().isEmpty() || results == null) {
      return TipOrigin.Sender.CLAIMED;
    }
    String result = results[0].strip().toLowerCase(Locale.ROOT);
    return result.startsWith(settings.authority().toLowerCase(Locale.ROOT) + ";")
            && result.contains("dmarc=pass")
        ? TipOrigin.Sender.PROVEN
        : TipOrigin.Sender.CLAIMED;
  }

  boolean knows(MimeMessage message) throws MessagingException, IOException {
    try {
      return known(mark(message, MailLetter.read(message).text()));
    } catch (IOException | MessagingException damaged) {
      unlessAway(message, damaged);
      return known(mark(message, ""));
    }
  }

  private boolean known(byte[] mark) {
    return jdbc.sql("SELECT count(*) FROM tips.mail WHERE mark = :mark")
            .param("mark", mark)
            .query(Integer.class)
            .single()
        > 0;
  }

  private byte[] mark(MimeMessage message, String text) throws MessagingException {
    String id = String.valueOf(message.getMessageID());
    return vault.mark(
        "mail", String.join("\n", id, MailLetter.sender(message), text).getBytes(UTF_8));
  }

  private MailDeskOutcome unread(byte[] mark, MimeMessage message, UnreadMailCause cause)
      throws MessagingException {
    unread.note(mark, received(message), cause);
    return MailDeskOutcome.UNREADABLE;
  }

  private MailDeskOutcome noted(byte[] mark, MailDeskOutcome outcome, @Nullable UUID tip) {
    jdbc.sql(
            """
            INSERT INTO tips.mail (mark, polled_at, outcome, tip)
            VALUES (:mark, :now, :outcome, :tip::uuid) ON CONFLICT (mark) DO NOTHING
            """)
        .param("mark", mark)
        .param("now", words.now())
        .param("outcome", outcome.name())
        .param("tip", tip)
        .update();
    return outcome;
  }

  /** Words that stand in for what a message lacks, and the time. */
  @Component
  static class MailDeskWords {

    private final Texts texts;
    private final InstantSource clock;

    MailDeskWords(Texts texts, InstantSource clock) {
      this.texts = texts;
      this.clock = clock;
    }

    String text(String key) {
      return texts.text(Lang.VI, key);
    }

    String refusal(Staging.StagingRefused refused) {
      return texts.text(Lang.VI, refused.refusal());
    }

    Instant now() {
      return clock.instant();
    }
  }
}
