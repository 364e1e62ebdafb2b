package vn.chosach.subjects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.reading.Overlap;
import vn.chosach.cases.reading.Overlaps;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WholeDesk;
import vn.chosach.retention.AlsoErased;
import vn.chosach.retention.RecordKind;
import vn.chosach.signals.Eyes;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.life.LinkEvent;
import vn.chosach.subjects.life.SubjectLink;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.PlaceWish;

/** A ring, a watch on it and a sheet about it, through the screens, by right and wrong persons. */
@ChosachTest
class RingPagesTest {

  private static final String AGENCY = "SXD-AG";
  private static final String WATCHES = "/doi-tuong/theo-doi";
  private static final AtomicInteger NUMBER =
      new AtomicInteger((int) Math.floorMod(System.nanoTime(), 9_000_000L));

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Registry registry;
  @Autowired Subjects subjects;
  @Autowired Documents documents;
  @Autowired Overlaps overlaps;

  @Autowired
  @Qualifier("watchesJob")
  RecurringJob watching;

  @Autowired PlaceRegister places;
  @Autowired Tips tips;
  @Autowired Eyes eyes;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired List<AlsoErased> drawn;
  @Autowired TransactionTemplate transaction;

  private ActingOfficer first;
  private ActingOfficer second;
  private CaseFile one;
  private CaseFile other;
  private String phone;
  private String account;
  private String boss;

