package vn.chosach.training.profile;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;
import vn.chosach.training.life.Appointment;
import vn.chosach.training.life.Appointment.AppointmentDuty;

/**
 * Officers who manage or follow the field: drawn up in the agency, in force by the signature of its
 * head and for a term, ended before it by another signed paper.
 */
@Component
public class Appointments extends PreparedPapers<Appointments.AppointmentPaper> {

  private static final int LONGEST = 2_000;

  /** The longest term; the house's own measure. */
  private static final int MOST_YEARS = 5;

  private final JdbcClient jdbc;
  private final AppointmentDrafts drafts;
  private final Officers officers;
  private final QualifiedOfficers qualified;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  Appointments(
      JdbcClient jdbc,
      AppointmentDrafts drafts,
      Officers officers,
      QualifiedOfficers qualified,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    super(
        jdbc,
        AppointmentPaper.class,
        new PaperTable(
            "training.appointment_paper",
            "appointment",
            "last_day, words, ",
            ":lastDay, :words, "));
    this.jdbc = jdbc;
    this.drafts = drafts;
    this.officers = officers;
    this.qualified = qualified;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * A decision that appoints or ends an appointment.
   *
   * @param lastDay that it gives the appointment; {@code null} for one that appoints
   */
  public record AppointmentPaper(
      UUID document, UUID of, @Nullable LocalDate lastDay, String words, @Nullable String outcome)
      implements PreparedPaper {}

  /**
   * Who shall be appointed, for what.
   *
   * @param goods code of the group of goods; {@code null} for the whole field
   * @param area code of the commune; {@code null} for the whole area
   * @param to last day, at most five years after the first
   * @param work 1 to 2,000 characters
   */
  public record AppointmentWish(
      UUID officer,
      @Nullable AppointmentDuty duty,
      @Nullable String goods,
      @Nullable String area,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String work) {}

  /** Of an officer, the newest first. */
  public List<Appointment> held(UUID officer) {
    return jdbc.sql(
            """
            SELECT * FROM training.appointment WHERE officer = :officer
             ORDER BY valid_from DESC, number DESC
            """)
        .param("officer", officer)
        .query(Appointment.class)
        .list();
  }

  public Optional<Appointment> numbered(String number) {
    return jdbc.sql("SELECT * FROM training.appointment WHERE number = :number")
        .param("number", number)
        .query(Appointment.class)
        .optional();
  }

  private Appointment one(UUID id) {
    return jdbc.sql("SELECT * FROM training.appointment WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Appointment.class)
        .single();
  }

  /**
   * Draws the decision up that appoints.
   *
   * @return refused with {@code training.not-yours}, {@code .works-elsewhere}, {@code
   *     .duty-missing}, {@code .term-wrong}, {@code .words-missing}, {@code officers.lacks-skill}
   */
  @Transactional
  public ActOutcome<Appointment> appoint(AppointmentWish wish, ActingOfficer who) {
    LocalDate from = wish.from();
    LocalDate to = wish.to();
    AppointmentDuty duty = wish.duty();
    if (!ProfilePolicy.drafts(who.agency(), who)) {
      return ActOutcome.refused("training.not-yours");
    }
    Optional<Refusal> refusal =
        when(!serves(wish.officer(), who.agency()), "training.works-elsewhere")
            .or(() -> when(duty == null, "training.duty-missing"))
            .or(
                () ->
                    when(
                        from == null
                            || to == null
                            || from.isBefore(today())
                            || to.isBefore(from)
                            || to.isAfter(from.plusYears(MOST_YEARS)),
                        "training.term-wrong"))
            .or(() -> unlessWords(wish.work(), LONGEST, "training.words-missing"))
            .or(() -> qualified.refused(OfficerTask.FIELD, List.of(wish.officer())));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var one =
        new Appointment(
            ids.next(),
            YearNumbers.nextOf(jdbc, "training", "BN", today().getYear()),
            wish.officer(),
            who.agency(),
            Objects.requireNonNull(duty),
            wish.goods(),
            wish.area(),
            Objects.requireNonNull(from),
            Objects.requireNonNull(to),
            clean(wish.work()),
            null,
            null,
            null,
            "",
            null,
            null);
    jdbc.sql(
            """
            INSERT INTO training.appointment
              (id, number, officer, agency, duty, goods, area, valid_from, valid_to, work,
               drafted_at)
            VALUES (:id, :number, :officer, :agency, :duty, :goods, :area, :validFrom, :validTo,
                    :work, :at)
            """)
        .paramSource(one)
        .param("at", now())
        .update();
    return prepared(one, null, "", who);
  }

  /**
   * Draws the decision up that ends one before its term.
   *
   * @return refused with {@code training.not-yours}, {@code .not-standing}, {@code .paper-open},
   *     {@code .last-day-wrong}, {@code .words-missing}
   */
  @Transactional
  public ActOutcome<Appointment> end(
      String number, @Nullable LocalDate last, String words, ActingOfficer who) {
    Appointment one = numbered(number).orElse(null);
    if (one == null || !ProfilePolicy.drafts(one.agency(), who)) {
      return ActOutcome.refused("training.not-yours");
    }
    Optional<Refusal> refusal =
        when(!ends(one), "training.not-standing")
            .or(() -> when(waiting(one.id()).isPresent(), "training.paper-open"))
            .or(
                () ->
                    when(
                        last == null || last.isBefore(today()) || last.isAfter(one.validTo()),
                        "training.last-day-wrong"))
            .or(() -> unlessWords(words, LONGEST, "training.words-missing"));
    return refusal.isPresent()
        ? ActOutcome.refused(refusal.get())
        : prepared(one, last, clean(words), who);
  }

  /** Whether there is something to end. */
  public boolean ends(Appointment one) {
    return one.decision() != null && one.endedOn() == null && !one.validTo().isBefore(today());
  }

  private ActOutcome<Appointment> prepared(
      Appointment one, @Nullable LocalDate last, String words, ActingOfficer who) {
    Optional<Refusal> refusal =
        draw(
            drafts.decision(one, last, words, who),
            draft -> new AppointmentPaper(draft, one.id(), last, words, null),
            who,
            now());
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    journal.append(
        last == null
            ? entry(who.actor(), "training.appointment-drafted", one)
            : entry(who.actor(), "training.appointment-end-drafted", one).because(words));
    return ActOutcome.done(one);
  }

  /** The head or a deputy for the head; for a collective body one of its leaders. */
  private boolean heads(Signatory by) {
    return by.as() != Signatory.SigningAs.OTHER
        || officers
            .inOffice(by.officer())
            .filter(one -> one.has(Role.AGENCY_HEAD) || one.has(Role.COMMITTEE_LEADER))
            .isPresent();
  }

  private boolean serves(UUID officer, String agency) {
    return officers.inOffice(officer).map(Officer::agencyKey).filter(agency::equals).isPresent();
  }

  @Override
  protected Optional<Refusal> barred(AppointmentPaper paper, Signatory by, LocalDate day) {
    Appointment one = one(paper.of());
    LocalDate last = paper.lastDay();
    Optional<Refusal> refusal =
        when(!by.agency().equals(one.agency()) || !heads(by), "training.head-signs")
            .or(() -> when(by.officer().equals(one.officer()), "training.own-appointment"));
    return last == null
        ? refusal
            .or(() -> when(one.decision() != null, "training.not-possible"))
            .or(() -> when(one.validTo().isBefore(day), "training.term-wrong"))
            .or(() -> when(!serves(one.officer(), one.agency()), "training.works-elsewhere"))
            .or(() -> qualified.refused(OfficerTask.FIELD, List.of(one.officer())))
        : refusal
            .or(() -> when(!ends(one), "training.not-standing"))
            .or(() -> when(last.isBefore(day), "training.last-day-wrong"));
  }

  @Override
  protected Optional<Refusal> signed(
      AppointmentPaper paper, String number, LocalDate day, Actor signer) {
    Appointment one = one(paper.of());
    LocalDate last = paper.lastDay();
    String how =
        last == null
            ? "decision = :number, decided_on = :day, document = :document"
            : """
              ended_on = :last, end_words = :words, end_decision = :number,
              end_document = :document
              """;
    jdbc.sql("UPDATE training.appointment SET " + how + " WHERE id = :id")
        .param("number", number)
        .param("day", day)
        .param("document", paper.document())
        .param("last", last)
        .param("words", paper.words())
        .param("id", one.id())
        .update();
    journal.append(
        last == null
            ? entry(signer, "training.appointed", one)
            : entry(signer, "training.appointment-ended", one).because(paper.words()));
    return Optional.empty();
  }

  private static Act entry(Actor actor, String verb, Appointment one) {
    return Act.of(actor, verb, "appointment", one.id())
        .with(
            java.util.Map.of(
                "number", one.number(),
                "officer", one.officer().toString(),
                "duty", one.duty().name()));
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
