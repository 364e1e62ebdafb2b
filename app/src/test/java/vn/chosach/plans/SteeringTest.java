package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders.Registration;
import vn.chosach.directory.ChangeReason;
import vn.chosach.documents.Documents;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkList;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.LateDuties;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.matters.UnreadOrders;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** What the plan asks of those who direct and those who are directed, through the pages. */
class SteeringTest extends PlanDesk {

  @Autowired MockMvc mvc;
  @Autowired UnreadOrders unread;
  @Autowired LateDuties late;
  @Autowired Clocks clocks;
  @Autowired Documents documents;
  @Autowired Agencies agencies;
  @Autowired Journal journal;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;

  private Desk office;
  private ActingOfficer standing;
  private ActingOfficer head;
  private Desk unit;
  private String mark;

  /** A new body in each test, so that nobody else is late, asked or counted. */
  private String body;

  @BeforeEach
  void people() {
    mark = UUID.randomUUID().toString().substring(0, 8);
    standing = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    office = desk(standing);
    body = under("STC-AG", "DV-", 800);
    head = registry.officer(body, Role.AGENCY_HEAD);
    unit = desk(head);
  }

  /**
   * R21: nobody goes on before the head, or whom the head empowered, has acknowledged the order.
   */
  @Test
  void an_order_is_acknowledged_by_the_head_or_an_empowered_officer_before_anything_else()
      throws Exception {
    UUID plan = issued();
    var duty = duty(plan, body, List.of(), List.of("documents-issued"));
    String order = ordered(duty.id());
    Desk deputy = desk(registry.officer(body, Role.CASE_OFFICER));
    Desk elsewhere = desk(registry.officer("SYT-AG", Role.AGENCY_HEAD));
    assertThat(elsewhere.status(order)).isEqualTo(404);
    assertThat(acts(unit, order)).as("no report yet").containsExactly("ACKNOWLEDGE");
    assertThat(acts(deputy, order)).as("who has no right to sign").isEmpty();
    assertThat(acts(office, order)).containsExactly("WITHDRAW");
    assertThat(office.page(order).text()).contains("Chưa xác nhận");

    ActingOfficer empowered = registry.officer(body, Role.CASE_OFFICER);
    registry.right(empowered);
    assertThat(waiting(head, order)).contains("Xác nhận đã nhận chỉ đạo");
    assertThat(waiting(empowered, order)).contains("Xác nhận đã nhận chỉ đạo");
    assertThat(waiting(standing, order)).isEmpty();
    clock.move(Duration.ofDays(3));
    unread.tick();
    assertThat(waiting(standing, order)).contains("chưa xác nhận").contains("Thường trực");
    assertThat(waiting(LEADER, order)).isEmpty();
    clock.move(Duration.ofDays(12));
    unread.tick();
    unread.tick();
    assertThat(waiting(LEADER, order)).contains("chưa xác nhận");
    assertThat(journal.newest("share", share(order).toString(), null, 50))
        .filteredOn(one -> one.act().verb().equals("plans.order-reminded"))
        .as("told once for each step")
        .hasSize(2);

    desk(empowered).does(order, "/buoc", "viec", "ACKNOWLEDGE");
    for (ActingOfficer each : List.of(head, standing, LEADER)) {
      assertThat(waiting(each, order)).isEmpty();
    }
    assertThat(acts(desk(empowered), order)).as("the head alone reports").isEmpty();
    assertThat(refusedAt(unit, order, "so", "viec", "ANSWER", "loi", "Xong"))
        .as("nothing was counted, no paper")
        .contains("văn bản");
    paperOf(body);
    assertThat(unit.page(order).text()).contains("chương trình đếm được");
    assertThat(refusedAt(unit, order, "loi", "viec", "ANSWER", "loi", "")).isNotEmpty();
    unit.does(order, "/buoc", "viec", "ANSWER", "loi", "Đã làm xong");
    assertThat(office.page(order).text()).contains("Chương trình đếm được 1 việc");
    office.does(order, "/buoc", "viec", "ACCEPT");
    assertThat(unit.page(order).text()).contains("Hoàn thành");
  }

