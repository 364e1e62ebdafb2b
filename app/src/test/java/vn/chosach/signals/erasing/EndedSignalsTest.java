package vn.chosach.signals.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Arrays;
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
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.RecordJdbcClient;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.kernel.Vietnam;
import vn.chosach.retention.OldRows;
import vn.chosach.retention.Retention;
import vn.chosach.signals.searching.SignalRowSecurity;

/** When a report is over, by rows that nobody else sees and that go again. */
@ChosachTest
@SuppressWarnings("NullAway.Init") // opened in the test
class EndedSignalsTest {

  @Autowired SignalRowSecurity rowSecurity;
  @Autowired Retention retention;
  @Autowired InstantSource time;
  @Autowired TransactionTemplate transaction;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String password;

  private SingleConnectionDataSource connection;
  private JdbcClient before;
  private OldRows rows;

  @BeforeEach
  void open() {
    connection = new SingleConnectionDataSource(url, owner, password, true);
    before = RecordJdbcClient.on(connection);
    before
        .sql(
            "SELECT set_config('signals.everything', 'on', false),"
                + " set_config('chosach.marks', '*', false)")
        .query((row, n) -> row.getString(1))
        .list();
    rows = new OldRows(before);
  }

  @AfterEach
  void end() {
    connection.destroy();
  }

  @Test
  void a_report_is_over_once_it_is_refused_or_concluded_and_nobody_waits_for_an_answer() {
    String number = FreshWord.any();
    UUID hold = rows.row("retention.hold", "", "kind=TIP;number=" + number);
    before.sql("BEGIN").update();
    UUID refused = signal("REFUSED", "");
    UUID merged = signal("MERGED", ";merged_into=" + refused);
    UUID concluded = signal("ADMITTED", "");
    acts(concluded, "ADMIT", "CONCLUDE", "COMMENT");
    UUID again = signal("ADMITTED", "");
    acts(again, "ADMIT", "CONCLUDE", "REOPEN", "ADMIT");
    UUID begun = signal("REFERRED", ";referred_to=y");
    acts(begun, "REFER");
    UUID waiting = signal("WAITING", "");
    UUID steered = signal("STEERED", ";agency=-");
    UUID disputed = signal("REFUSED", "");
    rows.row("signals.dispute", "", "signal=" + disputed);
    UUID unread = signal("REFUSED", "");
    UUID act = rows.row("signals.act", "", "event=REFUSE;at=2001-02-04;number=1;signal=" + unread);
    rows.row("signals.closure_review", "", "event=REFUSE;act=" + act + ";signal=" + unread);
    UUID answered = signal("REFUSED", "");
    rows.row(
        "signals.dispute",
        "",
        "answered_at=2001-02-07;answered_by=" + UUID.randomUUID() + ";signal=" + answered);
    UUID held = signal("REFUSED", ";number=" + number);
    UUID part = signal("REFUSED", ";number=" + number + "/2");
    Map<UUID, String> over =
        over(
            refused,
            merged,
            concluded,
            again,
            begun,
            waiting,
            steered,
            disputed,
            unread,
            answered,
            held,
            part,
            UUID.randomUUID());
    before.sql("ROLLBACK").update();
    before
        .sql(
            """
            UPDATE retention.hold
               SET release_asked_at = now(), release_asked_by = held_by, release_words = 'x',
                   released_at = now(), released_by = gen_random_uuid(), released_for = held_for
             WHERE id = :id
            """)
        .param("id", hold)
        .update();

    assertThat(over)
        .as("since when, the years of the rule of reports, and with which other")
        .isEqualTo(
            Map.of(
                refused, "2001-02-03 15 null",
                merged, "2001-02-03 15 " + new DocumentOrigin("signal", refused.toString()),
                concluded, "2001-02-05 15 null",
                answered, "2001-02-07 15 null"));
  }

  private UUID signal(String state, String more) {
    return rows.row("signals.signal", state, "source_kind=TIP;source=" + UUID.randomUUID() + more);
  }

  private void acts(UUID signal, String... events) {
    for (int number = 1; number <= events.length; number++) {
      rows.row(
          "signals.act",
          "",
          "event="
              + events[number - 1]
              + ";at=2001-02-0"
              + (number + 3)
              + ";number="
              + number
              + ";signal="
              + signal);
    }
  }

  private Map<UUID, String> over(UUID... ids) {
    var room = new EndedSignals(before, rowSecurity, retention, time);
    return transaction.execute(
        status ->
            room.ended(Arrays.stream(ids).map(UUID::toString).toList()).stream()
                .collect(
                    Collectors.toMap(
                        one -> UUID.fromString(one.id()),
                        one -> Vietnam.dayOf(one.since()) + " " + one.years() + " " + one.with())));
  }
}
