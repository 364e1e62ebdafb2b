package vn.chosach.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.catalogue.Catalogue;

/** "Việc này của ai?" with the rules that ship. */
@ChosachTest
class CompetencesTest {

  private static final LocalDate PLAN = LocalDate.of(2022, 12, 1);
  private static final LocalDate NOW = LocalDate.of(2026, 11, 24);

  @Autowired Competences competences;
  @Autowired Areas areas;
  @Autowired Agencies agencies;
  @Autowired Catalogue catalogue;

  @ParameterizedTest
  @CsvSource({
    "health.medicine,        counterfeit,         2022-12-01, SYT-AG",
    "health.cosmetics,       counterfeit,         2026-11-24, SYT-AG",
    "health.supplements,     misleading-advertising, 2026-11-24, SYT-AG",
    "agriculture.fertiliser, substandard,         2022-12-01, SNNPTNT-AG",
    "agriculture.pesticide,  counterfeit,         2025-03-05, SNNMT-AG",
    "fashion,                counterfeit,         2022-12-01, QLTT-AG-OLD",
    "fashion,                counterfeit,         2025-03-05, QLTT-AG-M1",
    "fashion,                counterfeit,         2025-07-02, QLTT-AG",
    "fashion,                smuggling,           2025-03-05, HQ-AG-OLD",
    "fashion,                smuggling,           2025-03-15, HQ-KV20",
    "tobacco,                smuggling.off-gate,  2026-11-24, BDBP-AG",
    "other,                  tax-non-declaration, 2022-12-01, THUE-AG-OLD",
    "other,                  tax-non-declaration, 2025-03-05, THUE-KV",
    "other,                  tax-non-declaration, 2026-11-24, THUE-AG",
    "health.medicine,        crime-signs,         2022-12-01, CA-AG-OLD",
    "health.medicine,        crime-signs,         2026-11-24, CA-AG",
    "banned.fireworks,       prohibited-goods,    2026-11-24, CA-AG",
    "electronics,            e-commerce-conditions, 2026-11-24, SCT-AG",
    "other,                  online-content,      2022-12-01, STTTT-AG"
  })
  void theLeadIsNamedForGoodsActAndDay(String goods, String act, LocalDate day, String lead) {
    assertThat(found(goods, act, null, day).lead().key()).isEqualTo(lead);
  }

  @Test
  void aPastMatterNamesTheBodyThenAndNow() {
    var answer = found("fashion", "counterfeit", "Xã Mỹ Khánh", PLAN);
    assertThat(answer.lead().name().vi()).isEqualTo("Cục Quản lý thị trường tỉnh An Giang");
    assertThat(answer.today())
        .extracting(body -> body.name().vi())
        .containsExactly("Chi cục Quản lý thị trường tỉnh An Giang");
    assertThat(answer.local()).extracting(Agency::key).containsExactly("BCD389-LONG-XUYEN");
    assertThat(answer.rule().bases())
        .contains(new CompetenceRule.Basis("kh-389-ag-2022", "mục III.6"));
  }

  @Test
  void aPlaceOfTodayNamesItsCommuneCommittee() {
    var answer = found("fashion", "counterfeit", "Phường Long Xuyên", NOW);
    assertThat(answer.local()).extracting(Agency::key).containsExactly("BCD389-XA-30307");
  }

  @Test
  void anOldPlaceOnALaterDayIsFollowed() {
    var answer = found("fashion", "counterfeit", "Phường Mỹ Bình", NOW);
    assertThat(answer.local()).extracting(Agency::key).containsExactly("BCD389-XA-30307");
  }

  @Test
  void aSplitPlaceLeavesTheLocalCommitteeOpen() {
    var answer = found("fashion", "counterfeit", "Xã Phước Hưng", NOW);
    assertThat(answer.lead().key()).isEqualTo("QLTT-AG");
    assertThat(answer.place()).hasSize(3);
    assertThat(answer.local()).hasSize(3);
  }

