package vn.chosach.signals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.deadlines.reminding.ClockSubject.HeldClock;
import vn.chosach.deadlines.reminding.ClockSubject.SubjectLink;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.signals.Eyes;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;

/** The pages of the inbox as a visitor without scripting gets them. */
@ChosachTest
class InboxPagesTest {

  private static final String INBOX = "/hop-tiep-nhan";

  @LocalServerPort int port;
  @Autowired Tips tips;
  @Autowired Signals signals;
  @Autowired People people;
  @Autowired List<ClockSubject> rooms;
  @Autowired JdbcClient jdbc;
  @Autowired Eyes eyes;

  private final String word = "trang" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  private final ActingOfficer other =
      new ActingOfficer(
          Actor.officer(UUID.randomUUID(), "SCT-AG"), java.util.Set.of(Role.STANDING_OFFICE));
  private Visit visit;

  @BeforeEach
  void atTheDesk() {
    visit = new Visit(port);
    visit.enter(people, people.complete(Role.STANDING_OFFICE));
  }

  @Test
  void aStalePageSaysWhoDidWhatMeanwhileAndKeepsWhatWasTyped() {
    Signal signal = arrived("Bán hàng quá hạn " + word);
    String path = INBOX + "/" + signal.id() + "?viec=hoi-them";
    Document form = visit.page(path);
    signals.handle(signal.id(), new DeskAct.Comment("đã gọi"), signal.version(), other);
    var fields = Map.of("loi", "Bạn mua ngày nào?");
    Document preview = parsed(visit.submit(form, "/hoi-them", fields));
    var stale = visit.submit(preview, "/hoi-them", Map.of());
    assertThat(stale.statusCode()).isEqualTo(409);
    Document page = parsed(stale);
    assertThat(page.select(".act [role=alert]").text()).contains("Ghi chú nội bộ");
    assertThat(page.select("#loi").text()).isEqualTo("Bạn mua ngày nào?");
    assertThat(parsed(visit.submit(page, "/hoi-them", Map.of())).select(".said").text())
        .contains(signal.number());
  }

  @Test
  void aRemarkThatWasNotTakenStandsInItsFieldAgainAndThePageSaysWhy() {
    Signal signal = arrived("Bán sữa không nhãn " + word);
    String path = INBOX + "/" + signal.id();
    Document form = visit.page(path);
    signals.handle(signal.id(), new DeskAct.Comment("đã gọi"), signal.version(), other);
    var stale = visit.submit(form, "/ghi-chu", Map.of("ghi-chu", "Chữ đã gõ"));
    assertThat(stale.statusCode()).isEqualTo(409);
    Document page = parsed(stale);
    assertThat(page.select("#ghi-chu").text()).isEqualTo("Chữ đã gõ");
    assertThat(page.select(".remark-form [role=alert]").text()).contains("Ghi chú nội bộ");
    Document empty = parsed(visit.submit(page, "/ghi-chu", Map.of("ghi-chu", " ")));
    assertThat(empty.select(".remark-form [role=alert]").text()).isNotBlank();
    assertThat(parsed(visit.submit(page, "/ghi-chu", Map.of())).select(".said").text())
        .contains(signal.number());
  }

  @Test
  void theListOfTheDayCallsATipByWhatWasToldToThoseWhoSeeIt() {
    Signal signal = arrived("Bán sữa bột không nhãn " + word);
    var held = List.of(new HeldClock(UUID.randomUUID(), signal.id().toString(), signal.number()));
    ClockSubject tips =
        rooms.stream().filter(room -> room.kinds().contains("signal")).findFirst().orElseThrow();
    assertThat(tips.links(other, held).values())
        .containsExactly(
            new SubjectLink(INBOX + "/" + signal.id(), "Bán sữa bột không nhãn " + word));
    var elsewhere =
        new ActingOfficer(
            Actor.officer(UUID.randomUUID(), "THUE-AG"), java.util.Set.of(Role.CASE_OFFICER));
    assertThat(tips.links(elsewhere, held).values())
        .extracting(SubjectLink::title)
        .containsExactly("");
  }

