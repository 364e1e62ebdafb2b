package vn.chosach.signals.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signal;
import vn.chosach.signals.SignalAct;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/** Vì sao tôi thấy tin này: where it lies, where it was referred to, and the role that reads it. */
@Controller
record WhyController(
    SignalAccessGrounds grounds, SignalNames names, SignalRowSecurity rowSecurity) {

  @GetMapping(InboxRoutes.INBOX + "/{id:" + SentId.FORM + "}/vi-sao")
  String why(@PathVariable UUID id, Page page, Viewer viewer, Model model) {
    var reader = ActingOfficer.of(viewer);
    Sheet sheet = grounds.read(id, reader).orElseThrow(Page::absent);
    Signal signal = sheet.signal();
    var ways =
        rowSecurity
            .reach(reader)
            .grounds(signal.agency(), signal.withPolice(), signal.referredTo());
    model.addAttribute("number", signal.number());
    model.addAttribute(
        "ways",
        ways.stream()
            .map(one -> page.t("signals.why.way." + one.name().toLowerCase(Locale.ROOT)))
            .toList());
    model.addAttribute("grounds", grounds(sheet, viewer, page));
    model.addAttribute("about", Map.of("signal", id.toString()));
    return "signals/why";
  }

  private List<Fact> grounds(Sheet sheet, Viewer viewer, Page page) {
    Signal signal = sheet.signal();
    var grounds = new FactList(page);
    grounds.add("signals.why.role", roles(viewer, page));
    grounds.add("signals.why.agency", names.agency(viewer.agencyKey(), page));
    grounds.add("signals.why.inbox", names.agency(signal.agency(), page));
    String to = signal.referredTo();
    if (to != null) {
      SignalAct act = referral(sheet, to);
      String name = names.agency(to, page);
      grounds.add(
          "signals.why.referred",
          act == null ? name : page.t("signals.why.referred-on", name, page.moment(act.at())));
    }
    boolean named = sheet.tip() != null && sheet.tip().named();
    grounds.add(
        "signals.why.reporter",
        page.t(named ? "signals.why.reporter-sealed" : "signals.why.reporter-unknown"));
    return grounds.list();
  }

  /** The act that referred it where it is now. */
  private static @Nullable SignalAct referral(Sheet sheet, String to) {
    return sheet.history().reversed().stream()
        .filter(act -> act.event() == SignalEvent.REFER && to.equals(act.about()))
        .findFirst()
        .orElse(null);
  }

  private static String roles(Viewer viewer, Page page) {
    return viewer.roles().stream()
        .filter(Reach::reads)
        .sorted()
        .map(Role::name)
        .map(name -> page.t("officers.role." + name.toLowerCase(Locale.ROOT).replace('_', '-')))
        .collect(Collectors.joining(", "));
  }
}
