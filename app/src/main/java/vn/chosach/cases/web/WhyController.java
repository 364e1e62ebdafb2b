package vn.chosach.cases.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Visibility;
import vn.chosach.cases.reading.CaseAccessGrounds;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Handed;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Vì sao tôi thấy hồ sơ này: each condition that lets the officer in, worded. */
@Controller
record WhyController(CaseAccessGrounds grounds, CaseNames names) {

  @GetMapping(CaseRoutes.CASE + "/vi-sao")
  String why(@PathVariable String number, Page page, Viewer viewer, Model model) {
    ActingOfficer reader = ActingOfficer.of(viewer);
    CaseAccessGrounds.Why why = grounds.read(number, reader).orElseThrow(Page::absent);
    CaseFile file = why.dossier().file();
    model.addAttribute("number", file.number());
    model.addAttribute(
        "way", page.t(why.dossier().way().textKey(), names.agency(file.access().agency(), page)));
    model.addAttribute("grounds", grounds(file, Visibility.grounds(file, reader), page));
    model.addAttribute(
        "referrals", why.referrals().stream().map(one -> referral(one, page)).toList());
    model.addAttribute("others", others(file, page));
    return "cases/why";
  }

  private List<Fact> grounds(CaseFile file, Visibility.Grounds grounds, Page page) {
    String leading = names.agency(file.access().agency(), page);
    String aside = page.t("cases.why.recused-count", file.access().recused().size());
    return List.of(
        Fact.of(page.t("cases.why.role"), roles(grounds, page)),
        Fact.of(
            page.t("cases.why.agency"),
            page.t(
                grounds.leading()
                    ? "cases.why.leads"
                    : grounds.involved()
                        ? "cases.why.joins"
                        : grounds.deciding() ? "cases.why.decides" : "cases.why.reviews",
                leading)),
        Fact.of(
            page.t("cases.why.people"),
            page.t(grounds.assigned() ? "cases.why.assigned" : "cases.why.not-assigned")
                + " "
                + page.t("cases.why.people-count", file.access().people().size())),
        Fact.of(
            page.t("cases.key.secrecy"),
            page.t(grounds.secrecy().textKey())
                + ". "
                + page.t("cases.why.rule-" + grounds.secrecy().name().toLowerCase(Locale.ROOT))),
        Fact.of(page.t("cases.why.recused"), page.t("cases.why.not-recused") + " " + aside));
  }

  private static String roles(Visibility.Grounds grounds, Page page) {
    return grounds.roles().stream()
        .sorted()
        .map(Role::name)
        .map(name -> page.t("officers.role." + name.toLowerCase(Locale.ROOT).replace('_', '-')))
        .collect(Collectors.joining(", "));
  }

  private Fact referral(Handed one, Page page) {
    String to =
        one.receivers().stream()
            .map(receiver -> names.agencyEver(receiver.agency(), page))
            .collect(Collectors.joining(", "));
    return new Fact(
        one.referral().number(),
        page.t(
            "cases.why.referral",
            page.moment(one.referral().sentAt()),
            names.agencyEver(one.referral().sender(), page),
            to),
        page.href("/phoi-hop/" + one.referral().id()));
  }

  private String others(CaseFile file, Page page) {
    return file.access().agencies().stream()
        .map(key -> names.agency(key, page))
        .collect(Collectors.joining(", "));
  }
}
