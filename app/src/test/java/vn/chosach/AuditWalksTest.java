package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.directory.ChangeReason;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * Rows of docs/audit.md that are done, over the screens: each form is filled by the right persons,
 * and sent by the wrong ones.
 */
@ChosachTest
class AuditWalksTest {

  private static final ChangeReason WHY = new ChangeReason("Sắp xếp bộ máy", null);

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Registry registry;
  @Autowired Agencies agencies;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private Desk standing;
  private Desk leader;
  private Desk market;
  private Desk police;
  private Desk tax;

  @BeforeEach
  void people() {
    standing = desk("SCT-AG", Role.STANDING_OFFICE);
    leader = desk("BCD389-AG", Role.COMMITTEE_LEADER);
    market = desk("QLTT-AG", Role.AGENCY_HEAD);
    police = desk("CA-AG", Role.CASE_OFFICER);
    tax = desk("THUE-AG", Role.AGENCY_HEAD);
  }

  @Test
  void an_urgent_word_is_read_by_name_where_it_was_sent_and_nowhere_else() throws Exception {
    Desk customs = desk("HQ-KV20", Role.CASE_OFFICER);
    String form = "/phoi-hop/moi?loai=URGENT";
    MockHttpServletResponse nobody =
        customs.fill(form, "/phoi-hop/moi", "tieu-de", "Xe tải " + mark, "loi", "Đang chạy");
    assertThat(nobody.getStatus()).as("to nobody").isEqualTo(422);
    String word =
        customs.does(
            form,
            "/phoi-hop/moi",
            "nhan",
            "CA-AG",
            "nhan",
            "QLTT-AG",
            "tieu-de",
            "Xe tải " + mark,
            "loi",
            "Đang chạy về Châu Đốc");
    assertThat(opened(customs, word)).hasSize(2).allMatch(one -> !one.contains("Cán bộ"));
    assertThat(tax.status(word)).as("to whom it was not sent").isEqualTo(404);
    assertThat(market.page(word).text()).contains("Đang chạy về Châu Đốc");
    assertThat(opened(customs, word))
        .as("one opened it, by name")
        .filteredOn(one -> one.contains("Cán bộ"))
        .hasSize(1);

    assertThat(police.page(word).select("form[action$=/tu-choi]")).isEmpty();
    var refusal =
        police.ask(
            post(word + "/tu-choi")
                .param("ban", "1")
                .param("ly-do", "NOT_ABLE")
                .param("loi", "Không"));
    assertThat(refusal.getStatus()).as("it cannot be refused").isIn(404, 422);
    assertThat(opened(customs, word)).allMatch(one -> one.contains("Cán bộ"));
    police.does(word, "/nhan", "loi", "Đã cử tổ chặn xe");
    assertThat(customs.page(word).text()).contains("Đã cử tổ chặn xe");
    assertThat(tax.ask(post(word + "/nhan").param("ban", "2")).getStatus()).isEqualTo(404);
  }

