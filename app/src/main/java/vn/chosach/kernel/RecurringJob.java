package vn.chosach.kernel;

import java.time.Duration;

/**
 * Work of the background that comes again and again, some time after its last round ended. A room
 * offers it as a bean; the program runs it, logs and counts its failures, and stops it.
 *
 * @param name of its thread, in the log and where it is switched off
 * @param first from the start of the program to the first round
 * @param every from the end of a round to the next one
 * @param alone whether one program at a time runs it; otherwise the rows themselves say which
 *     program takes which
 * @param round what is done; what it throws is tried again with the next round
 */
public record RecurringJob(
    String name, Duration first, Duration every, boolean alone, Round round) {

  /** One turn. */
  @FunctionalInterface
  public interface Round {
    void run() throws Exception;
  }

  /** A job of which each round may run in one program only. */
  public static RecurringJob alone(String name, Duration every, Round round) {
    return new RecurringJob(name, every, every, true, round);
  }

  /** A job that every program runs, because its rows are held by whoever works on them. */
  public static RecurringJob shared(String name, Duration every, Round round) {
    return new RecurringJob(name, every, every, false, round);
  }

  /** The same job with another time to its first round. */
  public RecurringJob startingAfter(Duration pause) {
    return new RecurringJob(name, pause, every, alone, round);
  }
}
