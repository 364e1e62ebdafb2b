package vn.chosach.watch.alerts;

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

/** Looks every two seconds whether stored listings are still to be searched for an alert. */
@Component
@ConditionalOnProperty(name = "chosach.watch.imports", matchIfMissing = true)
class AlertSchedule implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(AlertSchedule.class);

  private final AlertSearch search;
  private final PictureSearch pictures;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("watch-alerts").daemon().factory());

  AlertSchedule(AlertSearch search, PictureSearch pictures) {
    this.search = search;
    this.pictures = pictures;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var looks = thread.scheduleWithFixedDelay(this::look, 2, 2, TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private void look() {
    try {
      search.run();
      pictures.run();
    } catch (RuntimeException failed) {
      // A round that fails must not end the schedule; the search goes on where it stood.
      LOG.error("a search for an alert stopped and goes on later", failed);
    }
  }
}
