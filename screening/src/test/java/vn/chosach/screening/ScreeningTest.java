package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.screening.rules.RuleLibrary;
import vn.chosach.screening.rules.RuleLinter;
import vn.chosach.screening.rules.RuleReader;

class ScreeningTest {

  private static String rule(String id, String lines) {
    return "[rule " + id + "]\nversion: 1\ntitle: t\nweight: 60\nlaw: L\n" + lines + "\n";
  }

  @Test
  void weightsOfTheReasonsAddUpToTheScore() {
    Screening outcome =
        Rules.library()
            .screen(Listing.of("Đồng hồ Role.x nam fullbox cao cấp hàng fake loại 1", 150_000));
    assertThat(outcome.score()).isEqualTo(100);
    assertThat(outcome.reasons().stream().mapToInt(Screening.Reason::weight).sum()).isEqualTo(100);
    assertThat(outcome.band()).isEqualTo(Band.CASE);
  }

  @Test
  void theSameListingAlwaysGetsTheSameScore() {
    Listing listing = Listing.of("Giày N.I.K.E Air Force 1 rep 1:1 full box bill", 199_000);
    Screener screener = Rules.library();
    Screening first = screener.screen(listing);
    screener.screen(Listing.of("x!@$".repeat(30), 1));
    assertThat(screener.screen(listing)).isEqualTo(first);
    assertThat(Rules.library().screen(listing)).isEqualTo(first);
  }

  @Test
  void aReasonShowsTheOriginalText() {
    String title = "🔥 Dép Nam G.U.C.C.I giá rẻ";
    Screening outcome = Rules.library().screen(Listing.of(title, 65_000));
    assertThat(outcome.reasons())
        .anySatisfy(
            reason -> {
              assertThat(reason.text()).isEqualTo("G.U.C.C.I");
              assertThat(title.substring(reason.start(), reason.end())).isEqualTo(reason.text());
            });
    // a doubled letter does not end the place before the last one
    assertThat(
            Rules.library().screen(Listing.of("Túi L o u i s V u i t t o n rẻ", 65_000)).reasons())
        .extracting("text")
        .contains("L o u i s V u i t t o n")
        .doesNotContain("L o u i s V u i t t o");
  }

  @Test
  void knownFalseAlarmsDoNotFire() {
    Screener screener = Rules.library();
    for (String innocent :
        List.of(
            "Túi xách tay nữ Hàn Quốc loại 1",
            "Máy tính xách tay, hành lý xách tay 7kg",
            "Hộp box Nike đựng giày",
            "Dây đeo cho đồng hồ Rolex",
            "Khóa sừng bò thời trang",
            "Serum siêu cấp ẩm cho da",
            "Shop nói không với hàng giả, hàng nhái",
            "Hàng gia dụng hàng giá tốt",
            "Bao da dành cho Apple Airpods 3",
            "Ví đựng vừa iPhone 6 Plus")) {
      assertThat(screener.screen(Listing.of(innocent, 90_000)).score())
          .as(innocent)
          .isLessThan(Band.REVIEW.from());
    }
  }

  @Test
  void needsAreAllMetAndGuardsTakeAMatchBack() {
    Screener screener =
        Rules.of(rule("a.b", "need: pháo | đạn\nneed: bán | sỉ\nnone: đồ chơi\nexcept: pháo giấy"));
    assertThat(screener.screen(Listing.of("bán pháo giá tốt", 1)).score()).isEqualTo(60);
    assertThat(screener.screen(Listing.of("pháo giá tốt", 1)).score()).isZero();
    assertThat(screener.screen(Listing.of("bán pháo đồ chơi", 1)).score()).isZero();
    assertThat(screener.screen(Listing.of("bán pháo giấy", 1)).score()).isZero();
    assertThat(screener.screen(Listing.of("bán pháo giấy và pháo thật", 1)).score()).isEqualTo(60);
  }

  @Test
  void nearPatternPriceAndDatesAreJudged() {
    Screener near = Rules.of(rule("a.near", "need: hàng\nnear: hàng ~2 lậu"));
    assertThat(near.screen(Listing.of("hàng mới về lậu", 1)).score()).isEqualTo(60);
    assertThat(near.screen(Listing.of("hàng mới về hôm nay lậu", 1)).score()).isZero();
    Screener pattern = Rules.of(rule("a.pattern", "need: zalo\npattern: zalo 0[0-9]{9}"));
    assertThat(pattern.screen(Listing.of("Zalo 0912345678", 1)).score()).isEqualTo(60);
    assertThat(pattern.screen(Listing.of("Zalo 09123", 1)).score()).isZero();
    Screener price = Rules.of(rule("a.price", "need: áo\nprice: 1000..50000"));
    assertThat(price.screen(Listing.of("áo", 50_000)).score()).isEqualTo(60);
    assertThat(price.screen(Listing.of("áo", 50_001)).score()).isZero();
    assertThat(price.screen(Listing.of("áo", -1)).score()).isZero();
    RuleBook dated = RuleReader.read("t", rule("a.date", "need: áo\nuntil: 2026-11-23"));
    assertThat(CompiledRules.of(dated, Brands.none(), LocalDate.of(2026, 11, 23)).size()).isOne();
    assertThat(CompiledRules.of(dated, Brands.none(), Rules.DAY).size()).isZero();
  }

  @Test
  void ofAGroupOnlyTheHeaviestCounts() {
    Screener screener =
        Rules.of(
            rule("a.one", "need: áo\ngroup: g")
                + rule("a.two", "need: áo\ngroup: g").replace("weight: 60", "weight: 25"));
    assertThat(screener.screen(Listing.of("áo", 1)).score()).isEqualTo(60);
  }

