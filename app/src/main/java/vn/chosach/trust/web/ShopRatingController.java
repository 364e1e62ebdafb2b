package vn.chosach.trust.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.trust.rating.Rating;
import vn.chosach.trust.rating.Ratings;
import vn.chosach.trust.web.RatingView.PublicRating;
import vn.chosach.trust.web.RatingView.ShopPage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/**
 * Labels as everybody reads them, and what a shop reads and sends with its code. The code travels
 * in the body of a POST only: an address stands in logs and histories.
 */
@Controller
record ShopRatingController(Ratings ratings, RatingPages pages, RatingDataPage data) {

  private static final String CODE = "ma";
  private static final String WORDS = "loi";

  private static final FormDefinition CODED =
      FormDefinition.of(
          RatingRoutes.SHOP,
          "trust.rating.shop.read",
          line(CODE, "trust.rating.shop.code").wrong("trust.unknown-code"));

  @GetMapping(RatingRoutes.PUBLIC)
  ModelAndView list(Page page, @RequestParam(name = "trang", defaultValue = "") String at) {
    return new ModelAndView("trust/publicRatings", "list", pages.published(at, page));
  }

  @GetMapping(RatingRoutes.PUBLIC + RatingRoutes.NUMBER)
  ModelAndView one(@PathVariable String number, Page page) {
    PublicRating one = pages.publicly(number, page).orElseThrow(Page::absent);
    return new ModelAndView(
        "trust/publicRating",
        Map.of("one", one),
        one.gone() == null ? HttpStatus.OK : HttpStatus.GONE);
  }

  @GetMapping(RatingRoutes.DATA)
  ResponseEntity<String> data(Page page) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(data.data(page));
  }

  @FormMapping(RatingRoutes.SHOP)
  ModelAndView read(FormVisit visit) {
    return visit.answer(
        CODED,
        sent ->
            ratings.coded(sent.text(CODE)).isEmpty()
                ? ActOutcome.refused(CODE, "trust.unknown-code")
                : ActOutcome.done(sent.text(CODE)),
        FlowAnswer.<String>of(done -> RatingRoutes.SHOP, ShopRatingController::begin)
            .showing(code -> opened(code, null, null, visit)));
  }

  @PostMapping(RatingRoutes.REPLY)
  ModelAndView reply(FormVisit visit) {
    return sent(visit, ratings::reply, "trust.rating.shop.replied");
  }

  @PostMapping(RatingRoutes.APPEAL)
  ModelAndView appeal(FormVisit visit) {
    return sent(visit, ratings::appeal, "trust.rating.shop.appealed");
  }

  private ModelAndView sent(
      FormVisit visit, BiFunction<String, String, ActOutcome<Rating>> act, String said) {
    String code = visit.value(CODE);
    return visit.answer(
        words(visit.page().path(), code),
        sent -> act.apply(code, sent.text(WORDS)),
        FlowAnswer.<Rating>of(done -> RatingRoutes.SHOP, again -> opened(code, again, null, visit))
            .showing(done -> opened(code, null, visit.page().t(said), visit)));
  }

  private static ModelAndView begin(FormView form) {
    return new ModelAndView("trust/shopCode", "form", form);
  }

  /** What the shop reads; a code of nobody is asked for again, and with an answer it is said so. */
  private ModelAndView opened(
      String code, @Nullable FormView again, @Nullable String said, FormVisit visit) {
    return pages
        .shop(code, visit.page())
        .map(
            shop ->
                new ModelAndView("trust/shop", "shop", shop)
                    .addObject("said", said)
                    .addObject("errors", again == null ? FormErrors.none() : again.errors())
                    .addObject("form", open(shop, code, again, visit)))
        .orElseGet(
            () ->
                begin(
                    again == null
                        ? visit.blank(CODED)
                        : CODED.read(Map.of(CODE, List.of("")), visit.page()).drawn()));
  }

  /** What it may send now; words that were sent as the other are kept. */
  private static FormView open(
      ShopPage shop, String code, @Nullable FormView again, FormVisit visit) {
    String now = shop.replies() == null ? RatingRoutes.APPEAL : RatingRoutes.REPLY;
    if (again == null || again.action().equals(now)) {
      return again == null ? visit.blank(words(now, code)) : again;
    }
    String typed = Objects.requireNonNull(again.input(WORDS)).value();
    return visit.blank(words(now, code).starting(Map.of(WORDS, typed)));
  }

  private static FormDefinition words(String action, String code) {
    return FormDefinition.of(
        action,
        "trust.rating.shop.send",
        hidden(CODE, code),
        FormField.words(
                WORDS,
                action.equals(RatingRoutes.REPLY)
                    ? "trust.rating.shop.words"
                    : "trust.rating.shop.why",
                2_000)
            .later());
  }
}
