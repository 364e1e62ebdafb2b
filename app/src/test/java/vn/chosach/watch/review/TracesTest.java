package vn.chosach.watch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Actor;
import vn.chosach.watch.intake.Offers;

/** What a flagged listing left elsewhere: shared numbers, returns, its whole group. */
@ChosachTest
class TracesTest {

  @Autowired HitQuery query;
  @Autowired Groups groups;
  @Autowired Striking striking;
  @Autowired Offers offers;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final String platform = Offers.platform();
  private final Actor officer = Offers.officer();

  @AfterEach
  void timeGoesOn() {
    clock.reset();
  }

  @Test
  void sellers_who_give_the_same_number_meet_and_the_number_is_not_kept() {
    String phone = "09" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    String spaced = phone.substring(0, 4) + "." + phone.substring(4, 7) + "." + phone.substring(7);
    offers.importedFile(
        platform,
        """
        id,title,price,seller,description
        1,%1$s một,350000,Shop A,Gọi %2$s
        2,%1$s hai,350000,Shop B,zalo %3$s nhé
        3,%1$s ba,350000,Shop A,Gọi %2$s
        4,%1$s bốn,350000,Shop C,Không ghi số
        """
            .formatted(Offers.FAKE, phone, spaced));
    HitSheet sheet = query.read(hit("1")).orElseThrow();
    assertThat(sheet.contacts())
        .singleElement()
        .matches(one -> one.kind().equals("PHONE") && one.line().seller().equals("Shop B"));
    assertThat(query.read(hit("2")).orElseThrow().contacts())
        .as("one of each seller")
        .extracting(one -> one.line().seller())
        .containsExactly("Shop A");
    assertThat(query.read(hit("4")).orElseThrow().contacts()).isEmpty();
    assertThat(
            jdbc.sql("SELECT count(*) FROM watch.contact WHERE hit = :hit AND length(mark) = 16")
                .param("hit", hit("1"))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void the_sheet_tells_how_many_days_a_removed_listing_stayed_down() {
    offers.imported(platform, "1," + Offers.FAKE + " " + platform + ",350000,Shop A");
    UUID hit = hit("1");
    removed(hit);
    assertThat(query.read(hit).orElseThrow().removals())
        .singleElement()
        .matches(one -> one.own() && one.backAt() == null && one.days() == -1);
    clock.move(Duration.ofDays(3).plusHours(1));
    offers.imported(platform, "2," + Offers.FAKE + " " + platform + ",350000,Shop Z");
    UUID like = hit("2");
    String number = query.read(hit).orElseThrow().line().number();
    assertThat(query.read(hit).orElseThrow().removals())
        .singleElement()
        .matches(
            one ->
                one.days() == 3
                    && query.read(like).orElseThrow().line().number().equals(one.back()));
    assertThat(query.read(like).orElseThrow().removals())
        .singleElement()
        .matches(one -> !one.own() && one.gone().equals(number) && one.days() == 3);
  }

  @Test
  void a_removed_listing_that_is_seen_again_itself_can_be_removed_again() {
    offers.imported(platform, "1," + Offers.FAKE + " " + platform + ",350000,Shop A");
    UUID hit = hit("1");
    removed(hit);
    clock.move(Duration.ofDays(1));
    offers.imported(platform, "1," + Offers.FAKE + " " + platform + ",350000,Shop A");
    removed(hit);
    assertThat(query.read(hit).orElseThrow().removals())
        .extracting(HitSheet.Removal::days)
        .containsExactly(-1L, 1L);
  }

  @Test
  void a_group_has_the_listings_of_the_photo_too_that_nothing_flagged() {
    offers.imported(
        platform,
        "1," + Offers.FAKE + " " + platform + ",350000,Shop A",
        "2," + Offers.FAKE + " " + platform + ",350000,Shop B",
        "3,Áo thun trơn,99000,Shop C",
        "4,Áo sơ mi,99000,Shop D");
    for (String item : List.of("1", "3")) {
      jdbc.sql(
              """
              INSERT INTO watch.photo (listing, hash, algorithm, leader, at)
              VALUES (:listing, :hash, 'thu', :leader, now())
              """)
          .param("listing", listing(item))
          .param("hash", "0".repeat(64))
          .param("leader", listing("1"))
          .update();
    }
    List<Groups.Member> members = groups.of(hit("1"));
    assertThat(members)
        .filteredOn(one -> one.platform().equals(platform))
        .extracting(Groups.Member::seller)
        .containsExactlyInAnyOrder("Shop A", "Shop B", "Shop C");
    assertThat(members)
        .filteredOn(one -> one.platform().equals(platform) && one.seller().equals("Shop C"))
        .singleElement()
        .matches(one -> one.hit() == null && one.photo() && !one.text());
    assertThat(groups.of(UUID.randomUUID())).isEmpty();
  }

  private void removed(UUID hit) {
    transaction.executeWithoutResult(status -> striking.gone(hit, officer));
  }

  private UUID hit(String item) {
    return jdbc.sql(
            """
            SELECT h.id FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
             WHERE l.platform = :platform AND l.item = :item
            """)
        .param("platform", platform)
        .param("item", item)
        .query((row, n) -> row.getObject("id", UUID.class))
        .single();
  }

  private UUID listing(String item) {
    return jdbc.sql("SELECT id FROM watch.listing WHERE platform = :platform AND item = :item")
        .param("platform", platform)
        .param("item", item)
        .query((row, n) -> row.getObject("id", UUID.class))
        .single();
  }
}
