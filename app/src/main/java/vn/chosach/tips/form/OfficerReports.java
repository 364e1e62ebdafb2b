package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.IdSource;
import vn.chosach.ui.Page;

/**
 * Begins a report about an officer who handled an earlier one: it comes to the integrity desk as
 * any that accuses, with a code of its own, and nothing of it stands in the earlier report, which
 * the officer reads.
 */
@Component
public record OfficerReports(Drafts drafts, StepViews views, IdSource ids) {

  /**
   * The page on which the reporter goes on.
   *
   * @param number of the earlier report
   * @param words what the reporter typed so far
   */
  public ModelAndView begin(
      String number,
      String words,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    Token token = Token.fresh();
    var form =
        new ReportForm(
            Map.of(
                "shared",
                page.t("tips.follow.dispute.about", number),
                "story",
                words,
                "againstOffice",
                "true"));
    var draft = new Drafts.Draft(ids.next(), form);
    if (form.tooLong().isEmpty()) {
      drafts.keep(token, draft);
    }
    return views.show(FormStep.WHAT, token, draft, page, request, response);
  }
}
