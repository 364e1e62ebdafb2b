package vn.chosach.exchange.removals;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.angus.mail.util.MailConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.deadlines.reminding.SmtpSender;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Printed;
import vn.chosach.exchange.partners.Hook;
import vn.chosach.exchange.partners.Hook.HookTopic;
import vn.chosach.exchange.partners.HookOutbox;
import vn.chosach.exchange.removals.RemovalRepository.RemovalDelivery;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;

/**
 * Brings signed papers to platforms and keeps the proof. By events: a status of success is the
 * receipt, a refusal ends the try at once, silence after two hours; then a person says how it goes
 * on. By mail: a server that is surely not reached is tried again for two hours, what may have gone
 * out is never repeated by itself. When 24 hours are over, the pages are fetched anew; what the
 * officer then concludes in the case is followed here.
 */
@Component
record RemovalPost(
    RemovalRepository rows,
    RemovalHandler handler,
    RemovalQuery query,
    RemovalGrounds grounds,
    HookOutbox outbox,
    SmtpSender smtpSender,
    Documents documents,
    RemovalRounds rounds) {

  private static final Logger LOG = LoggerFactory.getLogger(RemovalPost.class);

  private static final Duration PATIENCE = Duration.ofHours(2);
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final String BEGUN = "begun";

  /** Transactions that see what the program sees. */
  @Component
  record RemovalRounds(TransactionTemplate transaction, RowSecurityContext sight) {

    <T> T see(Supplier<T> what) {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                sight.ofTheProgram();
                return what.get();
              }));
    }

    void act(Runnable what) {
      see(
          () -> {
            what.run();
            return true;
          });
    }
  }

  @Bean
  static RecurringJob platformRequestsJob(RemovalPost post) {
    return RecurringJob.alone("platform-requests", Duration.ofSeconds(15), post::round);
  }

  /** The same with another server of mail. */
  RemovalPost by(SmtpSender other) {
    return new RemovalPost(rows, handler, query, grounds, outbox, other, documents, rounds);
  }

  /** One round. */
  void round() {
    Instant now = outbox.time().instant();
    for (Removal one : rounds.see(rows::sent)) {
      alone(
          one,
          () -> {
            switch (one.way()) {
              case API -> rounds.act(() -> event(one, now));
              case MAIL -> mail(one, now);
            }
          });
    }
    for (Removal one : rounds.see(rows::delivered)) {
      alone(one, () -> rounds.act(() -> follow(one, now)));
    }
  }

  private static void alone(Removal one, Runnable what) {
    try {
      what.run();
    } catch (RuntimeException failed) {
      // Whatever ails this one holds no other up; the next round tries again.
      LOG.warn("request {} does not go on now", one.number(), failed);
    }
  }

  /** Told is what was done. */
  private void proceed(Removal one, RemovalEvent event, String words) {
    boolean done =
        handler.proceed(one.id(), event, words, null, null, ActingOfficer.PROGRAM).orToldAgain()
            instanceof ActOutcome.Done;
    if (done && event != RemovalEvent.DELIVER) {
      query.tell(one, event);
    }
  }

  private void fail(Removal one, String fault) {
    proceed(one, RemovalEvent.FAIL, query.said(fault));
  }

  private Printed paper(Removal one) {
    return documents
        .printed(one.document(), Printed.Format.PDF, ActingOfficer.PROGRAM)
        .orElseThrow();
  }

  private void event(Removal one, Instant now) {
    RemovalDelivery delivery = rows.delivery(one);
    if (delivery == null) {
      List<Hook> hooks = grounds.hooks(one.partner());
      if (hooks.isEmpty()) {
        fail(one, "none");
        return;
      }
      Map<String, Object> data =
          Map.of(
              "number", one.number(),
              "kind", one.kind().name().toLowerCase(Locale.ROOT),
              "agency", one.agency(),
              "paper", one.paper(),
              "addresses", one.lines(),
              "pdf", Base64.getEncoder().encodeToString(paper(one).bytes()));
      outbox.tell(hooks.getLast(), one.about(), HookTopic.REMOVAL.type(), one.number(), data);
    } else if (delivery.sentAt() != null) {
      proceed(
          one,
          RemovalEvent.DELIVER,
          query.told("proof.event", delivery.id(), delivery.answer(), delivery.sentAt()));
    } else if (!delivery.waits() || refused(delivery.answer()) || late(one, now)) {
      rows.withdraw(delivery);
      fail(one, delivery.answer().isEmpty() ? "none" : delivery.answer());
    } else if (!delivery.answer().equals(one.fault())) {
      rows.tried(one, null, delivery.answer());
    }
  }

  /** A status that no other try changes. */
  private static boolean refused(String answer) {
    return answer.matches("4(?!08|25|29)[0-9]{2}");
  }

  private static boolean late(Removal one, Instant now) {
    return !now.isBefore(one.since().plus(PATIENCE));
  }

  private void mail(Removal one, Instant now) {
    Instant tried = one.triedAt();
    if (!smtpSender.possible() || one.fault().equals(BEGUN)) {
      // What the program began and did not end may have gone out: a person says what is done.
      rounds.act(() -> fail(one, smtpSender.possible() ? "unsure" : "no-mail"));
      return;
    }
    if (tried != null && now.isBefore(tried.plus(PAUSE))) {
      return;
    }
    Printed paper = rounds.see(() -> paper(one));
    String to = rounds.see(() -> grounds.mail(one));
    String mark = one.number().toLowerCase(Locale.ROOT) + "-" + one.sending();
    rounds.act(() -> rows.tried(one, now, BEGUN));
    String subject = query.told("mail.subject", query.t(one.kind().textKey()), one.paper());
    try {
      smtpSender.post(
          to,
          subject,
          query.told("mail.body", subject, one.addresses(), one.number()),
          new SmtpSender.Enclosed(paper.name(), paper.type(), paper.bytes()),
          mark,
          now);
      rounds.act(
          () ->
              proceed(
                  one,
                  RemovalEvent.DELIVER,
                  query.told("proof.mail", to, mark, paper.sha256(), now)));
    } catch (MailConnectException | AuthenticationFailedException away) {
      rounds.act(
          () -> {
            rows.tried(one, now, "not-reached");
            if (late(one, now)) {
              fail(one, "not-reached");
            }
          });
    } catch (SendFailedException refused) {
      rounds.act(() -> fail(one, "mail-refused"));
    } catch (MessagingException unsure) {
      rounds.act(() -> fail(one, "unsure"));
    }
  }

  private void follow(Removal one, Instant now) {
    Optional<Boolean> gone = grounds.concluded(one);
    boolean over = one.checkAt() != null && !now.isBefore(one.checkAt());
    if (one.dueOn() != null) {
      // Whoever was given a later day than the law gives has it.
      if (Vietnam.dayOf(now).isAfter(one.dueOn()) && (over || one.checkAt() == null)) {
        proceed(one, RemovalEvent.STAND, query.told("data-overdue"));
      }
    } else if (gone.isPresent()) {
      proceed(one, gone.get() ? RemovalEvent.FOLLOW : RemovalEvent.STAND, "");
    } else if (over) {
      proceed(one, RemovalEvent.CAPTURE, "");
    }
  }
}
