package vn.chosach.signals.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.web.InboxPage.BulkPage;
import vn.chosach.signals.web.InboxPages.InboxBeside;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/**
 * Does one thing with many signals, each in a transaction of its own: one that cannot be done never
 * holds up the others, and each comes back with its own result.
 */
@Controller
class BulkController {

  private static final int MOST = 100;
  private static final Duration A_DAY = Duration.ofHours(24);
  private static final Pattern CHOSEN = Pattern.compile("(" + SentId.FORM + "):(\\d{1,9})");

  private final Signals signals;
  private final InboxPages pages;

  BulkController(Signals signals, InboxPages pages) {
    this.signals = signals;
    this.pages = pages;
  }

  @PostMapping(InboxRoutes.INBOX + "/hang-loat")
  String bulk(
      @RequestParam(name = "chon", required = false) List<String> chosen,
      @RequestParam(name = "lam", defaultValue = "") String act,
      @RequestParam Map<String, String> query,
      Page page,
      Viewer viewer,
      Model model) {
    var results = new ArrayList<BulkPage.BulkResult>();
    DeskAct wish = wish(act, page, viewer);
    for (String one : chosen == null ? List.<String>of() : chosen) {
      Matcher parts = CHOSEN.matcher(one);
      if (wish != null && results.size() < MOST && parts.matches()) {
        UUID id = UUID.fromString(parts.group(1));
        results.add(result(id, Integer.parseInt(parts.group(2)), wish, page, viewer));
      }
    }
    var beside = new InboxBeside(null, null, new BulkPage(results));
    model.addAttribute("inbox", pages.page(InboxFilter.of(query), beside, page, viewer));
    return "signals/inbox";
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

  private static @Nullable DeskAct wish(String act, Page page, Viewer viewer) {
    return switch (act) {
      case "nhan" -> new DeskAct.Assign(viewer.officerId());
      case "bo-nhan" -> new DeskAct.Assign(null);
      case "hen-lai" -> new DeskAct.Snooze(page.now().plus(A_DAY));
      default -> null;
    };
  }
}
