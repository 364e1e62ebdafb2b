package vn.chosach.trust.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.trust.rating.RatingWish;
import vn.chosach.trust.rating.Ratings;
import vn.chosach.trust.rating.Ratings.RatingFile;
import vn.chosach.trust.rating.Ratings.SentDraft;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Nhãn tín nhiệm on the desk: criteria, evidence, the draft to the shop, papers. */
@Controller
record RatingController(Ratings ratings, RatingPages pages, FormFlow flow) {

  @GetMapping(RatingRoutes.LIST)
  ModelAndView list(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    return new ModelAndView("trust/ratings", "list", pages.list(at, officer, page));
  }

  @FormMapping(RatingRoutes.OPENING)
  ModelAndView open(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        RatingForms.opening(),
        sent -> ratings.open(new RatingWish(sent.text("ten"), sent.text("dia-chi")), officer),
        done ->
            visit.say(RatingRoutes.page(done.number()), "trust.rating.said.opened", done.number()),
        FormPage.titled(visit.page().t("trust.rating.open"), RatingRoutes.LIST));
  }

  @GetMapping(RatingRoutes.CRITERIA)
  ModelAndView criteria(Page page, ActingOfficer officer) {
    boolean frames = officer.has(Role.STANDING_OFFICE);
    return new ModelAndView(
        "trust/criteria",
        "criteria",
        pages.criteria(frames ? RatingForms.criteria(page).blank(page) : null, page));
  }

  @PostMapping(RatingRoutes.CRITERIA)
  ModelAndView frame(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    return visit.answer(
        RatingForms.criteria(page),
        sent -> ratings.frame(RatingForms.wish(sent), officer),
        done -> visit.say(RatingRoutes.CRITERIA, "trust.rating.said.criteria"),
        again -> new ModelAndView("trust/criteria", "criteria", pages.criteria(again, page)));
  }

  @GetMapping(RatingRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView("trust/rating", "one", pages.one(file(number, officer), page));
  }

  @GetMapping(RatingRoutes.ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, ActingOfficer officer) {
    RatingFile file = file(number, officer);
    RatingDeed deed = RatingDeed.of(slug).filter(one -> one.open(file)).orElseThrow(Page::absent);
    return acting(RatingForms.of(deed, file, page).blank(page), deed, number, page);
  }

  @PostMapping(RatingRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      ActingOfficer officer,
      FlashMessage.Speaker said) {
    RatingFile file = file(number, officer);
    RatingDeed deed = RatingDeed.of(slug).orElseThrow(Page::absent);
    SubmittedForm sent = RatingForms.of(deed, file, page).read(values, page);
    return deed == RatingDeed.SEND
        ? send(sent, file, page, officer)
        : flow.answer(
            sent,
            () ->
                ratings.proceed(
                    file.of().id(), RatingForms.act(deed, sent), sent.version(), officer),
            FlowAnswer.of(
                done -> {
                  said.say("trust.rating.said." + deed.slug());
                  return RatingRoutes.page(number);
                },
                again -> acting(again, deed, number, page)));
  }

  private ModelAndView send(SubmittedForm sent, RatingFile file, Page page, ActingOfficer officer) {
    String number = file.of().number();
    FlowAnswer<SentDraft> answer =
        FlowAnswer.of(
            done -> RatingRoutes.page(number),
            again -> acting(again, RatingDeed.SEND, number, page));
    return flow.answer(
        sent,
        () -> ratings.send(file.of().id(), sent.text("cach"), sent.version(), officer),
        answer.showing(done -> code(done, page)));
  }

  /** The code stands on no address and is shown once. */
  private static ModelAndView code(SentDraft done, Page page) {
    return new ModelAndView(
        "trust/codeSheet",
        "sheet",
        new RatingView.CodeSheet(
            done.rating().number(),
            done.rating().shop(),
            done.code(),
            page.visit().origin() + RatingRoutes.SHOP,
            page.day(done.rating().replyBy())));
  }

  private static ModelAndView acting(FormView form, RatingDeed deed, String number, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(deed.textKey()) + " · " + number)
        .addObject("back", RatingRoutes.page(number));
  }

  private RatingFile file(String number, ActingOfficer officer) {
    return ratings.read(number, officer).orElseThrow(Page::absent);
  }
}
