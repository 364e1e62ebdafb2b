package vn.chosach.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;

@ChosachTest
class AreasTest {

  private static final LocalDate PLAN = LocalDate.of(2022, 12, 1);
  private static final LocalDate NOW = LocalDate.of(2026, 11, 24);

  @Autowired Areas areas;

  @Test
  void thereAre102CommunesTodayAndNoDistrict() {
    assertThat(areas.on(Area.Level.COMMUNE, NOW)).hasSize(102);
    assertThat(areas.on(Area.Level.DISTRICT, NOW)).isEmpty();
    assertThat(areas.on(Area.Level.PROVINCE, NOW))
        .extracting(Area::key)
        .containsExactly("91.20250701");
  }

  @Test
  void thereWereTwoProvincesOf156And144CommunesInThePlan() {
    var communes = areas.on(Area.Level.COMMUNE, PLAN);
    assertThat(communes).filteredOn(area -> under(area, "89.0")).hasSize(156);
    assertThat(communes).filteredOn(area -> under(area, "91.0")).hasSize(144);
    assertThat(areas.on(Area.Level.DISTRICT, PLAN)).hasSize(26);
  }

  @Test
  void everyOldCommuneLeadsToATodayCommune() {
    assertThat(areas.on(Area.Level.COMMUNE, PLAN))
        .allSatisfy(
            area ->
                assertThat(areas.at(area, NOW).all())
                    .as(area.key())
                    .isNotEmpty()
                    .allSatisfy(unit -> assertThat(unit.level()).isEqualTo(Area.Level.COMMUNE)));
  }

  @Test
  void everyTodayCommuneCameFromOldOnes() {
    assertThat(areas.on(Area.Level.COMMUNE, NOW))
        .allSatisfy(area -> assertThat(areas.at(area, PLAN).all()).as(area.key()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "Xã Vĩnh Châu, 2, Phường Châu Đốc",
    "Xã Phú Hội, 2, Xã Nhơn Hội",
    "Xã Phước Hưng, 3, Xã Phú Hữu"
  })
  void aSplitCommuneIsNeverGuessed(String old, int candidates, String one) {
    Area split = areas.find(old, PLAN, 1).getFirst();
    assertThat(areas.at(split, NOW))
        .isInstanceOfSatisfying(
            Whereabouts.Choose.class,
            choose ->
                assertThat(choose.candidates())
                    .hasSize(candidates)
                    .extracting(area -> area.fullName().vi())
                    .contains(one));
    assertThat(areas.successors(split)).noneMatch(Area.AreaLink::whole);
  }

  @Test
  void aWholeCommuneIsFollowedThroughSeveralChanges() {
    Area town = areas.area("30502.0").orElseThrow();
    assertThat(town.fullName().vi()).isEqualTo("Thị trấn Nhà Bàng");
    assertThat(areas.at(town, LocalDate.of(2023, 4, 10)))
        .isInstanceOfSatisfying(
            Whereabouts.WhereaboutsOne.class,
            one -> assertThat(one.area().fullName().vi()).isEqualTo("Phường Nhà Bàng"));
    assertThat(areas.at(town, NOW)).isInstanceOf(Whereabouts.WhereaboutsOne.class);
  }

  @Test
  void aDistrictLeadsToSeveralCommunes() {
    Area district = areas.find("huyện Chợ Mới", PLAN, 1).getFirst();
    assertThat(areas.at(district, NOW).all())
        .hasSizeGreaterThan(3)
        .extracting(area -> area.fullName().vi())
        .contains("Xã Chợ Mới");
  }

  @Test
  void oneNameCanBeADistrictATownshipAndACommune() {
    assertThat(areas.find("cho moi", NOW, 10))
        .extracting(area -> area.fullName().vi())
        .containsExactly("Xã Chợ Mới", "Thị trấn Chợ Mới", "Huyện Chợ Mới");
  }

  @Test
  void theKindOfUnitMakesTheNameExact() {
    assertThat(areas.find("xã chợ mới", NOW, 10).getFirst().key()).endsWith(".20250701");
    assertThat(areas.find("Phường An Phú", NOW, 10))
        .extracting(area -> area.fullName().vi())
        .first()
        .isEqualTo("Phường An Phú");
  }

  @Test
  void aUnitAboveCanBeNamedAfterAComma() {
    assertThat(areas.find("Châu Thành, Kiên Giang", PLAN, 10))
        .isNotEmpty()
        .allSatisfy(area -> assertThat(under(area, "91.0")).isTrue());
    assertThat(areas.find("Mỹ Luông, Chợ Mới, An Giang", PLAN, 10))
        .extracting(area -> area.fullName().vi())
        .containsExactly("Thị trấn Mỹ Luông");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Phường Long Xuyên", "phuong long xuyen", "PHƯỜNG  LONG XUYÊN", "Mỹ Hoà Hưng"})
  void decomposedTextFindsTheSameUnit(String typed) {
    var composed = areas.find(typed, NOW, 5);
    assertThat(composed).isNotEmpty();
    assertThat(areas.find(Normalizer.normalize(typed, Normalizer.Form.NFD), NOW, 5))
        .isEqualTo(composed);
  }

  @Test
  void aCodeAloneIsNoKey() {
    var before = areas.on(Area.Level.COMMUNE, LocalDate.of(2025, 6, 30));
    assertThat(areas.on(Area.Level.COMMUNE, NOW))
        .filteredOn(
            area ->
                before.stream()
                    .anyMatch(
                        old ->
                            old.code().equals(area.code())
                                && !old.fullName().equals(area.fullName())))
        .as("codes that name another unit now")
        .hasSize(61);
  }

  @Test
  void nothingIsFoundForWordsThatNameNoUnit() {
    assertThat(areas.find("Hà Nội", NOW, 5)).isEmpty();
    assertThat(areas.find("  , ,", NOW, 5)).isEmpty();
    assertThat(areas.find("%", NOW, 5)).isEmpty();
    assertThat(areas.find("x".repeat(10_000), NOW, 5)).isEmpty();
  }

  @Test
  void theUnitsAboveAreThoseOfTheDay() {
    Area commune = areas.find("Xã An Cư", PLAN, 1).getFirst();
    assertThat(areas.lineage(commune, PLAN))
        .extracting(area -> area.fullName().vi())
        .containsExactly("Xã An Cư", "Huyện Tịnh Biên", "Tỉnh An Giang");
    assertThat(areas.lineage(commune, LocalDate.of(2024, 1, 1)))
        .extracting(area -> area.fullName().vi())
        .containsExactly("Xã An Cư", "Thị xã Tịnh Biên", "Tỉnh An Giang");
  }

  private boolean under(Area area, String province) {
    return areas.lineage(area, Objects.requireNonNullElse(area.span().last(), NOW)).stream()
        .anyMatch(unit -> unit.key().equals(province));
  }
}
