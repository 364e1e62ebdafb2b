package vn.chosach.verify;

import static vn.chosach.verify.TableRows.TableColumn.bytes;
import static vn.chosach.verify.TableRows.TableColumn.flag;
import static vn.chosach.verify.TableRows.TableColumn.moment;
import static vn.chosach.verify.TableRows.TableColumn.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.Finding.FindingKind;
import vn.chosach.verify.TableRows.TableColumn;
import vn.chosach.verify.TableRows.TableRow;

/** Rows of the vault: what each file and capture is, where its pieces lie, and its custody. */
final class BoundEvidence implements BoundRows {

  static final String FILE = "vault.file";
  static final String PART = "vault.capture_part";
  static final String CUSTODY = "vault.custody";

  /** A line of custody. */
  static final List<TableColumn> LINE =
      List.of(
          text("item"),
          text("number"),
          text("kind"),
          moment("at"),
          text("act"),
          text("actor_kind"),
          text("actor"),
          text("agency"),
          text("reason"),
          text("receiver"),
          bytes("expected"),
          bytes("measured"),
          flag("whole"));

  private static final String SEALED = "sealed.";
  private static final String MANIFEST = "manifest.txt";
  private static final String STAMP = "manifest.tst";
  private static final String ORIGINAL = "original";

  private final Map<String, Item> items = new HashMap<>();
  private final Map<String, TreeMap<Integer, String>> custody = new HashMap<>();
  private final Map<String, Set<Integer>> claimed = new HashMap<>();

  /** Acts that name no line, of a program of before that ran beside one that does (record 0088). */
  private final Map<String, Integer> beside = new HashMap<>();

  private long older;
  private long olderLines;

  /** A file or a capture with the addresses of its pieces. */
  private static final class Item {
    private final boolean file;
    private String sha256 = "";
    private final Map<String, String> pieces = new TreeMap<>();
    private final Set<String> bound = new HashSet<>();
    private boolean claimed;

    private Item(boolean file) {
      this.file = file;
    }

    private String main() {
      return pieces.getOrDefault(file ? ORIGINAL : MANIFEST, "");
    }
  }

  @Override
  public void read(TableRows rows) throws IOException {
    rows.each(
        FILE,
        List.of(
            text("id"),
            bytes("sha256"),
            text("original_at"),
            text("cleaned_at"),
            text("thumbnail_at"),
            text("ends_at")),
        this::file);
    rows.each(
        PART, List.of(text("capture"), text("name"), bytes("sha256"), text("lies_at")), this::part);
    rows.each(
        CUSTODY,
        LINE,
        row ->
            custody
                .computeIfAbsent(row.need("item"), any -> new TreeMap<>())
                .put(Integer.parseInt(row.need("number")), RowHash.of(row, LINE)));
  }

  /** What waits to be sent is no evidence yet. */
  private void file(TableRow row) {
    if (row.text("ends_at") == null) {
      var item = new Item(true);
      item.sha256 = row.need("sha256");
      item.pieces.put(ORIGINAL, row.need("original_at"));
      for (String copy : List.of("cleaned", "thumbnail")) {
        String address = row.text(copy + "_at");
        if (address != null) {
          item.pieces.put(copy, address);
        }
      }
      items.put("file " + row.need("id"), item);
    }
  }

  private void part(TableRow row) {
    Item item = items.computeIfAbsent("capture " + row.need("capture"), any -> new Item(false));
    String name = row.need("name");
    item.pieces.put(name, row.need("lies_at"));
    if (name.equals(MANIFEST)) {
      item.sha256 = row.need("sha256");
    }
  }

  @Override
  public @Nullable Finding check(long index, LoggedAct act, Removals removals) {
    if (!act.verb().startsWith("vault.") || !act.details().containsKey("sha256")) {
      return null;
    }
    boolean kept = act.verb().equals("vault.kept");
    Finding wrong = kept || act.verb().equals("vault.stamped") ? item(index, act, kept) : null;
    return wrong == null ? line(index, act) : wrong;
  }

