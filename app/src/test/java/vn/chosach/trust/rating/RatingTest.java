package vn.chosach.trust.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Puppets;
import vn.chosach.publicity.Edition;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.Wording;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.PublicationGround;
import vn.chosach.trust.LookupAnswer;
import vn.chosach.trust.Lookups;
import vn.chosach.trust.PublicFact;
import vn.chosach.trust.rating.RatingEvidence.RatingFinding;
import vn.chosach.ui.form.BrowserWork;
import vn.chosach.ui.form.DoneWork;

/**
 * A shop gets its label by public criteria: the draft, the reply, the signed decision, the appeal
 * that somebody else decides; it ends by itself, and with the decision that it rests on.
 */
@ChosachTest
class RatingTest {

  @Autowired Ratings ratings;
  @Autowired RatingWatchJob watch;
  @Autowired RatingProposals proposals;

  @Autowired
  @Qualifier("publicKnowledge")
  RecurringJob knowledge;

  @Autowired Lookups lookups;
  @Autowired Declarations declarations;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Publications publications;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Agencies agencies;
  @Autowired Puppets puppets;
  @Autowired Office office;
  @Autowired Cases cases;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  private ActingOfficer writer;
  private ActingOfficer head;
  private ActingOfficer deputy;
  private String shop;

  @BeforeEach
  void an_agency_with_criteria() {
    writer = registry.officer("STC-AG", Role.CASE_OFFICER);
    head = registry.officer("STC-AG", Role.AGENCY_HEAD);
    deputy = registry.officer("STC-AG", Role.AGENCY_HEAD);
    shop = "https://www.tiktok.com/@nhan." + Long.toString(System.nanoTime(), 36);
    issued(today());
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void criteria_are_drafted_by_one_and_signed_by_another_with_their_first_day() throws Exception {
    ActingOfficer office = registry.officer("STC-AG", Role.STANDING_OFFICE, Role.AGENCY_HEAD);
    var wish = new CriteriaWish(today().plusDays(3), List.of("Có đăng ký"), 10, 30, 90);
    assertThat(refusal(ratings.frame(wish, writer))).isEqualTo("trust.not-yours");
    assertThat(
            refusal(
                ratings.frame(
                    new CriteriaWish(today().minusDays(1), List.of("A"), 10, 30, 90), office)))
        .isEqualTo("trust.begins-in-past");
    assertThat(refusal(ratings.frame(new CriteriaWish(today(), List.of(" "), 10, 30, 90), office)))
        .isEqualTo("trust.items-missing");
    assertThat(refusal(ratings.frame(new CriteriaWish(today(), List.of("A"), 1, 30, 90), office)))
        .isEqualTo("trust.days-out-of-range");
    int before = java.util.Objects.requireNonNull(ratings.criteria().orElseThrow().version());
    UUID paper = done(ratings.frame(wish, office)).document();
    String link = "a[href=/van-ban/" + paper + "]";
    Document shown = new Desk(mvc, office).page("/nhan-tin-nhiem/tieu-chi");
    assertThat(shown.select(link)).hasSize(1);
    assertThat(shown.select("ol.sums")).as("the number of each is seen").isNotEmpty();
    ActingOfficer elsewhere = registry.officer("SXD-AG", Role.CASE_OFFICER);
    assertThat(new Desk(mvc, elsewhere).page("/nhan-tin-nhiem/tieu-chi").select(link))
        .as("who may not read the paper is not led to it")
        .isEmpty();
    assertThat(refused(paper, office)).isEqualTo("documents.four-eyes");
    sign(paper, head);
    assertThat(ratings.criteria().orElseThrow().version())
        .as("not before its day")
        .isEqualTo(before);
    clock.move(Duration.ofDays(3));
    assertThat(ratings.criteria().orElseThrow().version()).isEqualTo(before + 1);
  }

  @Test
  void a_shop_reads_replies_and_appeals_and_its_label_is_changed() throws Exception {
    var desk = new Desk(mvc, writer);
    assertThat(
            desk.fill(
                    "/nhan-tin-nhiem/moi",
                    "/moi",
                    "ten",
                    "Sàn",
                    "dia-chi",
                    "https://www.tiktok.com")
                .getContentAsString())
        .contains("trang của nền tảng");
    String here =
        desk.does("/nhan-tin-nhiem/moi", "/moi", "ten", "Gian hàng Mẫu Nhãn", "dia-chi", shop);
    Rating one = read(here);
    assertThat(new Desk(mvc, registry.officer("SXD-AG", Role.AGENCY_HEAD)).status(here))
        .isEqualTo(404);
    assertThat(desk.status(here + "/lam/gui-gian-hang")).as("no evidence yet").isEqualTo(404);
    evidence(desk, here, "1", "MET");
    evidence(desk, here, "2", "UNMET");
    assertThat(
            desk.fill(here + "/lam/chon-nhan", "/chon-nhan", "nhan", "VERIFIED", "can-cu", "")
                .getContentAsString())
        .contains("mọi tiêu chí đều đáp ứng");
    assertThat(
            desk.fill(here + "/lam/chon-nhan", "/chon-nhan", "nhan", "WARNED", "can-cu", "khong-co")
                .getContentAsString())
        .contains("quyết định còn hiệu lực");
    desk.does(here + "/lam/chon-nhan", "/chon-nhan", "nhan", "CAUTION", "can-cu", "");
    MockHttpServletResponse sheet =
        desk.fill(here + "/lam/gui-gian-hang", "/gui-gian-hang", "cach", "Tin nhắn gian hàng");
    assertThat(sheet.getStatus()).isEqualTo(200);
    String code = Jsoup.parse(sheet.getContentAsString()).select("section .code").text();
    assertThat(code).matches("([2-9A-Z]{4}-){3}[2-9A-Z]{4}");
    assertThat(desk.page(here).text()).doesNotContain(code);
    assertThat(label()).as("nothing is public").isEqualTo(TrustLabel.UNKNOWN);
    assertThat(mvc.perform(get(path(one))).andReturn().getResponse().getStatus()).isEqualTo(404);

    desk.does(here + "/lam/soan-cong-bo", "/soan-cong-bo", "loi", "Chưa thấy mã số thuế");
    UUID paper = paper(one);
    assertThat(refused(paper, head)).isEqualTo("trust.shop-still-replies");
    assertThat(shop("/tin-nhiem/gian-hang", 422, "ma", "AAAA-BBBB-CCCC-DDDD").text())
        .contains("Không có mã này");
    assertThat(shop("/tin-nhiem/gian-hang", 200, "ma", code.toLowerCase()).text())
        .contains("Chưa đáp ứng", "Trả lời dự thảo");
    assertThat(shop("/tin-nhiem/gian-hang/tra-loi", 422, "ma", code, "loi", " ").text())
        .contains("Nhập nội dung");
    String reply = "Đã bổ sung <script>alert(1)</script> tại https://vi-du.vn/giay, 0912345678";
    assertThat(shop("/tin-nhiem/gian-hang/tra-loi", 200, "ma", code, "loi", reply).text())
        .contains("Đã nhận trả lời");
    assertThat(shop("/tin-nhiem/gian-hang/tra-loi", 422, "ma", code, "loi", "Nữa").text())
        .contains("đã trả lời trước đó");
    assertThat(refused(paper, registry.officer("SXD-AG", Role.AGENCY_HEAD)))
        .startsWith("documents.");
    assertThat(refused(paper, puppets.of(registry.officer("STC-AG", Role.AGENCY_HEAD))))
        .as("an account that somebody opened just now")
        .startsWith("officers.");
    sign(paper, head);

    Document page = shown(path(one));
    assertThat(page.text()).contains("Cần thận trọng", "<script>alert(1)</script>");
    assertThat(page.text()).doesNotContain("0912345678");
    assertThat(page.select("article script")).isEmpty();
    assertThat(page.select("article a").eachAttr("href")).noneMatch(to -> to.contains("vi-du"));
    assertThat(label()).isEqualTo(TrustLabel.CAUTION);
    assertThat(
            Jsoup.parse(
                    mvc.perform(post("/tra-cuu").param("tin", shop))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text())
        .contains("theo tiêu chí công khai", "Gian hàng Mẫu Nhãn");
    String data =
        mvc.perform(get("/tin-nhiem/du-lieu.csv")).andReturn().getResponse().getContentAsString();
    assertThat(data).contains("expires", "licence", one.number(), "không dùng sau ngày hết hạn");
    assertThat(shown("/en" + path(one)).text()).doesNotContainPattern("trust\\.[a-z]");
    assertThat(shown("/en/tin-nhiem").text()).doesNotContainPattern("trust\\.[a-z]");

    assertThat(
            shop("/tin-nhiem/gian-hang/khieu-nai", 200, "ma", code, "loi", "Đã có mã số thuế")
                .text())
        .contains("Đã nhận khiếu nại");
    assertThat(shown(path(one)).text()).contains("đang xem lại");
    assertThat(
            desk.fill(
                    here + "/lam/soan-doi-nhan",
                    "/soan-doi-nhan",
                    "nhan",
                    "CAUTION",
                    "loi",
                    "Như cũ")
                .getStatus())
        .isEqualTo(422);
    desk.does(here + "/lam/soan-go-nhan", "/soan-go-nhan", "loi", "Đã đáp ứng mọi tiêu chí");
    UUID removal = paper(one);
    assertThat(refused(removal, head)).isEqualTo("trust.decided-it-before");
    sign(removal, deputy);
    MockHttpServletResponse gone = mvc.perform(get(path(one))).andReturn().getResponse();
    assertThat(gone.getStatus()).isEqualTo(410);
    assertThat(gone.getContentAsString()).contains("đã được gỡ").doesNotContain("Cần thận trọng");
    assertThat(label()).isEqualTo(TrustLabel.UNKNOWN);
    assertThat(desk.page("/nhan-tin-nhiem").text()).contains("Đã gỡ");
    assertThat(desk.page("/en" + here).text()).doesNotContainPattern("trust\\.[a-z]");
  }

  @Test
  void a_silent_shop_does_not_stop_it_an_appeal_can_be_late_and_a_label_ends_by_itself()
      throws Exception {
    Rating one = drafted(RatingFinding.MET, RatingFinding.MET);
    one = go(one, new RatingAct.Judge(TrustLabel.VERIFIED, ""));
    String code = done(ratings.send(one.id(), "Thư", one.version(), writer)).code();
    go(read(one), new RatingAct.DrawUp(RatingEvent.PUBLISH, null, "Đủ"));
    UUID paper = paper(one);
    assertThat(refused(paper, head)).isEqualTo("trust.shop-still-replies");
    clock.move(Duration.ofDays(11));
    assertThat(refusal(ratings.reply(code, "Muộn"))).isEqualTo("trust.reply-too-late");
    sign(paper, head);
    assertThat(label()).isEqualTo(TrustLabel.VERIFIED);
    Document late = shop("/tin-nhiem/gian-hang/tra-loi", 422, "ma", code, "loi", "Trả lời muộn");
    assertThat(late.select(".errors").text()).contains("trạng thái hiện tại");
    assertThat(late.select("form[action$=/khieu-nai] textarea").text())
        .as("what is open now, with the words")
        .isEqualTo("Trả lời muộn");
    assertThat(late.select("form[action$=/tra-loi]")).isEmpty();
    assertThat(refusal(ratings.open(new RatingWish("Lại", shop), writer)))
        .isEqualTo("trust.rated-before");
    clock.move(Duration.ofDays(31));
    assertThat(refusal(ratings.appeal(code, "Muộn"))).isEqualTo("trust.appeal-too-late");
    assertThat(refusal(ratings.appeal("SAI", "x"))).isEqualTo("trust.unknown-code");
    assertThat(
            shop("/tin-nhiem/gian-hang/khieu-nai", 422, "ma", "SAI", "loi", "x").select(".error"))
        .as("a code of nobody is asked for again, and why")
        .isNotEmpty();
    clock.move(Duration.ofDays(60));
    assertThat(label()).as("whether the job has run or not").isEqualTo(TrustLabel.UNKNOWN);
    watch.look();
    assertThat(read(one).state()).isEqualTo(RatingState.EXPIRED);
    knowledge.round().run();
    RatingProposal again = proposed(writer).orElseThrow();
    assertThat(again.ground()).isEqualTo(ProposalGround.EXPIRY);
    assertThat(refusal(proposals.decide(again.id(), false, " ", writer)))
        .isEqualTo("trust.words-missing");
    ActingOfficer foreign = registry.officer("SXD-AG", Role.AGENCY_HEAD);
    assertThat(refusal(proposals.decide(again.id(), true, "Nhận", foreign)))
        .isEqualTo("trust.not-yours");
    done(proposals.decide(again.id(), false, "Gian hàng đã đóng", writer));
    assertThat(refusal(proposals.decide(again.id(), true, "Nhận", writer)))
        .isEqualTo("trust.not-possible");
    knowledge.round().run();
    assertThat(proposed(writer)).as("a refused reason is not proposed again").isEmpty();
  }

  @Test
  void an_appeal_that_finds_the_label_right_keeps_it_and_a_cleared_case_asks_to_remove_it()
      throws Exception {
    writer = registry.officer(Office.QLTT, Role.CASE_OFFICER);
    head = registry.officer(Office.QLTT, Role.AGENCY_HEAD);
    deputy = registry.officer(Office.QLTT, Role.AGENCY_HEAD);
    Rating one = drafted(RatingFinding.MET, RatingFinding.UNMET);
    one = go(one, new RatingAct.Judge(TrustLabel.CAUTION, ""));
    String code = done(ratings.send(one.id(), "Thư", one.version(), writer)).code();
    done(ratings.reply(code, "Không đúng"));
    go(read(one), new RatingAct.DrawUp(RatingEvent.PUBLISH, null, "Thiếu"));
    sign(paper(one), head);
    done(ratings.appeal(code, "Vẫn không đúng"));
    go(read(one), new RatingAct.DrawUp(RatingEvent.UPHOLD, null, "Vẫn thiếu"));
    assertThat(refused(paper(one), head)).isEqualTo("trust.decided-it-before");
    sign(paper(one), deputy);
    assertThat(label()).isEqualTo(TrustLabel.CAUTION);
    assertThat(refusal(ratings.appeal(code, "Lần nữa"))).isEqualTo("trust.appealed-before");

    CaseFile file = office.assigned(writer, head, "Kiểm tra gian hàng");
    file =
        office.go(file, new CaseAct.NameSubject(SubjectKind.SHOP, "Gian hàng Sạch", shop), writer);
    file = office.go(file, new CaseAct.Propose(CaseEvent.CLEAR, "Đủ hóa đơn"), writer);
    knowledge.round().run();
    assertThat(proposed(writer)).as("nothing of an open case").isEmpty();
    file = Office.file(cases.answer(file.id(), true, "Đồng ý", file.version(), head));
    published(file, PublicationGround.CLEARED, writer, head);
    knowledge.round().run();
    RatingProposal clearing = proposed(writer).orElseThrow();
    assertThat(clearing.removes()).isTrue();
    done(proposals.decide(clearing.id(), true, "Vụ việc kết luận không vi phạm", writer));
    assertThat(label()).as("nothing is decided by taking it").isEqualTo(TrustLabel.CAUTION);
    sign(paper(one), deputy);
    assertThat(label()).isEqualTo(TrustLabel.UNKNOWN);
  }

  @Test
  void while_no_criteria_hold_the_sellers_page_says_so_before_anything_is_typed() throws Exception {
    assertThat(shown("/nguoi-ban").select("main form [name=kenh]")).hasSize(1);
    clock.move(Duration.ofDays(-3_650));
    for (String page : List.of("/nguoi-ban", "/en/nguoi-ban")) {
      Document closed = shown(page);
      assertThat(closed.select("main form")).as(page).isEmpty();
      assertThat(closed.select("#h-kenh ~ .note").text())
          .contains(page.startsWith("/en") ? "are not taken at present" : "chưa nhận kê khai")
          .contains(page.startsWith("/en") ? "ask for a correction" : "đề nghị đính chính");
    }
    assertThat(shop("/nguoi-ban", 422, "ten", "Vườn", "kenh", shop).select("[name=kenh]").text())
        .as("what was typed meanwhile stays")
        .isEqualTo(shop);
  }

  @Test
  void a_seller_declares_channels_and_nothing_is_public_before_the_agency_went_all_the_way()
      throws Exception {
    for (String wrong :
        List.of("", "https://www.tiktok.com", "0912345678", shop + " " + shop + "x")) {
      assertThat(shop("/nguoi-ban", 422, "ten", "Nhà vườn Mẫu", "kenh", wrong).select(".error"))
          .as(wrong)
          .hasSize(1);
    }
    assertThat(shop("/nguoi-ban", 422, "ten", "", "kenh", shop).select(".error").text())
        .isNotEmpty();
    for (int twice = 0; twice < 2; twice++) {
      assertThat(shop("/nguoi-ban", 200, "ten", "Nhà vườn Mẫu", "kenh", shop).text())
          .as("the same answer for one that waits already")
          .contains("Kê khai chưa được công khai");
    }
    assertThat(label()).isEqualTo(TrustLabel.UNKNOWN);
    assertThat(shown("/tin-nhiem").text() + shown("/nguoi-ban").text())
        .doesNotContain("Nhà vườn Mẫu");
    knowledge.round().run();
    assertThat(proposed(registry.officer("SXD-AG", Role.AGENCY_HEAD))).isEmpty();
    assertThat(
            proposals.waiting(0, 1_000, writer).stream()
                .filter(one -> one.identifier().equals(shop)))
        .as("once, and it does not lapse")
        .hasSize(1);
    RatingProposal one = proposed(writer).orElseThrow();
    var desk = new Desk(mvc, writer);
    assertThat(desk.page("/nhan-tin-nhiem/de-xuat").text()).contains("Người bán kê khai kênh này");
    String label =
        desk.does(
            "/nhan-tin-nhiem/de-xuat/" + one.id(),
            "/" + one.id(),
            "quyet-dinh",
            "nhan",
            "loi",
            "Đối chiếu với đăng ký kinh doanh");
    assertThat(read(label).state()).isEqualTo(RatingState.DRAFT);
    assertThat(label()).as("a draft is nobody's").isEqualTo(TrustLabel.UNKNOWN);
    Document page = shown("/nguoi-ban");
    assertThat(page.select("#h-luat ~ h3")).hasSize(6);
    assertThat(page.text()).contains("Luật Thương mại điện tử", "chưa xác nhận");
    assertThat(shown("/en/nguoi-ban").text()).doesNotContainPattern("trust\\.[a-z]");
  }

  @Test
  void declarations_without_work_of_a_browser_shut_nobody_out_who_brings_it() throws Exception {
    assertThat(shown("/nguoi-ban").select("input[name=cong]").val()).isNotEmpty();
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc.sql(
                  """
                  INSERT INTO trust.proposal
                    (id, ground, source, agency, shop, identifier, mark, since)
                  SELECT gen_random_uuid(), 'DECLARED', 'x', 'x', 'x', 'x',
                         md5(gen_random_uuid()::text), :now
                    FROM generate_series(1, :most)
                  """)
              .param("now", clock.instant())
              .param("most", Declarations.MOST_UNPROVEN)
              .update();
          List<String> one = List.of(shop);
          assertThat(declarations.declare("Mẫu", one, DoneWork.NONE))
              .isEqualTo(ActOutcome.refused("trust.declaring-busy"));
          BrowserWork work = DoneWork.of(declarations.work());
          assertThat(declarations.declare("Mẫu", one, work)).isEqualTo(ActOutcome.done(1));
          assertThat(declarations.declare("Mẫu", one, work))
              .as("pressed twice")
              .isEqualTo(ActOutcome.done(1));
          assertThat(declarations.declare("Mẫu", List.of(shop + "x"), work))
              .as("it counts for one declaration")
              .isEqualTo(ActOutcome.refused("trust.declaring-busy"));
        });
  }

