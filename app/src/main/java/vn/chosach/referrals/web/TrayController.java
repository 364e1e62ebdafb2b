package vn.chosach.referrals.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralInbox;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.keeping.RefusedSignals;
import vn.chosach.referrals.keeping.RefusedSignals.RefusedSignal;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTab;
import vn.chosach.ui.lists.ListTable;

/** Phối hợp: what came in, what was sent, and the whole province for the standing office. */
@Controller
record TrayController(
    Referrals referrals,
    PartyNames names,
    TrayDeskList trayList,
    RefusedSignals refused,
    DeskList<RefusedSignal> refusedList) {

  /** What came back from receivers and waits to be decided again. */
  @GetMapping(ReferralRoutes.REFUSED)
  ModelAndView refused(Page page) {
    return new ModelAndView("referrals/refused", "table", ListTable.of(refusedList, page));
  }

  @GetMapping(ReferralRoutes.DESK)
  ModelAndView tray(Page page, Viewer viewer) {
    ActingOfficer party = ActingOfficer.of(viewer);
    ListTable table = ListTable.of(trayList, page);
    ReferralInbox.ReferralInboxSide side = TrayDeskList.side(table.ask(), party);
    return new ModelAndView("referrals/tray", "table", table)
        .addObject(
            "tray",
            new TrayView(
                tabs(page, party, side),
                todo(page, party),
                choices(page, viewer),
                side == ReferralInbox.ReferralInboxSide.ALL,
                ReferralAccessPolicy.office(party)));
  }

  private static List<ListTab> tabs(
      Page page, ActingOfficer party, ReferralInbox.ReferralInboxSide side) {
    var tabs = new ArrayList<ListTab>();
    for (ReferralInbox.ReferralInboxSide one : ReferralInbox.ReferralInboxSide.values()) {
      boolean seen =
          one == ReferralInbox.ReferralInboxSide.ALL
              ? ReferralAccessPolicy.overview(party)
              : ReferralAccessPolicy.office(party);
      if (seen) {
        String name = one.name().toLowerCase(Locale.ROOT);
        tabs.add(
            new ListTab(
                page.t("referrals.tab." + name),
                ReferralRoutes.DESK
                    + (one == ReferralInbox.ReferralInboxSide.IN ? "" : "?ngan=" + name),
                one == side));
      }
    }
    return tabs;
  }

  private List<Choice> todo(Page page, ActingOfficer party) {
    ReferralInbox.ReferralInboxTally tally = referrals.tally(party);
    var todo = new ArrayList<Choice>();
    add(todo, page, "?xem=ANY", "referrals.todo.unopened", tally.unopened());
    add(todo, page, "?xem=UNANSWERED", "referrals.todo.unanswered", tally.unanswered());
    add(todo, page, "?ngan=sent", "referrals.todo.countered", tally.countered());
    add(todo, page, "?xem=PRESSING", "referrals.todo.escalated", tally.escalated());
    int back = RefusedSignals.decides(party) ? refused.page(party, 0, 1).count() : 0;
    if (back > 0) {
      todo.add(Choice.of(ReferralRoutes.REFUSED, page.t("referrals.refused.count", back)));
    }
    return todo;
  }

  /** Each with the list in which it stands. */
  private static void add(List<Choice> todo, Page page, String filter, String key, int count) {
    if (count > 0) {
      todo.add(Choice.of(ReferralRoutes.DESK + filter, page.t(key, count)));
    }
  }

  private Map<String, List<Choice>> choices(Page page, Viewer viewer) {
    var choices = new HashMap<String, List<Choice>>();
    choices.put(
        "xem",
        Arrays.stream(ReferralInbox.Stage.values())
            .map(
                stage ->
                    Choice.of(
                        stage == ReferralInbox.Stage.OPEN ? "" : stage.name(),
                        page.t("referrals.stage." + stage.name().toLowerCase(Locale.ROOT))))
            .toList());
    choices.put(
        "loai",
        Stream.concat(
                Stream.of(Choice.of("", page.t("referrals.filter.any"))),
                Arrays.stream(Purpose.values())
                    .map(purpose -> Choice.of(purpose.name(), page.t(purpose.textKey()))))
            .toList());
    choices.put(
        "co-quan",
        Stream.concat(
                Stream.of(Choice.of("", page.t("referrals.filter.any"))),
                names.receivers(viewer.agencyKey(), key -> true, page).stream())
            .toList());
    return choices;
  }
}
