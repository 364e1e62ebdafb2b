package vn.chosach.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Puppets;
import vn.chosach.officers.work.WorkList;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** The movement at the base, from its launch to the role model who takes the consent back. */
@ChosachTest
class OutreachMovementTest {

  private static final String POLICE = "CA-AG";
  private static final String COMMUNE = "BCD389-XA-30337";

  @Autowired Outreach outreach;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Puppets puppets;
  @Autowired MovableClock clock;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private final String word = "P" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
  private final String movement = "/tuyen-truyen/phong-trao/" + word;
  private final String open = "/chien-dich/" + word;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_movement_is_launched_registered_reported_and_shows_who_agreed() throws Exception {
    LocalDate today = registry.today();
    ActingOfficer writer = registry.officer(POLICE, Role.CASE_OFFICER);
    ActingOfficer head = registry.officer(POLICE, Role.AGENCY_HEAD);
    var police = new Desk(mvc, writer);
    var chief = new Desk(mvc, head);
    ActingOfficer clerk = registry.officer(COMMUNE, Role.CASE_OFFICER);
    var commune = new Desk(mvc, clerk);
    var other = new Desk(mvc, registry.officer(Registry.QLTT, Role.AGENCY_HEAD));
    refused(
        other,
        plan(other, today) + "/lam/them-dong",
        "Phong trào do công an tỉnh phát động",
        line());
    String plan = plan(police, today);
    police.does(plan + "/lam/them-dong", "/them-dong", line());
    refused(police, plan + "/lam/them-dong", "mỗi kế hoạch một lần", line());
    police.does(plan + "/lam/soan-ke-hoach", "/soan-ke-hoach");
    assertThat(commune.status(movement)).as("nothing before the signature").isEqualTo(404);
    signed(plan, writer, head);
    assertThat(police.page(plan).select("a[href=" + movement + "]")).isNotEmpty();
    assertThat(
            new Desk(mvc, registry.officer("BPT-AG", Role.PRESS)).status(movement + "/lam/dang-ky"))
        .as("the press desk registers nobody")
        .isEqualTo(404);

    assertThat(row(commune)).contains("Chưa đăng ký", "Chưa nộp").doesNotContain(" 0");
    assertThat(commune.page(open).select("dl.facts").text())
        .contains("Nơi đã đăng ký 0 trong", "Hộ ký cam kết Chưa nộp");
    assertThat(commune.status(movement + "/lam/ket-qua")).as("not registered").isEqualTo(404);
    refused(
        commune, movement + "/lam/dang-ky", "Không thấy văn bản này", "so", "9999999/ĐK-" + word);
    assertThat(owes(clerk)).contains("Đăng ký phong trào", "Xã, phường, đặc khu của bạn");
    assertThat(owes(writer)).contains("Nhắc nơi chưa đăng ký", "chưa nộp kết quả: 0");
    assertThat(owes(registry.officer(Registry.QLTT, Role.CASE_OFFICER))).as("no commune").isEmpty();
    String paper = registry.arrived(clerk, "Đăng ký phong trào " + word);
    refused(other, movement + "/lam/dang-ky", "Không thấy văn bản này", "so", paper);
    commune.does(movement + "/lam/dang-ky", "/dang-ky", "so", paper);
    assertThat(commune.status(movement + "/lam/dang-ky")).as("once").isEqualTo(404);
    assertThat(owes(clerk)).as("registered").isEmpty();
    assertThat(row(commune)).contains(paper, "Chưa nộp");

    clock.move(Duration.ofDays(10));
    String result = registry.arrived(clerk, "Kết quả phong trào " + word);
    refused(
        commune,
        movement + "/lam/ket-qua",
        "nằm ngoài",
        figures(today.minusDays(1), today, result));
    refused(
        commune,
        movement + "/lam/ket-qua",
        "nằm ngoài",
        figures(today, today.plusDays(11), result));
    refused(
        commune, movement + "/lam/ket-qua", "Văn bản này đã dùng", figures(today, today, paper));
    refused(
        commune, movement + "/lam/ket-qua", "Không thấy văn bản", figures(today, today, "0/KQ"));
    commune.does(movement + "/lam/ket-qua", "/ket-qua", figures(today, today.plusDays(9), result));
    String again = registry.arrived(clerk, "Kết quả sau " + word);
    refused(commune, movement + "/lam/ket-qua", "trùng một phần", figures(today, today, again));
    assertThat(row(commune)).contains(paper, "1.240", "6", "0").doesNotContain("Chưa");
    commune.does(movement + "/lam/ket-qua", "/ket-qua", figures(today, today.plusDays(9), again));
    assertThat(row(commune)).as("it takes the place of the first").contains("1.240");
    sent(other, movement + "/lam/ket-qua", "chưa đăng ký", figures(today, today, again));
    assertThat(police.page(open).select("dl.facts").text())
        .contains("Nơi đã đăng ký 1 trong", "Hộ ký cam kết 1.240");

    assertThat(commune.status(movement + "/lam/guong-moi")).as("the police propose").isEqualTo(404);
    sent(commune, movement + "/lam/guong-moi", "Chỉ cán bộ", model(paper));
    refused(police, movement + "/lam/guong-moi", "Không thấy văn bản này", model("0/ĐY"));
    String consent = registry.arrived(writer, "Đồng ý công bố " + word);
    police.does(movement + "/lam/guong-moi", "/guong-moi", model(consent));
    String[] another = model(consent);
    another[1] = "Tổ khác";
    refused(police, movement + "/lam/guong-moi", "Văn bản này đã dùng", another);
    assertThat(police.page(open).text()).as("proposed is not public").doesNotContain("Tổ tự quản");
    assertThat(commune.page(movement).text()).doesNotContain("Tổ tự quản");
    String publish = act(police, "cong-bo");
    String shown = open + "/guong/" + publish.split("=")[1];
    assertThat(police.status(shown)).isEqualTo(404);
    assertThat(other.status(publish)).as("another agency").isEqualTo(404);
    sent(commune, publish, "Chỉ cán bộ");
    String mine = registry.arrived(head, "Đồng ý công bố " + word);
    chief.does(movement + "/lam/guong-moi", "/guong-moi", model(mine));
    String own = police.page(movement).select("main a[href*=/cong-bo]").eachAttr("href").getLast();
    String proposed = drawn(police, own);
    assertThat(submitted(police, proposed, head)).as("who proposed it").contains("không tự xác");
    police.does(own.replace("cong-bo", "rut-dong-y"), "/rut-dong-y", "loi", "Nói qua điện thoại");
    assertThat(police.page(proposed).select("main").text()).contains("Đã bỏ");
    assertThat(police.page(proposed).select("main").text()).doesNotContain("thiếu:");
    assertThat(police.status(open + "/guong/" + own.split("=")[1])).isEqualTo(404);
    ActingOfficer puppet = puppets.of(registry.officer(POLICE, Role.AGENCY_HEAD));
    String decided = drawn(police, publish);
    assertThat(submitted(police, decided, puppet)).as("an account of yesterday").isNotEmpty();
    assertThat(police.page(movement).select("main a[href*=/cong-bo]")).as("one waits").isEmpty();
    sent(chief, publish, "đang chờ ký");
    assertThat(submitted(police, decided, head)).isEmpty();
    assertThat(police.status(shown)).as("drawn up is not signed").isEqualTo(404);
    assertThat(commune.page(movement).text()).doesNotContain("Tổ tự quản");
    assertThat(police.status(decided + "/ky")).as("the drafter does not sign").isNotEqualTo(200);
    ends(true);
    refused(chief, decided + "/ky", "nằm ngoài", "xac-nhan", "KÝ");
    ends(false);
    chief.does(decided + "/ky", "/ky", "xac-nhan", "KÝ");
    sent(chief, publish, "Không còn làm được");
    String decision = documents.read(id(decided), head).orElseThrow().document().number();
    assertThat(commune.page(shown).text()).contains("Tổ tự quản", "Giữ chợ sạch", decision);
    assertThat(commune.page("/en" + open).text()).contains("Tổ tự quản", "Not registered");
    assertThat(commune.page("/en" + movement).text()).doesNotContainPattern("outreach\\.[a-z]");

    String back = act(police, "rut-dong-y");
    assertThat(other.status(back)).isEqualTo(404);
    clock.move(Duration.ofDays(60));
    var late = new Desk(mvc, registry.officer(Registry.QLTT, Role.CASE_OFFICER));
    assertThat(late.status(movement + "/lam/dang-ky")).as("after its last day").isEqualTo(404);
    assertThat(police.status(movement + "/lam/guong-moi")).isEqualTo(404);
    sent(late, movement + "/lam/dang-ky", "nằm ngoài", "so", paper);
    sent(other, back, "", "loi", "Của nơi khác");
    police.does(back, "/rut-dong-y", "loi", "Đơn viết tay nộp tại trụ sở");
    assertThat(commune.answer(shown).getStatus()).isEqualTo(410);
    assertThat(commune.answer(shown).getContentAsString()).doesNotContain("Tổ tự quản");
    assertThat(commune.page(open).text()).doesNotContain("Tổ tự quản");
    assertThat(police.page(movement).text())
        .doesNotContain("Tổ tự quản", "Giữ chợ sạch")
        .contains("GC-");
    assertThat(owes(clerk)).as("a period is over").contains("Nộp kết quả", "đã hết mà chưa nộp");
    assertThat(owes(writer)).contains("Chưa đăng ký: 0; chưa nộp kết quả: 1");
    police.does(plan + "/lam/ket-thuc", "/ket-thuc", "loi", "Phong trào đã tổng kết");
    assertThat(owes(writer) + owes(clerk)).as("closed").isEmpty();
  }

