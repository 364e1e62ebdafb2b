package vn.chosach.reports.outlook.web;

import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.words;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.outlook.Deviation;
import vn.chosach.reports.outlook.Deviations;
import vn.chosach.reports.outlook.Forecasting;
import vn.chosach.reports.outlook.Measures;
import vn.chosach.reports.outlook.Measures.FollowedMeasure;
import vn.chosach.reports.outlook.Outlook;
import vn.chosach.reports.outlook.Split;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.situation.Situations;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/**
 * Dự báo: the next months with the tests of the forecasts; what came outside its range, and the
 * measure that follows from it.
 */
@Controller
record OutlookController(
    Reports reports,
    Forecasting forecasting,
    Deviations deviations,
    Measures measures,
    Situations situations,
    OutlookTables tables) {

  static final String PAGE = "/thong-ke/du-bao";

  private static final String MEASURE = PAGE + "/{id:" + SentId.FORM + "}/bien-phap";

  /** What the form sends where no measure follows. */
  private static final String NONE = "khong";

  private static final int ROWS = 20;

  @GetMapping(PAGE)
  ModelAndView page(
      @RequestParam(name = "theo", defaultValue = "") String by,
      @RequestParam(name = "trang", required = false) @Nullable String number,
      Page page,
      ActingOfficer officer) {
    Split split = split(by);
    var part = ListSheet.asked(number, ROWS);
    boolean directs = Deviations.reads(officer);
    return new ModelAndView(
        "reports/outlook",
        "view",
        new OutlookView(
            Arrays.stream(Split.values())
                .map(one -> Choice.of(address(one), page.t("reports.split." + key(one))))
                .toList(),
            address(split),
            drawn(split, page, officer),
            "?theo=" + split.slug(),
            directs ? rows(deviations.page(part.offset(), ROWS, officer), page) : null,
            part.pager(
                deviations.count(null, officer),
                at -> PAGE + "?theo=" + split.slug() + "&trang=" + at,
                page)));
  }

  @GetMapping(PAGE + "/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> file(
      @PathVariable String file,
      @RequestParam(name = "theo", defaultValue = "") String by,
      Page page,
      ActingOfficer officer) {
    return Downloads.of(drawn(split(by), page, officer), file);
  }

  private List<Table> drawn(Split split, Page page, ActingOfficer officer) {
    List<Outlook> outlooks =
        Deviations.last(reports.calendar(), page.today())
            .map(last -> forecasting.of(split, last, scope(page, officer)))
            .orElse(List.of());
    return tables.tables(split, outlooks, page);
  }

  /** Who directs sees the province, the head of an agency what it worked on. */
  private static Scope scope(Page page, ActingOfficer officer) {
    LocalDate today = page.today();
    return new Scope(
        Deviations.reads(officer) ? null : officer.agency(),
        new Period.Days(today, today),
        page.now());
  }

  private static Split split(String by) {
    return Arrays.stream(Split.values())
        .filter(one -> one.slug().equals(by))
        .findFirst()
        .orElse(Split.WHOLE);
  }

  private static String address(Split split) {
    return PAGE + (split == Split.WHOLE ? "" : "?theo=" + split.slug());
  }

  private static String key(Split split) {
    return split.name().toLowerCase(java.util.Locale.ROOT);
  }

  @FormMapping(MEASURE)
  ModelAndView measure(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    Deviation one = deviations.read(id, officer).orElseThrow(Page::absent);
    var offers = new ArrayList<Choice>();
    measures
        .offers(one, officer, page)
        .forEach(
            offer ->
                offers.add(Choice.of(offer.address(), page.t(offer.kind()) + ": " + offer.name())));
    offers.add(Choice.of(NONE, page.t(Measures.NONE)));
    return visit.answer(
        FormDefinition.of(
                PAGE + "/" + id + "/bien-phap",
                "reports.measure.keep",
                radios("viec", "reports.measure.record", offers).hinted(),
                words("loi", "reports.measure.words", 2_000).rows(4))
            .mending(
                Map.of(
                    "reports.measure-unknown",
                    "viec",
                    "reports.measure-named",
                    "viec",
                    "reports.measure-missing",
                    "loi")),
        sent ->
            measures.follow(
                one,
                sent.text("viec").equals(NONE) ? "" : sent.text("viec"),
                sent.text("loi"),
                officer,
                page),
        done -> visit.say(address(one.split()), "reports.measure.said"),
        FormPage.titled(page.t("reports.measure.name") + " · " + what(one, page), PAGE));
  }

  private List<OutlookView.DeviationRow> rows(List<Deviation> found, Page page) {
    Map<UUID, List<FollowedMeasure>> said =
        measures.of(found).stream().collect(Collectors.groupingBy(FollowedMeasure::deviation));
    return found.stream()
        .map(one -> row(one, said.getOrDefault(one.id(), List.of()), page))
        .toList();
  }

  private String what(Deviation one, Page page) {
    return page.t(
        one.above() ? "reports.deviation.above" : "reports.deviation.below",
        tables.series(one.kind(), one.split(), one.key(), page),
        OutlookTables.month(one.month()));
  }

  private OutlookView.DeviationRow row(Deviation one, List<FollowedMeasure> said, Page page) {
    String what = what(one, page);
    String expected =
        page.t(
            "reports.deviation.expected",
            page.number(one.expected()),
            page.number(one.low()),
            page.number(one.high()));
    return new OutlookView.DeviationRow(
        what,
        expected,
        page.number(one.happened()),
        page.moment(one.flaggedAt()),
        measures(one, what, what + ": " + page.number(one.happened()) + "; " + expected, page),
        Stream.concat(
                said.stream().map(each -> followed(each, page)),
                situations.notes(null, one.id(), LocalDate.EPOCH, page.today()).stream()
                    .map(
                        note ->
                            new Fact(
                                page.t(note.kind().textKey()),
                                note.number() + " " + note.title(),
                                "/tinh-hinh/" + note.number())))
            .toList());
  }

  private static Fact followed(FollowedMeasure one, Page page) {
    return new Fact(
        page.t(one.kind()),
        (one.name() + " · " + one.words() + " · " + page.moment(one.at())).replaceFirst("^ · ", ""),
        one.address().isEmpty() ? null : one.address());
  }

  /** Where each measure is begun, with the words that say why. */
  private List<Choice> measures(Deviation one, String title, String words, Page page) {
    String order = "/chi-dao/moi?loai=DIRECTIVE&ten=" + coded(title) + "&loi=" + coded(words);
    String watch =
        "/giam-sat/duyet"
            + (one.split() == Split.GOODS ? "?tim=" + coded(tables.goods(one.key(), page)) : "");
    String warning = "/xuat-ban/canh-bao-moi?tieu-de=" + coded(title);
    return List.of(
        Choice.of(order, page.t("reports.deviation.order")),
        Choice.of(watch, page.t("reports.deviation.watch")),
        Choice.of(warning, page.t("reports.deviation.warning")),
        Choice.of(
            "/tinh-hinh/ghi?du-bao=" + one.id() + "&ten=" + coded(title),
            page.t("reports.situation.open-note")),
        Choice.of(PAGE + "/" + one.id() + "/bien-phap", page.t("reports.measure.name")));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
