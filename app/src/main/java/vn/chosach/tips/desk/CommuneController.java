package vn.chosach.tips.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/**
 * The one page of a commune, ward or special zone (QĐ 48/QĐ-TTg of 2026, K): a report in three
 * fields, then orders, plan and reports that wait for it. Light enough for a bad line; nobody but
 * officers of a commune finds it.
 */
@Controller
record CommuneController(Entering entering, EntryForm forms, WorkDesk work) {

  static final String COMMUNE = "/cap-xa";

  @GetMapping(COMMUNE)
  ModelAndView commune(Page page, Viewer viewer) {
    return whole(entering.blank(EntryCounter.COMMUNE, page, viewer), page, viewer);
  }

  @PostMapping(COMMUNE)
  ModelAndView told(
      Page page, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    forms.commune(page);
    return whole(
        entering.enter(EntryCounter.COMMUNE, page, viewer, request, response), page, viewer);
  }

  private ModelAndView whole(ModelAndView answer, Page page, Viewer viewer) {
    return EntryCounter.COMMUNE.view.equals(answer.getViewName())
        ? answer
            .addObject("commune", forms.commune(page).fullName().in(page.lang()))
            .addObject("parts", CommunePart.of(work.of(ActingOfficer.of(viewer), page)))
        : answer;
  }
}
