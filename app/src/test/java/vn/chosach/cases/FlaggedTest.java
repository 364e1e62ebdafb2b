package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ListingWish;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.PinnedListing;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.reading.RequestLog;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.Captures;
import vn.chosach.watch.Watch;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.review.Decision;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.ReviewEvent;
import vn.chosach.watch.review.ReviewState;

@ChosachTest
class FlaggedTest {

  @Autowired Cases cases;
  @Autowired Watch watch;
  @Autowired Office office;
  @Autowired Offers offers;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired Captures captures;
  @Autowired MockMvc mvc;
  @Autowired RequestLog log;

  private final String platform = Offers.platform();
  private ActingOfficer handler;
  private ActingOfficer head;
  private UUID hit;

  @BeforeEach
  void aFlaggedListing() {
    handler = office.handler();
    head = office.head();
    offers.imported(platform, "1," + Offers.FAKE + ",350000,Shop " + platform);
    hit = offers.hit(platform);
  }

  @Test
  void one_act_opens_a_case_with_the_sealed_listing_as_evidence() {
    CaseFile file = Office.file(cases.admit(wish(hit, "counterfeit", null), handler));
    assertThat(file.title()).contains(Offers.FAKE, platform);
    assertThat(file.matter().violation()).isEqualTo("counterfeit");
    List<PinnedListing> pinned = cases.listings(file.id(), handler);
    assertThat(pinned).hasSize(1);
    assertThat(pinned.getFirst().price()).isEqualTo(350_000);
    Dossier dossier = cases.read(file.number(), handler).orElseThrow();
    assertThat(dossier.evidence().getFirst().sha256()).isEqualTo(pinned.getFirst().sha256());
    HitSheet sheet = watch.read(hit).orElseThrow();
    assertThat(sheet.line().state()).isEqualTo(ReviewState.CASED);
    assertThat(sheet.verdicts().getFirst().about()).isEqualTo(file.number());
    assertThat(watch.open(pinned.getFirst().snapshot()).orElseThrow())
        .contains(Offers.FAKE, "350000");
    assertThat(cases.listings(file.id(), office.officer("THUE-AG", Role.CASE_OFFICER))).isEmpty();
  }

  @Test
  void the_page_of_the_listing_is_preserved_for_its_case() throws Exception {
    String other = Offers.platform();
    String url = "https://shopee.vn/tui-" + other;
    offers.importedFile(
        other,
        "id,title,price,seller,url\n1,"
            + Offers.FAKE
            + ",350000,Shop,"
            + url
            + "\n2,"
            + Offers.FAKE
            + " mới,350000,Shop,https://khong-co-trong-danh-muc.example/2\n");
    CaseFile file =
        Office.file(cases.admit(wish(offers.hits(other).getFirst(), "counterfeit", null), handler));
    assertThat(captures.of(file.id()))
        .singleElement()
        .matches(one -> one.address().equals(url))
        .matches(one -> file.number().equals(one.reference()));
    Office.file(
        cases.admit(wish(offers.hits(other).getLast(), "counterfeit", file.number()), handler));
    assertThat(captures.of(file.id())).hasSize(1);
    assertThat(cases.listings(file.id(), handler)).hasSize(2);
    Document unassigned =
        new Desk(mvc, handler).page("/giam-sat/duyet/" + offers.hits(other).getLast());
    assertThat(unassigned.text()).contains("Trang của tin chưa được lưu");
    // Nobody handles the case yet: a link to the request would lead nowhere.
    assertThat(unassigned.select("a[href*=/lam/yeu-cau-go]")).isEmpty();
    assertThat(unassigned.text()).contains("do người thụ lý vụ việc gửi");
    Document story = new Desk(mvc, handler).page("/ho-so-vu-viec/" + file.number());
    assertThat(story.text()).contains("Tin rao: TR-").doesNotContain("Điểm tối đa");
    CaseFile joined = office.again(file, handler);
    office.go(office.go(joined, Office.assign(handler), head), new CaseAct.Declare(), handler);
    var desk = new Desk(mvc, handler);
    Document page = desk.page("/giam-sat/duyet/" + offers.hits(other).getFirst());
    assertThat(page.select("#h-vu + p a").text()).contains(file.number());
    assertThat(page.select("a[href^=/bang-chung/]")).hasSize(1);
    String ask = page.select("a[href*=/lam/yeu-cau-go]").attr("href");
    Document form =
        desk.page(java.net.URLDecoder.decode(ask, java.nio.charset.StandardCharsets.UTF_8));
    assertThat(form.select("[name=dia-chi]").text()).isEqualTo(url);
    assertThat(
            desk.page("/ho-so-vu-viec/" + file.number())
                .select("#bang-chung a[href^=/bang-chung/]"))
        .isNotEmpty();
  }

