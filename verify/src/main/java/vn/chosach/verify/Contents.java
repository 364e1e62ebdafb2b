package vn.chosach.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what acts speak of with what the tables and the shelf hold now: each act with its rows,
 * each row with an act. What no act speaks of is not compared, and is named in docs/verify.md.
 */
public final class Contents {

  private final List<BoundRows> rows =
      List.of(new BoundTips(), new BoundEvidence(), new BoundPapers(), new BoundCases());
  private final Removals removals = new Removals();
  private final @Nullable EvidenceFolder shelf;
  private boolean binding;

  /**
   * @param shelf the sealed files; {@code null} leaves them out
   */
  public Contents(@Nullable EvidenceFolder shelf) {
    this.shelf = shelf;
  }

  void read(TableRows source) throws IOException {
    for (BoundRows some : rows) {
      some.read(source);
    }
  }

  /** An act of the log that may excuse that something is gone; all of them before any check. */
  void removed(long index, LoggedAct act) {
    removals.add(index, act);
  }

  /**
   * The first thing that is not as an act says.
   *
   * @param index leaf of the act, -1 while it waits for the log
   */
  @Nullable Finding check(long index, LoggedAct act) {
    binding |= index >= 0 && act.details().containsKey("row");
    for (BoundRows some : rows) {
      Finding wrong = some.check(index, act, removals);
      if (wrong != null) {
        return wrong;
      }
    }
    return shelf == null ? null : shelf.check(index, act, removals);
  }

  /** Rows of which no act speaks, after all acts were looked at. */
  List<Finding> unclaimed() {
    return rows.stream()
        .flatMap(some -> some.unclaimed().stream())
        .sorted(Comparator.comparing(Finding::id))
        .toList();
  }

  /** Rows of which it cannot be said who wrote them, after all acts were looked at. */
  List<String> ahead() {
    return rows.stream().flatMap(some -> some.ahead().stream()).toList();
  }

  /** Whether acts of the log bind rows: then whoever wrote them also signs backups. */
  boolean binds() {
    return binding;
  }

  /** How many contents are gone, each under an act that says so. */
  long missed() {
    return removals.missed();
  }

  /** What was compared, what no act binds, and what was removed by whom. */
  void tell(PrintStream out) {
    line(out, "compared", rows.stream().flatMap(some -> some.compared().stream()));
    line(out, "not bound", rows.stream().flatMap(some -> some.unbound().stream()));
    if (shelf != null) {
      out.printf("%-10s %d sealed files%n", "measured", shelf.read());
    }
    removals.tell(out);
  }

  private static void line(PrintStream out, String name, Stream<String> parts) {
    String words = String.join(", ", parts.toList());
    if (!words.isEmpty()) {
      out.printf("%-10s %s%n", name, words);
    }
  }
}