  @Test
  void aPlaceOfKienGiangInThePlanBelongsToAnotherProvince() {
    var competenceAnswer = ask("fashion", "counterfeit", "Huyện Hòn Đất", PLAN);
    assertThat(competenceAnswer)
        .isInstanceOfSatisfying(
            CompetenceAnswer.Nobody.class,
            nobody -> assertThat(nobody.why().code()).isEqualTo("directory.place-elsewhere"));
  }

  @Test
  void theSamePlaceBelongsToAnGiangSinceJuly2025() {
    assertThat(found("fashion", "counterfeit", "Huyện Hòn Đất", NOW).lead().key())
        .isEqualTo("QLTT-AG");
  }

  @Test
  void beforeThePlanThereIsNoRule() {
    assertThat(ask("fashion", "counterfeit", null, LocalDate.of(2022, 11, 30)))
        .isInstanceOfSatisfying(
            CompetenceAnswer.Nobody.class,
            nobody -> assertThat(nobody.why().code()).isEqualTo("directory.no-rule"));
  }

  @ParameterizedTest
  @CsvSource({
    "nothing, counterfeit, , directory.unknown-goods",
    "fashion, nothing, , directory.unknown-act",
    "fashion, counterfeit, 99999.0, directory.unknown-area",
    "*, counterfeit, , directory.unknown-goods"
  })
  void aWrongCodeIsRefused(String goods, String act, @Nullable String area, String code) {
    assertThat(competences.whose(new CompetenceQuestion(goods, act, area, NOW), NOW))
        .isInstanceOfSatisfying(
            CompetenceAnswer.Nobody.class,
            nobody -> assertThat(nobody.why().code()).isEqualTo(code));
  }

  @Test
  void partnersAreNamedAsTheyWereOnTheDay() {
    var answer = found("fashion", "e-commerce-conditions", null, LocalDate.of(2025, 3, 5));
    assertThat(answer.partners())
        .extracting(Agency::key)
        .contains("QLTT-AG-M1", "STC-AG", "CA-AG-OLD", "SKHCN-AG-M1")
        .doesNotContain("QLTT-AG-OLD", "STTTT-AG", "SKHDT-AG")
        .doesNotHaveDuplicates();
  }

  @Test
  void everyLeadIsInBeingOnEveryDayOfItsRule() {
    for (LocalDate day :
        List.of(
            PLAN,
            LocalDate.of(2025, 2, 28),
            LocalDate.of(2025, 3, 14),
            LocalDate.of(2025, 6, 30),
            NOW)) {
      assertThat(competences.rules(day))
          .isNotEmpty()
          .allSatisfy(rule -> assertThat(agencies.asOf(rule.leadKey(), day)).isPresent());
    }
  }

  @Test
  void everyRuleCitesALegalBasisOfTheRegister() {
    for (LocalDate day : List.of(PLAN, LocalDate.of(2025, 3, 5), NOW)) {
      assertThat(competences.rules(day))
          .allSatisfy(
              rule ->
                  assertThat(rule.bases())
                      .isNotEmpty()
                      .allSatisfy(
                          basis ->
                              assertThat(catalogue.legalBasis(basis.code()).orElseThrow())
                                  .extracting(known -> known.validity().contains(day))
                                  .as(rule.wording().vi() + " " + basis.code())
                                  .isEqualTo(true)));
    }
  }

  private CompetenceAnswer ask(String goods, String act, @Nullable String place, LocalDate day) {
    String area = place == null ? null : areas.find(place, day, 1).getFirst().key();
    return competences.whose(new CompetenceQuestion(goods, act, area, day), NOW);
  }

  private CompetenceAnswer.CompetenceAnswerFound found(
      String goods, String act, @Nullable String place, LocalDate day) {
    return (CompetenceAnswer.CompetenceAnswerFound) ask(goods, act, place, day);
  }
}
