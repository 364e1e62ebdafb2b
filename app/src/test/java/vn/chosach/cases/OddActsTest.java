package vn.chosach.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.documents.Desk;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/** What is odd is answered in words before it goes on; what the law forbids is refused. */
@ChosachTest
class OddActsTest {

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired Desk desk;
  @Autowired MovableClock clock;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_worth_ten_times_the_usual_needs_a_reason_which_stays_in_the_timeline() {
    ActingOfficer handler = office.handler();
    ActingOfficer head = office.head();
    for (int n = 0; n < 10; n++) {
      office.go(office.assigned(handler, head, "Thường " + n), Office.value(12_000_000), handler);
    }
    CaseFile file = office.assigned(handler, head, "Lạ");
    CaseAct odd = Office.value(900_000_000_000L);
    assertThat(Office.code(cases.proceed(file.id(), odd, file.version(), handler)))
        .isEqualTo("cases.odd");
    assertThat(
            Office.code(
                cases.proceed(file.id(), new CaseAct.Answered(odd, "  "), file.version(), handler)))
        .isEqualTo("cases.odd");
    Office.file(
        cases.proceed(
            file.id(), new CaseAct.Answered(odd, "Cả một kho vàng"), file.version(), handler));
    assertThat(cases.read(file.number(), handler).orElseThrow().moments().getLast().changes())
        .anyMatch(one -> one.what().equals("odd") && one.to() != null && one.to().contains("mười"))
        .anyMatch(one -> one.what().equals("odd-answer") && "Cả một kho vàng".equals(one.to()));
  }

  @Test
  void the_form_asks_for_the_reason_and_takes_it() throws Exception {
    ActingOfficer handler = office.handler();
    ActingOfficer head = office.head();
    for (int n = 0; n < 10; n++) {
      office.go(office.assigned(handler, head, "Hay " + n), Office.value(12_000_000), handler);
    }
    CaseFile file = office.assigned(handler, head, "Lạ trên biểu mẫu");
    var asked = valued(file, handler, null);
    assertThat(asked.getStatus()).isEqualTo(422);
    var page = Jsoup.parse(new String(asked.getContentAsByteArray(), UTF_8));
    assertThat(page.select("textarea[name=giai-thich]")).hasSize(1);
    assertThat(page.text()).contains("gấp mười lần");
    assertThat(page.select("[name=tri-gia]").val()).isEqualTo("900.000.000.000");
    assertThat(valued(file, handler, " ").getStatus()).isEqualTo(422);
    assertThat(valued(file, handler, "Cả một kho vàng").getStatus()).isEqualTo(302);
  }

  private MockHttpServletResponse valued(
      CaseFile file, ActingOfficer handler, @Nullable String reason) throws Exception {
    var form =
        post("/ho-so-vu-viec/" + file.number() + "/lam/dinh-gia")
            .param("ban", String.valueOf(file.version()))
            .param("hang", "health.cosmetics")
            .param("hanh-vi", "counterfeit")
            .param("tri-gia", "900.000.000.000")
            .param("ly-do", "Giá niêm yết");
    return desk.send(
        reason == null ? form : form.param("giai-thich", reason), handler.actor(), handler.roles());
  }

  @Test
  void an_exhibit_from_before_the_case_needs_a_reason_and_one_from_tomorrow_is_refused() {
    ActingOfficer handler = office.handler();
    CaseFile file = office.assigned(handler, office.head(), "Kho cũ");
    assertThat(secured(file, handler, Duration.ofDays(-40))).isEqualTo("cases.odd");
    assertThat(secured(file, handler, Duration.ofDays(1))).isEqualTo("cases.in-future");
    assertThat(secured(file, handler, Duration.ofDays(-365 * 126), "Sổ cũ"))
        .as("no reason makes an exhibit of the year 1900")
        .isEqualTo("cases.before-the-law");
  }

  private String secured(CaseFile file, ActingOfficer handler, Duration when) {
    return Office.code(cases.proceed(file.id(), exhibit(when), file.version(), handler));
  }

  private String secured(CaseFile file, ActingOfficer handler, Duration when, String why) {
    var act = new CaseAct.Answered(exhibit(when), why);
    return Office.code(cases.proceed(file.id(), act, file.version(), handler));
  }

  private CaseAct exhibit(Duration when) {
    return new CaseAct.Secure(
        1, ExhibitKind.GOODS, "Hàng", "1", clock.instant().plus(when), "", "Kho");
  }

