package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rule may ask of platform, seller and category. */
class RuleConditionsTest {

  private static final Listing BEAR = Listing.of("Gấu bông to", 45_000);

  private static Screener rule(String lines) {
    return Rules.of(
        "[rule a.b]\nversion: 1\ntitle: t\nweight: 60\nlaw: L\nneed: gấu bông\n" + lines + "\n");
  }

  private static int score(Screener screener, Listing listing) {
    return screener.screen(listing).score();
  }

  private static Listing bear(String category, String seller, String platform) {
    return new Listing(
        "1",
        BEAR.title(),
        "mô tả",
        "",
        category,
        seller,
        platform,
        BEAR.price(),
        Listing.SellerState.UNKNOWN);
  }

  private static Listing of(int strikes, int suspects, boolean official) {
    return BEAR.withSellerState(new Listing.SellerState(strikes, suspects, official));
  }

  @Test
  void aRuleIsConfinedToItsPlatforms() {
    Screener screener = rule("platform: shopee | tiktok");
    assertThat(score(screener, bear("", "", "shopee"))).isEqualTo(60);
    assertThat(score(screener, bear("", "", "tiktok"))).isEqualTo(60);
    assertThat(score(screener, bear("", "", "tiki"))).isZero();
    assertThat(score(screener, bear("", "", ""))).isZero();
  }

  @Test
  void officialShopsAreTakenOutOrMeantAlone() {
    Screener others = rule("official: no");
    assertThat(score(others, of(0, 0, false))).isEqualTo(60);
    assertThat(score(others, of(0, 0, true))).isZero();
    Screener own = rule("official: yes");
    assertThat(score(own, of(0, 0, true))).isEqualTo(60);
    assertThat(score(own, of(0, 0, false))).isZero();
    Screener any = rule("");
    assertThat(score(any, of(0, 0, true))).isEqualTo(score(any, of(0, 0, false))).isEqualTo(60);
  }

  @Test
  void strikesAndSuspectsOfTheSellerAreCountedFromTheNumberOnThatIsSaid() {
    Screener struck = rule("strikes: 2");
    assertThat(score(struck, of(1, 9, false))).isZero();
    assertThat(score(struck, of(2, 0, false))).isEqualTo(60);
    assertThat(score(struck, of(3, 0, false))).isEqualTo(60);
    Screener suspected = rule("suspects: 3");
    assertThat(score(suspected, of(9, 2, false))).isZero();
    assertThat(score(suspected, of(0, 3, false))).isEqualTo(60);
  }

  @Test
  void aNeedOfTheSellerOrTheCategoryLooksInThatFieldAlone() {
    Screener seller = rule("need-seller: kho sỉ");
    assertThat(score(seller, bear("", "Kho Sỉ Tổng Hợp", ""))).isEqualTo(60);
    assertThat(score(seller, bear("Kho sỉ", "Shop A", ""))).isZero();
    assertThat(score(seller, Listing.of("Gấu bông kho sỉ", 45_000))).isZero();
    Screener category = rule("need-category: đồ chơi | trẻ em");
    assertThat(score(category, bear("Nhà > Đồ chơi", "", ""))).isEqualTo(60);
    assertThat(score(category, bear("Mẹ và trẻ em", "", ""))).isEqualTo(60);
    assertThat(score(category, bear("Thời trang", "Đồ chơi A", ""))).isZero();
    assertThat(score(category, Listing.of("Gấu bông đồ chơi trẻ em", 45_000))).isZero();
  }

  @Test
  void aCategoryThatIsExcludedTakesTheRuleBackAndTheSameWordsInTheTitleDoNot() {
    Screener screener = rule("category-not: sách | truyện");
    assertThat(score(screener, bear("Đồ chơi", "", ""))).isEqualTo(60);
    assertThat(score(screener, bear("Sách thiếu nhi", "", ""))).isZero();
    assertThat(score(screener, bear("Nhà sách > Truyện tranh", "", ""))).isZero();
    assertThat(score(screener, Listing.of("Gấu bông kèm sách", 45_000))).isEqualTo(60);
    assertThat(score(screener, bear("", "Nhà sách A", ""))).isEqualTo(60);
  }

  private static int powder(String title, String condition) {
    return score(
        Rules.of(
            "[rule a.b]\nversion: 1\ntitle: t\nweight: 60\nlaw: L\nform: đúng-dấu\n"
                + "need: pháo nổ\n"
                + condition
                + "\n"),
        Listing.of(title, 45_000));
  }

  @Test
  void thePiecesOfAWordThatIsWrittenApartAreNoGuardWords() {
    assertThat(powder("Ph.áo nổ dây dài, giao nhanh", "none: áo")).isEqualTo(60);
    assertThat(powder("Pháo nổ in trên áo, giao nhanh", "none: áo")).isZero();
    assertThat(powder("Áo in hình ph.áo nổ, giao nhanh", "none: áo")).isZero();
  }

  @Test
  void lettersThatCanBearNoMarksHaveLeftNoneOut() {
    assertThat(powder("Dây рhао nổ bán sỉ", "")).as("Cyrillic").isEqualTo(60);
    assertThat(powder("Dây ｐｈａｏ nổ bán sỉ", "")).as("full width").isEqualTo(60);
    assertThat(powder("Dây phao nổ bán sỉ", "")).as("a float, beside marked words").isZero();
    assertThat(powder("Dây рhао nổ bán sỉ", "disguised: yes")).isEqualTo(60);
    assertThat(powder("Dây pháo nổ bán sỉ", "disguised: yes")).isZero();
  }

  /** Who denies to have what would excuse is not excused; who means the denial writes it out. */
  @Test
  void aGuardRightBehindAWordOfDenialIsNone() {
    for (String guard : List.of("none", "nowhere")) {
      Screener screener =
          Rules.of(
              """
              [list denials]
              không | k | chưa | không có
              [rule a.b]
              version: 1
              title: t
              weight: 60
              law: L
              need: gấu bông
              %s: có hoá đơn | hoá đơn đỏ | chính hãng | không bán
              """
                  .formatted(guard));
      for (String denied :
          List.of(
              "gấu bông không có hoá đơn",
              "gấu bông khong co hoa don",
              "gấu bông k có hoá đơn",
              "gấu bông chưa chính hãng",
              "gấu bông không có hoá đơn đỏ")) {
        assertThat(score(screener, Listing.of(denied, 1))).as(denied).isEqualTo(60);
      }
      for (String excused :
          List.of(
              "gấu bông có hoá đơn",
              "gấu bông 50 k có hoá đơn",
              "gấu bông đổi được không? Có hoá đơn",
              "gấu bông chứa chính hãng",
              "gấu bông không có hoá đơn lẻ, có hoá đơn đỏ",
              "không bán gấu bông")) {
        assertThat(score(screener, Listing.of(excused, 1))).as(excused).isZero();
      }
    }
  }
}
