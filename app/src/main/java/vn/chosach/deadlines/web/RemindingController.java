package vn.chosach.deadlines.web;

import static vn.chosach.ui.form.FormField.line;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.deadlines.reminding.CalendarFeeds;
import vn.chosach.deadlines.reminding.MailWishes;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/** Nhắc việc: the calendar address and the daily mail of the officer who is signed in. */
@Controller
@RequestMapping(RemindingController.HERE)
record RemindingController(CalendarFeeds feeds, MailWishes mails) {

  static final String HERE = "/thoi-han/nhac-viec";

  @GetMapping
  ModelAndView page(FormVisit visit, Viewer viewer) {
    return show(visit.blank(mail(viewer)), viewer, null, visit.page());
  }

  /** The address stands on the answer itself: it is kept nowhere and can be shown only once. */
  @PostMapping("/lich")
  ModelAndView issue(FormVisit visit, Viewer viewer, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    String secret = feeds.issue(viewer.actor());
    String origin = visit.page().visit().origin();
    String address = origin + FeedController.PATH + secret + FeedController.ENDING;
    return show(visit.blank(mail(viewer)), viewer, address, visit.page());
  }

  @PostMapping("/lich/thu-hoi")
  ModelAndView revoke(FormVisit visit, Actor actor) {
    return visit.press(HERE, "deadlines.remind.calendar-revoked", sent -> feeds.revoke(actor));
  }

  @PostMapping("/thu")
  ModelAndView wish(FormVisit visit, Viewer viewer) {
    return visit.answer(
        mail(viewer),
        sent -> ActOutcome.unless("thu", mails.wish(sent.text("thu"), viewer.actor()), ""),
        done -> visit.say(HERE, "deadlines.remind.mail-wished"),
        form -> show(form, viewer, null, visit.page()));
  }

  @PostMapping("/thu/thoi")
  ModelAndView end(FormVisit visit, Actor actor) {
    return visit.press(HERE, "deadlines.remind.mail-ended", sent -> mails.end(actor));
  }

  private FormDefinition mail(Viewer viewer) {
    return FormDefinition.of(
        HERE + "/thu",
        "deadlines.remind.wish",
        line("thu", "deadlines.remind.address-of-mail", 254)
            .hint("deadlines.remind.mail-hint")
            .autocomplete("email")
            .start(mails.address(viewer.officerId()).orElse(""))
            .later());
  }

  private ModelAndView show(FormView form, Viewer viewer, @Nullable String once, Page page) {
    return new ModelAndView("deadlines/reminding", "form", form)
        .addObject(
            "remind",
            new RemindingPage(
                feeds.inForceSince(viewer.officerId()).map(page::moment).orElse(null),
                once,
                mails.possible(),
                mails.address(viewer.officerId()).orElse(null)));
  }
}
