package vn.chosach.reports.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Collection;
import vn.chosach.reports.keeping.Collection.Mark;
import vn.chosach.reports.keeping.Reminders;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.Request;
import vn.chosach.reports.paper.Chosen;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;

/** Makes the page of what is owed. */
@Component
record CollectionPages(Reports reports, ReportNames names, Heirs heirs) {

  private static final String FILES = ReportRoutes.REPORTS + "/bang/bao-cao-phai-gui";

  private static final int ROWS = 50;

  /** What is shown: of a period, of a request, or why there is nothing. */
  private record Subject(
      String key,
      String title,
      Period.@Nullable Days days,
      Collection collection,
      Chosen chosen,
      PeriodCalendar calendar,
      @Nullable String wrong) {}

  CollectionView view(Map<String, String> asked, @Nullable String wrong, Page page, Viewer viewer) {
    Subject subject = subject(asked, page, viewer);
    Collection collection = subject.collection();
    Period.Days days = subject.days();
    boolean orders = viewer.has(Role.STANDING_OFFICE);
    Set<String> acted = heirs.of(ActingOfficer.of(viewer));
    var part = ListSheet.asked(asked.get("trang"), ROWS);
    return new CollectionView(
        subject.title(),
        days == null ? "" : page.day(days.from()) + " – " + page.day(days.to()),
        collection.rows().stream()
            .skip(part.offset())
            .limit(ROWS)
            .map(row -> row(row, acted, page, viewer))
            .toList(),
        part.pager(
            collection.rows().size(),
            at -> {
              String query = query(asked, page);
              return ReportRoutes.REPORTS + query + (query.isEmpty() ? "?" : "&") + "trang=" + at;
            },
            page),
        subject.chosen().choices(subject.calendar(), names, page),
        fields(asked, subject),
        wrong == null ? subject.wrong() : wrong,
        tally(collection, page),
        reports.requests(null).stream()
            .filter(one -> concerns(one, viewer, acted))
            .map(one -> asked(one, page))
            .toList(),
        orders,
        orders && collection.rows().stream().anyMatch(row -> row.mark().open())
            ? subject.key()
            : null,
        FILES,
        query(asked, page));
  }

  private Subject subject(Map<String, String> asked, Page page, Viewer viewer) {
    PeriodCalendar calendar = reports.calendar();
    Optional<Request> request = request(asked);
    Chosen chosen = Chosen.of(request.isPresent() ? Map.of() : asked, calendar, page);
    if (request.isPresent()) {
      String key = Report.ofRequest(request.get().id());
      return new Subject(
          key,
          request.get().title(),
          request.get().days(),
          reports.collection(key, ActingOfficer.of(viewer)).orElseThrow(),
          chosen,
          calendar,
          null);
    }
    return switch (calendar.period(chosen.kind(), chosen.year(), chosen.number())) {
      case PeriodCalendarFound.Is is ->
          new Subject(
              is.period().key(),
              names.period(is.period(), page),
              is.period().days(),
              reports.collection(is.period().key(), ActingOfficer.of(viewer)).orElseThrow(),
              chosen,
              calendar,
              null);
      case PeriodCalendarFound.Not not ->
          new Subject(
              "",
              page.t("reports.nav"),
              null,
              new Collection(List.of()),
              chosen,
              calendar,
              page.t(not.refusal()));
    };
  }

  private Optional<Request> request(Map<String, String> asked) {
    return SentId.of(asked.getOrDefault("yeu-cau", ""))
        .flatMap(id -> reports.requests(id).stream().findFirst());
  }

  /** What is shown, for forms that come back to it. */
  private Map<String, String> fields(Map<String, String> asked, Subject subject) {
    var fields = new LinkedHashMap<>(subject.chosen().fields());
    request(asked).ifPresent(one -> fields.put("yeu-cau", one.id().toString()));
    return fields;
  }

  private static boolean concerns(Request request, Viewer viewer, Set<String> acted) {
    return viewer.has(Role.STANDING_OFFICE)
        || viewer.has(Role.COMMITTEE_LEADER)
        || request.addressees().stream().anyMatch(acted::contains);
  }

  /** What is shown, as part of an address. */
  String query(Map<String, String> asked, Page page) {
    return request(asked)
        .map(one -> "?yeu-cau=" + one.id())
        .orElseGet(() -> Chosen.of(asked, reports.calendar(), page).query());
  }

  private static CollectionView.CollectionAsked asked(Request request, Page page) {
    return new CollectionView.CollectionAsked(
        ReportRoutes.REPORTS + "?yeu-cau=" + request.id(),
        request.title(),
        request.paper(),
        page.day(request.dueOn()),
        request.addressees().size());
  }

  private CollectionView.CollectionViewRow row(
      Collection.CollectionRow row, Set<String> acted, Page page, Viewer viewer) {
    boolean mine =
        acted.contains(row.agency())
            || viewer.has(Role.STANDING_OFFICE) && names.committee(row.agency(), page.today());
    return new CollectionView.CollectionViewRow(
        names.agency(row.agency(), row.dueOn(), page),
        names.form(row.form(), title(row.form()), page),
        page.day(row.dueOn()),
        tone(row.mark()),
        page.t(row.mark().textKey()),
        reminded(row, page),
        row.sentAt() == null ? "–" : page.moment(row.sentAt()),
        row.report() == null ? null : ReportRoutes.REPORTS + "/" + row.report(),
        row.report() == null && mine
            ? new CollectionView.CollectionOpen(row.period(), row.form(), row.agency())
            : null);
  }

  static @Nullable String reminded(Collection.CollectionRow row, Page page) {
    Reminders.RemindersSaid said = row.reminded();
    return said == null ? null : page.t("reports.reminded", said.count(), page.day(said.last()));
  }

  private @Nullable String title(String form) {
    return reports.designed().stream()
        .filter(one -> one.code().equals(form))
        .map(vn.chosach.reports.forms.ReportForm::title)
        .findFirst()
        .orElse(null);
  }

  /** The same as a table to keep. */
  List<Table> tables(Map<String, String> asked, Page page, Viewer viewer) {
    Subject subject = subject(asked, page, viewer);
    Set<String> acted = heirs.of(ActingOfficer.of(viewer));
    var rows = new ArrayList<Table.TableRow>();
    for (Collection.CollectionRow row : subject.collection().rows()) {
      CollectionView.CollectionViewRow shown = row(row, acted, page, viewer);
      String reminded = shown.reminded();
      rows.add(
          new Table.TableRow(
              shown.agency(),
              0,
              null,
              List.of(
                  Table.TableValue.words(shown.form()),
                  Table.TableValue.words(shown.due()),
                  Table.TableValue.words(shown.mark()),
                  Table.TableValue.words(reminded == null ? "" : reminded),
                  Table.TableValue.words(shown.sent()))));
    }
    return List.of(
        new Table(
            "bao-cao-phai-gui",
            page.t("reports.collection.caption") + ": " + subject.title(),
            page.texts(
                "reports.head.agency",
                "reports.head.form",
                "reports.head.due",
                "reports.head.mark",
                "reports.head.reminded",
                "reports.head.sent"),
            rows));
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

  static Tone tone(Mark mark) {
    return switch (mark) {
      case OWED -> Tone.LATER;
      case BEGUN -> Tone.WEEK;
      case LATE -> Tone.LATE;
      case SENT -> Tone.WEEK;
      case SENT_LATE, ACCEPTED_LATE -> Tone.CARE;
      case RETURNED -> Tone.WARN;
      case ACCEPTED -> Tone.OK;
      case WHOLE, FREED -> Tone.NONE;
    };
  }
}
