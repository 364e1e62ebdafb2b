package vn.chosach.tips.duty;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;

/** The roster of the duty desk. */
@Component
public class Roster {

  private final JdbcClient jdbc;
  private final Officers officers;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource clock;
  private final QualifiedOfficers qualified;

  Roster(
      JdbcClient jdbc,
      Officers officers,
      Journal journal,
      IdSource ids,
      InstantSource clock,
      QualifiedOfficers qualified) {
    this.qualified = qualified;
    this.jdbc = jdbc;
    this.officers = officers;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * One officer on one watch.
   *
   * @param commands whether the officer commands the shift
   */
  public record Shift(
      UUID id, UUID officer, String agency, boolean commands, Instant begins, Instant ends) {}

  /** Shifts of the desk of an agency that touch a span, by begin, who commands first. */
  public List<Shift> between(String agency, Instant from, Instant to) {
    return jdbc.sql(
            """
            SELECT id, officer, agency, commands, begins, ends FROM tips.duty_shift
             WHERE off_at IS NULL AND begins < :to AND ends > :from AND agency = :agency
             ORDER BY begins, NOT commands, officer
            """)
        .param("agency", agency)
        .param("from", from)
        .param("to", to)
        .query(Shift.class)
        .list();
  }

  /** Who is on duty at the desks of other agencies at a moment, by agency. */
  public List<Shift> elsewhere(String agency, Instant at) {
    return jdbc.sql(
            """
            SELECT id, officer, agency, commands, begins, ends FROM tips.duty_shift
             WHERE off_at IS NULL AND begins <= :at AND ends > :at AND agency <> :agency
             ORDER BY agency, NOT commands, officer
            """)
        .param("agency", agency)
        .param("at", at)
        .query(Shift.class)
        .list();
  }

  /** Who is on a shift; {@code null} for none that is known. */
  @Nullable UUID officer(UUID shift) {
    return jdbc.sql("SELECT officer FROM tips.duty_shift WHERE id = :id")
        .param("id", shift)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** Whether an officer takes what comes in at the desk of an agency: operators, and the press. */
  static boolean takes(Officer one) {
    return one.has(Role.OPERATOR) || one.has(Role.PRESS);
  }

  /** Puts an operator on a watch that is not over. */
  @Transactional
  public Optional<Refusal> put(UUID officer, LocalDate day, Watch watch, Actor actor) {
    return put(officer, day, watch, false, actor);
  }

  /**
   * Puts who takes calls there, or a head who commands, on a watch of the desk of their agency.
   *
   * @return refused with {@code tips.no-such-operator}, {@code tips.watch-over}, {@code
   *     tips.on-duty-already}, {@code tips.commander-already}, {@code officers.lacks-skill}
   */
  @Transactional
  public Optional<Refusal> put(
      UUID officer, LocalDate day, Watch watch, boolean commands, Actor actor) {
    Officer one =
        officers
            .inOffice(officer)
            .filter(each -> takes(each) || commands && each.has(Role.AGENCY_HEAD))
            .orElse(null);
    if (one == null) {
      return Optional.of(Refusal.of("tips.no-such-operator"));
    }
    if (!watch.ends(day).isAfter(clock.instant())) {
      return Optional.of(Refusal.of("tips.watch-over"));
    }
    if (commands && commanded(one.agencyKey(), watch.begins(day))) {
      return Optional.of(Refusal.of("tips.commander-already"));
    }
    Optional<Refusal> lacks = qualified.refused(OfficerTask.DUTY_WATCH, List.of(officer));
    if (lacks.isPresent()) {
      return lacks;
    }
    UUID id = ids.next();
    try {
      jdbc.sql(
              """
              INSERT INTO tips.duty_shift
                (id, officer, agency, commands, begins, ends, set_by, set_at)
              VALUES (:id, :officer, :agency, :commands, :begins, :ends, :by, :now)
              """)
          .param("id", id)
          .param("officer", officer)
          .param("agency", one.agencyKey())
          .param("commands", commands)
          .param("begins", watch.begins(day))
          .param("ends", watch.ends(day))
          .param("by", actor.id())
          .param("now", clock.instant())
          .update();
    } catch (DuplicateKeyException thereAlready) {
      return Optional.of(Refusal.of("tips.on-duty-already"));
    }
    journal.append(
        Act.of(actor, "tips.duty-assigned", "shift", id)
            .with(
                Map.of(
                    "officer", officer.toString(),
                    "day", day.toString(),
                    "watch", watch.name(),
                    "commands", String.valueOf(commands))));
    return Optional.empty();
  }

  private boolean commanded(String agency, Instant begins) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM tips.duty_shift
                            WHERE agency = :agency AND begins = :begins AND commands
                              AND off_at IS NULL)
            """)
        .param("agency", agency)
        .param("begins", begins)
        .query(Boolean.class)
        .single();
  }

  @Transactional
  Optional<Refusal> callOff(UUID shift, Actor actor) {
    int changed =
        jdbc.sql(
                """
                UPDATE tips.duty_shift SET off_at = :now, off_by = :by
                 WHERE id = :id AND off_at IS NULL AND ends > :now
                """)
            .param("now", clock.instant())
            .param("by", actor.id())
            .param("id", shift)
            .update();
    if (changed == 0) {
      return Optional.of(Refusal.of("tips.watch-over"));
    }
    journal.append(Act.of(actor, "tips.duty-called-off", "shift", shift));
    return Optional.empty();
  }

  /**
   * Takes back that a watch was called off; only whoever called it off does, and before its end.
   *
   * @return refused with {@code tips.watch-over} for any other, and with {@code
   *     tips.on-duty-already} when the place was filled meanwhile
   */
  @Transactional
  Optional<Refusal> restore(UUID shift, Actor actor) {
    int changed;
    try {
      changed =
          jdbc.sql(
                  """
                  UPDATE tips.duty_shift SET off_at = NULL, off_by = NULL
                   WHERE id = :id AND off_by = :by AND ends > :now
                  """)
              .param("now", clock.instant())
              .param("by", actor.id())
              .param("id", shift)
              .update();
    } catch (DuplicateKeyException filled) {
      return Optional.of(Refusal.of("tips.on-duty-already"));
    }
    if (changed == 0) {
      return Optional.of(Refusal.of("tips.watch-over"));
    }
    journal.append(Act.of(actor, "tips.duty-restored", "shift", shift));
    return Optional.empty();
  }
}
