package vn.chosach.officers.profile;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.Officer;
import vn.chosach.officers.credentials.Credentials;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;

/** The officer's own account: what there is, preferences, sessions. */
@Controller
@RequestMapping(ProfileController.OWN)
record ProfileController(OwnAccount own, Credentials credentials, Preferences preferences) {

  static final String OWN = "/ho-so-cua-toi";

  @GetMapping
  String profile(Page page, Model model, Viewer viewer, HttpServletRequest request) {
    model.addAttribute("profile", own.page(viewer, request.getSession()));
    return "officers/profile";
  }

  @PostMapping("/tuy-chon")
  String prefer(
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam(name = "language", defaultValue = "vi") String language,
      @RequestParam(name = "shortcuts", defaultValue = "false") boolean shortcuts) {
    Lang lang = language.equals(Lang.EN.tag()) ? Lang.EN : Lang.VI;
    preferences.keep(viewer.officerId(), lang, shortcuts);
    said.say("officers.profile.preferences-kept");
    return "redirect:" + lang.prefix() + "/ho-so-cua-toi";
  }

  @PostMapping("/phien/ket-thuc")
  ModelAndView endSession(FormVisit visit, Viewer viewer) {
    return visit.press(
        OWN,
        sent -> ActOutcome.done(credentials.endSession(own.officer(viewer), sent.text("key"))),
        ended -> ended ? visit.say(OWN, "officers.profile.session-ended") : OWN,
        "key");
  }

  @PostMapping("/phien/ket-thuc-tat-ca")
  String endAllSessions(
      Page page, Viewer viewer, HttpServletRequest request, FlashMessage.Speaker said) {
    Officer officer = own.officer(viewer);
    request.getSession().invalidate();
    credentials.endAllSessions(officer);
    said.say("officers.profile.signed-out-everywhere");
    return page.redirect("/dang-nhap");
  }
}
