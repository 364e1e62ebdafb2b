package vn.chosach.exchange.received;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.received.ReceivedFile.JudgedThing;
import vn.chosach.kernel.IdSource;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** Rows of received pictures, their sealed files and what was judged. */
@Component
record ReceivedRepository(JdbcClient jdbc, Vault vault, Heirs heirs, IdSource ids) {

  private static final String SEEN =
      """
      SELECT f.id, f.agency, f.officer, f.at, f.name, f.sender, f.paper, f.form, f.level, f.until,
             f.sha256, f.things, f.ended_at, f.why,
             (SELECT count(*)::int FROM exchange.received_thing t WHERE t.file = f.id) AS judged
        FROM exchange.received_file f
       WHERE f.agency = ANY (:agencies) AND (f.level <> 'RED' OR f.officer = :officer)
      """;

  private StatementSpec seen(String sql, ActingOfficer who) {
    return jdbc.sql(sql)
        .param("agencies", heirs.of(who).toArray(String[]::new))
        .param("officer", who.actor().id());
  }

  RowSlice<ReceivedFile> page(int offset, int limit, ActingOfficer who) {
    return new RowSlice<>(
        seen(SEEN + " ORDER BY f.at DESC, f.id LIMIT :limit OFFSET :offset", who)
            .param("limit", limit)
            .param("offset", offset)
            .query(ReceivedFile.class)
            .list(),
        seen("SELECT count(*)::int FROM (" + SEEN + ") x", who).query(Integer.class).single());
  }

  Optional<ReceivedFile> one(UUID id, ActingOfficer who) {
    return seen(SEEN + " AND f.id = :id", who).param("id", id).query(ReceivedFile.class).optional();
  }

  Optional<UUID> same(String agency, String sha256) {
    return jdbc.sql(
            "SELECT id FROM exchange.received_file WHERE agency = :agency AND sha256 = :sha256")
        .param("agency", agency)
        .param("sha256", sha256)
        .query(UUID.class)
        .optional();
  }

  void add(ReceivedFile one, byte[] body) {
    jdbc.sql(
            """
            INSERT INTO exchange.received_file
              (id, agency, officer, at, name, sender, paper, form, level, until, sha256, body,
               things)
            VALUES (:id, :agency, :officer, :at, :name, :sender, :paper, :form, :level, :until,
                    :sha256, :body, :things)
            """)
        .paramSource(one)
        .param("body", vault.seal(Lock.CONTENT, place(one.id()), body))
        .update();
  }

  Optional<byte[]> body(UUID id) {
    return jdbc.sql("SELECT body FROM exchange.received_file WHERE id = :id AND body IS NOT NULL")
        .param("id", id)
        .query(byte[].class)
        .optional()
        .map(kept -> vault.open(Lock.CONTENT, place(id), kept));
  }

  List<JudgedThing> judged(UUID file) {
    return jdbc.sql(
            "SELECT thing, taken, words, officer, at FROM exchange.received_thing WHERE file = :id")
        .param("id", file)
        .query(JudgedThing.class)
        .list();
  }

  void judge(UUID file, JudgedThing one) {
    jdbc.sql(
            """
            INSERT INTO exchange.received_thing (id, file, thing, taken, words, officer, at)
            VALUES (:id, :file, :thing, :taken, :words, :officer, :at)
            """)
        .param("id", ids.next())
        .param("file", file)
        .paramSource(one)
        .update();
  }

  void recall(UUID file, String words, Instant now) {
    jdbc.sql(
            """
            UPDATE exchange.received_file SET body = NULL, ended_at = :now, why = :words
             WHERE id = :id
            """)
        .param("now", now)
        .param("words", words)
        .param("id", file)
        .update();
  }

  void forget(LocalDate today) {
    jdbc.sql(
            "UPDATE exchange.received_file SET body = NULL WHERE body IS NOT NULL AND until < :day")
        .param("day", today)
        .update();
  }

  private static String place(UUID id) {
    return "exchange/received/" + id;
  }
}
