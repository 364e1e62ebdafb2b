package vn.chosach.reports.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Role;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Collection;
import vn.chosach.reports.keeping.Collection.Mark;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportOutcome;
import vn.chosach.reports.keeping.Request;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodCalendar.Found;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Said;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;

/** Báo cáo: who owes which report, how far it is, and the beginning of one. */
@Controller
class CollectionController {

  private final Reports reports;
  private final ReportNames names;

  CollectionController(Reports reports, ReportNames names) {
    this.reports = reports;
    this.names = names;
  }

  @GetMapping(ReportRoutes.REPORTS)
  String collection(
      @RequestParam Map<String, String> asked, Page page, Viewer viewer, Model model) {
    model.addAttribute("collection", view(asked, null, page, viewer));
    return "reports/collection";
  }

  private CollectionView view(
      Map<String, String> asked, @Nullable String wrong, Page page, Viewer viewer) {
    PeriodCalendar calendar = reports.calendar();
    String request = asked.getOrDefault("yeu-cau", "");
    if (!request.isEmpty()) {
      var found =
          reports.requests().stream()
              .filter(one -> one.id().toString().equals(request))
              .findFirst();
      if (found.isPresent()) {
        return of(found.get(), calendar, page, viewer);
      }
    }
    Chosen chosen = Chosen.of(asked, calendar, page);
    return switch (calendar.period(chosen.kind(), chosen.year(), chosen.number())) {
      case Found.Is is ->
          with(
              names.period(is.period(), page),
              is.period().days(),
              reports.collection(is.period().key(), ReportRoutes.reader(viewer)).orElseThrow(),
              chosen,
              calendar,
              wrong,
              page,
              viewer);
      case Found.Not not ->
          with(
              page.t("reports.nav"),
              null,
              new Collection(List.of()),
              chosen,
              calendar,
              page.t(not.refusal()),
              page,
              viewer);
    };
  }

  private CollectionView of(Request request, PeriodCalendar calendar, Page page, Viewer viewer) {
    return with(
        request.title(),
        request.days(),
        reports
            .collection(Report.ofRequest(request.id()), ReportRoutes.reader(viewer))
            .orElseThrow(),
        Chosen.of(Map.of(), calendar, page),
        calendar,
        null,
        page,
        viewer);
  }

  private CollectionView with(
      String title,
      Period.@Nullable Days days,
      Collection collection,
      Chosen chosen,
      PeriodCalendar calendar,
      @Nullable String wrong,
      Page page,
      Viewer viewer) {
    return new CollectionView(
        title,
        days == null ? "" : page.day(days.from()) + " – " + page.day(days.to()),
        collection.rows().stream().map(row -> row(row, page, viewer)).toList(),
        choices(calendar, page),
        chosen.fields(),
        wrong,
        tally(collection, page),
        reports.requests().stream().limit(10).map(one -> asked(one, page)).toList(),
        viewer.has(Role.STANDING_OFFICE));
  }

  private static CollectionView.Asked asked(Request request, Page page) {
    return new CollectionView.Asked(
        ReportRoutes.REPORTS + "?yeu-cau=" + request.id(),
        request.title(),
        request.paper(),
        page.day(request.dueOn()),
        request.addressees().size());
  }

  private CollectionView.Row row(Collection.Row row, Page page, Viewer viewer) {
    boolean mine =
        row.agency().equals(viewer.agencyKey())
            || viewer.has(Role.STANDING_OFFICE) && names.committee(row.agency(), page.today());
    return new CollectionView.Row(
        names.agency(row.agency(), row.dueOn(), page),
        names.form(row.form(), title(row.form()), page),
        page.day(row.dueOn()),
        tone(row.mark()),
        page.t(row.mark().textKey()),
        row.sentAt() == null ? "–" : page.moment(row.sentAt()),
        row.report() == null ? null : ReportRoutes.REPORTS + "/" + row.report(),
        row.report() == null && mine
            ? new CollectionView.Open(row.period(), row.form(), row.agency())
            : null);
  }

