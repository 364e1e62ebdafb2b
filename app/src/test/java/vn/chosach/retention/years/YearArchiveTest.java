package vn.chosach.retention.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.chosach.TestDatabase;
import vn.chosach.postgres.Access;
import vn.chosach.postgres.DatabaseCopy;
import vn.chosach.retention.PartsAside;

/**
 * A year is taken out and put back whole, beside what guards the rows, in a database of its own.
 */
class YearArchiveTest {

  private static final String LISTINGS =
      """
      INSERT INTO watch.listing (id, platform, item, title, description, brand, category, url, picture,
                                 digest, words, first_seen, last_seen, since, intake)
      SELECT ('00000000-0000-7000-8000-00000000000' || n)::uuid, '', 'm' || n, 't', '', '', '', '', '',
             '\\x00000000000000000000000000000000', 0, now(), now(), now(), gen_random_uuid()
        FROM generate_series(1, 3) n
      """;

  @TempDir Path folder;

  private Access access;
  private Connection owner;
  private JdbcClient asOwner;
  private int year;

  @BeforeEach
  void open() throws SQLException {
    access = TestDatabase.migrated();
    owner = connect(access.owner());
    asOwner = JdbcClient.create(new SingleConnectionDataSource(owner, true));
    asOwner.sql("SET TIME ZONE 'Asia/Ho_Chi_Minh'").update();
    year =
        asOwner
            .sql(
                "SELECT right(relname, 4)::int FROM pg_class WHERE relname ~ '^earlier_until_\\d+$'")
            .query(Integer.class)
            .single();
    asOwner.sql(LISTINGS).update();
    for (int listing = 1; listing <= 3; listing++) {
      for (int of : List.of(2019, year, year + 1, year + 5)) {
        earlier(listing, of);
      }
    }
    reading(year);
    reading(year + 1);
  }

  @AfterEach
  void close() throws SQLException {
    owner.close();
  }

  @Test
  void aYearIsTakenOutIntoAFileAndPutBack() throws Exception {
    String before = rows();
    assertThatThrownBy(() -> archive().takeOut(year, LocalDate.of(year, 12, 31)))
        .hasMessageContaining("has not ended");
    LocalDate after = LocalDate.of(year + 1, 1, 1);
    assertThat(archive().takeOut(year - 1, after)).singleElement().asString().contains("nothing");
    reviewed(YearMonth.of(year, 11));
    assertThatThrownBy(() -> archive().takeOut(year, after))
        .hasMessageContaining("1 rows of journal.reading_until_" + year + " stay.")
        .hasMessageContaining("access review is not drawn up yet");
    assertThat(count("journal.reading")).isEqualTo(2);
    reviewed(YearMonth.of(year, 12));
    asOwner.sql("INSERT INTO watch.held SELECT id FROM watch.listing WHERE item = 'm2'").update();
    assertThatThrownBy(() -> archive().takeOut(year, after))
        .hasMessageContaining("2 rows of watch.earlier_until_" + year + " stay.")
        .hasMessageContaining("a legal hold protects");
    asOwner.sql("DELETE FROM watch.held").update();
    assertThat(archive().takeOut(year, after))
        .hasSize(2)
        .anySatisfy(said -> assertThat(said).contains("earlier_until_" + year + ": 6 rows"));
    assertThat(count("watch.earlier")).isEqualTo(6);
    assertThat(count("journal.reading")).isEqualTo(1);
    assertThat(count("retention.archived WHERE gone_at IS NOT NULL AND NOT noted")).isEqualTo(2);

    // A listing that was erased meanwhile does not come back with its year.
    asOwner
        .sql("SELECT watch.erase_listings(array_agg(id)) FROM watch.listing WHERE item = 'm3'")
        .query(Integer.class)
        .single();
    assertThat(archive().back())
        .contains(
            "watch.earlier_until_" + year + ": 4 rows put back, 2 left out whose record is gone",
            "journal.reading_until_" + year + ": 1 rows put back, 0 left out whose record is gone");
    assertThat(rows()).isEqualTo(before.replaceAll("[^;]*m3;", ""));
    assertThat(count("retention.archived")).isZero();
    assertThat(parts()).contains("earlier_until_" + year, "reading_until_" + year);
    guarded();
    // And out again: the next time is like the first.
    assertThat(archive().takeOut(year, after)).hasSize(2);
  }

