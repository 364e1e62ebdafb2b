package vn.chosach.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.StatementsSeen;
import vn.chosach.kernel.Actor;

@ChosachTest
class JournalTest {

  private static final String COUNTED =
      "SELECT count(*) FROM journal.entry WHERE subject_kind = 'journal-test' AND subject_id = :subject";

  @Autowired Journal journal;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private TransactionTemplate nested;
  private TransactionTemplate apart;

  @BeforeEach
  void twoMoreWays() {
    var manager = Objects.requireNonNull(transaction.getTransactionManager());
    nested = new TransactionTemplate(manager);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    apart = new TransactionTemplate(manager);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  private final String subject = UUID.randomUUID().toString();

  @Test
  void anActIsReadBackWholeWithItsReasonBasisAndDetails() {
    var actor = Actor.officer(UUID.randomUUID(), "QLTT-AG");
    var act =
        Act.of(actor, "directory.agency-renamed", "journal-test", subject)
            .because("Sáp nhập tỉnh")
            .under("NQ 202/2025/QH15")
            .with(Map.of("old", "Cục Quản lý thị trường", "new", "Chi cục Quản lý thị trường"));
    append(act);

    var journalEntry = journal.newest("journal-test", subject, null, 10).getFirst();
    assertThat(journalEntry.act()).isEqualTo(act);
    assertThat(journalEntry.at()).isBeforeOrEqualTo(clock.instant());
  }

  @Test
  void anActOutsideATransactionIsRefused() {
    var act = Act.of(Actor.SYSTEM, "kernel.tried", "journal-test", subject);
    assertThatThrownBy(() -> journal.append(act))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void anActThatIsRolledBackLeavesNoEntry() {
    transaction.executeWithoutResult(
        status -> {
          journal.append(Act.of(Actor.SYSTEM, "kernel.tried", "journal-test", subject));
          status.setRollbackOnly();
        });
    assertThat(journal.newest("journal-test", subject, null, 10)).isEmpty();
  }

  @Test
  void actsOfOneTransactionAreWrittenByOneStatementInTheirOrder() {
    try (var seen = StatementsSeen.here()) {
      transaction.executeWithoutResult(
          status -> {
            for (int n = 0; n < 5; n++) {
              journal.append(n % 2 == 0 ? numbered(n).because("act " + n) : numbered(n));
            }
          });
      assertThat(seen.lines()).filteredOn(line -> line.contains("journal.entry")).hasSize(1);
    }
    List<JournalEntry> entries = journal.newest("journal-test", subject, null, 10).reversed();
    assertThat(entries)
        .extracting(entry -> entry.act().details().get("n"))
        .containsExactly("0", "1", "2", "3", "4");
    assertThat(entries)
        .extracting(entry -> entry.act().reason())
        .containsExactly("act 0", null, "act 2", null, "act 4");
    assertThat(entries).extracting(JournalEntry::at).isSorted();
  }

  @Test
  void whoGoesBackToASavepointTakesBackTheActsSinceAndNoOthers() {
    transaction.executeWithoutResult(
        status -> {
          Object first = status.createSavepoint();
          journal.append(numbered(1));
          status.rollbackToSavepoint(first);
          journal.append(numbered(2));
          Object second = status.createSavepoint();
          journal.append(numbered(3));
          Object third = status.createSavepoint();
          journal.append(numbered(4));
          status.rollbackToSavepoint(third);
          journal.append(numbered(5));
          status.releaseSavepoint(second);
          nested.executeWithoutResult(
              inner -> {
                journal.append(List.of(numbered(6)));
                journal.append(numbered(7));
                inner.setRollbackOnly();
              });
          nested.executeWithoutResult(inner -> journal.append(numbered(8)));
        });
    assertThat(written()).containsExactly("2", "3", "5", "8");
  }

  @Test
  void whatWasWrittenAtOnceGoesWithItsSavepointAndWhatCameBeforeStays() {
    transaction.executeWithoutResult(
        status -> {
          journal.append(numbered(1));
          Object before = status.createSavepoint();
          journal.append(numbered(2));
          journal.append(List.of(numbered(3)));
          journal.append(numbered(4));
          status.rollbackToSavepoint(before);
          journal.append(numbered(5));
        });
    assertThat(written()).containsExactly("1", "5");
  }

  @Test
  void aTransactionWithinAnotherKeepsItsActsForItself() {
    transaction.executeWithoutResult(
        status -> {
          journal.append(numbered(1));
          apart.executeWithoutResult(inner -> journal.append(numbered(2)));
          apart.executeWithoutResult(
              inner -> {
                journal.append(numbered(3));
                inner.setRollbackOnly();
              });
          assertThat(jdbc.sql(COUNTED).param("subject", subject).query(Integer.class).single())
              .as("the inner one alone is written yet")
              .isEqualTo(1);
          assertThat(written()).as("who reads has the own ones too").containsExactly("2", "1");
          journal.append(numbered(4));
          status.setRollbackOnly();
        });
    assertThat(written()).containsExactly("2");
  }

  @Test
  void whoActsAsTheLastBeforeTheCommitIsWrittenToo() {
    transaction.executeWithoutResult(
        status -> {
          journal.append(numbered(1));
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                  journal.append(numbered(2));
                }
              });
        });
    assertThat(written()).containsExactly("1", "2");
  }

  @Test
  void moreActsThanAStatementTakesAreAllWritten() {
    int many = 2 * WaitingActs.MOST + 7;
    transaction.executeWithoutResult(
        status -> IntStream.range(0, many).forEach(n -> journal.append(numbered(n))));
    assertThat(jdbc.sql(COUNTED).param("subject", subject).query(Integer.class).single())
        .isEqualTo(many);
    assertThat(written()).last().isEqualTo(String.valueOf(many - 1));
  }

  @Test
  void anActThatTheDatabaseRefusesTakesItsTransactionWithIt() {
    var nobody = new Actor(Actor.ActorKind.SYSTEM, null, "\0");
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      journal.append(numbered(1));
                      journal.append(Act.of(nobody, "kernel.tried", "journal-test", subject));
                    }))
        .isInstanceOf(DataAccessException.class);
    assertThat(written()).isEmpty();
  }

  @Test
  void theNewestComesFirstAndPagesDoNotOverlap() {
    IntStream.rangeClosed(1, 5)
        .forEach(
            n ->
                append(
                    Act.of(Actor.SYSTEM, "kernel.counted", "journal-test", subject)
                        .because("act " + n)));
    var first = journal.newest("journal-test", subject, null, 3);
    var second = journal.newest("journal-test", subject, first.getLast().number(), 3);
    assertThat(first).extracting(e -> e.act().reason()).containsExactly("act 5", "act 4", "act 3");
    assertThat(second).extracting(e -> e.act().reason()).containsExactly("act 2", "act 1");
  }

  @Test
  void aVerbThatNamesNoRoomIsADefect() {
    assertThatThrownBy(() -> Act.of(Actor.SYSTEM, "Renamed", "agency", subject))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Act numbered(int n) {
    return Act.of(Actor.SYSTEM, "kernel.tried", "journal-test", subject)
        .with(Map.of("n", String.valueOf(n)));
  }

  private List<String> written() {
    return journal.newest("journal-test", subject, null, 200).reversed().stream()
        .map(entry -> entry.act().details().get("n"))
        .toList();
  }

  private void append(Act act) {
    transaction.executeWithoutResult(status -> journal.append(act));
  }
}
