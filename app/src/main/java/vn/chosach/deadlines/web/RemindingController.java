package vn.chosach.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.deadlines.reminding.CalendarFeeds;
import vn.chosach.deadlines.reminding.MailWishes;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Nhắc việc: the calendar address and the daily mail of the officer who is signed in. */
@Controller
@RequestMapping(RemindingController.HERE)
record RemindingController(CalendarFeeds feeds, MailWishes mails) {

  static final String HERE = "/thoi-han/nhac-viec";

  @GetMapping
  String page(Page page, Viewer viewer, Model model) {
    return show(page, viewer, model, null, null, FormErrors.none());
  }

  /** The address stands on the answer itself: it is kept nowhere and can be shown only once. */
  @PostMapping("/lich")
  String issue(Page page, Viewer viewer, Actor actor, Model model, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    String secret = feeds.issue(actor);
    String address = page.visit().origin() + FeedController.PATH + secret + FeedController.ENDING;
    return show(page, viewer, model, address, null, FormErrors.none());
  }

  @PostMapping("/lich/thu-hoi")
  String revoke(Page page, Actor actor, FlashMessage.Speaker said) {
    feeds.revoke(actor);
    said.say("deadlines.remind.calendar-revoked");
    return page.redirect(HERE);
  }

  @PostMapping("/thu")
  String wish(
      Page page,
      Viewer viewer,
      Actor actor,
      Model model,
      HttpServletResponse response,
      FlashMessage.Speaker said,
      @RequestParam(name = "thu", defaultValue = "") String address) {
    Optional<Refusal> refusal = mails.wish(address, actor);
    if (refusal.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var errors = FormErrors.none().with("thu", page.t(refusal.get()));
      return show(page, viewer, model, null, address, errors);
    }
    said.say("deadlines.remind.mail-wished");
    return page.redirect(HERE);
  }

  @PostMapping("/thu/thoi")
  String end(Page page, Actor actor, FlashMessage.Speaker said) {
    mails.end(actor);
    said.say("deadlines.remind.mail-ended");
    return page.redirect(HERE);
  }

  private String show(
      Page page,
      Viewer viewer,
      Model model,
      @Nullable String once,
      @Nullable String typed,
      FormErrors errors) {
    String mailing = mails.address(viewer.officerId()).orElse(null);
    model.addAttribute(
        "remind",
        new RemindingPage(
            feeds.inForceSince(viewer.officerId()).map(page::moment).orElse(null),
            once,
            mails.possible(),
            mailing,
            typed != null ? typed : mailing == null ? "" : mailing,
            errors));
    return "deadlines/reminding";
  }
}