  /** Lines of the list of the day about this movement. */
  private String owes(ActingOfficer who) {
    return work.of(who, Page.away(Lang.VI, clock.instant(), parts)).stream()
        .filter(one -> one.href().equals(movement))
        .map(one -> one.verb() + " " + one.why())
        .collect(Collectors.joining("; "));
  }

  /** Draws the decision up; its address. */
  private String drawn(Desk desk, String act) throws Exception {
    desk.does(act, "/cong-bo");
    return desk.page(movement).select("main a[href^=/van-ban/]").attr("href");
  }

  /** Why the decision cannot be submitted to somebody; empty once it is. */
  private String submitted(Desk desk, String paper, ActingOfficer signer) throws Exception {
    String right = registry.right(signer).toString();
    var answer = desk.fill(paper, "/lam/trinh-ky", "quyen-ky", right);
    return answer.getStatus() == 302
        ? ""
        : Jsoup.parse(answer.getContentAsString()).select(".errors").text();
  }

  /** Ends the plan before its last day, or as if nobody had. */
  private void ends(boolean ended) {
    jdbc.sql(
            "UPDATE outreach.plan SET state = ? WHERE id ="
                + " (SELECT plan FROM outreach.line WHERE campaign = ?)")
        .params(ended ? "ENDED" : "IN_FORCE", word)
        .update();
  }

