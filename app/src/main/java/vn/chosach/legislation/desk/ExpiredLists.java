package vn.chosach.legislation.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.directory.Committees;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.documents.Documents;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * The yearly lists of texts that ceased, published by 31 January of the next year (Nghị định
 * 79/2025/NĐ-CP; K). The body that reviews texts for the province owes one until the decision that
 * published it stands in its register.
 */
@Component
public class ExpiredLists {

  private static final int LAST = 31;

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final Documents documents;
  private final Committees committees;
  private final Journal journal;
  private final InstantSource time;

  ExpiredLists(
      JdbcClient jdbc,
      Catalogue catalogue,
      Documents documents,
      Committees committees,
      Journal journal,
      InstantSource time) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.documents = documents;
    this.committees = committees;
    this.journal = journal;
    this.time = time;
  }

  /**
   * A year.
   *
   * @param texts what ceased in it
   * @param number of the decision that published its list; empty for none
   * @param publishedOn day of that decision
   */
  public record ExpiredYear(
      int year, List<LegalBasis> texts, String number, @Nullable LocalDate publishedOn) {

    public LocalDate due() {
      return LocalDate.of(year + 1, Month.JANUARY, LAST);
    }

    /** Whether it is over, so that its list can be whole. */
    public boolean over(LocalDate today) {
      return year < today.getYear();
    }

    /** Whether its list is to be published; of years before the last it may be on paper alone. */
    public boolean owed(LocalDate today) {
      return year == today.getYear() - 1 && publishedOn == null && !texts.isEmpty();
    }

    /** Whether it was published after its day, or is owed and the day is over. */
    public boolean late(LocalDate today) {
      return publishedOn == null ? owed(today) && today.isAfter(due()) : publishedOn.isAfter(due());
    }
  }

  @Transactional(readOnly = true)
  public ExpiredYear of(int year) {
    List<LegalBasis> texts =
        catalogue.legalBases(null).stream().filter(one -> ceased(one, year)).toList();
    return jdbc.sql("SELECT number, published_on FROM legislation.expired_list WHERE year = :year")
        .param("year", year)
        .query(
            (row, n) ->
                new ExpiredYear(
                    year,
                    texts,
                    row.getString("number"),
                    row.getObject("published_on", LocalDate.class)))
        .optional()
        .orElseGet(() -> new ExpiredYear(year, texts, "", null));
  }

  private static boolean ceased(LegalBasis one, int year) {
    LocalDate last = one.validity().to();
    return last != null && last.plusDays(1).getYear() == year;
  }

  /** Whether an officer works for the body that reviews texts of law for the province. */
  public boolean keeps(ActingOfficer officer) {
    return officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD)
        && committees
            .holder(RoleAssignment.Role.JUSTICE, today())
            .filter(role -> role.agencyKey().equals(officer.agency()))
            .isPresent();
  }

  /**
   * The decision that published the list of a year came in.
   *
   * @param number of that decision, as it stands in the register with its file
   * @return refused with {@code legislation.not-yours}, {@code .nothing-expired}, {@code
   *     .year-not-over}, {@code .list-published}, {@code .answer-day}, {@code
   *     .paper-not-registered}
   */
  @Transactional
  public ActOutcome<ExpiredYear> publish(
      int year, String number, @Nullable LocalDate on, ActingOfficer officer) {
    String bare = number.strip();
    Optional<Refusal> refusal =
        when(!keeps(officer), "legislation.not-yours")
            .or(() -> when(of(year).texts().isEmpty(), "legislation.nothing-expired"))
            .or(() -> when(!of(year).over(today()), "legislation.year-not-over"))
            .or(
                () ->
                    when(
                        on == null || on.isAfter(today()) || on.getYear() < year,
                        "legislation.answer-day"))
            .or(
                () ->
                    bare.isEmpty() || !documents.registered(bare, officer.agency(), officer)
                        ? Optional.of(
                            Refusal.of("legislation.paper-not-registered", "number", bare))
                        : Optional.empty());
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    int entered =
        jdbc.sql(
                """
                INSERT INTO legislation.expired_list
                  (year, agency, number, published_on, entered_by, entered_at)
                VALUES (:year, :agency, :number, :on, :officer, :now)
                ON CONFLICT (year) DO NOTHING
                """)
            .param("year", year)
            .param("agency", officer.agency())
            .param("number", bare)
            .param("on", on)
            .param("officer", officer.actor().id())
            .param("now", now)
            .update();
    if (entered == 0) {
      return ActOutcome.refused("legislation.list-published");
    }
    journal.append(
        Act.of(officer.actor(), "legislation.expired-list-published", "expired-list", year)
            .under("nd-79-2025")
            .with(Map.of("number", bare)));
    return ActOutcome.done(of(year));
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