  @Test
  void a_decision_on_a_sunday_is_signed_with_a_reason_and_on_a_monday_without() {
    LocalDate monday = office.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    ActingOfficer handler = office.handler();
    ActingOfficer head = office.head();
    CaseFile file = ready(handler, head);
    UUID paper = submitted(file, handler, head);
    clock.moveTo(monday.minusDays(1).atTime(10, 0).atZone(Vietnam.ZONE).toInstant());
    assertThat(refusal(sign(paper, "", true, head))).isEqualTo("documents.doubt-unanswered");
    clock.moveTo(monday.atTime(10, 0).atZone(Vietnam.ZONE).toInstant());
    assertThat(sign(paper, "", true, head)).isInstanceOf(ActOutcome.Done.class);
    assertThat(read(file, handler).state()).isEqualTo(CaseState.FINED);
  }

  @Test
  void a_rule_that_no_lawyer_confirmed_is_confirmed_by_name_by_who_signs() {
    ActingOfficer handler = office.handler();
    ActingOfficer head = office.head();
    CaseFile file = ready(handler, head);
    UUID paper = submitted(file, handler, head);
    assertThat(refusal(sign(paper, "Ký", false, head)))
        .as("the highest fine of the field is general knowledge")
        .isEqualTo("documents.rule-unconfirmed");
    assertThat(sign(paper, "Ký", true, head)).isInstanceOf(ActOutcome.Done.class);
    assertThat(documents.read(paper, handler).orElseThrow().trail())
        .as("said in the trail, in the name of who signed")
        .anyMatch(
            step ->
                Office.id(head).equals(step.officer())
                    && step.words() != null
                    && step.words().contains("Mức phạt tiền tối đa của lĩnh vực"));
  }

  @Test
  void a_second_sanction_of_one_violator_on_a_day_is_signed_with_a_reason_alone() {
    LocalDate monday = office.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    ActingOfficer handler = office.handler();
    ActingOfficer head = office.head();
    String name = "Người bán hai kho " + UUID.randomUUID();
    UUID first = submitted(ready(handler, head, name), handler, head);
    UUID second = submitted(ready(handler, head, name), handler, head);
    UUID ofAnother = submitted(ready(handler, head), handler, head);
    clock.moveTo(monday.atTime(10, 0).atZone(Vietnam.ZONE).toInstant());
    assertThat(sign(first, "", true, head)).isInstanceOf(ActOutcome.Done.class);
    assertThat(refusal(sign(second, "", true, head))).isEqualTo("documents.doubt-unanswered");
    assertThat(sign(ofAnother, "", true, head)).isInstanceOf(ActOutcome.Done.class);
    assertThat(sign(second, "Hành vi khác, ở kho khác", true, head))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(documents.read(second, handler).orElseThrow().trail())
        .anyMatch(step -> step.words() != null && step.words().contains("ở kho khác"));
  }

  private CaseFile ready(ActingOfficer handler, ActingOfficer head) {
    return ready(handler, head, "Người bán " + UUID.randomUUID());
  }

  private CaseFile ready(ActingOfficer handler, ActingOfficer head, String violator) {
    var named = new CaseAct.NameSubject(SubjectKind.PERSON, violator, "");
    CaseFile file = office.go(office.assigned(handler, head, "Kem"), named, handler);
    CaseFile now = office.go(file, Office.value(12_000_000), handler);
    now = office.appraised(office.decidable(now, handler), handler);
    CaseAct.Plan plan = office.plan(handler);
    var seen =
        new CaseAct.Plan(
            plan.on(), plan.place(), plan.scope(), plan.team(), plan.leaders(), "Đang bán", 1);
    now = office.go(office.go(now, seen, handler), office.inspect(true), handler);
    now = office.go(now, office.plainly(CaseEvent.INVITE), handler);
    return office.decidable(office.go(now, office.waived(), handler), handler);
  }

  private UUID submitted(CaseFile file, ActingOfficer handler, ActingOfficer head) {
    PaperTerms terms = office.sanction(file, 9_000_000, handler);
    CaseFile drafted =
        Office.file(
            cases.proceed(
                file.id(),
                new CaseAct.Answered(new CaseAct.Prepare(terms), "Đã kiểm tra"),
                file.version(),
                handler));
    UUID paper = office.paper(drafted, handler);
    assertThat(
            documents.proceed(
                paper, new DocumentAct.Submit(office.right(head, "market.director")), 0, handler))
        .isInstanceOf(ActOutcome.Done.class);
    return paper;
  }

  private ActOutcome<Document> sign(UUID paper, String words, boolean confirmed, ActingOfficer by) {
    return documents.proceed(paper, new DocumentAct.Sign(words, confirmed), 0, by);
  }

  private CaseFile read(CaseFile file, ActingOfficer reader) {
    return office.again(file, reader);
  }

  private static String refusal(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<Document>) outcome).refusal().code();
  }
}