  /**
   * R77, R78, D14: a commune takes over what applies there, changes it in sight of everybody, gives
   * duties to its own bodies alone, and what is done sums up to the province.
   */
  @Test
  void a_commune_takes_over_the_duties_that_apply_and_shows_what_differs() throws Exception {
    String commune = "BCD389-XA-30352";
    UUID above = issued();
    Duty named = duty(above, "I.1", "STC-AG", List.of("BCD389-XA"));
    Duty other = duty(above, "I.2", body, List.of());
    ActingOfficer chair = registry.officer(commune, Role.AGENCY_HEAD);
    Desk officer = desk(registry.officer(commune, Role.CASE_OFFICER));
    Desk neighbour = desk(registry.officer("BCD389-XA-30346", Role.AGENCY_HEAD));
    String plan = officer.does("/ke-hoach/" + above, "/ke-hoach/moi");
    assertThat(neighbour.status(plan)).isEqualTo(404);
    assertThat(office.status(plan)).isEqualTo(404);
    Document draft = officer.page(plan);
    assertThat(draft.select("section[aria-labelledby=h-khac]").text()).contains("Không khác");
    assertThat(draft.select("input[name=nhiem-vu-tren]").eachAttr("value"))
        .as("what names the commune is there already")
        .containsExactly(other.id().toString());
    for (String wrong : List.of("", UUID.randomUUID().toString(), named.id().toString())) {
      assertThat(officer.fill(plan, "/buoc", "viec", "TAKE", "nhiem-vu-tren", wrong).getStatus())
          .isEqualTo(422);
    }
    officer.does(plan, "/buoc", "viec", "TAKE", "nhiem-vu-tren", other.id().toString());
    assertThat(officer.page(plan).select("#lam-TAKE")).as("nothing is left").isEmpty();

    String market = under(commune, "BQLC-", 30);
    String[] amended = {
      "viec",
      "AMEND",
      "muc",
      "I.1",
      "phan",
      "I",
      "ten",
      "Việc thử",
      "chi-tieu",
      "7",
      "loai-minh-chung",
      "training"
    };
    assertThat(officer.page(plan).select("#lam-AMEND select[name=chu-tri] option[value]"))
        .extracting(one -> one.attr("value"))
        .as("its own bodies and nobody else")
        .contains(commune, market)
        .doesNotContain("QLTT-AG", body, "CQTT");
    var forged = new java.util.ArrayList<>(List.of(amended));
    forged.addAll(List.of("chu-tri", "CA-AG"));
    assertThat(officer.fill(plan, "/buoc", forged.toArray(String[]::new)).getStatus())
        .isEqualTo(422);
    forged.set(forged.size() - 1, market);
    officer.does(plan, "/buoc", forged.toArray(String[]::new));
    assertThat(acts(officer, plan)).as("an officer does not issue").doesNotContain("ISSUE");
    desk(chair).does(plan, "/buoc", "viec", "ISSUE", "so", paperOf(commune));

    Document seen = office.page(plan);
    assertThat(seen.select("section[aria-labelledby=h-khac] tbody tr"))
        .singleElement()
        .satisfies(row -> assertThat(row.text()).contains("I.1", "7"));
    assertThat(seen.select("form[action$=/buoc]")).as("others change nothing").isEmpty();
    assertThat(file(id(plan), OFFICE).duties())
        .extracting(Duty::originRoot)
        .containsExactlyInAnyOrder(named.root(), other.root());
    String duty = "/ke-hoach/nhiem-vu/" + named.id() + "?co-quan=";
    desk(chair)
        .does(
            duty + commune,
            "/minh-chung",
            "co-quan",
            commune,
            "loai-minh-chung",
            "training",
            "loi",
            "Mở lớp " + mark,
            "so",
            paperOf(commune));
    office.does(duty + commune, "/tra-loi-minh-chung", "chap-nhan", "co");
    assertThat(office.page(duty + commune).select("#h-mc + ul").text()).contains(mark);
  }

