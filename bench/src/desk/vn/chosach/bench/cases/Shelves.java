package vn.chosach.bench.cases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Lays listings and identifiers into the tables in bulk, the same ones each time: what varies is
 * reckoned from the number of the row. One listing in a hundred is flagged, as with the real rows.
 */
final class Shelves {

  private static final String LISTINGS =
      """
      WITH made AS (
        SELECT n, gen_random_uuid() AS id,
               (ARRAY['Túi xách nữ da mềm','Giày thể thao nam siêu nhẹ','Đồng hồ dây thép','Áo khoác gió hai lớp',
                      'Nước hoa chiết 10ml','Kem dưỡng trắng da','Tai nghe không dây','Sữa rửa mặt dịu nhẹ'])[1 + n % 8]
               || ' ' || (ARRAY['đen','trắng','kem','đỏ đô','xanh rêu','hồng'])[1 + n / 8 % 6]
               || ' mã ' || n AS title,
               now() - (n % 400) * interval '1 day' AS seen
          FROM generate_series(:from::bigint, :to::bigint) AS n
      ), listings AS (
        INSERT INTO watch.listing
          (id, platform, item, seller, title, description, brand, category, price_dong, url, picture, digest,
           words, first_seen, last_seen, since, intake)
        SELECT m.id, 'tiki', 'bench-' || m.n, s.id, m.title, 'Hàng mới, giao nhanh', '', 'Thời trang',
               50000 + m.n % 900 * 1000, '', '', decode(md5(m.n::text), 'hex'), hashtextextended(m.title, 389),
               m.seen, m.seen, m.seen, '00000000-0000-0000-0000-000000000389'
          FROM made m JOIN bench_sellers s ON s.n = m.n % 20000
      )
      INSERT INTO bench_flagged (listing, n, seen) SELECT id, n, seen FROM made WHERE n % 100 = 0
      """;

  private static final List<String> SELLERS =
      List.of(
          "CREATE TEMP TABLE IF NOT EXISTS bench_sellers (n int PRIMARY KEY, id uuid)",
          "CREATE TEMP TABLE IF NOT EXISTS bench_flagged (listing uuid, n bigint, seen timestamptz)",
          """
          INSERT INTO watch.seller (id, platform, mark, name, first_seen, last_seen)
          SELECT gen_random_uuid(), 'tiki', 'bench ' || n, 'Cửa hàng số ' || n, now(), now()
            FROM generate_series(0, 19999) AS n ON CONFLICT DO NOTHING
          """,
          """
          INSERT INTO bench_sellers (n, id)
          SELECT split_part(mark, ' ', 2)::int, id FROM watch.seller WHERE mark LIKE 'bench %' ON CONFLICT DO NOTHING
          """);

  private static final String HITS =
      """
      INSERT INTO watch.hit (id, listing, score, band, screening, state, flagged_at, since, platform, category)
      SELECT gen_random_uuid(), listing, 40 + n / 100 % 61, CASE WHEN n / 100 % 4 = 0 THEN 'CASE' ELSE 'REVIEW' END, 1,
             CASE WHEN n / 100 % 5 = 0 THEN 'OPEN' ELSE 'DROPPED' END, seen, seen, 'tiki', 'Thời trang'
        FROM bench_flagged
      """;

  private static final long BATCH = 50_000;

  private final DataSource owner;

  Shelves(DataSource owner) {
    this.owner = owner;
  }

  void listings(long wanted) throws Exception {
    long there = count("watch.listing WHERE item LIKE 'bench-%'");
    if (there >= wanted) {
      return;
    }
    try (Connection connection = seeing();
        Statement statement = connection.createStatement()) {
      for (String one : SELLERS) {
        statement.execute(one);
      }
      for (long from = there + 1; from <= wanted; from += BATCH) {
        statement.execute(
            LISTINGS
                .replace(":from", String.valueOf(from))
                .replace(":to", String.valueOf(Math.min(wanted, from + BATCH - 1))));
      }
      statement.execute(HITS);
    }
  }

  /** As the house would be in the morning: analysed, and no dead rows in the way. */
  void settled() throws Exception {
    for (String table :
        List.of(
            "watch.listing",
            "watch.seller",
            "watch.hit",
            "watch.wording",
            "signals.identifier",
            "signals.signal",
            "signals.findable",
            "signals.unsifted",
            "reports.case_fact",
            "reports.tip_fact",
            "cases.case_file",
            "cases.subject",
            "cases.shelf",
            "kernel.record_sight")) {
      owned("VACUUM (ANALYZE) " + table);
    }
  }

  /** Words, numbers and identifiers as people type them. */
  List<String> questions() throws Exception {
    return List.of(
        text("SELECT number FROM signals.signal ORDER BY number DESC LIMIT 1"),
        text("SELECT number FROM cases.case_file ORDER BY number LIMIT 1 OFFSET 7"),
        "cua hang so 17",
        "Cửa hàng số 4321",
        "tui xach",
        "kem tron",
        "0912 345 678",
        "98/2020",
        "ke hoach",
        "khong co gi nhu vay");
  }

  long count(String table) throws Exception {
    return Long.parseLong(text("SELECT count(*) FROM " + table));
  }

  private String text(String sql) throws Exception {
    try (Connection connection = seeing();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void owned(String sql) throws Exception {
    try (Connection connection = seeing();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection seeing() throws Exception {
    Connection connection = owner.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT set_config('cases.everything', 'on', false), set_config('signals.everything', 'on',"
              + " false), set_config('chosach.marks', '*', false)");
    }
    return connection;
  }
}
