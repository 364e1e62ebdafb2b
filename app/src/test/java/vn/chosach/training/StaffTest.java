package vn.chosach.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Puppets;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.SkillSource;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkList;
import vn.chosach.petitions.LetterDesk;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.training.life.Appointment;
import vn.chosach.training.life.Appointment.AppointmentDuty;
import vn.chosach.training.life.AttendeeAct;
import vn.chosach.training.life.ClassAct;
import vn.chosach.training.life.ClassKind;
import vn.chosach.training.life.ClassWish;
import vn.chosach.training.life.SkillClaim;
import vn.chosach.training.life.SkillClaim.SkillClaimState;
import vn.chosach.training.life.SkillClaim.SkillProof;
import vn.chosach.training.life.SkillDemand;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.profile.Appointments;
import vn.chosach.training.profile.Appointments.AppointmentWish;
import vn.chosach.training.profile.SkillClaims;
import vn.chosach.training.profile.SkillClaims.SkillClaimWish;
import vn.chosach.training.profile.SkillDemands;
import vn.chosach.training.profile.SkillDemands.SkillDemandWish;
import vn.chosach.training.profile.SkillMatrix;
import vn.chosach.training.profile.SkillRepository;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/**
 * Officers and their skills: said by the officer, confirmed by somebody else, counted by agency,
 * asked for by tasks; and appointments that stand by the signature of the head alone.
 */
@ChosachTest
class StaffTest {

  private static final String AGENCY = "SXD-AG";
  private static final String OWN = "/ho-so-can-bo/ky-nang/moi";

  @Autowired SkillClaims claims;
  @Autowired SkillRepository skills;
  @Autowired SkillDemands demands;
  @Autowired SkillMatrix matrix;
  @Autowired Appointments appointments;
  @Autowired List<SkillSource> sources;
  @Autowired Training training;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Puppets puppets;
  @Autowired Office office;
  @Autowired LetterDesk letters;
  @Autowired Referrals referrals;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;
  @Autowired WorkList work;
  @Autowired Vault vault;
  @Autowired Page.Parts parts;

  private ActingOfficer officer;
  private ActingOfficer colleague;
  private ActingOfficer head;
  private ActingOfficer stranger;
  private ActingOfficer standing;

