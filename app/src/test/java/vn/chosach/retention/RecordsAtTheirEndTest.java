package vn.chosach.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.chosach.ChosachTest;
import vn.chosach.RecordJdbcClient;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.kernel.Vietnam;

/** When a record is over, by rows that nobody else sees and that go again. */
@ChosachTest
@SuppressWarnings("NullAway.Init") // opened in the test
class RecordsAtTheirEndTest {

  private static final String ITEMS = "items={x};reply_days=9;appeal_days=9;valid_days=90";

  @Autowired List<EndedOrigins> rooms;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String password;

  private SingleConnectionDataSource connection;
  private OldRows rows;

  @BeforeEach
  void begin() {
    connection = new SingleConnectionDataSource(url, owner, password, true);
    JdbcClient before = RecordJdbcClient.on(connection);
    before
        .sql("SELECT set_config('chosach.marks', '*', false)")
        .query((row, n) -> row.getString(1))
        .list();
    before.sql("BEGIN").update();
    rows = new OldRows(before);
  }

  @AfterEach
  void end() {
    rows.before().sql("ROLLBACK").update();
    connection.destroy();
  }

  @Test
  void criteria_are_over_once_a_newer_version_holds_and_no_label_stands_by_them() {
    UUID first = criteria(90_001, "2001-02-03");
    UUID drafted = rows.row("trust.criteria", "", ITEMS + ";begins=2001-02-10");
    UUID used = criteria(90_002, "2001-03-04");
    UUID newest = criteria(2_000_000_000, Vietnam.dayOf(Instant.now()).toString());
    criteria(90_004, "2999-01-01");
    label(90_001, "EXPIRED");
    label(90_002, "EXPIRED");
    label(90_002, "APPEALED");
    assertThat(over("trust", EndedOrigins.PAPER, first, drafted, used, newest))
        .as("never signed, in use, the newest that holds")
        .isEqualTo(Map.of(first, LocalDate.of(2001, 3, 4)));
  }

  private UUID criteria(int version, String begins) {
    return rows.row(
        "trust.criteria",
        "",
        ITEMS + ";number=1;signed_on=2001-02-03;version=" + version + ";begins=" + begins);
  }

  private void label(int criteria, String state) {
    String paper =
        "paper=1;shown_from=2001-02-03;expires_on=2001-02-03;appeal_by=2001-02-03;decided_by=";
    rows.row(
        "trust.rating",
        state,
        paper
            + UUID.randomUUID()
            + ";label=VERIFIED;rests_on=;mark="
            + "0".repeat(32)
            + ";code_mark="
            + "%064x".formatted(System.nanoTime())
            + ";reply_by=2001-02-03;criteria="
            + criteria);
  }

  @Test
  void a_bulletin_is_over_once_it_is_public_no_more_and_nothing_waits() {
    UUID withdrawn = bulletin("WITHDRAWN", "kind=NOTE");
    UUID expired = bulletin("OUT", "kind=ALERT;source=;answer_by=2001-02-03;expires_on=2001-02-03");
    UUID shown = bulletin("OUT", "kind=ALERT;source=;answer_by=2001-02-03;expires_on=2999-01-01");
    UUID asked = bulletin("OUT", "kind=ALERT;source=;answer_by=2001-02-03;expires_on=2001-02-03");
    UUID drawn = bulletin("OUT", "kind=ALERT;source=;answer_by=2001-02-03;expires_on=2001-02-03");
    UUID note = bulletin("OUT", "kind=NOTE");
    String answer = ";answer=x;answered_at=2001-02-05;answered_by=" + UUID.randomUUID();
    rows.row("press.question", "", "bulletin=" + expired + answer);
    rows.row("press.question", "", "bulletin=" + asked);
    UUID owed = bulletin("WITHDRAWN", "kind=NOTE");
    UUID told = bulletin("WITHDRAWN", "kind=NOTE");
    rows.row("press.question", "", "bulletin=" + owed);
    rows.row("press.question", "", "bulletin=" + told + answer);
    rows.row("press.prepared_paper", "", "event=CORRECT;bulletin=" + drawn);
    assertThat(over("press", "", withdrawn, expired, shown, asked, drawn, note, owed, told))
        .as("shown, asked also if withdrawn, waiting for a signature, public without a last day")
        .isEqualTo(
            Map.of(
                withdrawn,
                LocalDate.of(2001, 2, 3),
                expired,
                LocalDate.of(2001, 2, 5),
                told,
                LocalDate.of(2001, 2, 5)));
  }

  private UUID bulletin(String state, String more) {
    return rows.row("press.bulletin", state, more + ";out_at=2001-02-03;paper=1");
  }

  private Map<UUID, LocalDate> over(String room, String prefix, UUID... ids) {
    List<String> asked = Arrays.stream(ids).map(id -> prefix + id).toList();
    return rooms.stream()
        .filter(EndedOriginQuery.class::isInstance)
        .map(EndedOriginQuery.class::cast)
        .filter(one -> one.room().equals(room) && one.before().equals(prefix))
        .map(one -> new EndedOriginQuery(rows.before(), room, prefix, one.over()))
        .flatMap(one -> one.ended(asked).stream())
        .collect(
            Collectors.toMap(
                one -> UUID.fromString(one.id().substring(prefix.length())),
                one -> Vietnam.dayOf(one.since())));
  }
}
