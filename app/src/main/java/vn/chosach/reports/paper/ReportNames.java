package vn.chosach.reports.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.ProgrammeResults.ProgrammeFigure;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.directory.Whereabouts;
import vn.chosach.officers.Officers;
import vn.chosach.reports.climate.ClimateFigure;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.Request;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.ui.Page;

/** Names of agencies, areas, officers, lines and periods, as they were on a day. */
@Component
public record ReportNames(
    Agencies agencies, Areas areas, Officers officers, ProgrammeTable programmes) {

  /** Field by reason; whatever a form lacks is told above it. */
  public static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("reports.title-missing", "ten"),
          Map.entry("reports.paper-missing", "van-ban"),
          Map.entry("reports.paper-not-registered", "van-ban"),
          Map.entry("reports.form-unknown", "mau"),
          Map.entry("kernel.dates-upside-down", "den"),
          Map.entry("reports.due-past", "han"),
          Map.entry("reports.no-addressee", "co-quan"),
          Map.entry("reports.agency-unknown", "co-quan"),
          Map.entry("reports.code-malformed", "ma"),
          Map.entry("reports.form-shipped", "ma"),
          Map.entry("reports.guidance-too-long", "huong-dan"),
          Map.entry("reports.no-lines", "chi-tieu"),
          Map.entry("reports.line-unknown", "chi-tieu"),
          Map.entry("reports.own-line-malformed", "rieng"),
          Map.entry("reports.line-twice", "rieng"),
          Map.entry("reports.case-unknown", "vu-viec"),
          Map.entry("reports.case-not-counted", "vu-viec"),
          Map.entry("reports.kind-not-stated", "loai"),
          Map.entry("reports.amount-negative", "so-luong"),
          Map.entry("reports.day-ahead", "ngay"),
          Map.entry("reports.day-before-case", "ngay"),
          Map.entry("reports.cell-unknown", "dong"),
          Map.entry("reports.words-missing", "ly-do"),
          Map.entry("reports.year-not-next", "nam"),
          Map.entry("reports.agencies-open", "ly-do"),
          Map.entry("reports.differences-open", "ly-do"),
          Map.entry("reports.nothing-changed", "moi"));

  /** Quarters are written so in official documents. */
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

  /** The name that an agency had on a day, or the newest that is known. */
  public String agency(String key, LocalDate day, Page page) {
    return agencies
        .asOf(key, day)
        .or(() -> agencies.carriedOn(key, day).stream().findFirst())
        .map(Agency::name)
        .map(name -> name.in(page.lang()))
        .orElse(key);
  }

  /** The last name of a body, and until when it was there. */
  String body(String key, Page page) {
    return agencies
        .history(key)
        .map(AgencyHistory::newest)
        .map(
            one -> {
              LocalDate last = one.span().last();
              String name = one.name().in(page.lang());
              return last == null ? name : page.t("reports.before.body", name, page.day(last));
            })
        .orElse(key);
  }

  /** Whether a key is that of a committee, which reports for the province. */
  public boolean committee(String key, LocalDate day) {
    return agencies
        .asOf(key, day)
        .filter(agency -> agency.kind() == Agency.AgencyKind.COMMITTEE)
        .filter(agency -> agency.level() == Agency.Level.PROVINCE)
        .isPresent();
  }

  public String officer(@Nullable UUID id) {
    return id == null ? "–" : officers.displayNames(java.util.Set.of(id)).getOrDefault(id, "–");
  }

  /** The commune of a code on a day; codes were used again in 2025. */
  public Optional<Area> area(String code, LocalDate day) {
    return Stream.of(day, day.minusYears(1), day.minusYears(2))
        .flatMap(one -> areas.on(Area.Level.COMMUNE, one).stream())
        .filter(area -> area.code().equals(code))
        .findFirst();
  }

  public String area(String code, LocalDate day, Page page) {
    return code.isEmpty()
        ? page.t("reports.area.none")
        : area(code, day).map(area -> area.fullName().in(page.lang())).orElse(code);
  }

  public List<Area> communes(LocalDate day) {
    return areas.on(Area.Level.COMMUNE, day);
  }

  /**
   * The old districts in which the place of a commune lay before 1 July 2025.
   *
   * @return one when it is exact, several when a person would have to choose, none when unknown
   */
  public List<Area> oldDistricts(Area commune) {
    LocalDate before = LocalDate.of(2025, 6, 30);
    List<Area.AreaLink> from = areas.predecessors(commune);
    Stream<Area> old = from.isEmpty() ? Stream.of(commune) : from.stream().map(Area.AreaLink::area);
    return old.flatMap(area -> district(area, before).stream()).distinct().toList();
  }

  private Optional<Area> district(Area area, LocalDate day) {
    if (area.level() == Area.Level.DISTRICT) {
      return Optional.of(area);
    }
    return areas.lineage(area, day).stream()
        .filter(one -> one.level() == Area.Level.DISTRICT)
        .findFirst();
  }

  /** Where the place of an old unit lies today. */
  public Whereabouts today(Area area, LocalDate day) {
    return areas.at(area, day);
  }

  /** Name of a line of any table of a report. */
  public String line(String line, LocalDate day, Page page) {
    String[] parts = line.split(":", -1);
    if (parts.length == 3 && parts[0].equals(ProgrammeTable.PREFIX)) {
      return programmes.name(parts[1])
          + ": "
          + ProgrammeTable.head(ProgrammeFigure.valueOf(parts[2]), page);
    }
    if (parts.length == 3 && parts[0].equals(ClimateTable.PREFIX)) {
      return page.t(ClimateFigure.valueOf(parts[2]).textKey());
    }
    if (parts.length == 3) {
      String what = page.t(ReportFactKind.valueOf(parts[2]).textKey());
      return switch (parts[0]) {
        case "area" -> area(parts[1], day, page) + ": " + what;
        case "along" -> agency(parts[1], day, page) + ": " + what + ", " + page.t("reports.along");
        default -> agency(parts[1], day, page) + ": " + what;
      };
    }
    return FormLine.of(line).map(one -> line(one, page)).orElse(line);
  }

  /** Name of a line of a form. */
  public static String line(FormLine line, Page page) {
    return line.typed() ? line.ownName() : page.t(line.textKey());
  }

  /** Name of a line of a form, and in brackets what it is counted in. */
  public static String lineWithUnit(FormLine line, Page page) {
    ReportFactKind.FactUnit unit = line.unit();
    return line(line, page) + " (" + (unit == null ? line.ownUnit() : page.t(unit.textKey())) + ")";
  }

  public String period(Period period, Page page) {
    String key =
        switch (period.kind()) {
          case HALF -> period.kind().textKey() + "." + period.number();
          case MONTH, QUARTER, NINE, YEAR, WEEK -> period.kind().textKey();
        };
    String number =
        switch (period.kind()) {
          case QUARTER -> ROMAN.get(period.number() - 1);
          case MONTH, HALF, NINE, YEAR, WEEK -> String.valueOf(period.number());
        };
    return page.t(key, number, String.valueOf(period.year()));
  }

  /** Name of what a report is about. */
  public String about(
      Report report,
      PeriodCalendar calendar,
      Function<UUID, Optional<Request>> requests,
      Page page) {
    UUID request = report.request();
    if (request != null) {
      return requests.apply(request).map(Request::title).orElse(page.t("reports.request"));
    }
    return calendar.period(report.period()) instanceof PeriodCalendar.PeriodCalendarFound.Is is
        ? period(is.period(), page)
        : report.period();
  }

  public String form(String code, @Nullable String title, Page page) {
    return title == null
        ? page.t("reports.form." + code.toLowerCase(java.util.Locale.ROOT))
        : title;
  }
}
