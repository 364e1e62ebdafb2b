package vn.chosach.signals.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signals;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.signals.web.InboxPages.InboxBeside;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;

/** Shows the inbox and one signal beside it. */
@Controller
record InboxController(InboxPages pages, Signals signals, SignalRowSecurity rowSecurity) {

  @GetMapping(InboxRoutes.INBOX)
  String list(@RequestParam Map<String, String> query, Page page, Viewer viewer, Model model) {
    InboxFilter asked = InboxFilter.of(query);
    boolean sifts = rowSecurity.reach(ActingOfficer.of(viewer)).sifts();
    // who sifts nothing looks at what was referred to the own agency: nothing else lies here
    InboxFilter filter = sifts || asked.narrowed() ? asked : asked.everywhere();
    model.addAttribute("inbox", pages.page(filter, InboxBeside.NOTHING_CHOSEN, page, viewer));
    model.addAttribute("sifts", sifts);
    return "signals/inbox";
  }

  @GetMapping(InboxRoutes.INBOX + "/{id:" + SentId.FORM + "}")
  String item(
      @PathVariable UUID id,
      @RequestParam(name = "viec", required = false) @Nullable String act,
      @RequestParam Map<String, String> query,
      Page page,
      Viewer viewer,
      Model model) {
    InboxFilter filter = InboxFilter.of(query);
    FormWish form = FormKind.of(act).filter(FormKind::opens).map(FormWish::fresh).orElse(null);
    InboxPage inbox = pages.page(filter, InboxBeside.of(id, form), page, viewer);
    if (inbox.item() == null) {
      throw new ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND);
    }
    model.addAttribute("inbox", inbox);
    return page.fragment() ? "signals/item" : "signals/inbox";
  }

  /** What there is to do, for the counters of an open page. */
  @GetMapping(path = InboxRoutes.INBOX + "/dem", produces = "application/json")
  @ResponseBody
  Inbox.InboxTally tally(Viewer viewer) {
    return signals.tally(ActingOfficer.of(viewer));
  }

  @PostMapping(InboxRoutes.INBOX + "/da-xem")
  ModelAndView looked(FormVisit visit, Viewer viewer) {
    InboxFilter filter = InboxFilter.of(visit.asIs());
    return visit.press(
        filter.list(),
        "signals.said.looked",
        sent -> signals.looked(filter.tab(), ActingOfficer.of(viewer)));
  }
}
