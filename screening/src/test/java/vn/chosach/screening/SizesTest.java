package vn.chosach.screening;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.screening.rules.RuleLibrary;
import vn.chosach.screening.rules.RuleReader;

/** A price is compared with the authentic article of the same kind and size. */
class SizesTest {

  private static final Brands BRANDS = RuleLibrary.brands();

  private static long low(double size) {
    return requireNonNull(BRANDS.norm("La Roche-Posay", "cosmetics.cleanser", size)).low();
  }

  @Test
  void theNormOfTheLargestSizeThatIsReachedCounts() {
    long small = low(50);
    long middle = low(200);
    long large = low(400);
    assertThat(small).isLessThan(middle);
    assertThat(middle).isLessThan(large);
    assertThat(low(390)).isEqualTo(large);
  }

  @Test
  void aKindWithinAKindFallsBackOnTheWiderOne() {
    Brands.Norm wide = BRANDS.norm("Chanel", "cosmetics", 0);
    assertThat(wide).isNotNull();
    assertThat(BRANDS.norm("Chanel", "cosmetics.mouth", 0)).isEqualTo(wide);
  }

  @ParameterizedTest
  @CsvSource({
    "Sữa rửa mặt La Roche-Posay Effaclar 400ml, 90000, 80",
    "Sữa rửa mặt La Roche-Posay Effaclar 400 ML, 90000, 80",
    "Sữa rửa mặt La Roche-Posay Effaclar 50ml, 110000, 0",
    "Sữa rửa mặt La Roche-Posay Effaclar 400ml, 480000, 0"
  })
  void aPriceThatIsTooLowForTheSizeIsFound(String title, long price, int least) {
    int score = Rules.library().screen(Listing.of(title, price)).score();
    if (least == 0) {
      assertThat(score).as(title).isLessThan(Band.REVIEW.from());
    } else {
      assertThat(score).as(title).isGreaterThanOrEqualTo(least);
    }
  }

  @Test
  void theReasonNamesKindAndSize() {
    assertThat(
            Rules.library()
                .screen(Listing.of("Sữa rửa mặt La Roche-Posay Effaclar 400ml", 90_000))
                .reasons())
        .anyMatch(reason -> reason.facts().contains("sữa rửa mặt từ 400 ml/g"));
  }

  @Test
  void aNormThatAPersonReleasedIsComparedWithAndOneFromThreePricesIsRefused() {
    Listing cheap = Listing.of("Sữa rửa mặt La Roche-Posay Effaclar 400ml", 90_000);
    RuleBook norms =
        RuleReader.read(
            "test",
            """
            [norm la-roche-posay]
            La Roche-Posay,cosmetics.cleanser,80000,120000,40,400
            La Roche-Posay,cosmetics.cleanser,10000,12000,3,50
            La Roche-Posay,cosmetics.cleanser,70000,60000,40,50
            """);
    assertThat(norms.defects())
        .extracting(RuleDefect::code, RuleDefect::line)
        .containsExactly(
            tuple("rule.norm-rests-on-too-few", 3), tuple("rule.norm-is-malformed", 4));
    assertThat(Rules.library().screen(cheap).score()).isGreaterThanOrEqualTo(80);
    assertThat(screener(norms).screen(cheap).score()).isLessThan(Band.REVIEW.from());
    Listing small = Listing.of("Sữa rửa mặt La Roche-Posay Effaclar 50ml", 20_000);
    assertThat(screener(norms).screen(small))
        .as("what was refused changes nothing")
        .isEqualTo(Rules.library().screen(small));
    RuleBook strange =
        RuleReader.read("test", "[norm x]\nZzz,shoes,1,2,30\nNike,khong-co,1,2,30\n");
    assertThat(strange.defects()).isEmpty();
    assertThat(
            CompiledRules.of(RuleLibrary.book().with(strange), BRANDS, Rules.DAY).defects().stream()
                .map(RuleDefect::code))
        .containsExactlyInAnyOrder("rule.mark-is-unknown", "rule.kind-is-unknown");
  }

  @Test
  void aKindWithoutNormsIsComparedWithNoPrice() {
    assertThat(BRANDS.norm("Innisfree", "luggage", 0)).isNull();
    assertThat(Rules.library().screen(Listing.of("Vali Innisfree size 20", 10_000)).reasons())
        .allMatch(reason -> reason.comparison() == null);
  }

  private static Screener screener(RuleBook more) {
    return new Screener(CompiledRules.of(RuleLibrary.book().with(more), BRANDS, Rules.DAY));
  }

  /** Beside marked words a bare one is another word; where all is bare it is forgiven. */
  @ParameterizedTest
  @CsvSource({
    "Thuốc bôi nấm da đầu, true",
    "thuoc boi nam da dau, true",
    "Giày nam da bò, false",
    "Ví nam da thật, false",
    "Kem bao thi bao soi nhé, true"
  })
  void aRuleThatHeedsMarksForgivesTheirLackWhereAllIsBare(String title, boolean found) {
    Screener screener =
        new Screener(
            CompiledRules.of(
                RuleReader.read(
                    "test",
                    """
                    [rule a.marks]
                    version: 1
                    title: t
                    weight: 60
                    law: L
                    form: đúng-dấu
                    need: nấm da | bao thí bao sói
                    """),
                Brands.none(),
                Rules.DAY));
    assertThat(screener.screen(Listing.of(title, 150_000)).score() == 60)
        .as(title)
        .isEqualTo(found);
  }
}
