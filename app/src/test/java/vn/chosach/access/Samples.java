package vn.chosach.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chosach.access.Entrances.Route;

/**
 * What stands for the variables of a route: the first one is the record that it is about, the
 * others say what of it. A route for which nothing stands here fails the matrix.
 */
final class Samples {

  /** The record that a route is about, by the longest beginning of its pattern. */
  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("/ho-so-vu-viec/{number}", "case"),
          Map.entry("/ho-so-vu-viec/{earlier}", "none"),
          Map.entry("/ho-so-vu-viec/tu-tin-rao/{id}", "hit"),
          Map.entry("/cach-xem/{id}", "none"),
          Map.entry("/tro-giup/{area}", "none"),
          Map.entry("/tro-giup/so-tay/{chapter}", "none"),
          Map.entry("/don-thu/{number}", "petition"),
          Map.entry("/hop-tiep-nhan/{id}", "signal"),
          Map.entry("/hop-tiep-nhan/hoan-tac/{act}", "signal-act"),
          Map.entry("/phoi-hop/{id}", "referral"),
          Map.entry("/phoi-hop/hoi/{id}", "holding"),
          Map.entry("/phoi-hop/hoi/da-hoi/{id}", "none"),
          Map.entry("/doi-tuong/{id}", "none"),
          Map.entry("/doi-tuong/cap/{one}", "none"),
          Map.entry("/doi-tuong/goi-y/{kind}", "none"),
          Map.entry("/doi-tuong/duong-day/{id}", "none"),
          Map.entry("/doi-tuong/theo-doi/{id}", "none"),
          Map.entry("/doi-tuong/phieu/{number}", "none"),
          Map.entry("/doi-tuong/so-do/da-giu/{id}", "none"),
          Map.entry("/doi-tuong/trong-so/{version}", "none"),
          Map.entry("/van-ban/{id}", "document"),
          Map.entry("/tiep-nhan/tin/{id}", "tip"),
          Map.entry("/tiep-nhan/tin/{id}/tep/{file}", "none"),
          Map.entry("/tiep-nhan/danh-tinh/{id}", "none"),
          Map.entry("/liem-chinh/danh-tinh/{id}", "none"),
          Map.entry("/liem-chinh/tai-khoan/{id}", "none"),
          Map.entry("/thoi-han/{id}", "clock"),
          Map.entry("/thoi-han/quy-tac/{key}", "legal-rule"),
          Map.entry("/phap-luat/{list}", "none"),
          Map.entry("/phap-luat/thay-doi/{id}", "none"),
          Map.entry("/bang-chung/{id}", "capture"),
          Map.entry("/bao-cao/{id}", "report"),
          Map.entry("/xuat-ban/{id}", "publication"),
          Map.entry("/chi-dao/{id}", "matter"),
          Map.entry("/ke-hoach/{id}", "plan"),
          Map.entry("/ke-hoach/nhiem-vu/{id}", "duty"),
          Map.entry("/ke-hoach/tep/{id}", "none"),
          Map.entry("/kinh-phi/{id}", "funding"),
          Map.entry("/giam-sat/duyet/{id}", "hit"),
          Map.entry("/giam-sat/hoc/de-xuat/{id}", "none"),
          Map.entry("/giam-sat/nhap/{id}", "import"),
          Map.entry("/giam-sat/quy-tac/{kind}/{name}", "watch-rule"),
          Map.entry("/quan-tri/tai-khoan/{id}", "account"),
          Map.entry("/quan-tri/de-nghi/{id}", "none"),
          Map.entry("/giam-sat/so-theo-doi/{id}", "place"),
          Map.entry("/giam-sat/so-theo-doi/dot/{id}", "none"),
          Map.entry("/ho-so-vu-viec/tu-noi-theo-doi/{id}", "place"),
          Map.entry("/ho-so-vu-viec/theo-thoi-han/{id}", "clock"),
          Map.entry("/ho-so-vu-viec/xin-xem/{id}", "none"),
          Map.entry("/giam-sat/giay-phep/{id}", "licence"),
          Map.entry("/giam-sat/canh-bao/{id}", "alert"),
          Map.entry("/giam-sat/nhan-hieu/{id}", "mark-sheet"),
          Map.entry("/giam-sat/hang-nhu-cau-cao/{id}", "none"),
          Map.entry("/giam-sat/san/{code}", "platform"),
          Map.entry("/api/v1/tips/{number}", "none"),
          Map.entry("/api/v1/listings/{id}", "none"),
          Map.entry("/api/v1/referrals/{id}", "none"),
          Map.entry("/api/v1/removals/{number}", "none"),
          Map.entry("/api/v1/webhooks/{id}", "none"),
          Map.entry("/lien-ket-cho-trao/{id}", "none"),
          Map.entry("/quan-tri/tai-khoan/cho-dong-y/{id}", "none"),
          Map.entry("/quan-tri/doi-tac/{number}", "none"),
          Map.entry("/quan-tri/co-quan/{key}", "agency"),
          Map.entry("/quan-tri/tham-quyen/{rule}", "none"),
          Map.entry("/co-quan/{key}", "agency"),
          Map.entry("/tiep-nhan/cuoc-nho/{call}", "none"),
          Map.entry("/tiep-nhan/hom-thu/{opening}", "none"),
          Map.entry("/tiep-nhan/thu-dien-tu/{id}", "none"),
          Map.entry("/truc-ban/ca/{shift}", "none"),
          Map.entry("/thong-bao/{id}", "none"),
          Map.entry("/truc-ban/ban-giao/{handOver}", "none"),
          Map.entry("/vu-viec/{slug}", "none"),
          Map.entry("/canh-bao/{slug}", "none"),
          Map.entry("/log/{path}", "none"),
          Map.entry("/dang-nhap/lien-ket/{token}", "none"),
          Map.entry("/dang-nhap/ben-ngoai/{provider}", "none"),
          Map.entry("/van-ban/so-di/tai/{format}", "format"),
          Map.entry("/van-ban/so-den/tai/{format}", "format"),
          Map.entry("/van-ban/so-den/{id}", "incoming"),
          Map.entry("/van-ban/mau/{kind}", "none"),
          Map.entry("/van-ban/mau-chinh-thuc/{kind}", "none"),
          Map.entry("/van-ban/quyen-ky/{id}", "none"),
          Map.entry("/van-ban/quyen-ky/vang-mat/{id}", "none"),
          Map.entry("/van-ban/chung-thu/{id}", "none"),
          Map.entry("/bao-cao/bang/{file}", "none"),
          Map.entry("/lich/{secret}.ics", "none"),
          Map.entry("/vuong-mac/{id}", "none"),
          Map.entry("/vuong-mac/kien-nghi/{number}", "none"),
          Map.entry("/tap-huan/{number}", "none"),
          Map.entry("/tap-huan/ke-hoach/{number}", "none"),
          Map.entry("/ho-so-can-bo/cua/{id}", "none"),
          Map.entry("/ho-so-can-bo/ky-nang/{id}", "none"),
          Map.entry("/ho-so-can-bo/phan-cong/{number}", "none"),
          Map.entry("/ho-so-can-bo/yeu-cau/{id}", "none"),
          Map.entry("/ho-so-can-bo/ma-tran/{agency}", "none"),
          Map.entry("/tuyen-truyen/{number}", "none"),
          Map.entry("/khen-thuong/{number}", "none"),
          Map.entry("/tuyen-truyen/san-pham/{number}", "none"),
          Map.entry("/tuyen-truyen/phong-trao/{campaign}", "none"),
          Map.entry("/chien-dich/{campaign}", "none"),
          Map.entry("/chien-dich/{campaign}/ap-phich", "none"),
          Map.entry("/chien-dich/{campaign}/ap-phich-{paper}.png", "none"),
          Map.entry("/sitemap/{map}.xml", "none"),
          Map.entry("/hieu-de-phong/{slug}", "none"),
          Map.entry("/hieu-de-phong/bai-viet/{slug}", "none"),
          Map.entry("/anh-chia-se/{path}", "none"),
          Map.entry("/nhan-tin-nhiem/de-xuat/{id}", "none"),
          Map.entry("/vuong-mac/het-hieu-luc/{year}", "none"),
          Map.entry("/hang-that/{slug}", "none"),
          Map.entry("/suc-khoe-tim-kiem/{id}", "none"),
          Map.entry("/hoc-lieu/{slug}", "none"),
          Map.entry("/hoc-lieu/moi/{kind}", "none"),
          Map.entry("/thong-cao/{number}", "none"),
          Map.entry("/thong-cao-bao-chi/{number}", "none"),
          Map.entry("/canh-bao-chung/{number}", "none"),
          Map.entry("/tin-nhiem/{number}", "none"),
          Map.entry("/nhan-tin-nhiem/{number}", "none"),
          Map.entry("/lang-nghe/{number}", "none"),
          Map.entry("/lang-nghe/y-kien/{number}", "none"),
          Map.entry("/yeu-cau-san/{number}", "none"),
          Map.entry("/yeu-cau-san/moi/{caseNumber}", "none"),
          Map.entry("/cac-tinh/hoi-lai/{id}", "none"),
          Map.entry("/cac-tinh/cong-bo/{period}", "none"),
          Map.entry("/buu-chinh/{number}", "none"),
          Map.entry("/buu-chinh/van-ban/{number}", "none"),
          Map.entry("/buu-chinh/van-ban/moi/{kind}", "none"),
          Map.entry("/chia-se-du-lieu/{number}", "none"),
          Map.entry("/chia-se-du-lieu/nhan/{id}", "none"),
          Map.entry("/bao-cao-quoc-gia/noi-tiep/{number}", "none"),
          Map.entry("/bao-cao-quoc-gia/goi/{number}", "none"),
          Map.entry("/doanh-nghiep/{token}", "none"),
          Map.entry("/liem-chinh/vu-viec/{id}", "integrity-case"),
          Map.entry("/liem-chinh/ra-soat/{month}", "none"),
          Map.entry("/luot-xem-cua-toi/{line}", "none"),
          Map.entry("/khong-hoan-thanh/{number}", "none"),
          Map.entry("/ke-khai-loi-ich/bo/{id}", "none"),
          Map.entry("/liem-chinh/ke-khai/{id}", "none"),
          Map.entry("/luu-tru/{id}", "none"),
          Map.entry("/luu-tru/du-lieu/{number}", "none"),
          Map.entry("/luu-tru/giu/{id}", "none"),
          Map.entry("/ho-so-vu-viec/ke-tuc/{agency}", "none"),
          Map.entry("/luu-tru/tai-lieu/{number}", "none"),
          Map.entry("/so-lieu/bang/{file}", "none"),
          Map.entry("/thong-ke/bang/{file}", "none"),
          Map.entry("/thong-ke/du-bao/bang/{file}", "none"),
          Map.entry("/thong-ke/moi-truong-kinh-doanh/bang/{file}", "none"),
          Map.entry("/thong-ke/moi-truong-kinh-doanh/khao-sat/{id}", "none"),
          Map.entry("/thong-ke/du-bao/{id}", "none"),
          Map.entry("/tinh-hinh/{number}", "none"),
          Map.entry("/yeu-cau-cap-tren/{number}", "none"),
          Map.entry("/yeu-cau-cap-tren/vao/{incoming}", "none"),
          Map.entry("/thong-ke/dong/bang/{file}", "none"));

  private static final String ABSENT = "00000000-0000-4000-8000-000000000389";

  /** What the other variables stand for; a route may list them itself. */
  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("/ho-so-vu-viec/{number}/lam/{slug}", Acts.OF_CASES),
          Map.entry("/ho-so-vu-viec/{number}/anh/{exhibit}", List.of("1")),
          Map.entry("/don-thu/{number}/lam/{slug}", Acts.OF_PETITIONS),
          Map.entry("/don-thu/{number}/giay-to/{slug}", Acts.PAPERS_OF_PETITIONS),
          Map.entry("/don-thu/{number}/tep/{step}", List.of("1")),
          Map.entry("/vuong-mac/kien-nghi/{number}/lam/{slug}", List.of("group", "drop")),
          Map.entry("/doi-tuong/cap/{one}/{other}", List.of(ABSENT)),
          Map.entry("/chien-dich/{campaign}/ap-phich-{paper}.png", List.of("a4")),
          Map.entry("/doi-tuong/{id}/vai-tro/{role}", List.of(ABSENT)),
          Map.entry("/doi-tuong/phieu/{number}/lam/{slug}", List.of("thu-hoi", "bo")),
          Map.entry("/tap-huan/{number}/lam/{slug}", List.of("cu-nguoi", "ket-thuc")),
          Map.entry("/tinh-hinh/{number}/lam/{slug}", List.of("viet", "xac-nhan")),
          Map.entry("/yeu-cau-cap-tren/{number}/lam/{slug}", List.of("soan", "xong")),
          Map.entry("/ho-so-can-bo/ma-tran/{agency}/{skill}", List.of("hang-gia")),
          Map.entry("/khong-hoan-thanh/{number}/lam/{slug}", List.of("explain", "close")),
          Map.entry("/khen-thuong/{number}/lam/{slug}", List.of("trinh", "cong-bo")),
          Map.entry("/tuyen-truyen/{number}/lam/{slug}", List.of("them-dong", "ket-thuc")),
          Map.entry(
              "/tuyen-truyen/phong-trao/{campaign}/lam/{slug}", List.of("dang-ky", "cong-bo")),
          Map.entry("/chien-dich/{campaign}/guong/{number}", List.of("GC-2026-0001")),
          Map.entry("/tuyen-truyen/san-pham/{number}/lam/{slug}", List.of("xac-nhan", "rut")),
          Map.entry("/hoc-lieu/{slug}/lam/{act}", List.of("sua", "duyet")),
          Map.entry("/thong-cao/{number}/lam/{slug}", List.of("da-nhan", "soan-rut-lai")),
          Map.entry("/nhan-tin-nhiem/{number}/lam/{slug}", List.of("bang-chung", "soan-go-nhan")),
          Map.entry("/lang-nghe/{number}/lam/{slug}", List.of("ghi-y-kien", "ket-thuc")),
          Map.entry("/lang-nghe/{number}/tep/{which}", List.of("moi", "bien-ban")),
          Map.entry("/lang-nghe/y-kien/{number}/lam/{slug}", List.of("giao", "cong-khai")),
          Map.entry("/luu-tru/du-lieu/{number}/lam/{slug}", List.of("xac-minh", "thong-bao")),
          Map.entry("/quan-tri/doi-tac/{number}/lam/{slug}", List.of("xac-nhan", "cap-khoa")),
          Map.entry("/yeu-cau-san/{number}/lam/{slug}", List.of("gui-lai", "bo")),
          Map.entry("/buu-chinh/{number}/lam/{slug}", List.of("xac-nhan", "cap-lien-ket")),
          Map.entry("/buu-chinh/van-ban/{number}/lam/{slug}", List.of("soan-van-ban", "ket-thuc")),
          Map.entry("/buu-chinh/van-ban/{number}/tep/{firm}", List.of("DN-2026-0001")),
          Map.entry("/chia-se-du-lieu/{number}/lam/{slug}", List.of("thu-hoi-tep", "cham-dut")),
          Map.entry("/chia-se-du-lieu/nhan/{id}/xet/{thing}", List.of(ABSENT)),
          Map.entry("/chia-se-du-lieu/{number}/tep/{file}", List.of(ABSENT)),
          Map.entry("/chia-se-du-lieu/{number}/tep/{file}/tai-ve", List.of(ABSENT)),
          Map.entry("/ho-so-vu-viec/{number}/mua-thu/{purchase}", List.of("1")),
          Map.entry("/ho-so-vu-viec/{number}/mua-thu/{purchase}/tep", List.of("1")),
          Map.entry("/ho-so-vu-viec/{number}/mua-thu/{purchase}/tep/bo", List.of("1")),
          Map.entry("/ho-so-vu-viec/{number}/tin-rao/{id}", List.of(ABSENT)),
          Map.entry("/hop-tiep-nhan/{id}/anh/{file}", List.of(ABSENT)),
          Map.entry("/tiep-nhan/tin/{id}/tep/{file}", List.of(ABSENT)),
          Map.entry("/hop-tiep-nhan/{id}/khong-trung/{other}", List.of(ABSENT)),
          Map.entry("/phoi-hop/{id}/{deed}", Acts.OF_REFERRALS),
          Map.entry("/van-ban/{id}/lam/{slug}", Acts.OF_DOCUMENTS),
          Map.entry("/van-ban/{id}/noi-nhan/{delivery}", List.of(ABSENT)),
          Map.entry("/van-ban/{id}/nguoi-nhan/{delivery}", List.of(ABSENT)),
          Map.entry("/van-ban/{id}/nguoi-nhan/{delivery}/bao-nhan", List.of(ABSENT)),
          Map.entry("/van-ban/{id}/trang/{sheet}", List.of("1")),
          Map.entry("/xuat-ban/{id}/lam/{act}", Acts.OF_PUBLICATIONS),
          Map.entry("/bao-cao/{id}/bang/{file}", List.of("tat-ca.csv", "tat-ca.xlsx")),
          Map.entry("/bao-cao/{id}/dong/bang/{file}", List.of("dong.csv", "dong.xlsx")),
          Map.entry("/bao-cao/{id}/so-sanh/bang/{file}", List.of("so-sanh.csv")),
          Map.entry("/bao-cao/{id}/doi-chieu/bang/{file}", List.of("doi-chieu.csv")),
          Map.entry("/van-ban/so-den/{id}/tep/{place}", List.of("1")),
          Map.entry("/van-ban/mau/{kind}/tai/{number}", List.of("1")),
          Map.entry("/van-ban/mau/{kind}/{number}/dong-y", List.of("1")),
          Map.entry("/van-ban/mau-chinh-thuc/{kind}/doi-chieu/{id}", List.of(ABSENT)),
          Map.entry("/van-ban/mau-chinh-thuc/{kind}/tep/{id}", List.of(ABSENT)),
          Map.entry("/liem-chinh/vu-viec/{id}/lam/{act}", Acts.OF_INTEGRITY_CASES),
          Map.entry("/liem-chinh/ra-soat/{month}/{line}", List.of(ABSENT)),
          Map.entry("/giam-sat/canh-bao/{id}/duyet/{listing}", List.of(ABSENT)),
          Map.entry(
              "/giam-sat/so-theo-doi/dot/{id}/{act}",
              List.of("them", "bo", "giao", "chon", "bo-noi")),
          Map.entry("/giam-sat/canh-bao/{id}/anh/{file}", List.of(ABSENT)),
          Map.entry("/giam-sat/canh-bao/{id}/anh/{file}/bo", List.of(ABSENT)),
          Map.entry("/giam-sat/nhan-hieu/{id}/anh/{file}", List.of(ABSENT)),
          Map.entry("/giam-sat/nhan-hieu/{id}/anh/{file}/bo", List.of(ABSENT)),
          Map.entry("/giam-sat/nhan-hieu/{id}/hoi/{question}", List.of(ABSENT)),
          Map.entry("/quan-tri/co-quan/{key}/{act}", Acts.OF_AGENCIES),
          Map.entry("/quan-tri/tai-khoan/{id}/vai-tro/{assignment}/thu-hoi", List.of(ABSENT)),
          Map.entry("/giam-sat/quy-tac/{kind}/{name}/ban/{version}", List.of("1")));

  private Samples() {}

  /** Kind of record that a route is about; {@code null} when nobody said. */
  static @org.jspecify.annotations.Nullable String subject(Route route) {
    String beginning = route.pattern();
    while (!beginning.isEmpty()) {
      String kind = SUBJECTS.get(beginning);
      if (kind != null) {
        return kind;
      }
      beginning = beginning.substring(0, Math.max(0, beginning.lastIndexOf('/')));
    }
    return null;
  }

  /** Addresses of a route for one record; empty when nobody said what the others stand for. */
  static List<String> addresses(Route route, String id) {
    List<String> variables = route.variables();
    if (route.pattern().contains("/{kind}/{name}")) {
      String rest = route.pattern().replace("/{kind}/{name}", "/" + id);
      return List.of(rest.replace("{version}", "1"));
    }
    String begun = route.pattern().replace("{" + variables.getFirst() + "}", id);
    if (variables.size() == 1) {
      return List.of(begun);
    }
    var addresses = new ArrayList<String>();
    String other = variables.get(1);
    List<String> choices =
        route.choices().getOrDefault(other, OTHERS.getOrDefault(route.pattern(), List.of()));
    for (String choice : choices) {
      addresses.add(begun.replace("{" + other + "}", choice));
    }
    return addresses;
  }
}
