package vn.chosach.legislation.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.directory.Committees;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.documents.Documents;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.legislation.desk.ExpiredSigning.ExpiredPaper;
import vn.chosach.legislation.life.ExpiredList;
import vn.chosach.officers.ActingOfficer;

/**
 * The yearly lists of texts that ceased. The body that reviews texts for the province proposes one
 * by a signed paper; the decision that published it is a paper of its register.
 */
@Component
public class ExpiredLists {

  static final String BASIS = "nd-79-2025";

  private static final int LONGEST = 4_000;

  private final JdbcClient jdbc;
  private final ExpiredSigning signing;
  private final ExpiredPapers papers;
  private final Documents documents;
  private final Committees committees;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  ExpiredLists(
      JdbcClient jdbc,
      ExpiredSigning signing,
      ExpiredPapers papers,
      Documents documents,
      Committees committees,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.signing = signing;
    this.papers = papers;
    this.documents = documents;
    this.committees = committees;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * A year.
   *
   * @param texts what ceased in it
   * @param list how far its list is; {@code null} while nobody began
   * @param waiting the proposal that waits for its signature
   */
  public record ExpiredYear(
      int year,
      List<LegalBasis> texts,
      @Nullable ExpiredList list,
      Optional<UUID> waiting) {

    public boolean proposed() {
      return list != null && list.number() != null;
    }

    public boolean published() {
      return list != null && list.publishedOn() != null;
    }
  }

  @Transactional(readOnly = true)
  public ExpiredYear of(int year) {
    ExpiredList list = list(year, "").orElse(null);
    return new ExpiredYear(
        year,
        papers.texts(year),
        list,
        list == null
            ? Optional.empty()
            : signing.waiting(list.id()).map(ExpiredPaper::document));
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
   * Draws up the paper that proposes the list of a year; its signature proposes.
   *
   * @param body key of the body that publishes it
   * @return refused with {@code legislation.not-yours}, {@code .year-not-over}, {@code
   *     .nothing-expired}, {@code .not-possible}, {@code .paper-open}, {@code .unknown-agency},
   *     {@code .words-too-long}, and as documents refuse a draft
   */
  @Transactional
  public ActOutcome<ExpiredYear> propose(
      int year, String body, String words, ActingOfficer officer) {
    Optional<Refusal> wrong =
        when(!keeps(officer), "legislation.not-yours")
            .or(() -> when(year >= today().getYear(), "legislation.year-not-over"))
            .or(() -> when(papers.texts(year).isEmpty(), "legislation.nothing-expired"))
            .or(
                () ->
                    when(
                        body.equals(officer.agency()) || papers.name(body, year).isEmpty(),
                        "legislation.unknown-agency"))
            .or(() -> when(words.length() > LONGEST, "legislation.words-too-long"));
    if (wrong.isPresent()) {
      return ActOutcome.refused(wrong.get());
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    jdbc.sql(
            """
            INSERT INTO legislation.expired_list (id, year, agency) VALUES (:id, :year, :agency)
            ON CONFLICT (year) DO NOTHING
            """)
        .param("id", ids.next())
        .param("year", year)
        .param("agency", officer.agency())
        .update();
    ExpiredList list = list(year, " FOR UPDATE").orElseThrow();
    return when(list.number() != null, "legislation.not-possible")
        .or(() -> when(signing.waiting(list.id()).isPresent(), "legislation.paper-open"))
        .or(
            () ->
                signing.draw(
                    papers.proposal(list, body, words, officer),
                    draft -> new ExpiredPaper(draft, list.id(), body, null),
                    officer,
                    now))
        .map(ActOutcome::<ExpiredYear>refused)
        .orElseGet(
            () -> {
              note("legislation.expired-list-prepared", list, officer);
              return ActOutcome.done(of(year));
            });
  }

  /**
   * The decision that published it came in.
   *
   * @param number of that decision, as it stands in the register
   * @return refused with {@code legislation.not-yours}, {@code .not-possible}, {@code .answer-day},
   *     {@code .paper-not-registered}
   */
  @Transactional
  public ActOutcome<ExpiredYear> publish(
      int year, String number, @Nullable LocalDate on, ActingOfficer officer) {
    ExpiredList list = list(year, " FOR UPDATE").orElse(null);
    if (!keeps(officer)) {
      return ActOutcome.refused("legislation.not-yours");
    }
    LocalDate signed = list == null ? null : list.signedOn();
    if (list == null || signed == null || list.publishedOn() != null) {
      return ActOutcome.refused("legislation.not-possible");
    }
    if (on == null || on.isAfter(today()) || on.isBefore(signed)) {
      return ActOutcome.refused("legislation.answer-day");
    }
    String bare = number.strip();
    if (bare.isEmpty() || !documents.registered(bare, officer.agency(), officer)) {
      return ActOutcome.refused(Refusal.of("legislation.paper-not-registered", "number", bare));
    }
    jdbc.sql(
            """
            UPDATE legislation.expired_list
               SET published_number = :number, published_on = :on WHERE id = :id
            """)
        .param("number", bare)
        .param("on", on)
        .param("id", list.id())
        .update();
    note("legislation.expired-list-published", list, officer);
    return ActOutcome.done(of(year));
  }

  private Optional<ExpiredList> list(int year, String lock) {
    return jdbc.sql("SELECT * FROM legislation.expired_list WHERE year = :year" + lock)
        .param("year", year)
        .query(ExpiredList.class)
        .optional();
  }

  private void note(String verb, ExpiredList list, ActingOfficer officer) {
    journal.append(
        Act.of(officer.actor(), verb, "expired-list", list.id())
            .under(BASIS)
            .with(Map.of("year", String.valueOf(list.year()))));
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
