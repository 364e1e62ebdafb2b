package vn.chosach.trust.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
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

/**
 * Labels as everybody reads them, and what a shop reads and sends with its code. The code travels
 * in the body of a POST only: an address stands in logs and histories.
 */
@Controller
record ShopRatingController(Ratings ratings, RatingPages pages, RatingDataPage data) {

  private static final String CODE = "ma";
  private static final String WORDS = "loi";

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

  @GetMapping(RatingRoutes.SHOP)
  ModelAndView begin(Page page) {
    return drawn(pages.shop("", "", page));
  }

  @PostMapping(RatingRoutes.SHOP)
  ModelAndView read(@RequestParam(name = CODE, defaultValue = "") String code, Page page) {
    return drawn(
        code.isBlank()
            ? pages.shop(
                "",
                "",
                FormErrors.none().with(CODE, page.t("refusal.trust.unknown-code")),
                null,
                page)
            : pages.shop(code, "", page));
  }

  @PostMapping(RatingRoutes.REPLY)
  ModelAndView reply(
      @RequestParam(name = CODE, defaultValue = "") String code,
      @RequestParam(name = WORDS, defaultValue = "") String words,
      Page page) {
    return said(ratings.reply(code, words), code, words, "trust.rating.shop.replied", page);
  }

  @PostMapping(RatingRoutes.APPEAL)
  ModelAndView appeal(
      @RequestParam(name = CODE, defaultValue = "") String code,
      @RequestParam(name = WORDS, defaultValue = "") String words,
      Page page) {
    return said(ratings.appeal(code, words), code, words, "trust.rating.shop.appealed", page);
  }

  private ModelAndView said(
      ActOutcome<Rating> outcome, String code, String words, String key, Page page) {
    return outcome
        .whyNot()
        .map(
            why ->
                drawn(
                    pages.shop(
                        code, words, FormErrors.none().with(WORDS, page.t(why)), null, page)))
        .orElseGet(() -> drawn(pages.shop(code, "", FormErrors.none(), page.t(key), page)));
  }

  private static ModelAndView drawn(ShopPage shop) {
    return new ModelAndView(
        "trust/shop",
        Map.of("shop", shop),
        shop.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
