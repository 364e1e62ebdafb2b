package vn.chosach.bench.access;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.RecordJdbcClient;
import vn.chosach.vault.Lock;
import vn.chosach.vault.keeping.Seals;

/**
 * Cases with clocks and captures, signals and referrals of five agencies in bulk, as the owner of
 * the tables, while their policies are off.
 */
final class Laying {

  private static final String CASES =
      """
      INSERT INTO cases.case_file
        (id, number, title, folded, state, since, agency, agencies, secrecy, goods, received_at,
         opened_at, next_due)
      SELECT ('0190' || lpad(to_hex(n), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
             'VV-2025-' || lpad(n::text, 7, '0'), 'Vụ số ' || n,
             'vv-2025-' || n || ' vu so ' || n || ' hang ' || n %% 977, 'VERIFYING', at, %1$s,
             CASE WHEN n %% 4 = 0 THEN ARRAY[%1$s, %2$s] ELSE ARRAY[%1$s] END, 'AGENCY', 'other', at,
             at, at + interval '60 days'
        FROM (SELECT n, now() - n * interval '1 minute' AS at
                FROM generate_series(1, :most) n) made
      """;
  private static final String MOMENTS =
      """
      INSERT INTO cases.moment (id, case_id, number, at, written_at, event, before_state, after_state,
                                actor_kind, ground, changes)
      SELECT gen_random_uuid(), f.id, k, f.opened_at, f.opened_at, 'NOTE', 'VERIFYING', 'VERIFYING',
             'SYSTEM', '389', '[]'
        FROM cases.case_file f, generate_series(1, 5) k WHERE f.number LIKE 'VV-2025-%'
      """;
  private static final String CLOCKS =
      """
      WITH made AS (
        INSERT INTO deadlines.clock
          (id, rule_key, subject_kind, subject_id, title, agency, started_at, state, unit, due_at,
           due_day, whole_day, near_at, uncertain, calendar_revision, events, last_act_at)
        SELECT gen_random_uuid(), 'VP.DECIDE', 'case', f.id::text, f.number, f.agency, f.opened_at,
               'RUNNING', 'D', due, due::date, true, due - interval '3 days', false,
               (SELECT max(revision) FROM deadlines.calendar_change), 1, f.opened_at
          FROM (SELECT c.*, c.opened_at + interval '60 days' AS due, row_number() OVER (ORDER BY c.number) AS n
                  FROM cases.case_file c WHERE c.number LIKE 'VV-2025-%%') f
         WHERE f.n <= :most
        RETURNING id, started_at, due_at, calendar_revision)
      INSERT INTO deadlines.clock_event
        (clock_id, number, kind, at, recorded_at, actor_kind, amount, unit, new_due, calendar_revision)
      SELECT id, 1, 'STARTED', started_at, started_at, 'SYSTEM', 60, 'D', due_at, calendar_revision
        FROM made
      """;
  private static final String CAPTURES =
      """
      INSERT INTO vault.capture (id, owner, host, url, url_mark, reason, actor_kind, actor, agency,
                                 asked_at, state, fault)
      VALUES (?, ?, 'shop.example', ?, sha256(?), ?, 'OFFICER', gen_random_uuid(), ?, ?, 'FAILED',
              'vault.page-unreachable')
      """;
  private static final String SIGNALS =
      """
      INSERT INTO signals.signal (id, source_kind, source, number, channel, goods, received_at,
                                  arrived_at, state, since, agency, referred_to, proposed, due_at)
      SELECT ('0191' || lpad(to_hex(n %% 65536), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
             'TIP', gen_random_uuid(), 'PA-2025-' || n, 'WEB', 'other', at, at,
             CASE WHEN n %% 10 < 3 THEN 'WAITING' WHEN n %% 10 < 6 THEN 'REFERRED' ELSE 'ADMITTED' END,
             at, %3$s, CASE WHEN n %% 10 BETWEEN 3 AND 5 THEN %1$s END, 'TIP_389',
             at + interval '1 day'
        FROM (SELECT n, now() - n * interval '20 seconds' AS at
                FROM generate_series(1, :most) n) made
      """;
  private static final String REFERRALS =
      """
      INSERT INTO referrals.referral (id, number, purpose, sender, sent_at, parties)
      SELECT ('0192' || lpad(to_hex(n %% 65536), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
             'PC-2025-' || n, 'COORDINATION', %1$s, now() - n * interval '1 minute', ARRAY[%1$s, %2$s]
        FROM generate_series(1, :most) n
      """;
  private static final String RECEIVERS =
      """
      INSERT INTO referrals.receiver (id, referral, agency, exclusive, state, since, delivered_at,
                                      received_at, parties)
      SELECT gen_random_uuid(), id, parties[2], false, 'OFFERED', sent_at, sent_at, sent_at, parties
        FROM referrals.referral WHERE number LIKE 'PC-2025-%'
      """;

