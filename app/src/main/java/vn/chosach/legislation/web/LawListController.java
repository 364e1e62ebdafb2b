package vn.chosach.legislation.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.legislation.desk.ExpiredLists;
import vn.chosach.legislation.desk.ExpiredLists.ExpiredYear;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** What everybody may read of proposals, and the yearly list of texts that ceased. */
@Controller
record LawListController(
    LegislationPages pages, ExpiredPages years, LegislationNames names, ExpiredLists lists) {

  private static final String YEAR = LegislationRoutes.EXPIRED + "/{year:20[0-9]{2}}";

  @GetMapping(LegislationRoutes.PUBLIC)
  ModelAndView known(Page page) {
    return new ModelAndView("legislation/public", "known", pages.known(page));
  }

  @GetMapping(LegislationRoutes.EXPIRED)
  ModelAndView expired(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "nam", defaultValue = "") String asked) {
    int year = asked.matches("20[0-9]{2}") ? Integer.parseInt(asked) : page.today().getYear();
    return new ModelAndView(
        "legislation/expired", "expired", years.of(lists.of(year), officer, page));
  }

  @FormMapping(YEAR + "/trinh")
  ModelAndView propose(@PathVariable int year, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    ExpiredYear one = lists.of(year);
    FormDefinition form =
        FormDefinition.of(
                path(year) + "/trinh",
                "legislation.button.draw",
                select(
                    "co-quan",
                    "legislation.field.publisher",
                    names.bodies(officer.agency(), page)),
                words("noi-dung", "legislation.field.words-of.send").most(4000).rows(3).optional())
            .mending(
                Map.of(
                    "legislation.unknown-agency", "co-quan",
                    "legislation.words-too-long", "noi-dung"));
    return visit
        .offered(visit.sent() || years.proposes(one, officer, page))
        .answer(
            form,
            sent -> lists.propose(year, sent.text("co-quan"), sent.text("noi-dung"), officer),
            done -> visit.say(back(year), "legislation.said.drawn"),
            FormPage.titled(page.t("legislation.expired.propose"), back(year)));
  }

  @FormMapping(YEAR + "/cong-bo")
  ModelAndView publish(@PathVariable int year, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    ExpiredYear one = lists.of(year);
    FormDefinition form =
        FormDefinition.of(
                path(year) + "/cong-bo",
                "legislation.button.do",
                line("so", "legislation.expired.decision").hint("legislation.hint.paper").most(100),
                today("ngay", "legislation.field.paper-day", page).within(null, page.today()))
            .mending(
                Map.of(
                    "legislation.paper-not-registered", "so",
                    "legislation.answer-day", "ngay"));
    return visit
        .offered(visit.sent() || years.publishes(one, officer))
        .answer(
            form,
            sent -> lists.publish(year, sent.text("so"), sent.day("ngay"), officer),
            done -> visit.say(back(year), "legislation.said.done"),
            FormPage.titled(page.t("legislation.expired.publish"), back(year)));
  }

  static String path(int year) {
    return LegislationRoutes.EXPIRED + "/" + year;
  }

  private static String back(int year) {
    return LegislationRoutes.EXPIRED + "?nam=" + year;
  }
}
