package vn.chosach.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Actor;

@ChosachTest
class JournalTest {

  @Autowired Journal journal;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

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

  private void append(Act act) {
    transaction.executeWithoutResult(status -> journal.append(act));
  }
}
