package vn.chosach.bench.cases;

import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lays many cases and clocks into the tables in bulk: four moments, a subject and an origin a case,
 * three quarters closed, spread over two years and four agencies. Clocks are copies of clocks that
 * the program itself started, one a day, with their first entry.
 */
final class Files {

  private static final String CASES =
      """
      WITH f AS (
        SELECT n, gen_random_uuid() AS id, 'VV-2025-' || (100000 + n) AS number,
               'Vụ việc kiểm tra cửa hàng số ' || n AS title,
               now() - (n % 700) * interval '1 day' - (n % 1000) * interval '1 minute' AS opened,
               (ARRAY['QLTT-AG','CA-AG','THUE-AG','BDBP-AG'])[1 + n % 4] AS agency,
               CASE WHEN n % 4 > 0 THEN 'CLOSED'
                    ELSE (ARRAY['VERIFYING','PLANNED','INSPECTED','EXPLAINING','FINED'])[1 + n / 4 % 5]
               END AS state
          FROM generate_series(:from::int, :to::int) AS n
      ), files AS (
        INSERT INTO cases.case_file
          (id, number, title, folded, state, since, version, agency, agencies, secrecy, area,
           received_at, opened_at, next_due)
        SELECT id, number, title, lower(number) || ' vu viec kiem tra cua hang so ' || n, state,
               opened, 5, agency,
               CASE WHEN n % 9 = 0 AND agency <> 'CA-AG' THEN ARRAY[agency, 'CA-AG']
                    ELSE ARRAY[agency] END,
               CASE WHEN n % 50 = 0 THEN 'ASSIGNED' ELSE 'AGENCY' END, (30000 + n % 102)::text,
               opened, opened,
               CASE WHEN state <> 'CLOSED' THEN opened + interval '60 days' END
          FROM f
      ), subjects AS (
        INSERT INTO cases.subject (id, case_id, kind, name, mark, named_at)
        SELECT gen_random_uuid(), id, 'SHOP', 'Cửa hàng số ' || n % 40000,
               'cuahangso' || n % 40000, opened
          FROM f
      )
      INSERT INTO cases.moment
        (id, case_id, number, at, written_at, event, before_state, after_state, actor_kind, agency,
         ground, words, changes)
      SELECT gen_random_uuid(), f.id, k.k, f.opened + k.k * interval '1 day',
             f.opened + k.k * interval '1 day', k.event, 'VERIFYING', 'VERIFYING', 'SYSTEM',
             f.agency, 'qd-195-389-2020', 'Ghi nhận tại cửa hàng số ' || f.n, '[]'
        FROM f
       CROSS JOIN (VALUES (1, 'OPEN'), (2, 'NOTE'), (3, 'NAME_SUBJECT'), (4, 'NOTE')) AS k (k, event)
      """;

  private static final String CLOCKS =
      """
      WITH made AS (
        SELECT c.*, gen_random_uuid() AS other, s.n
          FROM deadlines.clock c CROSS JOIN generate_series(1, :copies::int) AS s (n)
         WHERE c.subject_kind = 'bench-pattern'
      ), events AS (
        INSERT INTO deadlines.clock_event
          (clock_id, number, kind, at, recorded_at, actor_kind, actor_id, actor_agency, reason,
           legal_basis, option, total, amount, unit, on_date, old_due, new_due, old_agency,
           new_agency, old_officer, new_officer, calendar_revision)
        SELECT m.other, e.number, e.kind, e.at, e.recorded_at, e.actor_kind, e.actor_id,
               e.actor_agency, e.reason, e.legal_basis, e.option, e.total, e.amount, e.unit,
               e.on_date, e.old_due, e.new_due, e.old_agency, e.new_agency, e.old_officer,
               e.new_officer, e.calendar_revision
          FROM made m JOIN deadlines.clock_event e ON e.clock_id = m.id AND e.kind = 'STARTED'
      )
      INSERT INTO deadlines.clock
        (id, rule_key, subject_kind, subject_id, title, agency, officer, started_at, state, unit,
         due_at, due_day, whole_day, near_at, uncertain, calendar_revision, extensions, events,
         last_act_at, near_told_for, passed_told_for)
      SELECT other, rule_key, 'bench', other::text, title || ' ' || n,
             (ARRAY['QLTT-AG','CA-AG','THUE-AG','BDBP-AG','HAIQUAN-AG','SYT-AG'])[1 + n % 6], officer,
             started_at, 'RUNNING', unit, due_at, due_day, whole_day, near_at, uncertain,
             calendar_revision, 0, 1, last_act_at, due_at, due_at
        FROM made
      """;

  private final DataSource owner;
  private final JdbcClient jdbc;

  Files(DataSource owner, JdbcClient jdbc) {
    this.owner = owner;
    this.jdbc = jdbc;
  }

  /** Lays cases until there are that many. */
  void cases(int wanted) throws Exception {
    int there =
        count("SELECT count(*)::int FROM cases.case_file WHERE number ~ '^VV-2025-[1-9][0-9]{5}$'");
    // Rows of one statement do not see each other, which the rule that a moment follows its case asks.
    if (there >= wanted) {
      return;
    }
    rowSecurity(false);
    try {
      for (int from = there + 1; from <= wanted; from += 20_000) {
        owned(
            CASES
                .replace(":from", String.valueOf(from))
                .replace(":to", String.valueOf(Math.min(wanted, from + 19_999))));
      }
    } finally {
      rowSecurity(true);
    }
    owned("ANALYZE cases.case_file, cases.moment, cases.subject");
  }

  int cases() throws Exception {
    return count("SELECT count(*)::int FROM cases.case_file");
  }

  /** Copies the patterns until so many clocks run. */
  void clocks(int wanted) throws Exception {
    int patterns =
        jdbc.sql("SELECT count(*)::int FROM deadlines.clock WHERE subject_kind = 'bench-pattern'")
            .query(Integer.class)
            .single();
    int copies = (wanted - running()) / patterns;
    if (copies > 0) {
      owned(CLOCKS.replace(":copies", String.valueOf(copies)));
      owned("ANALYZE deadlines.clock, deadlines.clock_event");
    }
  }

  int running() {
    return jdbc.sql("SELECT count(*)::int FROM deadlines.clock WHERE state = 'RUNNING'")
        .query(Integer.class)
        .single();
  }

  /** Tables of the cases and referrals with or without their row-level security. */
  void rowSecurity(boolean on) throws Exception {
    owned(
        """
        DO $$ DECLARE t record; BEGIN
          FOR t IN SELECT c.oid::regclass AS name FROM pg_class c
                    JOIN pg_namespace n ON n.oid = c.relnamespace
                    JOIN (SELECT DISTINCT polrelid FROM pg_policy) p ON p.polrelid = c.oid
          LOOP EXECUTE format('ALTER TABLE %%s %s ROW LEVEL SECURITY', t.name); END LOOP;
        END $$
        """
            .formatted(on ? "ENABLE" : "DISABLE"));
  }

  private int count(String sql) throws Exception {
    try (Connection connection = seeing();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  void owned(String sql) throws Exception {
    try (Connection connection = seeing();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection seeing() throws Exception {
    Connection connection = owner.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT set_config('cases.everything', 'on', false), set_config('signals.everything', 'on', false)");
    }
    return connection;
  }
}
