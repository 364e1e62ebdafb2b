package vn.chosach.referrals.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Vì sao tôi thấy phiếu chuyển này: side, role, and what of it is shown. */
@Controller
record WhyController(ReferralAccessGrounds grounds, PartyNames names) {

  @GetMapping(ReferralRoutes.DESK + "/" + ReferralRoutes.ID + "/vi-sao")
  String why(@PathVariable UUID id, Page page, Viewer viewer, Model model) {
    ReferralFile file = grounds.read(id, ActingOfficer.of(viewer)).orElseThrow(Page::absent);
    model.addAttribute("id", id.toString());
    model.addAttribute("number", file.referral().number());
    model.addAttribute("way", page.t("referrals.why.way." + way(file)));
    model.addAttribute("grounds", grounds(file, viewer, page));
    return "referrals/why";
  }

  private static String way(ReferralFile file) {
    return file.sender() ? "sender" : file.own() != null ? "receiver" : "overview";
  }

  private List<Fact> grounds(ReferralFile file, Viewer viewer, Page page) {
    Referral referral = file.referral();
    var grounds = new FactList(page);
    grounds.add("referrals.why.role", roles(viewer, page));
    grounds.add(
        "referrals.why.referral",
        page.t(
            "referrals.why.sent",
            referral.number(),
            page.moment(referral.sentAt()),
            names.agency(referral.sender(), page)));
    grounds.add(
        "referrals.why.receivers",
        file.receivers().stream()
            .map(one -> names.agency(one.agency(), page) + ": " + page.t(one.state().textKey()))
            .collect(Collectors.joining(", ")));
    String side = side(file);
    if (side != null) {
      grounds.add(
          "referrals.why.agency",
          side.equals(viewer.agencyKey())
              ? names.agency(side, page)
              : page.t("referrals.why.carries-on", names.agency(side, page)));
    }
    grounds.add("referrals.why.content", page.t(content(file)));
    return grounds.list();
  }

  /** The agency through which the referral comes into sight; {@code null} for the overview. */
  private static @Nullable String side(ReferralFile file) {
    Receiver own = file.own();
    return file.sender() ? file.referral().sender() : own == null ? null : own.agency();
  }

  private static String content(ReferralFile file) {
    Receiver own = file.own();
    if (file.content() == null) {
      return "referrals.why.content.none";
    }
    return file.sender() || own != null && own.state().holds()
        ? "referrals.why.content.whole"
        : "referrals.why.content.letter";
  }

  private static String roles(Viewer viewer, Page page) {
    return viewer.roles().stream()
        .filter(
            role ->
                ReferralAccessPolicy.office(Set.of(role))
                    || ReferralAccessPolicy.overview(Set.of(role)))
        .sorted()
        .map(Role::name)
        .map(name -> page.t("officers.role." + name.toLowerCase(Locale.ROOT).replace('_', '-')))
        .collect(Collectors.joining(", "));
  }
}
