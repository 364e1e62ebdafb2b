package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.transaction.TransactionExecution;

/** When an event leaves the outbox. */
class TransactionalOutboxCompletionTest {

  private static final String LISTENER = "vn.chosach.signals.Arrivals.on";
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private final Rows rows = new Rows();
  private final TransactionalOutboxCompletion transactionalOutboxCompletion =
      new TransactionalOutboxCompletion(this::taken);
  private final EventPublicationRepository outbox = transactionalOutboxCompletion.new Outbox(rows);
  private boolean heardElsewhere;
  private final UUID event = UUID.randomUUID();

  @Test
  void whatWasHeardLeavesInTheTransactionOfItsListenerAndOnlyOnce() {
    outbox.markProcessing(event);
    assertThat(rows.done).as("nothing is noted when a hearing begins").isEmpty();
    var listener = begun(LISTENER);
    transactionalOutboxCompletion.beforeCommit(listener);
    assertThat(rows.done).containsExactly("completed " + event);
    transactionalOutboxCompletion.afterCommit(listener, null);
    outbox.markCompleted(event, NOW);
    assertThat(rows.done).hasSize(1);
  }

  @Test
  void whatAnotherProgramHeardFirstIsRolledBackHere() {
    heardElsewhere = true;
    outbox.markProcessing(event);
    var listener = begun(LISTENER);
    assertThatThrownBy(() -> transactionalOutboxCompletion.beforeCommit(listener))
        .isInstanceOf(TransactionalOutboxCompletion.HeardElsewhere.class);
  }

  @Test
  void aTransactionInsideTheListenerTakesNothingOut() {
    outbox.markProcessing(event);
    begun(LISTENER);
    var inner = begun("vn.chosach.tips.Tips.move");
    transactionalOutboxCompletion.beforeCommit(inner);
    transactionalOutboxCompletion.afterCommit(inner, null);
    var alike = begun(LISTENER);
    transactionalOutboxCompletion.beforeCommit(alike);
    transactionalOutboxCompletion.afterCommit(alike, null);
    assertThat(rows.done).isEmpty();
    outbox.markFailed(event);
    assertThat(rows.done).containsExactly("failed " + event);
  }

  @Test
  void aCommitThatFailsLeavesTheEventWhereItWas() {
    outbox.markProcessing(event);
    var listener = begun(LISTENER);
    transactionalOutboxCompletion.beforeCommit(listener);
    transactionalOutboxCompletion.afterCommit(
        listener, new IllegalStateException("the line is cut"));
    outbox.markFailed(event);
    assertThat(rows.done).endsWith("failed " + event);
  }

  @Test
  void aListenerWithoutATransactionOfItsOwnIsSettledAfterIt() {
    outbox.markProcessing(event);
    for (String name : List.of("", "nothing", "vn.chosach.Nobody.on", "vn.chosach.tips.Tips.say")) {
      var other = begun(name);
      transactionalOutboxCompletion.beforeCommit(other);
      transactionalOutboxCompletion.afterCommit(other, null);
    }
    assertThat(rows.done).isEmpty();
    outbox.markCompleted(event, NOW);
    assertThat(rows.done).containsExactly("completed " + event);
  }

  @Test
  void whatOneEventSettledSettlesNoOther() {
    outbox.markProcessing(event);
    var listener = begun(LISTENER);
    transactionalOutboxCompletion.beforeCommit(listener);
    transactionalOutboxCompletion.afterCommit(listener, null);
    UUID other = UUID.randomUUID();
    outbox.markCompleted(other, NOW);
    assertThat(rows.done).endsWith("completed " + other);
    var later = begun(LISTENER);
    transactionalOutboxCompletion.beforeCommit(later);
    assertThat(rows.done).as("nothing is heard any more").hasSize(2);
  }

  private TransactionExecution begun(String name) {
    var transaction =
        new TransactionExecution() {
          @Override
          public String getTransactionName() {
            return name;
          }
        };
    transactionalOutboxCompletion.afterBegin(transaction, null);
    return transaction;
  }

  private boolean taken(UUID event) {
    rows.done.add("completed " + event);
    return !heardElsewhere;
  }

  /** Writes down what is asked of the outbox. */
  private static final class Rows implements EventPublicationRepository {

    private final List<String> done = new ArrayList<>();

    @Override
    public TargetEventPublication create(TargetEventPublication publication) {
      return publication;
    }

    @Override
    public void markProcessing(UUID event) {
      done.add("processing " + event);
    }

    @Override
    public void markCompleted(Object event, PublicationTargetIdentifier listener, Instant at) {
      done.add("completed " + event);
    }

    @Override
    public void markCompleted(UUID event, Instant at) {
      assertThat(at).isEqualTo(NOW);
      done.add("completed " + event);
    }

    @Override
    public void markFailed(UUID event) {
      done.add("failed " + event);
    }

    @Override
    public List<TargetEventPublication> findIncompletePublications() {
      return List.of();
    }

    @Override
    public List<TargetEventPublication> findIncompletePublicationsPublishedBefore(Instant at) {
      return List.of();
    }

    @Override
    public Optional<TargetEventPublication> findIncompletePublicationsByEventAndTargetIdentifier(
        Object event, PublicationTargetIdentifier listener) {
      return Optional.empty();
    }

    @Override
    public void deletePublications(List<UUID> events) {}

    @Override
    public void deleteCompletedPublications() {}

    @Override
    public void deleteCompletedPublicationsBefore(Instant at) {}
  }
}
