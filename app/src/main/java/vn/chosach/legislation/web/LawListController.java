package vn.chosach.legislation.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.legislation.desk.ExpiredLists;
import vn.chosach.legislation.desk.ExpiredLists.ExpiredYear;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;

/** What everybody may read of proposals, and the yearly list of texts that ceased. */
@Controller
record LawListController(LegislationPages pages, LegislationNames names, ExpiredLists lists) {

  private static final String ENTER = LegislationRoutes.EXPIRED + "/{year:20[0-9]{2}}";
  private static final int YEARS = 5;

  @GetMapping(LegislationRoutes.PUBLIC)
  ModelAndView known(Page page) {
    return new ModelAndView("legislation/public", "known", pages.known(page));
  }

  @GetMapping(LegislationRoutes.EXPIRED)
  ModelAndView expired(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "nam", defaultValue = "") String asked) {
    int now = page.today().getYear();
    ExpiredYear of = lists.of(asked.matches("20[0-9]{2}") ? Integer.parseInt(asked) : now);
    List<LegislationView.ExpiredRow> rows =
        of.texts().stream()
            .map(
                one ->
                    new LegislationView.ExpiredRow(
                        one.number(),
                        one.title(),
                        page.day(one.validity().to()),
                        one.successor() == null ? "" : names.law(one.successor(), page),
                        one.provenance().published()))
            .toList();
    return new ModelAndView(
        "legislation/expired",
        "expired",
        new LegislationView.Expired(
            of.year(),
            rows,
            IntStream.rangeClosed(0, YEARS)
                .mapToObj(back -> String.valueOf(now - back))
                .map(one -> Choice.of(one, one))
                .toList(),
            of.late(page.today()) ? Tone.LATE : of.number().isEmpty() ? Tone.NONE : Tone.OK,
            state(of, page),
            enters(of, officer, page.today()) ? path(of.year()) : ""));
  }

  private static String state(ExpiredYear of, Page page) {
    String late = of.late(page.today()) ? "-late" : "";
    return of.number().isEmpty()
        ? page.t("legislation.expired.open" + late, page.day(of.due()))
        : page.t("legislation.expired.published" + late, of.number(), page.day(of.publishedOn()));
  }

  private boolean enters(ExpiredYear of, ActingOfficer officer, LocalDate today) {
    return lists.keeps(officer) && of.over(today) && of.number().isEmpty() && !of.texts().isEmpty();
  }

  @FormMapping(ENTER)
  ModelAndView publish(@PathVariable int year, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    String back = LegislationRoutes.EXPIRED + "?nam=" + year;
    return visit
        .offered(visit.sent() || enters(lists.of(year), officer, page.today()))
        .answer(
            FormDefinition.of(
                    path(year),
                    "legislation.button.do",
                    line("so", "legislation.expired.decision", 100).hint("legislation.hint.paper"),
                    today("ngay", "legislation.field.paper-day", page).within(null, page.today()))
                .mending(
                    Map.of(
                        "legislation.paper-not-registered", "so",
                        "legislation.answer-day", "ngay")),
            sent -> lists.publish(year, sent.text("so"), sent.day("ngay"), officer),
            done -> visit.say(back, "legislation.said.done"),
            visit.titled("legislation.expired.publish", back));
  }

  private static String path(int year) {
    return LegislationRoutes.EXPIRED + "/" + year;
  }
}
