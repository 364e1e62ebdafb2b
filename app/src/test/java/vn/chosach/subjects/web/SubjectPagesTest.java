package vn.chosach.subjects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
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
import vn.chosach.officers.work.WholeDesk;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.SubjectLink;

/** A ring over two cases, walked through the screens by the right and the wrong persons. */
@ChosachTest
class SubjectPagesTest {

  private static final String AGENCY = "SXD-AG";
  private static final AtomicInteger NUMBER =
      new AtomicInteger((int) Math.floorMod(System.nanoTime(), 9_000_000L));

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Subjects subjects;
  @Autowired Officers officers;
  @Autowired Journal journal;

  private ActingOfficer first;
  private ActingOfficer second;
  private CaseFile one;
  private CaseFile other;
  private String phone;
  private String boss;

  @BeforeEach
  void ring() {
    first = office.officer(AGENCY, Role.CASE_OFFICER);
    second = office.officer(AGENCY, Role.AGENCY_HEAD);
    phone = "0357" + String.format("%06d", NUMBER.incrementAndGet() % 1_000_000);
    boss = "Đỗ Hữu Tâm " + NUMBER.incrementAndGet();
    one = office.assigned(first, second, "Kem trộn " + phone);
    one = named(one, SubjectKind.PERSON, boss, "Dùng số " + phone);
    one = named(one, SubjectKind.PERSON, "Lý Thị Hoa " + phone, "Đứng tên gian hàng");
    one = named(one, SubjectKind.ACCOUNT, "STK 19" + phone + " MB", "");
    other = office.assigned(first, second, "Son giả " + phone);
    other = named(other, SubjectKind.PERSON, boss.replace("Đỗ", "Do"), "Zalo " + phone);
    other = named(other, SubjectKind.SHOP, "Shop Son " + phone, "");
  }

  @Test
  void the_machine_proposes_two_persons_merge_and_an_undoing_leaves_no_trace() throws Exception {
    var desk = new Desk(mvc, first);
    var chief = new Desk(mvc, second);
    UUID left = id(boss);
    UUID right = id(boss.replace("Đỗ", "Do"));
    String pair = "/doi-tuong/cap/" + left + "/" + right;
    one = named(one, SubjectKind.PERSON, "Mạc Thị Sen " + phone, "Gọi 0911" + phone.substring(4));
    other = named(other, SubjectKind.PERSON, "Mạc Thị Sen " + phone, "0911" + phone.substring(4));
    String onward = desk.page(pair).select("a[rel=next], a[rel=prev]").attr("href");
    assertThat(desk.page(onward).select("a[rel]").eachAttr("href"))
        .as("the queue is walked by links where there is no script")
        .contains(pair);
    assertThat(desk.page("/doi-tuong/goi-y").select("a.row").eachAttr("href")).contains(pair);
    Document side = desk.page(pair);
    assertThat(side.text())
        .contains("Tên giống", "Số điện thoại giống 100%", "ủng hộ", "Xem trước khi gộp", phone);
    Document fresh = desk.page("/doi-tuong/" + left);
    fresh.select("section:has(#h-kl)").remove();
    String before = fresh.select("main").text();

    assertThat(desk.fill(pair, pair, "ket-luan", "SAME", "ly-do", "").getStatus()).isEqualTo(422);
    assertThat(desk.fill(pair, pair, "ket-luan", "SAME", "ly-do", "Cùng căn cước").getStatus())
        .isEqualTo(302);
    assertThat(desk.page("/doi-tuong/" + left).select("#h-vu small").text())
        .as("nothing is merged by one person")
        .isEqualTo("1");
    assertThat(desk.page(pair).select("select[name=ket-luan] option").eachAttr("value"))
        .contains("WITHDRAW")
        .doesNotContain("CONFIRM");
    assertThat(
            desk.ask(
                    post(pair)
                        .param("ban", "1")
                        .param("ket-luan", "CONFIRM")
                        .param("ly-do", "Tự xác nhận"))
                .getStatus())
        .as("the form does not offer it and the room refuses it")
        .isEqualTo(422);
    assertThat(WholeDesk.of(chief::page).text()).contains("Xác nhận hai đối tượng là một");
    assertThat(chief.fill(pair, pair, "ket-luan", "CONFIRM", "ly-do", "Đã đối chiếu").getStatus())
        .isEqualTo(302);
    Document merged = desk.page("/doi-tuong/" + right);
    assertThat(merged.select("#h-vu small").text()).isEqualTo("2");
    assertThat(merged.text()).contains("Chỉ kết luận này giữ hai phần lại với nhau");
    assertThat(desk.page("/doi-tuong/goi-y").select("a.row").eachAttr("href")).doesNotContain(pair);

    assertThat(desk.fill(pair, pair, "ket-luan", "UNDO", "ly-do", "Nhầm người").getStatus())
        .isEqualTo(302);
    Document undone = desk.page("/doi-tuong/" + left);
    assertThat(undone.select("#h-vu small").text()).isEqualTo("1");
    undone.select("section:has(#h-kl)").remove();
    assertThat(undone.select("main").text()).as("exactly as before").isEqualTo(before);
    SubjectLink link = subjects.read(left, first).orElseThrow().judgements().getFirst().link();
    assertThat(link.state()).isEqualTo(LinkState.UNDONE);
    assertThat(
            journal.newest("judgement", link.id().toString(), null, 10).stream()
                .map(entry -> entry.act().verb()))
        .containsExactly(
            "subjects.judgement-undone", "subjects.judgement-confirmed", "subjects.judged");
  }

