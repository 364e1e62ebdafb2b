package vn.chosach.subjects.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.subjects.Subjects;

/** Diagrams with notes on their pins, and what becomes of leads when their officer leaves. */
@ChosachTest
class KeptPicturePagesTest {

  private static final String AGENCY = "SXD-AG";
  private static final String KEPT = "/doi-tuong/so-do/da-giu";
  private static final AtomicInteger NUMBER =
      new AtomicInteger((int) Math.floorMod(System.nanoTime(), 9_000_000L));

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Cases cases;
  @Autowired Subjects subjects;
  @Autowired Officers officers;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;

  private ActingOfficer first;
  private ActingOfficer second;
  private CaseFile one;
  private CaseFile other;
  private String phone;
  private String boss;
  private String shop;

  @BeforeEach
  void two_cases() {
    first = office.officer(AGENCY, Role.CASE_OFFICER);
    second = office.officer(AGENCY, Role.AGENCY_HEAD);
    String tail = String.format("%06d", NUMBER.incrementAndGet() % 1_000_000);
    phone = "0359" + tail;
    boss = "Mạc Văn Ghim " + tail;
    shop = "Gian hàng Ghim " + tail;
    one = office.assigned(first, second, "Loa giả " + tail);
    one = named(one, SubjectKind.PERSON, boss, "Số " + phone);
    other = office.assigned(first, second, "Tai nghe giả " + tail);
    other = named(other, SubjectKind.SHOP, shop, "Gọi " + phone);
  }

  @Test
  void pins_and_notes_are_kept_for_one_alone_then_in_a_case_and_exported() throws Exception {
    var desk = new Desk(mvc, first);
    String start = "/doi-tuong/so-do?tu=d-" + id(boss);
    String form = desk.page(start).select("a[href*=/so-do/giu]").attr("href");
    String node = "d-" + id(shop);
    assertThat(desk.fill(form, form, "ten", "").getContentAsString()).contains("Đặt tên sơ đồ");
    assertThat(desk.fill(form, form, "ten", "Nhóm", "vu", "VV-2026-999999").getContentAsString())
        .contains("Không có vụ việc này");
    String there = desk.does(form, form, "ten", "Nhóm loa", "nut", node, "ghi-chu", "Kho ở đây?");
    String id = there.substring(there.lastIndexOf('=') + 1);
    String kept = "/doi-tuong/so-do?giu=" + id;
    Document page = desk.page(kept);
    assertThat(page.select("section:has(#h-nut) tr:contains(" + shop + ")").text())
        .contains("Ghi chú: Kho ở đây?", "Bỏ ghim");
    assertThat(desk.page(KEPT).select("main tbody a[href$=" + id + "]").text())
        .isEqualTo("Nhóm loa");
    String svg = page.select("a[href*=tep.svg]").attr("href");
    assertThat(desk.answer(svg).getContentAsString(UTF_8)).contains("Kho ở đây?");
    assertThat(desk.page("/en" + kept).text())
        .contains("You alone see this diagram")
        .doesNotContainPattern("subjects\\.[a-z]");

    var chief = new Desk(mvc, second);
    assertThat(chief.status(kept)).as("the head either").isEqualTo(404);
    assertThat(chief.status(KEPT + "/" + id + "/bo")).isEqualTo(404);
    assertThat(chief.status(svg)).isEqualTo(404);
    assertThat(chief.page(KEPT).text()).doesNotContain("Nhóm loa");

    String again = page.select("a[href*=/so-do/giu]").attr("href");
    desk.does(again, again, "vu", one.number());
    assertThat(chief.page("/ho-so-vu-viec/" + one.number()).select("#doi-tuong").text())
        .contains("Sơ đồ: Nhóm loa");
    String mine = desk.page(kept).select("a[href*=/so-do/giu]").attr("href");
    desk.does(mine, mine, "nut", "d-" + id(boss), "ghi-chu", "Hỏi lại ngân hàng");
    assertThat(chief.page(kept).text()).contains("Hỏi lại ngân hàng", "Kho ở đây?");
    assertThat(chief.page(kept).select("a[href$=/bo]")).as("its author drops it").isEmpty();
    assertThat(chief.status(KEPT + "/" + id + "/bo")).isEqualTo(404);
    String theirs = chief.page(kept).select("a[href*=/so-do/giu]").attr("href");
    String copy = chief.does(theirs, theirs, "ten", "Bản của tôi");
    assertThat(chief.page(copy).text()).as("a copy bears no notes").doesNotContain("Kho ở đây?");
    assertThat(desk.status(copy.substring(copy.indexOf("/doi-tuong")))).isEqualTo(404);
    assertThat(desk.page(kept).text()).contains("Nhóm loa");
    desk.does(kept, "so-do?" + form(desk.page(kept)), "vu", one.number(), "loi", "Chốt");
    assertThat(desk.page("/ho-so-vu-viec/" + one.number()).select("#dien-bien").text())
        .contains("Kho ở đây?");

    office.go(read(other), new CaseAct.Restrict(Secrecy.ASSIGNED, "Kín"), first);
    ActingOfficer colleague = office.officer(AGENCY, Role.CASE_OFFICER);
    Document half = new Desk(mvc, colleague).page(kept);
    assertThat(half.text()).contains("Hỏi lại ngân hàng").doesNotContain("Kho ở đây?");
    assertThat(half.html()).as("nor in an address").doesNotContain(shop, id(shop).toString());
    office.go(read(one), new CaseAct.Recuse("Người nhà"), colleague);
    assertThat(new Desk(mvc, colleague).status(kept)).isEqualTo(404);

    again = desk.page(kept).select("a[href*=/so-do/giu]").attr("href");
    desk.does(again, again, "nut", node, "ghi-chu", "");
    assertThat(desk.page(kept).text()).doesNotContain("Kho ở đây?");
    desk.does(KEPT + "/" + id + "/bo", "/bo");
    assertThat(desk.status(kept)).isEqualTo(404);
    assertThat(chief.status(kept)).isEqualTo(404);
  }

