package vn.chosach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.documents.Document;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.DeskBrowserTest;

/**
 * axe-core on the pages that are about one record, which a walk over the addresses without variable
 * never opens: cases, referrals, signals, tips, documents, plans, reports and the rest.
 */
class AccessibleRecordsTest extends DeskBrowserTest {

  @Autowired Scene scene;
  @Autowired Office office;
  @Autowired Registry registry;

  @TestFactory
  Stream<DynamicTest> noPageOfARecordViolatesARule() {
    signIn(
        people.complete(EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)).toArray(Role[]::new)));
    List<String> paths = paths();
    return Stream.concat(
            Stream.concat(paths.stream(), paths.stream().map(path -> "/en" + path)),
            Stream.of(matrix()))
        .map(path -> DynamicTest.dynamicTest(path, () -> looksRight(path)));
  }

  private void looksRight(String path) {
    List<String> faults =
        path.startsWith("/en/") || path.equals(matrix())
            ? runsOffAtAnyWidth(path)
            : faultsAtEveryWidth(path);
    assertThat(script("return performance.getEntriesByType('navigation')[0].responseStatus"))
        .as("status of " + path)
        .isEqualTo(200L);
    assertThat(faults).isEmpty();
  }

  private List<String> paths() {
    ActingOfficer handler = office.handler();
    CaseFile file = office.heard(office.assigned(handler, office.head(), "Kem trộn"), handler, 9);
    String here = "/ho-so-vu-viec/" + file.number();
    Document draft = registry.drafted(handler, "Về kiểm tra mỹ phẩm");
    String referral = "/phoi-hop/" + id("referral", "between the office and a third");
    String signal = "/hop-tiep-nhan/" + id("signal", "referred to the police");
    String plan = "/ke-hoach/" + id("plan", "shipped");
    return List.of(
        here,
        here + "/vi-sao",
        here + "/lam/xu-phat",
        here + "/lam/ghi-dien-bien",
        referral,
        referral + "/vi-sao",
        signal,
        signal + "/vi-sao",
        "/tiep-nhan/tin/" + id("tip", "lies at the office"),
        "/thoi-han/" + id("clock", "of CA-AG"),
        "/thoi-han/quy-tac/HS.CLASSIFY",
        "/van-ban/" + draft.id(),
        "/van-ban/" + draft.id() + "/sua",
        "/bang-chung/" + id("capture", "asked for by CA-AG"),
        "/bao-cao/" + id("report", "of QLTT-AG"),
        "/bao-cao/" + id("report", "of QLTT-AG") + "/sua",
        "/xuat-ban/" + id("publication", "draft of CA-AG"),
        "/chi-dao/" + id("matter", "directed to CA-AG"),
        plan,
        // All columns stand in one of the tests of plans; here are thousands of cells like them.
        matrix() + "?co-quan=" + Scene.MARKET,
        "/ke-hoach/nhiem-vu/" + id("duty", "of the shipped plan"),
        "/giam-sat/duyet/" + id("hit", "flagged"),
        "/giam-sat/nhap/" + id("import", "of market surveillance"),
        "/giam-sat/so-theo-doi/" + id("place", "watched"),
        "/giam-sat/so-theo-doi/" + id("place", "watched") + "/sua",
        "/giam-sat/so-theo-doi/" + id("place", "watched") + "/giay-phep",
        "/giam-sat/giay-phep/" + id("licence", "of a watched place"),
        "/giam-sat/nhan-hieu/" + id("mark-sheet", "of a brand"),
        "/giam-sat/nhan-hieu/" + id("mark-sheet", "of a brand") + "/sua",
        "/giam-sat/ma-vach?ma=8930000000019",
        "/giam-sat/canh-bao/" + id("alert", "about a bag"),
        "/giam-sat/san/shopee",
        "/giam-sat/quy-tac/rule/hang-gia.tu-nhan",
        "/giam-sat/quy-tac/rule/hang-gia.tu-nhan/sua",
        "/co-quan/QLTT-AG");
  }

  /** Of the whole committee: as wide as a page gets. */
  private String matrix() {
    return "/ke-hoach/" + id("plan", "shipped") + "/ma-tran";
  }

  private String id(String kind, String name) {
    return scene.items(kind).stream()
        .filter(item -> item.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " " + name))
        .id();
  }
}
