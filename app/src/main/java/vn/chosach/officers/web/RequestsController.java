package vn.chosach.officers.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.AccountOutcome;
import vn.chosach.officers.AccountRequests;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** What waits for a second administrator: agree, deny, or take the own request back. */
@Controller
@RequestMapping(RequestsController.PATH)
class RequestsController {

  static final String PATH = "/quan-tri/tai-khoan/cho-dong-y";

  private final AccountRequests requests;
  private final RequestPages pages;

  RequestsController(AccountRequests requests, RequestPages pages) {
    this.requests = requests;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(Page page, Viewer viewer) {
    return show(page, viewer, FormErrors.none());
  }

  @PostMapping("/{id}")
  ModelAndView answer(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @PathVariable UUID id,
      @RequestParam(name = "viec", defaultValue = "") String answer,
      @RequestParam(name = "loi", defaultValue = "") String words) {
    return switch (answer) {
      case "dong-y" ->
          answered(requests.agree(id, words, viewer.actor()), "agreed", page, viewer, said);
      case "rut" ->
          answered(requests.withdraw(id, viewer.actor()), "withdrawn", page, viewer, said);
      default -> answered(requests.deny(id, words, viewer.actor()), "denied", page, viewer, said);
    };
  }

  private ModelAndView answered(
      AccountOutcome outcome, String what, Page page, Viewer viewer, FlashMessage.Speaker said) {
    return switch (outcome) {
      case AccountOutcome.AccountDone done -> {
        said.say("officers.request.said." + what);
        yield new ModelAndView(page.redirect(PATH));
      }
      case AccountOutcome.AccountRefused no -> {
        var view = show(page, viewer, FormErrors.none().with("form", page.t(no.refusal())));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield view;
      }
    };
  }

  private ModelAndView show(Page page, Viewer viewer, FormErrors errors) {
    return new ModelAndView("officers/requests", "requests", pages.of(page, viewer, errors));
  }
}
