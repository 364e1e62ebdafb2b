package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.life.PlanAct;

/**
 * What comes after its time, over the screens: work of 2022 to 2025 that an heir enters for the
 * agency that did it, marked late; and a draft that a phone sends after the plan was closed.
 */
class BackEntryTest extends PlanDesk {

  private static final String HEIR = "QLTT-AG";
  private static final String BEFORE = "QLTT-AG-OLD";

  @Autowired MockMvc mvc;

  private final String word = "Kiểm tra " + Long.toString(System.nanoTime(), 36);

  @Test
  void an_heir_enters_work_of_2024_for_its_predecessor_marked_late_and_another_accepts_it()
      throws Exception {
    ActingOfficer clerk = registry.officer(HEIR, Role.CASE_OFFICER);
    var desk = new Desk(mvc, clerk);
    Duty duty =
        plans.list(OFFICE).stream()
            .filter(plan -> plan.firstDay().equals(LocalDate.of(2022, 12, 1)))
            .flatMap(plan -> file(plan.id(), OFFICE).duties().stream())
            .filter(one -> one.lead().equals(BEFORE))
            .findFirst()
            .orElseThrow();
    String path = "/ke-hoach/nhiem-vu/" + duty.id();
    String paper = registry.arrived(clerk, "Sổ theo dõi năm 2024");
    String[] wish = {
      "co-quan",
      BEFORE,
      "loai-minh-chung",
      "document",
      "ngay",
      "2024-05-10",
      "loi",
      word,
      "so",
      paper
    };
    assertThat(desk.page(path).select("select[name=co-quan] option").eachAttr("value"))
        .contains(BEFORE);
    assertThat(refused(desk, path, with(wish, "so", ""))).as("without a paper").isNotEmpty();
    assertThat(refused(desk, path, with(wish, "so", "5/BC-TỰ-GÕ"))).as("typed").isNotEmpty();
    assertThat(refused(desk, path, with(wish, "ngay", "2021-05-10")))
        .as("before the plan began")
        .isNotEmpty();
    assertThat(refused(desk, path, with(wish, "ngay", "2025-06-10")))
        .as("a day on which the predecessor was no more")
        .isNotEmpty();
    var stranger = new Desk(mvc, registry.officer("SYT-AG", Role.CASE_OFFICER));
    assertThat(stranger.page(path).select("option[value=" + BEFORE + "]"))
        .as("who carries on something else")
        .isEmpty();

    desk.does(path, "/minh-chung", wish);
    String year = path + "?ky=2024";
    var standing = new Desk(mvc, registry.officer("SCT-AG", Role.STANDING_OFFICE));
    Document seen = standing.page(year + "&co-quan=" + BEFORE);
    assertThat(seen.select("li:contains(" + word + ")").text())
        .contains("Nhập muộn", "10/05/2024", paper);
    assertThat(count(seen)).as("until somebody accepts it").isZero();
    assertThat(
            desk.page(path).select("li:contains(" + word + ") form[action$=/tra-loi-minh-chung]"))
        .as("not by who entered it")
        .isEmpty();
    String id =
        seen.select(
                "li:contains("
                    + word
                    + ") form[action$=/tra-loi-minh-chung] input[name=minh-chung]")
            .val();
    MockHttpServletResponse accepted =
        standing.ask(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                    path + "/tra-loi-minh-chung")
                .param("minh-chung", id)
                .param("chap-nhan", "co")
                .param("loi", "Đã đối chiếu sổ"));
    assertThat(accepted.getStatus()).isEqualTo(302);
    assertThat(count(standing.page(year + "&co-quan=" + BEFORE))).isEqualTo(1);
  }

  @Test
  void a_draft_that_comes_after_the_plan_was_closed_is_kept_and_says_that_it_is_late()
      throws Exception {
    UUID plan = issued();
    Duty duty = duty(plan, HEIR, List.of(), List.of("training"));
    ActingOfficer clerk = registry.officer(HEIR, Role.CASE_OFFICER);
    var desk = new Desk(mvc, clerk);
    String paper = registry.arrived(clerk, "Lớp tập huấn");
    String path = "/ke-hoach/nhiem-vu/" + duty.id();
    Desk.Opened phone =
        desk.opened(
            path,
            "/minh-chung",
            "co-quan",
            HEIR,
            "loai-minh-chung",
            "training",
            "ngay",
            today.toString(),
            "loi",
            word,
            "so",
            paper);
    done(new PlanAct.ClosePlan(plan, version(plan, OFFICE), today, paper("9/BC-X")), OFFICE);
    assertThat(phone.send().getStatus()).isEqualTo(302);
    assertThat(desk.page(path).select("li:contains(" + word + ")").text())
        .contains("Nhập muộn", paper);
    var second = new Desk(mvc, registry.officer(HEIR, Role.CASE_OFFICER));
    MockHttpServletResponse write = new Desk(mvc, OFFICE).answer("/ke-hoach/" + plan);
    assertThat(write.getStatus()).isEqualTo(200);
    assertThat(second.page(path).select("li:contains(" + word + ")")).hasSize(1);
  }

  private static long count(Document page) {
    return page.select("tr.chosen td b").stream()
        .mapToLong(one -> Long.parseLong(one.text().replaceAll("\\D.*", "")))
        .findFirst()
        .orElse(0);
  }

  private static String[] with(String[] wish, String name, String value) {
    String[] other = wish.clone();
    for (int at = 0; at < other.length; at += 2) {
      if (other[at].equals(name)) {
        other[at + 1] = value;
      }
    }
    return other;
  }

  private static String refused(Desk desk, String path, String... filled) throws Exception {
    MockHttpServletResponse answer = desk.fill(path, "/minh-chung", filled);
    assertThat(answer.getStatus()).isIn(409, 422);
    return Jsoup.parse(answer.getContentAsString()).select("main").text();
  }
}
