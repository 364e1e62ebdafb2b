package vn.chosach.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/** Views of the list of cases: kept, shared, counted by each reader's own sight, and acted upon. */
@ChosachTest
class SavedViewsTest {

  private static final String LIST = "/ho-so-vu-viec";
  private static final String QUIET = "SXD-AG";

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Officers officers;
  @Autowired JdbcClient jdbc;

  private final String mark = "Xưởng đèn " + Long.toString(System.nanoTime() % 9_999_991, 36);

  @Test
  void a_view_is_kept_shared_and_read_by_each_with_their_own_sight() throws Exception {
    ActingOfficer head = office.officer(QUIET, Role.AGENCY_HEAD);
    ActingOfficer owner = office.officer(QUIET, Role.CASE_OFFICER);
    ActingOfficer colleague = office.officer(QUIET, Role.CASE_OFFICER);
    CaseFile first = office.opened(head, mark + " C");
    office.opened(head, mark + " A");
    CaseFile hidden = office.opened(head, mark + " B");
    hidden = office.go(hidden, Office.assign(owner), head);
    office.go(hidden, new CaseAct.Restrict(Secrecy.NAMED, "Người tố giác sợ lộ"), head);
    var desk = new Desk(mvc, owner);

    // sorted by its head, which says so; the file is exactly what stands there
    String asked = LIST + "?tim=" + mark;
    Document plain = desk.page(asked);
    Element sort = plain.expectFirst("thead a:contains(Vụ việc)");
    Document sorted = at(desk, sort.attr("href") + "&cot=so,han");
    assertThat(titles(sorted)).containsExactly(mark + " A", mark + " B", mark + " C");
    assertThat(sorted.expectFirst("thead th").attr("aria-sort")).isEqualTo("ascending");
    assertThat(sorted.select("thead th").eachText()).hasSize(3).last().isEqualTo("Số vụ việc");
    Document down = at(desk, sorted.expectFirst("thead a").attr("href"));
    assertThat(titles(down)).containsExactly(mark + " C", mark + " B", mark + " A");
    MockHttpServletResponse file =
        desk.ask(link(sorted.expectFirst("a[href*=tai.csv]").attr("href")));
    List<String> lines = file.getContentAsString().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).startsWith(mark + " A · VV-").contains(",VV-");
    assertThat(lines.get(3)).contains(first.number());

    // kept under a name, shared, and refused where the name stands already or is too long
    String form = sorted.expectFirst("#cach-xem a:contains(Lưu cách xem)").attr("href");
    assertThat(keep(desk, form, "x".repeat(61)).getStatus()).isEqualTo(422);
    assertThat(keep(desk, form, "").getStatus()).isEqualTo(422);
    MockHttpServletResponse kept = keep(desk, form, "Đèn giả", "chung", "true", "mo", "true");
    assertThat(kept.getStatus()).isEqualTo(302);
    String view = Objects.requireNonNull(kept.getRedirectedUrl());
    assertThat(titles(at(desk, view))).containsExactly(mark + " A", mark + " B", mark + " C");
    assertThat(keep(desk, form, "ĐÈN  GIẢ").getContentAsString()).contains("Đã có cách xem");
    assertThat(desk.answer(LIST).getRedirectedUrl()).isEqualTo(view);
    assertThat(desk.page(LIST + "?cx=0").select("#cach-xem a[aria-current]").text())
        .isEqualTo("Tất cả");

    // a colleague sees it with own sight and own counts; a foreign agency does not
    var beside = new Desk(mvc, colleague);
    assertThat(titles(at(beside, view))).containsExactly(mark + " A", mark + " C");
    assertThat(count(desk, view)).isEqualTo("3");
    assertThat(count(beside, view)).isEqualTo("2");
    String id = view.substring(view.indexOf("cx=") + 3);
    assertThat(beside.status("/cach-xem/" + id)).isEqualTo(302);
    assertThat(beside.status("/cach-xem/" + id + "/sua")).isEqualTo(404);
    assertThat(beside.fill("/cach-xem", id + "/mo").getStatus()).isEqualTo(302);
    beside.blank("/cach-xem/" + id + "/xoa");
    var foreign = new Desk(mvc, office.handler());
    assertThat(foreign.status("/cach-xem/" + id)).isEqualTo(404);
    assertThat(foreign.page("/cach-xem").text()).doesNotContain("Đèn giả");
    assertThat(beside.answer("/cach-xem/tai.csv?ds=/quan-tri/tai-khoan").getStatus())
        .isEqualTo(404);

    // at hand in the navigation, with what each sees; for nobody else
    assertThat(beside.fill("/cach-xem", id + "/ghim").getStatus()).isEqualTo(302);
    Element pinned = beside.page(LIST + "?cx=0").expectFirst(".nav details:contains(Đèn giả) a");
    assertThat(pinned.attr("href")).isEqualTo(view);
    assertThat(pinned.select(".count").text()).isEqualTo("2");
    assertThat(desk.page(LIST + "?cx=0").select(".nav").text()).doesNotContain("Đèn giả");
    foreign.blank("/cach-xem/" + id + "/ghim");
    assertThat(foreign.page(LIST).select(".nav").text()).doesNotContain("Đèn giả");

    // a column that the list lost is told and left out
    jdbc.sql("UPDATE officers.saved_view SET query = query || '%2Ccu' WHERE id = :id")
        .param("id", UUID.fromString(id))
        .update();
    Document lost = at(desk, desk.answer("/cach-xem/" + id).getRedirectedUrl());
    assertThat(lost.select(".note").text()).contains("Cột “cu” không còn");
    assertThat(lost.select("thead th")).hasSize(3);

