package vn.chosach.trust.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.trust.LookupAnswer;
import vn.chosach.trust.Lookups;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/**
 * The look-up. What is asked travels in the body of a POST only: an address stands in logs,
 * histories and the lists of proxies.
 */
@Controller
record LookupController(Lookups lookups, LookupPages pages) {

  /** Name of the one field. */
  static final String FIELD = "tin";

  private static final String RETRY_AFTER = "5";

  @GetMapping(TrustRoutes.LOOKUP)
  String begin(Page page, Model model) {
    model.addAttribute("lookup", pages.blank());
    return "trust/lookup";
  }

  @PostMapping(TrustRoutes.LOOKUP)
  ModelAndView ask(
      Page page,
      @RequestParam(name = FIELD, defaultValue = "") String pasted,
      HttpServletResponse response) {
    return switch (lookups.ask(pasted)) {
      case LookupAnswer.Found found ->
          new ModelAndView("trust/lookup", "lookup", pages.found(pasted, found, page));
      case LookupAnswer.NotAsked(var refusal) -> {
        boolean busy = refusal.code().equals("trust.busy");
        if (busy) {
          response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        yield new ModelAndView(
            "trust/lookup",
            java.util.Map.of(
                "lookup", pages.refused(pasted, FormErrors.none().with(FIELD, page.t(refusal)))),
            busy ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }
}