  @Test
  void aFormSentTwiceIsOneActAndOneOfASecondWindowIsToldOfTheFirst() {
    Signal signal = arrived("Bán nước mắm kém chất lượng " + word);
    String path = INBOX + "/" + signal.id();
    Document first = visit.page(path);
    Document second = visit.page(path);
    for (int i = 0; i < 2; i++) {
      var sent = visit.submit(first, "/ghi-chu", Map.of("ghi-chu", "Gọi lúc chín giờ"));
      assertThat(sent.url().getPath()).isEqualTo(path);
    }
    assertThat(visit.page(path).select("#tin .line .remark").eachText())
        .containsExactly("Gọi lúc chín giờ");
    var stale = visit.submit(second, "/ghi-chu", Map.of("ghi-chu", "Gọi lúc mười giờ"));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(parsed(stale).select("#ghi-chu").text()).isEqualTo("Gọi lúc mười giờ");
  }

  @Test
  void aFieldThatNoFormHasIsRefusedByNameAndWhatWasTypedIsKept() {
    Signal signal = arrived("Bán phân bón giả " + word);
    String path = INBOX + "/" + signal.id();
    Document page = visit.page(path + "?viec=tra-lai");
    for (String act : List.of("/tra-lai", "/ghi-chu", "/nhan", "/thu-tuc")) {
      var refused =
          visit.forged(page, path + act, Map.of("ban", "1", "mat-na", "x", "ghi-chu", "Đã gọi"));
      assertThat(refused.statusCode()).as(act).isEqualTo(422);
      assertThat(parsed(refused).select("#tin [role=alert]").text()).as(act).contains("mat-na");
    }
    var without =
        visit.submit(page, "/tra-lai", Map.of("noi-khac", "", "loi", "Việc của nơi khác."));
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(parsed(without).select("#loi").text()).isEqualTo("Việc của nơi khác.");
    assertThat(signals.numbered(signal.number(), other).orElseThrow().version())
        .isEqualTo(signal.version());
  }

  @Test
  void whoPressesAButtonOfAStalePageIsToldWhatHappened() {
    Signal signal = arrived("Bán thuốc lá lậu " + word);
    Document form = visit.page(INBOX + "/" + signal.id());
    signals.handle(signal.id(), new DeskAct.Comment("đã gọi"), signal.version(), other);
    for (String act : java.util.List.of("/nhan", "/thu-tuc")) {
      var stale = visit.submit(form, act, Map.of());
      assertThat(stale.statusCode()).as(act).isEqualTo(409);
      assertThat(parsed(stale).select("#tin [role=alert]").text())
          .as(act)
          .contains("Ghi chú nội bộ");
    }
  }

  @Test
  void theNextOneOfWhatIsShownIsTakenAndOpensAndIsGivenBackByTheUndo() {
    String view = "?hang=" + word;
    Signal urgent = shown(arrived("Bán gạo mốc " + word), 1);
    Signal later = shown(arrived("Bán bún tẩy trắng " + word), 2);
    Document first = visit.page(INBOX + view);
    Document second = visit.page(INBOX + view + "&tu=t1.0." + later.id());
    var sent = visit.submit(first, "/nhan-tiep" + view, Map.of());
    assertThat(sent.url().getPath()).isEqualTo(INBOX + "/" + urgent.id());
    assertThat(sent.url().getQuery()).isEqualTo(view.substring(1));
    Document opened = parsed(sent);
    assertThat(opened.select(".said").text()).contains("Bạn đã nhận " + urgent.number());
    assertThat(opened.select("#tin form[action*=/bo-nhan]")).hasSize(1);
    var again = visit.submit(first, "/nhan-tiep" + view, Map.of());
    assertThat(again.url().getPath())
        .as("the same press sent again leads to the same one")
        .isEqualTo(INBOX + "/" + urgent.id());
    var other = visit.submit(second, "/nhan-tiep" + view, Map.of());
    assertThat(other.url().getPath())
        .as("a press in another window is another press")
        .isEqualTo(INBOX + "/" + later.id());

    var none = visit.submit(opened, "/nhan-tiep" + view, Map.of());
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(parsed(none).select(".next [role=alert]").text())
        .contains("Không còn tin nào chưa có người nhận");
    assertThat(parsed(none).select("a.row")).hasSize(2);
    Document back =
        parsed(visit.submit(opened, opened.select(".said form").attr("action"), Map.of()));
    assertThat(back.select(".said").text()).contains(urgent.number());
    var once = visit.submit(back, "/nhan-tiep" + view, Map.of());
    assertThat(once.url().getPath()).isEqualTo(INBOX + "/" + urgent.id());
  }