  @Test
  void a_finding_that_the_shop_proves_wrong_is_put_right_before_and_after_it_is_public() {
    Rating one = drafted(RatingFinding.MET, RatingFinding.UNMET);
    one = go(one, new RatingAct.Judge(TrustLabel.CAUTION, ""));
    String code = done(ratings.send(one.id(), "Thư", one.version(), writer)).code();
    LocalDate first = java.util.Objects.requireNonNull(read(one).replyBy());
    done(ratings.reply(code, "Đây là giấy đăng ký"));
    assertThat(refusal(ratings.reply(code, "Lần nữa"))).isEqualTo("trust.replied-before");

    clock.move(Duration.ofDays(3));
    go(one, find(2, RatingFinding.MET));
    go(one, new RatingAct.Judge(TrustLabel.VERIFIED, ""));
    assertThat(read(one).replyBy()).as("a time anew").isEqualTo(first.plusDays(3));
    go(read(one), new RatingAct.DrawUp(RatingEvent.PUBLISH, null, "Đủ"));
    assertThat(
            refusal(
                ratings.proceed(
                    one.id(), find(2, RatingFinding.UNMET), read(one).version(), writer)))
        .as("not while a paper waits")
        .isEqualTo("trust.paper-open");
    assertThat(refused(paper(one), head)).isEqualTo("trust.shop-still-replies");
    done(ratings.reply(code, "Đồng ý"));
    sign(paper(one), head);
    assertThat(read(one).label()).isEqualTo(TrustLabel.VERIFIED);
  }

