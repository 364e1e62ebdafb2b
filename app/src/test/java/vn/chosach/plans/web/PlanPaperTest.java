package vn.chosach.plans.web;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.springframework.web.util.UriUtils;
import vn.chosach.ChosachTest;
import vn.chosach.documents.Desk;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentIssued;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.Printed;
import vn.chosach.documents.Registry;
import vn.chosach.documents.checking.LayoutCheck;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.HeldWork;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.PlanState;
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
  @Autowired HeldWork work;

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
    assertThat(page.text())
        .contains("Khi văn bản phát hành, nhiệm vụ được giao", title)
        .as("what the committee asks for goes to its standing agency, by name")
        .contains("Kết quả gửi về Cơ quan Thường trực (Sở Công Thương");
    UUID id = UUID.fromString(here.substring("/van-ban/".length()));
    byte[] docx = documents.printed(id, Printed.Format.DOCX, office).orElseThrow().bytes();
    assertThat(LayoutCheck.of(docx)).isEmpty();
    assertThat(matter(id)).isNull();

    issue(id);
    CoordinationItem task =
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> matter(id), Objects::nonNull);
    assertThat(task.title()).isEqualTo(title);
    assertThat(task.shares())
        .extracting(CoordinationItem.CoordinationItemShare::agency)
        .containsExactlyInAnyOrder("QLTT-AG", "CA-AG");
    assertThat(task.shares()).allMatch(one -> registry.today().plusDays(9).equals(one.due()));
    transaction.executeWithoutResult(status -> events.publishEvent(new DocumentIssued(id, null)));
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> waiting(id) == 0);
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
  void a_letter_whose_task_was_refused_lies_with_its_issuer_who_reads_what_to_do()
      throws Exception {
    String title = "Kiểm tra bến bãi " + System.nanoTime();
    ActingOfficer market = registry.officer("QLTT-AG", Role.AGENCY_HEAD);
    UUID lost = unnamed(title);
    assertThat(desk.page("/van-ban/" + lost, office.actor(), office.roles()).text())
        .as("before anybody signs")
        .contains("chưa ghi nơi nhận nào để thực hiện")
        .doesNotContain("Khi văn bản phát hành, nhiệm vụ được giao");
    UUID dropped = unnamed(title);
    Registry.done(
        registry.step(
            documents.read(dropped, office).orElseThrow().document(),
            DocumentEvent.DROP,
            "Ghi sai nơi nhận",
            office));
    assertThat(
            desk.page("/van-ban/" + dropped, office.actor(), office.roles()).select("#h-giao-viec"))
        .as("nothing of a task that never opens")
        .isEmpty();
    issue(lost);
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> unopened(lost, office));
    assertThat(matter(lost)).isNull();
    assertThat(unopened(lost, market)).as("not theirs").isFalse();
    var page = desk.page("/van-ban/" + lost, office.actor(), office.roles());
    assertThat(page.text())
        .contains("nhiệm vụ không mở được", "Giao việc từ văn bản này")
        .doesNotContain("Tải lại sau một phút");
    String begin = page.select("#h-giao-viec ~ p a[href*='van-ban=" + lost + "']").attr("href");
    var form = desk.page(UriUtils.decode(begin, UTF_8), office.actor(), office.roles());
    assertThat(form.select("input[name=ten]").attr("value"))
        .as("as its letter says")
        .isEqualTo(title);
    assertThat(form.select("input[name=ngay]").attr("value"))
        .isEqualTo(registry.today().plusDays(9).toString());
    String otherwise = "/chi-dao/" + lost + "/giao-cach-khac";
    assertThat(page.select("form[action=" + otherwise + "]")).hasSize(1);
    jdbc.sql(
            """
            INSERT INTO plans.unopened_letter
              (document, agency, within, number, title, code, facts, at)
            SELECT gen_random_uuid(), agency, within, 'cu', title, code, facts, at - interval '1 h'
              FROM plans.unopened_letter, generate_series(1, 100) WHERE document = :lost
            """)
        .param("lost", lost)
        .update();
    page = desk.page("/van-ban/" + lost, office.actor(), office.roles());
    assertThat(page.select("form[action=" + otherwise + "]")).as("behind a hundred").hasSize(1);
    assertThat(page.select("a[href*='van-ban=" + lost + "']")).isNotEmpty();
    jdbc.sql(
            """
            UPDATE plans.unopened_letter SET settled_at = now(), settled_by = document, words = ''
             WHERE number = 'cu'
            """)
        .update();
    desk.send(post(otherwise).param("loi", "Đã giao"), market.actor(), Set.of(Role.AGENCY_HEAD));
    desk.send(post(otherwise).param("loi", " "), office.actor(), office.roles());
    assertThat(unopened(lost, office)).as("nobody else, and not without words").isTrue();
    send(post(otherwise).param("loi", "Công văn thay thế 9/CV-BCĐ389"));
    assertThat(unopened(lost, office)).isFalse();
    assertThat(desk.page("/van-ban/" + lost, office.actor(), office.roles()).text())
        .doesNotContain("nhiệm vụ không mở được");

    String given = "Kiểm tra chợ nổi " + System.nanoTime();
    UUID again = unnamed(given);
    issue(again);
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> unopened(again, office));
    done(
        plans.proceed(
            new PlanAct.Issue(
                CoordinationKind.DIRECTIVE,
                given,
                "Kiểm tra.",
                List.of("QLTT-AG"),
                registry.today().plusDays(9),
                null,
                null,
                null,
                "",
                again),
            office));
    assertThat(unopened(again, office)).as("a task rests on it now").isFalse();
  }

  /** A letter that names nobody who is to carry it out: its writer took the mark away. */
  private UUID unnamed(String title) throws Exception {
    var drafted = send(directive(title).param("ngay", registry.today().plusDays(9).toString()));
    UUID id =
        UUID.fromString(String.valueOf(drafted.getRedirectedUrl()).substring("/van-ban/".length()));
    Drafting like = documents.read(id, office).orElseThrow().drafting();
    return Registry.done(
            documents.draft(
                new Drafting(
                    like.kind(),
                    like.agency(),
                    like.subject(),
                    like.addressees(),
                    like.content(),
                    like.recipients().stream()
                        .map(one -> new Recipient(one.agency(), one.name(), Recipient.Purpose.KNOW))
                        .toList(),
                    like.urgency(),
                    like.origin()),
                office))
        .id();
  }

  /** Of the whole list: its pages are shared with whatever other tests left for that agency. */
  private boolean unopened(UUID letter, ActingOfficer who) {
    return work.of(who, "/van-ban/" + letter).contains("Văn bản đã phát hành chưa giao được việc");
  }

  @Test
  void the_signature_under_its_paper_issues_a_plan_and_the_closing_report_ends_it()
      throws Exception {
    UUID plan = drawn();
    String path = "/ke-hoach/" + plan;
    assertThat(send(post(path + "/van-ban")).getRedirectedUrl()).as("no duty yet").isEqualTo(path);
    write(plan, 1);
    UUID paper = drafted(path + "/van-ban");
    byte[] docx = documents.printed(paper, Printed.Format.DOCX, office).orElseThrow().bytes();
    assertThat(LayoutCheck.of(docx)).isEmpty();
    assertThat(
            desk.page("/en" + path, office.actor(), office.roles()).select("a[href^=/en/van-ban/]"))
        .isNotEmpty();
    assertThat(state(plan)).as("drawn up is not issued").isEqualTo(PlanState.DRAFT);

    sign(paper);
    String number = documents.read(paper, office).orElseThrow().document().number();
    assertThat(state(plan)).isEqualTo(PlanState.ISSUED);
    assertThat(plans.read(plan, office).orElseThrow().plan().number()).isEqualTo(number);
    assertThat(send(post(path + "/van-ban")).getRedirectedUrl()).as("once").isEqualTo(path);

    UUID report = drafted(path + "/tong-ket");
    assertThat(
            LayoutCheck.of(
                documents.printed(report, Printed.Format.DOCX, office).orElseThrow().bytes()))
        .isEmpty();
    sign(report);
    assertThat(state(plan)).isEqualTo(PlanState.CLOSED);
    assertThat(plans.read(plan, office).orElseThrow().steps())
        .extracting(PlanFile.Event::document)
        .contains(number);
  }

  @Test
  void a_plan_that_changed_after_its_paper_was_drawn_up_is_not_issued_by_it() throws Exception {
    UUID plan = drawn();
    write(plan, 1);
    UUID paper = drafted("/ke-hoach/" + plan + "/van-ban");
    write(plan, 2);
    assertThat(submit(paper))
        .isInstanceOfSatisfying(
            ActOutcome.Refused.class,
            no -> assertThat(no.refusal().code()).isEqualTo("plans.record-moved"));
    assertThat(state(plan)).isEqualTo(PlanState.DRAFT);
  }

  @Test
  void nobody_else_draws_up_the_paper_of_a_plan() throws Exception {
    UUID plan = drawn();
    write(plan, 1);
    ActingOfficer market = registry.officer("QLTT-AG", Role.AGENCY_HEAD);
    for (String paper : List.of("/van-ban", "/tong-ket")) {
      assertThat(
              String.valueOf(
                  desk.send(
                          post("/ke-hoach/" + plan + paper),
                          market.actor(),
                          Set.of(Role.AGENCY_HEAD))
                      .getRedirectedUrl()))
          .doesNotStartWith("/van-ban/");
    }
    assertThat(documents.from(new DocumentOrigin("plans", "ke-hoach/" + plan), office)).isEmpty();
  }

  private UUID drawn() {
    return done(
        plans.proceed(
            new PlanAct.DrawUp(
                "",
                "Kế hoạch thử " + System.nanoTime(),
                registry.today(),
                registry.today().plusYears(1),
                List.of("Luật Thương mại"),
                null,
                false,
                true),
            office));
  }

  private void write(UUID plan, int seen) {
    var duty =
        new DutyText(
            "I." + seen,
            "I",
            "Mở lớp nhận biết hàng giả",
            "",
            "",
            "QLTT-AG",
            List.of(),
            Frequency.YEAR,
            null,
            2,
            List.of("training"));
    done(plans.proceed(new PlanAct.Write(plan, seen, duty, "", PlanPaper.NONE), office));
  }

  private UUID drafted(String path) throws Exception {
    String here = String.valueOf(send(post(path)).getRedirectedUrl());
    assertThat(here).startsWith("/van-ban/");
    return UUID.fromString(here.substring("/van-ban/".length()));
  }

  private PlanState state(UUID plan) {
    return plans.read(plan, office).orElseThrow().plan().state();
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new AssertionError(outcome.toString());
  }

  private MockHttpServletRequestBuilder directive(String title) {
    return post("/chi-dao/soan")
        .param("ten", title)
        .param("loi", "Kiểm tra kho hàng phục vụ bán mạng.\nBáo cáo kết quả.")
        .param("co-quan", "QLTT-AG");
  }

  private ActOutcome<Document> submit(UUID paper) {
    UUID right = registry.right(registry.officer(Registry.COMMITTEE, Role.COMMITTEE_LEADER));
    return documents.proceed(paper, new DocumentAct.Submit(right), 0, office);
  }

  private void sign(UUID paper) {
    ActingOfficer leader = registry.officer(Registry.COMMITTEE, Role.COMMITTEE_LEADER);
    UUID right = registry.right(leader);
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, office));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký ban hành", true), 0, leader));
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
