package vn.chosach.reports.climate.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormField.yesNo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.climate.ClimateFigure;
import vn.chosach.reports.climate.SurveyValue;
import vn.chosach.reports.climate.Surveys;
import vn.chosach.reports.paper.ClimateTables;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Môi trường kinh doanh, lòng tin người tiêu dùng: indicators with their sources. */
@Controller
record ClimateController(
    ClimateTables tables, Surveys surveys, Reports reports, ReportNames names) {

  private static final String PAGE = "/thong-ke/moi-truong-kinh-doanh";
  private static final String ENTER = PAGE + "/khao-sat";
  private static final String ANSWER = ENTER + "/{id:" + SentId.FORM + "}";

  /** The quarter that is looked at. */
  private record Asked(int year, Period quarter) {
    String query() {
      return "?nam=" + year + "&quy=" + quarter.number();
    }
  }

  @GetMapping(PAGE)
  ModelAndView show(
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "quy", defaultValue = "") String quarter,
      Page page,
      ActingOfficer officer) {
    Asked asked = asked(year, quarter, page);
    return new ModelAndView(
        "reports/climate",
        "view",
        new ClimateView(
            reports.calendar().years().stream()
                .sorted()
                .map(one -> Choice.of(String.valueOf(one), String.valueOf(one)))
                .toList(),
            String.valueOf(asked.year()),
            Choice.of(
                tables.quarters(asked.year()), one -> one.number(), one -> names.period(one, page)),
            String.valueOf(asked.quarter().number()),
            asked.query(),
            tables.all(asked.year(), asked.quarter(), page),
            Arrays.stream(ClimateFigure.values())
                .map(
                    one ->
                        new ClimateView.ClimateSource(
                            page.t(one.textKey()), page.t(one.textKey() + ".source")))
                .toList(),
            Surveys.enters(officer) ? ENTER : null,
            surveys.of(asked.year()).stream()
                .filter(one -> one.accepted() == null)
                .map(one -> waiting(one, officer, page))
                .toList()));
  }

  private ClimateView.WaitingSurvey waiting(SurveyValue one, ActingOfficer officer, Page page) {
    return new ClimateView.WaitingSurvey(
        one.name() + ", " + tables.quarter(one, page) + ", " + tables.area(one, page),
        ClimateTables.value(one),
        one.document() + " (" + one.source() + ")",
        Surveys.answers(officer) && !one.enteredBy().equals(officer.actor().id())
            ? ENTER + "/" + one.id()
            : null);
  }

  @GetMapping(PAGE + "/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> file(
      @PathVariable String file,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "quy", defaultValue = "") String quarter,
      Page page) {
    Asked asked = asked(year, quarter, page);
    return Downloads.of(tables.all(asked.year(), asked.quarter(), page), file);
  }

  /** Without a question the quarter that runs; else the last one that is settled. */
  private Asked asked(String year, String quarter, Page page) {
    Period running =
        reports
            .calendar()
            .of(PeriodKind.QUARTER, page.today())
            .or(() -> reports.calendar().last(PeriodKind.QUARTER, page.today()))
            .orElseThrow(Page::absent);
    return reports.calendar().years().stream()
        .filter(one -> String.valueOf(one).equals(year))
        .flatMap(one -> tables.quarters(one).stream())
        .filter(one -> String.valueOf(one.number()).equals(quarter) || quarter.isEmpty())
        .findFirst()
        .map(one -> new Asked(one.year(), one))
        .orElse(new Asked(running.year(), running));
  }

  @FormMapping(ENTER)
  ModelAndView enter(FormVisit visit, ActingOfficer officer) {
    return visit
        .offered(Surveys.enters(officer))
        .answer(
            entering(visit.page()),
            sent -> surveys.enter(wish(sent), officer),
            done -> visit.say(PAGE, "reports.climate.said.entered"),
            visit.titled("reports.climate.enter", PAGE));
  }

  private List<Choice> quarters(Page page) {
    return Stream.of(page.today().getYear() + 1, page.today().getYear(), page.today().getYear() - 1)
        .flatMap(year -> tables.quarters(year).reversed().stream())
        .filter(one -> !one.from().isAfter(page.today()))
        .map(one -> Choice.of(one.key(), names.period(one, page)))
        .toList();
  }

  private List<Choice> areas(Page page) {
    return Choice.of(
        names.communes(page.today()), one -> one.code(), one -> one.fullName().in(page.lang()));
  }

  private FormDefinition entering(Page page) {
    return FormDefinition.of(
            ENTER,
            "reports.climate.keep",
            line("ten", "reports.climate.survey", 200).hinted(),
            line("don-vi", "reports.climate.unit", 30),
            line("nguon", "reports.climate.source", 200).hinted(),
            select("quy", "reports.climate.quarter", quarters(page)),
            select("dia-ban", "reports.head.area", areas(page))
                .empty("reports.climate.whole")
                .optional(),
            line("gia-tri", "reports.climate.value", 20).hinted().autocomplete("off"),
            line("so", "reports.climate.paper", 60).hinted().autocomplete("off"))
        .mending(
            Map.of(
                "reports.survey-quarter", "quy",
                "reports.survey-area", "dia-ban",
                "reports.survey-value", "gia-tri",
                "reports.survey-paper", "so"));
  }

  private static Surveys.SurveyWish wish(SubmittedForm sent) {
    return new Surveys.SurveyWish(
        sent.text("ten"),
        sent.text("don-vi"),
        sent.text("nguon"),
        sent.text("quy"),
        sent.text("dia-ban"),
        sent.text("gia-tri"),
        sent.text("so"));
  }

  /** A second person looks into the paper. */
  @FormMapping(ANSWER)
  ModelAndView answer(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    SurveyValue one =
        surveys
            .one(id)
            .filter(it -> it.accepted() == null && Surveys.answers(officer))
            .orElseThrow(Page::absent);
    return visit.answer(
        FormDefinition.of(
                ENTER + "/" + id,
                "reports.climate.answer",
                yesNo(
                    "dung",
                    "reports.climate.stands",
                    "reports.climate.stands.yes",
                    "reports.climate.stands.no",
                    page),
                words("loi", "reports.climate.words", 2_000).rows(3).optional())
            .mending(Map.of("reports.why-missing", "loi")),
        sent ->
            surveys.answer(
                id, sent.text("dung").equals(SubmittedForm.YES), sent.text("loi"), officer),
        done -> visit.say(PAGE, "reports.climate.said.answered"),
        FormPage.titled(
            one.name()
                + ": "
                + ClimateTables.value(one)
                + ", "
                + tables.quarter(one, page)
                + ", "
                + tables.area(one, page)
                + " · "
                + one.document()
                + " · "
                + one.source(),
            PAGE));
  }
}