  /** R67: others learn of a plan that an agency makes for itself that it exists, and its title. */
  @Test
  void a_plan_outside_that_of_the_province_shows_its_title_alone() throws Exception {
    String title = "Kế hoạch nghiệp vụ " + mark;
    String secret = "Trinh sát " + mark;
    String form = "/ke-hoach/moi?rieng=1";
    Desk officer = desk(registry.officer(body, Role.CASE_OFFICER));
    Desk audit = desk(registry.officer("BCD389-AG", Role.AUDITOR));
    assertThat(audit.page("/ke-hoach").select("a[href*=rieng]")).isEmpty();
    assertThat(
            audit
                .fill(form, "/ke-hoach/moi", "ten", title, "ngay", day(0), "den", day(9))
                .getStatus())
        .isEqualTo(422);
    assertThat(
            officer
                .fill(form, "/ke-hoach/moi", "ten", title, "ngay", day(9), "den", day(0))
                .getStatus())
        .isEqualTo(422);
    String plan = officer.does(form, "/ke-hoach/moi", "ten", title, "ngay", day(0), "den", day(9));
    for (Desk each : List.of(office, audit, desk(LEADER))) {
      assertThat(each.status(plan)).as("a draft").isEqualTo(404);
    }
    officer.does(
        plan,
        "/buoc",
        "viec",
        "AMEND",
        "muc",
        "I.1",
        "phan",
        "I",
        "ten",
        secret,
        "chu-tri",
        body,
        "han",
        day(5),
        "loai-minh-chung",
        "training");
    assertThat(acts(officer, plan)).doesNotContain("ISSUE");
    unit.does(plan, "/buoc", "viec", "ISSUE", "so", paperOf(body));
    assertThat(officer.page(plan).text()).contains(secret);
    UUID duty = file(id(plan), head).duties().getFirst().id();
    for (Desk each : List.of(office, audit, desk(registry.officer("SYT-AG", Role.AGENCY_HEAD)))) {
      assertThat(each.page("/ke-hoach").text()).contains(title);
      assertThat(each.page(plan).text()).contains(title).doesNotContain(secret);
      assertThat(each.status(plan + "/ma-tran")).isEqualTo(404);
      assertThat(each.status("/ke-hoach/nhiem-vu/" + duty)).isEqualTo(404);
    }
    clock.move(Duration.ofDays(10));
    late.tick();
    assertThat(late.of(head)).anyMatch(one -> one.duty().equals(duty));
    assertThat(late.of(standing)).noneMatch(one -> one.duty().equals(duty));
    clock.reset();
    late.tick();
  }

