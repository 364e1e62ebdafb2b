package vn.chosach.watch.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.watch.erasing.ErasureLock;

/** Keeps batches: everything of one batch and its checkpoint stand in one transaction. */
@Component
record BatchTransaction(
    TransactionTemplate transaction,
    JdbcTemplate jdbc,
    BatchWriting writing,
    IntakeRepository repository,
    Journal journal,
    InstantSource time) {

  private static final int TRIES = 3;

  /**
   * Writes a batch. Another import that brings the same new items at the same time makes one of the
   * two begin again, and then it sees what the other wrote.
   *
   * @return false when the import is not running any more; then nothing was written
   */
  boolean keep(WritingLane.Task task) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  boolean going = write(task);
                  if (!going) {
                    status.setRollbackOnly();
                  }
                  return going;
                }));
      } catch (TransientDataAccessException | org.springframework.dao.DuplicateKeyException raced) {
        if (attempt == TRIES) {
          throw raced;
        }
      }
    }
  }

  private boolean write(WritingLane.Task task) {
    ConnectionCallback<Intake.Counts> all =
        (Connection connection) -> {
          if (!task.batch().hasPictures()) {
            doNotWait(connection);
          }
          ErasureLock.shared(connection);
          // The moment of writing, not of judging: a batch waits behind others, and whoever reads
          // what changed in its order would be past it.
          return writing.write(connection, task.batch(), task.sellers(), time.instant());
        };
    Intake.Counts counts = Objects.requireNonNull(jdbc.execute(all));
    Batch batch = task.batch();
    return repository.checkpoint(
        batch.intake(), batch.after(), batch.lastRow(), counts, time.instant());
  }

  /**
   * The commit does not wait for the disk. Nothing can be lost: the checkpoint stands in the same
   * transaction, so that the rows of a batch that a crash took are read again, and the end of the
   * import waits until all before it is on the disk. Groups of pictures are also kept in memory,
   * which no crash of the database takes back.
   */
  private static void doNotWait(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL synchronous_commit = off");
    }
  }

  void remark(UUID intake, List<String> remarks) {
    transaction.executeWithoutResult(status -> repository.remark(intake, remarks));
  }

  void end(Intake intake, IntakeState state, @Nullable String fault) {
    transaction.executeWithoutResult(
        status -> {
          if (repository.end(intake.id(), state, fault, time.instant())) {
            Intake.Counts counts = repository.one(intake.id()).map(Intake::counts).orElseThrow();
            journal.append(
                Act.of(Actor.SYSTEM, "watch.import-ended", "intake", intake.id())
                    .with(
                        Map.of(
                            "state", state.name(),
                            "kept", String.valueOf(counts.kept()),
                            "changed", String.valueOf(counts.changed()),
                            "unchanged", String.valueOf(counts.unchanged()),
                            "refused", String.valueOf(counts.refused()),
                            "fault", fault == null ? "" : fault)));
          }
        });
  }

  /**
   * A sign of life between two checkpoints.
   *
   * @return whether the import is still running
   */
  boolean beat(UUID intake) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> repository.beat(intake, time.instant())));
  }

  /** Whether nobody will ever need its file again; a cancelled one may be taken up. */
  boolean isOver(UUID intake) {
    return repository.one(intake).filter(one -> !one.state().over()).isEmpty();
  }
}
