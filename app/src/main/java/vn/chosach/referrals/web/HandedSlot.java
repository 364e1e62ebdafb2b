package vn.chosach.referrals.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Handed;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Subject;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** On the page that says why a signal is seen: by which referrals it went where. */
@Component
record HandedSlot(Referrals referrals, PartyNames names, TemplateEngine templates)
    implements PageSlot {

  @Override
  public String slot() {
    return "signals.why.referrals";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    String id = about.get("signal");
    if (viewer == null || id == null) {
      return null;
    }
    List<Fact> handed =
        referrals
            .about(new Subject("signal", UUID.fromString(id)), ActingOfficer.of(viewer))
            .stream()
            .map(one -> line(one, page))
            .toList();
    return handed.isEmpty()
        ? null
        : output -> templates.render("referrals/handed.jte", Map.of("referrals", handed), output);
  }

  private Fact line(Handed one, Page page) {
    String to =
        one.receivers().stream()
            .map(
                receiver ->
                    page.t(
                        "referrals.why.to",
                        names.agency(receiver.agency(), page),
                        page.t(receiver.state().textKey())))
            .collect(Collectors.joining(", "));
    return new Fact(
        one.referral().number(),
        page.t(
            "referrals.why.handed",
            page.moment(one.referral().sentAt()),
            names.agency(one.referral().sender(), page),
            to),
        page.href(ReferralRoutes.DESK + "/" + one.referral().id()));
  }
}
