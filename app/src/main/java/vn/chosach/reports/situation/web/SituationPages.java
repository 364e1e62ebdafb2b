package vn.chosach.reports.situation.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.directory.Area;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.reports.situation.SituationEvent;
import vn.chosach.reports.situation.SituationRecord;
import vn.chosach.reports.situation.SituationRecord.SituationKind;
import vn.chosach.reports.situation.SituationRecord.SituationState;
import vn.chosach.reports.situation.SituationRecord.SourceRating;
import vn.chosach.reports.situation.Situations;
import vn.chosach.reports.situation.Situations.SituationFile;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;

/** Draws up the pages and forms of notes and assessments. */
@Component
record SituationPages(
    Situations situations, Reports reports, ReportNames periods, SituationNames names)
    implements RowDesk {

  static final String NOTE = SituationSetup.LIST + "/ghi";
  static final String ASSESSMENT = SituationSetup.LIST + "/danh-gia";

  private static final Map<String, String> MENDS =
      Map.of(
          "reports.situation-title-missing", "ten",
          "reports.note-missing", "noi-dung",
          "reports.conclusion-missing", "noi-dung",
          "reports.period-runs", "ky",
          "reports.assessed-before", "ky",
          "reports.why-missing", "loi");

  @Override
  public ListTerms terms() {
    return new ListTerms(
        SituationSetup.LIST, "reports.situation.title", "ui.lists.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of(
        "reports.head.title", "reports.head.agency", "reports.situation.days", "reports.head.mark");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    SituationKind kind = ListSheet.part(SituationKind.values(), asked, SituationKind.NOTE);
    RowSlice<SituationRecord> found = situations.page(kind, sheet.offset(), sheet.size(), officer);
    return new RowList(
        page.t("reports.situation.title"),
        page.t("reports.situation.lede"),
        Situations.writes(officer)
            ? List.of(
                Choice.of(NOTE, page.t("reports.situation.open-note")),
                Choice.of(ASSESSMENT, page.t("reports.situation.open-assessment")))
            : List.of(),
        List.of(),
        RowList.parts(
            SituationKind.values(), kind, "reports.situation.kind.", SituationSetup.LIST, page),
        found.rows().stream().map(one -> row(one, page)).toList(),
        page.t("reports.situation.none"),
        found.count());
  }

  private ListedRow row(SituationRecord one, Page page) {
    return new ListedRow(
        SituationSetup.one(one),
        one.title(),
        "",
        one.number(),
        RowList.cells(names.agency(one.agency(), page), about(one, page)),
        tone(one.state()),
        page.t(one.state().textKey()));
  }

  private String about(SituationRecord one, Page page) {
    return reports.calendar().period(one.period()) instanceof PeriodCalendarFound.Is(Period of)
        ? periods.period(of, page)
        : page.day(one.toDay());
  }

  private static Tone tone(SituationState state) {
    return switch (state) {
      case DRAFT, DROPPED -> Tone.NONE;
      case SUBMITTED -> Tone.CARE;
      case CONFIRMED -> Tone.OK;
    };
  }

  ModelAndView one(SituationFile file, Page page) {
    SituationRecord one = file.of();
    SourceRating rating = one.rating();
    var facts = new FactList(page);
    facts.add("reports.situation.kind", page.t(one.kind().textKey()));
    facts.add("reports.head.agency", names.agency(one.agency(), page));
    facts.add("reports.situation.days", about(one, page));
    facts.add("reports.situation.author", names.officer(one.author(), page));
    if (rating != null) {
      facts.add(
          "reports.situation.area",
          one.area().isEmpty()
              ? page.t("reports.situation.area.all")
              : String.valueOf(names.area(one.area(), page)));
      if (!one.goods().isEmpty()) {
        facts.add("reports.situation.goods", String.valueOf(names.goods(one.goods(), page)));
      }
      facts.add("reports.situation.source", one.source());
      facts.add("reports.situation.rating", page.t(rating.textKey()));
    }
    return new ModelAndView(
            "reports/situation",
            "row",
            RowPage.of(
                one,
                one.title(),
                tone(one.state()),
                one.state().textKey(),
                Optional.empty(),
                RowDeed.buttons(
                    SituationEvent.values(),
                    deed -> file.possible().contains(deed),
                    SituationSetup.one(one),
                    page),
                names,
                page))
        .addObject("facts", facts.list())
        .addObject("words", one.words())
        .addObject("tables", names.tables(one, page));
  }

  /**
   * @param deviation figure outside its forecast of which it speaks; empty for none
   */
  FormDefinition note(String deviation, String title, Page page) {
    return FormDefinition.of(
        NOTE,
        "reports.situation.keep",
        today("ngay", "reports.situation.day", page).mends("reports.day-ahead"),
        line("ten", "reports.head.title", 300)
            .start(title)
            .mends("reports.situation-title-missing"),
        words("noi-dung", "reports.situation.words", 4_000).missing("reports.note-missing").rows(8),
        select("dia-ban", "reports.situation.area", names.communes(Area::code, page))
            .empty("reports.situation.area.all")
            .optional(),
        select("nhom-hang", "reports.situation.goods", names.goods(page)).optional(),
        line("nguon", "reports.situation.source", 300).hinted().missing("reports.source-missing"),
        radios("do-tin-cay", "reports.situation.rating", choices(page, SourceRating::textKey))
            .missing("reports.rating-missing"),
        hidden("du-bao", deviation));
  }

  FormDefinition assessment(Page page) {
    return FormDefinition.of(
            ASSESSMENT,
            "reports.situation.count",
            select("ky", "reports.situation.period", ended(page)),
            line("ten", "reports.head.title", 300),
            words("noi-dung", "reports.situation.conclusion", 4_000)
                .hinted()
                .missing("reports.conclusion-missing")
                .rows(8))
        .mending(MENDS);
  }

  /** The newest period of each kind that ended. */
  private List<Choice> ended(Page page) {
    return Arrays.stream(PeriodKind.values())
        .filter(kind -> kind != PeriodKind.WEEK)
        .flatMap(kind -> reports.calendar().last(kind, page.today()).stream())
        .map(period -> Choice.of(period.key(), periods.period(period, page)))
        .toList();
  }

  static FormDefinition of(SituationEvent deed, SituationRecord one) {
    return deed.form(SituationSetup.one(one), one.version(), MENDS, fields(deed, one));
  }

  private static List<FormField> fields(SituationEvent deed, SituationRecord one) {
    return switch (deed) {
      case WRITE ->
          List.of(
              line("ten", "reports.head.title", 300).start(one.title()),
              words("noi-dung", "reports.situation.words", 4_000).rows(8).start(one.words()));
      case SUBMIT, CONFIRM ->
          List.of(words("loi", "reports.situation.said", 1_000).rows(3).optional());
      case RETURN, DROP, OPEN -> List.of(words("loi", "reports.situation.why", 1_000).rows(3));
    };
  }
}
