package vn.chosach.officers.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.views.ManyPage.ManyResult;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.BulkDeed;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;

/**
 * Rows of a list with one act on them, which is carried out with each by itself.
 *
 * @param rows versions that the page showed, by the keys of the rows
 * @param names of the rows, by their keys
 * @param list address of the list
 * @param asked what the list shows
 * @param back address of what it shows
 */
record BulkSelection(
    BulkDeed deed,
    Map<UUID, Integer> rows,
    Map<UUID, String> names,
    String list,
    String asked,
    String back,
    Page page) {

  static final String ADDRESS = ViewsController.PATH + "/nhieu";

  /** More is no longer looked at before it is done. */
  static final int MOST = 100;

  private static final Pattern CHOSEN = Pattern.compile("(" + SentId.FORM + "):(\\d{1,9})");

  /** What became of it, and the rows that were refused. */
  record BulkDone(ManyPage page, BulkSelection left) {}

  /** What was chosen in a list; not found where the list has no such act. */
  static BulkSelection of(DeskList<?> list, FormVisit visit) {
    Page page = visit.page();
    String asked = visit.value("loc");
    ListAsk ask = ListAsk.of(list, asked);
    BulkDeed deed =
        list.deeds(ask, DeskLists.viewer(page)).stream()
            .filter(one -> one.key().equals(visit.value("lam")))
            .findFirst()
            .orElseThrow(Page::absent);
    var rows = new LinkedHashMap<UUID, Integer>();
    for (String one : visit.all("chon")) {
      Matcher parts = CHOSEN.matcher(one);
      if (rows.size() < MOST && parts.matches()) {
        rows.put(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2)));
      }
    }
    String back = ask.address(list.address(), 1);
    Map<UUID, String> names = rows.isEmpty() ? Map.of() : deed.names().apply(rows.keySet());
    return new BulkSelection(deed, rows, names, list.address(), asked, back, page);
  }

  String title() {
    return page.t("ui.lists.many.title", page.t(deed.textKey()));
  }

  /** What the act asks for, once for all rows. */
  List<FormField> fields() {
    return deed.fields().apply(page);
  }

  List<Choice> choices() {
    return Choice.of(rows.entrySet(), BulkSelection::value, one -> name(one.getKey()));
  }

  /** As they stand in a form. */
  List<String> values() {
    return rows.entrySet().stream().map(BulkSelection::value).toList();
  }

  private static String value(Map.Entry<UUID, Integer> row) {
    return row.getKey() + ":" + row.getValue();
  }

  /** Does it with one after the other; what is refused holds up no other. */
  BulkDone carriedOut(SubmittedForm sent) {
    var results = new ArrayList<ManyResult>();
    var left = new LinkedHashMap<UUID, Integer>();
    rows.forEach(
        (row, seen) -> {
          ActOutcome<?> outcome = deed.act().on(row, seen, sent);
          results.add(result(row, outcome));
          if (!results.getLast().done()) {
            left.put(row, outcome instanceof ActOutcome.Overtaken<?> now ? now.version() : seen);
          }
        });
    return new BulkDone(
        new ManyPage(title(), results, left.isEmpty(), back, undo(left.keySet())),
        new BulkSelection(deed, left, names, list, asked, back, page));
  }

  private String name(UUID row) {
    return names.getOrDefault(row, page.t("ui.lists.many.unknown"));
  }

  private ManyResult result(UUID row, ActOutcome<?> outcome) {
    return switch (outcome) {
      case ActOutcome.Done<?> done -> said(row, true, "ui.lists.many.done");
      case ActOutcome.Waiting<?> waiting -> said(row, true, "ui.lists.many.waiting");
      case ActOutcome.Overtaken<?> overtaken -> said(row, false, "ui.form.overtaken");
      case ActOutcome.Refused<?> no -> new ManyResult(name(row), false, page.t(no.refusal()));
    };
  }

  private ManyResult said(UUID row, boolean done, String key) {
    return new ManyResult(name(row), done, page.t(key));
  }

  /** Address of the form that takes back what was done; empty for none. */
  private String undo(Set<UUID> left) {
    var taken = new LinkedHashMap<>(rows);
    taken.keySet().removeAll(left);
    return deed.undo().isEmpty() || taken.isEmpty()
        ? ""
        : UriComponentsBuilder.fromUriString(at(deed.undo()))
            .queryParam("loc", "{loc}")
            .queryParam("chon", taken.entrySet().stream().map(BulkSelection::value).toList())
            .encode()
            .buildAndExpand(asked)
            .toUriString();
  }

  String at(String act) {
    return UriComponentsBuilder.fromPath(ADDRESS)
        .queryParam("ds", list)
        .queryParam("lam", act)
        .build()
        .toUriString();
  }
}
