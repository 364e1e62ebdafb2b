package vn.chosach.publicity.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.util.MailConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.reminding.SmtpSender;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.publicity.letters.LetterRepository.LetterDue;
import vn.chosach.publicity.letters.LetterRepository.LetterNews;
import vn.chosach.publicity.letters.LetterRepository.LetterWish;
import vn.chosach.publicity.letters.LetterWishes.TicketUse;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * Sends what waits, in batches: letters to confirm, and to each address one letter with the new
 * warnings that it wants, and with what became of those that it got: corrected, or withdrawn. What
 * was begun and never finished, because the program died in between, is not repeated; what the
 * server surely did not take is tried again. One address that fails holds up no other, and no log
 * names one.
 */
@Component
record WarningMail(
    LetterRepository repository,
    LetterWishes wishes,
    SmtpSender smtpSender,
    Vault vault,
    Page.Parts parts,
    InstantSource time) {

  static final int TRIES = 3;
  static final Duration PAUSE = Duration.ofMinutes(15);

  /** A warning that could not be sent for so long is news no more. */
  private static final Duration RECENT = Duration.ofDays(7);

  private static final int BATCH = 300;
  private static final Logger LOG = LoggerFactory.getLogger(WarningMail.class);

  @Bean
  static RecurringJob warningMailJob(WarningMail mail) {
    return RecurringJob.shared("warning-mail", Duration.ofMinutes(1), mail::tick);
  }

  /** One round; without a server only what nobody confirmed is forgotten. */
  void tick() {
    Instant now = time.instant();
    repository.forget(now.minus(LetterWishes.UNCONFIRMED));
    if (!smtpSender.possible()) {
      return;
    }
    for (LetterWish one : repository.untold(BATCH)) {
      if (repository.tell(one.id(), now)) {
        confirming(one, now);
      }
    }
    Map<UUID, List<LetterDue>> due =
        repository
            .due(Vietnam.dayOf(now), now.minus(RECENT), TRIES, now.minus(PAUSE), BATCH)
            .stream()
            .collect(
                Collectors.groupingBy(LetterDue::wish, LinkedHashMap::new, Collectors.toList()));
    due.values().forEach(all -> warning(all, now));
  }

  private void confirming(LetterWish one, Instant now) {
    Page away = Page.away(lang(one.language()), now, parts);
    try {
      smtpSender.send(
          opened(one.id(), one.address()),
          away.t("publicity.letter.mail.confirm"),
          away.t(
              "publicity.letter.mail.confirm.body",
              smtpSender.site(),
              link("/xac-nhan", one.id(), TicketUse.CONFIRM, away.lang())),
          "",
          "xac-nhan-" + one.id(),
          now);
    } catch (MailConnectException | AuthenticationFailedException none) {
      // Nothing went out: it is tried again.
      repository.untell(one.id());
      LOG.warn("A letter to confirm waits: {}", none.getClass().getSimpleName());
    } catch (MessagingException failed) {
      // The words of the server may hold the address, so only its sort is told.
      LOG.warn("A letter to confirm did not go out: {}", failed.getClass().getSimpleName());
    }
  }

  private void warning(List<LetterDue> all, Instant now) {
    List<LetterDue> begun =
        all.stream().filter(one -> repository.begin(one, TRIES, now.minus(PAUSE), now)).toList();
    if (begun.isEmpty()) {
      return;
    }
    LetterDue first = begun.getFirst();
    Page away = Page.away(lang(first.language()), now, parts);
    String leave = link("/bo-nhan", first.wish(), TicketUse.LEAVE, away.lang());
    try {
      smtpSender.send(
          opened(first.wish(), first.address()),
          subject(begun, away),
          begun.stream()
                  .map(
                      one ->
                          named(one, away)
                              + "\n"
                              + smtpSender.site()
                              + away.lang().prefix()
                              + PublicationKind.ALERT.path()
                              + "/"
                              + one.slug())
                  .collect(Collectors.joining("\n\n", "", "\n\n"))
              + away.t("publicity.letter.mail.end", leave),
          leave,
          first.what() == LetterNews.WITHDRAWN
              ? "canh-bao-rut-" + first.edition() + "-" + first.wish()
              : "canh-bao-" + first.edition() + "-" + first.wish(),
          now);
      begun.forEach(one -> repository.became("SENT", one));
    } catch (MailConnectException | SendFailedException | AuthenticationFailedException not) {
      LOG.warn("A letter of warnings did not go out: {}", not.getClass().getSimpleName());
      begun.forEach(one -> repository.became("FAILED", one));
    } catch (MessagingException unsure) {
      LOG.warn(
          "Whether a letter of warnings went out is not known: {}",
          unsure.getClass().getSimpleName());
    }
  }

  private static String subject(List<LetterDue> all, Page away) {
    LetterDue first = all.getFirst();
    if (all.size() == 1) {
      return first.what() == LetterNews.NEW
          ? away.t("publicity.letter.mail.one", first.title())
          : named(first, away);
    }
    return all.stream().allMatch(one -> one.what() == LetterNews.NEW)
        ? away.t("publicity.letter.mail.many", all.size())
        : away.t("publicity.letter.mail.mixed", all.size());
  }

  /** Its title; of what the reader had got before, with what became of it. */
  private static String named(LetterDue one, Page away) {
    return switch (one.what()) {
      case NEW -> one.title();
      case CORRECTED -> away.t("publicity.letter.mail.corrected", one.title());
      case WITHDRAWN -> away.t("publicity.letter.mail.withdrawn", one.title());
    };
  }

  private String link(String what, UUID wish, TicketUse use, Lang lang) {
    return smtpSender.site()
        + lang.prefix()
        + LetterWishes.PATH
        + what
        + "?ma="
        + wishes.ticket(wish, use);
  }

  private String opened(UUID wish, byte[] address) {
    return new String(vault.open(Lock.IDENTITY, LetterWishes.place(wish), address), UTF_8);
  }

  private static Lang lang(String tag) {
    return tag.equals(Lang.EN.tag()) ? Lang.EN : Lang.VI;
  }
}