  private static final int CLOCKS_AND_CAPTURES = 50_000;

  private final JdbcClient owner;
  private final JdbcTemplate batches;
  private final Seals seals;

  private final String agency;
  private final String other;
  private final String receives;

  /**
   * @param agencies keys of five agencies, each of which leads a fifth; the last receives signals
   */
  Laying(DataSource owner, Seals seals, List<String> agencies) {
    this.owner = RecordJdbcClient.on(owner);
    this.seals = seals;
    batches = new JdbcTemplate(owner);
    String keys = "(ARRAY['" + String.join("', '", agencies) + "'])";
    agency = keys + "[1 + n % 5]";
    other = keys + "[1 + (n + 1) % 5]";
    receives = "'" + agencies.getLast() + "'";
  }

  void lay(int cases, int signals, int referrals) {
    fill(CASES, cases);
    owner.sql(MOMENTS).update();
    fill(CLOCKS, Math.min(cases, CLOCKS_AND_CAPTURES));
    captures(Math.min(cases, CLOCKS_AND_CAPTURES));
    fill(SIGNALS, signals);
    fill(REFERRALS, referrals);
    owner.sql(RECEIVERS).update();
    owner.sql("VACUUM (ANALYZE)").update();
  }

  /** Their addresses are sealed, each for its own place. */
  private void captures(int most) {
    record Of(UUID id, String agency, Timestamp openedAt) {}
    List<Of> owners =
        owner
            .sql(
                "SELECT id, agency, opened_at FROM cases.case_file WHERE number LIKE 'VV-2025-%'"
                    + " ORDER BY number LIMIT :most")
            .param("most", most)
            .query(
                (row, n) ->
                    new Of(row.getObject(1, UUID.class), row.getString(2), row.getTimestamp(3)))
            .list();
    byte[] words = "https://shop.example/1".getBytes(StandardCharsets.UTF_8);
    batches.batchUpdate(
        CAPTURES,
        owners,
        1000,
        (row, one) -> {
          UUID id = UUID.randomUUID();
          row.setObject(1, id);
          row.setObject(2, one.id());
          row.setBytes(3, seals.seal(Lock.CONTENT, "capture/" + id + "/url", words));
          row.setBytes(4, id.toString().getBytes(StandardCharsets.UTF_8));
          row.setBytes(5, seals.seal(Lock.CONTENT, "capture/" + id + "/reason", words));
          row.setString(6, one.agency());
          row.setTimestamp(7, one.openedAt());
        });
  }

  private void fill(String sql, int most) {
    owner.sql(sql.formatted(agency, other, receives)).param("most", most).update();
  }

  /** Switches every policy of the five rooms on or off, all at once. */
  void policies(boolean on) {
    owner
        .sql(
            """
            DO $$
            DECLARE
              closed text;
            BEGIN
              FOR closed IN
                SELECT format('%%I.%%I', n.nspname, c.relname) FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname IN ('cases', 'signals', 'referrals', 'deadlines', 'vault') AND c.relkind = 'r'
                   AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)
              LOOP
                EXECUTE 'ALTER TABLE ' || closed || ' %s ROW LEVEL SECURITY';
              END LOOP;
            END $$
            """
                .formatted(on ? "ENABLE" : "DISABLE"))
        .update();
  }
}