  @BeforeEach
  void a_ring_over_two_cases() {
    first = office.officer(AGENCY, Role.CASE_OFFICER);
    second = office.officer(AGENCY, Role.AGENCY_HEAD);
    String tail = String.format("%06d", NUMBER.incrementAndGet() % 1_000_000);
    phone = "0358" + tail;
    account = "STK 1907" + tail + "11 MB";
    boss = "Tạ Hữu Cảnh " + tail;
    one = office.assigned(first, second, "Túi giả " + tail);
    one = named(one, SubjectKind.PERSON, boss, "Nhận tiền " + account + ", số " + phone);
    one = named(one, SubjectKind.SHOP, "Gian hàng Túi " + tail, "Nhận tiền " + account);
    clock.move(Duration.ofMinutes(1));
    other = office.assigned(first, second, "Giày giả " + tail);
    other = named(other, SubjectKind.PERSON, "Lê Thị Lụa " + tail, "Zalo " + phone);
    other = named(other, SubjectKind.SHOP, "Gian hàng Giày " + tail, "Nhận tiền " + account);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_ring_has_members_reasons_and_ranks_within_the_rights_of_its_cases() throws Exception {
    var desk = new Desk(mvc, first);
    UUID leader = id(boss);
    CaseFile courier = office.assigned(first, second, "Giao hàng " + phone);
    for (int i = 0; i < 41; i++) {
      courier = named(courier, SubjectKind.PERSON, "Người mua " + i, "Gọi 0911" + tail());
    }
    other = named(other, SubjectKind.PERSON, "Người giao " + tail(), "Dùng 0911" + tail());
    String ring = "/doi-tuong/duong-day/" + leader;
    Document page = desk.page(ring);
    assertThat(page.select("section:has(#h-tv)").text())
        .contains(boss, "Lê Thị Lụa", "Gian hàng Túi", "Gian hàng Giày")
        .as("the telephone of a courier makes no ring")
        .doesNotContain("Người mua");
    assertThat(page.select("section:has(#h-vs)").text()).contains(phone, other.number());
    assertThat(page.expectFirst("section:has(#h-xh) tbody tr").text())
        .contains(boss, "Dùng tài khoản nhận tiền", "Được thấy sớm nhất", "/100", "Nêu vai trò");
    assertThat(page.select("section:has(#h-xh)").text()).contains("không phải kết luận");
    assertThat(desk.page("/doi-tuong/duong-day").select("th a").eachAttr("href")).contains(ring);
    assertThat(desk.page("/en" + ring).text())
        .contains("ranked estimates")
        .doesNotContainPattern("subjects\\.[a-z]");

    assertThat(overlaps.around(other.id(), first)).isEmpty();
    UUID front = id("Lê Thị Lụa " + tail());
    SubjectLink link = settled(subjects.judge(leader, front, true, "Một căn cước", first));
    assertThat(overlaps.around(other.id(), first)).as("one person merges nothing").isEmpty();
    link = settled(subjects.proceed(link.id(), LinkEvent.CONFIRM, "Đúng", 1, second));
    assertThat(overlaps.around(other.id(), first))
        .as("inspections are counted under any name")
        .extracting(Overlap::agency)
        .containsExactly(AGENCY);
    settled(subjects.proceed(link.id(), LinkEvent.UNDO, "Nhầm", link.version(), second));
    assertThat(overlaps.around(other.id(), first)).isEmpty();

    office.go(read(other), new CaseAct.Restrict(Secrecy.ASSIGNED, "Kín"), first);
    ActingOfficer colleague = office.officer(AGENCY, Role.CASE_OFFICER);
    assertThat(new Desk(mvc, colleague).answer(ring).getRedirectedUrl())
        .as("two who are left are no ring, and nothing says that there were more")
        .endsWith("/doi-tuong/" + leader);
    assertThat(new Desk(mvc, colleague).page("/doi-tuong/duong-day").text())
        .doesNotContain("Lê Thị Lụa " + tail());
    ActingOfficer foreign = office.officer("SCT-AG", Role.CASE_OFFICER);
    assertThat(new Desk(mvc, foreign).status(ring)).isEqualTo(404);

    String drawn = "/doi-tuong/so-do?tu=d-" + leader;
    Document all = desk.page(drawn);
    assertThat(all.select("section:has(#h-tg) a").text()).contains("lần nêu tên");
    String before = office.today().minusDays(1).toString();
    Document none = desk.page(drawn + "&den-ngay=" + before);
    assertThat(none.select("svg a")).as("nobody was named before today").hasSize(1);
    assertThat(none.select("section:has(#h-day) tbody tr")).isEmpty();
    String pinned =
        all.select("section:has(#h-nut) tr:contains(" + one.number() + ") a[href*=ghim]")
            .attr("href");
    assertThat(pinned).contains("ghim=v-" + one.number());
    Document kept = desk.page(pinned + "&tu-ngay=" + office.today());
    assertThat(kept.text()).contains("Bỏ ghim");
    String from = "&tu-ngay=" + office.today();
    desk.does(pinned + from, from, "vu", one.number(), "loi", "Chốt");
    assertThat(desk.page("/ho-so-vu-viec/" + one.number()).select("#dien-bien").text())
        .contains("Chốt", "Trong khoảng", "Đã ghim");
  }

  @Test
  void a_watch_tells_its_officer_alone_of_what_comes_later_and_ends_by_itself() throws Exception {
    var desk = new Desk(mvc, first);
    String begin = WATCHES + "/moi";
    var form = desk.fill(begin, begin, "so", "0358", "can-cu", "Ngắn", "den-ngay", "2099-01-01");
    assertThat(form.getStatus()).isEqualTo(422);
    assertThat(form.getContentAsString()).contains("từ 6 đến 200");
    String mark = desk.does(begin, begin, "so", phone, "can-cu", "Nguồn tin cơ sở tháng này");
    String ring =
        desk.does(
            "/doi-tuong/duong-day/" + id(boss) + "/theo-doi",
            "/theo-doi",
            "can-cu",
            "Theo đường dây túi giả đã rõ");
    ActingOfficer police = office.officer("CA-AG", Role.CASE_OFFICER);
    var theirs = new Desk(mvc, police);
    String lead = theirs.does(begin, begin, "so", phone, "can-cu", "Chuyên án chưa lập hồ sơ");
    ActingOfficer duty = office.officer("BCD389-AG", Role.STANDING_OFFICE);
    new Desk(mvc, duty).does(begin, begin, "so", phone, "can-cu", "Tin báo lặp lại nhiều lần");
    watching.round().run();
    assertThat(desk.page(mark).text()).as("what is older is no hit").contains("Chưa có hồ sơ nào");

    var colleague = new Desk(mvc, second);
    for (Desk wrong : new Desk[] {colleague, theirs}) {
      assertThat(wrong.status(mark)).isEqualTo(404);
      assertThat(wrong.status(mark + "/thoi")).isEqualTo(404);
      assertThat(wrong.page(WATCHES).text()).doesNotContain("Nguồn tin cơ sở", "Túi");
    }
    assertThat(desk.status(lead)).as("nor does anybody learn of the police").isEqualTo(404);

    clock.move(Duration.ofMinutes(1));
    CaseFile third = office.assigned(first, second, "Ví giả " + tail());
    third = named(third, SubjectKind.PERSON, "Kho " + tail(), "Gọi " + phone);
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.WEB, "chợ Long Xuyên", "Bán túi giả, gọi " + phone + " giao tận nhà"),
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    places.enter(
        new PlaceWish(
            PlaceKind.SITE,
            "Trang túi " + phone,
            "https://tui" + phone + ".example/",
            "Số " + phone,
            "Nhiều phản ánh",
            office.today().plusDays(10)),
        first.actor());
    Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(30))
        .until(() -> eyes.ofTip(tip).isPresent());
    watching.round().run();
    watching.round().run();
    Document hit = desk.page(mark);
    assertThat(hit.select("tbody tr:contains(" + third.number() + ")"))
        .as("once, however often it is looked at")
        .hasSize(1);
    assertThat(hit.text()).contains("Sổ theo dõi địa điểm", "mới");
    assertThat(desk.page(ring).text()).contains(third.number());
    assertThat(theirs.page(lead).text())
        .as("the police see the place and not the case of another agency")
        .contains("Sổ theo dõi địa điểm")
        .doesNotContain(third.number());
    assertThat(new Desk(mvc, duty).page(WATCHES).text()).contains(phone);
    assertThat(hits(tip)).as("the duty desk is told of the tip").isEqualTo(1);
    assertThat(WholeDesk.of(desk::page).text()).contains("Xem hồ sơ mới trúng đầu mối của bạn");
    assertThat(WholeDesk.of(colleague::page).text()).doesNotContain("trúng đầu mối");

