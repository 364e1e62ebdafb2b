package vn.chosach.deadlines.reminding;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.util.MailConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;

/**
 * One mail a day to each officer who wants it, when something is late or ends today.
 *
 * <p>A day is begun in the database before the mail goes out. What was begun and never finished,
 * because the program died in between, is not repeated: the server may have it. What the server
 * surely did not take is tried again, at most {@value #TRIES} times. One address that fails holds
 * up no other.
 */
@Component
record DailyMail(
    JdbcClient jdbc,
    Officers officers,
    DigestText texts,
    SmtpSender smtpSender,
    MailSettings settings,
    InstantSource time) {

  static final int TRIES = 3;
  static final Duration PAUSE = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(DailyMail.class);

  @Bean
  static RecurringJob digestJob(DailyMail mail) {
    return RecurringJob.shared("digests", Duration.ofMinutes(1), mail::tick);
  }

  /** One round: whoever has not had the mail of this day, from the set time on. */
  void tick() {
    var here = time.instant().atZone(Vietnam.ZONE);
    if (settings.host().isEmpty() || here.toLocalTime().isBefore(settings.at())) {
      return;
    }
    for (Wish wish : waiting(here.toLocalDate())) {
      if (begin(wish.officer(), here.toLocalDate())) {
        one(wish, here.toLocalDate());
      }
    }
  }

  private void one(Wish wish, LocalDate day) {
    Optional<DigestText.DigestTextWords> words =
        officers
            .inOffice(wish.officer())
            .filter(DailyMail::works)
            .flatMap(officer -> texts.of(officer, time.instant()));
    if (words.isEmpty()) {
      became("EMPTY", wish.officer(), day);
      return;
    }
    try {
      String mark = "han-" + day + "-" + wish.officer();
      smtpSender.send(
          wish.address(), words.get().subject(), words.get().body(), "", mark, time.instant());
      became("SENT", wish.officer(), day);
    } catch (MailConnectException | SendFailedException | AuthenticationFailedException not) {
      LOG.warn("The daily mail of officer {} did not go out", wish.officer(), not);
      became("FAILED", wish.officer(), day);
    } catch (MessagingException unsure) {
      LOG.warn(
          "Whether the daily mail of officer {} went out is not known", wish.officer(), unsure);
    }
  }

  private static boolean works(Officer officer) {
    return officer.roles().stream().anyMatch(Role::readsContent);
  }

  private List<Wish> waiting(LocalDate day) {
    return jdbc.sql(
            """
            SELECT w.officer, w.address
              FROM deadlines.mail_wish w
              LEFT JOIN deadlines.digest d ON d.officer = w.officer AND d.day = :day
             WHERE d.officer IS NULL OR %s
             ORDER BY w.officer
            """
                .formatted(again()))
        .param("day", day)
        .param("pausedSince", pausedSince())
        .query(Wish.class)
        .list();
  }

  /** Of two programs at once only one begins the day of an officer. */
  private boolean begin(UUID officer, LocalDate day) {
    return jdbc.sql(
                """
                INSERT INTO deadlines.digest AS d (officer, day, state, tries, tried_at)
                VALUES (:officer, :day, 'BEGUN', 1, :now)
                ON CONFLICT (officer, day) DO UPDATE
                  SET state = 'BEGUN', tries = d.tries + 1, tried_at = excluded.tried_at
                  WHERE %s
                """
                    .formatted(again()))
            .param("officer", officer)
            .param("day", day)
            .param("now", time.instant())
            .param("pausedSince", pausedSince())
            .update()
        > 0;
  }

  private void became(String state, UUID officer, LocalDate day) {
    jdbc.sql("UPDATE deadlines.digest SET state = :state WHERE officer = :officer AND day = :day")
        .param("state", state)
        .param("officer", officer)
        .param("day", day)
        .update();
  }

  private static String again() {
    return "d.state = 'FAILED' AND d.tries < " + TRIES + " AND d.tried_at <= :pausedSince";
  }

  private Instant pausedSince() {
    return time.instant().minus(PAUSE);
  }

  private record Wish(UUID officer, String address) {}
}
