package vn.chosach;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Takes an event out of the outbox in the transaction of the listener that heard it: what the
 * listener did and that it was told stand together or not at all. The library alone would commit
 * three times for each hearing: that it begins, what it does, that it is over.
 *
 * <p>Two programs may be told the same event, one of them because the other seemed dead. Whoever
 * commits first takes the event out; the other then finds nothing to take out and rolls back what
 * it did, so that it is done once.
 *
 * <p>While a listener works, its event therefore lies in the outbox as published; a program that
 * ends meanwhile tells it again at its next start, as it tells one that was being heard.
 */
final class TransactionalOutboxCompletion implements TransactionExecutionListener {

  private final Predicate<UUID> taken;
  private final ThreadLocal<Hearing> hearing = new ThreadLocal<>();
  private final Map<String, Boolean> listeners = new ConcurrentHashMap<>();

  /**
   * @param taken takes an event out of the outbox in the transaction that runs, and says whether it
   *     was still there
   */
  TransactionalOutboxCompletion(Predicate<UUID> taken) {
    this.taken = taken;
  }

  /** Another program did what was to be done; nothing of it is to be done again. */
  static final class HeardElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HeardElsewhere(UUID event) {
      super("event " + event + " was heard by another program first");
    }
  }

  /** What a thread hears now. */
  private static final class Hearing {
    private final UUID event;
    private @Nullable TransactionExecution transaction;
    private boolean told;

    private Hearing(UUID event) {
      this.event = event;
    }
  }

  /** The transaction of the listener is the first one that it begins. */
  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    Hearing now = hearing.get();
    if (now != null && now.transaction == null && failure == null && ofListener(transaction)) {
      now.transaction = transaction;
    }
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    Hearing now = hearing.get();
    if (now != null && now.transaction == transaction) {
      if (!taken.test(now.event)) {
        throw new HeardElsewhere(now.event);
      }
    }
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    Hearing now = hearing.get();
    if (now != null && now.transaction == transaction) {
      now.told = failure == null;
    }
  }

  private boolean ofListener(TransactionExecution transaction) {
    return listeners.computeIfAbsent(
        transaction.getTransactionName(), TransactionalOutboxCompletion::ofListener);
  }

  /** Spring names a transaction after the method that is one, with its class. */
  private static boolean ofListener(String name) {
    int dot = name.lastIndexOf('.');
    try {
      return dot > 0
          && Arrays.stream(Class.forName(name.substring(0, dot)).getDeclaredMethods())
              .filter(method -> method.getName().equals(name.substring(dot + 1)))
              .anyMatch(TransactionalOutboxCompletion::listens);
    } catch (ClassNotFoundException namedOtherwise) {
      return false;
    }
  }

  private static boolean listens(Method method) {
    return method.isAnnotationPresent(ApplicationModuleListener.class);
  }

  /** The outbox, which is not asked to note that a hearing begins, nor what is settled already. */
  final class Outbox implements EventPublicationRepository {

    private final EventPublicationRepository rows;

    Outbox(EventPublicationRepository rows) {
      this.rows = rows;
    }

    @Override
    public TargetEventPublication create(TargetEventPublication publication) {
      return rows.create(publication);
    }

    @Override
    public void markProcessing(UUID event) {
      hearing.set(new Hearing(event));
    }

    @Override
    public void markCompleted(UUID event, Instant at) {
      Hearing ended = hearing.get();
      hearing.remove();
      if (ended == null || !ended.told || !ended.event.equals(event)) {
        rows.markCompleted(event, at);
      }
    }

    @Override
    public void markCompleted(Object event, PublicationTargetIdentifier listener, Instant at) {
      hearing.remove();
      rows.markCompleted(event, listener, at);
    }

    @Override
    public void markCompleted(TargetEventPublication publication, Instant at) {
      markCompleted(publication.getIdentifier(), at);
    }

    @Override
    public void markFailed(UUID event) {
      hearing.remove();
      rows.markFailed(event);
    }

    @Override
    public boolean markResubmitted(UUID event, Instant at) {
      return rows.markResubmitted(event, at);
    }

    @Override
    public List<TargetEventPublication> findIncompletePublications() {
      return rows.findIncompletePublications();
    }

    @Override
    public List<TargetEventPublication> findIncompletePublicationsPublishedBefore(Instant at) {
      return rows.findIncompletePublicationsPublishedBefore(at);
    }

    @Override
    public Optional<TargetEventPublication> findIncompletePublicationsByEventAndTargetIdentifier(
        Object event, PublicationTargetIdentifier listener) {
      return rows.findIncompletePublicationsByEventAndTargetIdentifier(event, listener);
    }

    @Override
    public List<TargetEventPublication> findCompletedPublications() {
      return rows.findCompletedPublications();
    }

    @Override
    public List<TargetEventPublication> findFailedPublications(FailedCriteria which) {
      return rows.findFailedPublications(which);
    }

    @Override
    public List<TargetEventPublication> findByStatus(Status status) {
      return rows.findByStatus(status);
    }

    @Override
    public int countByStatus(Status status) {
      return rows.countByStatus(status);
    }

    @Override
    public void deletePublications(List<UUID> events) {
      rows.deletePublications(events);
    }

    @Override
    public void deleteCompletedPublications() {
      rows.deleteCompletedPublications();
    }

    @Override
    public void deleteCompletedPublicationsBefore(Instant at) {
      rows.deleteCompletedPublicationsBefore(at);
    }
  }
}
