package vn.chosach.conduct.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.conduct.Accusation;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.conduct.IntegrityCase.Due;
import vn.chosach.conduct.IntegrityCase.IntegrityCaseStep;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.conduct.life.IntegrityState;
import vn.chosach.kernel.Column;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** Rows of integrity cases; what is seen was settled by {@link IntegrityRowSecurity} before. */
@Component
public record IntegrityRepository(
    JdbcClient jdbc, Vault vault, JsonMapper json, IntegrityRowSecurity rowSecurity) {

  private static final int MOST = 500;

  /** Open ones first, those that end soonest at the top. */
  public List<IntegrityCase> all() {
    return jdbc.sql(
            """
            SELECT * FROM conduct.integrity_case
             ORDER BY state IN ('CLOSED', 'PASSED_ON'), due_at NULLS LAST, opened_at DESC, id
             LIMIT :most
            """)
        .param("most", MOST)
        .query((row, n) -> read(row))
        .list();
  }

  public Optional<IntegrityCase> one(UUID id) {
    return jdbc.sql("SELECT * FROM conduct.integrity_case WHERE id = :id")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  public Optional<IntegrityCase> ofTip(UUID tip) {
    return jdbc.sql("SELECT * FROM conduct.integrity_case WHERE tip = :tip")
        .param("tip", tip)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The reports behind cases, and whether the case is open. */
  Map<Boolean, List<UUID>> reports() {
    return jdbc
        .sql(
            """
            SELECT tip, state NOT IN ('PASSED_ON', 'CLOSED') AS open
              FROM conduct.integrity_case WHERE tip IS NOT NULL
            """)
        .query(ReportOfCase.class)
        .stream()
        .collect(
            Collectors.partitioningBy(
                ReportOfCase::open, Collectors.mapping(ReportOfCase::tip, Collectors.toList())));
  }

  /** A report behind a case. */
  record ReportOfCase(UUID tip, boolean open) {}

  /** The case, held until the end of the transaction. */
  Optional<IntegrityCase> hold(UUID id) {
    return jdbc.sql("SELECT * FROM conduct.integrity_case WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  public List<IntegrityCaseStep> steps(UUID id) {
    return jdbc.sql("SELECT * FROM conduct.step WHERE case_id = :id ORDER BY number")
        .param("id", id)
        .query(
            (row, n) ->
                new IntegrityCaseStep(
                    row.getTimestamp("at").toInstant(),
                    IntegrityEvent.valueOf(row.getString("event")),
                    IntegrityState.valueOf(row.getString("before_state")),
                    IntegrityState.valueOf(row.getString("after_state")),
                    row.getObject("officer", UUID.class),
                    new String(
                        vault.open(
                            Lock.CONTENT,
                            step(row.getObject("id", UUID.class)),
                            row.getBytes("words")),
                        UTF_8)))
        .list();
  }

  /** The next number of a year; the row is held until the case is committed. */
  String number(int year) {
    return YearNumbers.next(jdbc, "conduct", "LC", year);
  }

  void add(IntegrityCase one) {
    fill(
            jdbc.sql(
                """
                INSERT INTO conduct.integrity_case
                  (id, number, state, since, version, tip, received_at, opened_at, accused_mark,
                   content, extended, asked_by, asked_for, due_rule, due_at)
                VALUES (:id, :number, :state, :since, :version, :tip, :received, :opened, :mark,
                        :content, :extended, :asked, :askedFor, :rule, :due)
                """),
            one)
        .param("number", one.number())
        .param("tip", one.tip())
        .param("received", one.receivedAt())
        .param("opened", one.openedAt())
        .param("mark", rowSecurity.mark(one.about().agency()))
        .update();
  }

  /**
   * @param aside officer who steps aside, {@code null} for none
   */
  void write(IntegrityCase one, @Nullable UUID aside) {
    fill(
            jdbc.sql(
                """
                UPDATE conduct.integrity_case
                   SET state = :state, since = :since, version = :version, content = :content,
                       extended = :extended, asked_by = :asked, asked_for = :askedFor,
                       due_rule = :rule, due_at = :due,
                       recused = CASE WHEN :aside::uuid IS NULL THEN recused
                                      ELSE recused || :aside::uuid END
                 WHERE id = :id
                """),
            one)
        .param("aside", aside)
        .update();
  }

  private JdbcClient.StatementSpec fill(JdbcClient.StatementSpec sql, IntegrityCase one) {
    Instant due = one.due().at();
    return sql.paramSource(one)
        .param(
            "content",
            vault.seal(Lock.CONTENT, place(one.id()), json.writeValueAsBytes(one.about())))
        .param("asked", one.askedBy())
        .param("askedFor", one.askedFor() == null ? null : one.askedFor().name(), Types.VARCHAR)
        .param("rule", one.due().rule())
        .param("due", due);
  }

  void append(UUID id, UUID step, int number, IntegrityCaseStep done) {
    jdbc.sql(
            """
            INSERT INTO conduct.step
              (id, case_id, number, at, event, before_state, after_state, officer, words)
            VALUES (:id, :case, :number, :at, :event, :before, :after, :officer, :words)
            """)
        .paramSource(done)
        .param("id", step)
        .param("case", id)
        .param("number", number)
        .param("words", vault.seal(Lock.CONTENT, step(step), done.words().getBytes(UTF_8)))
        .update();
  }

  private IntegrityCase read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new IntegrityCase(
        id,
        row.getString("number"),
        IntegrityState.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        row.getInt("version"),
        row.getObject("tip", UUID.class),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("opened_at").toInstant(),
        json.readValue(
            vault.open(Lock.CONTENT, place(id), row.getBytes("content")), Accusation.class),
        new Due(row.getString("due_rule"), Column.instant(row, "due_at")),
        row.getObject("asked_by", UUID.class),
        askedFor(row),
        row.getInt("extended"),
        List.of());
  }

  /** A program of before wrote no more than who asked, and knew one thing to ask for. */
  private static @Nullable IntegrityEvent askedFor(ResultSet row) throws SQLException {
    String asked = row.getString("asked_for");
    if (row.getObject("asked_by") == null) {
      return null;
    }
    return asked == null ? IntegrityEvent.AGREE_UNPROVEN : IntegrityEvent.valueOf(asked);
  }

  private static String place(UUID id) {
    return "conduct/" + id + "/accusation";
  }

  private static String step(UUID id) {
    return "conduct-step/" + id;
  }
}
