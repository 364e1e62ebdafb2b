package vn.chosach.watch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.watch.Watch;
import vn.chosach.watch.review.HitSheet;

@ChosachTest
class IntakeTest {

  @Autowired Offers offers;
  @Autowired Intakes intakes;
  @Autowired Watch watch;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final String platform = Offers.platform();

  @Test
  void a_file_becomes_listings_and_a_report_that_adds_up() {
    Intake intake =
        offers.imported(
            platform,
            "1," + Offers.FAKE + ",350000,Shop Thử",
            "2,Áo thun cotton trơn,99000,Shop Thử",
            "3,,5000,Shop Thử");
    assertThat(intake.state()).isEqualTo(IntakeState.DONE);
    assertThat(intake.counts()).isEqualTo(new Intake.Counts(2, 0, 0, 1, 0, 1));
    assertThat(intake.rowsDone()).isEqualTo(3);
    assertThat(intakes.refusals(intake.id())).isEqualTo(Map.of("row.title-is-missing", 1L));
    HitSheet sheet = watch.read(offers.hit(platform)).orElseThrow();
    assertThat(sheet.reasons().stream().mapToInt(HitSheet.Why::weight).sum())
        .isEqualTo(sheet.line().score());
    HitSheet.Why why =
        sheet.reasons().stream().filter(one -> one.first() >= 0).findFirst().orElseThrow();
    assertThat(sheet.offer().title().substring(why.first(), why.past())).isEqualTo(why.words());
  }

  @Test
  void the_same_file_again_changes_nothing() {
    String[] rows = {"1," + Offers.FAKE + ",350000,Shop Thử", "2,Áo thun cotton trơn,99000,Shop"};
    offers.imported(platform, rows);
    Intake again = offers.imported(platform, rows);
    assertThat(again.counts()).isEqualTo(new Intake.Counts(0, 0, 2, 0, 0, 1));
    assertThat(offers.hits(platform)).hasSize(1);
    assertThat(count("watch.screening s JOIN watch.hit h ON h.id = s.hit")).isEqualTo(1);
  }

  @Test
  void another_price_text_or_seller_is_kept_beside_what_was_before() {
    offers.imported(platform, "1,Giày thể thao nữ,250000,Shop A");
    offers.imported(platform, "1,Giày thể thao nữ,150000,Shop A");
    Intake third = offers.imported(platform, "1,Giày thể thao nữ Gucci super fake,150000,Shop B");
    assertThat(third.counts().changed()).isEqualTo(1);
    HitSheet sheet = watch.read(offers.hit(platform)).orElseThrow();
    assertThat(sheet.line().seller()).isEqualTo("Shop B");
    assertThat(sheet.history().stream().map(HitSheet.Earlier::price))
        .containsExactly(150_000L, 250_000L);
    assertThat(sheet.history()).allMatch(one -> one.seller().equals("Shop A"));
    assertThat(sheet.history().getFirst().since()).isEqualTo(sheet.history().getLast().until());
  }

  @Test
  void the_first_and_the_last_sight_of_an_offer_are_kept_whether_it_changes_or_not() {
    String row = "1," + Offers.FAKE + ",350000,Shop Thử";
    Instant first = clock.instant();
    offers.imported(platform, row);
    clock.move(Duration.ofDays(3));
    Instant second = clock.instant();
    offers.imported(platform, row);
    HitSheet.HitSheetOffer same = watch.read(offers.hit(platform)).orElseThrow().offer();
    assertThat(same.firstSeen()).isBetween(first, second.minusSeconds(1));
    assertThat(same.since()).isEqualTo(same.firstSeen());
    assertThat(same.lastSeen()).isAfterOrEqualTo(second);
    clock.move(Duration.ofDays(4));
    Instant third = clock.instant();
    offers.imported(platform, "1," + Offers.FAKE + ",250000,Shop Thử");
    HitSheet.HitSheetOffer other = watch.read(offers.hit(platform)).orElseThrow().offer();
    assertThat(other.firstSeen()).isEqualTo(same.firstSeen());
    assertThat(other.since()).isAfterOrEqualTo(third);
    assertThat(other.lastSeen()).isAfterOrEqualTo(third);
    clock.reset();
  }

  @Test
  void of_two_rows_of_one_item_the_last_counts() {
    Intake intake =
        offers.imported(platform, "1,Giày nữ,250000,Shop A", "1,Giày nữ êm chân,240000,Shop A");
    assertThat(intake.counts()).isEqualTo(new Intake.Counts(1, 0, 1, 0, 0, 0));
    assertThat(
            jdbc.sql("SELECT title FROM watch.listing WHERE platform = :platform")
                .param("platform", platform)
                .query(String.class)
                .single())
        .isEqualTo("Giày nữ êm chân");
  }

