package vn.chosach.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the published log stands.
 *
 * @param size leaves in the newest signed tree
 * @param root its root hash in base 64, {@code null} before the first
 * @param witnessedSize leaves in the newest tree that enough witnesses cosigned
 * @param checkpoint that tree as a signed note, else the newest one; {@code null} before the first
 * @param waiting acts that are written and not published yet
 * @param age how long the oldest of them waits, from when the database recorded it
 * @param lag how long the oldest act of the last batch had waited when it was published
 * @param halted reason code for which nothing is published any more, {@code null} while all is well
 * @param late whether an alarm is raised
 * @param needed how many witnesses must cosign, 0 when none is configured
 * @param witnesses each of them
 */
public record LogState(
    long size,
    @Nullable String root,
    long witnessedSize,
    @Nullable String checkpoint,
    long waiting,
    Duration age,
    Duration lag,
    @Nullable String halted,
    boolean late,
    int needed,
    List<Witness> witnesses) {

  public LogState {
    witnesses = List.copyOf(witnesses);
  }

  /** Whether fewer witnesses than needed answered when they were last asked. */
  public boolean shortOfWitnesses() {
    return witnesses.stream().filter(one -> one.problem() == null).count() < needed;
  }

  /** Whether somebody must look after the log. */
  public boolean alarm() {
    return late || halted != null || shortOfWitnesses();
  }

  /** In which unit people say the age: the largest of which the oldest waits two. */
  public ChronoUnit unit() {
    return Stream.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES)
        .filter(one -> age.dividedBy(one.getDuration()) >= 2)
        .findFirst()
        .orElse(ChronoUnit.SECONDS);
  }

  /** How many of that unit it waits. */
  public long units() {
    return age.dividedBy(unit().getDuration());
  }

  /**
   * One witness.
   *
   * @param size newest tree that it cosigned, 0 for none
   * @param at when
   * @param problem reason code of the last failure, {@code null} when it answered
   */
  public record Witness(String name, long size, @Nullable Instant at, @Nullable String problem) {}
}