  @Test
  void an_appeal_that_proves_a_finding_wrong_changes_the_label_once_it_is_signed()
      throws Exception {
    Rating one = drafted(RatingFinding.MET, RatingFinding.UNMET);
    one = go(one, new RatingAct.Judge(TrustLabel.CAUTION, ""));
    String code = done(ratings.send(one.id(), "Thư", one.version(), writer)).code();
    done(ratings.reply(code, "Không đúng"));
    go(read(one), new RatingAct.DrawUp(RatingEvent.PUBLISH, null, "Thiếu đăng ký"));
    sign(paper(one), head);
    done(ratings.appeal(code, "Có giấy đăng ký"));
    RatingAct change = new RatingAct.DrawUp(RatingEvent.CHANGE, TrustLabel.VERIFIED, "Có đăng ký");
    assertThat(refusal(ratings.proceed(one.id(), change, read(one).version(), writer)))
        .isEqualTo("trust.not-all-met");
    assertThat(
            refusal(
                ratings.proceed(
                    one.id(), find(1, RatingFinding.UNMET), read(one).version(), writer)))
        .as("nothing new against it without hearing it")
        .isEqualTo("trust.appeal-only-clears");
    assertThat(
            refusal(
                ratings.proceed(
                    one.id(), find(2, RatingFinding.UNMET), read(one).version(), writer)))
        .as("it is public as not met")
        .isEqualTo("trust.appeal-only-clears");
    List<RatingEvidence> before = read(one).evidence();
    go(one, find(2, RatingFinding.MET));
    assertThat(read(one).evidence()).as("nothing is public unsigned").isEqualTo(before);
    assertThat(shown(path(one)).text()).contains("Chưa đáp ứng");
    String desk = new Desk(mvc, writer).page("/nhan-tin-nhiem/" + one.number()).text();
    assertThat(desk).contains("chưa công khai").doesNotContain("Chưa đáp ứng");
    go(one, find(2, RatingFinding.UNMET));
    assertThat(read(one).reviewed()).as("taken back, nothing waits").isEmpty();
    assertThat(refusal(ratings.proceed(one.id(), change, read(one).version(), writer)))
        .isEqualTo("trust.not-all-met");
    go(one, find(2, RatingFinding.MET));
    go(one, change);
    assertThat(shown(path(one)).text()).contains("Chưa đáp ứng");
    sign(paper(one), deputy);
    assertThat(read(one).label()).isEqualTo(TrustLabel.VERIFIED);
    assertThat(read(one).state()).isEqualTo(RatingState.PUBLISHED);
    assertThat(read(one).evidence())
        .extracting(RatingEvidence::finding)
        .containsOnly(RatingFinding.MET);
    assertThat(read(one).reviewed()).isEmpty();
    assertThat(shown(path(one)).text()).contains("Đáp ứng").doesNotContain("Chưa đáp ứng");
  }

