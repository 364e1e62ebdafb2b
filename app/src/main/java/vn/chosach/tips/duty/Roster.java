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
import vn.chosach.officers.Officers;

/** The roster of the duty desk. */
@Component
public class Roster {

  private final JdbcClient jdbc;
  private final Officers officers;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource clock;

  Roster(JdbcClient jdbc, Officers officers, Journal journal, IdSource ids, InstantSource clock) {
    this.jdbc = jdbc;
    this.officers = officers;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** One officer on one watch. */
  public record Shift(UUID id, UUID officer, Instant begins, Instant ends) {}

  /** Shifts that touch a span, by begin. */
  public List<Shift> between(Instant from, Instant to) {
    return jdbc.sql(
            """
            SELECT id, officer, begins, ends FROM tips.duty_shift
             WHERE off_at IS NULL AND begins < :to AND ends > :from
             ORDER BY begins, officer
            """)
        .param("from", from)
        .param("to", to)
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

  /** Puts an operator on a watch that is not over. */
  @Transactional
  public Optional<Refusal> put(UUID officer, LocalDate day, Watch watch, Actor actor) {
    if (officers.inOffice(officer).filter(one -> one.has(Role.OPERATOR)).isEmpty()) {
      return Optional.of(Refusal.of("tips.no-such-operator"));
    }
    if (!watch.ends(day).isAfter(clock.instant())) {
      return Optional.of(Refusal.of("tips.watch-over"));
    }
    UUID id = ids.next();
    try {
      jdbc.sql(
              """
              INSERT INTO tips.duty_shift (id, officer, begins, ends, set_by, set_at)
              VALUES (:id, :officer, :begins, :ends, :by, :now)
              """)
          .param("id", id)
          .param("officer", officer)
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
                    "watch", watch.name())));
    return Optional.empty();
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
}
