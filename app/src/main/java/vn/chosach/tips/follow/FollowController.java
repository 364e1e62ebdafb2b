package vn.chosach.tips.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.IdSource;
import vn.chosach.tips.Happening.HappeningKind;
import vn.chosach.tips.Tip;
import vn.chosach.tips.Tips;
import vn.chosach.tips.form.OfficerReports;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Follow-up by code. The code is taken by POST only and stands in no address. */
@Controller
record FollowController(
    Tips tips,
    Passes passes,
    FollowPages pages,
    Replies replies,
    OfficerReports officers,
    IdSource ids) {

  private static final String HERE = "/theo-doi/phan-anh";

  /** What a reporter types on the page; it outlives the hour for which a code opens it. */
  private static final List<String> TYPED =
      List.of("text", "dispute", "officer", "reopen", "name", "phone", "email", "address");

  @GetMapping("/theo-doi")
  String ask(Page page, Model model) {
    model.addAttribute("errors", FormErrors.none());
    return "tips/follow";
  }

  /** Misspelt, unknown and expired codes are answered alike. */
  @PostMapping("/theo-doi")
  ModelAndView open(Page page, HttpServletRequest request, HttpServletResponse response) {
    FormBody body = FormBody.read(request, FormBody.Limits.PHOTOS, FormBody.NO_FILES);
    String typed = body.field("code");
    Optional<UUID> tip = tips.find(typed);
    if (tip.isEmpty()) {
      passes.takeBack(request, response);
      return askAgain("tips.follow.code-wrong", typed, typed(body), page);
    }
    String bare = typed.strip().toUpperCase(java.util.Locale.ROOT);
    var pass = new Pass(tip.get(), bare.substring(bare.length() - 4), ids.next());
    passes.give(request, response, pass);
    return show(pass, ids.next(), page, FormErrors.none(), typed(body));
  }

  @GetMapping(HERE)
  ModelAndView again(Page page, HttpServletRequest request) {
    return passes
        .read(request)
        .map(pass -> show(pass, ids.next(), page, FormErrors.none(), Map.of()))
        .orElseGet(() -> new ModelAndView(page.redirect("/theo-doi")));
  }

  /** The answer to one of these forms was asked for again, or in the other language. */
  @GetMapping({
    "/theo-doi/tra-loi",
    "/theo-doi/khong-hai-long",
    "/theo-doi/danh-gia",
    "/theo-doi/mo-lai",
    "/theo-doi/neu-ten",
    "/theo-doi/bang-chung"
  })
  ModelAndView asked(Page page) {
    return new ModelAndView(page.redirect(HERE));
  }

  /** Closes the follow-up on this device; the form brings the pass where cookies are not kept. */
  @RequestMapping(
      path = "/theo-doi/dong",
      method = {RequestMethod.GET, RequestMethod.POST})
  ModelAndView close(
      @RequestParam(defaultValue = "") String pass,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    passes.close(request, response, pass);
    return new ModelAndView(page.redirect("/theo-doi"));
  }

  @PostMapping("/theo-doi/tra-loi")
  ModelAndView reply(Page page, HttpServletRequest request) {
    Replies.RepliesSent sent = replies.read(request, page);
    return done(sent, page, request, tip -> replies.say(sent, tip, HappeningKind.REPLIED, page));
  }

  @PostMapping("/theo-doi/khong-hai-long")
  ModelAndView dispute(Page page, HttpServletRequest request, HttpServletResponse response) {
    Replies.RepliesSent sent = replies.read(request, page);
    Pass pass = sent.pass();
    Tip about =
        pass == null || sent.body().field("officer").isEmpty()
            ? null
            : pages.tip(pass).orElse(null);
    if (about != null) {
      return officers.begin(about.number(), sent.body().field("dispute"), page, request, response);
    }
    return done(sent, page, request, tip -> replies.say(sent, tip, HappeningKind.DISPUTED, page));
  }

  @PostMapping("/theo-doi/danh-gia")
  ModelAndView rate(Page page, HttpServletRequest request) {
    Replies.RepliesSent sent = replies.read(request, page);
    return done(sent, page, request, tip -> replies.say(sent, tip, HappeningKind.RATED, page));
  }

  @PostMapping("/theo-doi/mo-lai")
  ModelAndView reopen(Page page, HttpServletRequest request) {
    Replies.RepliesSent sent = replies.read(request, page);
    return done(sent, page, request, tip -> replies.reopen(sent, tip, page));
  }

  @PostMapping("/theo-doi/neu-ten")
  ModelAndView name(Page page, HttpServletRequest request) {
    Replies.RepliesSent sent = replies.read(request, page);
    return done(sent, page, request, tip -> replies.name(sent, tip, page));
  }

  /** Does what was sent, and shows the page again: by redirect, or at once without cookies. */
  private ModelAndView done(
      Replies.RepliesSent sent,
      Page page,
      HttpServletRequest request,
      java.util.function.Function<Tip, FormErrors> act) {
    Pass pass = sent.pass();
    Tip tip = pass == null ? null : pages.tip(pass).orElse(null);
    if (pass == null || tip == null) {
      Map<String, String> typed = typed(sent.body());
      return typed.isEmpty()
          ? new ModelAndView(page.redirect("/theo-doi"))
          : askAgain("tips.follow.closed", "", typed, page);
    }
    FormErrors errors = sent.errors().isEmpty() ? act.apply(tip) : sent.errors();
    if (!errors.isEmpty()) {
      return show(pass, replies.next(sent, tip), page, errors, sent.body().fields());
    }
    return passes.read(request).isPresent()
        ? new ModelAndView(page.redirect(HERE))
        : show(pass, ids.next(), page, FormErrors.none(), Map.of());
  }

  private static Map<String, String> typed(FormBody body) {
    Map<String, String> fields = body.fields();
    return TYPED.stream()
        .filter(name -> !fields.getOrDefault(name, "").isBlank())
        .collect(Collectors.toMap(name -> name, fields::get));
  }

  /** Asks for the code; what was typed on the page that the code opens goes along. */
  private static ModelAndView askAgain(
      String why, String code, Map<String, String> typed, Page page) {
    var view =
        new ModelAndView("tips/follow", "errors", FormErrors.none().with("code", page.t(why)));
    view.addObject("typed", typed);
    view.addObject("code", code);
    view.addObject("page", page.at("/theo-doi"));
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private ModelAndView show(
      Pass pass, UUID reply, Page page, FormErrors errors, Map<String, String> typed) {
    Tip tip = pages.tip(pass).orElse(null);
    if (tip == null) {
      return new ModelAndView(page.redirect("/theo-doi"));
    }
    var view =
        new ModelAndView(
            "tips/followed", "follow", pages.of(pass, tip, reply, errors, typed, page));
    view.addObject("page", page.at(HERE));
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }
}
