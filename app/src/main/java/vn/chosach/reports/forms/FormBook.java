package vn.chosach.reports.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.SeedTable;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodKind;

/** The forms, shipped and designed here, with their versions; settled years. */
@Component
public record FormBook(JdbcClient jdbc) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_GUIDANCE = 4_000;

  private static final List<Shipped> SHIPPED =
      SeedTable.read("/seed/reports/forms.csv").stream().map(FormBook::shipped).toList();

  /** The years whose periods are settled. */
  public PeriodCalendar calendar() {
    return new PeriodCalendar(
        Set.copyOf(jdbc.sql("SELECT year FROM reports.calendar_year").query(Integer.class).list()));
  }

  /**
   * Settles the periods of a year.
   *
   * @return refused with {@code reports.paper-missing} or, of any year but the one after the last,
   *     {@code reports.year-not-next}
   */
  public Optional<Refusal> settle(int year, String paper, Instant now) {
    String basis = Folding.nfc(paper).strip();
    if (basis.isEmpty() || basis.length() > LONGEST_TITLE) {
      return Optional.of(Refusal.of("reports.paper-missing"));
    }
    int settled =
        jdbc.sql(
                """
                INSERT INTO reports.calendar_year (year, basis, declared_at)
                SELECT :year, :basis, :now
                 WHERE :year = (SELECT max(year) + 1 FROM reports.calendar_year)
                """)
            .param("year", year)
            .param("basis", basis)
            .param("now", now)
            .update();
    return settled == 1
        ? Optional.empty()
        : Optional.of(Refusal.of("reports.year-not-next", "year", Integer.toString(nextYear())));
  }

  /** The first year whose periods nobody has settled. */
  public int nextYear() {
    return jdbc.sql("SELECT max(year) + 1 FROM reports.calendar_year")
        .query(Integer.class)
        .single();
  }

  /** Codes of the forms that are made for periods. */
  public static List<String> periodic() {
    return SHIPPED.stream().map(one -> one.form().code()).distinct().toList();
  }

  /**
   * The official name of a shipped form, which is Vietnamese for everyone; its code for another.
   */
  public static String officialTitle(String code) {
    return SHIPPED.stream()
        .filter(one -> one.form().code().equals(code))
        .map(Shipped::title)
        .findFirst()
        .orElse(code);
  }

  /** The version of a shipped form that is in force on a day, or the newest of a designed one. */
  public Optional<ReportForm> inForce(String code, LocalDate day) {
    return SHIPPED.stream()
        .filter(one -> one.form().code().equals(code) && !one.from().isAfter(day))
        .map(Shipped::form)
        .reduce((first, later) -> later)
        .or(
            () ->
                designed().stream()
                    .filter(reportForm -> reportForm.code().equals(code))
                    .findFirst());
  }

  /** A form as it stood in one version; empty when nobody knows such a version. */
  public Optional<ReportForm> version(String code, int version) {
    return Stream.concat(SHIPPED.stream().map(Shipped::form), stored())
        .filter(reportForm -> reportForm.code().equals(code) && reportForm.version() == version)
        .findFirst();
  }

  /** Newest version of each form that was designed here. */
  public List<ReportForm> designed() {
    var newest =
        stored()
            .collect(
                Collectors.toMap(
                    ReportForm::code, reportForm -> reportForm, (first, later) -> first));
    return newest.values().stream()
        .sorted(java.util.Comparator.comparing(ReportForm::code))
        .toList();
  }

  private Stream<ReportForm> stored() {
    return jdbc
        .sql("SELECT * FROM reports.form ORDER BY code, version DESC")
        .query(
            (row, n) ->
                new ReportForm(
                    row.getString("code"),
                    row.getInt("version"),
                    row.getString("title"),
                    row.getString("guidance"),
                    Set.of(),
                    lines(row.getString("lines"), "\n")))
        .list()
        .stream();
  }

  /**
   * Designs a form, or its next version.
   *
   * @return what stands against it: {@code reports.code-malformed}, {@code reports.form-shipped},
   *     {@code reports.title-missing}, {@code reports.guidance-too-long}, {@code
   *     reports.line-unknown}, {@code reports.own-line-malformed}, {@code reports.line-twice},
   *     {@code reports.no-lines}
   */
  public Optional<Refusal> design(
      String code, String title, String guidance, List<String> lines, Actor actor, Instant now) {
    String name = Folding.nfc(title).strip();
    if (!code.matches("[A-Z][A-Z0-9-]{1,19}")) {
      return Optional.of(Refusal.of("reports.code-malformed"));
    }
    if (SHIPPED.stream().anyMatch(one -> one.form().code().equals(code))) {
      return Optional.of(Refusal.of("reports.form-shipped", "form", code));
    }
    if (name.isEmpty() || name.length() > LONGEST_TITLE) {
      return Optional.of(Refusal.of("reports.title-missing"));
    }
    if (guidance.length() > LONGEST_GUIDANCE) {
      return Optional.of(Refusal.of("reports.guidance-too-long"));
    }
    if (lines.isEmpty()) {
      return Optional.of(Refusal.of("reports.no-lines"));
    }
    Optional<String> strange =
        lines.stream().filter(line -> FormLine.of(line).isEmpty()).findFirst();
    if (lines.stream().distinct().count() < lines.size()) {
      return Optional.of(Refusal.of("reports.line-twice"));
    }
    if (strange.isPresent()) {
      return Optional.of(
          FormLine.written(strange.get())
              ? Refusal.of("reports.own-line-malformed", "line", FormLine.words(strange.get()))
              : Refusal.of("reports.line-unknown", "line", strange.get()));
    }
    jdbc.sql(
            """
            INSERT INTO reports.form
              (code, version, title, guidance, lines, designed_by, designed_at)
            SELECT :code, coalesce(max(version), 0) + 1, :title, :guidance, :lines, :by::uuid,
                   :at::timestamptz
              FROM reports.form WHERE code = :code
            """)
        .param("code", code)
        .param("title", name)
        .param("guidance", Folding.nfc(guidance).strip())
        .param("lines", lines.stream().map(line -> line + "\n").collect(Collectors.joining()))
        .param("by", actor.id())
        .param("at", now)
        .update();
    return Optional.empty();
  }

  private static List<FormLine> lines(String codes, String separator) {
    if (codes.equals("*")) {
      return FormLine.all();
    }
    var lines = new ArrayList<FormLine>();
    // Forms of before lines could be typed in were kept with commas, which names may have.
    String between = codes.contains(separator) ? separator : ",";
    for (String code : codes.split(java.util.regex.Pattern.quote(between))) {
      lines.add(FormLine.of(code).orElseThrow());
    }
    return lines;
  }

  private static Shipped shipped(SeedTable.SeedTableRow row) {
    return new Shipped(
        new ReportForm(
            row.text("code"),
            Integer.parseInt(row.text("version")),
            null,
            "",
            Arrays.stream(row.text("kinds").split("\\|"))
                .map(PeriodKind::valueOf)
                .collect(Collectors.toSet()),
            lines(row.text("lines"), "|")),
        row.text("title"),
        LocalDate.parse(row.text("valid_from")));
  }

  private record Shipped(ReportForm form, String title, LocalDate from) {}
}
