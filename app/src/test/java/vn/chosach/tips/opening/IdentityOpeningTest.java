package vn.chosach.tips.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.Seat;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkList;
import vn.chosach.signals.Courier;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/**
 * Who told it is learnt by who is assigned, or once with a head's consent, for a purpose from the
 * list; and the integrity desk is told each time.
 */
@ChosachTest
class IdentityOpeningTest {

  private static final String STANDING = "SCT-AG";
  private static final String NAME = "Lâm Thị Báo Tin";
  private static final String CONSENTS = "/tiep-nhan/danh-tinh";
  private static final String OPENINGS = "/liem-chinh/danh-tinh";

  @Autowired Tips tips;
  @Autowired Signals signals;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired Courier courier;
  @Autowired Agencies agencies;
  @Autowired MockMvc mvc;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;

  private final UUID tip = UUID.randomUUID();
  private final String page = "/tiep-nhan/tin/" + tip;
  private ActingOfficer operator;
  private ActingOfficer head;
  private ActingOfficer desk;

  @BeforeEach
  void aNamedReport() {
    operator = office.officer(STANDING, Role.OPERATOR);
    head = office.officer(STANDING, Role.AGENCY_HEAD);
    desk = office.officer("BCD389-AG", Role.INTEGRITY_OFFICER);
    told(tip, false);
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void whoever_has_taken_it_opens_it_for_a_purpose_and_the_integrity_desk_looks_at_it()
      throws Exception {
    take(operator);
    MockHttpServletResponse without = send(page, operator, "reason", "Hỏi lại địa chỉ kho");
    assertThat(without.getStatus()).isEqualTo(422);
    assertThat(body(without).text()).contains("Hãy chọn mục đích").doesNotContain(NAME);
    assertThat(send(page, operator, "purpose", "ASK_BACK", "reason", " ").getStatus())
        .isEqualTo(422);
    MockHttpServletResponse curious = send(page, operator, "purpose", "CURIOUS", "reason", "Tò mò");
    assertThat(curious.getStatus()).isEqualTo(422);
    assertThat(body(open(operator)).select("#reporter").text()).contains(NAME);

    assertThat(row(desk)).contains("Được giao xử lý", "Hỏi lại nội dung", "Hỏi lại địa chỉ kho");
    assertThat(waiting(desk)).anyMatch(of("Xem xét lần mở danh tính"));
    ActingOfficer elsewhere = office.officer("QLTT-AG", Role.INTEGRITY_OFFICER);
    assertThat(row(elsewhere)).as("an opening of another agency").isEmpty();
    String opening = OPENINGS + "/" + opening(operator);
    assertThat(send(opening, elsewhere, "quyet", "co", "ly-do", "Được").getStatus()).isEqualTo(422);
    assertThat(send(opening, head, "quyet", "co", "ly-do", "Được").getStatus()).isEqualTo(403);
    assertThat(send(opening, desk, "quyet", "khong", "ly-do", "").getStatus()).isEqualTo(422);
    assertThat(send(opening, desk, "quyet", "khong", "ly-do", "Không cần cho việc").getStatus())
        .isEqualTo(302);
    assertThat(row(desk)).contains("Không có căn cứ", "Không cần cho việc");
    assertThat(send(opening, desk, "quyet", "co", "ly-do", "Đổi ý").getStatus()).isEqualTo(422);
  }

  @Test
  void what_nobody_looked_at_stays_however_many_were_opened_since() throws Exception {
    take(operator);
    open(operator);
    jdbc.sql(
            """
            INSERT INTO tips.identity_opening
              (id, tip, number, desk, officer, agency, purpose, words, asked_at, assigned, opened_at,
               reviewed_by, reviewed_at, justified, review_words)
            SELECT gen_random_uuid(), tip, 'PA-2020-' || n, desk, officer, agency, purpose, words,
                   asked_at, true, opened_at + interval '1 millisecond', gen_random_uuid(), opened_at,
                   true, 'Đúng'
              FROM tips.identity_opening CROSS JOIN generate_series(1, 200) AS n WHERE id = ?
            """)
        .param(opening(operator))
        .update();
    UUID opening =
        jdbc.sql("SELECT id FROM tips.identity_opening WHERE number = ?")
            .param(number())
            .query(UUID.class)
            .single();
    assertThat(row(desk)).contains("Hỏi lại địa chỉ kho");
    assertThat(
            send(OPENINGS + "/" + opening, desk, "quyet", "khong", "ly-do", "Không cần")
                .getStatus())
        .isEqualTo(302);
  }

  @Test
  void a_colleague_learns_it_once_within_three_days_of_the_consent_of_the_own_head()
      throws Exception {
    ActingOfficer colleague = office.officer(STANDING, Role.STANDING_OFFICE);
    take(operator);
    assertThat(Seat.page(mvc, page, colleague).text()).contains("Bạn không được giao việc này");
    assertThat(open(colleague).getRedirectedUrl()).isEqualTo(page);
    assertThat(open(colleague).getRedirectedUrl()).as("asked once").isEqualTo(page);
    assertThat(Seat.page(mvc, page, colleague).text()).contains("đang chờ ý kiến");
    assertThat(row(desk)).as("nothing was opened").isEmpty();
    assertThat(waiting(head)).anyMatch(of("Trả lời đề nghị mở danh tính"));

    String wish = CONSENTS + "/" + opening(colleague);
    ActingOfficer otherHead = office.officer("QLTT-AG", Role.AGENCY_HEAD);
    assertThat(Seat.page(mvc, CONSENTS, otherHead).text()).doesNotContain(number());
    assertThat(send(wish, otherHead, "quyet", "co", "ly-do", "Được").getStatus()).isEqualTo(422);
    assertThat(send(wish, colleague, "quyet", "co", "ly-do", "Được").getStatus()).isEqualTo(403);
    assertThat(send(wish, head, "quyet", "co", "ly-do", "").getStatus()).isEqualTo(422);
    assertThat(send(wish, head, "quyet", "co", "ly-do", "Cần mời làm việc").getStatus())
        .isEqualTo(302);
    assertThat(send(wish, head, "quyet", "khong", "ly-do", "Đổi ý").getStatus()).isEqualTo(422);

    clock.move(IdentityOpenings.CONSENT.minusMinutes(1));
    assertThat(body(open(colleague)).select("#reporter").text()).contains(NAME);
    assertThat(row(desk)).contains("đồng ý: Cần mời làm việc");
    assertThat(open(colleague).getRedirectedUrl())
        .as("the second time is asked anew")
        .isEqualTo(page);
  }

  @Test
  void a_consent_ends_and_a_refusal_opens_nothing() throws Exception {
    ActingOfficer colleague = office.officer(STANDING, Role.STANDING_OFFICE);
    open(colleague);
    send(CONSENTS + "/" + opening(colleague), head, "quyet", "co", "ly-do", "Được");
    clock.move(IdentityOpenings.CONSENT.plusMinutes(1));
    assertThat(open(colleague).getRedirectedUrl()).as("too late").isEqualTo(page);
    send(CONSENTS + "/" + opening(colleague), head, "quyet", "khong", "ly-do", "Không cần");
    assertThat(open(colleague).getRedirectedUrl()).as("refused").isEqualTo(page);
    assertThat(row(desk)).isEmpty();
  }

  @Test
  void a_head_needs_another_head() throws Exception {
    ActingOfficer sorting = office.officer(STANDING, Role.STANDING_OFFICE, Role.AGENCY_HEAD);
    open(sorting);
    assertThat(Seat.page(mvc, CONSENTS, sorting).text()).doesNotContain(number());
    String wish = CONSENTS + "/" + opening(sorting);
    assertThat(send(wish, sorting, "quyet", "co", "ly-do", "Được").getStatus()).isEqualTo(422);
    assertThat(send(wish, head, "quyet", "co", "ly-do", "Được").getStatus()).isEqualTo(302);
    assertThat(body(open(sorting)).select("#reporter").text()).contains(NAME);
  }

  @Test
  void at_the_integrity_desk_another_officer_of_that_desk_consents() throws Exception {
    UUID against = UUID.randomUUID();
    told(against, true);
    String path = "/tiep-nhan/tin/" + against;
    ActingOfficer other = office.officer(STANDING, Role.INTEGRITY_OFFICER);
    ActingOfficer accused = office.officer("QLTT-AG", Role.INTEGRITY_OFFICER);
    send(path, desk, "purpose", "PROTECT", "reason", "Bảo vệ");
    String wish = CONSENTS + "/" + opening(desk);
    for (ActingOfficer none : List.of(accused, head, desk)) {
      assertThat(send(wish, none, "quyet", "co", "ly-do", "Được").getStatus()).isEqualTo(422);
    }
    assertThat(send(wish, other, "quyet", "co", "ly-do", "Được").getStatus()).isEqualTo(302);
    assertThat(body(send(path, desk, "purpose", "PROTECT", "reason", "Bảo vệ")).text())
        .contains(NAME);
    String opening = OPENINGS + "/" + wish.substring(CONSENTS.length() + 1);
    for (ActingOfficer none : List.of(accused, other, desk)) {
      assertThat(send(opening, none, "quyet", "co", "ly-do", "Được").getStatus()).isEqualTo(422);
    }
    ActingOfficer third = office.officer("BCD389-AG", Role.INTEGRITY_OFFICER);
    assertThat(send(opening, third, "quyet", "co", "ly-do", "Được").getStatus()).isEqualTo(302);
  }

  @Test
  void what_is_written_of_an_opening_the_database_never_changes() throws Exception {
    take(operator);
    open(operator);
    UUID opening = opening(operator);
    for (String sql :
        List.of(
            "UPDATE tips.identity_opening SET opened_at = now() WHERE id = ?",
            "UPDATE tips.identity_opening SET words = 'khác' WHERE id = ?",
            "DELETE FROM tips.identity_opening WHERE id = ?")) {
      assertThatThrownBy(() -> jdbc.sql(sql).param(opening).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void what_lies_with_an_agency_that_ended_is_opened_by_its_heir_with_the_consent_of_its_head()
      throws Exception {
    String old = NewBody.ofTheProvince(agencies, "HDT");
    String next = NewBody.ofTheProvince(agencies, "HDT");
    ActingOfficer before = office.officer(old, Role.CASE_OFFICER);
    ActingOfficer headBefore = office.officer(old, Role.AGENCY_HEAD);
    ActingOfficer heir = office.officer(next, Role.CASE_OFFICER);
    ActingOfficer second = office.officer(next, Role.CASE_OFFICER);
    ActingOfficer headOfHeir = office.officer(next, Role.AGENCY_HEAD);
    ActingOfficer third = office.officer("QLTT-AG", Role.CASE_OFFICER);
    take(operator);
    Signal signal = signals.numbered(number(), operator).orElseThrow();
    assertThat(
            signals.decide(
                signal.id(), new Decision.Refer(old, "Đã chuyển."), signal.version(), operator))
        .isInstanceOf(ActOutcome.Done.class);
    clock.move(Duration.ofMinutes(1));
    courier.carry();
    assertThat(open(before).getRedirectedUrl()).isEqualTo(page);
    String asked = CONSENTS + "/" + opening(before);
    NewBody.follows(agencies, old, next, Vietnam.dayOf(clock.instant()).plusDays(1));
    assertThat(open(heir).getStatus()).as("not yet its heir").isEqualTo(404);
    assertThat(Seat.page(mvc, CONSENTS, headOfHeir).text()).doesNotContain(number());

    clock.move(Duration.ofDays(1));
    assertThat(open(third).getStatus()).isEqualTo(404);
    assertThat(open(before).getStatus()).as("acts for nothing any more").isEqualTo(404);
    assertThat(Seat.page(mvc, CONSENTS, headBefore).text()).doesNotContain(number());
    assertThat(send(asked, headBefore, "quyet", "co", "ly-do", "Được").getStatus()).isEqualTo(422);
    assertThat(Seat.page(mvc, CONSENTS, headOfHeir).text()).contains(number());
    assertThat(waiting(headOfHeir)).anyMatch(of("Trả lời đề nghị mở danh tính"));
    assertThat(send(asked, headOfHeir, "quyet", "khong", "ly-do", "Đã giao người khác").getStatus())
        .isEqualTo(302);
    assertThat(open(heir).getRedirectedUrl()).as("asks").isEqualTo(page);
    assertThat(
            send(CONSENTS + "/" + opening(heir), headOfHeir, "quyet", "co", "ly-do", "Cần mời")
                .getStatus())
        .isEqualTo(302);
    assertThat(body(open(heir)).select("#reporter").text()).contains(NAME);
    assertThat(body(open(second)).select("#reporter")).as("without a consent").isEmpty();
    ActingOfficer integrity = office.officer(next, Role.INTEGRITY_OFFICER);
    assertThat(row(integrity)).as("the desk of the heir is told").contains("Cần mời");
  }

  private void told(UUID id, boolean office) {
    var report =
        new Report(
            Channel.WEB,
            null,
            "",
            "30307",
            "Kho " + FreshWord.any(),
            null,
            "Hàng không nhãn",
            null,
            null,
            null,
            office,
            office ? "Đội số 3" : "",
            office ? "QLTT-AG" : null,
            null);
    assertThat(
            tips.receive(
                id,
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                report,
                new Reporter(NAME, "", "", ""),
                new Actor(Actor.ActorKind.CITIZEN, id, null)))
        .isInstanceOf(Reception.Received.class);
  }

  private void take(ActingOfficer officer) {
    Signal signal =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> signals.numbered(number(), operator), one -> one.isPresent())
            .orElseThrow();
    assertThat(
            signals.handle(
                signal.id(), new DeskAct.Assign(Office.id(officer)), signal.version(), officer))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private String number() {
    return tips.read(List.of(tip), TipDesk.SIFTING).getFirst().number();
  }

  private MockHttpServletResponse open(ActingOfficer officer) throws Exception {
    return send(page, officer, "purpose", "ASK_BACK", "reason", "Hỏi lại địa chỉ kho");
  }

  private MockHttpServletResponse send(String path, ActingOfficer officer, String... fields)
      throws Exception {
    return Seat.send(mvc, path, officer, fields);
  }

  /** What the integrity desk reads of the openings of the report. */
  private String row(ActingOfficer reader) throws Exception {
    return Seat.page(mvc, OPENINGS, reader)
        .select("section.panel:has(h2:contains(" + number() + "))")
        .text();
  }

  private UUID opening(ActingOfficer officer) {
    return jdbc.sql(
            "SELECT id FROM tips.identity_opening WHERE officer = ? ORDER BY asked_at DESC, id DESC"
                + " LIMIT 1")
        .param(Office.id(officer))
        .query(UUID.class)
        .single();
  }

  private List<WorkItem> waiting(ActingOfficer who) {
    return work.of(who, Page.away(Lang.VI, clock.instant(), parts));
  }

  private Predicate<WorkItem> of(String verb) {
    return item -> item.verb().equals(verb) && (item.number() + item.title()).contains(number());
  }

  private static Document body(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
  }
}