  @Test
  void the_investigating_body_has_every_item_delivered_before_its_request_is_done()
      throws Exception {
    String form = "/phoi-hop/moi?loai=INVESTIGATION";
    String[] wish = {
      "nhan", "THUE-AG",
      "tieu-de", "Yêu cầu tài liệu " + mark,
      "loi", "Phục vụ xác minh.",
      "muc", "Hồ sơ kê khai quý 3\nHóa đơn điện tử",
      "ngay", office.today().plusDays(3).toString()
    };
    MockHttpServletResponse none = market.fill(form, "/phoi-hop/moi", wish);
    assertThat(none.getStatus()).as("who is no investigating body").isEqualTo(422);
    assertThat(words(none)).contains("Chỉ cơ quan điều tra");
    String request = police.does(form, "/phoi-hop/moi", wish);
    assertThat(market.status(request)).isEqualTo(404);
    assertThat(police.page(request).select("form[action$=/giao-tai-lieu]")).isEmpty();
    tax.does(request, "/nhan", "loi", "Đã nhận.");
    MockHttpServletResponse early =
        tax.fill(request, "/ket-qua", "ket-luan", "DONE", "loi", "Xong");
    assertThat(early.getStatus()).as("nothing was delivered").isEqualTo(422);
    assertThat(words(early)).contains("mục chưa giao");
    String paper = String.valueOf(registry.issuedBy("THUE-AG", "Gửi tài liệu").number());
    for (int left = 2; left > 0; left--) {
      List<String> items =
          tax
              .page(request)
              .select("form[action$=/giao-tai-lieu] [name=muc] option")
              .eachAttr("value")
              .stream()
              .filter(one -> !one.isEmpty())
              .toList();
      assertThat(items).hasSize(left);
      assertThat(
              tax.fill(request, "/giao-tai-lieu", "muc", items.getFirst(), "loi", "").getStatus())
          .as("without its paper")
          .isEqualTo(422);
      MockHttpServletResponse typed =
          tax.fill(request, "/giao-tai-lieu", "muc", items.getFirst(), "loi", "CV 118/CT");
      assertThat(typed.getStatus()).as("a number that stands in no register").isEqualTo(422);
      assertThat(words(typed)).contains("CV 118/CT");
      tax.does(request, "/giao-tai-lieu", "muc", items.getFirst(), "loi", paper);
    }
    tax.does(request, "/ket-qua", "ket-luan", "DONE", "loi", "Đã giao đủ.");
    assertThat(police.page(request).text()).contains(paper, "Đã giao đủ.");
  }