  @Test
  void who_does_not_see_both_cases_sees_neither_the_judgement_nor_the_role() throws Exception {
    UUID left = id(boss);
    UUID right = id(boss.replace("Đỗ", "Do"));
    String pair = "/doi-tuong/cap/" + left + "/" + right;
    new Desk(mvc, first).fill(pair, pair, "ket-luan", "SAME", "ly-do", "Cùng căn cước");
    new Desk(mvc, second).fill(pair, pair, "ket-luan", "CONFIRM", "ly-do", "Đúng");
    role(left, "LEADS");

    ActingOfficer colleague = office.officer(AGENCY, Role.CASE_OFFICER);
    assertThat(new Desk(mvc, colleague).page("/doi-tuong/" + left).select("#h-vu small").text())
        .isEqualTo("2");
    office.go(read(other), new CaseAct.Restrict(Secrecy.ASSIGNED, "Kín"), first);
    Document half = new Desk(mvc, colleague).page("/doi-tuong/" + left);
    assertThat(half.select("#h-vu small").text()).isEqualTo("1");
    assertThat(half.text()).doesNotContain(other.number(), "Cùng căn cước").contains("Cầm đầu");
    assertThat(new Desk(mvc, colleague).status("/doi-tuong/" + right)).isEqualTo(404);
    assertThat(new Desk(mvc, colleague).status(pair)).isEqualTo(404);
    assertThat(new Desk(mvc, colleague).page("/doi-tuong/so-do?tu=d-" + left).text())
        .doesNotContain(other.number());

    ActingOfficer foreign = office.officer("SCT-AG", Role.CASE_OFFICER);
    for (String path :
        List.of(
            "/doi-tuong/" + left,
            pair,
            "/doi-tuong/so-do?tu=d-" + left,
            "/doi-tuong/so-do?tu=v-" + one.number(),
            "/doi-tuong/so-do/tep.svg?tu=d-" + left,
            "/doi-tuong/" + left + "/vai-tro")) {
      assertThat(new Desk(mvc, foreign).status(path)).as(path).isEqualTo(404);
    }
    assertThat(new Desk(mvc, foreign).page("/doi-tuong?tim=" + phone).text())
        .contains("Không có đối tượng nào như vậy");
    for (Role role : List.of(Role.AUDITOR, Role.OPERATOR, Role.INTEGRITY_OFFICER)) {
      assertThat(new Desk(mvc, office.officer(AGENCY, role)).status("/doi-tuong"))
          .as(role.name())
          .isEqualTo(403);
    }
    ActingOfficer aside = office.officer(AGENCY, Role.CASE_OFFICER);
    office.go(read(one), new CaseAct.Recuse("Người nhà"), aside);
    assertThat(new Desk(mvc, aside).status("/doi-tuong/" + left)).isEqualTo(404);
  }

