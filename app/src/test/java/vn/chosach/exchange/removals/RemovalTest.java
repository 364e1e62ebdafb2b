package vn.chosach.exchange.removals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.PlatformRequests;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.reminding.MailSettings;
import vn.chosach.deadlines.reminding.SmtpSender;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.Registry;
import vn.chosach.exchange.api.Described;
import vn.chosach.exchange.hooks.PlatformSimulator;
import vn.chosach.exchange.partners.Hook;
import vn.chosach.exchange.partners.Hook.HookTopic;
import vn.chosach.exchange.partners.HookRepository;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.exchange.partners.PartnerRepository;
import vn.chosach.exchange.partners.WholeKey;
import vn.chosach.exchange.removals.Removal.RemovalKind;
import vn.chosach.exchange.removals.Removal.RemovalState;
import vn.chosach.exchange.removals.Removal.RemovalWish;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;
import vn.chosach.vault.Captures;

/**
 * A signed paper of a case goes to a platform by its address for events or by mail, the proof stays
 * in the case, the pages are fetched anew when 24 hours are over, and what stands is passed on;
 * what was taken down is restored once the case found nothing. What is unsigned, foreign, sent
 * before, refused or unreachable is named.
 */
@ChosachTest
class RemovalTest {

  private static final String PLATFORM = "instagram";
  private static final String PAGE = "https://instagram.com/p/hang-gia";

  private static final Described DESCRIBED = Described.of("/api/openapi.yaml");

  @Autowired Agencies agencies;
  @Autowired PartnerHandler partners;
  @Autowired PartnerRepository register;
  @Autowired ApplicationContext beans;
  @Autowired HookRepository hooks;
  @Autowired TransactionTemplate transaction;
  @Autowired RemovalHandler handler;
  @Autowired RemovalPost post;
  @Autowired RemovalQuery query;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Captures captures;
  @Autowired Office office;
  @Autowired Cases cases;
  @Autowired PlatformRequests requests;
  @Autowired MovableClock clock;
  @Autowired Texts texts;
  @Autowired MockMvc mvc;

  private PlatformSimulator platform;
  private ActingOfficer administrator;
  private Partner partner;

  @BeforeEach
  void a_platform_that_two_persons_registered() throws Exception {
    platform = new PlatformSimulator(beans);
    administrator = registry.officer("SXD-AG", Role.ADMINISTRATOR);
    var wish =
        new PartnerWish(
            "Nền tảng Thử",
            PartnerKind.PLATFORM,
            null,
            PLATFORM,
            "Quy chế 15/QC",
            new PartnerTerms(
                "Bà Mẫu", "go-bo@san.example", Set.of(PartnerScope.REMOVALS), 30, 500, ""));
    partner = done(partners.enter(wish, administrator));
    partner =
        done(
            partners.proceed(
                partner.id(),
                PartnerAct.of(PartnerEvent.CONFIRM, null),
                1,
                registry.officer("SXD-AG", Role.ADMINISTRATOR)));
  }

  @AfterEach
  void back() throws Exception {
    clock.reset();
    partners.proceed(
        partner.id(),
        new PartnerAct(PartnerEvent.END, null, "Hết phép thử"),
        partner.version(),
        administrator);
    platform.close();
  }