  /**
   * R74: the Front supervises by a paper, with period and team; the team reports before anything is
   * recommended, the agency answers, and nothing ends before.
   */
  @Test
  void a_programme_of_the_front_goes_from_its_paper_to_the_answer_of_the_agency() throws Exception {
    ActingOfficer chief = registry.officer("MTTQ-AG", Role.AGENCY_HEAD);
    ActingOfficer leader = registry.officer("MTTQ-AG", Role.CASE_OFFICER);
    ActingOfficer other = registry.officer("MTTQ-AG", Role.CASE_OFFICER);
    Desk front = desk(chief);
    String programme = "/chi-dao/moi?loai=PROGRAMME";
    assertThat(office.status(programme)).isEqualTo(403);
    String letter = registry.issuedBy("MTTQ-AG", "Giám sát " + mark, body).id().toString();
    String foreign = registry.issuedBy("SCT-AG", "Giám sát " + mark, body).id().toString();
    String[] told = {
      "ten",
      "Giám sát " + mark,
      "loi",
      "Giám sát xử lý hàng giả.",
      "co-quan",
      body,
      "van-ban",
      letter,
      "tu-ngay",
      day(1),
      "den-ngay",
      day(9),
      "truong-doan",
      uuid(leader),
      "doan",
      uuid(other)
    };
    assertThat(front.page(programme).select("select[name=van-ban] option").eachAttr("value"))
        .contains(letter)
        .doesNotContain(foreign);
    for (String[] wrong :
        List.of(
            new String[] {"van-ban", ""},
            new String[] {"van-ban", foreign},
            new String[] {"doan", uuid(leader)},
            new String[] {"truong-doan", uuid(head)},
            new String[] {"den-ngay", day(0)},
            new String[] {"co-quan", "SYT-AG"})) {
      assertThat(front.fill(programme, "/chi-dao/moi", with(told, wrong)).getStatus())
          .as(wrong[0])
          .isEqualTo(422);
    }
    String path = front.does(programme, "/chi-dao/moi", told);
    assertThat(office.page(path).text()).contains("Trưởng đoàn", "Thành viên đoàn");
    String[] report = {"viec", "REPORT", "so", paperOf("MTTQ-AG"), "loi", "Đã giám sát"};
    assertThat(acts(front, path)).as("who is not of the team").doesNotContain("REPORT");
    assertThat(desk(leader).fill(path, "/buoc", report).getStatus())
        .as("before the period")
        .isEqualTo(422);
    String recommending = "/chi-dao/moi?loai=RECOMMENDATION";
    String[] recommended = {
      "ten",
      "Kiến nghị " + mark,
      "loi",
      "Công khai kết quả.",
      "co-quan",
      body,
      "van-ban",
      registry.issuedBy("MTTQ-AG", "Kiến nghị " + mark, body).id().toString(),
      "theo",
      id(path).toString()
    };
    assertThat(front.fill(recommending, "/chi-dao/moi", recommended).getStatus())
        .as("before the report")
        .isEqualTo(422);
    clock.move(Duration.ofDays(1));
    unit.does(path, "/buoc", "viec", "ACKNOWLEDGE");
    assertThat(refusedAt(desk(leader), path, "so", "viec", "REPORT", "loi", "Đã giám sát"))
        .as("a report is a paper")
        .isNotEmpty();
    desk(leader).does(path, "/buoc", report);
    String answer = front.does(recommending, "/chi-dao/moi", recommended);
    assertThat(desk(POLICE).page(answer).text()).as("every member reads it").contains(mark);
    assertThat(front.fill(path, "/buoc", "viec", "ACCEPT", "loi", "Kết thúc").getStatus())
        .as("the recommendation is open")
        .isEqualTo(422);
    assertThat(acts(office, answer)).isEmpty();
    unit.does(answer, "/buoc", "viec", "ANSWER", "so", paperOf(body));
    front.does(answer, "/buoc", "viec", "ACCEPT");
    front.does(path, "/buoc", "viec", "ACCEPT", "loi", "Kết thúc giám sát");
    assertThat(unit.page(path).text()).contains("Kết thúc giám sát", "Kiến nghị " + mark);
  }

