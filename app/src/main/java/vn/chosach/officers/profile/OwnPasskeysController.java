package vn.chosach.officers.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Officer;
import vn.chosach.officers.credentials.Credentials;
import vn.chosach.officers.credentials.PasskeyAnswers;
import vn.chosach.officers.credentials.PasskeyChanges;
import vn.chosach.officers.credentials.Passkeys;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;

/**
 * Passkeys of the officer who is signed in: adding one is a challenge and its answer, as JSON for
 * the script of the page; removing one is a form.
 */
@Controller
@RequestMapping("/ho-so-cua-toi/khoa-truy-cap")
record OwnPasskeysController(
    Passkeys passkeys, PasskeyChanges changes, Credentials credentials, OwnAccount own) {

  private static final String CHALLENGE = "officers-new-passkey";
  private static final String PROFILE = "/ho-so-cua-toi";

  @GetMapping
  String form(Page page, Model model, Viewer viewer) {
    model.addAttribute("password", own.hasPassword(viewer));
    return "officers/addPasskey";
  }

  @PostMapping(path = "/thu-thach", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> challenge(
      Page page,
      Viewer viewer,
      HttpServletRequest request,
      @RequestParam(name = "current", defaultValue = "") String current) {
    Officer officer = own.officer(viewer);
    Refusal confirm = credentials.confirm(officer, current);
    return confirm != null
        ? PasskeyAnswers.refuse(page, confirm)
        : ResponseEntity.ok(
            passkeys.creationOptions(
                officer, PasskeyAnswers.newChallenge(request.getSession(), CHALLENGE)));
  }

  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, String>> add(
      Page page,
      Viewer viewer,
      HttpServletRequest request,
      FlashMessage.Speaker said,
      @RequestBody String answer) {
    String challenge = PasskeyAnswers.takeChallenge(request.getSession(), CHALLENGE);
    if (challenge == null || !changes.add(own.officer(viewer), challenge, answer)) {
      return PasskeyAnswers.refuse(page, Refusal.of("officers.passkey-refused"));
    }
    said.say("officers.profile.passkey-added");
    return PasskeyAnswers.goTo(page.href(PROFILE));
  }

  @PostMapping("/go")
  ModelAndView remove(FormVisit visit, Viewer viewer) {
    return visit.press(
        PROFILE,
        sent -> ActOutcome.done(changes.remove(own.officer(viewer), sent.text("key"))),
        removed -> removed ? visit.say(PROFILE, "officers.profile.passkey-removed") : PROFILE,
        "key");
  }
}