  @Test
  void a_listing_joins_a_case_that_is_open_and_a_foreign_one_it_does_not_find() {
    CaseFile file = office.opened(handler, "Túi giả");
    assertThat(Office.file(cases.admit(wish(hit, "counterfeit", file.number()), handler)).id())
        .isEqualTo(file.id());
    assertThat(cases.listings(file.id(), handler)).hasSize(1);
    assertThat(cases.aboutSeller("Shop " + platform, handler)).hasSize(1);
    String other = Offers.platform();
    offers.imported(other, "1," + Offers.FAKE + ",350000,Shop Khác");
    ActingOfficer stranger = office.officer("THUE-AG", Role.CASE_OFFICER);
    assertThat(
            Office.code(
                cases.admit(wish(offers.hit(other), "counterfeit", file.number()), stranger)))
        .isEqualTo("cases.unknown-open-case");
    assertThat(watch.read(offers.hit(other)).orElseThrow().line().state())
        .isEqualTo(ReviewState.OPEN);
  }

  @Test
  void what_the_watch_refuses_leaves_no_case_behind() {
    long before = count();
    assertThat(Office.code(cases.admit(wish(hit, "no-such-reason", null), handler)))
        .isEqualTo("watch.reason-missing");
    var old = new ListingWish(hit, 99, "counterfeit", "", null);
    assertThat(Office.code(cases.admit(old, handler))).isEqualTo("cases.listing-overtaken");
    assertThat(count()).isEqualTo(before);
    Office.file(cases.admit(wish(hit, "counterfeit", null), handler));
    assertThat(Office.code(cases.admit(wish(hit, "counterfeit", null), handler)))
        .isEqualTo("watch.not-possible");
  }

  @Test
  void what_colleagues_dropped_is_settled_before_a_case_is_opened() {
    ActingOfficer second = office.officer(Office.QLTT, Role.CASE_OFFICER);
    for (ActingOfficer dropping : List.of(head, second)) {
      int seen = watch.read(hit).orElseThrow().version();
      assertThat(
              watch.decide(
                  new Decision(hit, ReviewEvent.DROP, "genuine", "", null, null, seen),
                  dropping.actor()))
          .isInstanceOf(ActOutcome.Done.class);
    }
    assertThat(watch.read(hit).orElseThrow().line().state()).isEqualTo(ReviewState.DROPPED);
    long before = count();
    assertThat(Office.code(cases.admit(wish(hit, "counterfeit", null), handler)))
        .isEqualTo("watch.dropped-before");
    assertThat(count()).isEqualTo(before);
    assertThat(watch.read(hit).orElseThrow().line().state()).isEqualTo(ReviewState.DROPPED);
  }

  @Test
  void an_operator_opens_no_case() {
    assertThat(
            cases.admit(wish(hit, "counterfeit", null), office.officer(Office.QLTT, Role.OPERATOR)))
        .isInstanceOf(ActOutcome.Refused.class);
  }

