package vn.chosach.portals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.portals.desk.PageExaminer;

/** A page of an agency is judged by its source: found or not, broken into or not, and why. */
@ChosachTest
class PortalsTest {

  private static final String GOOD =
      """
      <!doctype html><html lang="vi"><head><title>Thủ tục đăng ký kinh doanh – UBND phường</title>
      <meta name="description" content="Cách đăng ký hộ kinh doanh ở phường: giấy tờ, lệ phí, nơi nộp và ngày trả.">
      <link rel="canonical" href="https://phuong.angiang.gov.vn/thu-tuc">
      <script type="application/ld+json">{}</script></head>
      <body><h1>Thủ tục</h1><p>Nộp hồ sơ tại một cửa.</p><img src="a.png" alt="Một cửa">
      <a href="https://angiang.gov.vn/">Cổng tỉnh</a></body></html>
      """;

  private static final String ADDRESS = "https://phuong.angiang.gov.vn/thu-tuc";

  @Autowired Portals portals;
  @Autowired Registry registry;
  @Autowired MockMvc mvc;

  private ActingOfficer officer;
  private String word;

  @BeforeEach
  void an_officer_who_watches() {
    officer = registry.officer(Registry.QLTT, Role.OPERATOR);
    word = Long.toString(System.nanoTime(), 36);
  }

  @Test
  void a_good_page_keeps_all_its_points() {
    assertThat(PageExaminer.examine(GOOD, ADDRESS))
        .isEqualTo(new PageExaminer.Found(100, List.of(), List.of()));
  }

  @Test
  void each_fault_takes_its_points() {
    assertThat(faults(GOOD.replace(" lang=\"vi\"", ""))).containsExactly(PortalFault.NO_LANGUAGE);
    assertThat(faults(GOOD.replaceFirst("<title>.*</title>", "")))
        .containsExactly(PortalFault.NO_TITLE);
    assertThat(faults(GOOD.replace("Thủ tục đăng", "Thủ tục ".repeat(9) + "đăng")))
        .containsExactly(PortalFault.LONG_TITLE);
    assertThat(faults(GOOD.replaceFirst("content=\".*\"", "content=\"Ngắn\"")))
        .containsExactly(PortalFault.DESCRIPTION_LENGTH);
    assertThat(faults(GOOD.replace("name=\"description\"", "name=\"khac\"")))
        .containsExactly(PortalFault.NO_DESCRIPTION);
    assertThat(faults(GOOD.replace("<h1>", "<h1>Khác</h1><h1>")))
        .containsExactly(PortalFault.NOT_ONE_HEADING);
    assertThat(faults(GOOD.replace("application/ld+json", "text/plain")))
        .containsExactly(PortalFault.NO_STRUCTURED_DATA);
    assertThat(faults(GOOD.replace("canonical", "khac"))).containsExactly(PortalFault.NO_CANONICAL);
    assertThat(faults(GOOD.replace(" alt=\"Một cửa\"", "")))
        .containsExactly(PortalFault.PICTURES_UNNAMED);
    assertThat(faults(GOOD.replace("<head>", "<head><meta name=robots content='NoIndex'>")))
        .containsExactly(PortalFault.NOT_INDEXED);
    assertThat(faults(GOOD + "<!--" + "x".repeat(500_000) + "-->"))
        .containsExactly(PortalFault.HEAVY);
    var many = new StringBuilder();
    for (int i = 0; i < 21; i++) {
      many.append("<a href=\"https://trang").append(i).append(".example/\">x</a>");
    }
    assertThat(faults(GOOD.replace("</body>", many + "</body>")))
        .containsExactly(PortalFault.MANY_FOREIGN_SITES);
  }