  /**
   * R87: a difficulty has a day and a clock of who must answer, what is alike is answered once, and
   * an order follows. W3: it stands beside the late duty that it names, and beside no other.
   */
  @Test
  void difficulties_that_are_alike_get_one_answer_in_time_and_an_order_follows() throws Exception {
    Desk health = desk(registry.officer("SYT-AG", Role.AGENCY_HEAD));
    String form = "/chi-dao/moi?loai=DIFFICULTY";
    String[] told = {
      "ten", "Thiếu test nhanh " + mark, "loi", "Hết test.", "ngay", day(4), "nhiem-vu", ""
    };
    assertThat(unit.fill(form, "/chi-dao/moi", with(told, "ngay", "")).getStatus()).isEqualTo(422);
    UUID plan = issued();
    UUID hinders = due(plan, "I.1", "Việc vướng " + mark);
    due(plan, "I.2", "Việc khác " + mark);
    UUID theirs = duty(plan, "I.3", "SYT-AG", List.of()).id();
    for (String wrong : List.of(theirs.toString(), UUID.randomUUID().toString())) {
      assertThat(unit.fill(form, "/chi-dao/moi", with(told, "nhiem-vu", wrong)).getStatus())
          .as("a duty of another agency")
          .isEqualTo(422);
    }
    String[] hindered = with(told, "nhiem-vu", hinders.toString());
    String one = unit.does(form, "/chi-dao/moi", hindered);
    String two = health.does(form, "/chi-dao/moi", told);
    assertThat(clocks.of("share", share(one).toString()).getFirst().clock().agency())
        .as("the clock of who owes the answer")
        .isEqualTo("SCT-AG");
    String lead = id(one).toString();
    assertThat(acts(unit, one)).containsExactly("WITHDRAW");
    assertThat(unit.fill(one, "/buoc", "viec", "WITHDRAW", "loi", "").getStatus()).isEqualTo(422);
    assertThat(office.fill(one, "/buoc", "viec", "GROUP", "cung", lead).getStatus())
        .as("with itself")
        .isEqualTo(422);
    office.does(two, "/buoc", "viec", "GROUP", "cung", lead);
    assertThat(office.page(one).text()).contains("Trả lời cùng vướng mắc này");
    assertThat(health.page(two).text()).as("of whom else").doesNotContain(body);
    assertThat(unit.page(one).text()).doesNotContain("Trả lời cùng vướng mắc này");
    assertThat(office.fill(one, "/buoc", "viec", "GROUP", "cung", id(two).toString()).getStatus())
        .as("a chain")
        .isEqualTo(422);
    clock.move(Duration.ofDays(5));
    assertThat(office.page(one).text()).contains("Trễ hạn");
    String matrix = "/ke-hoach/" + plan + "/ma-tran";
    assertThat(beside(office.page(matrix), "Việc vướng " + mark)).contains("Vướng: Thiếu test");
    assertThat(beside(office.page(matrix), "Việc khác " + mark)).doesNotContain("Vướng");
    office.does(one, "/buoc", "viec", "PASS_UP", "loi", "Cần ngân sách", "ngay", day(9));
    assertThat(acts(office, two)).as("both are with the leaders").containsExactly("GROUP");
    desk(LEADER).does(one, "/buoc", "viec", "ANSWER", "loi", "Cấp 500 bộ " + mark);
    for (var desk : List.of(unit.page(one), health.page(two))) {
      assertThat(desk.text())
          .contains("Cấp 500 bộ " + mark, "Đã trả lời")
          .doesNotContain("Trễ hạn");
    }
    health.does(two, "/buoc", "viec", "RETURN", "loi", "Chưa nhận", "ngay", day(12));
    assertThat(office.page(one).text()).doesNotContain("Trả lời cùng vướng mắc này");
    assertThat(unit.page(one).select("a[href*=&theo=]")).isEmpty();
    String follow = office.page(one).select("a[href*=&theo=]").attr("href");
    String letter = registry.issuedBy("SCT-AG", "Cấp test " + mark, "STC-AG").id().toString();
    String order =
        office.does(
            follow + "&van-ban=" + letter,
            "/chi-dao/moi",
            "ten",
            "Cấp test " + mark,
            "loi",
            "Cấp 500 bộ.",
            "co-quan",
            "STC-AG",
            "ngay",
            day(20));
    assertThat(office.page(one).select("a[href$=" + order + "]")).hasSize(1);
    assertThat(unit.page(one).text()).as("an order to others").doesNotContain("Cấp test");
    unit.does(one, "/buoc", "viec", "ACCEPT");
    assertThat(unit.page(one).text()).contains("Đã tháo gỡ");
  }

  private UUID due(UUID plan, String ref, String title) {
    var text =
        new DutyText(
            ref,
            "I",
            title,
            "",
            "",
            body,
            List.of(),
            Frequency.YEAR,
            today.plusDays(2),
            null,
            List.of("training"));
    return done(
        new PlanAct.Write(plan, version(plan, OFFICE), text, "Bổ sung", paper("2/CV-X")), OFFICE);
  }

  /** What the matrix says of a late duty. */
  private static String beside(Document matrix, String duty) {
    return matrix.select("section[aria-labelledby=h-cham] li").stream()
        .map(Element::text)
        .filter(one -> one.contains(duty))
        .findFirst()
        .orElseThrow();
  }

