package vn.chosach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;

/** Vì sao tôi thấy hồ sơ này: each ground is named, the look is noted, the page is linked. */
@ChosachTest
class WhyPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Scene scene;
  @Autowired Referrals referrals;
  @Autowired JdbcClient jdbc;

  @Test
  void a_case_names_role_agency_referral_secrecy_and_recusal() throws Exception {
    ActingOfficer handler = office.handler();
    ActingOfficer police = office.officer("CA-AG", Role.CASE_OFFICER);
    CaseFile file = office.assigned(handler, office.head(), "Kem trộn " + Scene.word());
    file = office.go(file, new CaseAct.Involve("CA-AG", "Phối hợp"), handler);
    ReferralSent sent = sent(file, handler);
    String here = "/ho-so-vu-viec/" + file.number();
    assertThat(new Desk(mvc, handler).page(here).select("a[href=" + here + "/vi-sao]")).hasSize(1);
    String lead = text(handler, here + "/vi-sao");
    assertThat(lead)
        .contains(
            "vụ việc được giao cho bạn",
            "Cán bộ thụ lý",
            "Chủ trì hồ sơ này",
            "Hồ sơ được giao cho bạn. Đã giao cho 1 cán bộ.",
            "Bạn chưa xin không tham gia giải quyết",
            sent.number(),
            "đã được ghi vào nhật ký");
    String along = text(police, here + "/vi-sao");
    assertThat(along)
        .contains("Tham gia hồ sơ do", "Hồ sơ không giao cho riêng bạn", sent.number(), "Công an");
    assertThat(text(police, "/en" + here + "/vi-sao"))
        .contains("Works along on a file", sent.number(), "noted in the journal");
    assertThat(noted(Office.id(police), "cases.grounds-read")).isEqualTo(2);
    ActingOfficer tax = office.officer("THUE-AG", Role.CASE_OFFICER);
    assertThat(new Desk(mvc, tax).status(here + "/vi-sao")).isEqualTo(404);
    assertThat(noted(Office.id(tax), "cases.grounds-read")).isZero();
  }

  @Test
  void a_referral_names_the_side_and_what_of_it_may_still_be_read() throws Exception {
    ActingOfficer handler = office.handler();
    ActingOfficer police = office.officer("CA-AG", Role.CASE_OFFICER);
    String word = Scene.word();
    CaseFile file = office.assigned(handler, office.head(), "Kho hàng " + word);
    ReferralSent sent = sent(file, handler);
    String here = "/phoi-hop/" + sent.referral();
    assertThat(text(handler, here + "/vi-sao"))
        .contains("cơ quan của bạn gửi đi", sent.number(), "theo tình trạng hiện nay");
    assertThat(text(police, here)).contains(word);
    assertThat(new Desk(mvc, police).page(here).select("a[href=" + here + "/vi-sao]")).hasSize(1);
    assertThat(text(police, here + "/vi-sao")).contains("nơi nhận", "theo tình trạng hiện nay");
    referrals.reply(sent.referral(), new ReferralAct.Withdraw("Gửi nhầm."), 1, handler);
    assertThat(text(police, here)).doesNotContain(word);
    assertThat(text(police, here + "/vi-sao")).contains("Chỉ còn thư đã nhận");
    assertThat(text(handler, here)).contains(word);
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    assertThat(text(standing, "/en" + here + "/vi-sao"))
        .contains("follow all of them", "State and deadlines only");
    assertThat(noted(Office.id(standing), "referrals.grounds-read")).isEqualTo(1);
    ActingOfficer tax = office.officer("THUE-AG", Role.CASE_OFFICER);
    assertThat(new Desk(mvc, tax).status(here + "/vi-sao")).isEqualTo(404);
  }

  @Test
  void a_signal_names_the_inbox_the_referral_and_its_number() throws Exception {
    ActingOfficer duty = scene.reader(Scene.OFFICE, Role.OPERATOR);
    ActingOfficer police = scene.reader(Scene.POLICE, Role.CASE_OFFICER);
    String own = "/hop-tiep-nhan/" + signal("lies at the office");
    String away = "/hop-tiep-nhan/" + signal("referred to the police");
    String back = "/hop-tiep-nhan/" + signal("taken back from the police");
    assertThat(new Desk(mvc, duty).page(own).select("a[href=" + own + "/vi-sao]")).hasSize(1);
    assertThat(text(duty, own + "/vi-sao"))
        .contains("hộp tiếp nhận của cơ quan bạn", "Cán bộ trực", "Không có phiếu chuyển nào");
    Document there = new Desk(mvc, police).page(away + "/vi-sao");
    assertThat(there.text()).contains("tin đã được chuyển đến cơ quan bạn", "Công an");
    assertThat(there.select("main a[href^=/phoi-hop/]")).as("referral with its number").hasSize(1);
    assertThat(text(scene.reader(Scene.POLICE, Role.STANDING_OFFICE), "/en" + own + "/vi-sao"))
        .contains("follow all reports");
    for (String closed : List.of(own, back)) {
      assertThat(new Desk(mvc, police).status(closed + "/vi-sao")).isEqualTo(404);
    }
    assertThat(noted(Office.id(police), "signals.grounds-read")).isPositive();
  }

  private ReferralSent sent(CaseFile file, ActingOfficer by) {
    return ((ActOutcome.Done<ReferralSent>)
            referrals.offer(
                ReferralOffer.of(
                    Purpose.COORDINATION,
                    new Subject("case", file.id()),
                    List.of("CA-AG"),
                    "Đề nghị phối hợp",
                    "Phối hợp kiểm tra.",
                    null),
                by))
        .value();
  }

  private String text(ActingOfficer reader, String path) throws Exception {
    return Jsoup.parse(new Desk(mvc, reader).page(path).html()).text();
  }

  private int noted(UUID officer, String verb) {
    return jdbc.sql("SELECT count(*) FROM journal.entry WHERE actor_id = :officer AND verb = :verb")
        .param("officer", officer)
        .param("verb", verb)
        .query(Integer.class)
        .single();
  }

  private String signal(String name) {
    return scene.items("signal").stream()
        .filter(item -> item.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
