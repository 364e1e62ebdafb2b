package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.PaperWalk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * The Front of the province directs the Fronts of communes over the screens: a letter that its head
 * signs gives the task and asks for figures, the communes answer under their own papers, and what
 * they tell adds up (plan section III.10).
 */
@ChosachTest
class FrontWalkTest {

  private static final String NAME = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Giang";
  private static final String FIRST = "MTTQ-XA-30292";
  private static final String SECOND = "MTTQ-XA-30307";
  private static final String SILENT = "MTTQ-XA-30313";
  private static final String NEW = "/chi-dao/moi?loai=DIRECTIVE";

  @Autowired MockMvc mvc;
  @Autowired Registry registry;

  private final String word = "Vận động " + Long.toString(System.nanoTime(), 36);

  @Test
  void the_head_of_the_front_gives_a_task_by_a_signed_letter_and_the_answers_add_up()
      throws Exception {
    ActingOfficer scribe = registry.officer("MTTQ-AG", Role.CASE_OFFICER);
    ActingOfficer head = registry.officer("MTTQ-AG", Role.AGENCY_HEAD);
    var writer = new Desk(mvc, scribe);
    var leader = new Desk(mvc, head);
    LocalDate day = registry.today().plusDays(9);
    Document form = writer.page(NEW);
    assertThat(form.select("input[name=co-quan]").eachAttr("value"))
        .as("the own lower Fronts and nobody else")
        .contains(FIRST, SECOND, SILENT)
        .allMatch(key -> key.startsWith("MTTQ-XA-"));
    String duty =
        form.select("select[name=nhiem-vu] option").stream()
            .filter(one -> one.text().startsWith("IV.3.f"))
            .findFirst()
            .orElseThrow()
            .val();
    refusedDrafts(writer, duty, day);
    assertThat(status(FIRST, Role.AGENCY_HEAD, NEW)).as("nobody stands below").isEqualTo(403);
    assertThat(registry(Role.AGENCY_HEAD, "SCT-AG").page(NEW).select("input[value=" + FIRST + "]"))
        .as("another agency has no Front below it")
        .isEmpty();

    String paper =
        writer.does(NEW, "/soan", wish(duty, day, "Hộ ký cam kết | hộ\nBuổi họp | buổi"));
    assertThat(writer.page(paper).text())
        .as("results go to who gives the order, and not to the standing agency")
        .contains("1. Hộ ký cam kết (hộ)", "2. Buổi họp (buổi)")
        .contains("Kết quả gửi về " + NAME + " trước ngày")
        .doesNotContain("Kết quả gửi về Cơ quan Thường trực");
    String task = "/chi-dao/" + paper.substring(paper.lastIndexOf('/') + 1);
    assertThat(leader.status(task)).as("a draft gives no task").isEqualTo(404);
    var walk = new PaperWalk(writer, leader, registry.right(head).toString());
    assertThat(walk.early(paper)).as("without a signature").isEqualTo(422);
    walk.issued(paper);
    await()
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(() -> assertThat(leader.status(task)).isEqualTo(200));
    answered(task);
    assertThat(sums(leader.page(task)))
        .as("who is silent is no 0, and what one raised the program counted")
        .startsWith("Cộng 8.680 5 1");
    assertThat(leader.page(task).select("#h-tong").text()).contains("2/3");
    assertThat(leader.page(task).select("table tr:contains(–)")).isNotEmpty();
    ended(task, leader, writer);
  }

  private void refusedDrafts(Desk writer, String duty, LocalDate day) throws Exception {
    assertThat(refused(writer, NEW, "/soan", wish(duty, registry.today().minusDays(1), "")))
        .as("a day that is over")
        .contains("trở đi");
    assertThat(refused(writer, NEW, "/soan", wish(duty, day, "Hộ ký cam kết")))
        .contains("dấu gạch đứng");
    assertThat(
            writer
                .fill(
                    NEW,
                    "/soan",
                    "ten",
                    word,
                    "loi",
                    word,
                    "ngay",
                    day.toString(),
                    "co-quan",
                    "CA-AG")
                .getStatus())
        .as("who does not stand below")
        .isEqualTo(422);
    assertThat(refused(writer, NEW, "/soan", "ten", word, "loi", word, "ngay", day.toString()))
        .as("to nobody")
        .isNotEmpty();
  }

