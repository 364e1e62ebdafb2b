package vn.chosach.tips.desk;

import java.time.Instant;
import java.time.InstantSource;
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
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.tips.desk.BoxPage.Box;
import vn.chosach.tips.desk.BoxPage.Opening;

/**
 * Physical boxes for reports and their openings. Each opening has two persons: one writes it down,
 * the other, who was there, finds it right by the own account; until then its letters wait.
 */
@Component
public class Boxes {

  private static final int LONGEST = 200;
  private static final int MOST_LETTERS = 10_000;

  /** Openings that are done and still shown; those that wait for something are all shown. */
  public static final int SHOWN = 50;

  private final JdbcClient jdbc;
  private final Journal journal;
  private final Officers officers;
  private final SecondPersonPolicy persons;
  private final IdSource ids;
  private final InstantSource clock;

  Boxes(
      JdbcClient jdbc,
      Journal journal,
      Officers officers,
      SecondPersonPolicy persons,
      IdSource ids,
      InstantSource clock) {
    this.officers = officers;
    this.persons = persons;
    this.jdbc = jdbc;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  public List<Box> inUse() {
    return jdbc.sql(
            """
            SELECT id, name, spot, from_day AS "from" FROM tips.box
             WHERE to_day IS NULL OR to_day >= :today ORDER BY name, id
            """)
        .param("today", Vietnam.dayOf(clock.instant()))
        .query(Box.class)
        .list();
  }

  private static final String OPENINGS =
      """
      SELECT opening.id, box.name AS box, box.spot, opened_at, opener, entered_by AS opened_by,
             coalesce(later.name, opening.witness) AS witness, letters,
             (SELECT count(*) FROM tips.origin WHERE origin.opening = opening.id) AS entered,
             coalesce(later.witness, witness_id) AS witness_id,
             witness_id IS NULL OR seen.opening IS NOT NULL AS confirmed,
             (SELECT document FROM tips.opening_paper p
               WHERE p.opening = opening.id AND p.outcome IS DISTINCT FROM 'DROPPED') AS paper
        FROM tips.box_opening AS opening JOIN tips.box ON box.id = opening.box
        LEFT JOIN tips.box_witness AS seen ON seen.opening = opening.id
        LEFT JOIN LATERAL (SELECT witness, name FROM tips.box_witness_named AS named
                            WHERE named.opening = opening.id ORDER BY at DESC, id DESC LIMIT 1)
               AS later ON true
      """;

  /** The newest openings, and all older ones whose letters or second person are missing. */
  public List<Opening> openings() {
    return jdbc.sql(
            "SELECT * FROM ("
                + OPENINGS
                + """
                  ) o
                   WHERE NOT confirmed OR entered < letters OR id IN (
                     SELECT id FROM tips.box_opening ORDER BY opened_at DESC, id LIMIT :limit)
                   ORDER BY opened_at DESC, id
                  """)
        .param("limit", SHOWN)
        .query(Opening.class)
        .list();
  }

  Optional<Opening> opening(UUID id) {
    return jdbc.sql(OPENINGS + " WHERE opening.id = :id")
        .param("id", id)
        .query(Opening.class)
        .optional();
  }

  /** Hangs up a box. */
  @Transactional
  public Optional<Refusal> hang(String name, String spot, Actor actor) {
    if (unclear(name) || unclear(spot)) {
      return Optional.of(Refusal.of("tips.box-unclear"));
    }
    UUID id = ids.next();
    jdbc.sql("INSERT INTO tips.box (id, name, spot, from_day) VALUES (:id, :name, :spot, :today)")
        .param("id", id)
        .param("name", Folding.nfc(name).strip())
        .param("spot", Folding.nfc(spot).strip())
        .param("today", Vietnam.dayOf(clock.instant()))
        .update();
    journal.append(
        Act.of(actor, "tips.box-installed", "box", id).with(Map.of("name", name.strip())));
    return Optional.empty();
  }

  /**
   * Records that a box was opened by who writes it down.
   *
   * @param witness the second person, another operator of the own agency
   * @param letters how many lay in it
   */
  @Transactional
  public Optional<Refusal> open(
      UUID box, Instant openedAt, UUID witness, int letters, Actor actor) {
    if (inUse().stream().noneMatch(one -> one.id().equals(box))) {
      return Optional.of(Refusal.of("tips.no-such-box"));
    }
    if (openedAt.isAfter(clock.instant())) {
      return Optional.of(Refusal.of("tips.received-in-the-future"));
    }
    String second =
        witnesses(actor).stream()
            .filter(one -> one.id().equals(witness))
            .map(Officer::displayName)
            .findFirst()
            .orElse("");
    if (second.isEmpty()) {
      return Optional.of(Refusal.of("tips.two-names-needed"));
    }
    if (letters < 0 || letters > MOST_LETTERS) {
      return Optional.of(Refusal.of("tips.letters-unclear"));
    }
    UUID id = ids.next();
    int written =
        jdbc.sql(
                """
                INSERT INTO tips.box_opening
                  (id, box, opened_at, opener, witness, witness_id, letters, entered_at, entered_by)
                VALUES (:id, :box, :openedAt, :opener, :witness, :second, :letters, :now, :by)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("box", box)
            .param("openedAt", openedAt)
            .param("opener", name(actor))
            .param("witness", second)
            .param("second", witness)
            .param("letters", letters)
            .param("now", clock.instant())
            .param("by", actor.id())
            .update();
    if (written == 0) {
      return Optional.of(Refusal.of("tips.opening-known"));
    }
    journal.append(
        Act.of(actor, "tips.box-opened", "box", box)
            .with(Map.of("opening", id.toString(), "letters", String.valueOf(letters))));
    return Optional.empty();
  }

  private String name(Actor actor) {
    UUID officer = Objects.requireNonNull(actor.id());
    return officers.displayNames(Set.of(officer)).getOrDefault(officer, officer.toString());
  }

  /** Who can have been there beside an officer: the other operators of the agency. */
  List<Officer> witnesses(Actor actor) {
    return officers.working(actor.agency(), Role.OPERATOR).stream()
        .filter(one -> !one.id().equals(actor.id()))
        .toList();
  }

  /** The second person says that it was so; from then on the letters are entered. */
  @Transactional
  public Optional<Refusal> witness(UUID opening, Actor actor) {
    alone(opening);
    Opening named = opening(opening).orElse(null);
    if (named == null || !Objects.equals(named.witnessId(), actor.id())) {
      return Optional.of(Refusal.of("tips.not-the-witness"));
    }
    Optional<Refusal> tied =
        persons.beside(actor, List.of(named.openedBy()), "box-opening", opening.toString());
    if (tied.isPresent()) {
      return tied;
    }
    int written =
        jdbc.sql(
                """
                INSERT INTO tips.box_witness (opening, witness, at) VALUES (:opening, :by, :now)
                ON CONFLICT DO NOTHING
                """)
            .param("opening", opening)
            .param("by", actor.id())
            .param("now", clock.instant())
            .update();
    if (written == 0) {
      return Optional.of(Refusal.of("tips.opening-witnessed"));
    }
    journal.append(Act.of(actor, "tips.box-opening-witnessed", "box-opening", opening));
    return Optional.empty();
  }

  /**
   * Whoever opened it names another second person, while nobody has confirmed it; who was named
   * before stays in the book and confirms no more.
   *
   * @return {@code tips.not-the-opener}, {@code tips.opening-witnessed}, {@code
   *     tips.minutes-name-another} while minutes wait, {@code tips.two-names-needed} for who cannot
   *     be it, {@code tips.same-witness}, {@code tips.witness-reason-missing}, or nothing
   */
  @Transactional
  public Optional<Refusal> nameAnother(UUID opening, UUID witness, String reason, Actor actor) {
    alone(opening);
    Opening one = opening(opening).orElse(null);
    if (one == null || !one.openedBy().equals(actor.id())) {
      return Optional.of(Refusal.of("tips.not-the-opener"));
    }
    if (one.confirmed()) {
      return Optional.of(Refusal.of("tips.opening-witnessed"));
    }
    if (one.paper() != null) {
      return Optional.of(Refusal.of("tips.minutes-name-another"));
    }
    if (witness.equals(one.witnessId())) {
      return Optional.of(Refusal.of("tips.same-witness"));
    }
    Officer second =
        witnesses(actor).stream().filter(o -> o.id().equals(witness)).findFirst().orElse(null);
    if (second == null) {
      return Optional.of(Refusal.of("tips.two-names-needed"));
    }
    if (reason.isBlank()) {
      return Optional.of(Refusal.of("tips.witness-reason-missing"));
    }
    jdbc.sql(
            """
            INSERT INTO tips.box_witness_named (id, opening, witness, name, reason, at, by)
            VALUES (:id, :opening, :witness, :name, :reason, :now, :by)
            """)
        .param("id", ids.next())
        .param("opening", opening)
        .param("witness", witness)
        .param("name", second.displayName())
        .param("reason", Folding.nfc(reason).strip())
        .param("now", clock.instant())
        .param("by", actor.id())
        .update();
    journal.append(
        Act.of(actor, "tips.box-witness-named", "box-opening", opening)
            .because(reason.strip())
            .with(
                Map.of("before", String.valueOf(one.witnessId()), "witness", witness.toString())));
    return Optional.empty();
  }

  /** The naming and the confirming of an opening go one after the other. */
  private void alone(UUID opening) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('tips.box-opening/' || :id, 0))::text")
        .param("id", opening.toString())
        .query(String.class)
        .single();
  }

  private static boolean unclear(String text) {
    return text.isBlank() || text.length() > LONGEST;
  }
}