  @Test
  void a_role_has_author_source_confidence_and_term_and_is_taken_back() throws Exception {
    UUID left = id(boss);
    var desk = new Desk(mvc, first);
    String form = "/doi-tuong/" + left + "/vai-tro";
    MockHttpServletResponse bare = desk.fill(form, form, "vai-tro", "", "nguon", "", "tin-cay", "");
    assertThat(bare.getStatus()).isEqualTo(422);
    assertThat(bare.getContentAsString()).contains("Chọn vai trò", "Ghi nguồn", "Chọn mức tin cậy");
    assertThat(
            desk.fill(
                    form,
                    form,
                    "vai-tro",
                    "LEADS",
                    "nguon",
                    "Biên bản 1",
                    "tin-cay",
                    "HIGH",
                    "den-ngay",
                    office.today().plusYears(3).toString())
                .getStatus())
        .isEqualTo(422);
    UUID account = beside(left, SubjectKind.ACCOUNT);
    desk.fill(
        form,
        form,
        "vai-tro",
        "CONTROLS_ACCOUNT",
        "voi",
        account.toString(),
        "nguon",
        "Sao kê 12/2026",
        "tin-cay",
        "MIDDLE");
    Document page = desk.page("/doi-tuong/" + left);
    assertThat(page.text())
        .contains(
            "Sử dụng tài khoản nhận tiền", "Sao kê 12/2026", "Một nguồn cho thấy", "Đang nêu");
    assertThat(desk.page("/doi-tuong/so-do?tu=d-" + left).text())
        .contains("Sử dụng tài khoản nhận tiền", "Sao kê 12/2026");

    String retract = page.select("a[href*=/vai-tro/]").attr("href");
    officers.end(Actor.SYSTEM, Office.id(first), Office.id(second), "Chuyển công tác");
    assertThat(new Desk(mvc, second).page("/doi-tuong/" + left).text()).contains("đã rời đơn vị");
    assertThat(new Desk(mvc, second).fill(retract, retract, "ly-do", "").getStatus())
        .isEqualTo(422);
    assertThat(new Desk(mvc, second).fill(retract, retract, "ly-do", "Sao kê sai").getStatus())
        .isEqualTo(302);
    assertThat(new Desk(mvc, second).page("/doi-tuong/" + left).text()).contains("Đã rút");
  }

  @Test
  void a_household_bears_the_number_of_its_representative_and_a_judgement_outlives_its_author()
      throws Exception {
    String citizen = "0892" + "01" + phone.substring(4);
    one = named(one, SubjectKind.PERSON, "Thái Văn Bửu " + phone, "CCCD " + citizen);
    one = named(one, SubjectKind.BUSINESS, "Hộ kinh doanh Thái Văn Bửu " + phone, "MST " + citizen);
    UUID person = id("Thái Văn Bửu " + phone);
    UUID household = id("Hộ kinh doanh Thái Văn Bửu " + phone);
    var desk = new Desk(mvc, first);
    assertThat(desk.page("/doi-tuong/" + person).select("section:has(#h-ch)").text())
        .as("one number, two who bear it")
        .contains(citizen, "Hộ kinh doanh", "được nêu từ");
    assertThat(desk.page("/doi-tuong/goi-y").select("a.row").eachAttr("href"))
        .noneMatch(href -> href.contains(person.toString()) && href.contains(household.toString()));
    String kinds = "/doi-tuong/cap/" + person + "/" + household;
    assertThat(desk.fill(kinds, kinds, "ket-luan", "SAME", "ly-do", "Một số").getStatus())
        .isEqualTo(422);

    UUID a = id(boss);
    UUID b = id(boss.replace("Đỗ", "Do"));
    String pair = "/doi-tuong/cap/" + a + "/" + b;
    desk.fill(pair, pair, "ket-luan", "SAME", "ly-do", "Cùng căn cước");
    officers.end(Actor.SYSTEM, Office.id(first), Office.id(second), "Chuyển công tác");
    var chief = new Desk(mvc, second);
    assertThat(chief.page(pair).text()).as("what somebody left behind waits on").contains("đã rời");
    chief.fill(pair, pair, "ket-luan", "CONFIRM", "ly-do", "Đã đối chiếu lại");
    assertThat(subjects.read(a, second).orElseThrow().members()).hasSize(2);
    chief.fill(pair, pair, "ket-luan", "UNDO", "ly-do", "Nhầm");
    assertThat(subjects.read(a, second).orElseThrow().members()).hasSize(1);
  }