  @BeforeEach
  void people_of_a_quiet_agency() {
    officer = registry.officer(AGENCY, Role.CASE_OFFICER);
    colleague = registry.officer(AGENCY, Role.CASE_OFFICER);
    head = registry.officer(AGENCY, Role.AGENCY_HEAD);
    stranger = registry.officer("CA-AG", Role.AGENCY_HEAD);
    standing = registry.officer(Registry.COMMITTEE, Role.STANDING_OFFICE);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_skill_is_said_by_the_officer_and_counts_when_somebody_else_has_seen_the_proof()
      throws Exception {
    var self = new Desk(mvc, officer);
    String profile = "/ho-so-can-bo/cua/" + id(officer);
    MockHttpServletResponse late = said(self, "tri-gia-hang", today().plusDays(1));
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(said(self, "tri-gia-hang", today()).getRedirectedUrl()).isEqualTo(profile);
    assertThat(text(said(self, "tri-gia-hang", today()))).contains("đang chờ xác nhận");
    SkillClaim claim = skills.of(id(officer)).getFirst();
    String look = "/ho-so-can-bo/ky-nang/" + claim.id() + "/xem";
    assertThat(people("tri-gia-hang")).as("what is said counts for nothing").isZero();

    assertThat(new Desk(mvc, colleague).status(profile)).as("a colleague").isEqualTo(404);
    assertThat(new Desk(mvc, colleague).status(look)).isEqualTo(404);
    assertThat(new Desk(mvc, stranger).status(profile)).as("another head").isEqualTo(404);
    assertThat(new Desk(mvc, stranger).status(look)).isEqualTo(404);
    assertThat(text(self.fill(look, "/xem", "ket-qua", "co", "da-xem", "co")))
        .contains("không tự xác nhận");
    assertThat(refusal(claims.decide(claim.id(), true, true, "", stranger)))
        .isEqualTo("training.not-yours");
    ActingOfficer puppet = puppets.of(registry.officer(AGENCY, Role.AGENCY_HEAD));
    assertThat(text(new Desk(mvc, puppet).fill(look, "/xem", "ket-qua", "co", "da-xem", "co")))
        .as("an account of today")
        .contains("Tài khoản của bạn mới mở");
    assertThat(refusal(claims.decide(claim.id(), true, true, "", puppet)))
        .isEqualTo("officers.new-account-signs-nothing");
    var boss = new Desk(mvc, head);
    assertThat(waiting(head)).contains(profile);
    assertThat(waiting(officer)).doesNotContain(profile);
    assertThat(boss.page("/ho-so-can-bo").text()).contains("Cán bộ vb");
    assertThat(text(boss.fill(look, "/xem", "ket-qua", "co"))).contains("Xem giấy chứng minh");
    assertThat(boss.does(look, "/xem", "ket-qua", "co", "da-xem", "co")).isEqualTo(profile);
    assertThat(people("tri-gia-hang")).isEqualTo(1);
    assertThat(text(boss.fill(look, "/xem", "ket-qua", "co", "da-xem", "co")))
        .contains("đã được xem xét");
    assertThat(self.page(profile).text())
        .contains("Đã xác nhận", "Chứng chỉ 7/2026", "Do hệ thống này đặt tên");
    assertThat(self.page("/en" + profile).text())
        .contains("Confirmed")
        .doesNotContainPattern("training\\.[a-z]");

    String end = "/ho-so-can-bo/ky-nang/" + claim.id() + "/rut";
    assertThat(boss.fill(end, "/rut", "loi", " ").getStatus()).isEqualTo(422);
    boss.does(end, "/rut", "loi", "Chứng chỉ bị thu hồi");
    assertThat(people("tri-gia-hang")).isZero();
  }

  @Test
  void the_picture_of_a_proof_is_for_who_reads_the_profile() throws Exception {
    UUID owner = UUID.randomUUID();
    assertThat(vault.stage(owner, owner, "giay.pdf", new ByteArrayInputStream(Pictures.pdf())))
        .isInstanceOf(Staging.Staged.class);
    var sent =
        new SkillClaimWish("bao-ve-du-lieu", 1, "Giấy 2/2026", today().minusDays(3), null, owner);
    SkillClaim claim = done(claims.propose(sent, officer));
    assertThat(claim.filed()).isTrue();
    assertThat(refusal(claims.propose(sent, colleague)))
        .as("the same picture again")
        .isEqualTo("training.claim-sent");
    String file = "/ho-so-can-bo/ky-nang/" + claim.id() + "/tep";
    assertThat(
            new Desk(mvc, head)
                .page("/ho-so-can-bo/cua/" + id(officer))
                .select("a[href=" + file + "]"))
        .hasSize(1);
    assertThat(new Desk(mvc, head).status(file)).isEqualTo(200);
    assertThat(new Desk(mvc, stranger).status(file)).isEqualTo(404);
    assertThat(new Desk(mvc, colleague).status(file)).isEqualTo(404);
  }

  @Test
  void a_proof_that_ran_out_counts_no_longer_and_a_refusal_says_why() {
    SkillClaim first = claimed("dong-tien", 2, today().plusDays(10), officer);
    assertThat(refusal(claims.decide(first.id(), false, false, "", head)))
        .isEqualTo("training.words-missing");
    done(claims.decide(first.id(), false, false, "Giấy không đọc được", head));
    assertThat(people("dong-tien")).isZero();
    SkillClaim second = claimed("dong-tien", 2, today().plusDays(10), officer);
    done(claims.decide(second.id(), true, true, "", head));
    SkillClaim better = claimed("dong-tien", 3, null, officer);
    assertThat(people("dong-tien")).isEqualTo(1);
    clock.move(Duration.ofDays(11));
    assertThat(people("dong-tien")).isZero();
    done(claims.decide(better.id(), true, true, "", standing));
    assertThat(people("dong-tien")).isEqualTo(1);
    assertThat(skills.of(id(officer)))
        .extracting(SkillClaim::state)
        .containsExactly(SkillClaimState.CONFIRMED, SkillClaimState.ENDED, SkillClaimState.REFUSED);
    assertThat(refusal(claims.propose(wish("", 2, null), officer)))
        .isEqualTo("training.skill-missing");
    assertThat(refusal(claims.propose(wish("dong-tien", 4, null), officer)))
        .isEqualTo("training.skill-missing");
    assertThat(refusal(claims.propose(wish("dong-tien", 1, today().minusDays(1)), officer)))
        .isEqualTo("training.proof-over");
    assertThat(refusal(claims.end(better.id(), "Thôi", colleague))).isEqualTo("training.not-yours");
  }

  @Test
  void an_appointment_stands_by_the_signature_of_the_head_and_ends_with_its_term()
      throws Exception {
    String form = "/ho-so-can-bo/cua/" + id(officer) + "/phan-cong";
    assertThat(new Desk(mvc, officer).status(form)).as("nobody puts oneself up").isEqualTo(404);
    assertThat(new Desk(mvc, stranger).status(form)).isEqualTo(404);
    var writer = new Desk(mvc, colleague);
    String filled =
        writer.does(
            form, "/phan-cong", "viec", "FOLLOW", "loi", "Theo dõi gian hàng, báo cáo hằng tháng");
    assertThat(filled).startsWith("/van-ban/");
    Appointment one = appointments.held(id(officer)).getFirst();
    assertThat(one.stands(today())).as("a draft appoints nobody").isFalse();
    UUID paper = paper(one);
    UUID own = registry.right(officer);
    assertThat(
            Registry.refusal(documents.proceed(paper, new DocumentAct.Submit(own), 0, colleague)))
        .isEqualTo("training.own-appointment");
    UUID other = registry.right(stranger);
    assertThat(documents.proceed(paper, new DocumentAct.Submit(other), 0, colleague))
        .as("the head of another agency")
        .isNotInstanceOf(ActOutcome.Done.class);
    signed(paper);
    one = appointments.held(id(officer)).getFirst();
    assertThat(one.stands(today())).isTrue();
    assertThat(new Desk(mvc, officer).page("/ho-so-can-bo").text())
        .contains("Theo dõi lĩnh vực", "Đang có hiệu lực", "Toàn địa bàn");
    assertThat(wholeList(head)).contains("Theo dõi lĩnh vực");
    assertThat(one.stands(one.validTo().plusDays(1))).as("its term is over").isFalse();

    String end = "/ho-so-can-bo/phan-cong/" + one.number() + "/thoi";
    assertThat(new Desk(mvc, stranger).status(end)).isEqualTo(404);
    assertThat(refusal(appointments.end(one.number(), today(), "Thôi", stranger)))
        .isEqualTo("training.not-yours");
    assertThat(writer.fill(end, "/thoi", "loi", "").getStatus()).isEqualTo(422);
    writer.does(end, "/thoi", "den", today().plusDays(3).toString(), "loi", "Chuyển công tác");
    assertThat(refusal(appointments.end(one.number(), today(), "Thôi", colleague)))
        .isEqualTo("training.paper-open");
    assertThat(appointments.held(id(officer)).getFirst().endedOn()).isNull();
    signed(paper(one));
    one = appointments.held(id(officer)).getFirst();
    assertThat(one.stands(today().plusDays(3))).isTrue();
    assertThat(one.stands(today().plusDays(4))).isFalse();
    assertThat(refusal(appointments.end(one.number(), today(), "Thôi", colleague)))
        .isEqualTo("training.not-standing");
    assertThat(new Desk(mvc, officer).page("/en/ho-so-can-bo").text())
        .contains("Chuyển công tác", "See the decision that ended it")
        .doesNotContainPattern("training\\.[a-z]");
  }

  @Test
  void what_is_wrong_with_an_appointment_is_named() {
    assertThat(refusal(appoint(id(stranger), today(), today().plusDays(5), colleague)))
        .isEqualTo("training.works-elsewhere");
    assertThat(refusal(appoint(id(officer), today().minusDays(1), today(), colleague)))
        .isEqualTo("training.term-wrong");
    assertThat(refusal(appoint(id(officer), today(), today().plusYears(6), colleague)))
        .isEqualTo("training.term-wrong");
    ActingOfficer operator = registry.officer(AGENCY, Role.OPERATOR);
    assertThat(refusal(appoint(id(officer), today(), today(), operator)))
        .isEqualTo("training.not-yours");
    Appointment one = done(appoint(id(officer), today(), today().plusDays(5), colleague));
    assertThat(refusal(appointments.end(one.number(), today(), "Thôi", colleague)))
        .as("what was never signed does not end")
        .isEqualTo("training.not-standing");
    clock.move(Duration.ofDays(6));
    assertThat(
            Registry.refusal(
                documents.proceed(
                    paper(one), new DocumentAct.Submit(registry.right(head)), 0, colleague)))
        .as("its term is over before it was signed")
        .isEqualTo("training.term-wrong");
  }

  /** Demands hold for everybody: these hold on a far day of their own. */
  @Test
  void who_lacks_what_a_task_asks_for_is_not_offered_and_is_refused_when_sent_by_hand()
      throws Exception {
    clock.move(Duration.ofDays(401));
    ActingOfficer chief = office.head();
    ActingOfficer able = office.handler();
    ActingOfficer unable = office.handler();
    var desk = new Desk(mvc, standing);
    demanded(desk, OfficerTask.CASE_WORK.name(), "ho-so-xu-phat");
    SkillDemand one = demand("ho-so-xu-phat");
    CaseFile file = office.opened(chief, "Vụ cần kỹ năng");
    String act = "/ho-so-vu-viec/" + file.number() + "/lam/phan-cong";
    var boss = new Desk(mvc, chief);
    assertThat(offered(boss, act)).as("nobody agreed yet").contains(id(unable).toString());

    String agree = "/ho-so-can-bo/yeu-cau/" + one.id() + "/dong-y";
    assertThat(text(desk.fill(agree, "/dong-y"))).contains("không tự đồng ý");
    assertThat(refusal(demands.decide(one.id(), true, head))).isEqualTo("training.not-yours");
    ActingOfficer second = registry.officer(Registry.COMMITTEE, Role.STANDING_OFFICE);
    ActingOfficer puppet = puppets.of(registry.officer(Registry.COMMITTEE, Role.STANDING_OFFICE));
    assertThat(refusal(demands.decide(one.id(), true, puppet)))
        .isEqualTo("officers.new-account-signs-nothing");
    new Desk(mvc, second).does(agree, "/dong-y");
    assertThat(refusal(demands.decide(one.id(), true, second))).isEqualTo("training.not-open");
    try {
      SkillClaim claim = claimed("ho-so-xu-phat", 2, null, able);
      assertThat(offered(boss, act)).doesNotContain(id(unable).toString(), id(able).toString());
      done(claims.decide(claim.id(), true, true, "", chief));
      assertThat(offered(boss, act))
          .contains(id(able).toString())
          .doesNotContain(id(unable).toString());
      String sent = id(unable).toString();
      assertThat(text(boss.fill(act, "/phan-cong", "nguoi", sent, "ly-do", "Giao")))
          .contains("chưa có kỹ năng mà việc này yêu cầu");
      assertThat(
              text(
                  boss.fill(
                      act,
                      "/phan-cong",
                      "nguoi",
                      id(able).toString(),
                      "cung",
                      sent,
                      "ly-do",
                      "Vì")))
          .as("nor along with somebody")
          .contains("chưa có kỹ năng mà việc này yêu cầu");
      boss.does(act, "/phan-cong", "nguoi", id(able).toString(), "ly-do", "Giao");
      assertThat(office.again(file, chief).access().officer()).isEqualTo(id(able));
    } finally {
      String end = "/ho-so-can-bo/yeu-cau/" + one.id() + "/thoi";
      desk.does(end, "/thoi", "tu", today().toString(), "loi", "Thử xong");
      assertThat(text(desk.fill(agree, "/dong-y"))).contains("không tự đồng ý");
      assertThat(demands.one(one.id()).orElseThrow().validTo()).as("one does not end it").isNull();
      new Desk(mvc, second).does(agree, "/dong-y");
    }
    assertThat(demands.one(one.id()).orElseThrow().validTo()).isEqualTo(today());
    clock.move(Duration.ofDays(1));
    assertThat(offered(boss, act)).as("it is over").contains(id(unable).toString());
  }

  /** Every kind of task that offers officers asks, each on a far day of its own. */
  @Test
  void every_task_asks_for_the_skill_that_is_asked_of_it() throws Exception {
    clock.move(Duration.ofDays(431));
    ActingOfficer second = registry.officer(Registry.COMMITTEE, Role.STANDING_OFFICE);
    ActingOfficer operator = registry.officer(AGENCY, Role.OPERATOR);
    ActingOfficer handler = office.handler();
    ActingOfficer chief = office.head();
    CaseFile file = office.assigned(handler, chief, "Vụ cần kỹ năng của mọi việc");
    String of = "/ho-so-vu-viec/" + file.number();
    String lacking = id(office.handler()).toString();
    String watch = id(registry.officer(AGENCY, Role.OPERATOR)).toString();
    List<SentByHand> places =
        List.of(
            new SentByHand(
                handler,
                of + "/lam/lap-ke-hoach",
                "dia-diem",
                "Kho 3",
                "noi-dung",
                "Kiểm tra",
                "truong-doan",
                lacking,
                "thanh-vien",
                id(office.handler()).toString()),
            new SentByHand(
                handler,
                of + "/mua-thu/moi",
                "noi-ban",
                "shopee.vn/x",
                "hang",
                "Kem",
                "muc-dich",
                "Lấy mẫu",
                "can-cu",
                "Kế hoạch",
                "du-toan",
                "500000",
                "nguoi-mua",
                lacking,
                "nguoi-duyet",
                id(chief).toString()),
            new SentByHand(operator, "/truc-ban/ban-giao", "to", watch, "note", "Giao ca"),
            new SentByHand(
                head,
                "/ho-so-can-bo/cua/" + id(officer) + "/phan-cong",
                "viec",
                "FOLLOW",
                "loi",
                "Theo dõi mỹ phẩm"),
            petition(),
            referral());
    for (OfficerTask task : OfficerTask.values()) {
      SkillDemand one =
          done(
              demands.propose(
                  new SkillDemandWish(task, null, "tieng-anh", 1, today(), "Thử"), standing));
      done(demands.decide(one.id(), true, second));
      for (SkillSource source : sources) {
        assertThat(source.lacking(task, List.of(id(officer)))).containsExactly(id(officer));
      }
    }
    try {
      assertThat(refusal(appoint(id(officer), today(), today().plusDays(9), colleague)))
          .isEqualTo("officers.lacks-skill");
      var boss = new Desk(mvc, head);
      assertThat(boss.page("/truc-ban").select("select[name=officer] option").eachAttr("value"))
          .doesNotContain(id(operator).toString());
      MockHttpServletResponse put =
          boss.ask(
              post("/truc-ban")
                  .param("officer", id(operator).toString())
                  .param("day", today().plusDays(1).toString())
                  .param("watch", "DAY"));
      assertThat(put.getStatus()).isEqualTo(422);
      assertThat(text(put)).contains("chưa có kỹ năng mà việc này yêu cầu");
      for (SentByHand place : places) {
        MockHttpServletResponse sent = place.send(mvc);
        assertThat(sent.getStatus()).as(place.path()).isEqualTo(422);
        assertThat(text(sent)).as(place.path()).contains("chưa có kỹ năng mà việc này yêu cầu");
      }
    } finally {
      for (SkillDemand one : demands.page(0, 2_000).rows()) {
        if (one.skill().equals("tieng-anh") && one.validTo() == null && one.task() != null) {
          done(demands.end(one.id(), today(), "Thử xong", standing));
          done(demands.decide(one.id(), true, second));
        }
      }
    }
  }

  @Test
  void a_demand_needs_a_reason_a_day_ahead_and_who_may_ask_for_it() {
    assertThat(refusal(demands.propose(need(OfficerTask.FIELD, 1, today(), "Vì"), head)))
        .as("what a task asks for is a matter of the standing office")
        .isEqualTo("training.not-yours");
    assertThat(refusal(demands.propose(need(null, 0, today(), "Vì"), head)))
        .isEqualTo("training.people-out-of-range");
    assertThat(refusal(demands.propose(need(null, 2, today().minusDays(1), "Vì"), head)))
        .isEqualTo("training.demand-in-past");
    assertThat(refusal(demands.propose(need(null, 2, today(), " "), head)))
        .isEqualTo("training.words-missing");
    assertThat(
            refusal(
                demands.propose(
                    need(null, 2, today(), "Vì"), registry.officer(AGENCY, Role.OPERATOR))))
        .isEqualTo("training.not-yours");
  }

  @Test
  void the_matrix_counts_what_is_there_and_marks_what_an_agency_lacks() throws Exception {
    String quiet = "SNNMT-AG";
    ActingOfficer own = registry.officer(quiet, Role.CASE_OFFICER);
    ActingOfficer chief = registry.officer(quiet, Role.AGENCY_HEAD);
    SkillClaim claim = claimed("mua-thu", 1, null, own);
    done(claims.decide(claim.id(), true, true, "", chief));
    var desk = new Desk(mvc, own);
    demanded(desk, "AGENCY", "mua-thu", "so-nguoi", "3");
    SkillDemand one = demand("mua-thu");
    assertThat(refusal(demands.decide(one.id(), true, head)))
        .as("the head of another agency")
        .isEqualTo("training.not-yours");
    assertThat(cell(quiet).wanted()).isZero();
    new Desk(mvc, chief).does("/ho-so-can-bo/yeu-cau/" + one.id() + "/dong-y", "/dong-y");
    assertThat(cell(quiet).people()).isEqualTo(1);
    assertThat(cell(quiet).enough()).as("level 2 is needed").isZero();
    assertThat(cell(quiet).gap()).isEqualTo(3);
    String persons = "/ho-so-can-bo/ma-tran/" + quiet + "/mua-thu";
    Document shown = new Desk(mvc, chief).page("/ho-so-can-bo/ma-tran");
    assertThat(shown.text()).contains("0 / 3", "Thiếu", "Mua mẫu và giao nhận mẫu");
    assertThat(shown.select("a[href=" + persons + "]")).hasSize(1);
    assertThat(new Desk(mvc, own).page("/ho-so-can-bo/ma-tran").select("a[href=" + persons + "]"))
        .as("who may not see them finds no link")
        .isEmpty();
    assertThat(new Desk(mvc, chief).page(persons).text()).contains("Bậc 1");
    assertThat(new Desk(mvc, standing).page(persons).text()).contains("Bậc 1");
    assertThat(new Desk(mvc, own).status(persons)).isEqualTo(404);
    assertThat(new Desk(mvc, head).status(persons)).isEqualTo(404);
    assertThat(new Desk(mvc, standing).page("/en/ho-so-can-bo/yeu-cau").text())
        .doesNotContainPattern("training\\.[a-z]");
  }

  @Test
  void a_certificate_counts_by_itself() {
    ActingOfficer writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    ActingOfficer chief = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    LocalDate day = today().plusDays(10);
    TrainingClass one =
        done(
            training.open(
                new ClassWish(
                    "Lớp dạy kỹ năng",
                    ClassKind.COURSE,
                    "Nội dung",
                    registry.account(writer),
                    "Hội trường",
                    day,
                    day,
                    day.minusDays(3),
                    2,
                    70,
                    List.of(AGENCY),
                    "san-thuong-mai",
                    2,
                    null),
                writer));
    go(one, new ClassAct.Prepare(), writer);
    UUID paper =
        training.read(one.number(), writer).orElseThrow().waiting().orElseThrow().document();
    Registry.done(
        documents.proceed(paper, new DocumentAct.Submit(registry.right(chief)), 0, writer));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, chief));
    done(
        training.attend(
            one.id(), new AttendeeAct.NameOfficers(List.of(id(officer), id(colleague))), head));
    clock.move(Duration.ofDays(10));
    String code = training.read(one.number(), writer).orElseThrow().code().orElseThrow();
    done(training.attend(one.id(), new AttendeeAct.SignIn(code), officer));
    go(one, new ClassAct.Close("Xong"), writer);
    assertThat(skills.of(id(colleague))).as("who was not there").isEmpty();
    SkillClaim claim = skills.of(id(officer)).getFirst();
    assertThat(claim.proof()).isEqualTo(SkillProof.CERTIFICATE);
    assertThat(claim.state()).isEqualTo(SkillClaimState.CONFIRMED);
    assertThat(claim.level()).isEqualTo(2);
    assertThat(claim.paper()).matches("CN(-[2-9A-Z]{4}){3}");
  }

  /** A letter to be given to somebody. */
  private SentByHand petition() {
    ActingOfficer chief = office.officer(LetterDesk.AGENCY, Role.AGENCY_HEAD);
    String to = id(office.officer(LetterDesk.AGENCY, Role.CASE_OFFICER)).toString();
    String number = letters.received(Procedure.COMPLAINT, chief).number();
    String act = "/don-thu/" + number + "/lam/assign";
    return new SentByHand(chief, act, "can-bo", to, "noi-dung", "Giao");
  }

  /** What another agency sent, to be given to somebody. */
  private SentByHand referral() {
    var offer =
        ReferralOffer.of(
            Purpose.COORDINATION, null, List.of(AGENCY), "Phối hợp", "Đề nghị phối hợp.", null);
    UUID one = done(referrals.offer(offer, stranger)).referral();
    done(referrals.answer(one, ReferralAct.Accept.of("Nhận"), 1, head));
    return new SentByHand(
        head, "/phoi-hop/" + one + "/phan-cong", "can-bo", id(officer).toString());
  }

  private MockHttpServletResponse said(Desk desk, String skill, LocalDate issued) throws Exception {
    return desk.fill(
        OWN,
        OWN,
        "ky-nang",
        skill,
        "bac",
        "2",
        "giay",
        "Chứng chỉ 7/2026, Trường Chính trị",
        "ngay-cap",
        issued.toString());
  }

  private void demanded(Desk desk, String of, String skill, String... more) throws Exception {
    var filled =
        new java.util.ArrayList<>(
            List.of("cua", of, "ky-nang", skill, "bac", "2", "loi", "Hồ sơ hay bị trả lại"));
    filled.addAll(List.of(more));
    desk.does("/ho-so-can-bo/yeu-cau", "/yeu-cau", filled.toArray(String[]::new));
  }

  private SkillDemand demand(String skill) {
    return demands.page(0, 2_000).rows().stream()
        .filter(one -> one.skill().equals(skill) && one.validTo() == null)
        .findFirst()
        .orElseThrow();
  }

  private static SkillDemandWish need(
      @org.jspecify.annotations.Nullable OfficerTask task, int people, LocalDate from, String why) {
    return new SkillDemandWish(task, people, "phat-truc-tiep", 1, from, why);
  }

  private static List<String> offered(Desk desk, String act) throws Exception {
    return desk.page(act).select("select[name=nguoi] option").eachAttr("value");
  }

  private ActOutcome<Appointment> appoint(
      UUID of, LocalDate from, LocalDate to, ActingOfficer who) {
    return appointments.appoint(
        new AppointmentWish(of, AppointmentDuty.MANAGE, null, null, from, to, "Phụ trách"), who);
  }

  private UUID paper(Appointment one) {
    return appointments.waiting(one.id()).orElseThrow().document();
  }

  private void signed(UUID paper) {
    UUID right = registry.right(head);
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, colleague));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, head));
  }

  private SkillClaim claimed(
      String skill,
      int level,
      @org.jspecify.annotations.Nullable LocalDate last,
      ActingOfficer who) {
    return done(claims.propose(wish(skill, level, last), who));
  }

  private SkillClaimWish wish(
      String skill, int level, @org.jspecify.annotations.Nullable LocalDate last) {
    return new SkillClaimWish(skill, level, "Chứng chỉ 1/2020", today().minusDays(400), last, null);
  }

  private int people(String skill) {
    return matrix.cells().stream()
        .filter(one -> one.agency().equals(AGENCY) && one.skill().equals(skill))
        .mapToInt(SkillMatrix.SkillCell::people)
        .sum();
  }

  private SkillMatrix.SkillCell cell(String agency) {
    return matrix.cells().stream()
        .filter(one -> one.agency().equals(agency) && one.skill().equals("mua-thu"))
        .findFirst()
        .orElseThrow();
  }

  private void go(TrainingClass one, ClassAct act, ActingOfficer who) {
    int seen = training.read(one.number(), who).orElseThrow().of().version();
    done(training.proceed(one.id(), act, seen, who));
  }

  private List<String> waiting(ActingOfficer who) {
    return work.of(who, Page.away(Lang.VI, clock.instant(), parts)).stream()
        .map(WorkItem::href)
        .toList();
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static UUID id(ActingOfficer who) {
    return Objects.requireNonNull(who.actor().id());
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString()).text();
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new AssertionError(outcome.toString());
  }

  /** Of an agency that other tests staff as well. */
  private String wholeList(ActingOfficer who) throws Exception {
    var words = new StringBuilder();
    String next = "/ho-so-can-bo";
    while (!next.isEmpty()) {
      org.jsoup.nodes.Document page = new Desk(mvc, who).page(next);
      words.append(page.select("main").text());
      next = page.select("main a[rel=next]").attr("href");
    }
    return words.toString();
  }

  private static String refusal(ActOutcome<?> outcome) {
    return outcome instanceof ActOutcome.Refused<?> no ? no.refusal().code() : outcome.toString();
  }

  /** A form of a page that somebody fills with an officer whom it does not offer. */
  private record SentByHand(ActingOfficer who, String path, String... filled) {
    MockHttpServletResponse send(MockMvc mvc) throws Exception {
      var desk = new Desk(mvc, who);
      int last = path.lastIndexOf('/');
      String page = path.startsWith("/phoi-hop") ? path.substring(0, last) : path;
      return path.endsWith("ban-giao")
          ? desk.ask(post(path).param(filled[0], filled[1]).param(filled[2], filled[3]))
          : desk.fill(page, path.substring(last), filled);
    }
  }
}
