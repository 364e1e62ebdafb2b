package vn.chosach.deadlines.reminding;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every minute, on each instance of the program: unique keys say who tells which. */
@Component
@ConditionalOnProperty(name = "chosach.deadlines.watch", matchIfMissing = true)
class ReminderSchedule implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderSchedule.class);
  private static final int FIRST = 5;
  private static final int SECONDS = 60;

  private final LadderWatch ladder;
  private final DailyMail mail;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("reminders").factory());

  ReminderSchedule(LadderWatch ladder, DailyMail mail) {
    this.ladder = ladder;
    this.mail = mail;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var unused =
        thread.scheduleWithFixedDelay(() -> look(ladder::tick), FIRST, SECONDS, TimeUnit.SECONDS);
    unused =
        thread.scheduleWithFixedDelay(() -> look(mail::tick), SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private static void look(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException failed) {
      // A round that fails must not end the schedule; the next one finds the same rows.
      LOG.error("reminders are looked at again in {} s", SECONDS, failed);
    }
  }
}
