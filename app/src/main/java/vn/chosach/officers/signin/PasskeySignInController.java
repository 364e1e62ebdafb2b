package vn.chosach.officers.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.PasskeyAnswers;
import vn.chosach.officers.credentials.Passkeys;
import vn.chosach.officers.credentials.SignInJournal;
import vn.chosach.officers.sessions.DeskSessions;
import vn.chosach.officers.sessions.Landing;
import vn.chosach.officers.sessions.LocalPath;
import vn.chosach.ui.Page;

/** Sign-in with a passkey: a challenge and its answer, as JSON for the script of the page. */
@RestController
@RequestMapping("/dang-nhap/khoa-truy-cap")
record PasskeySignInController(
    Passkeys passkeys, SignIns signIns, Officers officers, DeskSessions sessions) {

  private static final String CHALLENGE = "officers.passkey";

  @PostMapping(path = "/thu-thach", produces = MediaType.APPLICATION_JSON_VALUE)
  String challenge(HttpServletRequest request) {
    return passkeys.requestOptions(PasskeyAnswers.newChallenge(request.getSession(), CHALLENGE));
  }

  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, String>> signIn(
      Page page,
      HttpServletRequest request,
      @RequestParam(name = LocalPath.PARAMETER, required = false) @Nullable String back,
      @RequestBody String answer) {
    String challenge = PasskeyAnswers.takeChallenge(request.getSession(), CHALLENGE);
    Officer officer =
        challenge == null
            ? null
            : passkeys
                .officer(challenge, answer)
                .flatMap(officers::inOffice)
                .filter(one -> !one.locked())
                .orElse(null);
    if (officer == null) {
      return PasskeyAnswers.refuse(page, Refusal.of("officers.passkey-refused"));
    }
    signIns.complete(officer, SignInJournal.Way.PASSKEY);
    sessions.begin(request, officer.id());
    return PasskeyAnswers.goTo(Landing.of(officer, back));
  }
}
