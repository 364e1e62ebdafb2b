package vn.chosach.plans.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.documents.Desk;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentIssued;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Printed;
import vn.chosach.documents.Registry;
import vn.chosach.documents.checking.LayoutCheck;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationPage;

/** Plans, directives and reminders become official documents; an issued one opens its task. */
@ChosachTest
class PlanPaperTest {

  @Autowired Desk desk;
  @Autowired Registry registry;
  @Autowired Documents documents;
  @Autowired Plans plans;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;

  @Autowired JdbcClient jdbc;

  private ActingOfficer office;

  @BeforeEach
  void people() {
    office = registry.officer("SCT-AG", Role.STANDING_OFFICE);
  }

  /** How often somebody has still to hear of a document: what was heard leaves the outbox. */
  private int waiting(UUID document) {
    return jdbc.sql(
            "SELECT count(*) FROM kernel.event_publication WHERE serialized_event LIKE :document")
        .param("document", "%" + document + "%")
        .query(Integer.class)
        .single();
  }

  @Test
  void a_directive_is_drafted_signed_issued_and_then_its_task_opens_once() throws Exception {
    String title = "Kiểm tra kho hàng online " + System.nanoTime();
    var late = send(directive(title).param("ngay", registry.today().minusDays(1).toString()));
    assertThat(late.getStatus()).isEqualTo(422);
    var again = org.jsoup.Jsoup.parse(late.getContentAsString());
    assertThat(again.select("#ngay-error").text()).contains("Chọn ngày từ ", " trở đi");
    assertThat(again.select("#ten").val()).as("what was typed stays").isEqualTo(title);
    assertThat(again.select("#loi").val()).contains("Báo cáo kết quả.");
    assertThat(again.select("[name=co-quan][checked]").val()).isEqualTo("QLTT-AG");
    var nobody =
        send(
            post("/chi-dao/soan")
                .param("ten", title)
                .param("loi", "Kiểm tra.")
                .param("ngay", registry.today().plusDays(9).toString()));
    assertThat(nobody.getStatus()).isEqualTo(422);

    var drafted =
        send(
            directive(title)
                .param("co-quan", "QLTT-AG", "CA-AG")
                .param("ngay", registry.today().plusDays(9).toString()));
    String here = String.valueOf(drafted.getRedirectedUrl());
    assertThat(here).startsWith("/van-ban/");
    var page = desk.page(here, office.actor(), office.roles());
    assertThat(page.text()).contains("Khi văn bản phát hành, nhiệm vụ được giao", title);
    UUID id = UUID.fromString(here.substring("/van-ban/".length()));
    byte[] docx = documents.printed(id, Printed.Format.DOCX, office).orElseThrow().bytes();
    assertThat(LayoutCheck.of(docx)).isEmpty();
    assertThat(matter(id)).isNull();

    issue(id);
    CoordinationItem task =
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> matter(id), Objects::nonNull);
    assertThat(task.title()).isEqualTo(title);
    assertThat(task.shares())
        .extracting(CoordinationItem.CoordinationItemShare::agency)
        .containsExactlyInAnyOrder("QLTT-AG", "CA-AG");
    assertThat(task.shares()).allMatch(one -> registry.today().plusDays(9).equals(one.due()));
    transaction.executeWithoutResult(status -> events.publishEvent(new DocumentIssued(id)));
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waiting(id) == 0);
    assertThat(Objects.requireNonNull(matter(id)).shares()).as("heard twice").hasSize(2);
    assertThat(desk.page(here, office.actor(), office.roles()).text())
        .contains("Nhiệm vụ đã giao", task.number());
    var ofTask = desk.page("/chi-dao/" + id, office.actor(), office.roles());
    assertThat(ofTask.select("a[href=" + here + "]")).isNotEmpty();
    var letter = send(post("/chi-dao/" + id + "/van-ban"));
    assertThat(letter.getRedirectedUrl()).startsWith("/van-ban/").isNotEqualTo(here);
    assertThat(send(post("/chi-dao/" + id + "/van-ban")).getRedirectedUrl())
        .as("one draft at a time")
        .isEqualTo(letter.getRedirectedUrl());
  }

  @Test
  void the_plan_with_its_duties_becomes_a_document_in_order() throws Exception {
    ActingOfficer member = office;
    UUID plan =
        plans.list(member).stream()
            .filter(one -> !one.made() && one.above() == null && one.owner().startsWith("BCD389"))
            .toList()
            .getLast()
            .id();
    var drafted = send(post("/ke-hoach/" + plan + "/van-ban"));
    String here = String.valueOf(drafted.getRedirectedUrl());
    assertThat(here).startsWith("/van-ban/");
    UUID id = UUID.fromString(here.substring("/van-ban/".length()));
    byte[] docx = documents.printed(id, Printed.Format.DOCX, office).orElseThrow().bytes();
    assertThat(LayoutCheck.of(docx)).isEmpty();
    assertThat(
            desk.page("/en/ke-hoach/" + plan, office.actor(), office.roles())
                .select("a[href=/en" + here + "]"))
        .isNotEmpty();
  }

  private MockHttpServletRequestBuilder directive(String title) {
    return post("/chi-dao/soan")
        .param("ten", title)
        .param("loi", "Kiểm tra kho hàng phục vụ bán mạng.\nBáo cáo kết quả.")
        .param("co-quan", "QLTT-AG");
  }

  private void issue(UUID id) {
    ActingOfficer leader = registry.officer(Registry.COMMITTEE, Role.COMMITTEE_LEADER);
    UUID right = registry.right(leader);
    Document document = documents.read(id, office).orElseThrow().document();
    Registry.done(documents.proceed(id, new DocumentAct.Submit(right), 0, office));
    Registry.done(registry.step(document, DocumentEvent.SIGN, "", leader));
    Registry.done(registry.step(document, DocumentEvent.NUMBER, "", office));
    Registry.done(documents.proceed(id, new DocumentAct.Issue("CD-01", 10), 0, office));
  }

  private @org.jspecify.annotations.Nullable CoordinationItem matter(UUID id) {
    ActingOfficer member = new ActingOfficer(office.actor(), Set.of(Role.STANDING_OFFICE));
    List<CoordinationItem> found =
        plans.matters(CoordinationPage.CoordinationQuestion.of(id), member).matters();
    return found.isEmpty() ? null : found.getFirst();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return desk.send(request, office.actor(), office.roles());
  }
}
