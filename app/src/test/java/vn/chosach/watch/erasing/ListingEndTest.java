package vn.chosach.watch.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.Retention;
import vn.chosach.watch.intake.Offers;

/** Listings that nobody needs end with their term; what was flagged, shared or held stays. */
@ChosachTest
class ListingEndTest {

  private static final Duration PAST_TERM = Duration.ofDays(2 * 366);

  @Autowired ListingErasing erasing;
  @Autowired Retention retention;
  @Autowired Offers offers;
  @Autowired Office office;
  @Autowired Journal journal;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final String platform = Offers.platform();

  @AfterEach
  void timeGoesOn() {
    clock.reset();
  }

  @Test
  void what_was_flagged_held_or_seen_lately_stays_and_the_rest_goes_with_its_history() {
    offers.imported(
        platform,
        "plain,Áo thun trơn,99000,Nguyễn Văn Cũ",
        "held,Áo sơ mi trắng,99000,Nguyễn Văn Giữ",
        "seen,Áo khoác,99000,Nguyễn Văn Mới",
        "flagged," + Offers.FAKE + ",350000,Nguyễn Văn Cờ");
    clock.move(Duration.ofHours(1));
    offers.imported(platform, "plain,Áo thun trơn đổi tên,98000,Nguyễn Văn Cũ");
    ActingOfficer head = office.head();
    ActOutcome<UUID> held =
        retention.keep(
            RecordKind.LISTING,
            platform + ":held",
            "Đang khiếu nại",
            "Quyết định 1",
            head.actor(),
            head.roles());
    assertThat(held).isInstanceOf(ActOutcome.Done.class);
    clock.move(PAST_TERM);
    offers.imported(platform, "seen,Áo khoác,99000,Nguyễn Văn Mới");
    assertThat(retention.sweep()).isPositive();
    assertThat(items()).containsExactlyInAnyOrder("held", "seen", "flagged");
    assertThat(sellers())
        .containsExactlyInAnyOrder("Nguyễn Văn Giữ", "Nguyễn Văn Mới", "Nguyễn Văn Cờ");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM watch.earlier WHERE title = 'Áo thun trơn'"
                        + " AND listing NOT IN (SELECT id FROM watch.listing)")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(journal.newest("retention-rule", "LISTING", null, 1))
        .singleElement()
        .matches(journalEntry -> journalEntry.act().verb().equals("retention.terms-ended"));
    assertThat(retention.sweep()).isZero();
  }

  @Test
  void nothing_goes_before_its_term() {
    offers.imported(platform, "plain,Áo thun trơn,99000,Nguyễn Văn Cũ");
    clock.move(Duration.ofDays(365));
    retention.sweep();
    assertThat(items()).containsExactly("plain");
  }

  @Test
  void a_listing_that_shares_its_picture_with_a_flagged_one_stays() {
    offers.imported(
        platform, "plain,Áo thun,99000,Shop A", "flagged," + Offers.FAKE + ",350000,Shop B");
    for (String item : List.of("plain", "flagged")) {
      jdbc.sql(
              """
              INSERT INTO watch.photo (listing, hash, algorithm, leader, at)
              VALUES (:listing, :hash, 'thu', :leader, now())
              """)
          .param("listing", listing(item))
          .param("hash", "0".repeat(64))
          .param("leader", listing("flagged"))
          .update();
    }
    clock.move(PAST_TERM);
    retention.sweep();
    assertThat(items()).containsExactlyInAnyOrder("plain", "flagged");
    assertThat(erasing.open(listing("plain"))).isTrue();
  }

  @Test
  void a_listing_that_an_alert_means_stays() {
    offers.imported(
        platform, "plain,Áo thun,99000,Nguyễn Văn Cũ", "meant,Nồi điện,99000,Nguyễn Văn Nồi");
    UUID alert = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO watch.alert
              (id, number, kind, product, brand, model, gtin, words, danger, measure, source,
               address, day, rule, agency, entered_at, entered_by)
            VALUES (:id, :number, 'RECALL', 'Nồi điện', '', '', '', '{nồi điện}', 'Rò điện',
                    'Thu hồi', 'Bộ Công Thương', '', current_date, 'thu.' || :id, 'QLTT-AG', now(),
                    :id)
            """)
        .param("id", alert)
        .param("number", System.nanoTime())
        .update();
    jdbc.sql(
            """
            INSERT INTO watch.alert_match (alert, listing, field, words, at)
            VALUES (:alert, :listing, 'title', 'Nồi điện', now())
            """)
        .param("alert", alert)
        .param("listing", listing("meant"))
        .update();
    clock.move(PAST_TERM);
    retention.sweep();
    assertThat(items()).containsExactly("meant");
    assertThat(erasing.erase(List.of(listing("meant")))).isZero();
  }

  @Test
  void the_database_lets_the_program_erase_no_flagged_listing_and_no_history_by_itself() {
    offers.imported(platform, "flagged," + Offers.FAKE + ",350000,Shop B");
    assertThat(erasing.erase(List.of(listing("flagged")))).isZero();
    assertThat(items()).containsExactly("flagged");
    for (String table : List.of("listing", "earlier", "seller")) {
      assertThatThrownBy(() -> jdbc.sql("DELETE FROM watch." + table).update())
          .as(table)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void a_person_is_heard_before_the_term_by_two_signatures_while_nothing_is_open() {
    offers.imported(
        platform,
        "plain,Áo thun trơn,99000,Nguyễn Văn Cũ",
        "flagged," + Offers.FAKE + ",350000,Nguyễn Văn Cờ");
    assertThat(erasing.find(platform + ":plain")).isPresent();
    assertThat(erasing.find("plain")).isEmpty();
    assertThat(erasing.find(platform + ":khác")).isEmpty();
    transaction.executeWithoutResult(
        status -> {
          assertThat(erasing.open(listing("flagged"))).isTrue();
          assertThat(erasing.open(listing("plain"))).isFalse();
        });
  }

  private UUID listing(String item) {
    return jdbc.sql("SELECT id FROM watch.listing WHERE platform = :platform AND item = :item")
        .param("platform", platform)
        .param("item", item)
        .query((row, n) -> row.getObject("id", UUID.class))
        .single();
  }

  private List<String> items() {
    return jdbc.sql("SELECT item FROM watch.listing WHERE platform = :platform")
        .param("platform", platform)
        .query((row, n) -> row.getString("item"))
        .list();
  }

  private List<String> sellers() {
    return jdbc.sql("SELECT name FROM watch.seller WHERE platform = :platform")
        .param("platform", platform)
        .query((row, n) -> row.getString("name"))
        .list();
  }
}