  @Test
  void whatWasCutOffGoesOnAndAnAlteredFileIsRefused() throws Exception {
    String part = "watch.earlier_until_" + year;
    asOwner
        .sql(
            "INSERT INTO retention.archived (part, whole, past, begun_at)"
                + " VALUES (:part, 'watch.earlier', make_timestamptz(:next, 1, 1, 0, 0, 0, '+07'), now())")
        .param("part", part)
        .param("next", year + 1)
        .update();
    asOwner.sql("ALTER TABLE watch.earlier DETACH PARTITION " + part + " CONCURRENTLY").update();
    Files.writeString(folder.resolve(part + ".half"), "half");
    aBackupHasWhatLiesAside(part);
    reviewed(YearMonth.of(year, 12));
    LocalDate after = LocalDate.of(year + 1, 6, 1);
    assertThat(archive().takeOut(year, after))
        .anySatisfy(said -> assertThat(said).startsWith(part + ": 6 rows taken out"));
    assertThat(parts()).doesNotContain("earlier_until_" + year);
    Path file = folder.resolve(part + ".copy.gz");
    byte[] whole = Files.readAllBytes(file);
    byte[] other = whole.clone();
    other[other.length - 9] ^= 1;
    Files.write(file, other);
    assertThatThrownBy(() -> archive().back())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(part);
    Files.write(file, whole);
    aBackupLeavesOutWhatWasComingBack(part);
    // After a restore the years are parted otherwise: the rows go where they belong now.
    asOwner
        .sql(
            "CREATE TABLE watch.earlier_restored PARTITION OF watch.earlier"
                + " FOR VALUES FROM (MINVALUE) TO ('%d-01-01 00:00:00+07')".formatted(year + 1))
        .update();
    assertThat(archive().back()).contains("journal.reading_until_" + year + ": is not out");
    assertThat(count("watch.earlier_restored")).isEqualTo(6);
  }

  /** In no table and in no file: a backup made now is restored with these rows in their table. */
  private void aBackupHasWhatLiesAside(String part) throws Exception {
    assertThat(count("watch.earlier")).isEqualTo(6);
    Path backup = folder.resolve("backup");
    LocalDate after = LocalDate.of(year + 1, 6, 1);
    try (Connection copying = connect(access, TestDatabase.seesAll());
        Connection waiting = connect(access.owner())) {
      var aside = PartsAside.still(copying);
      assertThat(aside).isEqualTo(Map.of("watch.earlier", List.of(part)));
      try (var other = waiting.createStatement()) {
        other.execute("SET lock_timeout = '200ms'");
      }
      assertThatThrownBy(() -> new YearArchive(waiting, folder).takeOut(year, after))
          .as("an archive waits for a backup")
          .hasMessageContaining("lock timeout");
      DatabaseCopy.export(copying, backup, aside);
    }
    assertThat(backup.resolve(part + ".copy.gz")).doesNotExist();
    Access fresh = TestDatabase.migrated();
    try (Connection restoring = connect(fresh, TestDatabase.seesAll())) {
      DatabaseCopy.load(restoring, backup);
      restoring.setAutoCommit(true);
      var restored = JdbcClient.create(new SingleConnectionDataSource(restoring, true));
      assertThat(restored.sql("SELECT count(*) FROM watch.earlier").query(Integer.class).single())
          .isEqualTo(12);
      assertThat(PartsAside.still(restoring)).as("they are where they belong").isEmpty();
    }
  }

  /** Its rows are in the file of the year: what is restored has no table for them. */
  private void aBackupLeavesOutWhatWasComingBack(String part) throws Exception {
    String aside = part + "_back";
    asOwner
        .sql(
            "SELECT kernel.lay_aside(whole::regclass, :aside, first, past)::text"
                + " FROM retention.archived WHERE part = :part")
        .param("aside", aside)
        .param("part", part)
        .query(String.class)
        .single();
    // an archive holds it until its connection ends
    asOwner.sql("SELECT pg_advisory_unlock_all()::text").query().listOfRows();
    Path backup = folder.resolve("backup-2");
    try (Connection copying = connect(access, TestDatabase.seesAll())) {
      var still = PartsAside.still(copying);
      assertThat(still).isEqualTo(Map.of(part, List.of(aside)));
      DatabaseCopy.export(copying, backup, still);
    }
    assertThat(backup.resolve(aside + ".copy.gz")).doesNotExist();
    Access fresh = TestDatabase.migrated();
    try (Connection restoring = connect(fresh, TestDatabase.seesAll())) {
      DatabaseCopy.load(restoring, backup);
      restoring.setAutoCommit(true);
      var restored = JdbcClient.create(new SingleConnectionDataSource(restoring, true));
      assertThat(restored.sql("SELECT count(*) FROM watch.earlier").query(Integer.class).single())
          .isEqualTo(6);
      assertThat(PartsAside.still(restoring)).isEmpty();
    }
  }

