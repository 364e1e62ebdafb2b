package vn.chosach.officers.sight;

import java.sql.Savepoint;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chosach.officers.ActingOfficer;

/**
 * What a physical connection was told last, and what its transaction wants it to know. The database
 * takes back what was told when a transaction ends or goes back to a savepoint, and so does this.
 */
final class AppliedSettings {

  /** The setting that all rooms ask. */
  static final String MARKS = "chosach.marks";

  private static final Standing NOTHING = new Standing(null, Map.of(), Map.of());

  private final Map<Savepoint, Standing> savepoints = new HashMap<>();
  private final Map<ActingOfficer, String> marks = new HashMap<>();
  private @Nullable String committed;
  private Standing now = NOTHING;

  /**
   * @param marks told for the connection, beyond the end of the transaction
   * @param local told for the transaction, and above {@code marks}
   * @param wanted of the transaction, told before its next statement
   */
  private record Standing(
      @Nullable String marks, Map<String, String> local, Map<String, String> wanted) {

    @Nullable String seen() {
      return local.getOrDefault(MARKS, marks);
    }
  }

  /** The marks of an officer, found once for a transaction. */
  String marks(ActingOfficer officer, Function<ActingOfficer, String> found) {
    String known = marks.get(officer);
    if (known == null) {
      known = found.apply(officer);
      marks.put(officer, known);
    }
    return known;
  }

  /** What the transaction wanted last of a setting. */
  @Nullable String wanted(String name) {
    return now.wanted.get(name);
  }

  /**
   * @param settings null for what nobody wants any more
   */
  void want(Map<String, @Nullable String> settings) {
    var wanted = new HashMap<>(now.wanted);
    settings.forEach(
        (name, value) -> {
          if (value == null) {
            wanted.remove(name);
          } else {
            wanted.put(name, value);
          }
        });
    now = new Standing(now.marks, now.local, wanted);
  }

  /**
   * What must be told before a statement, in an order of its own; a setting of a room that nobody
   * wants is told to be empty, which opens nothing, and one of the server, as a limit, to be none.
   *
   * @param eyes marks of whoever looks, unless the transaction wants others
   */
  Map<String, String> untold(String eyes) {
    if (now.wanted.isEmpty() && now.local.isEmpty()) {
      return eyes.equals(now.marks) ? Map.of() : Map.of(MARKS, eyes);
    }
    var untold = new TreeMap<String, String>();
    now.local.forEach(
        (name, value) -> {
          String nothing = name.contains(".") ? "" : "0";
          if (!value.equals(nothing)) {
            untold.put(name, nothing);
          }
        });
    untold.put(MARKS, eyes);
    untold.putAll(now.wanted);
    untold
        .entrySet()
        .removeIf(
            one ->
                one.getValue()
                    .equals(one.getKey().equals(MARKS) ? now.seen() : now.local.get(one.getKey())));
    return untold;
  }

  /**
   * @param lasting marks that were told for the connection
   */
  void told(Map<String, String> settings, @Nullable String lasting) {
    var local = new HashMap<>(now.local);
    local.putAll(settings);
    if (lasting != null) {
      local.remove(MARKS);
    }
    now = new Standing(lasting == null ? now.marks : lasting, local, now.wanted);
  }

  void saved(Savepoint savepoint) {
    savepoints.put(savepoint, now);
  }

  /** What was told and wanted since is taken back. */
  void backTo(Savepoint savepoint) {
    now = savepoints.getOrDefault(savepoint, NOTHING);
  }

  /** What was told for the connection stands. */
  void committed() {
    committed = now.marks;
    ended();
  }

  /** What the connection knew before the transaction stands again. */
  void ended() {
    now = new Standing(committed, Map.of(), Map.of());
    savepoints.clear();
    marks.clear();
  }
}
