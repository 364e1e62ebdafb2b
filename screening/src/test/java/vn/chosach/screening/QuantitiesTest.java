package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.screening.rules.RuleLinter;
import vn.chosach.screening.rules.RuleReader;

/** A rule asks or excludes a number with its unit beside the phrase. */
class QuantitiesTest {

  private static final String HEAD =
      "[rule a.b]\nversion: 1\ntitle: t\nweight: 60\nlaw: L\nneed: thuốc lá | gấu bông\n";

  private static boolean fires(String lines, String title) {
    return Rules.of(HEAD + lines + "\n").screen(Listing.of(title, 45_000)).score() == 60;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thuốc lá 10 cây",
        "10 cây thuốc lá",
        "thuoc la 10cay",
        "THUỐC LÁ 10 CÂY",
        "Thuốc lá １０ cây",
        "Thuốc lá 𝟏𝟎 cây",
        "Thuốc lá 10-cây",
        "Thuốc lá 10 c.â.y",
        "Thuốc lá 10 c â y",
        "Thuốc lá 10\u200Bcây",
        "Thuốc lá 1O cây",
        "Thuốc lá 1.500 cây",
        "Thuốc lá 12,5 cây",
        "T.h.u.ố.c l.á 10 cây",
        "Thuốc lá ngoại thùng lớn 24 tút",
        "Thuốc lá 24 tuttt",
        "Giá sỉ, từ 20 cây: thuốc lá"
      })
  void aQuantityBesideThePhraseIsMet(String title) {
    assertThat(fires("unit: 10.. cây | tút", title)).isTrue();
    assertThat(fires("unit-not: 10.. cây | tút", title)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thuốc lá",
        "Thuốc lá 9 cây",
        "Thuốc lá 1,5 cây",
        "Thuốc lá 10",
        "Thuốc lá 10 gói",
        "Thuốc lá cây 10",
        "Thuốc lá 10 cayenne",
        "Thuốc lá một hai ba bốn năm 10 cây",
        "Thuốc lá ba số 10 x cây"
      })
  void whatIsNoSuchQuantityIsNone(String title) {
    assertThat(fires("unit: 10.. cây | tút", title)).as(title).isFalse();
  }

  @Test
  void theSpanTheUnitsAndTheWordsBetweenAreThoseOfTheRule() {
    assertThat(fires("unit: ml", "Gấu bông 500ml")).isTrue();
    assertThat(fires("unit: ..2 kg", "Gấu bông 2kg")).isTrue();
    assertThat(fires("unit: ..2 kg", "Gấu bông 2,5kg")).isFalse();
    assertThat(fires("unit: 0.5..2 kg", "Gấu bông 0,5 kg")).isTrue();
    assertThat(fires("unit: 2..5 đôi", "Combo 5 đôi gấu bông")).isTrue();
    assertThat(fires("unit: 2..5 đôi", "Combo 6 đôi gấu bông")).isFalse();
    assertThat(fires("unit: đôi ~0", "5 đôi gấu bông")).isTrue();
    assertThat(fires("unit: đôi ~0", "5 đôi to gấu bông")).isFalse();
    assertThat(fires("unit: bao thuốc", "Gấu bông 3 bao thuốc")).isTrue();
    assertThat(fires("unit: cái\nunit: kg", "Gấu bông 3 cái 2kg")).isTrue();
    assertThat(fires("unit: cái\nunit: kg", "Gấu bông 3 cái")).isFalse();
    assertThat(fires("unit: cái\nunit-not: 5.. kg", "Gấu bông 3 cái 2kg")).isTrue();
    assertThat(fires("unit: cái\nunit-not: 5.. kg", "Gấu bông 3 cái 7kg")).isFalse();
  }

  @Test
  void aQuantityStandsInTheFieldOfTheMatchAndAnotherMatchMayHaveIt() {
    var screener = Rules.of(HEAD + "unit: 10.. cây\n");
    assertThat(screener.screen(listing("Thuốc lá", "10 cây")).score()).isZero();
    assertThat(screener.screen(listing("Thuốc lá lẻ", "Sỉ 10 cây thuốc lá")).score()).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10..5 cây",
        "cây ~13",
        "10.. ",
        "10..",
        "2kg",
        "@kho",
        "10..x cây",
        "~3",
        "..-1 kg"
      })
  void aMalformedQuantityIsNamed(String value) {
    assertThat(RuleReader.read("x", HEAD + "unit: " + value + "\n").defects())
        .extracting(RuleDefect::code)
        .as(value)
        .isNotEmpty()
        .allMatch(code -> code.equals("rule.value-is-malformed"));
  }

  @Test
  void theLinterNamesWhatNeverFiresAndWhatIsDoubled() {
    assertThat(lint("unit: 10.. cây\nunit-not: 5.. cây | tút")).contains("rule.is-unreachable");
    assertThat(lint("unit: 10.. cây\nunit-not: 50.. cây")).isEmpty();
    assertThat(lint("unit: 10.. cây | cay")).contains("rule.phrase-is-doubled");
    assertThat(lint("unit: 10.. cây")).isEmpty();
  }

  @Test
  void theLibraryTellsWholesaleTobaccoAndGlassesFromWhisky() {
    Screener library = Rules.library();
    assertThat(rules(library, "Thuốc lá Jet 10 cây giao tận nơi")).contains("lau.thuoc-la-si");
    assertThat(rules(library, "Thuốc lá Jet 1 cây")).doesNotContain("lau.thuoc-la-si");
    assertThat(rules(library, "Whisky nhập 700ml")).contains("dieu-kien.ruou.nhan-ngoai");
    assertThat(rules(library, "Bộ 6 chiếc whisky pha lê"))
        .doesNotContain("dieu-kien.ruou.nhan-ngoai");
  }

  private static java.util.List<String> rules(Screener screener, String title) {
    return screener.screen(Listing.of(title, 450_000)).reasons().stream()
        .map(Screening.Reason::rule)
        .toList();
  }

  private static java.util.List<String> lint(String lines) {
    return RuleLinter.lint(RuleReader.read("x", HEAD + lines + "\n")).stream()
        .map(RuleDefect::code)
        .toList();
  }

  private static Listing listing(String title, String description) {
    return new Listing(
        "1", title, description, "", "", "", "", 45_000, Listing.SellerState.UNKNOWN);
  }
}
