package vn.chosach.watch.register;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;

/** Programmes of checks over the register: sorts of places, between two days, on an order. */
@Component
public class Programmes {

  private static final int MOST = 100;
  private static final String COLUMNS =
      """
      SELECT g.id, g.name, g.purpose, g.ground, g.kinds, g.from_day AS "from", g.to_day AS "to",
             g.agency,
             (SELECT count(*) FROM watch.place p
               WHERE p.kind = ANY (g.kinds) AND watch.programme_covers(g.id, p.id)
                 AND (p.ended_at IS NULL
                      OR EXISTS (SELECT FROM watch.place_check c
                                  WHERE c.place = p.id AND c.programme = g.id))) AS places,
             (SELECT count(DISTINCT c.place) FROM watch.place_check c
               WHERE c.programme = g.id) AS checked,
             (SELECT count(DISTINCT c.place) FROM watch.place_check c
               WHERE c.programme = g.id AND %s) AS signs
        FROM watch.programme g
      """
          .formatted(SecondOpinion.SIGNS);

  private final JdbcClient jdbc;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  Programmes(JdbcClient jdbc, Journal journal, IdSource ids, InstantSource time) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** Programmes, the latest end first, at most 100. */
  public List<Programme> all() {
    return jdbc.sql(COLUMNS + " ORDER BY g.to_day DESC, g.id LIMIT :most")
        .param("most", MOST)
        .query(Programme.class)
        .list();
  }

  /** Those that were entered since a moment, the newest first, at most 100. */
  public List<Programme> since(Instant moment) {
    return jdbc.sql(
            COLUMNS + " WHERE g.entered_at >= :since ORDER BY g.entered_at DESC, g.id LIMIT :most")
        .param("since", moment)
        .param("most", MOST)
        .query(Programme.class)
        .list();
  }

  public Optional<Programme> one(UUID id) {
    return jdbc.sql(COLUMNS + " WHERE g.id = :id")
        .param("id", id)
        .query(Programme.class)
        .optional();
  }

  private List<Programme> running(PlaceKind kind) {
    LocalDate today = Vietnam.dayOf(time.instant());
    return all().stream()
        .filter(one -> one.kinds().contains(kind))
        .filter(one -> !one.from().isAfter(today) && !one.to().isBefore(today))
        .toList();
  }

  /** Programmes that run today, take in a place, and have an officer in their team. */
  public List<Programme> open(RegisteredPlace place, UUID officer) {
    Set<UUID> joined =
        Set.copyOf(
            jdbc.sql(
                    """
                    SELECT m.programme FROM watch.programme_member m
                     WHERE m.officer = :officer AND watch.programme_covers(m.programme, :place)
                    """)
                .param("officer", officer)
                .param("place", place.id())
                .query(UUID.class)
                .list());
    return running(place.kind()).stream().filter(one -> joined.contains(one.id())).toList();
  }

  private static boolean isNone(String words, int most) {
    return words.isBlank() || words.length() > most;
  }

  /**
   * Enters a programme; who does so leads its team.
   *
   * @return refused with {@code watch.programme-name-missing}, {@code
   *     watch.programme-purpose-missing}, {@code watch.programme-ground-missing}, {@code
   *     watch.programme-kinds-missing}, {@code watch.programme-days}
   */
  @Transactional
  public ActOutcome<UUID> enter(ProgrammeWish wish, Actor actor) {
    LocalDate from = wish.from();
    LocalDate to = wish.to();
    boolean days =
        from != null
            && to != null
            && !to.isBefore(from)
            && !to.isBefore(Vietnam.dayOf(time.instant()))
            && !to.isAfter(from.plusYears(1));
    ActOutcome<UUID> refused =
        new Faults()
            .when(isNone(wish.name(), 200), "ten", "watch.programme-name-missing")
            .when(isNone(wish.purpose(), 2_000), "muc-dich", "watch.programme-purpose-missing")
            .when(isNone(wish.ground(), 500), "can-cu", "watch.programme-ground-missing")
            .when(wish.kinds().isEmpty(), "loai", "watch.programme-kinds-missing")
            .when(!days, "den-ngay", "watch.programme-days")
            .refused();
    if (refused != null) {
      return refused;
    }
    if (from == null || to == null) {
      throw new IllegalStateException("asked for before");
    }
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO watch.programme
              (id, name, purpose, ground, kinds, from_day, to_day, agency, entered_at, entered_by)
            VALUES (:id, :name, :purpose, :ground, :kinds, :from, :to, :agency, :at, :by)
            """)
        .param("id", id)
        .param("name", Folding.nfc(wish.name()).strip())
        .param("purpose", Folding.nfc(wish.purpose()).strip())
        .param("ground", Folding.nfc(wish.ground()).strip())
        .param("kinds", wish.kinds().stream().map(PlaceKind::name).sorted().toArray(String[]::new))
        .param("from", from)
        .param("to", to)
        .param("agency", Objects.requireNonNull(actor.agency(), "an officer acts for an agency"))
        .param("at", time.instant())
        .param("by", actor.id())
        .update();
    jdbc.sql(
            """
            INSERT INTO watch.programme_member (programme, officer, agency, leads, since, named_by)
            SELECT id, entered_by, agency, true, entered_at, entered_by
              FROM watch.programme WHERE id = :id
            """)
        .param("id", id)
        .update();
    journal.append(
        Act.of(actor, "watch.programme-entered", "programme", id)
            .under(wish.ground().strip())
            .with(Map.of("from", from.toString(), "to", to.toString())));
    return ActOutcome.done(id);
  }
}