  @Test
  void yearsAreOpenedAheadAndNoRowIsRefusedForItsDate() throws Exception {
    assertThat(parts()).contains("earlier_" + (year + 1), "reading_" + (year + 1));
    try (Connection app = connect(access.app())) {
      var asApp = JdbcClient.create(new SingleConnectionDataSource(app, true));
      // Of the two tables one has rows dated beyond; they stay where they are.
      assertThat(
              asApp
                  .sql("SELECT kernel.open_years(" + (year + 3) + ")")
                  .query(Integer.class)
                  .single())
          .isEqualTo(2);
      assertThat(
              asApp
                  .sql("SELECT kernel.open_years(" + (year + 3) + ")")
                  .query(Integer.class)
                  .single())
          .isZero();
      assertThatThrownBy(() -> asApp.sql("SELECT * FROM watch.earlier_later").query().listOfRows())
          .rootCause()
          .hasMessageContaining("permission denied");
      assertThat(asApp.sql("SELECT count(*) FROM watch.earlier").query(Integer.class).single())
          .isEqualTo(12);
    }
    assertThat(count("watch.earlier_later")).isEqualTo(3);
    assertThat(parts()).contains("reading_" + (year + 3), "reading_later");
    guarded();
  }

  /** Rows stay final through the whole and through each part, also for the owner. */
  private void guarded() {
    for (String table :
        List.of(
            "watch.earlier",
            "watch.earlier_later",
            "watch.earlier_until_" + year,
            "journal.reading",
            "journal.reading_until_" + year,
            "journal.reading_" + (year + 1))) {
      assertThatThrownBy(() -> asOwner.sql("DELETE FROM " + table).update())
          .as(table)
          .rootCause()
          .hasMessageContaining("never");
    }
  }

  private YearArchive archive() {
    return new YearArchive(owner, folder);
  }

  private void earlier(int listing, int of) {
    asOwner
        .sql(
            """
            INSERT INTO watch.earlier (listing, until, since, title, description, brand, category, url,
                                       picture, digest, intake)
            SELECT id, make_timestamptz(:year, 6, 1, 0, 0, 0, '+07'), now(), E'a\\tb\\n' || item, '', '',
                   '', '', '', '\\x01', gen_random_uuid()
              FROM watch.listing WHERE item = :item
            """)
        .param("year", of)
        .param("item", "m" + listing)
        .update();
  }

  private void reading(int of) {
    asOwner
        .sql(
            """
            INSERT INTO journal.reading (id, at, officer, agency, kind, record, number, ground, task)
            SELECT gen_random_uuid(), make_timestamptz(:year, 12, 31, 23, 0, 0, '+07'), gen_random_uuid(),
                   'SXD-AG', 'case', gen_random_uuid(), '1', 'team', true
            """)
        .param("year", of)
        .update();
  }

  private void reviewed(YearMonth month) {
    asOwner.sql("SET row_security = on").update();
    asOwner
        .sql(
            """
            INSERT INTO journal.entry (id, at, actor_kind, verb, subject_kind, subject_id)
            VALUES (gen_random_uuid(), now(), 'SYSTEM', 'conduct.review-drawn', 'access-review', :month)
            """)
        .param("month", month.toString())
        .update();
  }

  private String rows() {
    return asOwner
        .sql(
            "SELECT string_agg(e::text || l.item, ';' ORDER BY until, l.item) || ';'"
                + " FROM watch.earlier e JOIN watch.listing l ON l.id = e.listing")
        .query(String.class)
        .single();
  }

  private List<String> parts() {
    return asOwner
        .sql("SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r'")
        .query(String.class)
        .list();
  }

  private int count(String from) {
    return asOwner.sql("SELECT count(*) FROM " + from).query(Integer.class).single();
  }

  private Connection connect(Access.Login login) throws SQLException {
    return connect(access, login);
  }

  private static Connection connect(Access access, Access.Login login) throws SQLException {
    return DriverManager.getConnection(access.url(), login.role(), login.password());
  }
}
