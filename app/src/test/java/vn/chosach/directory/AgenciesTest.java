package vn.chosach.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.SeedTable;

/** The roll as it ships, asked on the days that matter. */
@ChosachTest
class AgenciesTest {

  private static final LocalDate PLAN = LocalDate.of(2022, 12, 1);
  private static final LocalDate MARCH = LocalDate.of(2025, 3, 5);
  private static final LocalDate JULY = LocalDate.of(2025, 7, 2);
  private static final LocalDate NOW = LocalDate.of(2026, 11, 24);

  @Autowired Agencies agencies;
  @Autowired JdbcClient jdbc;

  @Test
  void everyBodyAndRoleOfThePlanIsOnTheRoll() {
    var roles = jdbc.sql("SELECT key FROM directory.committee_role").query(String.class).list();
    var rows = SeedTable.read("/directory/plan-roll.csv");
    assertThat(rows).hasSize(47);
    assertThat(rows)
        .allSatisfy(
            row -> {
              String key = row.text("key");
              assertThat(agencies.history(key).isPresent() || roles.contains(key)).as(key).isTrue();
            });
  }

  @Test
  void everySuccessorThatThePlanRollNamesIsLinked() {
    for (SeedTable.SeedTableRow row : SeedTable.read("/directory/plan-roll.csv")) {
      String successors = row.optional("successors");
      var history = agencies.history(row.text("key"));
      if (successors != null && history.isPresent()) {
        assertThat(history.get().successors())
            .as(row.text("key"))
            .extracting(Succession::toKey)
            .contains(successors.split("\\|"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-01, QLTT-AG-OLD, Cục Quản lý thị trường tỉnh An Giang",
    "2025-03-05, QLTT-AG-M1, Chi cục Quản lý thị trường tỉnh An Giang",
    "2025-07-02, QLTT-AG, Chi cục Quản lý thị trường tỉnh An Giang",
    "2026-11-24, QLTT-AG, Chi cục Quản lý thị trường tỉnh An Giang"
  })
  void marketSurveillanceIsFollowedThroughTheRestructuring(LocalDate day, String key, String name) {
    assertThat(agencies.carriedOn("QLTT-AG-OLD", day))
        .singleElement()
        .satisfies(
            body -> {
              assertThat(body.key()).isEqualTo(key);
              assertThat(body.name().vi()).isEqualTo(name);
            });
  }

  @Test
  void aBodyIsNotThereBeforeItBeganNorAfterItEnded() {
    assertThat(agencies.asOf("STTTT-AG", PLAN)).isPresent();
    assertThat(agencies.asOf("STTTT-AG", LocalDate.of(2025, 2, 28))).isPresent();
    assertThat(agencies.asOf("STTTT-AG", MARCH)).isEmpty();
    assertThat(agencies.asOf("SNNMT-AG", PLAN)).isEmpty();
    assertThat(agencies.asOf("HQ-KV20", MARCH)).isEmpty();
  }

  @Test
  void aDividedBodyIsCarriedOnBySeveral() {
    assertThat(agencies.carriedOn("STTTT-AG", MARCH))
        .extracting(Agency::key)
        .containsExactlyInAnyOrder("SKHCN-AG-M1", "SVHTTDL-AG-M1", "CA-AG-OLD");
    assertThat(agencies.carriedOn("STTTT-AG", NOW))
        .extracting(Agency::key)
        .containsExactlyInAnyOrder("SKHCN-AG", "SVHTTDL-AG", "CA-AG");
  }

  @Test
  void theStandingAgencyIsADatedRole() {
    assertThat(agencies.standingAgency(PLAN).orElseThrow().agencyKey()).isEqualTo("CA-AG-OLD");
    assertThat(agencies.standingAgency(MARCH).orElseThrow().agencyKey()).isEqualTo("CA-AG-OLD");
    for (LocalDate day : List.of(JULY, NOW)) {
      var now = agencies.standingAgency(day).orElseThrow();
      assertThat(now.agencyKey()).isEqualTo("SCT-AG");
      assertThat(now.provenance().published()).isFalse();
      assertThat(now.provenance().confidence()).isEqualTo(85);
      assertThat(now.span().from()).as("the day is not verified").isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LONG-XUYEN",
        "CHAU-DOC",
        "TAN-CHAU",
        "AN-PHU",
        "CHAU-PHU",
        "CHAU-THANH",
        "CHO-MOI",
        "PHU-TAN",
        "THOAI-SON",
        "TINH-BIEN",
        "TRI-TON"
      })
  void eachDistrictCommitteeEndedWithTheDistricts(String district) {
    String key = "BCD389-" + district;
    assertThat(agencies.asOf(key, PLAN)).isPresent();
    assertThat(agencies.asOf(key, LocalDate.of(2025, 6, 30))).isPresent();
    assertThat(agencies.asOf(key, LocalDate.of(2025, 7, 1))).isEmpty();
    assertThat(agencies.carriedOn(key, JULY)).as("nobody until 2026").isEmpty();
    assertThat(agencies.carriedOn(key, NOW))
        .isNotEmpty()
        .allSatisfy(body -> assertThat(body.key()).startsWith("BCD389-XA-"));
  }

  @Test
  void thereAreElevenDistrictCommitteesInThePlanAndNoneToday() {
    assertThat(committees(PLAN, Agency.Level.DISTRICT)).hasSize(11);
    assertThat(committees(PLAN, Agency.Level.COMMUNE)).isEmpty();
    assertThat(committees(NOW, Agency.Level.DISTRICT)).isEmpty();
  }

  @Test
  void thereAre102CommuneCommitteesSinceJanuary2026() {
    assertThat(committees(LocalDate.of(2026, 1, 8), Agency.Level.COMMUNE)).isEmpty();
    assertThat(committees(LocalDate.of(2026, 1, 9), Agency.Level.COMMUNE))
        .hasSize(102)
        .allSatisfy(body -> assertThat(body.provenance().published()).isFalse())
        .extracting(Agency::areaKey)
        .doesNotHaveDuplicates();
  }

  @Test
  void oneBodyCanHaveTwoNames() {
    var history = agencies.history("BCD389-TINH-BIEN").orElseThrow();
    assertThat(history.versions())
        .extracting(version -> version.name().vi())
        .containsExactly("Ban Chỉ đạo 389 huyện Tịnh Biên", "Ban Chỉ đạo 389 thị xã Tịnh Biên");
    assertThat(agencies.asOf("BCD389-TINH-BIEN", PLAN).orElseThrow().name().vi())
        .isEqualTo("Ban Chỉ đạo 389 huyện Tịnh Biên");
  }

  @Test
  void anUnverifiedEndIsReckonedWithButNotShownAsADate() {
    var paper = agencies.history("BAO-AG-OLD").orElseThrow().newest();
    assertThat(paper.span().to()).isNull();
    assertThat(paper.span().last()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(agencies.carriedOn("BAO-AG-OLD", NOW))
        .extracting(Agency::key)
        .containsExactly("BPT-AG");
  }

  @Test
  void theRollIsSearchedWithoutMarks() {
    assertThat(agencies.roll(NOW, "quan ly thi truong", 0, 50).agencies())
        .extracting(Agency::key)
        .containsExactly("QLTT-AG");
    assertThat(agencies.roll(NOW, "Qua\u0309n ly\u0301", 0, 50).agencies())
        .as("decomposed text")
        .extracting(Agency::key)
        .containsExactly("QLTT-AG");
  }

  @Test
  void theRollComesInPages() {
    var first = agencies.roll(NOW, "", 0, 40);
    var second = agencies.roll(NOW, "", 40, 40);
    assertThat(first.agencies()).hasSize(40);
    assertThat(first.total()).isGreaterThan(120).isEqualTo(second.total());
    assertThat(second.agencies()).doesNotContainAnyElementsOf(first.agencies());
  }

  @Test
  void onlyContactsThatArePublicEverywhereShip() {
    assertThat(
            jdbc.sql(
                    "SELECT DISTINCT value FROM directory.contact WHERE kind = 'HOTLINE'"
                        + " AND NOT fictitious AND basis LIKE 'Số khẩn cấp%'")
                .query(String.class)
                .list())
        .containsExactly("113");
    assertThat(agencies.contacts(List.of("CA-AG-OLD"), PLAN).get("CA-AG-OLD"))
        .extracting(Contact::value)
        .contains("Số 01, Nguyễn Huệ, phường Mỹ Long, thành phố Long Xuyên, tỉnh An Giang");
  }

  private List<Agency> committees(LocalDate day, Agency.Level level) {
    return agencies.roll(day, "ban chi dao 389", 0, 500).agencies().stream()
        .filter(body -> body.kind() == Agency.AgencyKind.COMMITTEE && body.level() == level)
        .toList();
  }
}