  @Test
  void what_was_opened_is_closed_again_and_the_last_step_is_gone_back() throws Exception {
    var desk = new Desk(mvc, first);
    CaseFile many = office.assigned(first, second, "Chợ đầu mối " + phone.substring(5));
    for (int i = 0; i < 25; i++) {
      many = named(many, SubjectKind.PERSON, "Người bán " + i + " " + phone.substring(5), "");
    }
    String start = "/doi-tuong/so-do?tu=v-" + many.number();
    Document drawn = desk.page(start);
    assertThat(drawn.select("svg a")).as("twenty of a kind at once").hasSize(21);
    String more = drawn.select("section:has(#h-mo) li a").attr("href");
    Document opened = desk.page(URLDecoder.decode(more, UTF_8));
    assertThat(opened.select("svg a")).hasSize(26);
    String back = opened.select("section:has(#h-mo) a:contains(Thu lại)").attr("href");
    assertThat(desk.page(URLDecoder.decode(back, UTF_8)).select("svg a")).hasSize(21);
  }

  @Test
  void a_watch_goes_to_the_receiver_or_ends_where_that_one_sees_nothing() throws Exception {
    ActingOfficer leaver = office.officer(AGENCY, Role.CASE_OFFICER);
    ActingOfficer handler = office.officer(AGENCY, Role.CASE_OFFICER);
    CaseFile narrow = office.assigned(handler, second, "Kín " + phone);
    String hidden = "Người kín " + phone;
    narrow = office.go(narrow, new CaseAct.NameSubject(SubjectKind.PERSON, hidden, ""), handler);
    office.go(narrow, new CaseAct.Recuse("Người nhà"), first);
    UUID unseen = subjects.list(hidden, 0, 5, leaver).rows().getFirst().of().id();
    var theirs = new Desk(mvc, leaver);
    String begin = "/doi-tuong/theo-doi/moi";
    String mark = theirs.does(begin, begin, "so", phone, "can-cu", "Nguồn tin của cơ sở");
    String about = "/doi-tuong/" + unseen + "/theo-doi";
    String gone = theirs.does(about, about, "can-cu", "Người của vụ kín, chờ thêm");
    assertThat(officers.workOf(Office.id(leaver)).kinds())
        .filteredOn(kind -> kind.nameKey().equals("subjects.open-work"))
        .singleElement()
        .satisfies(
            kind -> {
              assertThat(kind.share().count()).isEqualTo(2);
              assertThat(kind.share().titles()).as("of what is nobody's business").isEmpty();
            });
    assertThat(new Desk(mvc, first).status(mark)).isEqualTo(404);
    officers.end(Actor.SYSTEM, Office.id(leaver), Office.id(first), "Chuyển công tác");

    var desk = new Desk(mvc, first);
    assertThat(desk.page(mark).text()).contains("Nguồn tin của cơ sở", "nhận bàn giao của");
    assertThat(
            desk.page("/doi-tuong/theo-doi").select("main tbody tr:contains(" + phone + ")").text())
        .contains("nhận bàn giao");
    assertThat(verbs("watch", mark))
        .containsExactly("subjects.watch-handed-over", "subjects.watch-begun");
    assertThat(verbs("watch", gone))
        .as("who may not see the case has no watch on it, and the journal says that it ended")
        .startsWith("subjects.watch-ended");
    assertThat(desk.status(gone)).isEqualTo(404);
    assertThat(new Desk(mvc, second).status(mark)).isEqualTo(404);
  }

