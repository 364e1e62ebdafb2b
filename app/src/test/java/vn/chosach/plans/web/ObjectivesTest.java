package vn.chosach.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.PlanAct;

/** Objective, measure, indicator: written into a draft, and asked for before it is issued (R14). */
@ChosachTest
class ObjectivesTest {

  @Autowired MockMvc mvc;
  @Autowired Office officers;
  @Autowired Registry registry;
  @Autowired Plans plans;
  @Autowired MovableClock clock;

  private Desk office;
  private ActingOfficer standing;
  private String plan = "";

  @BeforeEach
  void atTheStandingOffice() {
    standing = officers.officer("SCT-AG", Role.STANDING_OFFICE);
    office = new Desk(mvc, standing);
  }

  @Test
  void a_plan_with_an_objective_is_issued_once_it_has_a_measure_and_an_indicator()
      throws Exception {
    LocalDate today = Vietnam.dayOf(clock.instant());
    ActingOfficer market = officers.officer("QLTT-AG", Role.AGENCY_HEAD);
    String form = "/ke-hoach/moi";
    String last = today.plusDays(90).toString();
    plan =
        office.does(
            form, form, "ten", "Có mục tiêu", "ngay", today.minusDays(3).toString(), "den", last);
    UUID id = UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1));
    assertThat(new Desk(mvc, market).status(plan)).as("a draft of others").isEqualTo(404);
    var foreign = new PlanAct.Aim(id, 1, "II", "Mục tiêu lạ", "", false, "");
    assertThat(code(foreign, market)).isEqualTo("plans.not-yours");
    assertThat(plans.proceed(new PlanAct.Aim(id, 9, "II", "Muộn", "", false, ""), standing))
        .isInstanceOf(ActOutcome.Overtaken.class);

    assertThat(refused("viec", "AIM", "muc", "II/2", "ten", "Sai mục")).contains("muc-error");
    assertThat(refused("viec", "AIM", "muc", "II", "ten", "")).contains("ten-error");
    office.does(plan, "/buoc", "viec", "AIM", "muc", "II", "ten", "Trả lời người dân đúng hạn");
    office.does(plan, "/buoc", "viec", "AIM", "muc", "III", "ten", "Ghi nhầm");
    assertThat(office.page(plan).select("#h-II").text())
        .isEqualTo("II · Trả lời người dân đúng hạn Mục tiêu 0 nhiệm vụ");
    assertThat(office.page(plan + "/chi-so").select("section:has(#h-II)").text())
        .contains("Mục tiêu chưa có biện pháp");

    duty("I.9", "I");
    String paper = String.valueOf(registry.issuedBy("SCT-AG", "Văn bản kèm theo").number());
    String[] issue = {"viec", "ISSUE", "ngay", today.toString(), "so", paper};
    assertThat(refused(issue)).contains("Mục tiêu II chưa có biện pháp");
    duty("II.1", "II");
    assertThat(refused("viec", "AIM", "muc", "II", "bo-ra", "1", "loi", "Thừa"))
        .contains("Không bỏ được II");
    assertThat(refused(issue)).contains("Mục tiêu II chưa có chỉ số");
    assertThat(office.page(plan + "/chi-so").select("section:has(#h-II)").text())
        .contains("1 biện pháp", "Mục tiêu chưa có chỉ số");
    indicator("II", "Tỷ lệ trả lời đúng hạn");
    assertThat(refused(issue)).as("the next one").contains("Mục tiêu III chưa có biện pháp");
    assertThat(office.fill(plan, plan + "/van-ban").getRedirectedUrl())
        .as("no paper is drawn up either")
        .isEqualTo(plan);
    assertThat(refused("viec", "AIM", "muc", "III", "bo-ra", "1")).contains("loi-error");
    assertThat(refused("viec", "AIM", "muc", "I", "bo-ra", "1", "loi", "Một phần"))
        .as("a heading")
        .contains("Không bỏ được I");
    office.does(plan, "/buoc", "viec", "AIM", "muc", "III", "bo-ra", "1", "loi", "Ghi nhầm mục");
    assertThat(office.page(plan).select("#h-III")).isEmpty();
    String drawn = String.valueOf(office.fill(plan, plan + "/van-ban").getRedirectedUrl());
    assertThat(office.page(drawn).text())
        .as("what is signed names the target")
        .contains("Chỉ số: Tỷ lệ trả lời đúng hạn, mỗi năm ít nhất 95 %");
    office.does(plan, "/buoc", issue);

    Document shown = office.page(plan + "/chi-so");
    assertThat(shown.select("section:has(#h-II)").text())
        .contains("Mục tiêu", "II.1 Trả lời", "Tỷ lệ trả lời đúng hạn", "ít nhất 95 %", "Chưa có");
    assertThat(shown.select("section:has(#h-I)").text())
        .contains("Kế hoạch không nêu chỉ tiêu bằng số cho phần này");
    assertThat(office.page("/en" + plan + "/chi-so").text()).doesNotContainPattern("plans\\.[a-z]");
    assertThat(office.page(plan).select("#lam-AIM")).as("in force").isEmpty();
    int version = plans.read(id, standing).orElseThrow().plan().version();
    assertThat(code(new PlanAct.Aim(id, version, "IV", "Muộn", "", false, ""), standing))
        .isEqualTo("plans.not-possible");
    String inForce = "/ke-hoach/01849c00-0000-7000-8000-000000000389/chi-so";
    assertThat(office.page(inForce).select("section:has(#h-III\\.9)").text())
        .as("no target is invented")
        .contains("3 biện pháp", "Kế hoạch không nêu chỉ tiêu bằng số");
  }

  private String code(PlanAct act, ActingOfficer who) {
    return ((ActOutcome.Refused<UUID>) plans.proceed(act, who)).refusal().code();
  }

  private void duty(String ref, String goal) throws Exception {
    String[] duty = {
      "viec",
      "AMEND",
      "muc",
      ref,
      "phan",
      goal,
      "ten",
      "Trả lời",
      "chu-tri",
      "QLTT-AG",
      "tan-suat",
      "YEAR",
      "loai-minh-chung",
      "training",
      "so",
      ""
    };
    office.does(plan, "/buoc", duty);
  }

  private void indicator(String goal, String name) throws Exception {
    String[] said = {"viec", "them", "phan", goal, "ten", name, "don-vi", "%", "dich", "95"};
    office.does(plan + "/chi-so", "/chi-so", said);
  }

  /** The page that says why not: its text, and the ids of the fields that are to be mended. */
  private String refused(String... filled) throws Exception {
    MockHttpServletResponse answer = office.fill(plan, "/buoc", filled);
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    return page.text() + " " + page.select("[id$=-error]").eachAttr("id");
  }
}
