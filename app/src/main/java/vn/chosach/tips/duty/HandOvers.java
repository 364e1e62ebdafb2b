package vn.chosach.tips.duty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
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
import vn.chosach.kernel.Column;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;
import vn.chosach.ui.Page;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** One shift hands to the next what is open; the next one takes it over by name. */
@Component
class HandOvers {

  private static final int LONGEST_NOTE = 4_000;
  private static final int SHOWN = 20;

  private final JdbcClient jdbc;
  private final Officers officers;
  private final Vault vault;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource clock;
  private final QualifiedOfficers qualified;

  HandOvers(
      JdbcClient jdbc,
      Officers officers,
      Vault vault,
      Journal journal,
      IdSource ids,
      InstantSource clock,
      QualifiedOfficers qualified) {
    this.qualified = qualified;
    this.jdbc = jdbc;
    this.officers = officers;
    this.vault = vault;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What waits at a moment.
   *
   * @param numbers of what nobody has sorted, the oldest first, at most a hundred
   */
  record HandOversOpen(int missedCalls, int letters, int unsorted, List<String> numbers) {

    static HandOversOpen of(ResultSet row) throws SQLException {
      return new HandOversOpen(
          row.getInt("missed_calls"),
          row.getInt("letters"),
          row.getInt("unsorted"),
          List.of((String[]) row.getArray("numbers").getArray()));
    }
  }

  /**
   * One hand-over.
   *
   * @param takenAt when it was taken over; {@code null} while it was not
   * @param replacedAt when it was handed to another instead; {@code null} unless it was
   */
  record HandOver(
      UUID id,
      UUID from,
      UUID to,
      Instant handedAt,
      HandOversOpen open,
      String note,
      @Nullable Instant takenAt,
      @Nullable Instant replacedAt) {

    /** What became of it, in words; empty while it waits. */
    String ended(Page page) {
      if (takenAt != null) {
        return page.t("tips.duty.taken-at", page.moment(takenAt));
      }
      return replacedAt == null ? "" : page.t("tips.duty.replaced", page.moment(replacedAt));
    }
  }

  /** Of the desk of an agency, those that wait first. */
  List<HandOver> newest(String agency) {
    return jdbc.sql(
            """
            SELECT * FROM tips.hand_over WHERE agency = :agency
             ORDER BY coalesce(taken_at, replaced_at) IS NULL DESC, handed_at DESC LIMIT :n
            """)
        .param("agency", agency)
        .param("n", SHOWN)
        .query(
            (row, n) -> {
              UUID id = row.getObject("id", UUID.class);
              return new HandOver(
                  id,
                  row.getObject("from_officer", UUID.class),
                  row.getObject("to_officer", UUID.class),
                  row.getTimestamp("handed_at").toInstant(),
                  HandOversOpen.of(row),
                  new String(vault.open(Lock.CONTENT, place(id), row.getBytes("note")), UTF_8),
                  Column.instant(row, "taken_at"),
                  Column.instant(row, "replaced_at"));
            })
        .list();
  }

  /**
   * Hands over what is open to another operator of the desk. One that waits for somebody else is
   * replaced by it; one that waits for the same is taken first.
   */
  @Transactional
  Optional<Refusal> hand(UUID to, String note, HandOversOpen open, Actor actor) {
    if (to.equals(actor.id())
        || officers
            .inOffice(to)
            .filter(one -> Roster.takes(one) && one.agencyKey().equals(actor.agency()))
            .isEmpty()) {
      return Optional.of(Refusal.of("tips.no-such-operator"));
    }
    Optional<Refusal> lacks = qualified.refused(OfficerTask.DUTY_WATCH, List.of(to));
    if (lacks.isPresent()) {
      return lacks;
    }
    if (note.length() > LONGEST_NOTE) {
      return Optional.of(
          new Refusal(
              "tips.too-long",
              Map.of(
                  "length", String.valueOf(note.length()),
                  "limit", String.valueOf(LONGEST_NOTE))));
    }
    UUID id = ids.next();
    jdbc.sql(
            """
            UPDATE tips.hand_over SET replaced_at = :now
             WHERE from_officer = :from AND to_officer <> :to
               AND taken_at IS NULL AND replaced_at IS NULL
            """)
        .param("now", clock.instant())
        .param("from", actor.id())
        .param("to", to)
        .update();
    try {
      jdbc.sql(
              """
              INSERT INTO tips.hand_over
                (id, agency, from_officer, to_officer, handed_at, missed_calls, letters, unsorted,
                 numbers, note)
              VALUES (:id, :agency, :from, :to, :now, :calls, :letters, :unsorted, :numbers, :note)
              """)
          .param("id", id)
          .param("agency", actor.agency())
          .param("from", actor.id())
          .param("to", to)
          .param("now", clock.instant())
          .param("calls", open.missedCalls())
          .param("letters", open.letters())
          .param("unsorted", open.unsorted())
          .param("numbers", open.numbers().toArray(String[]::new))
          .param("note", vault.seal(Lock.CONTENT, place(id), Folding.nfc(note).getBytes(UTF_8)))
          .update();
    } catch (DuplicateKeyException oneWaits) {
      return Optional.of(Refusal.of("tips.hand-over-waits"));
    }
    journal.append(
        Act.of(actor, "tips.shift-handed-over", "hand-over", id)
            .with(Map.of("to", to.toString(), "unsorted", String.valueOf(open.unsorted()))));
    return Optional.empty();
  }

  /** The officer it was handed to takes over; anybody else, or a second time, is refused. */
  @Transactional
  Optional<Refusal> take(UUID handOver, Actor actor) {
    int taken =
        jdbc.sql(
                """
                UPDATE tips.hand_over SET taken_at = :now
                 WHERE id = :id AND to_officer = :me AND taken_at IS NULL AND replaced_at IS NULL
                """)
            .param("now", clock.instant())
            .param("id", handOver)
            .param("me", actor.id())
            .update();
    if (taken == 0) {
      return Optional.of(Refusal.of("tips.not-handed-to-you"));
    }
    journal.append(Act.of(actor, "tips.shift-taken-over", "hand-over", handOver));
    return Optional.empty();
  }

  private static String place(UUID handOver) {
    return "hand-over/" + handOver;
  }
}
