package vn.chosach.deadlines;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps what was published in transactions that were committed. */
final class ToldEvents implements ApplicationEventPublisher {

  private final Map<ClockId, List<Object>> told = new ConcurrentHashMap<>();

  List<Object> about(Clock clock) {
    return told.getOrDefault(clock.id(), List.of());
  }

  @Override
  public void publishEvent(Object event) {
    ClockId clock =
        switch (event) {
          case DeadlineNear near -> near.clock();
          case DeadlinePassed passed -> passed.clock();
          default -> throw new AssertionError("unexpected " + event);
        };
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            told.computeIfAbsent(clock, any -> new CopyOnWriteArrayList<>()).add(event);
          }
        });
  }
}