  private @Nullable Finding item(long index, LoggedAct act, boolean kept) {
    Item item = items.get(act.subjectKind() + " " + act.subject());
    if (item == null) {
      return changed(index, act, "its row is gone");
    }
    String sealed = act.details().get("sealed");
    if (kept) {
      item.claimed = true;
      if (sealed != null && !sealed.equals(item.main())) {
        return changed(index, act, "its row leads to other bytes than those that were kept");
      }
    }
    if (!item.sha256.equals(act.details().get("sha256"))) {
      return changed(index, act, "its row has another SHA-256 than what was kept");
    }
    Finding wrong = null;
    for (var detail : act.details().tailMap(SEALED).entrySet()) {
      if (!detail.getKey().startsWith(SEALED)) {
        break;
      }
      String name = detail.getKey().substring(SEALED.length());
      String piece = item.file ? name.replaceFirst("\\..*", "") : name;
      item.bound.add(piece);
      if (wrong == null && !detail.getValue().equals(item.pieces.get(piece))) {
        wrong = changed(index, act, "its row leads to another " + name + " than what was kept");
      }
    }
    if (!kept
        && !item.bound.isEmpty()
        && act.details().keySet().stream().noneMatch(BoundEvidence::piece)) {
      // Sealed by a program of now, stamped by one of before beside it.
      item.bound.add(STAMP);
      older++;
    }
    older += kept && item.bound.isEmpty() && item.pieces.size() > 1 ? 1 : 0;
    return wrong;
  }

  private static boolean piece(String detail) {
    return detail.startsWith(SEALED);
  }

  private @Nullable Finding line(long index, LoggedAct act) {
    String row = act.details().get("row");
    if (row == null) {
      olderLines++;
      if (claimed.containsKey(act.subject())) {
        beside.merge(act.subject(), 1, Integer::sum);
      }
      return null;
    }
    int number = Integer.parseInt(act.details().getOrDefault("line", "0"));
    claimed.computeIfAbsent(act.subject(), any -> new HashSet<>()).add(number);
    String now = custody.getOrDefault(act.subject(), new TreeMap<>()).get(number);
    return row.equals(now)
        ? null
        : changed(
            index,
            act,
            "line %d of its custody is %s"
                .formatted(number, now == null ? "gone" : "not as it was written"));
  }

  private static Finding changed(long index, LoggedAct act, String what) {
    return new Finding(
        FindingKind.ORIGINAL_CHANGED,
        index,
        act.id() + " (" + act.verb() + ")",
        act.subjectKind() + " " + act.subject() + ": " + what);
  }

  @Override
  public List<Finding> unclaimed() {
    var found = new ArrayList<Finding>();
    items.forEach(
        (id, item) -> {
          if (!item.claimed) {
            found.add(new Finding(FindingKind.INSERTED, -1, id, "no act says that it was kept"));
          } else if (!item.bound.isEmpty() && !item.bound.containsAll(item.pieces.keySet())) {
            var more = new TreeMap<>(item.pieces);
            more.keySet().removeAll(item.bound);
            found.add(
                new Finding(FindingKind.INSERTED, -1, id, "no act speaks of " + more.keySet()));
          }
        });
    custody.forEach(
        (item, lines) -> {
          Set<Integer> known = claimed.getOrDefault(item, Set.of());
          // From the first line on that an act binds, acts bind all, but for those that name none.
          int first = known.stream().min(Integer::compare).orElse(Integer.MAX_VALUE);
          lines.tailMap(first).keySet().stream()
              .filter(number -> !known.contains(number))
              .skip(beside.getOrDefault(item, 0))
              .map(
                  number ->
                      new Finding(
                          FindingKind.INSERTED,
                          -1,
                          CUSTODY + " " + item,
                          "no act speaks of line " + number))
              .forEach(found::add);
        });
    return found;
  }

  @Override
  public List<String> compared() {
    long lines = custody.values().stream().mapToLong(Map::size).sum();
    return Stream.concat(
            BoundRows.count(items.size(), "files and captures").stream(),
            BoundRows.count(lines, "lines of custody").stream())
        .toList();
  }

  @Override
  public List<String> unbound() {
    return Stream.concat(
            BoundRows.count(older, "files and captures, but for their first piece").stream(),
            BoundRows.count(olderLines, "lines of custody").stream())
        .toList();
  }
}
