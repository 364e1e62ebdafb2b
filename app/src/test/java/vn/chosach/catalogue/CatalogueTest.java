package vn.chosach.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;

@ChosachTest
class CatalogueTest {

  private static final LocalDate PLAN = LocalDate.of(2022, 12, 1);
  private static final LocalDate NOW = LocalDate.of(2026, 11, 24);

  @Autowired Catalogue catalogue;
  @Autowired JdbcClient jdbc;

  @Test
  void anActIsJudgedByTheLawOfItsDay() {
    assertThat(catalogue.violationKind("e-commerce-conditions", PLAN).orElseThrow().basisCodes())
        .containsExactly("nd-52-2013", "nd-85-2021");
    assertThat(catalogue.violationKind("e-commerce-conditions", NOW).orElseThrow().basisCodes())
        .containsExactly("luat-122-2025", "nd-248-2026");
  }

  @Test
  void aGroupCanBecomeBannedOnADay() {
    String code = "tobacco.e-cigarettes";
    assertThat(catalogue.goodsGroup(code, LocalDate.of(2024, 12, 31)).orElseThrow().standing())
        .isEqualTo(GoodsGroup.GoodsGroupStanding.ORDINARY);
    assertThat(catalogue.goodsGroup(code, LocalDate.of(2025, 1, 1)).orElseThrow().standing())
        .isEqualTo(GoodsGroup.GoodsGroupStanding.BANNED);
  }

  @Test
  void aCodeIsListedOnceOnEachDay() {
    for (LocalDate day : List.of(PLAN, LocalDate.of(2025, 3, 5), LocalDate.of(2025, 7, 2), NOW)) {
      assertThat(catalogue.goodsGroups(day)).extracting(GoodsGroup::code).doesNotHaveDuplicates();
      assertThat(catalogue.violationKinds(day))
          .extracting(ViolationKind::code)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyFinerGroupStandsUnderAHeading() {
    var codes = new HashSet<>(catalogue.goodsGroups(NOW).stream().map(GoodsGroup::code).toList());
    assertThat(codes).allSatisfy(code -> assertThat(codes).containsAll(Codes.upwards(code)));
  }

  @Test
  void everyCitedBasisStandsInTheRegister() {
    var known = catalogue.legalBases(null).stream().map(LegalBasis::code).toList();
    var cited =
        Stream.concat(
                catalogue.goodsGroups(null).stream().flatMap(g -> g.basisCodes().stream()),
                Stream.concat(
                    catalogue.violationKinds(null).stream().flatMap(k -> k.basisCodes().stream()),
                    catalogue.legalBases(null).stream().flatMap(b -> b.amends().stream())))
            .toList();
    assertThat(cited).hasSizeGreaterThan(100);
    assertThat(known).containsAll(cited);
  }

  @Test
  void aReplacedDocumentEndsBeforeItsSuccessorBegins() {
    var register = catalogue.legalBases(null);
    var replaced = register.stream().filter(basis -> basis.successor() != null).toList();
    assertThat(replaced).hasSizeGreaterThan(10);
    assertThat(replaced)
        .allSatisfy(
            basis -> {
              var next = catalogue.legalBasis(String.valueOf(basis.successor())).orElseThrow();
              assertThat(basis.validity().overlaps(next.validity())).isFalse();
            });
  }

  @Test
  void aDocumentIsListedOnlyWhileItIsInForce() {
    assertThat(catalogue.legalBases(PLAN)).extracting(LegalBasis::code).contains("kh-389-ag-2022");
    assertThat(catalogue.legalBases(NOW))
        .extracting(LegalBasis::code)
        .contains("luat-122-2025")
        .doesNotContain("kh-389-ag-2022", "nd-52-2013");
  }

  @ParameterizedTest
  @CsvSource({
    "shopee.vn, shopee",
    "www.SHOPEE.vn, shopee",
    "vt.tiktok.com, tiktok",
    "shop.tiktok.com, tiktok-shop",
    "m.facebook.com, facebook",
    "chat.zalo.me, zalo"
  })
  void anAddressIsKnownByItsHost(String host, String code) {
    assertThat(catalogue.platformOf(host, NOW)).map(Platform::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"notshopee.vn", "shopee.vn.example.com", "tiktok.com.vn", "vn"})
  void aLookAlikeHostBelongsToNobody(String host) {
    assertThat(catalogue.platformOf(host, NOW)).isEmpty();
  }

  @Test
  void theApplicationCannotWriteTheLists() {
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM catalogue.goods_group").update())
        .isInstanceOf(DataAccessException.class)
        .hasRootCauseMessage("ERROR: permission denied for table goods_group");
  }
}
