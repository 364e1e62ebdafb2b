package vn.chosach.conduct.interests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.conduct.desk.IntegrityRowSecurity;
import vn.chosach.conduct.interests.InterestHit.HitJudgement;
import vn.chosach.conduct.interests.InterestHit.InterestOutcome;
import vn.chosach.conduct.interests.InterestStatement.Interest;
import vn.chosach.conduct.interests.InterestStatement.InterestEvent;
import vn.chosach.identifiers.StatedValues.StatedPlace;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** Statements and hits, sealed; what is seen was settled by {@link IntegrityRowSecurity} before. */
@Component
record InterestRepository(
    JdbcClient jdbc, Vault vault, JsonMapper json, IntegrityRowSecurity rowSecurity) {

  private static final int MARK = 16;
  private static final int MOST = 500;
  private static final UUID NONE = new UUID(0, 0);

  private record Content(List<Interest> interests, String words) {}

  void add(InterestStatement one) {
    jdbc.sql(
            """
            INSERT INTO conduct.interest_statement
              (id, officer, agency, number, year, at, event, content)
            VALUES (:id, :officer, :agency, :number, :year, :at, :event, :content)
            """)
        .paramSource(one)
        .param(
            "content",
            vault.seal(
                Lock.CONTENT,
                place(one.id()),
                json.writeValueAsBytes(new Content(one.interests(), one.words()))))
        .update();
  }

  /** Two acts of an officer at once come one after the other. */
  void queue(UUID officer) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('interests:' || :officer, 0))")
        .param("officer", officer.toString())
        .query((row, n) -> true)
        .list();
  }

  /** All of an officer, the newest first. */
  List<InterestStatement> of(UUID officer) {
    return jdbc.sql(
            """
            SELECT * FROM conduct.interest_statement WHERE officer = :officer
             ORDER BY number DESC LIMIT :most
            """)
        .param("officer", officer)
        .param("most", MOST)
        .query((row, n) -> statement(row))
        .list();
  }

  Optional<InterestStatement> statement(UUID id) {
    return jdbc.sql("SELECT * FROM conduct.interest_statement WHERE id = :id")
        .param("id", id)
        .query((row, n) -> statement(row))
        .optional();
  }

  /** The one that holds now, of each officer. */
  List<InterestStatement> current() {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (officer) * FROM conduct.interest_statement
             ORDER BY officer, number DESC
            """)
        .query((row, n) -> statement(row))
        .list();
  }

  /** Those who have filed for a year. */
  Set<UUID> filed(int year) {
    return jdbc.sql(
            """
            SELECT DISTINCT officer FROM conduct.interest_statement
             WHERE year = :year AND event = 'FILED'
            """)
        .param("year", year)
        .query(UUID.class)
        .set();
  }

  /** Whether it is new: the same thing by the same value is found once for an officer. */
  boolean found(InterestHit one) {
    return jdbc.sql(
                """
                INSERT INTO conduct.interest_hit
                  (id, officer, agency, agency_mark, statement, place, record, number, value,
                   value_mark, found_at, keeper, works)
                VALUES (:id, :officer, :agency, :mark, :statement, :place, :record, :number,
                        :sealed, :valueMark, :foundAt, :keeper, :works)
                ON CONFLICT (officer, place, record, value_mark) DO NOTHING
                """)
            .paramSource(one)
            .param("mark", rowSecurity.mark(one.agency()))
            .param("sealed", seal(one.id(), "value", one.value()))
            .param(
                "valueMark",
                Arrays.copyOf(vault.mark("conduct-interest", one.value().getBytes(UTF_8)), MARK))
            .update()
        > 0;
  }

  /** Those nobody has looked at first, then the newest. */
  List<InterestHit> hits() {
    return hits("true ORDER BY outcome IS NOT NULL, found_at DESC, id LIMIT 500", NONE);
  }

  Optional<InterestHit> hit(UUID id) {
    return hits("id = :id", id).stream().findFirst();
  }

  /** The same, held until the commit. */
  Optional<InterestHit> hold(UUID id) {
    return hits("id = :id FOR UPDATE", id).stream().findFirst();
  }

  private List<InterestHit> hits(String where, UUID id) {
    Map<UUID, List<HitJudgement>> said = new HashMap<>();
    jdbc.sql(
            """
            SELECT * FROM conduct.interest_judgement
             WHERE hit IN (SELECT id FROM conduct.interest_hit WHERE %s) ORDER BY at, id
            """
                .formatted(where))
        .param("id", id)
        .query(
            (row, n) ->
                said.computeIfAbsent(row.getObject("hit", UUID.class), none -> new ArrayList<>())
                    .add(
                        new HitJudgement(
                            row.getObject("officer", UUID.class),
                            row.getTimestamp("at").toInstant(),
                            InterestOutcome.valueOf(row.getString("outcome")),
                            open(row.getObject("id", UUID.class), "words", row.getBytes("words")))))
        .list();
    return jdbc.sql("SELECT * FROM conduct.interest_hit WHERE " + where)
        .param("id", id)
        .query((row, n) -> hit(row, said))
        .list();
  }

  /** What an officer says of a hit stays. */
  void say(UUID hit, UUID id, HitJudgement one) {
    jdbc.sql(
            """
            INSERT INTO conduct.interest_judgement (id, hit, officer, at, outcome, words)
            VALUES (:id, :hit, :officer, :at, :outcome, :sealed)
            """)
        .paramSource(one)
        .param("id", id)
        .param("hit", hit)
        .param("sealed", seal(id, "words", one.words()))
        .update();
  }

  /** It is over. */
  void judge(UUID hit, HitJudgement by) {
    jdbc.sql(
            """
            UPDATE conduct.interest_hit
               SET outcome = :outcome, judged_by = :officer, judged_at = :at
             WHERE id = :hit AND outcome IS NULL
            """)
        .paramSource(by)
        .param("hit", hit)
        .update();
  }

  private InterestStatement statement(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Content content =
        json.readValue(vault.open(Lock.CONTENT, place(id), row.getBytes("content")), Content.class);
    return new InterestStatement(
        id,
        row.getObject("officer", UUID.class),
        row.getString("agency"),
        row.getInt("number"),
        row.getInt("year"),
        row.getTimestamp("at").toInstant(),
        InterestEvent.valueOf(row.getString("event")),
        content.interests(),
        content.words());
  }

  private InterestHit hit(ResultSet row, Map<UUID, List<HitJudgement>> said) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String outcome = row.getString("outcome");
    return new InterestHit(
        id,
        row.getObject("officer", UUID.class),
        row.getString("agency"),
        row.getObject("statement", UUID.class),
        StatedPlace.valueOf(row.getString("place")),
        row.getObject("record", UUID.class),
        row.getString("number"),
        open(id, "value", row.getBytes("value")),
        row.getTimestamp("found_at").toInstant(),
        row.getString("keeper"),
        row.getBoolean("works"),
        outcome == null ? null : InterestOutcome.valueOf(outcome),
        said.getOrDefault(id, List.of()));
  }

  private byte[] seal(UUID id, String what, String words) {
    return vault.seal(Lock.CONTENT, hitPlace(id, what), words.getBytes(UTF_8));
  }

  private String open(UUID id, String what, byte[] sealed) {
    return new String(vault.open(Lock.CONTENT, hitPlace(id, what), sealed), UTF_8);
  }

  private static String hitPlace(UUID id, String what) {
    return "conduct-interest-hit/" + id + "/" + what;
  }

  private static String place(UUID id) {
    return "conduct-interest/" + id;
  }
}
