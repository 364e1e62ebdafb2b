package vn.chosach.reports.climate;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.documents.Documents;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;
import vn.chosach.reports.periods.PeriodKind;

/**
 * Values of surveys and indices: entered from a registered paper by one officer, and found there by
 * a second one of those who direct; until then they count for nothing. Both stay.
 */
@Component
public class Surveys {

  private static final int LONGEST = 200;
  private static final int LONGEST_WORDS = 2_000;
  private static final int LONGEST_UNIT = 30;
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})(?:,(\\d{1,2}))?");

  private static final String ROWS =
      """
      SELECT v.*, a.accepted, a.words, a.officer AS answered_by
        FROM reports.survey_value v LEFT JOIN reports.survey_answer a ON a.survey = v.id
      """;

  private final JdbcClient jdbc;
  private final FormBook forms;
  private final Areas areas;
  private final Documents documents;
  private final SecondPersonPolicy seconds;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  Surveys(
      JdbcClient jdbc,
      FormBook forms,
      Areas areas,
      Documents documents,
      SecondPersonPolicy seconds,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.forms = forms;
    this.areas = areas;
    this.documents = documents;
    this.seconds = seconds;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * What is wished for.
   *
   * @param value whole number, or with one or two places behind a comma
   */
  public record SurveyWish(
      String name,
      String unit,
      String source,
      String quarter,
      String area,
      String value,
      String document) {}

  /** Whether an officer may enter a value. */
  public static boolean enters(ActingOfficer who) {
    return who.has(Role.STANDING_OFFICE) || who.has(Role.AGENCY_HEAD);
  }

  /** Whether an officer may say that a value stands in its paper, or not. */
  public static boolean answers(ActingOfficer who) {
    return who.has(Role.STANDING_OFFICE) || who.has(Role.COMMITTEE_LEADER);
  }

  /** Those of the quarters of a year, the newest first; what waits for a second person too. */
  @Transactional(readOnly = true)
  public List<SurveyValue> of(int year) {
    return jdbc.sql(
            ROWS
                + " WHERE v.quarter LIKE :year || '-%' ORDER BY v.quarter DESC, v.name, v.area,"
                + " v.entered_at DESC, v.id")
        .param("year", year)
        .query(SurveyValue.class)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<SurveyValue> one(UUID id) {
    return jdbc.sql(ROWS + " WHERE v.id = :id").param("id", id).query(SurveyValue.class).optional();
  }

  /**
   * Enters one.
   *
   * @return refused with {@code reports.not-yours}, {@code .survey-name-missing}, {@code
   *     .survey-unit-missing}, {@code .source-missing}, {@code .survey-quarter}, {@code
   *     .survey-area}, {@code .survey-value}, {@code .survey-paper}
   */
  @Transactional
  public ActOutcome<UUID> enter(SurveyWish wish, ActingOfficer who) {
    Optional<Refusal> refusal =
        when(!enters(who), "reports.not-yours")
            .or(() -> line(wish.name(), LONGEST, "reports.survey-name-missing"))
            .or(() -> line(wish.unit(), LONGEST_UNIT, "reports.survey-unit-missing"))
            .or(() -> line(wish.source(), LONGEST, "reports.source-missing"))
            .or(() -> when(!begun(wish.quarter()), "reports.survey-quarter"))
            .or(() -> when(!known(wish.area()), "reports.survey-area"))
            .or(() -> when(hundredths(wish.value()) == null, "reports.survey-value"))
            .or(
                () ->
                    when(
                        wish.document().isBlank()
                            || !documents.registered(wish.document().strip(), who.agency(), who),
                        "reports.survey-paper"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO reports.survey_value
              (id, name, unit, source, quarter, area, hundredths, document, agency, entered_by,
               entered_at)
            VALUES (:id, :name, :unit, :source, :quarter, :area, :hundredths, :document, :agency,
                    :by, :at)
            """)
        .param("id", id)
        .param("name", clean(wish.name()))
        .param("unit", clean(wish.unit()))
        .param("source", clean(wish.source()))
        .param("quarter", wish.quarter())
        .param("area", wish.area())
        .param("hundredths", hundredths(wish.value()))
        .param("document", clean(wish.document()))
        .param("agency", who.agency())
        .param("by", who.actor().id())
        .param("at", now())
        .update();
    journal.append(
        Act.of(who.actor(), "reports.survey-entered", "survey", id)
            .with(Map.of("quarter", wish.quarter(), "document", clean(wish.document()))));
    return ActOutcome.done(id);
  }

  /**
   * A second person says whether it stands in the paper.
   *
   * @return refused with {@code reports.unknown}, {@code .not-yours}, {@code .survey-answered},
   *     {@code .second-person}, {@code .why-missing}
   */
  @Transactional
  public ActOutcome<UUID> answer(UUID id, boolean accepted, String words, ActingOfficer who) {
    SurveyValue one = one(id).orElse(null);
    if (one == null) {
      return ActOutcome.refused("reports.unknown");
    }
    Optional<Refusal> refusal =
        when(!answers(who), "reports.not-yours")
            .or(() -> when(one.accepted() != null, "reports.survey-answered"))
            .or(() -> when(one.enteredBy().equals(who.actor().id()), "reports.second-person"))
            .or(() -> seconds.beside(who.actor(), List.of(one.enteredBy()), "survey", id))
            .or(() -> when(!accepted && words.isBlank(), "reports.why-missing"))
            .or(() -> when(words.length() > LONGEST_WORDS, "reports.why-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    jdbc.sql(
            """
            INSERT INTO reports.survey_answer (survey, accepted, words, officer, agency, at)
            VALUES (:id, :accepted, :words, :by, :agency, :at)
            """)
        .param("id", id)
        .param("accepted", accepted)
        .param("words", clean(words))
        .param("by", who.actor().id())
        .param("agency", who.agency())
        .param("at", now())
        .update();
    Act act =
        Act.of(who.actor(), "reports.survey-answered", "survey", id)
            .with(Map.of("accepted", String.valueOf(accepted)));
    journal.append(words.isBlank() ? act : act.because(clean(words)));
    return ActOutcome.done(id);
  }

  private boolean begun(String quarter) {
    return forms.calendar().period(quarter) instanceof PeriodCalendarFound.Is(Period of)
        && of.kind() == PeriodKind.QUARTER
        && !of.from().isAfter(Vietnam.dayOf(time.instant()));
  }

  private boolean known(String area) {
    return area.isEmpty()
        || areas.on(Area.Level.COMMUNE, Vietnam.dayOf(time.instant())).stream()
            .anyMatch(one -> one.code().equals(area));
  }

  private static @Nullable Long hundredths(String typed) {
    var found = AMOUNT.matcher(typed.strip());
    if (!found.matches()) {
      return null;
    }
    String places = Objects.requireNonNullElse(found.group(2), "");
    return Long.parseLong(found.group(1)) * 100 + Long.parseLong((places + "00").substring(0, 2));
  }

  private static Optional<Refusal> line(String words, int most, String code) {
    return when(words.isBlank() || words.length() > most, code);
  }

  private static String clean(String words) {
    return Folding.nfc(words).strip();
  }

  private Instant now() {
    return time.instant();
  }
}