  @Test
  void not_the_same_is_a_wall_a_cycle_is_one_subject_and_the_second_of_two_is_told()
      throws Exception {
    UUID a = id(boss);
    UUID b = id(boss.replace("Đỗ", "Do"));
    UUID c = id("Lý Thị Hoa " + phone);
    SubjectLink ab = merged(a, b);
    merged(b, c);
    String closing = "/doi-tuong/cap/" + a + "/" + c;
    assertThat(
            new Desk(mvc, first)
                .fill(closing, closing, "ket-luan", "SAME", "ly-do", "Vòng")
                .getStatus())
        .isEqualTo(302);
    new Desk(mvc, second).fill(closing, closing, "ket-luan", "CONFIRM", "ly-do", "Vòng");
    assertThat(subjects.read(c, first).orElseThrow().members()).hasSize(3);
    assertThat(subjects.read(c, first).orElseThrow().bridges()).isEmpty();

    undone(ab);
    assertThat(subjects.read(a, first).orElseThrow().members())
        .as("the cycle holds it another way")
        .hasSize(3);
    SubjectLink ac = link(a, c);
    undone(ac);
    assertThat(subjects.read(a, first).orElseThrow().members()).hasSize(1);
    String wall = "/doi-tuong/cap/" + a + "/" + c;
    new Desk(mvc, first).fill(wall, wall, "ket-luan", "DIFFERENT", "ly-do", "Hai căn cước");
    String through = "/doi-tuong/cap/" + a + "/" + b;
    MockHttpServletResponse blocked =
        new Desk(mvc, first).fill(through, through, "ket-luan", "SAME", "ly-do", "Thử lại");
    assertThat(blocked.getStatus()).isEqualTo(422);
    assertThat(blocked.getContentAsString()).contains("Hoàn tác kết luận đó trước");

    undone(link(a, c));
    new Desk(mvc, first).fill(through, through, "ket-luan", "SAME", "ly-do", "Thử lại");
    var slow =
        new Desk(mvc, second)
            .opened(through, through, "ket-luan", "REFUSE", "ly-do", "Chưa đủ chứng cứ");
    ActingOfficer third = office.officer(AGENCY, Role.AGENCY_HEAD);
    new Desk(mvc, third).fill(through, through, "ket-luan", "CONFIRM", "ly-do", "Đúng");
    assertThat(slow.send().getStatus()).as("told that another was faster").isEqualTo(409);
    String kinds = "/doi-tuong/cap/" + a + "/" + id("Shop Son " + phone);
    assertThat(
            new Desk(mvc, first)
                .fill(kinds, kinds, "ket-luan", "SAME", "ly-do", "x")
                .getContentAsString())
        .contains("Hãy nêu vai trò");
  }