    // two are given one name at one instant: one gets it, of the other one is told
    var renames = new ArrayList<Callable<Integer>>();
    for (String name : List.of("Đèn thật", "Đèn thường")) {
      String at = Objects.requireNonNull(keep(desk, form, name).getRedirectedUrl());
      String change = "/cach-xem/" + at.substring(at.indexOf("cx=") + 3) + "/sua";
      renames.add(() -> desk.fill(change, "/sua", "ten", "Đèn nhái").getStatus());
    }
    try (var both = Executors.newFixedThreadPool(2)) {
      assertThat(both.invokeAll(renames))
          .extracting(Future::get)
          .containsExactlyInAnyOrder(302, 422);
    }

    // who leaves: the head removes it, and the list opens plainly again
    new Desk(mvc, head).blank("/cach-xem/" + id + "/xoa");
    assertThat(desk.status("/cach-xem/" + id)).isEqualTo(302);
    officers.end(head.actor(), Office.id(owner), Office.id(head), "Chuyển công tác");
    assertThat(new Desk(mvc, head).fill("/cach-xem", id + "/xoa").getStatus()).isEqualTo(302);
    assertThat(beside.status("/cach-xem/" + id)).isEqualTo(404);
    assertThat(beside.page(LIST).select(".nav").text()).doesNotContain("Đèn giả");
    assertThat(
            jdbc.sql("SELECT verb FROM journal.entry WHERE subject_id = :id ORDER BY number")
                .param("id", id)
                .query(String.class)
                .list())
        .containsExactly("officers.view-shared", "officers.view-withdrawn");
  }

  @Test
  void many_cases_are_given_to_somebody_and_each_refusal_is_told() throws Exception {
    ActingOfficer head = office.officer(QUIET, Role.AGENCY_HEAD);
    ActingOfficer handler = office.officer(QUIET, Role.CASE_OFFICER);
    ActingOfficer next = office.officer(QUIET, Role.CASE_OFFICER);
    office.opened(head, mark + " 1");
    CaseFile aside = office.assigned(handler, head, mark + " 2");
    office.go(aside, new CaseAct.Recuse("Người thân của chủ xưởng"), handler);
    office.opened(head, mark + " 3");
    String asked = LIST + "?tim=" + mark;
    Document list = new Desk(mvc, head).page(asked);
    assertThat(new Desk(mvc, handler).page(asked).select("input[name=chon]")).isEmpty();
    String chosen = String.join("&chon=", list.select("input[name=chon]").eachAttr("value"));
    String form = "/cach-xem/nhieu?ds=" + LIST + "&lam=giao&loc=tim%3D0&chon=" + chosen;
    assertThat(new Desk(mvc, handler).status(form)).isEqualTo(404);
    Document drawn = new Desk(mvc, head).page(form);
    assertThat(drawn.select("input[name=chon][checked]")).hasSize(3);
    assertThat(drawn.text()).contains(mark + " 2");

    Document empty = many(head, drawn, "nguoi", Office.id(handler).toString());
    assertThat(empty.select(".errors, [role=alert]").text()).contains("Lý do");
    Document done =
        many(head, drawn, "nguoi", Office.id(handler).toString(), "ly-do", "Chia việc tháng 12");
    assertThat(done.select("main ul[role=status] li").eachText())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains(mark + " 2", "Chưa làm"))
        .anySatisfy(line -> assertThat(line).contains(mark + " 1", "Đã làm"));
    assertThat(done.select("input[name=chon]")).hasSize(1);
    assertThat(done.select("textarea[name=ly-do]").text()).isEqualTo("Chia việc tháng 12");
    Document again =
        many(head, done, "nguoi", Office.id(next).toString(), "ly-do", "Chia việc tháng 12");
    assertThat(again.select("main ul[role=status] li").text()).contains("Đã làm");
  }

  private Document many(ActingOfficer who, Document page, String... filled) throws Exception {
    Element form = page.expectFirst("form[method=post][action*=/cach-xem/nhieu]");
    var request = MockMvcRequestBuilders.post(form.attr("action"));
    for (Element one : form.select("input[name=chon][checked], input[name=loc]")) {
      request = request.param(one.attr("name"), one.val());
    }
    for (int at = 0; at < filled.length; at += 2) {
      request = request.param(filled[at], filled[at + 1]);
    }
    return Jsoup.parse(new Desk(mvc, who).ask(request).getContentAsString());
  }

  private static MockHttpServletResponse keep(Desk desk, String form, String name, String... more)
      throws Exception {
    var request = MockMvcRequestBuilders.post("/cach-xem/luu").param("ten", name);
    for (Element one : at(desk, form).select("form[action$=/luu] input[type=hidden][name]")) {
      request =
          one.attr("name").equals("_csrf") ? request : request.param(one.attr("name"), one.val());
    }
    for (int at = 0; at < more.length; at += 2) {
      request = request.param(more[at], more[at + 1]);
    }
    return desk.ask(request);
  }

  /** A link as it stands on a page, encoded already. */
  private static MockHttpServletRequestBuilder link(String href) {
    return MockMvcRequestBuilders.get(URI.create(href));
  }

  private static Document at(Desk desk, @Nullable String href) throws Exception {
    MockHttpServletResponse answer = desk.ask(link(Objects.requireNonNull(href)));
    assertThat(answer.getStatus()).as(href).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  /** As htmx fetches it for a page that stands. */
  private static String count(Desk desk, String view) throws Exception {
    String counts = at(desk, view).expectFirst("#cach-xem").attr("hx-get");
    String bar = desk.ask(link(counts).header("HX-Request", "true")).getContentAsString();
    return Jsoup.parse(bar).expectFirst("a:contains(Đèn giả) span").text();
  }

  private static List<String> titles(Document page) {
    return page.select("tbody th a").eachText();
  }
}