  /**
   * R82: what was collected in an earlier year is entered with day and file, by two, and marked.
   */
  @Test
  void a_collection_of_an_earlier_year_is_entered_late_by_two_and_says_so() throws Exception {
    UUID old =
        done(draft("Kế hoạch cũ " + mark, today.minusDays(400), today.minusDays(30)), OFFICE);
    duty(old, "I.1", body, List.of());
    done(new PlanAct.IssuePlan(old, 2, today.minusDays(390), paper("1/KH-BCĐ389")), OFFICE);
    String form = office.page("/ke-hoach/" + old).select("a[href*=nhap-sau]").attr("href");
    assertThat(unit.page("/ke-hoach/" + old).select("a[href*=nhap-sau]")).isEmpty();
    String[] told = {
      "ten",
      "Thu kế hoạch " + mark,
      "loi",
      "Theo kế hoạch cũ.",
      "ke-hoach",
      old.toString(),
      "co-quan",
      body,
      "ngay",
      day(-380)
    };
    assertThat(office.fill(form, "/chi-dao/moi", with(told, "ngay", day(3))).getStatus())
        .as("that day is not over")
        .isEqualTo(422);
    assertThat(unit.status(form)).isEqualTo(403);
    String late = office.does(form, "/chi-dao/moi", told);
    assertThat(acts(unit, late)).as("the agency sends nothing now").isEmpty();
    assertThat(office.page(late).text()).contains("Nhập sau cho năm trước");
    String[] entered = {"viec", "ENTER", "so", paperOf(body), "ngay", day(-377)};
    assertThat(office.fill(late, "/buoc", with(entered, "ngay", day(2))).getStatus())
        .as("sent in the future")
        .isEqualTo(422);
    assertThat(office.fill(late, "/buoc", with(entered, "so", "77/KH-X")).getStatus())
        .as("neither registered nor a file")
        .isEqualTo(422);
    office.does(late, "/buoc", entered);
    assertThat(office.fill(late, "/buoc", "viec", "ACCEPT").getStatus()).as("alone").isEqualTo(422);
    desk(registry.officer("SCT-AG", Role.STANDING_OFFICE)).does(late, "/buoc", "viec", "ACCEPT");
    assertThat(unit.page(late).text())
        .contains(
            "Trễ hạn",
            today.minusDays(377).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")),
            "Được chấp nhận");
    UUID running = issued();
    UUID now =
        done(
            new PlanAct.Issue(
                CoordinationKind.COLLECTION,
                "Thu",
                "Gửi",
                List.of(body),
                today.plusDays(3),
                running,
                null,
                null),
            OFFICE);
    assertThat(acts(office, "/chi-dao/" + now)).as("what goes on").doesNotContain("ENTER");
  }

