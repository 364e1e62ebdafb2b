package vn.chosach.referrals.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.directory.Contact;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.asking.HitAnswer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Hit or no hit: whether anyone holds a subject, and whom to call. */
@Controller
class AskController {

  private static final String ASK = ReferralRoutes.DESK + "/hoi";

  private final Referrals referrals;
  private final PartyNames names;

  AskController(Referrals referrals, PartyNames names) {
    this.referrals = referrals;
    this.names = names;
  }

  @GetMapping(ASK)
  ModelAndView form(Page page, Viewer viewer) {
    return draw(null, "", FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  /** The question is a POST: what is asked stays out of addresses and logs. */
  @PostMapping(ASK)
  ModelAndView ask(
      @RequestParam(name = "hoi", defaultValue = "") String words, Page page, Viewer viewer) {
    return switch (referrals.ask(words, ActingOfficer.of(viewer))) {
      case HitAnswer.HitAnswerAsked asked ->
          draw(asked, words, FormErrors.none(), HttpStatus.OK, page, viewer);
      case HitAnswer.HitAnswerRefused refused ->
          refused(refused.refusal(), "hoi", words, page, viewer);
    };
  }

  @PostMapping(ASK + "/ghi")
  ModelAndView enter(
      @RequestParam(name = "ghi", defaultValue = "") String words,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    Optional<Refusal> refusal = referrals.enter(words, ActingOfficer.of(viewer));
    if (refusal.isPresent()) {
      return refused(refusal.get(), "ghi", words, page, viewer);
    }
    said.say("referrals.said.entered");
    return new ModelAndView(page.redirect(ASK));
  }

  @PostMapping(ASK + "/" + ReferralRoutes.ID + "/xoa")
  ModelAndView strikeOff(
      @PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    Optional<Refusal> refusal = referrals.strikeOff(id, ActingOfficer.of(viewer));
    if (refusal.isPresent()) {
      return refused(refusal.get(), "ghi", "", page, viewer);
    }
    said.say("referrals.said.struck-off");
    return new ModelAndView(page.redirect(ASK));
  }

  private ModelAndView refused(
      Refusal refusal, String field, String words, Page page, Viewer viewer) {
    return draw(
        null,
        words,
        FormErrors.none().with(field, page.t(refusal)),
        HttpStatus.UNPROCESSABLE_CONTENT,
        page,
        viewer);
  }

  private ModelAndView draw(
      HitAnswer.@Nullable HitAnswerAsked asked,
      String words,
      FormErrors errors,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    var view = new ModelAndView("referrals/ask", status);
    view.addObject(
        "ask",
        new AskView(
            asked == null ? null : asked.shown(),
            asked == null ? "" : page.t("referrals.kind." + asked.kind()),
            asked == null
                ? List.of()
                : asked.holders().stream().map(key -> hit(key, page, viewer)).toList(),
            words,
            referrals.entries(ActingOfficer.of(viewer)).stream()
                .map(
                    one ->
                        new AskView.AskLine(
                            one.id().toString(),
                            page.t("referrals.kind." + one.kind()),
                            one.shown(),
                            page.moment(one.since()),
                            names.officer(one.officer(), page)))
                .toList(),
            errors));
    return view;
  }

  private AskView.Hit hit(String key, Page page, Viewer viewer) {
    Optional<Contact> hotline = names.hotline(key, page.today());
    return new AskView.Hit(
        key,
        names.agency(key, page),
        hotline.map(Contact::value).orElse(null),
        hotline
            .filter(one -> !one.fictitious())
            .map(one -> "tel:" + one.value().replaceAll("[^0-9+]", ""))
            .orElse(null),
        hotline.map(Contact::fictitious).orElse(false),
        key.equals(viewer.agencyKey()));
  }
}
