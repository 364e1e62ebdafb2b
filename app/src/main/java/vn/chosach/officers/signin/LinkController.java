package vn.chosach.officers.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.AgencyRoll;
import vn.chosach.officers.Officer;
import vn.chosach.officers.credentials.Credentials;
import vn.chosach.officers.credentials.Links;
import vn.chosach.officers.credentials.OneTimeLink;
import vn.chosach.officers.sessions.PendingSignIn;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** The pages behind one-time links. Opening one does not use it up; sending its form does. */
@Controller
record LinkController(
    Links links,
    LinkUses uses,
    Credentials credentials,
    FirstAdministrator console,
    AgencyRoll agencies,
    InstantSource clock) {

  private static final String PATH = OneTimeLink.PATH + "{token}";

  @GetMapping(PATH)
  String open(Page page, Model model, HttpServletResponse response, @PathVariable String token) {
    return switch (links.read(token)) {
      case Links.LinkCheck.LinkCheckRefused no -> refuse(model, response, no.refusal());
      case Links.LinkCheck.Good good -> {
        Officer officer = uses.officer(good.officer());
        if (good.officer() != null && officer == null) {
          yield refuse(model, response, Refusal.of("officers.link-not-in-office"));
        }
        yield show(page, model, token, good, officer, LinkPage.Typed.NOTHING, FormErrors.none());
      }
    };
  }

  @PostMapping(PATH)
  String use(
      Page page,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      FlashMessage.Speaker said,
      @PathVariable String token,
      LinkForm sent) {
    if (!(links.read(token) instanceof Links.LinkCheck.Good good)) {
      return open(page, model, response, token);
    }
    Officer officer = uses.officer(good.officer());
    if (good.officer() != null && officer == null) {
      return open(page, model, response, token);
    }
    Wrong wrong =
        switch (good.purpose()) {
          case FIRST_ADMINISTRATOR -> openFirst(token, sent);
          case INVITATION, PASSWORD -> choosePassword(token, required(officer), sent);
          case SECOND_FACTOR -> dropSecondFactor(token, required(officer), sent, request);
        };
    if (wrong != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var errors = FormErrors.none().with(wrong.field(), page.t(wrong.refusal()));
      return show(page, model, token, good, officer, sent.typed(), errors);
    }
    if (good.purpose() == OneTimeLink.Purpose.SECOND_FACTOR) {
      return page.redirect("/dang-nhap/thiet-lap-ma");
    }
    said.say("officers.link.password-chosen");
    return page.redirect("/dang-nhap");
  }

  private @Nullable Wrong openFirst(String token, LinkForm sent) {
    Refusal word = uses.wordRefusal(sent.account(), sent.password(), sent.again());
    if (word != null) {
      return new Wrong("password", word);
    }
    Refusal refusal =
        uses.openFirst(
            token,
            sent.account(),
            sent.fullName(),
            sent.displayName(),
            sent.agency(),
            sent.password());
    if (refusal != null) {
      return new Wrong(fieldOf(refusal), refusal);
    }
    console.printLink();
    return null;
  }

  private @Nullable Wrong choosePassword(String token, Officer officer, LinkForm sent) {
    Refusal word = uses.wordRefusal(officer.accountName(), sent.password(), sent.again());
    Refusal refusal = word != null ? word : uses.choosePassword(token, sent.password());
    return refusal == null ? null : new Wrong("password", refusal);
  }

  private @Nullable Wrong dropSecondFactor(
      String token, Officer officer, LinkForm sent, HttpServletRequest request) {
    Refusal word = credentials.confirm(officer, sent.password());
    Refusal refusal = word != null ? word : uses.dropSecondFactor(token, officer);
    if (refusal != null) {
      return new Wrong("password", refusal);
    }
    var session = request.getSession();
    request.changeSessionId();
    new PendingSignIn(officer.id(), PendingSignIn.PendingSignInStep.ENROL, null)
        .keep(session, clock.instant());
    return null;
  }

  private String show(
      Page page,
      Model model,
      String token,
      Links.LinkCheck.Good good,
      @Nullable Officer officer,
      LinkPage.Typed typed,
      FormErrors errors) {
    List<Choice> choices =
        officer == null
            ? Choice.of(
                agencies.on(page.today()),
                agency -> agency.key(),
                agency -> agency.name().in(page.lang()))
            : List.of();
    model.addAttribute(
        "link",
        new LinkPage(
            token,
            good.purpose(),
            officer == null ? null : officer.accountName(),
            typed,
            choices,
            errors));
    return "officers/link";
  }

  private static String refuse(Model model, HttpServletResponse response, Refusal refusal) {
    response.setStatus(HttpStatus.GONE.value());
    model.addAttribute("refusal", refusal);
    return "officers/linkRefused";
  }

  private static String fieldOf(Refusal refusal) {
    return switch (refusal.code()) {
      case "officers.full-name-length" -> "fullName";
      case "officers.display-name-length" -> "displayName";
      case "officers.unknown-agency", "officers.administrator-same-agency" -> "agency";
      default -> "account";
    };
  }

  private static Officer required(@Nullable Officer officer) {
    return java.util.Objects.requireNonNull(officer);
  }

  private record Wrong(String field, Refusal refusal) {}
}
