package vn.chosach.reports.paper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/**
 * The period that is asked for; without a question, the newest month whose cut-off is over.
 *
 * @param agency key of the one agency whose figures are asked for; empty for all
 */
public record Chosen(PeriodKind kind, int year, int number, String agency) {

  /** Name of the agency in an address. */
  public static final String AGENCY = "co-quan";

  public Chosen(PeriodKind kind, int year, int number) {
    this(kind, year, number, "");
  }

  /** The same of one agency; what is no key of one is left aside. */
  public Chosen of(@Nullable String key) {
    return key == null || !key.matches("[A-Z0-9-]{1,60}")
        ? this
        : new Chosen(kind, year, number, key);
  }

  /**
   * Reads what was asked. A number that was chosen for another kind of period is left aside: of the
   * new kind it is the newest that ended.
   */
  public static Chosen of(Map<String, String> asked, PeriodCalendar calendar, Page page) {
    Chosen usual = usual(calendar, page);
    PeriodKind kind =
        Stream.of(PeriodKind.values())
            .filter(one -> one.name().equals(asked.get("loai")))
            .findFirst()
            .orElse(usual.kind());
    String before = asked.getOrDefault("tu-loai", kind.name());
    if (!asked.containsKey("so") || !before.equals(kind.name())) {
      int year = number(asked.get("nam"), usual.year());
      return newest(kind, year, calendar, page);
    }
    return new Chosen(
        kind, number(asked.get("nam"), usual.year()), number(asked.get("so"), usual.number()));
  }

  private static Chosen newest(PeriodKind kind, int year, PeriodCalendar calendar, Page page) {
    return calendar
        .last(kind, page.today())
        .filter(last -> last.year() == year)
        .map(last -> new Chosen(kind, year, last.number()))
        .orElseGet(() -> new Chosen(kind, year, 1));
  }

  public static Chosen usual(PeriodCalendar calendar, Page page) {
    return calendar
        .last(PeriodKind.MONTH, page.today())
        .map(last -> new Chosen(last.kind(), last.year(), last.number()))
        .orElseGet(() -> new Chosen(PeriodKind.MONTH, page.today().getYear(), 1));
  }

  public Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("loai", kind.name());
    fields.put("nam", String.valueOf(year));
    fields.put("so", String.valueOf(number));
    if (!agency.isEmpty()) {
      fields.put(AGENCY, agency);
    }
    return fields;
  }

  /** What is chosen, as part of an address. */
  public String query() {
    return "?loai=%s&nam=%d&so=%d".formatted(kind, year, number)
        + (agency.isEmpty() ? "" : "&" + AGENCY + "=" + agency);
  }

  /** What can be chosen: kinds, settled years, and the periods of the kind by their names. */
  public Map<String, List<Choice>> choices(PeriodCalendar calendar, ReportNames names, Page page) {
    var choices = new LinkedHashMap<String, List<Choice>>();
    choices.put(
        "loai",
        Arrays.stream(PeriodKind.values())
            .map(one -> Choice.of(one.name(), page.t(one.textKey() + ".name")))
            .toList());
    choices.put(
        "nam", Choice.of(new TreeSet<>(calendar.years()), one -> one, one -> one.toString()));
    choices.put(
        "so",
        calendar.all(kind, year).stream().map(period -> choice(period, names, page)).toList());
    return choices;
  }

  private static Choice choice(Period period, ReportNames names, Page page) {
    return Choice.of(
        String.valueOf(period.number()),
        names.period(period, page)
            + " ("
            + page.day(period.from())
            + " – "
            + page.day(period.to())
            + ")");
  }

  private static int number(@Nullable String text, int otherwise) {
    return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
  }
}