  @Test
  void hidden_gambling_is_found_and_shown_and_a_warning_is_told_apart() {
    for (String hidden :
        List.of(
            "<div style='position:absolute; left: -9999px'>Nhà cái uy tín, tài xỉu</div>",
            "<p style=\"display : none\">nha cai so 1</p>",
            "<div hidden>Soi cầu lô đề</div>",
            "<span style='font-size:0'>CASINO trực tuyến</span>")) {
      var found = PageExaminer.examine(GOOD.replace("</body>", hidden + "</body>"), ADDRESS);
      assertThat(found.faults()).as(hidden).contains(PortalFault.GAMBLING_HIDDEN);
      assertThat(found.score()).isLessThanOrEqualTo(50);
      assertThat(found.evidence()).isNotEmpty();
    }
    assertThat(
            faults(
                GOOD.replace("</body>", "<a href='https://nha-cai.example/'>Trang chủ</a></body>")))
        .containsExactly(PortalFault.GAMBLING_LINK);
    assertThat(faults(GOOD.replace("Nộp hồ sơ", "Công an phường triệt phá nhóm đánh bạc")))
        .as("in sight it may be news: somebody looks")
        .containsExactly(PortalFault.GAMBLING_WORDS);
    assertThat(faults(GOOD.replace("Nộp hồ sơ", "Nhà cải tạo, bánh đánh bạc hà")))
        .as("letters are not words")
        .doesNotContain(PortalFault.GAMBLING_HIDDEN, PortalFault.GAMBLING_LINK);
  }

  @Test
  void pages_are_listed_examined_and_ranked_by_those_who_watch() throws Exception {
    ActingOfficer press = registry.officer("BPT-AG", Role.PRESS);
    assertThat(refusal(portals.list("Trang", ADDRESS + word, "SYT-AG", press)))
        .isEqualTo("portals.not-yours");
    assertThat(new Desk(mvc, press).status("/suc-khoe-tim-kiem")).isEqualTo(403);
    assertThat(refusal(portals.list("", ADDRESS, "SYT-AG", officer)))
        .isEqualTo("portals.name-missing");
    assertThat(refusal(portals.list("Trang", "javascript:alert(1)", "SYT-AG", officer)))
        .isEqualTo("portals.address-malformed");
    assertThat(refusal(portals.list("Trang", ADDRESS + word, "KHONG-CO", officer)))
        .isEqualTo("portals.unknown-agency");
    var desk = new Desk(mvc, officer);
    String here =
        desk.does(
            "/suc-khoe-tim-kiem/them",
            "/them",
            "ten",
            "Trang y tế " + word,
            "dia-chi",
            ADDRESS + word,
            "co-quan",
            "SYT-AG");
    UUID id = UUID.fromString(here.substring(here.lastIndexOf('/') + 1));
    assertThat(refusal(portals.list("Trang", ADDRESS + word, "SYT-AG", officer)))
        .isEqualTo("portals.listed-already");
    assertThat(desk.page(here).text()).contains("Chưa kiểm tra");
    desk.does(
        here,
        "/kiem-tra",
        "ma-nguon",
        GOOD.replace("</body>", "<p hidden>Nhà cái <script>alert(1)</script></p></body>"));
    assertThat(desk.page(here).text()).contains("40 điểm", "Trang đã bị xâm nhập");
    assertThat(desk.page(here).select("main script")).as("shown, never run").isEmpty();
    desk.does(here, "/kiem-tra", "ma-nguon", GOOD);
    assertThat(portals.examinations(id)).extracting(PortalExamination::score).startsWith(100);
    assertThat(refusal(portals.examine(id, "không phải trang", officer)))
        .isEqualTo("portals.source-missing");
    assertThat(refusal(portals.examine(UUID.randomUUID(), GOOD, officer)))
        .isEqualTo("portals.unknown");
    for (String bad : List.of("từ khóa", "từ; 2026-13; 1", "từ; 2999-01; 1", "từ; 2026-01; 101")) {
      assertThat(refusal(portals.note(id, List.of(bad), officer)))
          .as(bad)
          .isEqualTo("portals.ranks-malformed");
    }
    desk.does(here, "/thu-hang", "thu-hang", "báo hàng giả; 2026-09; 12\nbáo hàng giả,2026-10,7");
    assertThat(portals.note(id, List.of("báo hàng giả\t2026-10\t4"), officer))
        .isEqualTo(ActOutcome.done(1));
    assertThat(portals.ranks(id))
        .as("told again, it replaces the one before")
        .extracting(PortalRank::position)
        .containsExactly(4, 12);
    assertThat(desk.page("/suc-khoe-tim-kiem").text()).contains("Trang y tế " + word);
    for (String page : List.of("/en/suc-khoe-tim-kiem", "/en" + here)) {
      assertThat(desk.page(page).text()).doesNotContainPattern("portals\\.[a-z]");
    }
  }

  private static List<PortalFault> faults(String source) {
    return PageExaminer.examine(source, ADDRESS).faults();
  }

  private static String refusal(ActOutcome<?> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return Objects.requireNonNull((ActOutcome.Refused<?>) outcome).refusal().code();
  }
}