  @Test
  void a_court_asks_by_itself_for_a_case_named_by_its_docket_and_has_it_by_registered_papers()
      throws Exception {
    String form = "/phoi-hop/moi?loai=PROCEEDING";
    String[] wish = {
      "nhan", "THUE-AG",
      "tieu-de", "Vụ án hàng giả " + mark,
      "loi", "Phục vụ xét xử sơ thẩm.",
      "muc", "Bản chính kết luận thanh tra",
      "ngay", office.today().plusDays(3).toString()
    };
    for (Desk wrong : List.of(market, police)) {
      MockHttpServletResponse none = wrong.fill(form, "/phoi-hop/moi", wish);
      assertThat(none.getStatus()).as("who judges nothing").isEqualTo(422);
      assertThat(words(none)).contains("Chỉ Viện kiểm sát, Tòa án");
      assertThat(wrong.page("/phoi-hop/moi").select("input[value=PROCEEDING]")).isEmpty();
    }
    Desk court = desk("TAND-AG", Role.CASE_OFFICER);
    Desk procuracy = desk("VKS-AG", Role.CASE_OFFICER);
    assertThat(court.page("/phoi-hop/moi").select("input[value=INVESTIGATION]")).isEmpty();
    assertThat(words(court.fill(form, "/phoi-hop/moi", wish))).contains("số thụ lý");
    wish[3] = "15/2026/TLST-HS " + mark;
    String[] endless = wish.clone();
    endless[9] = "";
    assertThat(court.fill(form, "/phoi-hop/moi", endless).getStatus()).isEqualTo(422);
    String request = court.does(form, "/phoi-hop/moi", wish);
    assertThat(procuracy.status(request)).as("as an absent one").isEqualTo(404);
    assertThat(market.status(request)).isEqualTo(404);
    tax.does(request, "/nhan", "loi", "Đã nhận.");
    String item =
        tax.page(request).select("form[action$=/giao-tai-lieu] [name=muc] option").stream()
            .map(one -> one.attr("value"))
            .filter(one -> !one.isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(tax.fill(request, "/giao-tai-lieu", "muc", item, "loi", "CV 9/CT").getStatus())
        .as("a number that stands in no register")
        .isEqualTo(422);
    String paper = String.valueOf(registry.issuedBy("THUE-AG", "Gửi Tòa án").number());
    tax.does(request, "/giao-tai-lieu", "muc", item, "loi", paper);
    tax.does(request, "/ket-qua", "ket-luan", "DONE", "loi", "Đã giao đủ.");
    assertThat(court.page(request).text()).contains(paper, "Đã giao đủ.");
    wish[3] = "VV-2026-0001 " + mark;
    assertThat(procuracy.does(form, "/phoi-hop/moi", wish)).startsWith("/phoi-hop/");
  }

  @Test
  void a_rule_of_coordination_is_entered_by_who_directs() throws Exception {
    String path = "/ke-hoach/quy-che";
    String[] rule = {
      "ten", "Phối hợp " + mark,
      "so", "3/QC-PH",
      "ngay", office.today().toString(),
      "den", office.today().toString(),
      "gio", "24",
      "ben-1", "SKHCN-AG",
      "dau-moi-1", "Thanh tra Sở",
      "ben-2", "SXD-AG",
      "dau-moi-2", "Văn phòng Sở"
    };
    assertThat(market.page(path).select("form[action$=/quy-che]")).isEmpty();
    var forged = post(path);
    for (int n = 0; n < rule.length; n += 2) {
      forged.param(rule[n], rule[n + 1]);
    }
    assertThat(market.ask(forged).getStatus()).as("who does not direct").isEqualTo(422);
    assertThat(market.page(path).text()).doesNotContain(mark);
    String[] alone = rule.clone();
    alone[13] = "";
    alone[15] = "";
    var told = Jsoup.parse(leader.fill(path, path, alone).getContentAsString());
    assertThat(told.select(".errors a").eachAttr("href"))
        .as("one party, and nobody to turn to")
        .containsExactly("#dau-moi-1", "#ben-2");
    String[] third = Arrays.copyOf(rule, rule.length + 2);
    third[rule.length] = "dau-moi-3";
    third[rule.length + 1] = "Phòng Quản lý";
    told = Jsoup.parse(leader.fill(path, path, third).getContentAsString());
    assertThat(told.select(".errors a").eachAttr("href"))
        .as("whom to turn to at nobody")
        .containsExactly("#ben-3");
    leader.does(path, path, rule);
    assertThat(market.page(path).text()).contains(mark, "24", "Thanh tra Sở", "Văn phòng Sở");
  }

  @Test
  void advice_is_accepted_by_the_leaders_alone_and_becomes_an_order() throws Exception {
    String form = "/chi-dao/moi?loai=ADVICE";
    String advice =
        market.does(form, "/chi-dao/moi", "ten", "Tham mưu " + mark, "loi", "Mở đợt kiểm tra.");
    standing.does(advice, "/buoc", "viec", "RETURN", "loi", "Nêu rõ chi phí");
    String paper = String.valueOf(registry.issuedBy("QLTT-AG", "Tờ trình").number());
    market.does(advice, "/buoc", "viec", "ANSWER", "so", paper);
    standing.does(advice, "/buoc", "viec", "PASS_UP", "loi", "Đồng ý trình");
    for (Desk wrong : List.of(standing, market)) {
      assertThat(wrong.page(advice).select("input[name=viec][value=ACCEPT]")).isEmpty();
    }
    assertThat(police.status(advice)).isEqualTo(404);
    assertThat(leader.fill(advice, "/buoc", "viec", "ACCEPT", "loi", "").getStatus())
        .as("without a word")
        .isEqualTo(422);
    leader.does(advice, "/buoc", "viec", "ACCEPT", "loi", "Đồng ý");
    String letter = registry.issuedBy("SCT-AG", "Giao việc", "QLTT-AG").id().toString();
    String order =
        standing.does(
            "/chi-dao/moi?loai=DIRECTIVE&van-ban=" + letter,
            "/chi-dao/moi",
            "ten",
            "Theo tham mưu " + mark,
            "loi",
            "Kiểm tra, báo cáo.",
            "co-quan",
            "QLTT-AG",
            "theo",
            advice.substring(advice.lastIndexOf('/') + 1));
    assertThat(market.page(order).select("a[href$=" + advice + "]")).isNotEmpty();
  }

  @Test
  void a_warning_is_checked_and_approved_by_others_before_anybody_reads_it() throws Exception {
    ActingOfficer writer = office.handler();
    var author = new Desk(mvc, writer);
    String path = "/xuat-ban/canh-bao-moi";
    String title = "Giả người giao hàng " + mark;
    String draft =
        author.does(
            path,
            path,
            "tieu-de",
            title,
            "tom-tat",
            "Gọi điện báo có đơn.",
            "bai-hoc",
            "Một\nHai",
            "bien-phap",
            "Gọi lại số của hãng");
    assertThat(author.fill(draft, "/lam/submitted").getStatus()).as("two signs").isEqualTo(422);
    author.does(draft, "/viet", "bai-hoc", "Một\nHai\nBa");
    author.does(draft, "/lam/submitted");
    assertThat(author.page(draft).select("form[action$=/lam/checked]"))
        .as("who wrote it")
        .isEmpty();
    assertThat(new Desk(mvc, office.officer("SYT-AG", Role.AGENCY_HEAD)).status(draft))
        .as("the head of another agency")
        .isEqualTo(404);
    var colleague = new Desk(mvc, office.handler());
    colleague.does(draft, "/lam/checked");
    assertThat(colleague.page(draft).select("form[action$=/lam/approved]")).isEmpty();
    assertThat(author.page("/canh-bao").text()).doesNotContain(title);
    market.does(draft, "/lam/approved");
    assertThat(author.page("/canh-bao").text()).contains(title);
  }

  @Test
  void the_cases_of_an_agency_that_ended_are_moved_by_who_keeps_the_roll() throws Exception {
    String path = "/ho-so-vu-viec/ke-tuc";
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer head = office.officer(old, Role.AGENCY_HEAD);
    CaseFile file =
        office.assigned(office.officer(old, Role.CASE_OFFICER), head, "Hàng không rõ nguồn gốc");
    done(
        agencies.succeed(
            Actor.SYSTEM, new Succeeding(old, next, true, null, null, office.today()), WHY));
    String here = "/ho-so-vu-viec/" + file.number();
    for (Desk wrong : List.of(market, new Desk(mvc, head), desk(next, Role.AGENCY_HEAD))) {
      assertThat(wrong.status(path)).isEqualTo(403);
      assertThat(
              wrong.ask(post(path + "/" + old).param("den", next).param("ly-do", "x")).getStatus())
          .isEqualTo(403);
    }
    assertThat(standing.fill(path, "/" + old, "den", "QLTT-AG", "ly-do", "Sai nơi").getStatus())
        .as("an agency that follows another")
        .isEqualTo(422);
    MockHttpServletResponse silent = standing.fill(path, "/" + old, "den", next, "ly-do", " ");
    assertThat(silent.getStatus()).as("without a word").isEqualTo(422);
    assertThat(Jsoup.parse(silent.getContentAsString()).select(".error, .errors")).isNotEmpty();
    Desk there = desk(next, Role.AGENCY_HEAD);
    standing.does(path, "/" + old, "den", next, "ly-do", "Sáp nhập");
    assertThat(there.page(here).text()).contains(file.number(), "Sáp nhập");
  }

  /** Who opened a referral first, receiver by receiver. */
  private static List<String> opened(Desk sender, String referral) throws Exception {
    return sender.page(referral).select("dt:containsOwn(Mở lần đầu) + dd").eachText();
  }

  private static String words(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString()).select("main").text();
  }

  private Desk desk(String agency, Role role) {
    return new Desk(mvc, office.officer(agency, role));
  }

  private static void done(ActOutcome<String> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
  }
}