  @Test
  void aFileWithBadRulesLoadsTheOthersAndNamesTheBad() {
    RuleBook book =
        RuleReader.read(
            "t.rules",
            rule("good.one", "need: áo")
                + rule("bad.pattern", "need: áo\npattern: (a+)+\\1")
                + rule("bad.weight", "need: áo\nweight: 900")
                + rule("bad.need", "title: nothing needed")
                + rule("bad.date", "need: áo\nfrom: hôm qua")
                + rule("bad.all", "need: áo\npattern: .*")
                + rule("good.one", "need: váy")
                + rule("good.two", "need: quần"));
    assertThat(book.rules()).extracting("id").containsExactly("good.one", "good.two");
    assertThat(book.defects())
        .extracting(RuleDefect::code)
        .containsExactly(
            "rule.pattern-is-refused",
            "rule.weight-out-of-range",
            "rule.no-required-phrase",
            "rule.value-is-malformed",
            "rule.pattern-matches-everything",
            "rule.id-is-doubled");
    RuleBook unknown =
        RuleReader.read("t", rule("a.list", "need: @missing") + rule("a.ok", "need: áo"));
    CompiledRules compiled = CompiledRules.of(unknown, Brands.none(), Rules.DAY);
    assertThat(compiled.size()).isOne();
    assertThat(compiled.defects())
        .extracting(RuleDefect::code)
        .containsExactly("rule.list-is-unknown");
  }

  @Test
  void aPatternThatExplodesElsewhereRunsInLinearTime() {
    Screener screener = Rules.of(rule("a.slow", "need: aba\npattern: (a|a)*(a|a)*(a|a)*c$"));
    long start = System.nanoTime();
    screener.screen(Listing.of("aba " + "ab".repeat(20_000), 1));
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void theLinterNamesRulesThatDoNotMeanWhatTheySay() {
    RuleBook book =
        RuleReader.read(
            "t",
            rule("a.common", "need: da | giày")
                + rule("a.twin", "need: da | giày")
                + rule("a.never", "need: rolex\nexcept: rolex")
                + rule("a.past", "need: hublot\nfrom: 2026-02-01\nuntil: 2026-01-01"));
    assertThat(RuleLinter.lint(book))
        .extracting(RuleDefect::code)
        .contains(
            "rule.matches-everything",
            "rule.duplicates-another",
            "rule.is-unreachable",
            "rule.is-never-valid");
    RuleBook elsewhere =
        RuleReader.read("t", rule("a.shelf", "need: kem nám\nneed-category: túi\nnone: túi"));
    assertThat(RuleLinter.lint(elsewhere)).isEmpty();
  }

  @Test
  void theLibraryHasNoDefectAndEveryRuleCitesTheLaw() {
    RuleBook book = RuleLibrary.book();
    assertThat(RuleLinter.lint(book)).isEmpty();
    assertThat(book.defects()).isEmpty();
    assertThat(RuleLibrary.brands().defects()).isEmpty();
    assertThat(CompiledRules.of(book, RuleLibrary.brands(), Rules.DAY).defects()).isEmpty();
    assertThat(book.rules()).allSatisfy(rule -> assertThat(rule.standing().law()).isNotBlank());
    assertThat(book.rules()).hasSizeGreaterThan(60);
  }

  @Test
  void theCampaignBeforeTetIsWatchedForOnItsDaysAlone() {
    for (String title :
        List.of(
            "Rượu ngoại Chivas 21 không tem hàng campuchia",
            "Giỏ quà tết sang trọng nhãn rời",
            "Pháo cuộn đón giao thừa")) {
      assertThat(campaign(title, LocalDate.of(2027, 1, 10))).as(title).isPositive();
      assertThat(campaign(title, LocalDate.of(2026, 12, 9))).as(title).isZero();
      assertThat(campaign(title, LocalDate.of(2027, 3, 1))).as(title).isZero();
    }
    for (String title :
        List.of("Vỏ hộp quà tết rỗng nhãn rời", "Pháo giấy trang trí tết", "Giỏ quà tết có tem")) {
      assertThat(campaign(title, LocalDate.of(2027, 1, 10))).as(title).isZero();
    }
  }

  private static long campaign(String title, LocalDate day) {
    var rules = CompiledRules.of(RuleLibrary.book(), RuleLibrary.brands(), day);
    var listing =
        new Listing(
            "1", title, "", "", "", "Shop", "shopee", -1, new Listing.SellerState(0, 0, false));
    return new Screener(rules)
        .screen(listing).reasons().stream()
            .filter(reason -> reason.rule().startsWith("tet."))
            .count();
  }

  /** What one rule knows with digits hides no word from the others, nor the other way round. */
  @Test
  void aWordThatIsKnownWithDigitsIsReadAsLettersToo() {
    String rule = "[rule %s]\nversion: 1\ntitle: t\nweight: 20\nlaw: L\nform: bỏ-dấu\nneed: %s\n";
    Screener screener =
        Rules.of(rule.formatted("a.c4", "thuốc nổ c4") + rule.formatted("a.fish", "kích cá"));
    for (String text : List.of("k1ch c4", "kich c4", "thuoc no c4", "thu0c n0 c4")) {
      assertThat(screener.screen(Listing.of("Rao " + text, 1)).score()).as(text).isEqualTo(20);
    }
    assertThat(screener.screen(Listing.of("Thuốc nổ c4, kích c4", 1)).score()).isEqualTo(40);
    assertThat(screener.screen(Listing.of("Kích c5, thuốc c4", 1)).score()).isZero();
  }
}
