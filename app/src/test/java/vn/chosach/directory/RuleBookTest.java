package vn.chosach.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.catalogue.Provenance;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Validity;

/** The rules that ship, read from their table: no database, so that many days can be tried. */
class RuleBookTest {

  private static final List<CompetenceRule> SHIPPED =
      ProvincePack.current().table("competences.csv").stream().map(RuleBookTest::rule).toList();
  private static final List<String> GOODS = codes("/seed/catalogue/goods-groups.csv");
  private static final List<String> ACTS = codes("/seed/catalogue/violation-kinds.csv");

  @Property(tries = 3000)
  void twoLeadsAreNeverEquallySpecific(
      @ForAll("days") LocalDate day, @ForAll("goods") String goods, @ForAll("acts") String act) {
    for (var lineage :
        List.of(List.of("30280.0", "883.0", "89.0"), List.of("30307.20250701", "91.20250701"))) {
      var matching = on(day).matching(goods, act, lineage).toList();
      var order = RuleBook.bySpecificity(lineage);
      matching.stream()
          .max(order)
          .ifPresent(
              best ->
                  assertThat(matching)
                      .filteredOn(rule -> order.compare(rule, best) == 0)
                      .containsExactly(best));
    }
  }

  @Property(tries = 1000)
  void someBodyAlwaysLeadsInTheProvince(
      @ForAll("days") LocalDate day, @ForAll("goods") String goods, @ForAll("acts") String act) {
    var lineage = day.isBefore(LocalDate.of(2025, 7, 1)) ? List.of("89.0") : List.of("91.20250701");
    assertThat(on(day).winner(goods, act, lineage)).isPresent();
  }

  @Property(tries = 1000)
  void theKindOfViolationWeighsMoreThanTheGoods(
      @ForAll("days") LocalDate day, @ForAll("goods") String goods) {
    var lineage = day.isBefore(LocalDate.of(2025, 7, 1)) ? List.of("89.0") : List.of("91.20250701");
    assertThat(on(day).winner(goods, "crime-signs", lineage).orElseThrow().leadKey())
        .startsWith("CA-AG");
  }

  @Test
  void theSmallerAreaWinsAmongEquals() {
    var lineage = List.of("30337.20250701", "91.20250701");
    var province = made("*", "smuggling", "91.20250701", "HQ-KV20");
    var commune = made("*", "smuggling", "30337.20250701", "BDBP-AG");
    assertThat(new RuleBook(List.of(commune, province)).winner("food", "smuggling", lineage))
        .contains(commune);
    assertThat(new RuleBook(List.of(province, commune)).winner("food", "smuggling", lineage))
        .contains(commune);
  }

  @Test
  void aRuleForAGroupCoversTheGroupsBelowAndNotItsNeighbours() {
    var book = new RuleBook(List.of(made("health", "*", "91.20250701", "SYT-AG")));
    var lineage = List.of("91.20250701");
    assertThat(book.winner("health.medicine", "expired", lineage)).isPresent();
    assertThat(book.winner("health", "expired", lineage)).isPresent();
    assertThat(book.winner("food", "expired", lineage)).isEmpty();
    assertThat(book.winner("health.medicine", "expired", List.of("89.0"))).isEmpty();
  }

  @Test
  void theTableHoldsNoTwoRulesForTheSameThingOnOneDay() {
    for (CompetenceRule one : SHIPPED) {
      assertThat(SHIPPED)
          .filteredOn(
              other ->
                  other.goodsCode().equals(one.goodsCode())
                      && other.actCode().equals(one.actCode())
                      && other.areaKey().equals(one.areaKey())
                      && other.validity().overlaps(one.validity()))
          .containsExactly(one);
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 2950).map(LocalDate.of(2022, 12, 1)::plusDays);
  }

  @Provide
  Arbitrary<String> goods() {
    return Arbitraries.of(GOODS);
  }

  @Provide
  Arbitrary<String> acts() {
    return Arbitraries.of(ACTS);
  }

  private static RuleBook on(LocalDate day) {
    return new RuleBook(SHIPPED.stream().filter(rule -> rule.validity().contains(day)).toList());
  }

  private static List<String> codes(String table) {
    return SeedTable.read(table).stream()
        .map(row -> row.text("code"))
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static CompetenceRule rule(SeedTable.SeedTableRow row) {
    return new CompetenceRule(
        UUID.nameUUIDFromBytes(row.text("key").getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        row.text("goods_code"),
        row.text("act_code"),
        row.text("area_key"),
        row.text("lead"),
        Arrays.asList(Objects.requireNonNullElse(row.optional("partners"), "").split("\\|")),
        new Bilingual(row.text("wording_vi"), row.text("wording_en")),
        List.of(),
        new Validity(row.day("valid_from"), row.day("valid_to")),
        new Provenance(true, 90),
        null);
  }

  private static CompetenceRule made(String goods, String act, String area, String lead) {
    return new CompetenceRule(
        UUID.randomUUID(),
        goods,
        act,
        area,
        lead,
        List.of(),
        new Bilingual("x", "x"),
        List.of(),
        Validity.ALWAYS,
        new Provenance(true, 90),
        null);
  }
}
