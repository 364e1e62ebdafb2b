package vn.chosach.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;

@ChosachTest
class BoardPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Clocks clocks;
  @Autowired MovableClock time;

  private final String agency = "board-" + UUID.randomUUID();
  private final UUID officer = UUID.randomUUID();

  @BeforeEach
  void now() {
    time.moveTo(at("2026-11-25T09:40"));
  }

  @AfterEach
  void back() {
    time.reset();
  }

  @Test
  void theColumnsShowWhatIsLateTodayThisWeekAndLater() throws Exception {
    started("HS.CLASSIFY", "2026-11-24T08:30", "Phân loại ghe chở thuốc lá", null);
    started("HS.CLASSIFY", "2026-11-24T10:20", "Phân loại kem xách tay", null);
    started("VP.SEND", "2026-11-20T15:00", "Gửi quyết định", null);
    started("TCD.REPLY", "2026-11-11T15:00", "Trả lời người gửi", null);
    started("TC.TRIAGE", "2026-11-24T15:00", "Xử lý tố cáo", null);
    started("KN.SECOND", "2026-11-20T15:00", "Giải quyết khiếu nại lần hai", null);

    Document page = page("/thoi-han", own());

    assertThat(column(page, "LATE")).containsExactly("08:30 quá 1 giờ 10 phút");
    assertThat(column(page, "TODAY"))
        .containsExactly("10:20 còn 40 phút", "Hết hôm nay còn 14 giờ 20 phút");
    assertThat(column(page, "WEEK")).containsExactly("26/11 còn 38 giờ 20 phút");
    assertThat(column(page, "LATER")).containsExactly("03/12 còn 8 ngày", "04/01/2027 còn 40 ngày");
    assertThat(page.title()).startsWith("Bảng thời hạn");
    assertThat(page.select("main").text()).contains("Thứ Tư 25/11/2026, 09:40");
  }

  @Test
  void eachCardOpensItsArithmetic() throws Exception {
    started("VP.SEND", "2026-11-20T15:00", "Gửi quyết định", null);

    var card = page("/thoi-han", own()).expectFirst("article");

    assertThat(card.select("details summary").text()).startsWith("Cách tính");
    assertThat(card.select("details li").eachText())
        .anyMatch(step -> step.contains("Đếm 2 ngày làm việc: 23/11, 25/11/2026."))
        .anyMatch(step -> step.contains("Ngày Văn hóa Việt Nam 24/11"));
  }

  @Test
  void aDateThatRestsOnAnIncompleteYearSaysSo() throws Exception {
    started("KN.SECOND", "2026-11-20T15:00", "Giải quyết khiếu nại lần hai", null);

    Document page = page("/thoi-han", own());

    assertThat(page.select("article").text())
        .contains("Có thể thay đổi theo lịch nghỉ")
        .contains("lịch nghỉ năm 2027 chưa đầy đủ");
  }

  @Test
  void anUnconfirmedRuleIsMarkedOnItsCard() throws Exception {
    started("VP.EXPLAIN.WRITTEN", "2026-11-20T15:00", "Giải trình", null);

    assertThat(page("/thoi-han", own()).select("article details").text()).contains("Chưa xác nhận");
  }

  @Test
  void emptyColumnsSayWhatTheyAreEmptyOf() throws Exception {
    assertThat(page("/thoi-han", own()).select(".lane").text())
        .contains("Không có việc quá hạn.", "Không có hạn nào kết thúc hôm nay.");
    assertThat(page("/en/thoi-han", own()).select(".lane").text()).contains("Nothing is late.");
  }

  @Test
  void anOfficerSeesTheOwnAgencyAndNoOther() throws Exception {
    Clock clock = started("VP.SEND", "2026-11-20T15:00", "Gửi quyết định mật", null);
    var stranger = OfficerRequest.of("elsewhere", Role.AGENCY_HEAD);

    assertThat(page("/thoi-han", stranger).text()).doesNotContain("Gửi quyết định mật");
    assertThat(page("/thoi-han?co-quan=" + agency, stranger).text())
        .as("asking for another agency by address")
        .doesNotContain("Gửi quyết định mật");
    assertThat(body("/thoi-han/" + clock.id(), stranger, 404))
        .as("a foreign clock answers like an absent one")
        .isEqualTo(body("/thoi-han/" + clock.id(), stranger, 404));
    assertThat(status("/thoi-han/" + UUID.randomUUID(), stranger)).isEqualTo(404);
  }

  @Test
  void whoDoesNotReadCasesDoesNotReadWhatTheirClocksAreAbout() throws Exception {
    Clock clock = started("VP.SEND", "2026-11-20T15:00", "Gửi quyết định mật", null);
    for (Role role : Role.values()) {
      var viewer = OfficerRequest.of(agency, role);
      assertThat(status("/thoi-han", viewer))
          .as(role.name())
          .isEqualTo(role.readsContent() ? 200 : 403);
      assertThat(status("/thoi-han/" + clock.id(), viewer))
          .as(role.name())
          .isEqualTo(role.readsContent() ? 200 : 403);
      boolean shown = page("/ban-lam-viec", viewer).text().contains("Gửi quyết định mật");
      assertThat(shown)
          .as("nobody was given it, so it lies with the head: " + role)
          .isEqualTo(role == Role.AGENCY_HEAD);
    }
  }

  @Test
  void theFirstPageOfTheDeskShowsTheHeadWhatEndsFirst() throws Exception {
    started("TCD.REPLY", "2026-11-11T15:00", "Trả lời người gửi", null);
    started("VP.SEND", "2026-11-20T15:00", "Gửi quyết định", null);
    Document desk = page("/ban-lam-viec", OfficerRequest.of(agency, Role.AGENCY_HEAD));
    assertThat(desk.select(".work a span[lang], .work a > span").eachText())
        .startsWith("Gửi quyết định", "Trả lời người gửi");
    assertThat(page("/ban-lam-viec", own()).select(".work").text())
        .as("who was not given them")
        .doesNotContain("Gửi quyết định");
  }

  @Test
  void theStandingOfficeAndTheLeadersSeeEveryAgency() throws Exception {
    Clock clock = started("VP.SEND", "2026-11-20T15:00", "Gửi quyết định", null);
    for (Role role : List.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER)) {
      var viewer = OfficerRequest.of("BCD389-AG", role);

      assertThat(page("/thoi-han?co-quan=" + agency, viewer).select("article h3").eachText())
          .containsExactly("Gửi quyết định");
      assertThat(status("/thoi-han/" + clock.id(), viewer)).isEqualTo(200);
    }
  }

  @Test
  void whoIsInChargeSeesTheOwnWorkWhereverItLies() throws Exception {
    Clock clock = started("VP.SEND", "2026-11-20T15:00", "Gửi quyết định", officer);
    started("VP.SEND", "2026-11-20T15:00", "Của người khác", null);
    var moved = OfficerRequest.of(officer, "elsewhere", Role.CASE_OFFICER);

    assertThat(page("/thoi-han?cua-toi=1", moved).select("article h3").eachText())
        .containsExactly("Gửi quyết định");
    assertThat(status("/thoi-han/" + clock.id(), moved)).isEqualTo(200);
  }

  @Test
  void strangersAreSentToSignIn() throws Exception {
    for (String path :
        List.of("/thoi-han", "/thoi-han/quy-tac", "/thoi-han/" + UUID.randomUUID())) {
      assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus())
          .as(path)
          .isIn(302, 303, 401);
    }
  }

  @Test
  void aLongColumnLeadsToPagesOfItsOwn() throws Exception {
    for (int i = 0; i < 63; i++) {
      started("VP.SEND", "2026-11-23T15:00", "Gửi quyết định " + i, null);
    }

    Document board = page("/thoi-han", own());
    assertThat(board.select(".lane.is-week article")).hasSize(12);
    var more = board.expectFirst(".lane.is-week a[href*=muc=week]");
    assertThat(more.text()).startsWith("51 hạn nữa");
    Document first = page(more.attr("href"), own());
    assertThat(first.select("article")).hasSize(50);
    var next = first.expectFirst("a[rel=next]");
    Document second = page(next.attr("href"), own());
    assertThat(second.select("article")).hasSize(13);
    assertThat(second.select("a[rel=next]")).isEmpty();
    assertThat(second.select("a[rel=prev]")).hasSize(1);
  }

  @Test
  void nonsenseInTheAddressIsNoDefect() throws Exception {
    for (String path :
        List.of(
            "/thoi-han?muc=nothing",
            "/thoi-han?muc=late&sau=x_y",
            "/thoi-han?muc=late&sau=2026-11-25T00:00:00Z_z",
            "/thoi-han?co-quan=%27%22%3Cscript%3E")) {
      assertThat(status(path, own())).as(path).isEqualTo(200);
    }
    assertThat(status("/thoi-han/0000000g-0000-0000-0000-000000000000", own())).isEqualTo(404);
    assertThat(status("/thoi-han/00000000------0000-0000-0000-00000000000", own())).isEqualTo(404);
  }

  @Test
  void aPausedClockLeavesTheColumnsAndIsCountedBelow() throws Exception {
    Clock clock = started("TCD.REPLY", "2026-11-16T15:00", "Trả lời", null);
    clocks.pause(clock.id(), at("2026-11-20T09:00"), "Chờ giám định", Actor.SYSTEM);

    Document board = page("/thoi-han", own());
    assertThat(board.select("article")).isEmpty();
    var paused = board.expectFirst("a[href*=muc=paused]");
    assertThat(page(paused.attr("href"), own()).select("article").text())
        .contains("tạm dừng, còn 6 ngày làm việc");
  }

  @Test
  void theClockPageShowsRuleArithmeticAndHistory() throws Exception {
    Clock clock = started("TC.RESOLVE", "2026-11-02T15:00", "Giải quyết tố cáo", officer);
    clocks.extend(
        clock.id(), "complex", at("2026-11-20T09:00"), "Phải xác minh nhiều nơi", Actor.SYSTEM);
    clocks.reassign(clock.id(), agency, null, "Nghỉ phép", Actor.SYSTEM);

    Document page = page("/thoi-han/" + clock.id(), own());

    assertThat(page.select("h1").text()).isEqualTo("Giải quyết tố cáo");
    assertThat(page.select("#han").text()).isEqualTo("Hạn: hết ngày Thứ Hai 04/01/2027");
    assertThat(page.select(".facts").text()).contains("Luật 25/2018 Đ30", "Chưa phân công");
    assertThat(page.select("tbody tr").eachText())
        .hasSize(3)
        .anyMatch(line -> line.contains("02/12/2026 → 04/01/2027"))
        .anyMatch(line -> line.contains("Phải xác minh nhiều nơi"));
    assertThat(page.select(".options").text()).contains("đã dùng", "tối đa 2 lần");
  }

  @Test
  void theEnglishPageIsEnglishAndMarksWhatStaysVietnamese() throws Exception {
    Clock clock = started("VP.SEND", "2026-11-20T15:00", "Gửi quyết định", null);

    Document page = page("/en/thoi-han/" + clock.id(), own());

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h1").attr("lang")).isEqualTo("vi");
    assertThat(page.select("#han").text()).isEqualTo("Due: end of Wednesday 25/11/2026");
    assertThat(page.select(".sums").text()).contains("Vietnam Culture Day");
  }

  private List<String> column(Document page, String lane) {
    return page.select("section[aria-labelledby=lane-" + lane + "] article > p:first-child")
        .eachText();
  }

  private RequestPostProcessor own() {
    return OfficerRequest.of(agency, Role.CASE_OFFICER);
  }

  private Document page(String path, RequestPostProcessor viewer) throws Exception {
    return Jsoup.parse(body(path, viewer, 200));
  }

  private String body(String path, RequestPostProcessor viewer, int status) throws Exception {
    var response = mvc.perform(get(path).with(viewer)).andReturn().getResponse();
    assertThat(response.getStatus()).as(path).isEqualTo(status);
    return response.getContentAsString();
  }

  private int status(String path, RequestPostProcessor viewer) throws Exception {
    return mvc.perform(get(path).with(viewer)).andReturn().getResponse().getStatus();
  }

  private Clock started(
      String rule, String start, String title, @org.jspecify.annotations.Nullable UUID holder) {
    var wish =
        new StartClock(
            rule, "test", UUID.randomUUID().toString(), title, agency, holder, at(start));
    return ((ClockOutcome.ClockDone) clocks.start(wish, Actor.SYSTEM)).clock();
  }

  private static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(Vietnam.ZONE).toInstant();
  }
}
