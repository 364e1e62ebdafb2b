package vn.chosach.tips.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.tips.Happening.Kind;
import vn.chosach.tips.Tip;
import vn.chosach.tips.Tips;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Follow-up by code. The code is taken by POST only and stands in no address. */
@Controller
class FollowController {

  private static final String HERE = "/theo-doi/phan-anh";

  private final Tips tips;
  private final Passes passes;
  private final FollowPages pages;
  private final Replies replies;

  FollowController(Tips tips, Passes passes, FollowPages pages, Replies replies) {
    this.tips = tips;
    this.passes = passes;
    this.pages = pages;
    this.replies = replies;
  }

  @GetMapping("/theo-doi")
  String ask(Page page, Model model) {
    model.addAttribute("errors", FormErrors.none());
    return "tips/follow";
  }

  /** Misspelt, unknown and expired codes are answered alike. */
  @PostMapping("/theo-doi")
  ModelAndView open(Page page, HttpServletRequest request, HttpServletResponse response) {
    String typed = FormBody.read(request, FormBody.Limits.PHOTOS, FormBody.NO_FILES).field("code");
    Optional<UUID> tip = tips.find(typed);
    if (tip.isEmpty()) {
      passes.takeBack(request, response);
      var view =
          new ModelAndView(
              "tips/follow",
              "errors",
              FormErrors.none().with("code", page.t("tips.follow.code-wrong")));
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return view;
    }
    String bare = typed.strip().toUpperCase(java.util.Locale.ROOT);
    var pass = new Pass(tip.get(), bare.substring(bare.length() - 4));
    passes.give(request, response, pass);
    return show(pass, page, FormErrors.none(), Map.of());
  }

  @GetMapping(HERE)
  ModelAndView again(Page page, HttpServletRequest request) {
    return passes
        .read(request)
        .map(pass -> show(pass, page, FormErrors.none(), Map.of()))
        .orElseGet(() -> new ModelAndView(page.redirect("/theo-doi")));
  }

  /** Closes the follow-up on this device. */
  @GetMapping("/theo-doi/dong")
  ModelAndView close(Page page, HttpServletRequest request, HttpServletResponse response) {
    passes.takeBack(request, response);
    return new ModelAndView(page.redirect("/theo-doi"));
  }

  @PostMapping("/theo-doi/tra-loi")
  ModelAndView reply(Page page, HttpServletRequest request) {
    Replies.Sent sent = replies.read(request, page);
    return done(sent, page, request, tip -> replies.say(sent, tip, Kind.REPLIED, page));
  }

  @PostMapping("/theo-doi/khong-hai-long")
  ModelAndView dispute(Page page, HttpServletRequest request) {
    Replies.Sent sent = replies.read(request, page);
    return done(sent, page, request, tip -> replies.say(sent, tip, Kind.DISPUTED, page));
  }

  @PostMapping("/theo-doi/danh-gia")
  ModelAndView rate(Page page, HttpServletRequest request) {
    Replies.Sent sent = replies.read(request, page);
    return done(sent, page, request, tip -> replies.say(sent, tip, Kind.RATED, page));
  }

  @PostMapping("/theo-doi/mo-lai")
  ModelAndView reopen(Page page, HttpServletRequest request) {
    Replies.Sent sent = replies.read(request, page);
    return done(sent, page, request, tip -> replies.reopen(sent, tip, page));
  }

  @PostMapping("/theo-doi/neu-ten")
  ModelAndView name(Page page, HttpServletRequest request) {
    Replies.Sent sent = replies.read(request, page);
    return done(sent, page, request, tip -> replies.name(sent, tip, page));
  }

  /** Does what was sent, and shows the page again: by redirect, or at once without cookies. */
  private ModelAndView done(
      Replies.Sent sent,
      Page page,
      HttpServletRequest request,
      java.util.function.Function<Tip, FormErrors> act) {
    Pass pass = sent.pass();
    Tip tip = pass == null ? null : pages.tip(pass).orElse(null);
    if (pass == null || tip == null) {
      return new ModelAndView(page.redirect("/theo-doi"));
    }
    FormErrors errors = sent.errors().isEmpty() ? act.apply(tip) : sent.errors();
    if (!errors.isEmpty()) {
      return show(pass, page, errors, sent.body().fields());
    }
    return passes.read(request).isPresent()
        ? new ModelAndView(page.redirect(HERE))
        : show(pass, page, FormErrors.none(), Map.of());
  }

  private ModelAndView show(Pass pass, Page page, FormErrors errors, Map<String, String> typed) {
    Tip tip = pages.tip(pass).orElse(null);
    if (tip == null) {
      return new ModelAndView(page.redirect("/theo-doi"));
    }
    var view =
        new ModelAndView("tips/followed", "follow", pages.of(pass, tip, errors, typed, page));
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }
}