  /** R29: from a late duty the program drafts the letter; its signature and issue press. */
  @Test
  void a_reminder_on_paper_is_drafted_from_the_late_duty_signed_and_issued() throws Exception {
    UUID plan = issued();
    Duty duty = duty(plan, "I.1", body, List.of());
    String form = "/chi-dao/moi?loai=REMINDER&co-quan=" + body + "&nhiem-vu=" + duty.id();
    assertThat(unit.status(form)).isEqualTo(403);
    Document proposed = office.page(form);
    assertThat(proposed.select("form[action$=/chi-dao/moi]")).as("no click presses").isEmpty();
    assertThat(proposed.select("#loi").val()).contains("I.1", "đếm được 0");
    ActingOfficer writer = registry.officer("SCT-AG", Role.CASE_OFFICER, Role.STANDING_OFFICE);
    String paper = desk(writer).does(form, "/chi-dao/soan");
    assertThat(paper).startsWith("/van-ban/");
    assertThat(work(head)).as("a draft presses nobody").noneMatch(one -> one.contains(mark));
    assertThat(office.status("/chi-dao/" + id(paper))).isEqualTo(404);
    var draft = documents.read(id(paper), writer).orElseThrow().document();
    registry.issued(writer, registry.officer(draft.agency(), Role.AGENCY_HEAD), draft);
    String reminder = "/chi-dao/" + id(paper);
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> unit.status(reminder) == 200);
    assertThat(unit.page(reminder).text()).contains("Đôn đốc lần 1", "Mở văn bản");
    assertThat(desk(POLICE).status(reminder)).isEqualTo(404);
    unit.does(reminder, "/buoc", "viec", "ANSWER", "loi", "Xong trong tuần");
    office.does(reminder, "/buoc", "viec", "ACCEPT");
    assertThat(office.page(form).select("#ten").val()).startsWith("Đôn đốc lần 1");
  }

  private List<String> work(ActingOfficer who) {
    return work.of(who, Page.away(Lang.VI, clock.instant(), parts)).stream()
        .map(one -> one.title())
        .toList();
  }

  private static String uuid(ActingOfficer officer) {
    return String.valueOf(officer.actor().id());
  }

  /** The same with other values. */
  private static String[] with(String[] told, String... other) {
    String[] all = told.clone();
    for (int i = 0; i < all.length; i += 2) {
      if (all[i].equals(other[0])) {
        all[i + 1] = other[1];
      }
    }
    return all;
  }

  private String day(int after) {
    return today.plusDays(after).toString();
  }

  private String paperOf(String agency) {
    ActingOfficer writer = registry.officer(agency, Role.CASE_OFFICER);
    var draft = registry.drafted(writer, "Văn bản " + mark);
    ActingOfficer signer = registry.officer(agency, Role.AGENCY_HEAD);
    return String.valueOf(registry.issued(writer, signer, draft).number());
  }

  private Duty duty(UUID plan, String ref, String lead, List<String> partners) {
    var text =
        new DutyText(
            ref,
            "I",
            "Việc thử",
            "",
            "",
            lead,
            partners,
            Frequency.YEAR,
            null,
            null,
            List.of("training"));
    var write = new PlanAct.Write(plan, version(plan, OFFICE), text, "Bổ sung", paper("2/CV-X"));
    UUID id = done(write, OFFICE);
    return file(plan, OFFICE).duties().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A new body under another one. */
  private String under(String above, String beginning, int days) {
    String key = beginning + mark.toUpperCase(java.util.Locale.ROOT);
    assertThat(
            agencies.register(
                Actor.SYSTEM,
                new Registration(
                    key,
                    Agency.AgencyKind.AGENCY,
                    Agency.Level.COMMUNE,
                    "Đơn vị " + key,
                    "Unit " + key,
                    above,
                    null,
                    null,
                    today.minusDays(days)),
                new ChangeReason("Sắp xếp bộ máy", null)))
        .isInstanceOf(ActOutcome.Done.class);
    return key;
  }

  private String ordered(UUID duty) throws Exception {
    String letter = registry.issuedBy("SCT-AG", "Giao việc " + mark, body).id().toString();
    return office.does(
        "/chi-dao/moi?loai=DIRECTIVE&van-ban=" + letter + "&nhiem-vu=" + duty,
        "/chi-dao/moi",
        "ten",
        "Kiểm tra " + mark,
        "loi",
        "Kiểm tra, báo cáo.",
        "co-quan",
        body,
        "ngay",
        today.plusDays(30).toString());
  }

  private UUID share(String matter) {
    return read(id(matter), OFFICE).shares().getFirst().id();
  }

  private static UUID id(String path) {
    return UUID.fromString(path.replaceFirst("\\?.*", "").replaceFirst(".*/", ""));
  }

  /** What the desk of an officer says of a matter; empty for nothing. */
  private String waiting(ActingOfficer who, String matter) {
    return work.of(who, Page.away(Lang.VI, clock.instant(), parts)).stream()
        .filter(one -> one.key().contains(id(matter).toString()))
        .map(one -> one.verb() + " " + one.why())
        .findFirst()
        .orElse("");
  }

  private Desk desk(ActingOfficer who) {
    return new Desk(mvc, who);
  }

  /** The acts that a page of a matter offers. */
  private static List<String> acts(Desk desk, String matter) throws Exception {
    return desk.page(matter).select("form[action$=/buoc] input[name=viec]").eachAttr("value");
  }

  /** What stands at a field of a form that was refused. */
  private static String refusedAt(Desk desk, String path, String field, String... filled)
      throws Exception {
    MockHttpServletResponse answer = desk.fill(path, "/buoc", filled);
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString());
    return page.select("[id$=" + field + "-error], .errors").text();
  }
}
