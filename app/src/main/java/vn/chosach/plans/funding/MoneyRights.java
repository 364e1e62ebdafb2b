package vn.chosach.plans.funding;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.duties.Papers;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.MoneyOffice;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanChecks;

/**
 * Who is accountant and who is head of account of an agency: appointed there from a paper, by two
 * persons, for days. No role gives it, neither of the standing office nor of the administrators.
 */
@Component
public class MoneyRights {

  private final JdbcClient jdbc;
  private final Officers officers;
  private final SecondPersonPolicy seconds;
  private final Papers papers;
  private final Bodies bodies;
  private final Journal journal;
  private final InstantSource time;

  MoneyRights(
      JdbcClient jdbc,
      Officers officers,
      SecondPersonPolicy seconds,
      Papers papers,
      Bodies bodies,
      Journal journal,
      InstantSource time) {
    this.jdbc = jdbc;
    this.officers = officers;
    this.seconds = seconds;
    this.papers = papers;
    this.bodies = bodies;
    this.journal = journal;
    this.time = time;
  }

  /**
   * An office that somebody holds or held.
   *
   * @param document number of the appointment
   * @param recordedBy {@code null} for the program
   * @param confirmedAt {@code null} while it waits for its second person
   * @param endedAt {@code null} while nobody ended it
   */
  public record HeldOffice(
      UUID id,
      UUID officer,
      String agency,
      MoneyOffice office,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String document,
      boolean hasFile,
      @Nullable UUID recordedBy,
      @Nullable Instant confirmedAt,
      @Nullable Instant endedAt) {

    public boolean waits() {
      return confirmedAt == null && endedAt == null;
    }

    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
      LocalDate to = validTo;
      return confirmedAt != null
          && endedAt == null
          && !day.isBefore(validFrom)
          && (to == null || !day.isAfter(to));
    }
  }

  /** Offices of an agency, those that wait first. */
  @Transactional(readOnly = true)
  public List<HeldOffice> of(String agency) {
    return jdbc.sql(
            """
            SELECT * FROM plans.money_right WHERE agency = :agency
             ORDER BY confirmed_at IS NOT NULL, ended_at IS NOT NULL, office, valid_from DESC, id
             LIMIT 200
            """)
        .param("agency", agency)
        .query(HeldOffice.class)
        .list();
  }

  /** Offices of all agencies that wait for a second person, for finance. */
  @Transactional(readOnly = true)
  public List<HeldOffice> waiting() {
    return jdbc.sql(
            """
            SELECT * FROM plans.money_right WHERE confirmed_at IS NULL AND ended_at IS NULL
             ORDER BY recorded_at, id LIMIT 200
            """)
        .query(HeldOffice.class)
        .list();
  }

  /** Whether a person holds an office of an agency on a day. */
  @Transactional(readOnly = true)
  public boolean holds(@Nullable UUID officer, String agency, MoneyOffice office, LocalDate day) {
    return officer != null
        && of(agency).stream()
            .anyMatch(
                one -> one.officer().equals(officer) && one.office() == office && one.on(day));
  }

  /** The same for a member at work in the own agency today. */
  @Transactional(readOnly = true)
  public boolean holds(ActingOfficer member, MoneyOffice office) {
    return holds(member.actor().id(), member.agency(), office, bodies.today());
  }

  /**
   * Whether a member records who holds these offices in the own agency: an agency may have one head
   * alone, who then is the head of account.
   */
  public static boolean records(ActingOfficer member) {
    return PlanAccessPolicy.heads(member) || member.has(Role.CASE_OFFICER);
  }

  /** Whether a member ends them there. */
  public static boolean ends(ActingOfficer member) {
    return PlanAccessPolicy.heads(member);
  }

  /** Whether a member is a second person for an office: a head of that agency, or of finance. */
  @Transactional(readOnly = true)
  public boolean confirms(HeldOffice one, ActingOfficer member) {
    return PlanAccessPolicy.heads(member)
        && (member.agency().equals(one.agency())
            || member.agency().equals(bodies.seats().finance()))
        && !Objects.equals(member.actor().id(), one.recordedBy())
        && !Objects.equals(member.actor().id(), one.officer());
  }

  ActOutcome<UUID> appoint(FundingAct.Appoint act, ActingOfficer member) {
    LocalDate from = act.from();
    Optional<Refusal> refusal =
        mayAppoint(act, member)
            .or(() -> PlanChecks.day(from))
            .or(() -> act.to() == null ? Optional.empty() : PlanChecks.term(from, act.to()))
            .or(() -> appointment(act, member))
            .or(() -> overlap(act));
    if (refusal.isPresent() || from == null) {
      return ActOutcome.refused(refusal.orElseThrow());
    }
    UUID id = papers.row(act.paper());
    boolean file = papers.keep(act.paper(), member.actor());
    jdbc.sql(
            """
            INSERT INTO plans.money_right
              (id, officer, agency, office, valid_from, valid_to, document, has_file, recorded_by,
               recorded_at, confirmed_at)
            VALUES (:id, :officer, :agency, :office, :from, :to, :document, :file, :by, :now,
                    :confirmed)
            """)
        .paramSource(act)
        .param("id", id)
        .param("office", act.office().name())
        .param("from", from)
        .param("document", PlanChecks.clean(act.paper().number()))
        .param("file", file)
        .param("by", member.actor().id())
        .param("now", time.instant())
        .param("confirmed", member.program() ? time.instant() : null)
        .update();
    journal.append(
        Act.of(member.actor(), "plans.money-office-recorded", "money-right", id)
            .because(PlanChecks.clean(act.paper().number())));
    return ActOutcome.done(id);
  }

  private Optional<Refusal> mayAppoint(FundingAct.Appoint act, ActingOfficer member) {
    if (!member.program() && (!records(member) || !member.agency().equals(act.agency()))) {
      return Optional.of(Refusal.of("plans.not-yours"));
    }
    if (act.officer().equals(member.actor().id())) {
      return Optional.of(Refusal.of("plans.own-office"));
    }
    return officers
            .inOffice(act.officer())
            .filter(one -> one.agencyKey().equals(act.agency()))
            .isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of("plans.works-elsewhere"));
  }

  /** A person shows the paper itself; what the program gives, such as a demonstration, has none. */
  private Optional<Refusal> appointment(FundingAct.Appoint act, ActingOfficer member) {
    boolean missing =
        act.paper().number().isBlank() || act.paper().owner() == null && !member.program();
    return missing
        ? Optional.of(Refusal.of("plans.appointment-missing"))
        : papers.refused(act.paper(), true);
  }

  /** Nobody is both at once: who prepares never approves. */
  private Optional<Refusal> overlap(FundingAct.Appoint act) {
    boolean held =
        jdbc.sql(
                """
                SELECT EXISTS (
                  SELECT 1 FROM plans.money_right
                   WHERE officer = :officer AND ended_at IS NULL
                     AND daterange(valid_from, valid_to, '[]')
                         && daterange(:from::date, :to::date, '[]'))
                """)
            .paramSource(act)
            .query(Boolean.class)
            .single();
    return held ? Optional.of(Refusal.of("plans.one-office")) : Optional.empty();
  }

  ActOutcome<UUID> confirm(FundingAct.ConfirmOffice act, ActingOfficer member) {
    HeldOffice one = right(act.right()).orElse(null);
    if (one == null) {
      return ActOutcome.refused("plans.unknown");
    }
    UUID me = member.actor().id();
    List<UUID> before =
        Stream.of(one.officer(), one.recordedBy()).filter(Objects::nonNull).toList();
    if (me == null || before.contains(me)) {
      return ActOutcome.refused("plans.same-person");
    }
    if (!confirms(one, member)) {
      return ActOutcome.refused("plans.not-yours");
    }
    if (!one.waits()) {
      return ActOutcome.refused("plans.not-possible");
    }
    Optional<Refusal> puppet = seconds.beside(member.actor(), before, "money-right", one.id());
    if (puppet.isPresent()) {
      return ActOutcome.refused(puppet.get());
    }
    int confirmed =
        jdbc.sql(
                """
                UPDATE plans.money_right SET confirmed_by = :by, confirmed_at = :now
                 WHERE id = :id AND confirmed_at IS NULL AND ended_at IS NULL
                """)
            .param("by", me)
            .param("now", time.instant())
            .param("id", one.id())
            .update();
    if (confirmed == 0) {
      // Somebody confirmed or ended it since it was read.
      return ActOutcome.refused("plans.not-possible");
    }
    journal.append(
        Act.of(member.actor(), "plans.money-office-confirmed", "money-right", one.id())
            .because(one.document()));
    return ActOutcome.done(one.id());
  }

  ActOutcome<UUID> end(FundingAct.EndOffice act, ActingOfficer member) {
    HeldOffice one = right(act.right()).orElse(null);
    if (one == null) {
      return ActOutcome.refused("plans.unknown");
    }
    if (!ends(member) || !member.agency().equals(one.agency())) {
      return ActOutcome.refused("plans.not-yours");
    }
    Optional<Refusal> words = PlanChecks.words(act.words());
    if (words.isPresent() || one.endedAt() != null) {
      return ActOutcome.refused(words.orElseGet(() -> Refusal.of("plans.not-possible")));
    }
    int ended =
        jdbc.sql(
                "UPDATE plans.money_right SET ended_by = :by, ended_at = :now"
                    + " WHERE id = :id AND ended_at IS NULL")
            .param("by", member.actor().id())
            .param("now", time.instant())
            .param("id", one.id())
            .update();
    if (ended == 0) {
      // Somebody ended it since it was read.
      return ActOutcome.refused("plans.not-possible");
    }
    journal.append(
        Act.of(member.actor(), "plans.money-office-ended", "money-right", one.id())
            .because(PlanChecks.clean(act.words())));
    return ActOutcome.done(one.id());
  }

  private Optional<HeldOffice> right(UUID id) {
    return jdbc.sql("SELECT * FROM plans.money_right WHERE id = :id")
        .param("id", id)
        .query(HeldOffice.class)
        .optional();
  }
}