  @Test
  void pairs_of_one_kind_are_judged_at_once_by_two_persons_each_as_it_stands_then()
      throws Exception {
    CaseFile file = office.assigned(first, second, "Chợ đêm " + phone.substring(4));
    for (String name : List.of("Bùi Thị Cặp ", "Đinh Văn Cặp ")) {
      file =
          named(
              file,
              SubjectKind.PERSON,
              name + phone.substring(4),
              "Số 0" + name.length() + phone.substring(2));
      other =
          named(
              other,
              SubjectKind.PERSON,
              name + phone.substring(4),
              "Số 0" + name.length() + phone.substring(2));
    }
    String many = "/doi-tuong/goi-y/PERSON";
    var desk = new Desk(mvc, first);
    var chief = new Desk(mvc, second);
    assertThat(desk.page("/doi-tuong/goi-y").select("a[href$=" + many + "]")).hasSize(1);
    List<String> pairs = pairs(desk.page(many));
    assertThat(pairs).hasSize(2);
    assertThat(pairs(desk.page("/doi-tuong/goi-y/SHOP"))).as("no person among shops").isEmpty();
    assertThat(desk.fill(many, many, "ket-luan", "SAME", "ly-do", "x").getStatus()).isEqualTo(422);
    desk.does(
        many, many, "cap", pairs.get(0), "cap", pairs.get(1), "ket-luan", "SAME", "ly-do", "Đủ");
    assertThat(subjects.list("Cặp " + phone.substring(4), 0, 9, first).count())
        .as("nothing is merged by one person")
        .isEqualTo(4);
    assertThat(pairs(desk.page(many))).as("the own ones wait for somebody else").isEmpty();
    String[] rest = pairs.get(0).split("/");
    var slow =
        chief.opened(
            many,
            many,
            "cap",
            pairs.get(0),
            "cap",
            pairs.get(1),
            "ket-luan",
            "SAME",
            "ly-do",
            "Đúng");
    String one = "/doi-tuong/cap/" + rest[0] + "/" + rest[1];
    desk.does(one, one, "ket-luan", "WITHDRAW", "ly-do", "Nhầm");
    assertThat(slow.send().getStatus()).isEqualTo(302);
    assertThat(subjects.list("Cặp " + phone.substring(4), 0, 9, first).count()).isEqualTo(3);
    assertThat(new Desk(mvc, office.officer("SCT-AG", Role.CASE_OFFICER)).page(many).text())
        .doesNotContain("Cặp " + phone.substring(4));
  }

  @Test
  void a_household_and_its_representative_stay_two_and_a_judgement_outlives_who_gave_it()
      throws Exception {
    String citizen = "089179" + phone.substring(4);
    ActingOfficer leaver = office.officer(AGENCY, Role.CASE_OFFICER);
    one = named(one, SubjectKind.PERSON, "Hồ Văn Hộ " + phone.substring(4), "Căn cước " + citizen);
    other =
        named(
            other,
            SubjectKind.BUSINESS,
            "Hộ kinh doanh Hồ Hộ " + phone.substring(4),
            "Mã số thuế " + citizen);
    other =
        named(other, SubjectKind.PERSON, "Ho Van Ho " + phone.substring(4), "Căn cước " + citizen);
    UUID person = id("Hồ Văn Hộ " + phone.substring(4));
    UUID household = id("Hộ kinh doanh Hồ Hộ " + phone.substring(4));
    UUID same = id("Ho Van Ho " + phone.substring(4));
    var desk = new Desk(mvc, leaver);
    List<String> offered =
        desk.page("/doi-tuong/" + person).select("a[href*=/cap/]").eachAttr("href");
    assertThat(offered).noneMatch(href -> href.contains(household.toString()));
    String two = "/doi-tuong/cap/" + person + "/" + household;
    assertThat(desk.fill(two, two, "ket-luan", "SAME", "ly-do", "Một số").getContentAsString())
        .as("a number that both bear is shared, and no identity")
        .contains("Hãy nêu vai trò");

    String pair = "/doi-tuong/cap/" + person + "/" + same;
    desk.does(pair, pair, "ket-luan", "SAME", "ly-do", "Một căn cước");
    officers.end(Actor.SYSTEM, Office.id(leaver), null, "Nghỉ hưu");
    var chief = new Desk(mvc, second);
    assertThat(chief.page(pair).text()).contains("đã rời đơn vị");
    chief.does(pair, pair, "ket-luan", "CONFIRM", "ly-do", "Đúng");
    assertThat(subjects.read(person, first).orElseThrow().members()).hasSize(2);
    new Desk(mvc, first).does(pair, pair, "ket-luan", "UNDO", "ly-do", "Nhầm");
    assertThat(subjects.read(person, first).orElseThrow().members()).hasSize(1);
  }

  private List<String> pairs(Document page) {
    return page.select("label:contains(Cặp " + phone.substring(4) + ")").stream()
        .map(label -> page.getElementById(label.attr("for")))
        .map(box -> box.val())
        .toList();
  }

  private List<String> verbs(String kind, String page) {
    return journal.newest(kind, page.substring(page.lastIndexOf('/') + 1), null, 10).stream()
        .map(entry -> entry.act().verb())
        .toList();
  }

  private static String form(Document page) {
    return page.select("form[method=post][action*=so-do]").attr("action").replaceFirst(".*\\?", "");
  }

  private UUID id(String name) {
    return subjects.list(name, 0, 20, first).rows().stream()
        .flatMap(row -> row.members().stream())
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private CaseFile read(CaseFile file) {
    return cases
        .read(file.number(), first)
        .or(() -> cases.read(file.number(), second))
        .orElseThrow()
        .file();
  }

  private CaseFile named(CaseFile file, SubjectKind kind, String name, String note) {
    return office.go(file, new CaseAct.NameSubject(kind, name, note), first);
  }
}