  @Test
  void labels_of_an_agency_that_ended_are_gone_on_with_by_its_heir() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "NTN");
    String next = NewBody.ofTheProvince(agencies, "NTN");
    writer = registry.officer(old, Role.CASE_OFFICER);
    ActingOfficer before = writer;
    Rating one = drafted(RatingFinding.MET, RatingFinding.UNMET);
    jdbc.sql(
            """
            INSERT INTO trust.proposal (id, ground, source, agency, shop, identifier, mark, since)
            VALUES (gen_random_uuid(), 'DECLARED', :shop, :old, :shop, :shop, md5(:shop), :now)
            """)
        .param("shop", shop)
        .param("old", old)
        .param("now", clock.instant())
        .update();
    NewBody.follows(agencies, old, next, today().plusDays(1));
    writer = registry.officer(next, Role.CASE_OFFICER);
    ActingOfficer chief = registry.officer(next, Role.AGENCY_HEAD);
    assertThat(ratings.read(one.number(), writer)).as("not yet its heir").isEmpty();
    assertThat(proposed(writer)).isEmpty();

    clock.move(Duration.ofDays(1));
    for (ActingOfficer no : List.of(before, registry.officer("SXD-AG", Role.AGENCY_HEAD))) {
      assertThat(ratings.read(one.number(), no)).as(no.agency()).isEmpty();
      assertThat(ratings.page(0, 100, no).rows()).noneMatch(it -> it.id().equals(one.id()));
      assertThat(proposed(no)).isEmpty();
      assertThat(refusal(ratings.proceed(one.id(), find(1, RatingFinding.MET), 3, no)))
          .isEqualTo("trust.not-yours");
    }
    var desk = new Desk(mvc, writer);
    String here = "/nhan-tin-nhiem/" + one.number();
    assertThat(desk.page("/nhan-tin-nhiem").text()).contains(one.number());
    assertThat(desk.page("/nhan-tin-nhiem/de-xuat").text()).contains(shop);
    desk.does(here + "/lam/chon-nhan", "/chon-nhan", "nhan", "CAUTION", "can-cu", "");
    desk.fill(here + "/lam/gui-gian-hang", "/gui-gian-hang", "cach", "Tin nhắn gian hàng");
    desk.does(here + "/lam/soan-cong-bo", "/soan-cong-bo", "loi", "Chưa thấy mã số thuế");
    UUID paper = paper(one);
    clock.move(Duration.ofDays(11));
    sign(paper, chief);
    assertThat(label()).isEqualTo(TrustLabel.CAUTION);
  }

  @Test
  void what_waits_is_read_sheet_by_sheet() throws Exception {
    ActingOfficer officer = registry.officer("THUE-AG", Role.CASE_OFFICER);
    for (int n = 0; n < 26; n++) {
      String channel = "https://" + FreshWord.any() + ".example/" + n;
      jdbc.sql(
              """
              INSERT INTO trust.proposal (id, ground, source, agency, shop, identifier, mark, since)
              VALUES (gen_random_uuid(), 'DECLARED', :shop, 'THUE-AG', :shop, :shop,
                      md5(:shop), :now)
              """)
          .param("shop", channel)
          .param("now", clock.instant())
          .update();
    }
    var desk = new Desk(mvc, officer);
    Document first = desk.page("/nhan-tin-nhiem/de-xuat");
    assertThat(first.select("tbody tr")).hasSize(25);
    assertThat(desk.page(first.select(".pager a[rel=next]").attr("href")).select("tbody tr"))
        .isNotEmpty();
  }

  private Optional<RatingProposal> proposed(ActingOfficer who) {
    return proposals.waiting(0, 1_000, who).stream()
        .filter(one -> one.identifier().equals(shop))
        .findFirst();
  }

  @Test
  void a_decision_ends_a_good_label_and_is_proposed_as_a_warning_that_falls_with_it()
      throws Exception {
    Rating good = drafted(RatingFinding.MET, RatingFinding.MET);
    good = go(good, new RatingAct.Judge(TrustLabel.VERIFIED, ""));
    done(
        ratings.reply(
            done(ratings.send(good.id(), "Thư", good.version(), writer)).code(), "Đồng ý"));
    go(read(good), new RatingAct.DrawUp(RatingEvent.PUBLISH, null, "Đủ"));
    sign(paper(good), head);
    assertThat(shown(path(good)).select("details code").text())
        .as("a link for other sites and nothing that runs there")
        .matches("<a href=\"http[^\"]+" + path(good) + "\" rel=\"nofollow\">[^<>]+</a>");
    String picture = shown(path(good)).select("meta[property=og:image]").attr("content");
    picture = picture.substring(picture.indexOf("/anh-chia-se/"));
    BufferedImage drawn =
        ImageIO.read(
            new ByteArrayInputStream(
                mvc.perform(get(picture)).andReturn().getResponse().getContentAsByteArray()));
    assertThat(drawn.getWidth()).isEqualTo(1200);
    assertThat(drawn.getHeight()).isEqualTo(630);
    ActingOfficer author = office.officer(Office.QLTT, Role.CASE_OFFICER);
    ActingOfficer chief = office.head();
    CaseFile file = office.assigned(author, chief, "Kem trộn nhãn");
    file = office.heard(file, author, 9_000_000);
    file =
        office.go(file, new CaseAct.NameSubject(SubjectKind.SHOP, "Gian hàng Trắng", shop), author);
    file = office.fined(file, 12_000_000, author);
    knowledge.round().run();
    assertThat(proposed(author)).as("nothing before it is published").isEmpty();
    UUID publication = published(file, PublicationGround.SANCTION, author, chief);
    String slug =
        String.valueOf(publications.read(publication, author).orElseThrow().publication().slug());
    knowledge.round().run();
    watch.look();
    assertThat(read(good).steps().getLast().event()).isEqualTo(RatingEvent.FALL);
    assertThat(mvc.perform(get(picture)).andReturn().getResponse().getStatus()).isEqualTo(404);
    knowledge.round().run();
    assertThat(label()).as("a proposal is nothing public").isEqualTo(TrustLabel.HANDLED);
    var desk = new Desk(mvc, author);
    Document waiting = desk.page("/nhan-tin-nhiem/de-xuat");
    assertThat(waiting.text()).contains("quyết định xử phạt còn hiệu lực");
    assertThat(waiting.select("td a").eachAttr("href")).anyMatch(href -> href.contains(slug));
    assertThat(desk.page("/en/nhan-tin-nhiem/de-xuat").text())
        .doesNotContainPattern("trust\\.[a-z]");
    String line = waiting.select("th:contains(" + shop + ") a").attr("href");
    assertThat(new Desk(mvc, writer).status(line)).as("another agency").isEqualTo(404);
    assertThat(desk.fill(line, line, "quyet-dinh", "nhan", "loi", " ").getStatus()).isEqualTo(422);
    String here = desk.does(line, line, "quyet-dinh", "nhan", "loi", "Có quyết định");
    assertThat(desk.status(line)).as("decided").isEqualTo(404);
    writer = author;
    head = chief;
    Rating one = read(here);
    assertThat(one.state()).isEqualTo(RatingState.DRAFT);
    assertThat(one.restsOn()).isEqualTo(slug);
    one = go(go(one, find(1, RatingFinding.MET)), find(2, RatingFinding.UNKNOWN));
    one = go(one, new RatingAct.Judge(TrustLabel.WARNED, slug));
    String code = done(ratings.send(one.id(), "Thư", one.version(), writer)).code();
    done(ratings.reply(code, "Đã nộp phạt"));
    go(read(one), new RatingAct.DrawUp(RatingEvent.PUBLISH, null, "Có quyết định"));
    sign(paper(one), head);
    watch.look();
    assertThat(labels())
        .as("the label stands before the publication")
        .first()
        .isEqualTo(TrustLabel.WARNED);
    String ruling =
        cases.read(file.number(), author).orElseThrow().standingRulings().getFirst().number();
    office.signed(
        office.again(file, author), new PaperTerms.Annulment(ruling, "Sai đối tượng"), author);
    watch.look();
    assertThat(read(one).state()).isEqualTo(RatingState.REMOVED);
    assertThat(read(one).steps().getLast().event()).isEqualTo(RatingEvent.LAPSE);
    assertThat(labels()).doesNotContain(TrustLabel.WARNED);
  }

  private UUID published(
      CaseFile file, PublicationGround ground, ActingOfficer author, ActingOfficer chief) {
    UUID id = done(publications.draft(file.number(), author));
    Edition draft = publications.read(id, author).orElseThrow().editions().getFirst();
    var body =
        new Body(
            "Kem trộn dán nhãn giả",
            "Gian hàng Trắng bán kem trộn.",
            List.of("Hỏi hóa đơn trước khi mua"),
            List.of(),
            List.of("Nghị định 98/2020/NĐ-CP, Điều 11"),
            Body.English.NONE,
            draft.body().steps(),
            draft.body().amounts());
    done(
        publications.write(
            draft.id(),
            new Wording(body, ground, today().plusDays(60), ""),
            draft.version(),
            author));
    step(id, EditionEvent.SUBMIT, author);
    step(id, EditionEvent.CHECK, office.officer(Office.QLTT, Role.CASE_OFFICER));
    step(id, EditionEvent.APPROVE, chief);
    return id;
  }

  private void step(UUID id, EditionEvent event, ActingOfficer by) {
    Edition newest = publications.read(id, by).orElseThrow().editions().getFirst();
    String said = event == EditionEvent.SUBMIT ? "Hàng giả, ảnh hưởng xấu đến người mua" : "";
    done(publications.proceed(newest.id(), event, said, newest.version(), by));
  }

  private void issued(LocalDate begins) {
    ActingOfficer office = registry.officer("STC-AG", Role.STANDING_OFFICE);
    UUID paper =
        done(ratings.frame(
                new CriteriaWish(
                    begins, List.of("Có đăng ký với Bộ Công Thương", "Có mã số thuế"), 10, 30, 90),
                office))
            .document();
    sign(paper, head);
  }

  private Rating drafted(RatingFinding first, RatingFinding second) {
    Rating one = done(ratings.open(new RatingWish("Gian hàng Mẫu Nhãn", shop), writer));
    assertThat(refusal(ratings.proceed(one.id(), find(3, first), one.version(), writer)))
        .isEqualTo("trust.unknown-criterion");
    RatingAct naming =
        new RatingAct.Find(
            new RatingEvidence(1, first, "Chủ là bà Trần Thị Bưởi, 0912345678", "Sổ đăng ký"));
    assertThat(refusal(ratings.proceed(one.id(), naming, one.version(), writer)))
        .isEqualTo("trust.names-somebody");
    assertThat(
            refusal(
                ratings.proceed(
                    one.id(),
                    find(1, first),
                    one.version(),
                    registry.officer("SXD-AG", Role.AGENCY_HEAD))))
        .isEqualTo("trust.not-yours");
    assertThat(
            refusal(
                ratings.proceed(
                    one.id(), new RatingAct.Judge(TrustLabel.VERIFIED, ""), one.version(), writer)))
        .isEqualTo("trust.evidence-missing");
    return go(go(one, find(1, first)), find(2, second));
  }

  private static RatingAct find(int criterion, RatingFinding finding) {
    return new RatingAct.Find(
        new RatingEvidence(criterion, finding, "Đã tra", "Cổng đăng ký, ngày tra"));
  }

  private static void evidence(Desk desk, String here, String criterion, String finding)
      throws Exception {
    desk.does(
        here + "/lam/bang-chung",
        "/bang-chung",
        "tieu-chi",
        criterion,
        "ket-qua",
        finding,
        "loi",
        "Đã tra sổ đăng ký",
        "nguon",
        "Cổng quản lý hoạt động thương mại điện tử");
  }

  private Document shop(String path, int status, String... filled) throws Exception {
    var request = post(path);
    for (int i = 0; i < filled.length; i += 2) {
      request = request.param(filled[i], filled[i + 1]);
    }
    MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(status);
    return Jsoup.parse(answer.getContentAsString());
  }

  private Document shown(String path) throws Exception {
    MockHttpServletResponse answer = mvc.perform(get(path)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private static String path(Rating one) {
    return "/tin-nhiem/" + one.number();
  }

  private List<TrustLabel> labels() {
    return ((LookupAnswer.Found) lookups.ask(shop))
        .lines().getFirst().known().stream().map(PublicFact::label).toList();
  }

  private TrustLabel label() {
    return ((LookupAnswer.Found) lookups.ask(shop)).lines().getFirst().label();
  }

  private UUID paper(Rating one) {
    return ratings.read(one.number(), writer).orElseThrow().waiting().orElseThrow().document();
  }

  private void sign(UUID paper, ActingOfficer by) {
    Registry.done(
        documents.proceed(paper, new DocumentAct.Submit(registry.right(by)), 0, clerk(by)));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, by));
  }

  private String refused(UUID paper, ActingOfficer by) {
    return Registry.refusal(
        documents.proceed(paper, new DocumentAct.Submit(registry.right(by)), 0, clerk(by)));
  }

  private ActingOfficer clerk(ActingOfficer by) {
    return registry.officer(by.agency(), Role.CASE_OFFICER);
  }

  private Rating go(Rating one, RatingAct act) {
    return done(ratings.proceed(one.id(), act, read(one).version(), writer));
  }

  private Rating read(Rating one) {
    return ratings.read(one.number(), writer).orElseThrow().of();
  }

  private Rating read(String here) {
    return ratings.read(here.substring(here.lastIndexOf('/') + 1), writer).orElseThrow().of();
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new AssertionError(outcome.toString());
  }

  private static <T> String refusal(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Refused<T> refused) {
      return refused.refusal().code();
    }
    throw new AssertionError(outcome.toString());
  }
}
