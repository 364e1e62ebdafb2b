package vn.chosach.officers.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.Credentials;
import vn.chosach.officers.credentials.Enrolment;
import vn.chosach.officers.credentials.SecondFactors;
import vn.chosach.officers.credentials.SignInJournal;
import vn.chosach.officers.sessions.DeskSessions;
import vn.chosach.officers.sessions.Landing;
import vn.chosach.officers.sessions.PendingSignIn;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** The step after the password: a code, or the enrolment of the second factor. */
@Controller
record SecondStepController(
    SignIns signIns,
    SecondFactors factors,
    Credentials credentials,
    Officers officers,
    DeskSessions sessions,
    InstantSource clock) {

  @GetMapping("/dang-nhap/ma")
  String codeForm(Page page, Model model, HttpServletRequest request) {
    if (pending(request, PendingSignIn.PendingSignInStep.CODE) == null) {
      return startAgain(page);
    }
    model.addAttribute("errors", FormErrors.none());
    return "officers/code";
  }

  @PostMapping("/dang-nhap/ma")
  String enterCode(
      Page page,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(name = "code", defaultValue = "") String code) {
    PendingSignIn pending = pending(request, PendingSignIn.PendingSignInStep.CODE);
    if (pending == null) {
      return startAgain(page);
    }
    return switch (signIns.byCode(pending.officer(), code)) {
      case Attempt.Complete done -> {
        sessions.begin(request, done.officer().id());
        yield "redirect:" + Landing.of(done.officer(), pending.target());
      }
      case Attempt.Continue next -> startAgain(page);
      case Attempt.Blind blind -> startAgain(page);
      case Attempt.AttemptRefused no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", FormErrors.none().with("code", page.t(no.refusal())));
        yield "officers/code";
      }
    };
  }

  @GetMapping("/dang-nhap/thiet-lap-ma")
  String enrolForm(Page page, Model model, HttpServletRequest request) {
    Officer officer = enrolling(request);
    return officer == null ? startAgain(page) : showEnrolment(model, officer, FormErrors.none());
  }

  @PostMapping("/dang-nhap/thiet-lap-ma")
  String enrol(
      Page page,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(name = "code", defaultValue = "") String code) {
    PendingSignIn pending = pending(request, PendingSignIn.PendingSignInStep.ENROL);
    Officer officer = enrolling(request);
    if (pending == null || officer == null) {
      return startAgain(page);
    }
    return switch (credentials.enrol(officer, code)) {
      case SecondFactors.SecondFactorsOutcome.Enrolled enrolled -> {
        signIns.complete(officer, SignInJournal.Way.PASSWORD_AND_CODE);
        sessions.begin(request, officer.id());
        model.addAttribute("codes", enrolled.recoveryCodes());
        model.addAttribute("next", Landing.of(officer, pending.target()));
        yield "officers/recoveryCodes";
      }
      case SecondFactors.SecondFactorsOutcome.SecondFactorsRefused no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield showEnrolment(model, officer, FormErrors.none().with("code", page.t(no.refusal())));
      }
    };
  }

  private String showEnrolment(Model model, Officer officer, FormErrors errors) {
    model.addAttribute(
        "enrolment", Enrolment.of(officer.accountName(), factors.offer(officer.id())));
    model.addAttribute("errors", errors);
    return "officers/enrol";
  }

  /** Who enrols; nobody who has a second factor, which could be replaced by the password alone. */
  private @Nullable Officer enrolling(HttpServletRequest request) {
    PendingSignIn pending = pending(request, PendingSignIn.PendingSignInStep.ENROL);
    return pending == null || factors.has(pending.officer())
        ? null
        : officers.inOffice(pending.officer()).filter(one -> !one.locked()).orElse(null);
  }

  private @Nullable PendingSignIn pending(
      HttpServletRequest request, PendingSignIn.PendingSignInStep step) {
    return PendingSignIn.at(step, request.getSession(false), clock.instant());
  }

  private static String startAgain(Page page) {
    return page.redirect("/dang-nhap");
  }
}
