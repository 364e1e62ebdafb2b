package vn.chosach.verify;

import static vn.chosach.verify.TableRows.TableColumn.moment;
import static vn.chosach.verify.TableRows.TableColumn.text;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.Finding.FindingKind;
import vn.chosach.verify.TableRows.TableColumn;

/**
 * Exhibits of cases with their custody, and seizures. Their rows change by acts: the newest act
 * says how a row is now. A program of before, which runs beside a newer one while an update goes
 * round, writes behind it without an act; so does whoever writes by hand. Which of both it was is
 * not to be seen: it is named, and nothing is proven then.
 */
final class BoundCases implements BoundRows {

  static final String EXHIBIT = "cases.exhibit";
  static final String CUSTODY = "cases.custody";
  static final String SEIZURE = "cases.seizure";
  static final String SEIZED = "cases.seized";

  /** What an exhibit is, and who holds it. */
  static final List<TableColumn> THING =
      List.of(
          text("id"),
          text("case_id"),
          text("number"),
          text("kind"),
          text("name"),
          text("amount"),
          moment("taken_at"),
          text("seal"),
          text("holder"),
          text("file"),
          text("file_owner"),
          text("sha256"),
          text("struck_on"),
          text("struck_by"));

  /** From hand to hand. */
  static final List<TableColumn> HAND =
      List.of(
          text("exhibit"),
          text("case_id"),
          text("number"),
          moment("at"),
          text("from_holder"),
          text("to_holder"),
          text("reason"));

  static final List<TableColumn> HELD =
      Stream.of(
              "id",
              "case_id",
              "document",
              "number",
              "signed_on",
              "signed_by",
              "holder",
              "place",
              "custodian",
              "term",
              "term_paper",
              "outcome",
              "ended_on",
              "ended_by",
              "written")
          .map(TableColumn::text)
          .toList();

  private final Map<String, CaseRow> rows = new HashMap<>();
  private final Map<String, TreeMap<Integer, String>> hands = new HashMap<>();
  private final Map<String, TreeMap<Integer, String>> seized = new HashMap<>();
  private final Map<String, Bound> bound = new HashMap<>();
  private final Map<String, Set<Integer>> named = new HashMap<>();
  private Instant since = Instant.MAX;

  /** A row as it is, and how often it was written, where it says so itself. */
  private record CaseRow(String hash, int written) {}

  /** What the newest act says of a row. */
  private record Bound(int line, String row, String exhibits, long index, String act) {}

  @Override
  public void read(TableRows source) throws IOException {
    source.each(
        EXHIBIT,
        THING,
        row -> rows.put(EXHIBIT + " " + row.need("id"), new CaseRow(RowHash.of(row, THING), 0)));
    source.each(
        CUSTODY,
        HAND,
        row ->
            hands
                .computeIfAbsent(EXHIBIT + " " + row.need("exhibit"), any -> new TreeMap<>())
                .put(Integer.parseInt(row.need("number")), RowHash.of(row, HAND)));
    source.each(
        SEIZURE,
        HELD,
        row -> {
          String written = row.text("written");
          rows.put(
              SEIZURE + " " + row.need("id"),
              new CaseRow(RowHash.of(row, HELD), written == null ? 0 : Integer.parseInt(written)));
        });
    source.each(
        SEIZED,
        List.of(text("seizure"), text("exhibit"), TableColumn.flag("released")),
        row ->
            seized
                .computeIfAbsent(SEIZURE + " " + row.need("seizure"), any -> new TreeMap<>())
                .put(
                    Integer.parseInt(row.need("exhibit")),
                    row.need("exhibit") + ("true".equals(row.text("released")) ? "-" : "")));
  }

  @Override
  public @Nullable Finding check(long index, LoggedAct act, Removals removals) {
    return switch (act.verb()) {
      case "cases.exhibit-bound" -> exhibit(index, act);
      case "cases.seizure-bound" -> {
        newest(SEIZURE, index, act);
        yield null;
      }
      default -> null;
    };
  }