  @Test
  void a_signed_request_is_brought_to_a_platform_with_proof_and_looked_after() throws Exception {
    ActingOfficer officer = office.handler();
    ActingOfficer head = office.head();
    CaseFile file = office.assigned(officer, head, "Hàng giả trên mạng");
    var desk = new Desk(mvc, officer);
    String form = "/yeu-cau-san/moi/" + file.number();
    Document draft = draft(file, officer);
    assertThat(desk.status(form)).as("nothing is signed").isEqualTo(404);
    assertThat(code(handler.send(wish(RemovalKind.REMOVE, file, draft.id(), PAGE), officer)))
        .isEqualTo("exchange.paper-unsigned");
    Document paper = registry.issued(officer, head, draft);
    RemovalWish right = wish(RemovalKind.REMOVE, file, paper.id(), PAGE);
    assertThat(code(handler.send(right, office.officer("STP-AG", Role.CASE_OFFICER))))
        .isEqualTo("exchange.case-unknown");
    assertThat(code(handler.send(right, office.officer(Office.QLTT, Role.OPERATOR))))
        .isEqualTo("exchange.not-yours");
    assertThat(
            code(handler.send(wish(RemovalKind.REMOVE, file, paper.id(), "khong phai"), officer)))
        .isEqualTo("exchange.removal-address");
    assertThat(code(handler.send(wish(RemovalKind.RESTORE, file, paper.id(), PAGE), officer)))
        .isEqualTo("exchange.not-cleared");
    assertThat(
            code(
                handler.send(
                    new RemovalWish(RemovalKind.REMOVE, file.number(), paper.id(), "youtube", PAGE),
                    officer)))
        .isEqualTo("exchange.platform-unregistered");
    listens();
    assertThat(desk.page("/ho-so-vu-viec/" + file.number()).select("a[href$='" + form + "']"))
        .isNotEmpty();
    String here =
        path(
            desk.does(
                form,
                file.number(),
                "van-ban",
                paper.id().toString(),
                "loai",
                "REMOVE",
                "san",
                PLATFORM,
                "dia-chi",
                PAGE));
    assertThat(code(handler.send(right, officer))).isEqualTo("exchange.sent-before");
    assertThat(new Desk(mvc, office.officer("STP-AG", Role.CASE_OFFICER)).status(here))
        .as("as an absent one")
        .isEqualTo(404);
    platform.answer = 503;
    round();
    round();
    assertThat(desk.page(here).text()).contains("Chưa tới nơi (503)");
    platform.answer = 204;
    clock.move(Duration.ofMinutes(1));
    round();
    assertThat(state(here, officer)).isEqualTo(RemovalState.DELIVERED);
    assertThat(platform.told).hasSize(2).allMatch(PlatformSimulator.Told::signed);
    assertThat(platform.told.getLast().body()).contains(PAGE, "\"pdf\":\"JVBERi");
    assertThat(desk.page("/ho-so-vu-viec/" + file.number()).text())
        .as("the case keeps it with its proof and its clock")
        .contains("trả lời HTTP 204");
    assertThat(fetched(file)).isZero();
    clock.move(Duration.ofHours(25));
    round();
    round();
    assertThat(fetched(file)).as("looked at anew, once").isOne();
    assertThat(state(here, officer)).isEqualTo(RemovalState.DELIVERED);
    concluded(file, officer, false);
    round();
    assertThat(state(here, officer)).isEqualTo(RemovalState.STANDING);
    assertThat(desk.page("/thong-bao").text()).contains(here.substring(here.lastIndexOf('/') + 1));
    assertThat(desk.status(here + "/lam/chuyen-len")).as("the head does that").isEqualTo(404);
    String other = ProvincePack.current().agency("SCT");
    new Desk(mvc, head)
        .does(here + "/lam/chuyen-len", "/chuyen-len", "co-quan", other, "loi", "Sàn chưa gỡ");
    assertThat(new Desk(mvc, office.officer(other, Role.AGENCY_HEAD)).page("/phoi-hop").text())
        .contains(here.substring(here.lastIndexOf('/') + 1));
    assertThat(new Desk(mvc, head).page("/en" + here).text())
        .contains("Passed on to another agency")
        .doesNotContainPattern("exchange\\.[a-z]");
  }