  @Test
  void a_takedown_that_worked_strikes_the_seller_once_and_its_return_elsewhere_is_seen() {
    String asked = Offers.platform();
    String url = "https://shopee.vn/" + asked;
    offers.importedFile(
        asked,
        "id,title,price,seller,url\n1,"
            + Offers.FAKE
            + ",350000,Shop được hỏi,"
            + url
            + "\n2,"
            + Offers.FAKE
            + " mới,350000,Shop không ai hỏi,"
            + url
            + "2\n");
    List<UUID> both = offers.hits(asked);
    CaseFile file = Office.file(cases.admit(wish(both.getFirst(), "counterfeit", null), handler));
    for (UUID other : List.of(both.getLast(), hit)) {
      file = Office.file(cases.admit(wish(other, "counterfeit", file.number()), handler));
    }
    String named =
        cases.listings(file.id(), handler).stream()
            .filter(one -> one.url().equals(url))
            .map(PinnedListing::hit)
            .findFirst()
            .orElseThrow()
            .toString();
    file = office.go(file, Office.assign(handler), head);
    file = office.go(file, new CaseAct.Declare(), handler);
    file =
        office.go(
            file,
            new CaseAct.TakeDown(
                "shopee",
                "; Gian hàng này:\n(" + url + "); và ảnh kèm theo",
                "12/QLTT",
                clock.instant(),
                "Cổng, mã 8"),
            handler);
    String number = file.number();
    assertThat(log.to("shopee", handler)).anyMatch(line -> line.number().equals(number));
    assertThat(log.to("shopee", office.officer("THUE-AG", Role.CASE_OFFICER)))
        .noneMatch(line -> line.number().equals(number));
    UUID request = cases.read(file.number(), handler).orElseThrow().requests().getFirst().id();
    office.go(
        file,
        new CaseAct.CheckTakeDown(request, clock.instant(), true, "Đã mở lại để xem"),
        handler);
    for (UUID one : List.of(both.getFirst(), both.getLast(), hit)) {
      HitSheet.SellerCard seller =
          java.util.Objects.requireNonNull(watch.read(one).orElseThrow().seller());
      assertThat(seller.strikes()).isEqualTo(one.toString().equals(named) ? 1 : 0);
    }
    String elsewhere = Offers.platform();
    offers.imported(elsewhere, "9," + Offers.FAKE + ",390000,Shop mới mở");
    HitSheet back = watch.read(offers.hit(elsewhere)).orElseThrow();
    assertThat(back.reasons()).anyMatch(why -> why.rule().equals("watch.returned"));
    assertThat(back.reasons().stream().mapToInt(HitSheet.Why::weight).sum())
        .isEqualTo(back.line().score());
  }

  @Test
  void a_fine_strikes_whom_it_names_as_long_as_it_stands() {
    String two = Offers.platform();
    String fined = "Gian Hàng " + Offers.platform();
    offers.imported(
        two,
        "1," + Offers.FAKE + ",350000," + fined,
        "2," + Offers.FAKE + " mới,350000,Shop Khác " + two);
    List<UUID> hits = offers.hits(two);
    CaseFile file = office.assigned(handler, head, "Kem trộn");
    for (UUID one : hits) {
      Office.file(cases.admit(wish(one, "counterfeit", file.number()), handler));
    }
    file =
        office.go(
            office.again(file, handler),
            new CaseAct.NameSubject(
                SubjectKind.PERSON, "Người bán " + two, "Chủ " + fined + ", bán qua mạng"),
            handler);
    file = office.fined(office.heard(file, handler, 12_000_000), 15_000_000, handler);
    assertThat(struck(fined, hits)).containsExactly(1);
    assertThat(struck("Shop Khác " + two, hits)).as("nobody decided on it").containsExactly(0);

    String decision = office.execution(file, handler).number();
    file = office.signed(file, new PaperTerms.Annulment(decision, "Sai thẩm quyền"), handler);
    assertThat(struck(fined, hits)).as("annulled").containsExactly(0);
    file = office.fined(file, 15_000_000, handler);
    assertThat(struck(fined, hits)).as("decided anew").containsExactly(1);
    assertThat(struck("Shop Khác " + two, hits)).containsExactly(0);
  }

  @Test
  void a_fine_strikes_the_seller_of_a_case_that_knows_no_other_violator() {
    CaseFile file = office.assigned(handler, head, "Kem trộn");
    file = Office.file(cases.admit(wish(hit, "counterfeit", file.number()), handler));
    office.fined(office.heard(file, handler, 12_000_000), 15_000_000, handler);
    assertThat(struck("Shop " + platform, List.of(hit))).containsExactly(1);
  }

  private List<Integer> struck(String seller, List<UUID> hits) {
    return hits.stream()
        .map(one -> java.util.Objects.requireNonNull(watch.read(one).orElseThrow().seller()))
        .filter(card -> card.name().equals(seller))
        .map(HitSheet.SellerCard::strikes)
        .toList();
  }

  private ListingWish wish(
      UUID listing, String reason, @org.jspecify.annotations.Nullable String into) {
    return new ListingWish(listing, watch.read(listing).orElseThrow().version(), reason, "", into);
  }

  private long count() {
    return cases.list(new CaseQuestion("", null, false, false, 0, 1), handler).count();
  }
}
