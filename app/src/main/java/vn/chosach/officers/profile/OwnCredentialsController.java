package vn.chosach.officers.profile;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.secret;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Officer;
import vn.chosach.officers.credentials.Credentials;
import vn.chosach.officers.credentials.Enrolment;
import vn.chosach.officers.credentials.SecondFactors;
import vn.chosach.officers.sessions.SignInSettings;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Password, one-time codes and recovery codes of the officer who is signed in. */
@Controller
record OwnCredentialsController(
    OwnAccount own, Credentials credentials, SecondFactors factors, SignInSettings settings) {

  private static final String PROFILE = "/ho-so-cua-toi";
  private static final String CODES = PROFILE + "/ma-xac-thuc";
  private static final String CURRENT = "current";
  private static final String FRESH = "password";
  private static final String AGAIN = "again";
  private static final String CODE = "code";

  @FormMapping(PROFILE + "/mat-khau")
  ModelAndView changePassword(FormVisit visit, Viewer viewer, HttpServletRequest request) {
    return confirmed(
        visit,
        viewer,
        "officers.profile.change-password",
        sent -> {
          credentials.choosePassword(own.officer(viewer), sent.text(FRESH), request.getSession());
          return ActOutcome.done(PROFILE);
        },
        FlowAnswer.of(
            done -> visit.say(done, "officers.profile.password-chosen"),
            page("officers.profile.change-password", visit)),
        secret(FRESH, "officers.field.new-password")
            .hint("officers.field.new-password.hint")
            .autocomplete("new-password"),
        secret(AGAIN, "officers.field.again").autocomplete("new-password"));
  }

  @FormMapping(CODES)
  ModelAndView enrol(FormVisit visit, Viewer viewer) {
    Officer officer = own.officer(viewer);
    return confirmed(
        visit,
        viewer,
        "officers.enrol.button",
        sent ->
            switch (credentials.enrol(officer, sent.text(CODE))) {
              case SecondFactors.SecondFactorsOutcome.Enrolled enrolled ->
                  ActOutcome.done(enrolled.recoveryCodes());
              case SecondFactors.SecondFactorsOutcome.SecondFactorsRefused no ->
                  ActOutcome.refused(CODE, no.refusal());
            },
        codes(
            form ->
                new ModelAndView("officers/enrolOwn", "form", form)
                    .addObject(
                        "enrolment",
                        Enrolment.of(officer.accountName(), factors.offer(officer.id()))),
            visit),
        line(CODE, "officers.field.code", 10).autocomplete("one-time-code"));
  }

  @FormMapping(CODES + "/tat")
  ModelAndView drop(FormVisit visit, Viewer viewer) {
    String title = "officers.profile.drop-codes";
    return settings.secondFactor() == SignInSettings.SecondFactor.REQUIRED
        ? new ModelAndView(visit.page().redirect(PROFILE))
        : confirmed(
            visit,
            viewer,
            title,
            sent -> {
              credentials.dropSecondFactor(own.officer(viewer));
              return ActOutcome.done(PROFILE);
            },
            FlowAnswer.of(
                done -> visit.say(done, "officers.profile.codes-dropped"), page(title, visit)));
  }

  @FormMapping(PROFILE + "/ma-khoi-phuc")
  ModelAndView renewRecovery(FormVisit visit, Viewer viewer) {
    String title = "officers.profile.renew-recovery";
    return factors.has(viewer.officerId())
        ? confirmed(
            visit,
            viewer,
            title,
            sent -> ActOutcome.done(credentials.renewRecoveryCodes(own.officer(viewer))),
            codes(page(title, visit), visit))
        : new ModelAndView(visit.page().redirect(PROFILE));
  }

  /**
   * A change for which the own password is asked, of who has one, and before it begins: a change
   * holds a connection of the database.
   */
  private <T> ModelAndView confirmed(
      FormVisit visit,
      Viewer viewer,
      String button,
      Function<SubmittedForm, ActOutcome<T>> act,
      FlowAnswer<T> answer,
      FormField... asked) {
    var fields = new ArrayList<>(List.of(asked));
    if (own.hasPassword(viewer)) {
      fields.add(secret(CURRENT, "officers.field.current").autocomplete("current-password"));
    }
    FormDefinition form = FormDefinition.of(visit.page().path(), button, fields);
    if (!visit.sent()) {
      return visit.answer(form, act, answer);
    }
    SubmittedForm sent = visit.read(form);
    Officer officer = own.officer(viewer);
    // A new password that cannot be taken costs no try of the current one.
    if (sent.inOrder() && sent.has(FRESH)) {
      refuse(sent, FRESH, credentials.wordRefusal(officer, sent.text(FRESH), sent.text(AGAIN)));
    }
    if (sent.inOrder() && sent.has(CURRENT)) {
      refuse(sent, CURRENT, credentials.confirm(officer, sent.text(CURRENT)));
    }
    return visit.answer(sent, () -> act.apply(sent), answer);
  }

  private static void refuse(SubmittedForm sent, String field, @Nullable Refusal no) {
    if (no != null) {
      sent.refused(new ActOutcome.FieldRefusal(field, no));
    }
  }

  private static FormPage page(String title, FormVisit visit) {
    return new FormPage(visit.page().t(title), visit.page().t(title + ".text"), PROFILE);
  }

  /** Codes are shown once, and on no address. */
  private static FlowAnswer<List<String>> codes(
      Function<FormView, ModelAndView> drawn, FormVisit visit) {
    return FlowAnswer.<List<String>>of(done -> PROFILE, drawn)
        .showing(
            codes ->
                new ModelAndView("officers/recoveryCodes", "codes", codes)
                    .addObject("next", visit.page().href(PROFILE)));
  }
}
