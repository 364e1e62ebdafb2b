package vn.chosach.plans.neglect.web;

import static vn.chosach.ui.RouteRules.only;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.neglect.NeglectEvent;
import vn.chosach.plans.neglect.Neglects;
import vn.chosach.plans.neglect.Neglects.NeglectFile;
import vn.chosach.plans.neglect.Neglects.OverdueAgency;
import vn.chosach.plans.neglect.web.NeglectView.NeglectRow;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.Page;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListTable;

/** Không hoàn thành nhiệm vụ: agencies that do not do their duty, from lateness to the answer. */
@Controller
record NeglectController(Neglects neglects, NeglectPages pages, NeglectForms forms) {

  static final String LIST = "/khong-hoan-thanh";
  static final String OPENING = LIST + "/moi";
  private static final String ONE = LIST + "/{number:NV-[0-9]{4}-[0-9]{4,9}}";
  private static final String ACT = ONE + "/lam/{slug:[a-z-]{2,40}}";

  private static final Role[] OFFICERS = {
    Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  static RouteRules neglectRules() {
    return RouteRules.of(
        only(OPENING, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER),
        only(LIST, OFFICERS),
        only(LIST + "/**", OFFICERS));
  }

  @Bean
  static NavEntry neglectEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.STEERING, 25, LIST, "plans.neglect.title", Set.of(OFFICERS));
  }

  @Bean("neglectList")
  static DeskList<NeglectRow> list(NeglectPages pages) {
    return DeskList.of(
        new ListTerms(LIST, "plans.neglect.title", "plans.neglect.count", Set.of()),
        List.of(
            ListColumn.name(
                "co-quan",
                "plans.neglect.field.agency",
                "number",
                NeglectRow::agency,
                NeglectRow::number,
                NeglectRow::href),
            ListColumn.text(
                "can-cu", "plans.neglect.field.grounds", "", row -> String.valueOf(row.grounds())),
            ListColumn.state(
                "tinh-trang",
                "plans.neglect.field.state",
                "state",
                NeglectRow::tone,
                NeglectRow::state),
            ListColumn.text("den", "plans.neglect.field.until", "", NeglectRow::until)),
        pages::rows);
  }

  static String one(String number) {
    return LIST + "/" + number;
  }

  @GetMapping(LIST)
  ModelAndView list(Page page, ActingOfficer officer) {
    return new ModelAndView("plans/neglects", "table", ListTable.of(list(pages), page))
        .addObject("overdue", pages.overdue(officer, page));
  }

  @FormMapping(OPENING)
  ModelAndView open(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    String agency = visit.value("co-quan");
    if (agency.isEmpty()) {
      // Whom it is about is chosen from the list of what is late.
      return new ModelAndView("redirect:" + page.href(LIST));
    }
    OverdueAgency of =
        neglects.overdue(officer).stream()
            .filter(one -> one.agency().equals(agency))
            .findFirst()
            .orElseThrow(Page::absent);
    return visit.answer(
        forms.opening(of, page),
        sent -> neglects.open(agency, sent.ids("can-cu"), sent.text("noi-dung"), officer),
        done -> visit.say(one(done.number()), "plans.neglect.said.open", done.number()),
        visit.titled("plans.neglect.open", LIST));
  }

  @GetMapping(ONE)
  ModelAndView show(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView("plans/neglect", "one", pages.one(file(number, officer), page));
  }

  @FormMapping(ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    NeglectFile file = file(number, officer);
    NeglectEvent event = event(slug);
    return visit
        .offered(file.possible().contains(event))
        .answer(
            forms.of(event, file.of(), page),
            sent ->
                neglects.proceed(
                    file.of().id(), NeglectForms.act(event, sent), sent.version(), officer),
            done -> visit.say(one(number), "plans.neglect.said.done", page.t(event.textKey())),
            FormPage.titled(page.t("plans.neglect.do." + slug), one(number)));
  }

  /** What only a signature does has no form. */
  private static NeglectEvent event(String slug) {
    return Arrays.stream(NeglectEvent.values())
        .filter(one -> one.slug().equals(slug) && !one.signed())
        .findFirst()
        .orElseThrow(Page::absent);
  }

  private NeglectFile file(String number, ActingOfficer officer) {
    return neglects.read(number, officer).orElseThrow(Page::absent);
  }
}