    transaction.executeWithoutResult(t -> drawn.forEach(room -> room.erase(RecordKind.TIP, tip)));
    assertThat(hits(tip)).as("what a report told goes with it").isZero();
    office.go(read(third), new CaseAct.Recuse("Người nhà"), first);
    assertThat(desk.page(mark).text())
        .as("a hit goes with the right to its record")
        .doesNotContain(third.number());
    desk.does(mark + "/da-xem", mark + "/da-xem");
    assertThat(desk.page(mark).select("a[href$=/da-xem]")).isEmpty();
    desk.does(mark + "/thoi", mark + "/thoi");
    assertThat(desk.page(mark).text()).contains("Đã thôi");
    clock.move(Duration.ofDays(120));
    assertThat(desk.page(ring).text()).contains("Hết hạn");
    assertThat(desk.page(ring).select("a[href$=/thoi]")).isEmpty();
  }

  @Test
  void a_sheet_is_shared_by_a_signed_paper_read_against_a_receipt_and_recalled() throws Exception {
    var desk = new Desk(mvc, first);
    var theirs = new Desk(mvc, office.officer("SYT-AG", Role.CASE_OFFICER));
    var closed = new Desk(mvc, office.officer("SCT-AG", Role.CASE_OFFICER));
    String form = "/doi-tuong/" + id(boss) + "/chia-se";
    assertThat(closed.status(form)).isEqualTo(404);
    assertThat(desk.fill(form, form, "noi-nhan", "SYT-AG").getStatus()).isEqualTo(422);
    String there =
        desk.does(
            form,
            form,
            "noi-nhan",
            "SYT-AG",
            "muc",
            "USE",
            "noi-dung",
            "NAMES",
            "noi-dung",
            "NUMBERS",
            "noi-dung",
            "RING",
            "muc-dich",
            "Rà giấy phép của cùng đầu mối",
            "luat",
            "luat-91-2025",
            "can-cu",
            "Khoản 2 Điều 5");
    String sheet = there.substring(there.indexOf("/doi-tuong/phieu"));
    String number = sheet.substring(sheet.lastIndexOf('/') + 1);
    assertThat(theirs.status(sheet)).as("a draft").isEqualTo(404);
    assertThat(sealed(number)).as("a copy of the table says nothing").doesNotContain(boss, phone);
    assertThat(desk.page(sheet).text()).contains(boss, phone);
    desk.does(sheet + "/lam/soan-quyet-dinh", "/soan-quyet-dinh");
    assertThat(desk.status(sheet + "/lam/bo")).as("a paper waits").isEqualTo(404);
    UUID id = jdbc(number);
    UUID right = registry.right(second);
    UUID paper =
        documents.from(new DocumentOrigin("subjects", id.toString()), first).getLast().id();
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, first));
    assertThat(theirs.status(sheet)).as("not signed").isEqualTo(404);
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, second));

    assertThat(closed.status(sheet)).as("not named").isEqualTo(404);
    assertThat(closed.page("/doi-tuong/phieu").text()).doesNotContain(number);
    assertThat(WholeDesk.of(theirs::page).text()).contains("Đọc phiếu được chia sẻ");
    assertThat(theirs.page(sheet).text()).contains("Rà giấy phép").doesNotContain(boss, phone);
    assertThat(theirs.status(sheet + "/noi-dung")).as("without a receipt").isEqualTo(404);
    String receipt = sheet + "/nhan";
    assertThat(theirs.fill(receipt, receipt, "viec", "").getStatus()).isEqualTo(422);
    theirs.does(receipt, receipt, "viec", "Đối chiếu giấy phép quý này");
    assertThat(theirs.page(sheet + "/noi-dung").text())
        .contains(boss, phone, "Lê Thị Lụa", "Gian hàng Giày")
        .doesNotContain(one.number());
    assertThat(desk.status(sheet + "/noi-dung")).as("the giver reads it elsewhere").isEqualTo(404);
    assertThat(desk.page(sheet).select("section:has(#h-doc)").text())
        .contains("Đối chiếu giấy phép quý này", "đọc lại");
    assertThat(theirs.status("/doi-tuong/" + id(boss))).as("the sheet and no more").isEqualTo(404);
    assertThat(theirs.status(sheet + "/lam/thu-hoi")).isEqualTo(404);
    assertThat(theirs.ask(post(sheet + "/lam/thu-hoi").param("loi", "x")).getStatus())
        .as("the recipient recalls nothing")
        .isEqualTo(409);

    office.go(read(other), new CaseAct.Restrict(Secrecy.ASSIGNED, "Kín"), first);
    assertThat(new Desk(mvc, office.officer(AGENCY, Role.CASE_OFFICER)).status(sheet))
        .as("who does not see all its cases does not see it")
        .isEqualTo(404);
    desk.does(sheet + "/lam/thu-hoi", "/thu-hoi", "loi", "Đã xong việc chung");
    assertThat(theirs.status(sheet + "/noi-dung")).isEqualTo(404);
    assertThat(theirs.page(sheet).text()).contains("Đã thu hồi").doesNotContain(boss);
    assertThat(kept(number)).as("nothing of it is kept").isZero();
    assertThat(theirs.page("/en" + sheet).text()).doesNotContainPattern("subjects\\.[a-z]");
  }

  private static SubjectLink settled(ActOutcome<SubjectLink> outcome) {
    return outcome.settle(
        link -> link,
        no -> {
          throw new AssertionError(no);
        });
  }

  private String tail() {
    return phone.substring(4);
  }

  private UUID jdbc(String number) {
    return jdbc.sql("SELECT id FROM subjects.sheet WHERE number = :number")
        .param("number", number)
        .query(UUID.class)
        .single();
  }

  private int kept(String number) {
    return jdbc.sql(
            """
            SELECT count(*) FROM subjects.sheet
             WHERE number = :number AND (body IS NOT NULL OR sealed IS NOT NULL)
            """)
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  /** What whoever has the table alone could read of a sheet. */
  private String sealed(String number) {
    byte[] row =
        jdbc.sql(
                """
                SELECT convert_to(coalesce(body, ''), 'UTF8') || sealed FROM subjects.sheet
                 WHERE number = :number
                """)
            .param("number", number)
            .query(byte[].class)
            .single();
    return new String(row, java.nio.charset.StandardCharsets.UTF_8);
  }

  private int hits(UUID tip) {
    return jdbc.sql("SELECT count(*) FROM subjects.watch_hit WHERE record = :record")
        .param("record", eyes.ofTip(tip).orElseThrow().id())
        .query(Integer.class)
        .single();
  }

  private UUID id(String name) {
    return subjects.list(name, 0, 100, first).rows().stream()
        .flatMap(row -> row.members().stream())
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private CaseFile read(CaseFile file) {
    return office.again(file, first);
  }

  private CaseFile named(CaseFile file, SubjectKind kind, String name, String note) {
    return office.go(file, new CaseAct.NameSubject(kind, name, note), first);
  }
}