  private @Nullable String title(String form) {
    return reports.designed().stream()
        .filter(one -> one.code().equals(form))
        .map(vn.chosach.reports.forms.Form::title)
        .findFirst()
        .orElse(null);
  }

  private static List<String> tally(Collection collection, Page page) {
    var tally = new ArrayList<String>();
    for (Mark mark : Mark.values()) {
      long count = collection.rows().stream().filter(row -> row.mark() == mark).count();
      if (count > 0) {
        tally.add(page.t("reports.tally", page.t(mark.textKey()), count));
      }
    }
    return tally;
  }

  private static Map<String, List<Choice>> choices(PeriodCalendar calendar, Page page) {
    var choices = new LinkedHashMap<String, List<Choice>>();
    choices.put(
        "loai",
        Arrays.stream(PeriodKind.values())
            .map(kind -> Choice.of(kind.name(), page.t(kind.textKey() + ".name")))
            .toList());
    Set<Integer> years = new TreeSet<>(calendar.years());
    choices.put(
        "nam", years.stream().map(year -> Choice.of(year.toString(), year.toString())).toList());
    return choices;
  }

  @PostMapping(ReportRoutes.REPORTS)
  ModelAndView open(
      @RequestParam Map<String, String> sent, Page page, Viewer viewer, Said.Speaker said) {
    var outcome =
        reports.open(
            sent.getOrDefault("ky-bao-cao", ""),
            sent.getOrDefault("mau", ""),
            sent.getOrDefault("co-quan", ""),
            ReportRoutes.reader(viewer));
    return switch (outcome) {
      case ReportOutcome.Done done ->
          new ModelAndView(page.redirect(SheetPages.href(done.report())));
      case ReportOutcome.Overtaken overtaken ->
          new ModelAndView(page.redirect(SheetPages.href(overtaken.report())));
      case ReportOutcome.Refused refused -> {
        var view =
            new ModelAndView(
                "reports/collection",
                Map.of("collection", view(sent, page.t(refused.refusal()), page, viewer)));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield view;
      }
    };
  }

  static Tone tone(Mark mark) {
    return switch (mark) {
      case OWED -> Tone.LATER;
      case BEGUN -> Tone.WEEK;
      case LATE -> Tone.LATE;
      case SENT -> Tone.WEEK;
      case SENT_LATE -> Tone.CARE;
      case RETURNED -> Tone.WARN;
      case ACCEPTED -> Tone.OK;
    };
  }

  /** The period that is asked for; without a question, the newest month whose cut-off is over. */
  record Chosen(PeriodKind kind, int year, int number) {

    static Chosen of(Map<String, String> asked, PeriodCalendar calendar, Page page) {
      Chosen usual = usual(calendar, page);
      PeriodKind kind =
          Stream.of(PeriodKind.values())
              .filter(one -> one.name().equals(asked.get("loai")))
              .findFirst()
              .orElse(usual.kind());
      return new Chosen(
          kind,
          number(asked.get("nam"), usual.year()),
          number(asked.get("so"), kind == usual.kind() ? usual.number() : 1));
    }

    static Chosen usual(PeriodCalendar calendar, Page page) {
      return calendar
          .of(PeriodKind.MONTH, page.today())
          .flatMap(now -> calendar.of(PeriodKind.MONTH, now.from().minusDays(1)))
          .map(last -> new Chosen(last.kind(), last.year(), last.number()))
          .orElseGet(() -> new Chosen(PeriodKind.MONTH, page.today().getYear(), 1));
    }

    Map<String, String> fields() {
      return Map.of("loai", kind.name(), "nam", String.valueOf(year), "so", String.valueOf(number));
    }

    private static int number(@Nullable String text, int otherwise) {
      return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }
  }
}
