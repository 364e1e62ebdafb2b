package vn.chosach.watch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.watch.Watch;
import vn.chosach.watch.intake.Offers;

/** What stands around a flagged listing: its like at other sellers, its seller, its price. */
@ChosachTest
class SurroundingsTest {

  private static final String PICTURE = "a5".repeat(32);

  @Autowired Watch watch;
  @Autowired Offers offers;

  private final String platform = Offers.platform();
  private final String word = "zuk" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void nearly_the_same_words_at_another_seller_stand_in_one_group() {
    offers.imported(
        platform,
        "1," + Offers.FAKE + " " + word + " mẫu mới nhất năm nay,350000,Shop A",
        "2," + Offers.FAKE + " " + word + " mẫu mới nhất năm nay!,360000,Shop B",
        "3,Đồng hồ Rolex super fake 1:1 kính sapphire dây da cá sấu,900000,Shop C");
    HitSheet sheet = sheet("1");
    assertThat(sheet.group())
        .filteredOn(like -> like.line().platform().equals(platform))
        .singleElement()
        .matches(like -> like.by().equals("TEXT"))
        .matches(like -> like.line().seller().equals("Shop B"));
    assertThat(sheet("3").group()).noneMatch(like -> like.line().platform().equals(platform));
  }

  @Test
  void the_same_picture_under_other_words_stands_in_one_group() {
    String nearly = "a7" + PICTURE.substring(2);
    offers.importedFile(
        platform,
        "id,title,price,seller,pdq\n1,"
            + Offers.FAKE
            + ",350000,Shop A,"
            + PICTURE
            + "\n2,Ví nam Hermes super fake 1:1 da bò,250000,Shop B,"
            + nearly
            + "\n");
    assertThat(sheet("1").group())
        .filteredOn(like -> like.line().platform().equals(platform))
        .singleElement()
        .matches(like -> like.by().equals("PHOTO"));
  }

  @Test
  void the_seller_is_shown_with_what_else_was_found_and_decided() {
    offers.imported(
        platform,
        "1," + Offers.FAKE + " một,350000,Shop " + word,
        "2,Ví Gucci super fake 1:1,250000,Shop " + word,
        "3,Áo thun trơn,99000,Shop " + word);
    HitSheet sheet = sheet("1");
    HitSheet.SellerCard seller = java.util.Objects.requireNonNull(sheet.seller());
    assertThat(seller.listings()).isEqualTo(3);
    assertThat(seller.suspects()).isEqualTo(2);
    assertThat(seller.strikes()).isZero();
    assertThat(sheet.others()).hasSize(1);
  }

  @Test
  void a_price_is_compared_with_what_the_authentic_article_costs() {
    offers.imported(platform, "1,Túi xách Gucci chính hãng " + word + ",350000,Shop A");
    HitSheet sheet = watch.read(offers.hit(platform)).orElseThrow();
    HitSheet.Prices prices = java.util.Objects.requireNonNull(sheet.prices());
    assertThat(prices.median()).isGreaterThan(1_000_000);
    assertThat(prices.low()).isNotNull();
  }

  private HitSheet sheet(String item) {
    List<HitSheet> sheets =
        offers.hits(platform).stream()
            .map(hit -> watch.read(hit).orElseThrow())
            .filter(sheet -> sheet.offer().item().equals(item))
            .toList();
    assertThat(sheets).hasSize(1);
    return sheets.getFirst();
  }
}
