package vn.chosach.journal;

import java.util.Locale;

/**
 * What was done under a load.
 *
 * @param tips received
 * @param seconds that it lasted
 * @param spent meanwhile
 */
record Load(long tips, double seconds, Spent spent) {

  Load and(Load other) {
    return new Load(tips + other.tips, seconds + other.seconds, spent.plus(other.spent));
  }

  double rate() {
    return tips / seconds;
  }

  /** Milliseconds of processor for each tip, program and database. */
  double cpu() {
    return (spent.program() + spent.database()) * 1e3 / tips;
  }

  void print(String name) {
    System.out.printf(
        Locale.ROOT,
        "%-25s %.0f tips a second, each %.2f ms CPU of the program (load and all), %.2f ms of the"
            + " database, %.0f bytes of WAL, %.2f acts, %.2f signals%n",
        name,
        rate(),
        spent.program() * 1e3 / tips,
        spent.database() * 1e3 / tips,
        (double) spent.wal() / tips,
        (double) spent.acts() / tips,
        (double) spent.signals() / tips);
  }
}
