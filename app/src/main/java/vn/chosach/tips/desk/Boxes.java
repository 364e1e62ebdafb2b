package vn.chosach.tips.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.desk.BoxPage.Box;
import vn.chosach.tips.desk.BoxPage.Opening;

/** Physical boxes for reports and their openings, each with two names. */
@Component
public class Boxes {

  private static final int LONGEST = 200;
  private static final int MOST_LETTERS = 10_000;
  private static final int SHOWN = 50;

  private final JdbcClient jdbc;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource clock;

  Boxes(JdbcClient jdbc, Journal journal, IdSource ids, InstantSource clock) {
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

  /** The newest openings. */
  List<Opening> openings() {
    return jdbc.sql(
            """
            SELECT opening.id, box.name AS box, opened_at, opener, witness, letters,
                   (SELECT count(*) FROM tips.origin WHERE origin.opening = opening.id) AS entered
              FROM tips.box_opening AS opening JOIN tips.box ON box.id = opening.box
             ORDER BY opened_at DESC, opening.id LIMIT :limit
            """)
        .param("limit", SHOWN)
        .query(Opening.class)
        .list();
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
   * Records that a box was opened.
   *
   * @param opener who opened it
   * @param witness the second person, somebody else
   * @param letters how many lay in it
   */
  @Transactional
  public Optional<Refusal> open(
      UUID box, Instant openedAt, String opener, String witness, int letters, Actor actor) {
    if (inUse().stream().noneMatch(one -> one.id().equals(box))) {
      return Optional.of(Refusal.of("tips.no-such-box"));
    }
    if (openedAt.isAfter(clock.instant())) {
      return Optional.of(Refusal.of("tips.received-in-the-future"));
    }
    if (unclear(opener) || unclear(witness) || sameName(opener, witness)) {
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
                  (id, box, opened_at, opener, witness, letters, entered_at, entered_by)
                VALUES (:id, :box, :openedAt, :opener, :witness, :letters, :now, :by)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("box", box)
            .param("openedAt", openedAt)
            .param("opener", Folding.nfc(opener).strip())
            .param("witness", Folding.nfc(witness).strip())
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

  private static boolean unclear(String text) {
    return text.isBlank() || text.length() > LONGEST;
  }

  private static boolean sameName(String one, String other) {
    return Folding.fold(one).strip().equals(Folding.fold(other).strip());
  }
}
