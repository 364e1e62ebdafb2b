package vn.chosach.verify;

import static vn.chosach.verify.TableRows.TableColumn.digest;
import static vn.chosach.verify.TableRows.TableColumn.flag;
import static vn.chosach.verify.TableRows.TableColumn.moment;
import static vn.chosach.verify.TableRows.TableColumn.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.Finding.FindingKind;
import vn.chosach.verify.TableRows.TableColumn;
import vn.chosach.verify.TableRows.TableRow;

/** Reports as they were received, and the words between office and reporter. */
final class BoundTips implements BoundRows {

  static final String TIP = "tips.tip";
  static final String HAPPENING = "tips.happening";

  /** What stands beside the words of a report; desk and number are given by the office. */
  static final List<TableColumn> BESIDE =
      List.of(
          text("channel"),
          text("place"),
          text("area"),
          text("goods"),
          text("seen_on"),
          text("seen_minute"),
          text("paid"),
          moment("received_at"),
          moment("entered_at"),
          text("entered_by"),
          text("entered_for"));

  /** What stands beside words that were said. */
  static final List<TableColumn> SAID =
      List.of(
          text("tip"),
          moment("at"),
          text("kind"),
          flag("by_reporter"),
          text("officer"),
          text("agency"),
          text("stage"),
          moment("due"),
          text("answers"),
          text("rating"));

  private final Map<String, Sealed> tips = new HashMap<>();
  private final Map<String, Sealed> words = new HashMap<>();
  private long older;
  private long olderWords;

  /** A row: what is sealed in it, and what stands beside. */
  private static final class Sealed {
    private final @Nullable String content;
    private final String row;
    private boolean claimed;

    private Sealed(@Nullable String content, String row) {
      this.content = content;
      this.row = row;
    }
  }

  @Override
  public void read(TableRows rows) throws IOException {
    rows.each(
        TIP,
        with(BESIDE, text("id"), digest("told")),
        row -> tips.put(row.need("id"), new Sealed(row.text("told"), RowHash.of(row, BESIDE))));
    rows.each(
        HAPPENING,
        with(SAID, text("id"), digest("words")),
        row -> {
          if (!isArrival(row)) {
            words.put(row.need("id"), new Sealed(row.text("words"), RowHash.of(row, SAID)));
          }
        });
  }

  /** The first one, that it was received, comes with the report and says nothing. */
  private static boolean isArrival(TableRow row) {
    return "MOVED".equals(row.text("kind"))
        && "RECEIVED".equals(row.text("stage"))
        && row.text("words") == null;
  }

  private static List<TableColumn> with(List<TableColumn> some, TableColumn... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  @Override
  public @Nullable Finding check(long index, LoggedAct act, Removals removals) {
    if (act.verb().equals("tips.received")) {
      return tip(index, act, removals);
    }
    return act.verb().startsWith("tips.") && act.details().containsKey("happening")
        ? said(index, act, removals)
        : null;
  }

  private @Nullable Finding tip(long index, LoggedAct act, Removals removals) {
    Sealed tip = tips.get(act.subject());
    String told = act.details().get("told");
    String row = act.details().get("row");
    String now = tip == null ? null : tip.content;
    if (tip != null) {
      tip.claimed = true;
    }
    if (told != null && !told.equals(now) && !(now == null && removals.excuse(index, act, told))) {
      return changed(
          index,
          act,
          now == null
              ? "the report " + act.subject() + " is gone" + removals.flaws(index, act)
              : "the report " + act.subject() + " is not what was received");
    }
    if (row == null) {
      older++;
      return null;
    }
    return tip != null && row.equals(tip.row)
        ? null
        : changed(
            index,
            act,
            "the report "
                + act.subject()
                + (tip == null
                    ? " left no row"
                    : ": what stands beside its words (channel, place, area, goods, days, payment,"
                        + " who entered it) is not what was received"));
  }

  private @Nullable Finding said(long index, LoggedAct act, Removals removals) {
    String id = String.valueOf(act.details().get("happening"));
    String hash = act.details().get("words");
    String row = act.details().get("row");
    Sealed said = words.get(id);
    if (said != null) {
      said.claimed = true;
    }
    if (said != null && row == null) {
      olderWords++;
      return null;
    }
    if (said == null || !said.row.equals(row)) {
      return changed(
          index,
          act,
          said == null
              ? "what was said in " + id + " is gone"
              : "when, by whom or to what " + id + " was said is not as it was written");
    }
    String now = said.content;
    boolean same = hash == null ? now == null : hash.equals(now);
    return same || (now == null && removals.excuse(index, act))
        ? null
        : changed(
            index,
            act,
            now == null
                ? "the words of " + id + " are gone" + removals.flaws(index, act)
                : "the words of " + id + " are not those that were written");
  }

  private static Finding changed(long index, LoggedAct act, String what) {
    return new Finding(
        FindingKind.ORIGINAL_CHANGED, index, act.id() + " (" + act.verb() + ")", what);
  }

  @Override
  public List<Finding> unclaimed() {
    var found = new ArrayList<Finding>();
    unclaimed(TIP, tips, "no act says that this report was received", found);
    unclaimed(HAPPENING, words, "no act says that this was said", found);
    return found;
  }

  private static void unclaimed(
      String table, Map<String, Sealed> rows, String what, List<Finding> found) {
    rows.forEach(
        (id, row) -> {
          if (!row.claimed) {
            found.add(new Finding(FindingKind.INSERTED, -1, table + " " + id, what));
          }
        });
  }

  @Override
  public List<String> compared() {
    return Stream.concat(
            BoundRows.count(tips.size(), "reports").stream(),
            BoundRows.count(words.size(), "words of office and reporters").stream())
        .toList();
  }

  @Override
  public List<String> unbound() {
    return Stream.concat(
            BoundRows.count(older, "reports, but for what was told").stream(),
            BoundRows.count(olderWords, "words of office and reporters").stream())
        .toList();
  }
}
