package vn.chosach.officers.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.officers.sessions.DeskSessions;
import vn.chosach.officers.sessions.Landing;
import vn.chosach.officers.sessions.LocalPath;
import vn.chosach.officers.sessions.PendingSignIn;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Name and password, the way out, and the way to an outside provider. */
@Controller
class SignInController {

  private final SignIns signIns;
  private final DeskSessions sessions;
  private final InstantSource clock;
  private final List<SignInPage.Provider> providers;

  SignInController(
      SignIns signIns,
      DeskSessions sessions,
      InstantSource clock,
      ObjectProvider<Iterable<ClientRegistration>> registrations) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.clock = clock;
    this.providers =
        StreamSupport.stream(registrations.getIfAvailable(List::of).spliterator(), false)
            .map(known -> new SignInPage.Provider(known.getRegistrationId(), known.getClientName()))
            .toList();
  }

  @GetMapping("/dang-nhap")
  String form(
      Page page,
      Model model,
      @RequestParam(name = LocalPath.PARAMETER, required = false) @Nullable String back,
      @RequestParam(name = SignInDoor.ENDED, required = false) @Nullable String ended) {
    String asked = LocalPath.checked(back);
    if (page.viewer() != null) {
      return asked == null ? page.redirect("/ban-lam-viec") : "redirect:" + asked;
    }
    return show(model, new SignInPage("", asked, ended != null, providers, FormErrors.none()));
  }

  @PostMapping("/dang-nhap")
  String signIn(
      Page page,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(name = "account", defaultValue = "") String account,
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = LocalPath.PARAMETER, required = false) @Nullable String back) {
    String asked = LocalPath.checked(back);
    return switch (signIns.byPassword(account, password)) {
      case Attempt.Complete done -> {
        sessions.begin(request, done.officer().id());
        yield "redirect:" + Landing.of(done.officer(), asked);
      }
      case Attempt.Continue next -> {
        HttpSession session = request.getSession();
        request.changeSessionId();
        new PendingSignIn(next.officer().id(), next.step(), asked).keep(session, clock.instant());
        yield page.redirect(
            switch (next.step()) {
              case CODE -> "/dang-nhap/ma";
              case ENROL -> "/dang-nhap/thiet-lap-ma";
            });
      }
      case Attempt.Blind(UUID whose) -> {
        HttpSession session = request.getSession();
        request.changeSessionId();
        new PendingSignIn(whose, PendingSignIn.PendingSignInStep.CODE, asked)
            .keep(session, clock.instant());
        yield page.redirect("/dang-nhap/ma");
      }
      case Attempt.AttemptRefused no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var errors = FormErrors.none().with("account", page.t(no.refusal()));
        yield show(model, new SignInPage(shortened(account), asked, false, providers, errors));
      }
    };
  }

  @GetMapping("/dang-nhap/ben-ngoai/{provider}")
  String leaveForProvider(
      Page page,
      HttpServletRequest request,
      @PathVariable String provider,
      @RequestParam(name = LocalPath.PARAMETER, required = false) @Nullable String back) {
    if (providers.stream().noneMatch(known -> known.id().equals(provider))) {
      return page.redirect("/dang-nhap");
    }
    OutsideReturn.remember(request.getSession(), LocalPath.checked(back), page.lang().prefix());
    return "redirect:/oauth2/authorization/" + provider;
  }

  @GetMapping(OutsideReturn.REFUSED)
  String refusedByProvider(
      Page page,
      Model model,
      HttpServletResponse response,
      @RequestParam(name = "khong-co-tai-khoan", required = false) @Nullable String unknown) {
    response.setStatus(HttpStatus.FORBIDDEN.value());
    model.addAttribute("unknown", unknown != null);
    return "officers/outsideRefused";
  }

  @PostMapping("/dang-xuat")
  String signOut(
      Page page,
      HttpServletRequest request,
      HttpServletResponse response,
      FlashMessage.Speaker said) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    said.say("officers.signed-out");
    return page.redirect("/dang-nhap");
  }

  private static String show(Model model, SignInPage form) {
    model.addAttribute("form", form);
    return "officers/signIn";
  }

  private static String shortened(String typed) {
    return typed.length() > 100 ? typed.substring(0, 100) : typed;
  }
}