  @Test
  void theNextOneIsOfferedToWhoSiftsAndWhereTheListHasItsOrder() {
    for (String without : List.of("?tim=" + word, "?xem=tat-ca", "?xem=da-xong", "?xem=hen-lai")) {
      assertThat(visit.page(INBOX + without).select(".next")).as(without).isEmpty();
    }
    assertThat(visit.page(INBOX + "?the=cua-toi&kenh=web").select(".next").attr("action"))
        .endsWith("/nhan-tiep?the=cua-toi&kenh=web");
    Signal signal = shown(arrived("Bán rau phun thuốc " + word), 1);
    var leader = new Visit(port);
    leader.enter(people, people.complete(Role.COMMITTEE_LEADER));
    Document page = leader.page(INBOX + "?hang=" + word);
    assertThat(page.select("a.row")).hasSize(1);
    assertThat(page.select(".next")).isEmpty();
    var forged = leader.forged(page, INBOX + "/nhan-tiep?hang=" + word, Map.of());
    assertThat(forged.statusCode()).isEqualTo(422);
    assertThat(parsed(forged).select(".next [role=alert]").text()).contains("Vai trò của bạn");
    assertThat(signals.numbered(signal.number(), other).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void aRefusalShowsTheNextDoorBeforeItIsSentAndNeedsOne() {
    Signal signal = arrived("Hát ồn nửa đêm " + word);
    Document form = visit.page(INBOX + "/" + signal.id() + "?viec=tra-lai");
    Document again = parsed(visit.submit(form, "/tra-lai", Map.of("noi-khac", "Công an phường")));
    assertThat(again.select(".preview").text()).contains("Bạn có thể gửi tới: Công an phường");
    Document without = parsed(visit.submit(form, "/tra-lai", Map.of("noi-khac", "")));
    assertThat(without.select("#noi-khac-error").text()).contains("nơi người gửi có thể tìm tới");
  }

  @Test
  void manyAtOnceComeBackEachWithItsOwnResult() {
    Signal one = arrived("Tin một " + word);
    Signal two = arrived("Tin hai " + word);
    Document list = visit.page(INBOX + "?tim=" + word);
    assertThat(list.select("a.row")).hasSize(2);
    signals.handle(two.id(), new DeskAct.Comment("đã gọi"), two.version(), other);
    String many = "/cach-xem/nhieu?ds=" + INBOX;
    Document result =
        parsed(visit.submit(list, many, Map.of("chon", one.id() + ":1", "lam", "nhan")));
    assertThat(result.select("#ket-qua li").text()).contains("Đã làm").contains(one.number());
    result = parsed(visit.submit(list, many, Map.of("chon", two.id() + ":1", "lam", "nhan")));
    assertThat(result.select("#ket-qua li").text()).contains("Chưa làm").contains(two.number());
    var forged = visit.submit(list, many, Map.of("chon", "-".repeat(36) + ":1", "lam", "nhan"));
    assertThat(parsed(forged).select("#ket-qua li")).as("a forged choice is passed over").isEmpty();
    Document form =
        parsed(visit.submit(list, many, Map.of("chon", two.id() + ":2", "lam", "chuyen")));
    assertThat(form.select("#ket-qua")).as("forwarding asks for more").isEmpty();
    assertThat(form.select("main .check").text()).contains(two.number());
    Document sent =
        parsed(
            visit.submit(
                form,
                "&lam=chuyen",
                Map.of(
                    "chon",
                    two.id() + ":2",
                    "co-quan",
                    "CA-AG",
                    "loi",
                    "Đã chuyển cơ quan công an.")));
    assertThat(sent.select("#ket-qua li").text()).contains(two.number(), "Đã làm");
  }

  @Test
  void aViewStandsInItsAddressAndItsLinksKeepIt() {
    Signal taken = arrived("Tin nhận rồi " + word);
    Signal left = arrived("Tôi kiến nghị dẹp chợ tạm " + word);
    signals.handle(left.id(), new DeskAct.Settle(Procedure.PETITION), left.version(), other);
    visit.submit(visit.page(INBOX + "/" + taken.id()), "/nhan", Map.of());
    String searched = "&tim=" + word;
    assertThat(rows("?tim=" + word)).hasSize(2);
    assertThat(rows("?the=cua-toi" + searched)).singleElement().asString().contains("Tin nhận rồi");
    assertThat(rows("?kenh=web" + searched)).hasSize(2);
    assertThat(rows("?kenh=hotline" + searched)).isEmpty();
    assertThat(rows("?tt=petition" + searched)).singleElement().asString().contains("kiến nghị");
    String goods = visit.page(INBOX).select("select#hang option:last-child").val();
    assertThat(goods).isNotBlank();
    assertThat(rows("?hang=" + goods + searched)).isEmpty();
    Document mine = visit.page(INBOX + "?the=cua-toi&kenh=web" + searched);
    assertThat(mine.select("nav.sift a[aria-current]").text()).startsWith("Của tôi");
    assertThat(mine.select("select#kenh option[selected]").val()).isEqualTo("web");
    assertThat(mine.select("a.row").attr("href"))
        .contains("the=cua-toi")
        .contains("kenh=web")
        .contains("tim=" + word);
  }

  @Test
  void whoIsCompetentStandsThereWithItsRuleAndItsLegalBasis() {
    Signal signal = arrived("Tiệm bán sữa bột không nguồn gốc, tem dán đè lên hạn dùng " + word);
    Document page = visit.page(INBOX + "/" + signal.id());
    var facts = page.select("#p-tq + dl div");
    assertThat(facts.select("dt").eachText()).contains("Chủ trì", "Quy tắc");
    assertThat(facts.select("dd b").text()).isNotBlank();
    assertThat(facts.select("dd small").text())
        .containsPattern("(Điều|khoản|Luật|Nghị định|Kế hoạch)");
  }

  private List<String> rows(String query) {
    return visit.page(INBOX + query).select("a.row").eachText();
  }

  @Test
  void whoSiftsNothingIsShownWhatWasReferredAndTheWayToTheTransfers() {
    var elsewhere = new Visit(port);
    elsewhere.enter(people, people.completeIn("SXD-AG", Role.CASE_OFFICER));
    Document page = elsewhere.page(INBOX);
    assertThat(page.select(".rows").text()).contains("chuyển đến cơ quan bạn");
    assertThat(page.select(".rows a").attr("href")).isEqualTo("/phoi-hop");
  }

  @Test
  void whoFollowsAnInboxIsOfferedNoActOfTheDeskAndIsToldWhoActs() {
    Signal signal = arrived("Bán áo nhái nhãn " + word);
    var leader = new Visit(port);
    leader.enter(people, people.completeIn("BCD389-AG", Role.COMMITTEE_LEADER));
    Document page = leader.page(INBOX + "/" + signal.id() + "?viec=tra-lai");
    assertThat(page.select("#viec form, #viec a, .settle, .undo")).isEmpty();
    assertThat(page.select("#viec").text()).contains("Cán bộ trực", "cơ quan thường trực");
    assertThat(page.select("#ghi-chu")).as("a remark is for all who see it").hasSize(1);
    assertThat(page.select("#hang-loat, [name=chon]")).isEmpty();
    assertThat(visit.page(INBOX + "/" + signal.id()).select("#viec a, #viec button")).isNotEmpty();
    String one = INBOX + "/" + signal.id();
    visit.submit(visit.page(one + "?viec=hen-lai"), "/hen-lai", Map.of());
    assertThat(visit.page(one).select(".undo")).hasSize(1);
    assertThat(leader.page(one).select(".undo")).isEmpty();
    var refused =
        leader.forged(page, one + "/nhan", Map.of("ban", String.valueOf(signal.version() + 1)));
    assertThat(parsed(refused).text()).contains("Vai trò của bạn", "Cán bộ trực");
  }

  @Test
  void anEmptyViewSaysSoAndAnUnknownItemIsNotFound() {
    assertThat(visit.page(INBOX + "?tim=" + word).select(".rows").text())
        .contains("Không có tin nào như vậy");
    assertThat(visit.get(INBOX + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  @Test
  void theCountersOfAnOpenPageAreThoseOfTheInboxAndEndWithTheCursor() {
    arrived("Tin mới để đếm " + word);
    Document list = visit.page(INBOX);
    String counted = counters();
    for (String name : List.of("open", "mine", "unseen")) {
      assertThat(counted)
          .contains("\"" + name + "\":" + list.select("[data-count=" + name + "]").text());
    }
    assertThat(counted).doesNotContain("\"unseen\":0");
    assertThat(visit.page(INBOX + "?tim=" + word).select(".fresh")).hasSize(1);
    visit.submit(list, "/da-xem", Map.of());
    assertThat(counters()).contains("\"unseen\":0");
    assertThat(visit.page(INBOX + "?tim=" + word).select(".fresh")).isEmpty();
  }

  @Test
  void aProposedProcedureSaysItsGroundAndTheClockThatWouldRun() {
    Signal signal = arrived("Tôi kiến nghị dẹp chợ tạm, lần này là lần thứ hai " + word);
    signals.handle(signal.id(), new DeskAct.Settle(Procedure.PETITION), signal.version(), other);
    assertThat(visit.page(INBOX + "/" + signal.id()).select("#p-tt + ul").text())
        .contains("Kiến nghị, phản ánh")
        .containsPattern("nếu nhận theo thủ tục này: hạn .*2026");
  }

  @Test
  void anUndoFromAViewLeadsBackIntoThatView() {
    Signal signal = arrived("Hoàn tác tại chỗ " + word);
    String view = "?xem=tat-ca&tim=" + word;
    Document form = visit.page(INBOX + "/" + signal.id() + view + "&viec=hen-lai");
    Document after = parsed(visit.submit(form, "/hen-lai" + view, Map.of()));
    var undone = visit.submit(after, after.select(".said form").attr("action"), Map.of());
    assertThat(undone.url().getQuery()).isEqualTo(view.substring(1));
    assertThat(parsed(undone).select(".said").text()).contains("hoàn tác ở " + signal.number());
  }

  private String counters() {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + INBOX + "/dem"))
            .header("Cookie", "phien=" + visit.cookie())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theOfficerReadsWhenItWasSeenAndWhatWasPaid() {
    var day = LocalDate.of(2026, 11, 21);
    var report =
        new Report(
            Channel.WEB,
            null,
            "chợ",
            null,
            "",
            null,
            "Bán mì chính giả " + word,
            day,
            845,
            new Dong(118_000),
            false,
            "",
            null,
            null);
    Signal signal = arrived(report);
    assertThat(visit.page(INBOX + "/" + signal.id()).select("#tin").text())
        .contains("21/11/2026 14:05", "118.000");
    assertThat(visit.page("/tiep-nhan/tin/" + signal.tip()).select("dl.facts").text())
        .contains("21/11/2026 14:05", "118.000");
  }

  private Signal arrived(String story) {
    return arrived(Report.of(Channel.WEB, "chợ", story));
  }

  /** Among goods that nothing else is about, so that what is looked at holds only these. */
  private Signal shown(Signal signal, int hours) {
    eyes.see(
        () ->
            jdbc.sql(
                    "UPDATE signals.signal SET goods = :goods, due_at = received_at +"
                        + " make_interval(hours => :hours) WHERE id = :id")
                .param("goods", word)
                .param("hours", hours)
                .param("id", signal.id())
                .update());
    return signal;
  }

  private Signal arrived(Report report) {
    UUID tip = UUID.randomUUID();
    var received =
        (Reception.Received)
            tips.receive(
                tip,
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                report,
                Reporter.UNKNOWN,
                new Actor(Actor.ActorKind.CITIZEN, tip, null));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                signals
                    .numbered(received.number(), other)
                    .filter(signal -> signal.outcome().proposed() != null)
                    .isPresent());
    return signals.numbered(received.number(), other).orElseThrow();
  }

  private static Document parsed(org.jsoup.Connection.Response response) {
    try {
      return response.parse();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
