package vn.chosach.officers.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Officer;
import vn.chosach.officers.credentials.Credentials;
import vn.chosach.officers.credentials.Enrolment;
import vn.chosach.officers.credentials.SecondFactors;
import vn.chosach.officers.sessions.SignInSettings;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Password, one-time codes and recovery codes of the officer who is signed in. */
@Controller
@RequestMapping("/ho-so-cua-toi")
record OwnCredentialsController(
    OwnAccount own, Credentials credentials, SecondFactors factors, SignInSettings settings) {

  private static final String PROFILE = "/ho-so-cua-toi";

  @GetMapping("/mat-khau")
  String passwordForm(Page page, Model model) {
    return show(model, "officers/changePassword", FormErrors.none());
  }

  @PostMapping("/mat-khau")
  String changePassword(
      Page page,
      Model model,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response,
      FlashMessage.Speaker said,
      @RequestParam(name = "current", defaultValue = "") String current,
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "again", defaultValue = "") String again) {
    Officer officer = own.officer(viewer);
    Refusal word = credentials.wordRefusal(officer, password, again);
    Refusal confirm = word != null ? null : credentials.confirm(officer, current);
    if (word != null || confirm != null) {
      var errors =
          word != null
              ? FormErrors.none().with("password", page.t(word))
              : FormErrors.none().with("current", page.t(Objects.requireNonNull(confirm)));
      return refuse(model, response, "officers/changePassword", errors);
    }
    credentials.choosePassword(officer, password, request.getSession());
    said.say("officers.profile.password-chosen");
    return page.redirect(PROFILE);
  }

  @GetMapping("/ma-xac-thuc")
  String codesForm(Page page, Model model, Viewer viewer) {
    return showEnrolment(model, own.officer(viewer), FormErrors.none());
  }

  @PostMapping("/ma-xac-thuc")
  String enrol(
      Page page,
      Model model,
      Viewer viewer,
      HttpServletResponse response,
      @RequestParam(name = "current", defaultValue = "") String current,
      @RequestParam(name = "code", defaultValue = "") String code) {
    Officer officer = own.officer(viewer);
    Refusal confirm = credentials.confirm(officer, current);
    if (confirm != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return showEnrolment(model, officer, FormErrors.none().with("current", page.t(confirm)));
    }
    return switch (credentials.enrol(officer, code)) {
      case SecondFactors.SecondFactorsOutcome.Enrolled enrolled ->
          showCodes(page, model, enrolled.recoveryCodes());
      case SecondFactors.SecondFactorsOutcome.SecondFactorsRefused no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield showEnrolment(model, officer, FormErrors.none().with("code", page.t(no.refusal())));
      }
    };
  }

  @GetMapping("/ma-xac-thuc/tat")
  String dropForm(Page page, Model model) {
    return settings.secondFactor() == SignInSettings.SecondFactor.REQUIRED
        ? page.redirect(PROFILE)
        : show(model, "officers/dropCodes", FormErrors.none());
  }

  @PostMapping("/ma-xac-thuc/tat")
  String drop(
      Page page,
      Model model,
      Viewer viewer,
      HttpServletResponse response,
      FlashMessage.Speaker said,
      @RequestParam(name = "current", defaultValue = "") String current) {
    if (settings.secondFactor() == SignInSettings.SecondFactor.REQUIRED) {
      return page.redirect(PROFILE);
    }
    Officer officer = own.officer(viewer);
    Refusal confirm = credentials.confirm(officer, current);
    if (confirm != null) {
      return refuse(model, response, "officers/dropCodes", current(page, confirm));
    }
    credentials.dropSecondFactor(officer);
    said.say("officers.profile.codes-dropped");
    return page.redirect(PROFILE);
  }

  @GetMapping("/ma-khoi-phuc")
  String recoveryForm(Page page, Model model, Viewer viewer) {
    return factors.has(viewer.officerId())
        ? show(model, "officers/renewRecovery", FormErrors.none())
        : page.redirect(PROFILE);
  }

  @PostMapping("/ma-khoi-phuc")
  String renewRecovery(
      Page page,
      Model model,
      Viewer viewer,
      HttpServletResponse response,
      @RequestParam(name = "current", defaultValue = "") String current) {
    if (!factors.has(viewer.officerId())) {
      return page.redirect(PROFILE);
    }
    Officer officer = own.officer(viewer);
    Refusal confirm = credentials.confirm(officer, current);
    return confirm == null
        ? showCodes(page, model, credentials.renewRecoveryCodes(officer))
        : refuse(model, response, "officers/renewRecovery", current(page, confirm));
  }

  private String showEnrolment(Model model, Officer officer, FormErrors errors) {
    model.addAttribute(
        "enrolment", Enrolment.of(officer.accountName(), factors.offer(officer.id())));
    return show(model, "officers/enrolOwn", errors);
  }

  private static String showCodes(Page page, Model model, java.util.List<String> codes) {
    model.addAttribute("codes", codes);
    model.addAttribute("next", page.href(PROFILE));
    return "officers/recoveryCodes";
  }

  private static FormErrors current(Page page, @Nullable Refusal confirm) {
    return FormErrors.none().with("current", page.t(Objects.requireNonNull(confirm)));
  }

  private static String refuse(
      Model model, HttpServletResponse response, String view, FormErrors errors) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(model, view, errors);
  }

  private static String show(Model model, String view, FormErrors errors) {
    model.addAttribute("errors", errors);
    return view;
  }
}
