package vn.chosach.reports.owing.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.keeping.ReportOrder;
import vn.chosach.reports.owing.OwedReport;
import vn.chosach.reports.owing.OwingBook;
import vn.chosach.reports.owing.Reporters;
import vn.chosach.reports.owing.web.OwingView.OwingRow;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListTable;

/** Who owes which report, and the declaration of the standing office that changes it. */
@Controller
record OwingController(Reports reports, OwingBook owing, Agencies agencies, Reporters reporters)
    implements DeskList<OwingRow> {

  static final String PAGE = "/bao-cao/don-vi-gui";

  private static final String BEGINS = "gui";

  @Override
  public ListTerms terms() {
    return new ListTerms(PAGE, "reports.owing.nav", "ui.lists.count", Set.of());
  }

  @Override
  public List<ListColumn<OwingRow>> columns() {
    return List.of(
        ListColumn.text("co-quan", "reports.head.agency", "agency", OwingRow::agency),
        ListColumn.text("mau", "reports.head.form", "form", OwingRow::form),
        ListColumn.text("ky", "reports.owing.kind", "", OwingRow::kinds),
        ListColumn.text("tu", "reports.owing.from", "", OwingRow::since),
        ListColumn.text("van-ban", "reports.owing.paper", "", OwingRow::paper));
  }

  @Override
  public ListSlice<OwingRow> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    return DeskList.<OwingRow>whole(
            terms(),
            columns(),
            Map.of(
                "agency", Comparator.comparing(OwingRow::agency),
                "form", Comparator.comparing(OwingRow::form)),
            (asked, reader, of) -> rows(of))
        .slice(ask, offset, limit, viewer, page);
  }

  private List<OwingView.OwingRow> rows(Page page) {
    var grouped = new LinkedHashMap<List<String>, List<OwedReport>>();
    Arrays.stream(PeriodKind.values())
        .flatMap(kind -> owing.on(kind, page.today()).stream())
        .forEach(
            one ->
                grouped
                    .computeIfAbsent(
                        List.of(one.agency(), one.form(), one.from().toString(), one.paper()),
                        any -> new ArrayList<>())
                    .add(one));
    return grouped.values().stream()
        .map(all -> row(all, page))
        .sorted(Comparator.comparing(OwingView.OwingRow::agency))
        .toList();
  }

  private OwingView.OwingRow row(List<OwedReport> all, Page page) {
    OwedReport first = all.getFirst();
    return new OwingView.OwingRow(
        agencies
            .asOf(first.agency(), page.today())
            .map(agency -> agency.name().in(page.lang()))
            .orElse(first.agency()),
        FormBook.officialTitle(first.form()),
        all.stream().map(one -> page.t(one.kind().nameKey())).collect(Collectors.joining(", ")),
        page.day(first.from()),
        first.paper().isEmpty() ? page.t("reports.owing.shipped") : first.paper());
  }

  @FormMapping(PAGE)
  ModelAndView declare(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    return visit.answer(
        declaring(page),
        sent -> ActOutcome.unless(reports.order(new ReportOrder.Owe(wish(sent)), officer), true),
        done -> visit.say(PAGE, "reports.owing.done"),
        form ->
            new ModelAndView("reports/owing", "form", form)
                .addObject("table", ListTable.of(this, page.at(PAGE))));
  }

  private OwingBook.OwingWish wish(SubmittedForm sent) {
    return new OwingBook.OwingWish(
        reporters.named(sent.all("co-quan"), sent.day("tu")),
        sent.text("mau"),
        sent.choice("ky", PeriodKind.class),
        sent.day("tu"),
        sent.text("thay-doi").equals(BEGINS),
        sent.text("van-ban"));
  }

  private FormDefinition declaring(Page page) {
    return FormDefinition.of(
        PAGE,
        "reports.owing.go",
        select("thay-doi", "reports.owing.change", changes(page)).empty(null),
        select("mau", "reports.head.form", forms()).empty(null).mends("reports.form-unknown"),
        select("ky", "reports.owing.kind", choices(page, PeriodKind::nameKey))
            .mends("reports.form-not-periodic")
            .empty(null),
        day("tu", "reports.owing.from").hinted().mends("reports.from-past"),
        ticks("co-quan", "reports.head.agency", reporters.choices(page))
            .needed()
            .missing("reports.no-addressee")
            .mends("reports.agency-unknown", "reports.nothing-declared"),
        line("van-ban", "reports.owing.paper", 200).missing("reports.paper-missing"));
  }

  private static List<Choice> changes(Page page) {
    return List.of(
        Choice.of(BEGINS, page.t("reports.owing.begins")),
        Choice.of("thoi", page.t("reports.owing.ends")));
  }

  private static List<Choice> forms() {
    return Choice.of(FormBook.periodic(), code -> code, FormBook::officialTitle);
  }
}
