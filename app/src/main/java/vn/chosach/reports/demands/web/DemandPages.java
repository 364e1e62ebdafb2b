package vn.chosach.reports.demands.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.moment;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.IncomingPapers.ReceivedPaper;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.demands.Demand;
import vn.chosach.reports.demands.Demand.DemandState;
import vn.chosach.reports.demands.DemandEvent;
import vn.chosach.reports.demands.Demands;
import vn.chosach.reports.demands.Demands.DemandFile;
import vn.chosach.reports.owing.Reporters;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;

/** Draws up the pages and forms of demands from above. */
@Component
record DemandPages(
    Demands demands, Reports reports, Reporters reporters, ReportNames forms, DemandNames names)
    implements RowDesk {

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("reports.title-missing", "ten"),
          Map.entry("reports.demand-not-above", "cap-tren"),
          Map.entry("reports.demand-due-missing", "han"),
          Map.entry("reports.demand-due-before-paper", "han"),
          Map.entry("reports.demand-keeper-unknown", "nguoi"),
          Map.entry("reports.demand-words-missing", "noi-dung"),
          Map.entry("reports.demand-agencies-open", "van-tra-loi"),
          Map.entry("reports.demand-due-after", "han"),
          Map.entry("reports.due-past", "han"),
          Map.entry("reports.form-unknown", "mau"),
          Map.entry("kernel.dates-upside-down", "den"),
          Map.entry("reports.no-addressee", "co-quan"),
          Map.entry("reports.demand-withdrawal-unproved", "van-ban"),
          Map.entry("reports.why-missing", "loi"));

  /** Parts of the list. */
  enum DemandPart {
    OPEN,
    OVER
  }

  @Override
  public ListTerms terms() {
    return new ListTerms(
        DemandSetup.LIST, "reports.demand.title", "ui.lists.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of(
        "reports.head.title",
        "reports.demand.sender",
        "reports.demand.due",
        "reports.demand.keeper",
        "reports.head.mark");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    DemandPart part = ListSheet.part(DemandPart.values(), asked, DemandPart.OPEN);
    RowSlice<Demand> found =
        demands.page(part == DemandPart.OPEN, sheet.offset(), sheet.size(), officer);
    return new RowList(
        page.t("reports.demand.title"),
        page.t("reports.demand.lede"),
        List.of(),
        List.of(Choice.of("/van-ban/so-den", page.t("reports.demand.register"))),
        RowList.parts(DemandPart.values(), part, "reports.demand.part.", DemandSetup.LIST, page),
        found.rows().stream().map(one -> row(one, page)).toList(),
        page.t("reports.demand.none"),
        found.count());
  }

  private ListedRow row(Demand one, Page page) {
    boolean late = one.late(page.now());
    return new ListedRow(
        DemandSetup.LIST + "/" + one.number(),
        one.title(),
        "",
        one.number(),
        RowList.cells(one.sender(), page.moment(one.dueAt()), names.officer(one.keeper(), page)),
        tone(one.state(), late),
        state(one, late, page));
  }

  private static String state(Demand one, boolean late, Page page) {
    String state = page.t(one.state().textKey());
    return late ? page.t("reports.demand.late", state) : state;
  }

  private static Tone tone(DemandState state, boolean late) {
    return switch (state) {
      case OPEN, ANSWERED -> late ? Tone.WARN : Tone.CARE;
      case CLOSED -> late ? Tone.CARE : Tone.OK;
      case WITHDRAWN -> Tone.NONE;
    };
  }

  ModelAndView one(DemandFile file, Page page) {
    Demand one = file.of();
    var facts =
        new FactList(page)
            .add("reports.demand.sender", one.sender())
            .link(
                "reports.demand.paper",
                page.t("reports.demand.paper.of", one.paper(), page.day(one.paperDay())),
                "/van-ban/so-den/" + one.incoming())
            .add("reports.head.agency", names.agency(one.agency(), page))
            .add("reports.demand.due", page.moment(one.dueAt()))
            .add("reports.demand.keeper", names.officer(one.keeper(), page));
    UUID request = one.request();
    if (request != null) {
      facts.link(
          "reports.demand.below",
          page.t("reports.demand.below.open", file.asked().size()),
          "/bao-cao?yeu-cau=REQUEST-" + request);
      facts.ifAny("reports.demand.unsent", String.join("; ", file.asked()));
    }
    UUID answer = one.answer();
    if (answer != null) {
      facts.link(
          "reports.demand.answer",
          Objects.requireNonNullElse(one.answerNumber(), ""),
          "/van-ban/" + answer);
    }
    facts.ifAny("reports.demand.sent", one.sentAt() == null ? null : page.moment(one.sentAt()));
    return new ModelAndView(
            "reports/demand",
            "row",
            RowPage.of(
                one,
                one.title(),
                tone(one.state(), file.late()),
                one.state().textKey(),
                file.waiting(),
                RowDeed.buttons(
                    DemandEvent.values(),
                    deed -> file.possible().contains(deed),
                    DemandSetup.LIST + "/" + one.number(),
                    page),
                names,
                page))
        .addObject("facts", facts.list())
        .addObject("late", file.late());
  }

  FormDefinition entering(ReceivedPaper paper, ActingOfficer officer, Page page) {
    return FormDefinition.of(
            DemandSetup.ENTER + paper.id(),
            "reports.demand.enter",
            select("cap-tren", "reports.demand.superior", names.above(paper.agency(), page))
                .hinted()
                .empty("reports.demand.superior.other")
                .optional(),
            line("ten", "reports.head.title", 300).start(paper.subject()),
            moment("han", "reports.demand.due").missing("reports.demand-due-missing"),
            select("nguoi", "reports.demand.keeper", names.staff(paper.agency()))
                .start(String.valueOf(officer.actor().id()))
                .missing("reports.demand-keeper-unknown"))
        .mending(MENDS);
  }

  FormDefinition of(DemandEvent deed, Demand one, ActingOfficer officer, Page page) {
    return deed.form(
        DemandSetup.LIST + "/" + one.number(),
        one.version(),
        MENDS,
        fields(deed, one, officer, page));
  }

  private List<FormField> fields(DemandEvent deed, Demand one, ActingOfficer officer, Page page) {
    return switch (deed) {
      case PREPARE ->
          List.of(
              words("noi-dung", "reports.demand.words", 8_000)
                  .hinted()
                  .rows(10)
                  .missing("reports.demand-words-missing"),
              tick("van-tra-loi", "reports.demand.anyway"));
      case PASS ->
          List.of(
              line("ten", "reports.ask.title", 200).start(cut(one.title())),
              select("mau", "reports.head.form", designed(page)).empty(null),
              day("tu", "reports.ask.from").missing("reports.from-missing"),
              day("den", "reports.ask.to").missing("reports.to-missing"),
              day("han", "reports.ask.due").missing("reports.due-missing"),
              ticks("co-quan", "reports.ask.addressees", reporters.choices(page))
                  .needed()
                  .missing("reports.no-addressee"));
      case ENTRUST ->
          List.of(
              select("nguoi", "reports.demand.keeper", names.staff(one.agency()))
                  .missing("reports.demand-keeper-unknown"),
              line("loi", "reports.situation.why", 300).missing("reports.why-missing"));
      case WITHDRAW ->
          List.of(
              select("van-ban", "reports.demand.withdrawal", names.others(one, officer, page))
                  .hinted()
                  .missing("reports.demand-withdrawal-unproved"),
              line("loi", "reports.situation.why", 300).missing("reports.why-missing"));
      case CLOSE, ANSWER, ENTER -> List.of();
    };
  }

  private List<Choice> designed(Page page) {
    return Stream.concat(
            Stream.of(Choice.of("BC389", page.t("reports.form.bc389"))),
            reports.designed().stream()
                .map(one -> Choice.of(one.code(), forms.form(one.code(), one.title(), page))))
        .toList();
  }

  private static String cut(String title) {
    return title.length() > 200 ? title.substring(0, 200) : title;
  }
}
