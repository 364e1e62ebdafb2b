package vn.chosach.officers.views;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.ticks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.views.ManyPage.ManyResult;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.BulkDeed;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;

/**
 * One act for many rows of a list. Each row comes back with its own result; those that were refused
 * can be tried again, with what was typed.
 */
@Controller
record ManyController(DeskLists lists) {

  /** More is no longer looked at before it is done. */
  static final int MOST = 100;

  private static final String ADDRESS = ViewsController.PATH + "/nhieu";
  private static final Pattern CHOSEN = Pattern.compile("(" + SentId.FORM + "):(\\d{1,9})");

  @FormMapping(ADDRESS)
  ModelAndView many(
      FormVisit visit,
      @RequestParam("ds") String address,
      @RequestParam("lam") String act,
      @RequestParam(name = "loc", defaultValue = "") String asked,
      @RequestParam(name = "chon", defaultValue = "") List<String> chosen) {
    Page page = visit.page();
    DeskList<?> list = lists.at(address, page).orElseThrow(Page::absent);
    ListAsk ask = ListAsk.of(list, asked);
    BulkDeed deed =
        list.deeds(ask, DeskLists.viewer(page)).stream()
            .filter(one -> one.key().equals(act))
            .findFirst()
            .orElseThrow(Page::absent);
    Map<UUID, Integer> rows = rows(chosen);
    String back = ask.address(list.address(), 1);
    if (rows.isEmpty()) {
      return new ModelAndView(page.redirect(visit.say(back, "ui.lists.many.nothing")));
    }
    var bulk = new Bulk(deed, deed.names().apply(rows.keySet()), address, asked, page);
    FormDefinition form = form(bulk, rows);
    var drawn = FormPage.titled(page.t("ui.lists.many.title", page.t(deed.textKey())), back);
    List<FormField> own = deed.fields().apply(page);
    // The form itself was sent, and not only what was chosen in the list.
    boolean answers = own.isEmpty() || own.stream().anyMatch(one -> visit.holds(one.name()));
    if (!visit.sent() || !answers) {
      return drawn.apply(visit.blank(form));
    }
    SubmittedForm sent = visit.read(form);
    if (!sent.inOrder()) {
      ModelAndView again = drawn.apply(sent.drawn());
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    return done(bulk, rows, sent, back, visit);
  }

  private static FormDefinition form(Bulk bulk, Map<UUID, Integer> rows) {
    List<Choice> choices =
        Choice.of(rows.entrySet(), one -> value(one), one -> bulk.name(one.getKey()));
    return FormDefinition.of(
            bulk.at(bulk.deed.key()),
            bulk.deed.textKey(),
            ticks("chon", "ui.lists.many.rows", choices).start(values(rows)).open().needed())
        .and(bulk.deed.fields().apply(bulk.page))
        .and(hidden("loc", bulk.asked));
  }

  private static ModelAndView done(
      Bulk bulk, Map<UUID, Integer> rows, SubmittedForm sent, String back, FormVisit visit) {
    var results = new ArrayList<ManyResult>();
    var left = new LinkedHashMap<UUID, Integer>();
    rows.forEach(
        (row, seen) -> {
          ActOutcome<?> outcome = bulk.deed.act().on(row, seen, sent);
          results.add(bulk.result(row, outcome));
          if (!results.getLast().done()) {
            left.put(row, outcome instanceof ActOutcome.Overtaken<?> now ? now.version() : seen);
          }
        });
    return new ModelAndView(
        "officers/many",
        "many",
        new ManyPage(
            bulk.deed.textKey(),
            results,
            visit.told(form(bulk, left), Map.of("chon", values(left))),
            left.isEmpty(),
            back,
            bulk.undo(rows, left.keySet())));
  }

  /**
   * An act on rows of a list.
   *
   * @param names of the rows, by their keys
   * @param address of the list
   * @param asked what the list shows
   */
  private record Bulk(
      BulkDeed deed, Map<UUID, String> names, String address, String asked, Page page) {

    String name(UUID row) {
      return names.getOrDefault(row, page.t("ui.lists.many.unknown"));
    }

    ManyResult result(UUID row, ActOutcome<?> outcome) {
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
    String undo(Map<UUID, Integer> rows, Set<UUID> left) {
      var taken = new LinkedHashMap<>(rows);
      taken.keySet().removeAll(left);
      return deed.undo().isEmpty() || taken.isEmpty()
          ? ""
          : UriComponentsBuilder.fromUriString(at(deed.undo()))
              .queryParam("loc", "{loc}")
              .queryParam("chon", values(taken))
              .encode()
              .buildAndExpand(asked)
              .toUriString();
    }

    String at(String act) {
      return UriComponentsBuilder.fromPath(ADDRESS)
          .queryParam("ds", address)
          .queryParam("lam", act)
          .build()
          .toUriString();
    }
  }

  private static Map<UUID, Integer> rows(List<String> chosen) {
    var rows = new LinkedHashMap<UUID, Integer>();
    for (String one : chosen) {
      Matcher parts = CHOSEN.matcher(one);
      if (rows.size() < MOST && parts.matches()) {
        rows.put(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2)));
      }
    }
    return rows;
  }

  private static List<String> values(Map<UUID, Integer> rows) {
    return rows.entrySet().stream().map(ManyController::value).toList();
  }

  private static String value(Map.Entry<UUID, Integer> row) {
    return row.getKey() + ":" + row.getValue();
  }
}
