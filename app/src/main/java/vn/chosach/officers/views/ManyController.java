package vn.chosach.officers.views;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.ticks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    BulkDeed deed =
        list.deeds(ListAsk.of(list, asked), DeskLists.viewer(page)).stream()
            .filter(one -> one.key().equals(act))
            .findFirst()
            .orElseThrow(Page::absent);
    Map<UUID, Integer> rows = rows(chosen);
    Map<UUID, String> names = deed.names().apply(rows.keySet());
    String back = ListAsk.of(list, asked).address(list.address(), 1);
    if (rows.isEmpty()) {
      return new ModelAndView(page.redirect(visit.say(back, "ui.lists.many.nothing")));
    }
    List<FormField> own = deed.fields().apply(page);
    Function<Map<UUID, Integer>, FormDefinition> forms =
        these -> form(these, names, deed, own, address, asked, page);
    FormDefinition form = forms.apply(rows);
    var drawn = FormPage.titled(page.t("ui.lists.many.title", page.t(deed.textKey())), back);
    if (!visit.sent() || !own.isEmpty() && !answers(own, page)) {
      return drawn.apply(visit.blank(form));
    }
    SubmittedForm sent = visit.read(form);
    if (!sent.inOrder()) {
      ModelAndView again = drawn.apply(sent.drawn());
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    return done(deed, sent, rows, names, forms, back, undo(deed, address, asked), page);
  }

  private static FormDefinition form(
      Map<UUID, Integer> rows,
      Map<UUID, String> names,
      BulkDeed deed,
      List<FormField> own,
      String address,
      String asked,
      Page page) {
    var fields = new ArrayList<FormField>();
    fields.add(
        ticks("chon", "ui.lists.many.rows", choices(rows, names, page))
            .start(rows.entrySet().stream().map(ManyController::value).toList())
            .open()
            .needed());
    fields.addAll(own);
    fields.add(hidden("loc", asked));
    String action =
        UriComponentsBuilder.fromPath(ADDRESS)
            .queryParam("ds", address)
            .queryParam("lam", deed.key())
            .build()
            .toUriString();
    return FormDefinition.of(action, deed.textKey(), fields);
  }

  /** Whether the form itself was sent, and not only what was chosen in the list. */
  private static boolean answers(List<FormField> own, Page page) {
    List<String> sent = page.visit().sentFields();
    return own.stream().map(FormField::name).anyMatch(sent::contains);
  }

  private static ModelAndView done(
      BulkDeed deed,
      SubmittedForm sent,
      Map<UUID, Integer> rows,
      Map<UUID, String> names,
      Function<Map<UUID, Integer>, FormDefinition> forms,
      String back,
      String undo,
      Page page) {
    var results = new ArrayList<ManyResult>();
    var left = new LinkedHashMap<UUID, Integer>();
    rows.forEach(
        (row, seen) -> {
          String name = names.getOrDefault(row, page.t("ui.lists.many.unknown"));
          switch (deed.act().on(row, seen, sent)) {
            case ActOutcome.Done<?> done ->
                results.add(new ManyResult(name, true, page.t("ui.lists.many.done")));
            case ActOutcome.Waiting<?> waiting ->
                results.add(new ManyResult(name, true, page.t("ui.lists.many.waiting")));
            case ActOutcome.Refused<?> no -> {
              results.add(new ManyResult(name, false, page.t(no.refusal())));
              left.put(row, seen);
            }
            case ActOutcome.Overtaken<?> overtaken -> {
              results.add(new ManyResult(name, false, page.t("ui.form.overtaken")));
              left.put(row, overtaken.version());
            }
          }
        });
    String taken =
        rows.entrySet().stream()
            .filter(row -> !left.containsKey(row.getKey()))
            .map(row -> "&chon=" + value(row))
            .collect(Collectors.joining());
    return new ModelAndView(
        "officers/many",
        "many",
        new ManyPage(
            deed.textKey(),
            results,
            forms.apply(left).told(again(sent, left), page),
            left.isEmpty(),
            back,
            undo.isEmpty() || taken.isEmpty() ? "" : undo + taken));
  }

  private static String undo(BulkDeed deed, String address, String asked) {
    return deed.undo().isEmpty()
        ? ""
        : UriComponentsBuilder.fromPath(ADDRESS)
            .queryParam("ds", address)
            .queryParam("lam", deed.undo())
            .queryParam("loc", "{loc}")
            .encode()
            .buildAndExpand(asked)
            .toUriString();
  }

  /** What was typed, with the rows that are left. */
  private static Map<String, List<String>> again(SubmittedForm sent, Map<UUID, Integer> left) {
    var values = new LinkedHashMap<String, List<String>>();
    sent.definition().fields().forEach(one -> values.put(one.name(), sent.all(one.name())));
    values.put("chon", left.entrySet().stream().map(ManyController::value).toList());
    return values;
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

  private static List<Choice> choices(Map<UUID, Integer> rows, Map<UUID, String> names, Page page) {
    return Choice.of(
        rows.entrySet(),
        one -> value(one),
        one -> names.getOrDefault(one.getKey(), page.t("ui.lists.many.unknown")));
  }

  private static String value(Map.Entry<UUID, Integer> row) {
    return row.getKey() + ":" + row.getValue();
  }
}