  /** Two communes answer with their papers, one of them twice; a third is silent. */
  private void answered(String task) throws Exception {
    var second = registry(Role.AGENCY_HEAD, SECOND);
    String difficulty =
        second.does(
            "/chi-dao/moi?loai=DIFFICULTY", "/moi", "ten", word, "loi", "Hộ kinh doanh ở xa");
    assertThat(second.status(difficulty)).isEqualTo(200);
    ActingOfficer chair = registry.officer(FIRST, Role.AGENCY_HEAD);
    var first = new Desk(mvc, chair);
    var clerk = registry(Role.CASE_OFFICER, FIRST);
    String report = report(FIRST);
    step(first, task, "ACKNOWLEDGE");
    assertThat(clerk.page(task).select("form:has(input[name=viec][value=ANSWER])"))
        .as("an ordinary officer does not answer for the Front")
        .isEmpty();
    assertThat(sent(clerk, first, task, report).getStatus()).isIn(409, 422);
    assertThat(refusedStep(first, task, "ANSWER", "so-lieu-1", "40", "so-lieu-2", "4"))
        .as("without a paper")
        .contains("Ghi số văn bản hoặc đính kèm tệp");
    assertThat(
            refusedStep(
                first, task, "ANSWER", "so", "1/BC-TỰ-GÕ", "so-lieu-1", "40", "so-lieu-2", "4"))
        .as("a number that stands in no register")
        .isNotEmpty();
    assertThat(refusedStep(first, task, "ANSWER", "so", report, "so-lieu-1", "40"))
        .as("a figure is missing")
        .contains("Buổi họp");
    assertThat(
            refusedStep(first, task, "ANSWER", "so", report, "so-lieu-1", "-4", "so-lieu-2", "4"))
        .isNotEmpty();
    step(first, task, "ANSWER", "so", report, "so-lieu-1", "39", "so-lieu-2", "4");
    step(second, task, "ACKNOWLEDGE");
    step(second, task, "ANSWER", "so", report(SECOND), "so-lieu-1", "8641", "so-lieu-2", "1");
    assertThat(first.page(task).text()).doesNotContain("8.641");
    for (String stranger : List.of("MTTQ-XA-30337", "SCT-AG", "BCD389-XA-30292")) {
      assertThat(status(stranger, Role.AGENCY_HEAD, task)).as(stranger).isIn(403, 404);
    }
  }

  /** The head returns one, which counts no more until it is answered again, and closes it. */
  private void ended(String task, Desk leader, Desk writer) throws Exception {
    String first = share(leader.page(task), "39");
    String mine = task + "?chon=" + first;
    assertThat(writer.page(mine).select("form:has(input[value=ACCEPT])"))
        .as("an ordinary officer accepts nothing")
        .isEmpty();
    leader.does(
        mine,
        "/buoc",
        "viec",
        "RETURN",
        "loi",
        "Ghi rõ số hộ",
        "ngay",
        registry.today().toString());
    assertThat(sums(leader.page(task))).startsWith("Cộng 8.641 1 1");
    step(
        registry(Role.AGENCY_HEAD, FIRST),
        task,
        "ANSWER",
        "so",
        report(FIRST),
        "so-lieu-1",
        "40",
        "so-lieu-2",
        "4");
    leader.does(mine, "/buoc", "viec", "ACCEPT");
    assertThat(sums(leader.page(task))).startsWith("Cộng 8.681 5 1");
    assertThat(leader.page("/en" + task).text())
        .contains("Figures that were reported")
        .doesNotContainPattern("plans\\.[a-z]");
  }

  /** The address of the share of the commune whose figure stands in the table. */
  private static String share(Document page, String figure) {
    String name =
        page.select("section:has(#h-tong) tr:contains(" + figure + ") th").getFirst().text();
    return page.select("#h-cq ~ * th a").stream()
        .filter(one -> one.text().equals(name))
        .findFirst()
        .orElseThrow()
        .attr("href")
        .replaceAll(".*chon=([0-9a-f-]+).*", "$1");
  }

  private String[] wish(String duty, LocalDate day, String figures) {
    return new String[] {
      "ten",
      word,
      "loi",
      "Vận động hộ kinh doanh ký cam kết",
      "ngay",
      day.toString(),
      "nhiem-vu",
      duty,
      "so-lieu",
      figures,
      "co-quan",
      FIRST,
      "co-quan",
      SECOND,
      "co-quan",
      SILENT
    };
  }

  private String report(String front) {
    ActingOfficer writer = registry.officer(front, Role.CASE_OFFICER);
    ActingOfficer signer = registry.officer(front, Role.AGENCY_HEAD);
    return String.valueOf(
        registry.issued(writer, signer, registry.drafted(writer, "Kết quả vận động")).number());
  }

  private static String sums(Document page) {
    return page.select("tr.sum").text();
  }

  private void step(Desk desk, String task, String event, String... filled) throws Exception {
    desk.does(task, "/buoc", with(event, filled));
  }

  private String refusedStep(Desk desk, String task, String event, String... filled)
      throws Exception {
    return refused(desk, task, "/buoc", with(event, filled));
  }

  private static String[] with(String event, String... filled) {
    var all = new String[filled.length + 2];
    all[0] = "viec";
    all[1] = event;
    System.arraycopy(filled, 0, all, 2, filled.length);
    return all;
  }

  /** What one read, another sends. */
  private static MockHttpServletResponse sent(Desk by, Desk reader, String task, String report)
      throws Exception {
    String share =
        reader.page(task).select("form:has(input[name=viec][value=ANSWER]) input[name=phan]").val();
    return by.ask(
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(task + "/buoc")
            .param("viec", "ANSWER")
            .param("phan", share)
            .param("ban", "2")
            .param("so", report)
            .param("so-lieu-1", "40")
            .param("so-lieu-2", "4"));
  }

  private static String refused(Desk desk, String path, String action, String... filled)
      throws Exception {
    MockHttpServletResponse answer = desk.fill(path, action, filled);
    assertThat(answer.getStatus()).isIn(409, 422);
    return Jsoup.parse(answer.getContentAsString()).select("main").text();
  }

  private Desk registry(Role role, String agency) {
    return new Desk(mvc, registry.officer(agency, role));
  }

  private int status(String agency, Role role, String path) throws Exception {
    return registry(role, agency).status(path);
  }
}