  @Test
  void every_character_arrives_as_it_stood_or_is_replaced() {
    String words = "Áo \\n \\N \\\\ thun 👕 cổ 𝐋𝐕 {1;2} ₫";
    offers.imported(platform, "1," + words + " \0ngắn,250000,Shop", "2,Quần dài,99000,");
    offers.importedFile(platform, "{\"id\":\"3\",\"title\":\"Mũ \\ud83d len\"}\n");
    assertThat(
            jdbc.sql(
                    """
                    SELECT concat_ws('|', title, price_dong, seller IS NULL)
                      FROM watch.listing WHERE platform = :p ORDER BY item
                    """)
                .param("p", platform)
                .query(String.class)
                .list())
        .containsExactly(words + " ngắn|250000|f", "Quần dài|99000|t", "Mũ \uFFFD len|t");
  }

  @Test
  void an_import_that_broke_off_goes_on_behind_its_checkpoint() {
    var file = new StringBuilder("id,title,price,seller\n");
    for (int i = 1; i <= 5_000; i++) {
      file.append(i).append(",Áo thun trơn số ").append(i).append(",99000,Shop\n");
    }
    UUID id = offers.draft(file.toString().getBytes(StandardCharsets.UTF_8));
    jdbc.sql(
            """
            UPDATE watch.intake SET state = 'RUNNING', platform = :platform, rows_done = 4000,
                   kept = 4000, beat_at = NULL WHERE id = :id
            """)
        .param("platform", platform)
        .param("id", id)
        .update();
    offers.run();
    Intake intake = intakes.one(id).orElseThrow();
    assertThat(intake.state()).isEqualTo(IntakeState.DONE);
    assertThat(intake.counts().kept()).isEqualTo(5_000);
    assertThat(
            jdbc.sql(
                    "SELECT array_agg(item::int ORDER BY item::int) FROM watch.listing WHERE"
                        + " platform = :p")
                .param("p", platform)
                .query((row, n) -> ((Integer[]) row.getArray(1).getArray()))
                .single())
        .hasSize(1_000)
        .startsWith(4_001)
        .endsWith(5_000);
  }

  @Test
  void a_cancelled_import_takes_no_further_batch() {
    UUID id = offers.draft("id,title\n1,Giày\n".getBytes(StandardCharsets.UTF_8));
    intakes.start(id, platform, Map.of(), Offers.officer());
    intakes.cancel(id, Offers.officer());
    offers.run();
    assertThat(intakes.one(id).orElseThrow().state()).isEqualTo(IntakeState.CANCELLED);
    assertThat(count("watch.listing l")).isZero();
    assertThat(intakes.cancel(id, Offers.officer())).isInstanceOf(ActOutcome.Refused.class);
  }

  @Test
  void columns_with_names_of_their_own_are_mapped_by_the_officer() {
    UUID id = offers.draft("so,hang hoa,tien\n7,Giày nữ,17tr5\n".getBytes(StandardCharsets.UTF_8));
    assertThat(intakes.preview(id, Map.of()).orElseThrow().fault())
        .isEqualTo("file.has-no-title-column");
    Map<String, String> told = Map.of("title", "hang hoa", "id", "so", "price", "tien");
    Preview preview = intakes.preview(id, told).orElseThrow();
    assertThat(preview.rows().getFirst().listing().price()).isEqualTo(17_500_000);
    assertThat(preview.columns()).containsExactly("so", "hang hoa", "tien");
    assertThat(intakes.start(id, platform, Map.of(), Offers.officer()))
        .isInstanceOf(ActOutcome.Refused.class);
    intakes.start(id, platform, told, Offers.officer());
    offers.run();
    assertThat(intakes.one(id).orElseThrow().counts().kept()).isEqualTo(1);
  }

  @Test
  void a_seller_with_several_suspicious_offers_makes_each_more_suspicious() {
    offers.imported(platform, "1,Giày Converse cổ cao,500000,Shop Lạ");
    int alone = watch.read(offers.hit(platform)).orElseThrow().line().score();
    String other = Offers.platform();
    var rows = new ArrayList<String>();
    rows.add("1,Giày Converse cổ cao,500000,Shop Lạ");
    for (int i = 2; i < 8; i++) {
      rows.add(i + "," + Offers.FAKE + " mẫu " + i + ",350000,Shop Lạ");
    }
    offers.imported(other, rows.toArray(new String[0]));
    int among =
        offers.hits(other).stream()
            .map(hit -> watch.read(hit).orElseThrow())
            .filter(sheet -> sheet.offer().item().equals("1"))
            .mapToInt(sheet -> sheet.line().score())
            .findFirst()
            .orElseThrow();
    assertThat(among).isGreaterThan(alone);
  }

  private int count(String from) {
    return jdbc.sql(
            "SELECT count(*) FROM "
                + from
                + (from.contains(" l")
                    ? " WHERE l.platform = :platform"
                    : " JOIN watch.listing l ON l.id = h.listing WHERE l.platform = :platform"))
        .param("platform", platform)
        .query(Integer.class)
        .single();
  }
}