  @Test
  void the_diagram_is_drawn_here_has_a_table_opens_finds_a_way_and_goes_into_a_case()
      throws Exception {
    var desk = new Desk(mvc, first);
    Document file = desk.page("/ho-so-vu-viec/" + one.number());
    String start = file.select("#doi-tuong a[href*=/so-do]").attr("href");
    assertThat(start).as(file.select("#doi-tuong").outerHtml()).isNotEmpty();
    assertThat(start).contains(one.number());
    Document drawn = desk.page(start);
    assertThat(drawn.select("svg a circle, svg a rect, svg a path").size()).isGreaterThan(4);
    assertThat(drawn.select("svg script, svg style, svg [onclick]")).isEmpty();
    assertThat(drawn.select("table").size()).isEqualTo(2);
    assertThat(drawn.select("#h-nut + table tbody tr").size())
        .as("the table says what the drawing shows")
        .isEqualTo(drawn.select("svg a").size());
    assertThat(drawn.select("svg a").eachAttr("href")).allMatch(href -> href.startsWith("/"));

    Document way = desk.page(start + "&den=" + other.number());
    assertThat(way.text()).contains("Đường nối ngắn nhất", phone);
    assertThat(desk.page(start + "&den=khong-co-ai").text()).contains("Không có đường nối");
    assertThat(desk.page("/en" + start).text()).contains("Diagram of links");

    MockHttpServletResponse svg = desk.answer(start.replace("so-do?", "so-do/tep.svg?"));
    assertThat(svg.getContentType()).startsWith("image/svg+xml");
    assertThat(svg.getContentAsString()).startsWith("<svg xmlns").contains(one.number());
    assertThat(desk.status("/doi-tuong/so-do?tu=d-" + UUID.randomUUID())).isEqualTo(404);
    assertThat(desk.status("/doi-tuong/so-do")).as("chooses one first").isEqualTo(302);

    MockHttpServletResponse noted =
        desk.fill(start, "so-do?tu=v-" + one.number(), "vu", one.number(), "loi", "Một đầu mối");
    assertThat(noted.getStatus()).isEqualTo(302);
    assertThat(desk.page("/ho-so-vu-viec/" + one.number()).select("#dien-bien").text())
        .contains("Một đầu mối", "Sơ đồ liên kết quanh", phone);
    assertThat(desk.fill(start, "so-do?tu=v-" + one.number(), "vu", "VV-2026-999999").getStatus())
        .isEqualTo(422);
  }

  @Test
  void a_number_of_a_courier_is_named_and_not_followed_and_a_diagram_stays_small()
      throws Exception {
    CaseFile courier = office.assigned(first, second, "Giao hàng " + phone);
    for (int i = 0; i < 45; i++) {
      courier =
          named(
              courier, SubjectKind.PERSON, "Khách " + i + " " + phone.substring(4), "Gọi " + phone);
    }
    Document drawn = new Desk(mvc, first).page("/doi-tuong/so-do?tu=d-" + id(boss));
    assertThat(drawn.text()).contains("quá nhiều nơi nêu, không lần theo tiếp");
    assertThat(drawn.select("svg a").size()).isLessThanOrEqualTo(150);
    assertThat(drawn.text()).doesNotContain("Khách 7 ");
  }

  private String roleForm(UUID subject) {
    return "/doi-tuong/" + subject + "/vai-tro";
  }

  private void role(UUID subject, String kind) throws Exception {
    String form = roleForm(subject);
    assertThat(
            new Desk(mvc, first)
                .fill(form, form, "vai-tro", kind, "nguon", "Biên bản 1", "tin-cay", "LOW")
                .getStatus())
        .isEqualTo(302);
  }

  private SubjectLink merged(UUID one, UUID other) throws Exception {
    String pair = "/doi-tuong/cap/" + one + "/" + other;
    assertThat(new Desk(mvc, first).fill(pair, pair, "ket-luan", "SAME", "ly-do", "Đủ").getStatus())
        .isEqualTo(302);
    assertThat(
            new Desk(mvc, second)
                .fill(pair, pair, "ket-luan", "CONFIRM", "ly-do", "Đúng")
                .getStatus())
        .isEqualTo(302);
    return link(one, other);
  }

  private void undone(SubjectLink link) throws Exception {
    String pair = "/doi-tuong/cap/" + link.leftId() + "/" + link.rightId();
    assertThat(
            new Desk(mvc, second).fill(pair, pair, "ket-luan", "UNDO", "ly-do", "Nhầm").getStatus())
        .isEqualTo(302);
  }

  private SubjectLink link(UUID one, UUID other) {
    return subjects.pair(one, other, first).orElseThrow().link().orElseThrow();
  }

  private UUID id(String name) {
    return subjects.list(name, 0, 100, first).rows().stream()
        .flatMap(row -> row.members().stream())
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private UUID beside(UUID subject, SubjectKind kind) {
    return subjects.read(subject, first).orElseThrow().beside().stream()
        .filter(one -> one.kind() == kind)
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
