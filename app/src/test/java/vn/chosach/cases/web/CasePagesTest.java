package vn.chosach.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.StatementsSeen;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WholeDesk;

@ChosachTest
class CasePagesTest {

  private static final String CASES = "/ho-so-vu-viec";

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Cases cases;
  @Autowired MovableClock clock;
  @Autowired Clocks clocks;
  @Autowired JdbcClient jdbc;

  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;

  @BeforeEach
  void aCase() {
    handler = office.handler();
    head = office.head();
    file = office.assigned(handler, head, "Kem trộn Bạch Sứ " + UUID.randomUUID());
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void the_list_finds_a_case_by_words_without_marks() throws Exception {
    String words = "kem tron bach su " + file.title().substring(17);
    Document page = page(get(CASES).queryParam("tim", words), handler);
    assertThat(page.select("tbody tr").eachText())
        .singleElement()
        .asString()
        .contains(file.number(), "Đang xác minh");
    assertThat(page(get(CASES).queryParam("tim", words), stranger()).select("tbody tr")).isEmpty();
    assertThat(page(get(CASES).queryParam("tim", words), stranger()).text()).contains("0 vụ việc");
  }

  @Test
  void who_does_not_see_the_case_of_a_listed_time_limit_reads_where_it_stands_and_asks_for_more()
      throws Exception {
    String limit =
        clocks.of(CaseClocks.SUBJECT, file.id().toString()).getFirst().clock().id().toString();
    String shown = "/thoi-han/" + limit;
    String asking = CASES + "/theo-thoi-han/" + limit + "/xin-xem";
    var own = new Desk(mvc, handler);
    assertThat(own.page(shown).select("#vu + p a").attr("href"))
        .isEqualTo(CASES + "/" + file.number());
    assertThat(own.status(asking)).as("who sees it").isEqualTo(404);
    var foreign = new Desk(mvc, stranger());
    assertThat(foreign.status(shown)).as("not listed to them").isEqualTo(404);
    assertThat(foreign.status(asking)).isEqualTo(404);

    var follower = new Desk(mvc, office.officer("SXD-AG", Role.STANDING_OFFICE));
    assertThat(follower.page(shown).select("section:has(#vu)").text())
        .contains("chưa có quyền xem", "Giai đoạn Đang xác minh", "Cơ quan chủ trì")
        .doesNotContain(file.title());
    assertThat(follower.status(CASES + "/" + file.number())).isEqualTo(404);
    assertThat(follower.fill(asking, "/xin-xem", "ly-do", " ").getStatus()).isEqualTo(422);
    Desk.Opened twice = follower.opened(asking, "/xin-xem", "ly-do", "Tổng hợp kết quả tháng");
    assertThat(follower.does(asking, "/xin-xem", "ly-do", "Tổng hợp kết quả tháng"))
        .isEqualTo(shown);
    assertThat(twice.send().getStatus()).as("asked already").isEqualTo(422);
    assertThat(follower.page(shown).select("section:has(#vu)").text()).contains("chưa có trả lời");

    var desk = new Desk(mvc, head);
    String answering =
        WholeDesk.of(desk::page)
            .select("ul.work li:contains(" + file.number() + ") a[href*=/xin-xem/]")
            .attr("href");
    assertThat(answering).isNotEmpty();
    for (var no : List.of(own, follower, foreign)) {
      assertThat(no.status(answering)).as("not theirs to answer").isEqualTo(404);
    }
    String end = answering.substring(answering.lastIndexOf('/'));
    assertThat(desk.fill(answering, end, "loi", "Chưa").getStatus()).isEqualTo(422);
    assertThat(desk.does(answering, end, "dong-y", "khong", "loi", "Đang xác minh kín"))
        .isEqualTo(CASES + "/" + file.number());
    assertThat(desk.status(answering)).as("answered").isEqualTo(404);
    assertThat(follower.page(shown).select("section:has(#vu)").text())
        .contains("không đồng ý: Đang xác minh kín", "Đề nghị được xem");
    var told = follower.page("/thong-bao").select("a:contains(" + file.number() + ")");
    assertThat(told).as("the answer is told").hasSize(1);
    assertThat(follower.answer(told.attr("href")).getRedirectedUrl()).isEqualTo(shown);
    assertThat(desk.page("/thong-bao").select("a:contains(" + file.number() + ")")).isEmpty();

    ActingOfficer leaver = office.officer("SXD-AG", Role.STANDING_OFFICE);
    new Desk(mvc, leaver).does(asking, "/xin-xem", "ly-do", "Bàn giao");
    String again =
        WholeDesk.of(desk::page)
            .select("ul.work li:contains(" + file.number() + ") a[href*=/xin-xem/]")
            .attr("href");
    assertThat(desk.status(again)).isEqualTo(200);
    jdbc.sql("UPDATE officers.officer SET status = 'LEFT', valid_to = valid_from WHERE id = ?")
        .param(leaver.actor().id())
        .update();
    assertThat(WholeDesk.of(desk::page).select("ul.work a[href='" + again + "']"))
        .as("nobody waits for an answer any more")
        .isEmpty();
    assertThat(desk.status(again)).isEqualTo(404);
    office.go(file, new CaseAct.Restrict(Secrecy.NAMED, "Người báo tin sợ lộ"), head);
    assertThat(follower.status(shown)).as("not listed any more").isEqualTo(404);
    assertThat(follower.status(asking)).isEqualTo(404);
  }

  @Test
  void the_case_page_reads_its_case_once() throws Exception {
    page(get(CASES + "/" + file.number()), handler);
    try (var asked = StatementsSeen.here()) {
      page(get(CASES + "/" + file.number()), handler);
      for (String part : List.of("exhibit", "inspection", "proposal", "task")) {
        assertThat(asked.lines())
            .as(part)
            .filteredOn(line -> line.contains("FROM cases." + part + " "))
            .hasSize(1);
      }
    }
  }

  @Test
  void the_case_page_has_all_its_sections_in_both_languages() throws Exception {
    for (String lang : List.of("", "/en")) {
      Document page = page(get(lang + CASES + "/" + file.number()), handler);
      for (String section :
          List.of(
              "tom-tat",
              "dien-bien",
              "bang-chung",
              "doi-tuong",
              "nhiem-vu",
              "van-ban",
              "phoi-hop",
              "cong-bo",
              "thoi-han",
              "nguoi-gui")) {
        assertThat(page.select("section#" + section)).as(section).hasSize(1);
      }
      assertThat(page.text()).doesNotContain("cases.");
    }
  }

  @Test
  void a_case_says_where_it_stands_whose_turn_it_is_and_shows_its_history_by_kind()
      throws Exception {
    String at = CASES + "/" + file.number();
    Document own = page(get(at), handler);
    assertThat(own.select(".rail [aria-current=step]").text()).contains("Đang xác minh");
    assertThat(own.select(".rail li").eachText()).hasSizeGreaterThan(5);
    assertThat(own.select(".next li a[href*=/lam/]")).isNotEmpty();
    assertThat(own.select(".next li").text()).contains("người thứ hai");
    ActingOfficer reader = office.officer("QLTT-AG", Role.CASE_OFFICER);
    Document other = page(get(at), reader);
    assertThat(other.select(".next li")).hasSameSizeAs(own.select(".next li"));
    assertThat(other.select(".next li a")).as("not their turn").isEmpty();
    assertThat(other.select(".next li").text())
        .contains(own.select(".keys div:contains(Người thụ lý) dd").text());

    file = office.heard(file, handler, 81_600_000);
    Document later = page(get(at), handler);
    assertThat(later.select(".rail li").text()).contains("(đã qua)", "(chưa tới)");
    Element kind = later.expectFirst("#dien-bien .tabs a:contains(Chuyển bước)");
    int all = later.select("#dien-bien ol.line > li").size();
    Document steps = page(get(kind.attr("href").replaceFirst("#.*", "")), handler);
    assertThat(steps.select("#dien-bien ol.line > li"))
        .hasSize(Integer.parseInt(kind.text().replaceFirst(".* ", "")))
        .hasSizeLessThan(all);
    assertThat(page(get(at + "?dien-bien=khong-co"), handler).select("#dien-bien ol.line > li"))
        .hasSize(all);
  }

  @Test
  void every_form_that_is_offered_opens_in_both_languages() throws Exception {
    file = office.heard(file, handler, 81_600_000);
    for (ActingOfficer reader : List.of(handler, head)) {
      for (String href :
          page(get(CASES + "/" + file.number()), reader)
              .select("a[href*=/lam/]")
              .eachAttr("href")) {
        for (String lang : List.of("", "/en")) {
          Document form = page(get(lang + href), reader);
          assertThat(form.select("form[method=post] button")).as(href).isNotEmpty();
          assertThat(form.text()).as(href).doesNotContain("cases.");
        }
      }
    }
  }

  @Test
  void who_proposes_learns_that_the_rule_of_the_second_person_is_not_confirmed() throws Exception {
    String form = "/" + file.number() + "/lam/dong-khong-ket-qua";
    assertThat(page(get(CASES + form), handler).select(".note").text())
        .contains("cơ quan khác", "Kế hoạch của Ban Chỉ đạo 389 tỉnh", "(chưa xác nhận)");
    assertThat(page(get("/en" + CASES + form), handler).select(".note").text())
        .contains("(not confirmed yet)");
  }

  @Test
  void an_agency_without_the_power_to_sanction_is_offered_none_to_give() throws Exception {
    ActingOfficer standing = office.officer("BCD389-AG", Role.CASE_OFFICER);
    assertThat(page(get(CASES), standing).select("a[href$=/giao-quyen]")).isEmpty();
    Document giving = page(get(CASES + "/giao-quyen"), standing);
    assertThat(giving.select("main form[action$=/giao-quyen]")).isEmpty();
    assertThat(giving.text()).contains("Nghị định 189/2025/NĐ-CP");
    assertThat(page(get(CASES), head).select("a[href$=/giao-quyen]")).hasSize(1);
    assertThat(page(get(CASES + "/giao-quyen"), head).select("main form[action$=/giao-quyen]"))
        .hasSize(1);
  }

  @Test
  void a_case_that_was_not_decided_in_time_says_that_nobody_is_fined_any_more() throws Exception {
    file = office.heard(file, handler, 5_000_000);
    assertThat(page(get(CASES + "/" + file.number()), handler).text())
        .doesNotContain("Không còn phạt tiền");
    clock.move(Duration.ofDays(70));
    assertThat(page(get(CASES + "/" + file.number()), handler).text())
        .contains("Đã quá hạn mà chưa quyết định: Ra quyết định xử phạt")
        .contains("Không còn phạt tiền");
    assertThatThrownBy(() -> office.fined(file, 0, handler))
        .hasMessageContaining("cases.decided-too-late");

    clock.reset();
    CaseFile inTime = office.heard(office.assigned(handler, head, "Đúng hạn"), handler, 5_000_000);
    inTime = office.fined(inTime, 5_000_000, handler);
    clock.move(Duration.ofDays(70));
    assertThat(page(get(CASES + "/" + inTime.number()), handler).text())
        .doesNotContain("Không còn phạt tiền");
  }

  @Test
  void only_what_can_be_extended_is_offered_for_it() throws Exception {
    file = office.go(file, Office.value(5_000_000), handler);
    file = office.go(file, office.plan(handler), handler);
    file = office.go(file, office.inspect(true), handler);
    String form = CASES + "/" + file.number() + "/lam/gia-han";
    String all = page(get(form), head).select("select option").text();
    assertThat(all).contains("chuyển cấp có thẩm quyền", "phải xác minh");
    String choice = page(get(form), head).select("option:contains(chuyển cấp có thẩm quyền)").val();
    String[] chosen = choice.split("/", 2);
    assertThat(send(get(form), handler).getStatus()).as("who needs the time").isEqualTo(404);
    file =
        office.go(
            file,
            new CaseAct.CaseActClock(
                CaseEvent.EXTEND,
                new ClockId(UUID.fromString(chosen[0])),
                chosen[1],
                "Vượt thẩm quyền",
                office.today(),
                office.paper()),
            head);
    assertThat(page(get(form), head).select("select option").text())
        .as("used already")
        .doesNotContain("chuyển cấp có thẩm quyền")
        .contains("phải xác minh");
    clock.move(Duration.ofDays(40));
    assertThat(page(get(form), head).select("select option").text())
        .as("run out")
        .doesNotContain("phải xác minh");
  }

  @Test
  void a_note_goes_through_its_form_into_the_timeline() throws Exception {
    String form = CASES + "/" + file.number() + "/lam/ghi-dien-bien";
    String version = page(get(form), handler).select("input[name=ban]").attr("value");
    MockHttpServletResponse sent =
        send(
            post(form)
                .param("ban", version)
                .param("ngay", office.today().toString())
                .param("ly-do", "Đã gọi chủ kho"),
            handler);
    assertThat(sent.getStatus()).isEqualTo(302);
    assertThat(page(get(CASES + "/" + file.number()), handler).select("#dien-bien").text())
        .contains("Đã gọi chủ kho");
  }

  @Test
  void a_stale_form_keeps_what_was_typed_and_shows_who_was_faster() throws Exception {
    office.go(file, office.plainly(CaseEvent.NOTE), head);
    String form = CASES + "/" + file.number() + "/lam/ghi-dien-bien";
    MockHttpServletResponse sent =
        send(
            post(form)
                .param("ban", String.valueOf(file.version()))
                .param("ngay", office.today().toString())
                .param("ly-do", "Chữ đã gõ"),
            handler);
    assertThat(sent.getStatus()).isEqualTo(409);
    Document page = Jsoup.parse(sent.getContentAsString());
    assertThat(page.select("textarea").text()).isEqualTo("Chữ đã gõ");
    assertThat(page.select(".errors").text()).contains("Ghi diễn biến");
  }

  @Test
  void a_fine_with_a_fraction_is_told_at_its_field() throws Exception {
    file = office.decidable(office.heard(file, handler, 20_000_000), handler);
    String form = CASES + "/" + file.number() + "/lam/xu-phat";
    for (String amount : List.of("100,50", "1.5", "-3", "mười triệu", "1e6", "")) {
      MockHttpServletResponse sent = send(fine(form, amount), handler);
      assertThat(sent.getStatus()).as(amount).isEqualTo(422);
      assertThat(Jsoup.parse(sent.getContentAsString()).select("#so-tien-error").text())
          .contains("số đồng tròn");
    }
    assertThat(send(fine(form, "15.000.000 ₫"), handler).getStatus()).isEqualTo(302);
    assertThat(office.again(file, handler).state())
        .as("a draft decides nothing")
        .isEqualTo(CaseState.INSPECTED);
    assertThat(page(get("/van-ban/" + office.paper(file, handler)), handler).text())
        .contains("Mức tiền phạt: 15.000.000 đồng (bằng chữ: Mười lăm triệu đồng)");
  }

  @Test
  void every_field_that_stays_empty_is_named_at_once() throws Exception {
    MockHttpServletResponse sent =
        send(
            post(CASES + "/" + file.number() + "/lam/them-tang-vat")
                .param("ban", String.valueOf(file.version()))
                .param("so", "1")
                .param("loai", "GOODS")
                .param("ten", "Kem trộn")
                .param("luc", office.today() + "T00:00"),
            handler);
    assertThat(sent.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(sent.getContentAsString());
    assertThat(page.select("#so-luong-error, #nguoi-giu-error")).hasSize(2);
    assertThat(page.select("#niem-phong-error, #ten-error")).isEmpty();
    assertThat(page.select("input[name=ten]").val()).isEqualTo("Kem trộn");
    var opened = send(post(CASES + "/mo").param("luc", ""), handler);
    assertThat(
            Jsoup.parse(opened.getContentAsString()).select("#luc-error, #ten-error, #ly-do-error"))
        .hasSize(3);
  }

  @Test
  void a_limit_of_whole_days_ends_on_one_day_wherever_it_stands() throws Exception {
    file = office.heard(file, handler, 20_000_000);
    List<String> far =
        page(get(CASES + "/" + file.number()), handler).select("#thoi-han li.clock").stream()
            .filter(clock -> clock.select(".chip").text().startsWith("đến "))
            .map(clock -> clock.select(".chip").text() + " / " + clock.select("> p").text())
            .toList();
    assertThat(far).isNotEmpty();
    assertThat(far)
        .allSatisfy(
            one -> assertThat(one).matches("đến (\\d{2}/\\d{2}/\\d{4}) / hết ngày .* \\1.*"));
  }

  @Test
  void a_page_offers_only_what_its_reader_may_do() throws Exception {
    String here = CASES + "/" + file.number();
    String papers = "form[action$=/van-ban]";
    String publish = "form[action$=/xuat-ban/vu]";
    assertThat(page(get(here), handler).select(papers)).hasSize(1);
    assertThat(page(get(here), handler).select(publish)).as("before a decision").isEmpty();
    file = office.heard(file, handler, 20_000_000);
    file = office.fined(file, 12_000_000, handler);
    assertThat(page(get(here), handler).select(publish)).hasSize(1);
    office.go(file, new CaseAct.Involve("CA-AG", "Phối hợp xác minh"), handler);
    Document police = page(get(here), office.officer("CA-AG", Role.CASE_OFFICER));
    assertThat(police.select(papers + ", " + publish)).isEmpty();
    assertThat(police.select("#phoi-hop a[href*=/phoi-hop/moi]")).hasSize(1);
    Document leader = page(get("/phoi-hop"), office.officer("BCD389-AG", Role.COMMITTEE_LEADER));
    assertThat(leader.select("main a[href$=/phoi-hop/moi], main a[href$=/phoi-hop/hoi]")).isEmpty();
  }

  @Test
  void another_agency_is_asked_about_a_case_from_its_page() throws Exception {
    String href =
        page(get(CASES + "/" + file.number()), handler)
            .select("#phoi-hop a[href*=/phoi-hop/moi]")
            .attr("href");
    Document form = page(get(URI.create(href)), handler);
    assertThat(form.select("main .note").text()).contains(file.number(), file.title());
    String back = form.select("main form .btns a").attr("href");
    assertThat(page(get(URI.create(back)), handler).select("input[name=doi-tuong]").val())
        .isEqualTo("case/" + file.id());
  }

  @Test
  void two_leaders_sent_from_a_changed_form_are_refused() throws Exception {
    ActingOfficer other = office.handler();
    String form = CASES + "/" + file.number() + "/lam/lap-ke-hoach";
    MockHttpServletResponse sent =
        send(
            post(form)
                .param("ban", String.valueOf(file.version()))
                .param("ngay", office.today().toString())
                .param("dia-diem", "Kho 3")
                .param("noi-dung", "Kiểm tra")
                .param("thanh-vien", Office.id(handler).toString(), Office.id(other).toString())
                .param("truong-doan", Office.id(handler).toString(), Office.id(other).toString()),
            handler);
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("đúng một trưởng đoàn");
  }

  @Test
  void no_route_of_a_case_tells_a_foreign_one_from_an_absent_one() throws Exception {
    List<String> routes =
        List.of("", "/vi-sao", "/anh/1", "/lam/ghi-dien-bien", "/lam/xu-phat", "/lam/bay");
    for (Role role : Role.values()) {
      for (String agency : List.of("THUE-AG", Office.QLTT)) {
        boolean worker =
            Set.of(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER)
                .contains(role);
        if (worker && agency.equals(Office.QLTT)) {
          continue;
        }
        ActingOfficer reader = office.officer(agency, role);
        for (String route : routes) {
          var foreign = send(get(CASES + "/" + file.number() + route), reader);
          var absent = send(get(CASES + "/VV-2026-88888" + route), reader);
          assertThat(foreign.getStatus()).as(role + route).isEqualTo(worker ? 404 : 403);
          assertThat(bare(foreign, file.number())).isEqualTo(bare(absent, "VV-2026-88888"));
          if (route.startsWith("/lam/")) {
            var posted = send(post(CASES + "/" + file.number() + route).param("ban", "1"), reader);
            var nowhere = send(post(CASES + "/VV-2026-88888" + route).param("ban", "1"), reader);
            assertThat(posted.getStatus()).isEqualTo(worker ? 404 : 403);
            assertThat(bare(posted, file.number())).isEqualTo(bare(nowhere, "VV-2026-88888"));
          }
        }
      }
    }
    assertThat(office.again(file, handler)).isEqualTo(file);
  }

  @Test
  void the_page_says_why_an_officer_sees_the_case() throws Exception {
    String why = CASES + "/" + file.number() + "/vi-sao";
    assertThat(page(get(why), handler).text()).contains("vì vụ việc được giao cho bạn");
    assertThat(page(get(why), head).text()).contains("vì bạn là lãnh đạo của");
    assertThat(page(get(why), office.handler()).text()).contains("vì bạn làm việc ở");
  }

  @Test
  void own_work_shows_cases_tasks_and_what_waits_for_a_second_person() throws Exception {
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    CaseFile asked =
        office.go(
            file,
            new vn.chosach.cases.life.CaseAct.Propose(CaseEvent.DROP, "Không rõ kho"),
            handler);
    assertThat(WholeDesk.of(path -> page(get(path), handler)).select(".work").text())
        .contains(file.number());
    assertThat(WholeDesk.of(path -> page(get(path), head)).select("#waiting").text())
        .doesNotContain(asked.number());
    assertThat(WholeDesk.of(path -> page(get(path), standing)).select("#waiting").text())
        .contains("Trả lời đề nghị", asked.number(), "Đóng không có kết quả");
    assertThat(page(get(CASES + "/" + file.number()), standing).text())
        .contains("Người thứ hai phải là cán bộ của Sở Công Thương");
    assertThat(page(get(CASES + "/" + file.number() + "/vi-sao"), standing).text())
        .contains("hỏi ý kiến thứ hai");
    assertThat(WholeDesk.of(path -> page(get(path), handler)).select("#waiting").text())
        .doesNotContain("Trả lời đề nghị");
  }

  @Test
  void a_case_is_opened_by_hand() throws Exception {
    MockHttpServletResponse sent =
        send(
            post(CASES + "/mo")
                .param("ten", "Đường cát không hóa đơn")
                .param("luc", office.today().minusDays(1) + "T08:00")
                .param("hang", "food.sugar")
                .param("ly-do", "Trinh sát địa bàn"),
            handler);
    assertThat(sent.getStatus()).isEqualTo(302);
    assertThat(page(get(Objects.requireNonNull(sent.getRedirectedUrl())), handler).text())
        .contains("Đường cát không hóa đơn", "Thời hiệu xử phạt về hàng hóa");
  }

  private MockHttpServletRequestBuilder fine(String form, String amount) {
    return post(form)
        .param("ban", String.valueOf(file.version()))
        .param("doi-tuong", office.violator(file, handler).subject().toString())
        .param("noi-o", "Phường Long Xuyên")
        .param("dinh-danh", "089000000389")
        .param("gioi-tinh", "FEMALE")
        .param("ngay-sinh", "1985-03-08")
        .param("quoc-tich", "Việt Nam")
        .param("nghe-nghiep", "Buôn bán")
        .param("ngay-cap", "2021-05-12")
        .param("noi-cap", "Cục Cảnh sát")
        .param("linh-vuc", "trade")
        .param("dieu-khoan", "điểm a khoản 5 Điều 17 Nghị định số 98/2020/NĐ-CP")
        .param("khung-tu", "10.000.000")
        .param("khung-den", "20.000.000")
        .param("so-tien", amount)
        .param("noi-nop", "Kho bạc Nhà nước khu vực, tài khoản thu phạt")
        .param("chung-cu", "1");
  }

  /** The body without what differs on every page: the address itself and the tokens. */
  private static String bare(MockHttpServletResponse answer, String number) throws Exception {
    return answer
        .getContentAsString()
        .replace(number, "#")
        .replaceAll("value=\"[^\"]{20,}\"", "")
        .replaceAll("Cán bộ vu\\.[^<]+", "");
  }

  private ActingOfficer stranger() {
    return office.officer("THUE-AG", Role.CASE_OFFICER);
  }

  private Document page(MockHttpServletRequestBuilder request, ActingOfficer reader)
      throws Exception {
    MockHttpServletResponse answer = send(request, reader);
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, ActingOfficer reader)
      throws Exception {
    return new Desk(mvc, reader).ask(request);
  }
}
