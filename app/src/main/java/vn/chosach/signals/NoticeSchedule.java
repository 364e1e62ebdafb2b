package vn.chosach.signals;

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

/**
 * Looks for due notices every two seconds, on each instance of the program: the rows themselves say
 * who takes which, so a stop loses nothing and two instances send nothing twice.
 */
@Component
@ConditionalOnProperty(name = "chosach.signals.delivery", matchIfMissing = true)
class NoticeSchedule implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeSchedule.class);
  private static final int SECONDS = 2;

  private final NoticeDelivery delivery;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("notices").factory());

  NoticeSchedule(NoticeDelivery delivery) {
    this.delivery = delivery;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var unused = thread.scheduleWithFixedDelay(this::deliver, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private void deliver() {
    try {
      delivery.deliverDue();
    } catch (RuntimeException failed) {
      // A round that fails must not end the schedule; the next one finds the same rows.
      LOG.error("notices are looked for again in {} s", SECONDS, failed);
    }
  }
}