  private @Nullable Finding exhibit(long index, LoggedAct act) {
    int line = newest(EXHIBIT, index, act);
    String id = EXHIBIT + " " + act.subject();
    named.computeIfAbsent(id, any -> new TreeSet<>()).add(line);
    String now = hands.getOrDefault(id, new TreeMap<>()).get(line);
    return now != null && now.equals(act.details().get("hand"))
        ? null
        : new Finding(
            FindingKind.ORIGINAL_CHANGED,
            index,
            act.id() + " (" + act.verb() + ")",
            "exhibit %s: line %d of its custody is %s"
                .formatted(act.subject(), line, now == null ? "gone" : "not as it was written"));
  }

  /** Acts come in any order; each says after which writing it was. */
  private int newest(String table, long index, LoggedAct act) {
    since = act.at().isBefore(since) ? act.at() : since;
    String written = act.details().getOrDefault("line", "0");
    int line = written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : 0;
    var said =
        new Bound(
            line,
            act.details().getOrDefault("row", ""),
            act.details().getOrDefault("exhibits", ""),
            index,
            act.id() + " (" + act.verb() + ")");
    bound.merge(
        table + " " + act.subject(), said, (one, two) -> two.line() > one.line() ? two : one);
    return line;
  }

  @Override
  public List<Finding> unclaimed() {
    var found = new ArrayList<Finding>();
    bound.forEach(
        (id, said) -> {
          CaseRow now = rows.get(id);
          String things = String.join(" ", seized.getOrDefault(id, new TreeMap<>()).values());
          if (now == null) {
            found.add(changed(id, said, "its row is gone"));
          } else if (line(id, now) < said.line()) {
            found.add(changed(id, said, "its row is one of before"));
          } else if (line(id, now) == said.line() && !now.hash().equals(said.row())) {
            found.add(changed(id, said, "its row is not as it was written"));
          } else if (line(id, now) == said.line()
              && id.startsWith(SEIZURE)
              && !things.equals(said.exhibits())) {
            found.add(changed(id, said, "it holds other exhibits than were written"));
          }
        });
    return found;
  }

  /** After which writing a row is as it is. */
  private int line(String id, CaseRow now) {
    TreeMap<Integer, String> lines = hands.get(id);
    return id.startsWith(EXHIBIT) ? (lines == null ? 0 : lines.lastKey()) : now.written();
  }

  private static Finding changed(String id, Bound said, String what) {
    return new Finding(
        FindingKind.ORIGINAL_CHANGED, said.index(), id, what + ", as act " + said.act() + " says");
  }

  @Override
  public List<String> ahead() {
    var ahead = new TreeSet<String>();
    rows.forEach(
        (id, now) -> {
          Bound said = bound.get(id);
          Set<Integer> lines = named.getOrDefault(id, Set.of());
          int first = lines.stream().min(Integer::compare).orElse(Integer.MAX_VALUE);
          boolean between =
              hands.getOrDefault(id, new TreeMap<>()).tailMap(first).keySet().stream()
                  .anyMatch(line -> !lines.contains(line));
          if (said == null ? made(id).isAfter(since) : between || line(id, now) > said.line()) {
            ahead.add(id);
          }
        });
    return ahead.stream()
        .map(
            id ->
                id
                    + " was written without an act: by a program of before, while an update went"
                    + " round, or by hand")
        .toList();
  }

  /** An identifier of version 7 says when it was made. */
  private static Instant made(String id) {
    try {
      UUID uuid = UUID.fromString(id.substring(id.indexOf(' ') + 1));
      return uuid.version() == 7
          ? Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> 16)
          : Instant.MIN;
    } catch (IllegalArgumentException none) {
      return Instant.MIN;
    }
  }

  @Override
  public List<String> compared() {
    return Stream.of(
            BoundRows.count(count(EXHIBIT, true), "exhibits"),
            BoundRows.count(count(SEIZURE, true), "seizures"))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<String> unbound() {
    return Stream.of(
            BoundRows.count(count(EXHIBIT, false), "exhibits"),
            BoundRows.count(count(SEIZURE, false), "seizures"))
        .flatMap(List::stream)
        .toList();
  }

  private long count(String table, boolean known) {
    return rows.keySet().stream()
        .filter(id -> id.startsWith(table + " ") && bound.containsKey(id) == known)
        .count();
  }
}
