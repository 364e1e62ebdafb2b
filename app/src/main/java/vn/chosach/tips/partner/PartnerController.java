package vn.chosach.tips.partner;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Keys of the partners: given, shown once, ended. */
@Controller
record PartnerController(Partners partners) {

  static final String PARTNERS = "/quan-tri/doi-tac";

  @GetMapping(PARTNERS)
  String list(Page page, Viewer viewer, Model model) {
    model.addAllAttributes(drawn("", "", FormErrors.none()));
    return "tips/partners";
  }

  /** The key stands on this answer alone. */
  @PostMapping(PARTNERS)
  ModelAndView give(Page page, Viewer viewer, @RequestParam(defaultValue = "") String name) {
    if (name.isBlank() || name.length() > Partners.LONGEST_NAME) {
      FormErrors errors =
          FormErrors.none().with("name", page.t(Refusal.of("tips.partner-name-missing")));
      return new ModelAndView(
          "tips/partners", drawn("", name, errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    String key = partners.give(name, viewer.actor());
    return new ModelAndView("tips/partners", drawn(key, "", FormErrors.none()));
  }

  @PostMapping(PARTNERS + "/{partner}/het")
  String end(Page page, Viewer viewer, FlashMessage.Speaker speaker, @PathVariable UUID partner) {
    partners.end(partner, viewer.actor());
    speaker.say("tips.partner.ended");
    return page.redirect(PARTNERS);
  }

  private Map<String, Object> drawn(String key, String name, FormErrors errors) {
    return Map.of("partners", partners.all(), "key", key, "name", name, "errors", errors);
  }
}