  private static UUID id(String paper) {
    return UUID.fromString(paper.substring(paper.lastIndexOf('/') + 1));
  }

  private static String plan(Desk desk, LocalDate today) throws Exception {
    return desk.does(
        "/tuyen-truyen/moi",
        "/tuyen-truyen/moi",
        "ten",
        "Phát động phong trào",
        "tu-ngay",
        today.toString(),
        "den-ngay",
        today.plusDays(40).toString());
  }

  private String[] line() {
    return new String[] {
      "chu-de",
      "SECURITY_MOVEMENT",
      "doi-tuong",
      "RESIDENTS",
      "hinh-thuc",
      "MEETING",
      "ky",
      "MONTH",
      "so-lan",
      "1",
      "ma",
      word,
      "loi-keu-goi",
      "Toàn dân bảo vệ an ninh"
    };
  }

  private static String[] figures(LocalDate from, LocalDate to, String paper) {
    return new String[] {
      "tu-ngay",
      from.toString(),
      "den-ngay",
      to.toString(),
      "ho",
      "1240",
      "buoi",
      "6",
      "tin",
      "0",
      "so",
      paper
    };
  }

  private static String[] model(String consent) {
    return new String[] {
      "ten", "Tổ tự quản chợ nổi", "la", "co", "loi", "Giữ chợ sạch", "so", consent
    };
  }

  private void signed(String plan, ActingOfficer writer, ActingOfficer head) {
    var of = outreach.plan(plan.substring(plan.lastIndexOf('/') + 1), writer).orElseThrow().of();
    var paper =
        documents.from(new DocumentOrigin("outreach", of.id().toString()), writer).getLast().id();
    var right = registry.right(head);
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký kế hoạch", true), 0, head));
  }

  /** What stands in the row of the commune. */
  private String row(Desk desk) throws Exception {
    return desk.page(movement).select("main tbody tr").stream()
        .filter(row -> row.select("th").text().equals("Xã An Phú"))
        .map(row -> row.select("td").text())
        .findFirst()
        .orElseThrow();
  }

  private String act(Desk desk, String slug) throws Exception {
    return desk.page(movement).select("main a[href*=/" + slug + "?]").attr("href");
  }

  /** Sent to an address whose form is not offered. */
  private static void sent(Desk desk, String form, String why, String... filled) throws Exception {
    var request = post(form);
    for (int i = 0; i < filled.length; i += 2) {
      request = request.param(filled[i], filled[i + 1]);
    }
    var answer = desk.ask(request);
    assertThat(answer.getStatus()).as(form).isNotEqualTo(302);
    assertThat(Jsoup.parse(answer.getContentAsString()).text()).as(form).contains(why);
  }

  private static void refused(Desk desk, String form, String why, String... filled)
      throws Exception {
    var answer = desk.fill(form, form.substring(form.lastIndexOf('/')).split("\\?")[0], filled);
    assertThat(answer.getStatus()).as(form).isNotEqualTo(302);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.text()).as(form).contains(why);
  }
}