  @Test
  void a_refusal_is_named_mail_goes_with_the_paper_and_what_was_removed_is_restored()
      throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try {
      ActingOfficer officer = office.handler();
      ActingOfficer head = office.head();
      CaseFile file = office.assigned(officer, head, "Hàng giả qua thư");
      var desk = new Desk(mvc, officer);
      Document paper = registry.issued(officer, head, draft(file, officer));
      Removal one = done(handler.send(wish(RemovalKind.REMOVE, file, paper.id(), PAGE), officer));
      String here = "/yeu-cau-san/" + one.number();
      post.round();
      assertThat(desk.page(here).text()).contains("Nơi này chưa gửi được thư điện tử");
      assertThat(desk.page("/thong-bao").text()).contains(one.number());
      RemovalPost away = post.by(smtpSender(1));
      RemovalPost up = post.by(smtpSender(server.getSmtp().getPort()));
      desk.does(here + "/lam/gui-lai", "/gui-lai", "cach", "MAIL");
      away.round();
      up.round();
      assertThat(server.getReceivedMessages()).as("not at once").isEmpty();
      clock.move(Duration.ofMinutes(11));
      var unopened =
          new RemovalPost(
              post.rows(),
              post.handler(),
              post.query(),
              post.grounds(),
              post.outbox(),
              smtpSender(server.getSmtp().getPort()),
              mock(Documents.class),
              post.rounds());
      assertThatCode(unopened::round)
          .as("a paper that cannot be opened holds no other up")
          .doesNotThrowAnyException();
      up.round();
      up.round();
      MimeMessage mail = server.getReceivedMessages()[0];
      assertThat(server.getReceivedMessages()).hasSize(1);
      assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("go-bo@san.example");
      assertThat(((MimeMultipart) mail.getContent()).getBodyPart(1).getFileName()).endsWith(".pdf");
      assertThat(desk.page(here).text()).contains("Máy chủ thư nhận thư", "SHA-256");
      assertThat(code(handler.proceed(one.id(), RemovalEvent.RESEND, "", "MAIL", null, officer)))
          .as("it is there")
          .isEqualTo("exchange.not-possible");
      concluded(file, officer, true);
      away.round();
      assertThat(state(here, officer)).isEqualTo(RemovalState.DONE);

      file = office.again(file, officer);
      file = office.go(file, office.plan(officer), officer);
      file = office.go(file, office.inspect(false), officer);
      file = office.go(file, new CaseAct.Propose(CaseEvent.CLEAR, "Hàng thật"), officer);
      done(cases.answer(file.id(), true, "Đồng ý", file.version(), head));
      Document back = registry.issued(officer, head, draft(file, officer));
      assertThat(
              code(
                  handler.send(
                      wish(RemovalKind.RESTORE, file, back.id(), PAGE + "/khac"), officer)))
          .as("that was never removed")
          .isEqualTo("exchange.not-cleared");
      Removal restored =
          done(handler.send(wish(RemovalKind.RESTORE, file, back.id(), PAGE), officer));
      listens();
      String there = "/yeu-cau-san/" + restored.number();
      post.round();
      platform.answer = 403;
      desk.does(there + "/lam/gui-lai", "/gui-lai", "cach", "API");
      round();
      round();
      assertThat(desk.page(there).text()).contains("HTTP 403");
      assertThat(state(there, officer)).isEqualTo(RemovalState.UNDELIVERED);
      platform.answer = 200;
      desk.does(there + "/lam/gui-lai", "/gui-lai", "cach", "API");
      round();
      round();
      assertThat(state(there, officer)).isEqualTo(RemovalState.DELIVERED);
      assertThat(platform.told.getLast().body()).contains("\"kind\":\"restore\"");
    } finally {
      server.stop();
    }
  }

  @Test
  void data_are_asked_for_on_a_ground_until_a_day_and_given_refused_or_overdue() throws Exception {
    ActingOfficer officer = office.handler();
    ActingOfficer head = office.head();
    CaseFile file = office.assigned(officer, head, "Hàng giả, hỏi dữ liệu");
    var desk = new Desk(mvc, officer);
    String form = "/yeu-cau-san/moi/" + file.number();
    Document paper = registry.issued(officer, head, draft(file, officer));
    listens();
    String[] wish = {
      "van-ban",
      paper.id().toString(),
      "loai",
      "DATA",
      "san",
      PLATFORM,
      "dia-chi",
      "Họ tên, số điện thoại của người bán\nDoanh thu từng tháng",
      "can-cu",
      "",
      "han",
      registry.today().plusDays(3).toString()
    };
    assertThat(desk.fill(form, file.number(), wish).getStatus()).as("no ground").isEqualTo(422);
    wish[9] = "THUE";
    assertThat(desk.fill(form, file.number(), wish).getStatus())
        .as("the ground of another agency")
        .isEqualTo(422);
    assertThat(
            code(
                handler.send(
                    new RemovalWish(
                        RemovalKind.DATA,
                        file.number(),
                        paper.id(),
                        PLATFORM,
                        "Tên",
                        "THUE",
                        registry.today()),
                    officer)))
        .isEqualTo("exchange.data-ground-not-yours");
    wish[9] = "XMTT";
    String[] past = wish.clone();
    past[11] = registry.today().minusDays(1).toString();
    assertThat(desk.fill(form, file.number(), past).getStatus()).as("a day gone by").isEqualTo(422);
    String here = path(desk.does(form, file.number(), wish));
    assertThat(desk.page(here).text()).contains("Điều 59", "chưa xác nhận", "Doanh thu từng tháng");
    assertThat(new Desk(mvc, office.officer("STP-AG", Role.CASE_OFFICER)).status(here))
        .isEqualTo(404);
    round();
    assertThat(state(here, officer)).isEqualTo(RemovalState.DELIVERED);
    assertThat(platform.told.getLast().body()).contains("\"kind\":\"data\"");
    String number = here.substring(here.lastIndexOf('/') + 1);
    assertThat(desk.page("/giam-sat/san/" + PLATFORM).text()).as("the log").contains(number);
    assertThat(
            new Desk(mvc, office.officer("STP-AG", Role.CASE_OFFICER))
                .page("/giam-sat/san/" + PLATFORM)
                .text())
        .doesNotContain(number);
    assertThat(desk.status(here + "/lam/chup-lai")).as("there is no page").isEqualTo(404);
    assertThat(desk.fill(here + "/lam/tu-choi", "/tu-choi", "loi", "Từ chối").getStatus())
        .as("without a paper")
        .isEqualTo(422);
    clock.move(Duration.ofDays(5));
    round();
    assertThat(state(here, officer)).as("nothing came").isEqualTo(RemovalState.STANDING);
    assertThat(desk.page(here).text()).contains("Quá ngày yêu cầu");
    assertThat(desk.page("/thong-bao").text()).contains(here.substring(here.lastIndexOf('/') + 1));
    String other = ProvincePack.current().agency("SCT");
    new Desk(mvc, head)
        .does(here + "/lam/chuyen-len", "/chuyen-len", "co-quan", other, "loi", "Sàn chưa trả lời");
    String answer = registry.arrived(officer, "Nền tảng cung cấp dữ liệu");
    String slip =
        desk.page(here + "/lam/tra-loi").select("select[name=van-ban-den] option").stream()
            .filter(one -> one.text().startsWith(answer))
            .findFirst()
            .orElseThrow()
            .val();
    desk.does(here + "/lam/tra-loi", "/tra-loi", "van-ban-den", slip, "loi", "Đủ hai mục");
    assertThat(state(here, officer)).isEqualTo(RemovalState.DONE);
    assertThat(desk.page(here).select("a[href$='/van-ban/so-den/" + slip + "']")).hasSize(1);
    assertThat(desk.page("/en" + here).text())
        .contains("Request for data")
        .doesNotContainPattern("exchange\\.[a-z]");
  }

  @Test
  void on_the_law_of_electronic_commerce_data_are_due_in_24_hours_and_later_where_a_paper_says_so()
      throws Exception {
    ActingOfficer officer = office.handler();
    CaseFile file = office.assigned(officer, office.head(), "Hàng giả, dữ liệu trong 24 giờ");
    listens();
    String due = asked(file, "TMDT", 0, officer);
    String later = asked(file, "TMDT", 3, officer);
    String other = asked(file, "XMTT", 0, officer);
    round();
    var desk = new Desk(mvc, officer);
    String end = "Hết 24 giờ luật định";
    assertThat(desk.page(due).text()).contains(end);
    assertThat(desk.page(later).text()).contains(end);
    assertThat(desk.page(other).text()).as("another law has no such hours").doesNotContain(end);
    clock.move(Duration.ofHours(23));
    round();
    assertThat(state(due, officer)).as("not yet over").isEqualTo(RemovalState.DELIVERED);
    clock.move(Duration.ofHours(2));
    round();
    assertThat(state(due, officer)).isEqualTo(RemovalState.STANDING);
    assertThat(state(later, officer)).isEqualTo(RemovalState.DELIVERED);
    assertThat(state(other, officer)).isEqualTo(RemovalState.STANDING);
  }

  @Test
  void accounts_of_sellers_are_suspended_within_24_hours_and_who_looks_concludes()
      throws Exception {
    ActingOfficer officer = office.handler();
    ActingOfficer head = office.head();
    CaseFile file = office.assigned(officer, head, "Hàng giả, khóa tài khoản");
    listens();
    Document paper = registry.issued(officer, head, draft(file, officer));
    var desk = new Desk(mvc, officer);
    String form = "/yeu-cau-san/moi/" + file.number();
    String[] wish = {
      "van-ban", paper.id().toString(), "loai", "ACCOUNT", "san", PLATFORM, "dia-chi", "shop a"
    };
    assertThat(desk.fill(form, file.number(), wish).getStatus()).as("no address").isEqualTo(422);
    wish[7] = PAGE;
    String here = path(desk.does(form, file.number(), wish));
    round();
    assertThat(platform.told.getLast().body()).contains("\"kind\":\"account\"");
    assertThat(desk.page(here).text())
        .contains("tạm khóa, chấm dứt tài khoản người bán", "Hết 24 giờ luật định");
    var stranger = new Desk(mvc, office.officer("STP-AG", Role.CASE_OFFICER));
    assertThat(stranger.status(here + "/lam/tu-choi")).isEqualTo(404);
    desk.does(here + "/lam/chup-lai", "/chup-lai");
    assertThat(desk.page(here).text())
        .as("an early look ends nothing")
        .contains("Hết 24 giờ luật định");
    long early = fetched(file);
    clock.move(Duration.ofHours(25));
    round();
    assertThat(state(here, officer))
        .as("looked at, and judged by nobody")
        .isEqualTo(RemovalState.DELIVERED);
    assertThat(fetched(file)).isEqualTo(early + 1);
    assertThat(desk.fill(here + "/lam/tu-choi", "/tu-choi", "loi", " ").getStatus())
        .as("without a word")
        .isEqualTo(422);
    desk.does(here + "/lam/tu-choi", "/tu-choi", "loi", "Trang vẫn bán hàng");
    assertThat(state(here, officer)).isEqualTo(RemovalState.STANDING);
    desk.does(here + "/lam/tra-loi", "/tra-loi", "loi", "Trang báo tài khoản bị khóa");
    assertThat(state(here, officer)).isEqualTo(RemovalState.DONE);
    assertThat(desk.page("/en" + here).text())
        .contains("Request to suspend or end accounts")
        .doesNotContainPattern("exchange\\.[a-z]");
    assertThat(requests.accountUntil(java.time.Instant.parse("2026-06-30T03:00:00Z")))
        .as("before the decree")
        .isEmpty();
    assertThat(requests.accountUntil(java.time.Instant.parse("2026-07-01T03:00:00Z")))
        .contains(java.time.Instant.parse("2026-07-02T03:00:00Z"));
  }

  @Test
  void what_an_agency_asked_for_before_its_end_its_heir_concludes_and_sends_on() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer officer = office.officer(old, Role.CASE_OFFICER);
    ActingOfficer head = office.officer(old, Role.AGENCY_HEAD);
    ActingOfficer heir = office.officer(next, Role.CASE_OFFICER);
    ActingOfficer stranger = office.officer("STP-AG", Role.CASE_OFFICER);
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    CaseFile file = office.assigned(officer, head, "Hàng giả, cơ quan sáp nhập");
    listens();
    Document paper = registry.issued(officer, head, draft(file, officer));
    Document unsent = registry.issued(officer, head, draft(file, officer));
    Removal one = done(handler.send(wish(RemovalKind.ACCOUNT, file, paper.id(), PAGE), officer));
    round();
    NewBody.follows(agencies, old, next, registry.today().plusDays(1));
    assertThat(answered(one, heir)).as("not yet its heir").isEqualTo("exchange.not-yours");

    clock.move(Duration.ofDays(2));
    cases.succeed(old, next, "Sáp nhập", standing);
    round();
    assertThat(answered(one, officer))
        .as("of an agency that ended")
        .isEqualTo("exchange.not-yours");
    assertThat(answered(one, stranger)).isEqualTo("exchange.not-yours");
    String here = "/yeu-cau-san/" + one.number();
    var desk = new Desk(mvc, heir);
    assertThat(desk.page("/yeu-cau-san").text()).contains(one.number());
    desk.does(here + "/lam/tra-loi", "/tra-loi", "loi", "Tài khoản bị khóa");
    assertThat(state(here, heir)).isEqualTo(RemovalState.DONE);
    Removal later = done(handler.send(wish(RemovalKind.REMOVE, file, unsent.id(), PAGE), heir));
    assertThat(later.agency()).isEqualTo(next);
  }

  private String answered(Removal one, ActingOfficer who) {
    return code(handler.proceed(one.id(), RemovalEvent.REPLY, "Đã khóa", null, null, who));
  }

  private String asked(CaseFile file, String ground, int days, ActingOfficer officer) {
    Document paper = registry.issued(officer, office.head(), draft(file, officer));
    var wish =
        new RemovalWish(
            RemovalKind.DATA,
            file.number(),
            paper.id(),
            PLATFORM,
            "Họ tên người bán",
            ground,
            registry.today().plusDays(days));
    return "/yeu-cau-san/" + done(handler.send(wish, officer)).number();
  }

  @Test
  void a_platform_answers_over_the_interface_and_is_looked_after_all_the_same() throws Exception {
    ActingOfficer officer = office.handler();
    ActingOfficer head = office.head();
    CaseFile file = office.assigned(officer, head, "Hàng giả, sàn trả lời");
    Document paper = registry.issued(officer, head, draft(file, officer));
    Removal one = done(handler.send(wish(RemovalKind.REMOVE, file, paper.id(), PAGE), officer));
    listens();
    var desk = new Desk(mvc, officer);
    String here = "/yeu-cau-san/" + one.number();
    post.round();
    desk.does(here + "/lam/gui-lai", "/gui-lai", "cach", "API");
    round();
    assertThat(platform.told.getLast().body()).contains(one.number());
    String key =
        WholeKey.of(
            partners,
            partner.id(),
            partner.version(),
            administrator,
            registry.officer("SXD-AG", Role.ADMINISTRATOR));
    partner = register.one(partner.id()).orElseThrow();
    String list = call(key, "GET", "", "").getContentAsString();
    assertThat(list).contains(one.number(), "\"kind\":\"remove\"", PAGE, "\"checkedAt\"");

    String path = "/" + one.number() + "/answers";
    String first = UUID.randomUUID().toString();
    String gone = "{\"done\":true,\"words\":\"Đã gỡ 1 bài\"}";
    assertThat(call("none", "POST", path, gone).getStatus()).isEqualTo(401);
    assertThat(call(otherKey("x", PartnerScope.LOOKUP), "POST", path, gone).getStatus())
        .as("without the scope")
        .isEqualTo(403);
    assertThat(call(otherKey("facebook", PartnerScope.REMOVALS), "POST", path, gone).getStatus())
        .as("another platform, as of an absent one")
        .isEqualTo(404);
    assertThat(call(key, "POST", "/YG-2026-99999/answers", gone).getStatus()).isEqualTo(404);
    for (String unread : List.of("", "[", "{}", "null", "{\"done\":true}")) {
      assertThat(call(key, "POST", path, unread).getStatus()).as(unread).isEqualTo(400);
    }
    assertThat(call(key, "POST", path, "{\"done\":true,\"words\":\" \"}").getStatus())
        .isEqualTo(422);
    assertThat(call(key, "ngắn", "POST", path, gone).getStatus()).isEqualTo(422);
    assertThat(call(key, first, "POST", path, gone).getStatus()).isEqualTo(201);
    assertThat(call(key, first, "POST", path, gone).getStatus()).as("again").isEqualTo(200);
    assertThat(call(key, first, "POST", path, gone.replace('1', '2')).getContentAsString())
        .contains("exchange.repetition-reused");
    assertThat(desk.page(here).text())
        .contains("Nền tảng báo đã thực hiện", "Đã gỡ 1 bài")
        .doesNotContain("Đã gỡ 2 bài");
    assertThat(desk.page("/thong-bao").text()).contains("Nền tảng trả lời qua giao diện");
    assertThat(state(here, officer)).as("it concludes nothing").isEqualTo(RemovalState.DELIVERED);
    clock.move(Duration.ofHours(25));
    round();
    round();
    assertThat(fetched(file)).as("looked at anew, once").isOne();
    concluded(file, officer, false);
    round();
    assertThat(state(here, officer)).isEqualTo(RemovalState.STANDING);
    listed(one, officer, head);

    CaseFile asking = office.assigned(officer, head, "Hỏi dữ liệu, sàn trả lời");
    Document question = registry.issued(officer, head, draft(asking, officer));
    Removal data =
        done(
            handler.send(
                new RemovalWish(
                    RemovalKind.DATA,
                    asking.number(),
                    question.id(),
                    PLATFORM,
                    "Họ tên người bán",
                    "XMTT",
                    registry.today().plusDays(3)),
                officer));
    round();
    String there = "/yeu-cau-san/" + data.number();
    String told = "{\"done\":true,\"words\":\"Ông Mẫu, 0912 000 389\"}";
    String answers = "/" + data.number() + "/answers";
    assertThat(call(key, "POST", answers, told).getStatus()).isEqualTo(201);
    assertThat(new Desk(mvc, office.officer("STP-AG", Role.CASE_OFFICER)).status(there))
        .isEqualTo(404);
    String answer =
        desk.page(there + "/lam/tra-loi").select("select[name=van-ban-den] option").stream()
            .filter(it -> it.text().startsWith("Trả lời qua giao diện"))
            .findFirst()
            .orElseThrow()
            .val();
    desk.does(there + "/lam/tra-loi", "/tra-loi", "van-ban-den", answer, "loi", "Đủ");
    assertThat(state(there, officer)).isEqualTo(RemovalState.DONE);
    assertThat(desk.page("/en" + there).text())
        .contains("Ông Mẫu, 0912 000 389", "The platform says it is done")
        .doesNotContainPattern("exchange\\.[a-z]");
    assertThat(call(key, "POST", answers, told).getContentAsString())
        .as("it is over")
        .contains("exchange.not-possible");
    assertThat(call(key, "GET", "", "").getContentAsString()).doesNotContain(data.number());
  }

  /** In the list of who sees the case, and of nobody else; the standing office has the list too. */
  private void listed(Removal one, ActingOfficer officer, ActingOfficer head) throws Exception {
    String list = "/yeu-cau-san?phan=standing";
    for (ActingOfficer who : List.of(officer, head)) {
      assertThat(new Desk(mvc, who).page(list).select("a[href$='" + one.number() + "']"))
          .isNotEmpty();
    }
    String standing = ProvincePack.current().agency("SCT");
    var desk = new Desk(mvc, registry.officer(standing, Role.STANDING_OFFICE));
    assertThat(desk.page("/yeu-cau-san").select("nav a[href=/yeu-cau-san]")).isNotEmpty();
    assertThat(new Desk(mvc, office.officer("STP-AG", Role.CASE_OFFICER)).page(list).text())
        .doesNotContain(one.number());
    assertThat(new Desk(mvc, registry.officer("SXD-AG", Role.ADMINISTRATOR)).status("/yeu-cau-san"))
        .isEqualTo(403);
  }

  private void listens() {
    transaction.executeWithoutResult(
        status ->
            hooks.register(
                new Hook(
                    UUID.randomUUID(),
                    partner.id(),
                    "https://93.184.215.14/go",
                    List.of(HookTopic.REMOVAL),
                    clock.instant(),
                    null,
                    null),
                platform.secret));
  }

  private MockHttpServletResponse call(String key, String method, String path, String body)
      throws Exception {
    return call(key, UUID.randomUUID().toString(), method, path, body);
  }

  private MockHttpServletResponse call(
      String key, String repetition, String method, String path, String body) throws Exception {
    var call =
        request(HttpMethod.valueOf(method), URI.create("/api/v1/removals" + path))
            .header("Authorization", "Bearer " + key)
            .header("Idempotency-Key", repetition);
    var answer =
        mvc.perform(method.equals("GET") ? call : call.content(body.getBytes(UTF_8)))
            .andReturn()
            .getResponse();
    assertThat(
            DESCRIBED.faults(
                method,
                "/removals" + path,
                answer.getStatus(),
                String.valueOf(answer.getContentType()),
                answer.getContentAsByteArray()))
        .isEmpty();
    return answer;
  }

  /** The key of another partner, for a code that nothing else here uses. */
  private String otherKey(String code, PartnerScope scope) {
    boolean platform = scope == PartnerScope.REMOVALS;
    var wish =
        new PartnerWish(
            "Bên khác " + code,
            platform ? PartnerKind.PLATFORM : PartnerKind.NATIONAL,
            null,
            platform ? code : null,
            "Quy chế 16/QC",
            new PartnerTerms("Bà Mẫu", "khac@san.example", Set.of(scope), 30, 500, ""));
    Partner other = done(partners.enter(wish, administrator));
    ActingOfficer second = registry.officer("SXD-AG", Role.ADMINISTRATOR);
    done(partners.proceed(other.id(), PartnerAct.of(PartnerEvent.CONFIRM, null), 1, second));
    return WholeKey.of(partners, other.id(), 2, administrator, second);
  }

  private void round() {
    post.round();
    platform.deliver();
    post.round();
  }

  private Document draft(CaseFile file, ActingOfficer by) {
    Drafting plain = Registry.report(by.agency(), "Yêu cầu gửi nền tảng");
    return done(
        documents.draft(
            new Drafting(
                plain.kind(),
                plain.agency(),
                plain.subject(),
                List.of(),
                plain.content(),
                plain.recipients(),
                null,
                new DocumentOrigin("cases", file.id().toString())),
            by));
  }

  private static RemovalWish wish(
      RemovalKind kind, CaseFile file, UUID document, String addresses) {
    return new RemovalWish(kind, file.number(), document, PLATFORM, addresses);
  }

  private void concluded(CaseFile file, ActingOfficer officer, boolean gone) {
    var dossier = cases.read(file.number(), officer).orElseThrow();
    UUID request = dossier.requests().getFirst().id();
    office.go(
        dossier.file(),
        new CaseAct.CheckTakeDown(request, clock.instant(), gone, "Đã mở trang chụp lại"),
        officer);
  }

  private long fetched(CaseFile file) {
    return captures.of(file.id()).stream().filter(one -> one.address().equals(PAGE)).count();
  }

  private RemovalState state(String here, ActingOfficer officer) throws Exception {
    String said = new Desk(mvc, officer).page(here).select("main .tag").eachText().getFirst();
    return java.util.Arrays.stream(RemovalState.values())
        .filter(one -> texts.text(Lang.VI, one.textKey()).equals(said))
        .findFirst()
        .orElseThrow(() -> new AssertionError(said));
  }

  private static String path(String address) {
    return address.substring(address.indexOf("/yeu-cau-san"));
  }

  private static SmtpSender smtpSender(int port) {
    return new SmtpSender(
        new MailSettings(
            "127.0.0.1",
            port,
            false,
            "",
            "",
            "gui@389.example",
            "https://389.example",
            LocalTime.of(7, 0)));
  }

  private static <T> T done(ActOutcome<T> outcome) {
    return outcome.settle(
        value -> value,
        refusal -> {
          throw new AssertionError(refusal);
        });
  }

  private static String code(ActOutcome<?> outcome) {
    return outcome.settle(
        value -> {
          throw new AssertionError("done: " + value);
        },
        refusal -> refusal.code());
  }
}
