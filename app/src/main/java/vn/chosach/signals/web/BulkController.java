package vn.chosach.signals.web;

import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.web.InboxPage.BulkPage;
import vn.chosach.signals.web.InboxPages.InboxBeside;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.SubmittedForm;

/**
 * Does one thing with many signals, each in a transaction of its own: one that cannot be done never
 * holds up the others, and each comes back with its own result.
 */
@Controller
record BulkController(Signals signals, InboxPages pages) {

  private static final int MOST = 100;
  private static final Duration A_DAY = Duration.ofHours(24);
  private static final List<Choice> ACTS =
      Stream.of("nhan", "bo-nhan", "hen-lai").map(act -> Choice.of(act, act)).toList();
  private static final Pattern CHOSEN = Pattern.compile("(" + SentId.FORM + "):(\\d{1,9})");

  @PostMapping(InboxRoutes.INBOX + "/hang-loat")
  ModelAndView bulk(@RequestParam MultiValueMap<String, String> values, Page page, Viewer viewer) {
    InboxFilter filter = InboxFilter.of(values.toSingleValueMap());
    SubmittedForm sent =
        FormDefinition.of(
                filter.sendAll("hang-loat"),
                "signals.bulk.chosen",
                ticks("chon", "signals.bulk.chosen", List.of()).open(),
                select("lam", "signals.act.group", ACTS))
            .read(values, page);
    var results = new ArrayList<BulkPage.BulkResult>();
    for (String one : sent.inOrder() ? sent.all("chon") : List.<String>of()) {
      Matcher parts = CHOSEN.matcher(one);
      if (results.size() < MOST && parts.matches()) {
        UUID id = UUID.fromString(parts.group(1));
        DeskAct wish = wish(sent.text("lam"), page, viewer);
        results.add(result(id, Integer.parseInt(parts.group(2)), wish, page, viewer));
      }
    }
    var beside = new InboxBeside(null, null, new BulkPage(results, sent.errors()));
    var view = new ModelAndView("signals/inbox", "inbox", pages.page(filter, beside, page, viewer));
    view.setStatus(sent.inOrder() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private BulkPage.BulkResult result(UUID id, int seen, DeskAct wish, Page page, Viewer viewer) {
    ActingOfficer reader = ActingOfficer.of(viewer);
    String number =
        signals
            .read(id, reader)
            .map(Sheet::signal)
            .map(signal -> signal.number())
            .orElse(page.t("signals.bulk.unknown"));
    return switch (signals.handle(id, wish, seen, reader)) {
      case ActOutcome.Done<SignalActed>(SignalActed done) ->
          new BulkPage.BulkResult(number, true, page.t(wish.event().textKey()));
      case ActOutcome.Refused<SignalActed> refused ->
          new BulkPage.BulkResult(number, false, page.t(refused.refusal()));
      case ActOutcome.Overtaken<SignalActed> overtaken ->
          new BulkPage.BulkResult(number, false, page.t("signals.form.overtaken"));
      case ActOutcome.Waiting<SignalActed> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  private static DeskAct wish(String act, Page page, Viewer viewer) {
    return switch (act) {
      case "nhan" -> new DeskAct.Assign(viewer.officerId());
      case "bo-nhan" -> new DeskAct.Assign(null);
      default -> new DeskAct.Snooze(page.now().plus(A_DAY));
    };
  }
}
