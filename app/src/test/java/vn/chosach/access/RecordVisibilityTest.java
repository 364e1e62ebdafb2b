package vn.chosach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.Seat;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.reminding.CalendarFeeds;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyAct;
import vn.chosach.vault.CustodyEntry;

/**
 * Whatever belongs to a case is seen and acted on by whoever sees the case, and by nobody else,
 * wherever it lies. The wrong persons are tried at the door that the street knows: over HTTP.
 */
@ChosachTest
class RecordVisibilityTest {

  private static final String POLICE = "CA-AG";
  private static final String EVIDENCE = "/bang-chung/";
  private static final List<String> ACTS =
      List.of("kiem-tra", "ban-giao", "de-nghi-huy", "huy", "goi");

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Cases cases;
  @Autowired Custody custody;
  @Autowired Clocks clocks;
  @Autowired CalendarFeeds feeds;
  @Autowired Referrals referrals;
  @Autowired Documents documents;
  @Autowired JdbcClient jdbc;

  private ActingOfficer handler;
  private ActingOfficer head;
  private ActingOfficer colleague;
  private List<ActingOfficer> others;

  @BeforeEach
  void people() {
    handler = office.handler();
    head = office.head();
    colleague = office.handler();
    others =
        List.of(
            colleague,
            office.officer(Office.QLTT, Role.OPERATOR),
            office.officer("SCT-AG", Role.STANDING_OFFICE),
            office.officer("BCD389-AG", Role.COMMITTEE_LEADER),
            office.officer("CA-AG", Role.CASE_OFFICER));
  }

  @Test
  void
      evidence_of_a_case_that_one_officer_may_read_is_opened_exported_and_handed_on_by_nobody_else()
          throws Exception {
    CaseFile secret = named();
    UUID capture = captured(secret);
    for (ActingOfficer other : wrong()) {
      assertThat(status(EVIDENCE + capture, other)).as("%s opens it", other).isEqualTo(404);
      assertThat(status(EVIDENCE + capture + "/anh", other)).isEqualTo(404);
      for (String act : ACTS) {
        MockHttpServletResponse foreign = act(capture, act, other);
        MockHttpServletResponse absent = act(UUID.randomUUID(), act, other);
        assertThat(foreign.getStatus()).as("%s: %s", act, other).isEqualTo(absent.getStatus());
        assertThat(foreign.getStatus()).isIn(403, 404);
      }
      if (!other.roles().contains(Role.OPERATOR)) {
        assertThat(text("/bang-chung", other)).doesNotContain(secret.number());
      }
    }
    assertThat(entries(capture)).as("nobody left a trace").isEmpty();

    assertThat(status(EVIDENCE + capture, handler)).isEqualTo(200);
    assertThat(text("/bang-chung", handler)).contains(secret.number());
  }

  @Test
  void who_steps_aside_in_the_middle_of_an_open_form_exports_and_destroys_nothing()
      throws Exception {
    CaseFile file = office.assigned(handler, head, "Kem trộn của người quen");
    UUID capture = captured(file);
    MockHttpServletResponse packed = act(capture, "goi", colleague);
    assertThat(packed.getStatus()).as("no package before it is fetched").isIn(200, 422);
    var form = Seat.page(mvc, EVIDENCE + capture, colleague);
    assertThat(form.select("form[action$=" + capture + "]")).isNotEmpty();
    int before = entries(capture).size();

    office.go(file, new CaseAct.Recuse("Chủ kho là anh ruột"), colleague);
    for (String act : ACTS) {
      assertThat(act(capture, act, colleague).getStatus()).as(act).isEqualTo(404);
    }
    assertThat(status(EVIDENCE + capture, colleague)).as("the link in a mail").isEqualTo(404);
    assertThat(entries(capture)).hasSize(before);
    assertThat(status(EVIDENCE + capture, handler)).isEqualTo(200);
  }

  @Test
  void an_old_tab_of_a_colleague_closes_when_the_case_is_restricted() throws Exception {
    CaseFile file = office.assigned(handler, head, "Kho hàng");
    UUID capture = captured(file);
    assertThat(status(EVIDENCE + capture, colleague)).isEqualTo(200);
    office.go(file, new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
    assertThat(status(EVIDENCE + capture, colleague)).isEqualTo(404);
    assertThat(act(capture, "kiem-tra", colleague).getStatus()).isEqualTo(404);
    assertThat(status(EVIDENCE + capture, head)).isEqualTo(404);
  }

  @Test
  void what_was_exported_before_a_recusal_stands_in_the_custody() throws Exception {
    CaseFile file = office.assigned(handler, head, "Kem trộn");
    UUID capture = captured(file);
    assertThat(act(capture, "ban-giao", colleague).getStatus()).isIn(302, 422);
    List<CustodyEntry> before = entries(capture);
    office.go(file, new CaseAct.Recuse("Chủ kho là anh ruột"), colleague);
    assertThat(entries(capture)).isEqualTo(before);
    String shown = text(EVIDENCE + capture, handler);
    assertThat(before).allSatisfy(entry -> assertThat(shown).contains(entry.reason()));
    assertThat(before).extracting(CustodyEntry::act).doesNotContain(CustodyAct.DESTROYED);
  }

  @Test
  void a_colleague_neither_reads_nor_withdraws_the_criminal_referral_of_a_restricted_case()
      throws Exception {
    CaseFile now = office.heard(office.assigned(handler, head, "Sữa giả"), handler, 81_600_000);
    now = office.go(now, new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
    now = office.go(now, Office.transfer("Trị giá trên 30 triệu"), handler);
    UUID referral =
        referrals
            .about(new Subject("case", now.id()), ActingOfficer.PROGRAM)
            .getFirst()
            .referral()
            .id();
    String path = "/phoi-hop/" + referral;
    for (ActingOfficer other : List.of(colleague, head, others.get(2), others.get(3))) {
      MockHttpServletResponse foreign =
          Seat.send(mvc, path + "/rut-lai", other, "loi", "Rút", "ban", "1");
      MockHttpServletResponse absent =
          Seat.send(
              mvc, "/phoi-hop/" + UUID.randomUUID() + "/rut-lai", other, "loi", "Rút", "ban", "1");
      assertThat(foreign.getStatus()).as("%s withdraws", other).isEqualTo(absent.getStatus());
      assertThat(status(path, other)).as("%s reads", other).isIn(403, 404);
      assertThat(text("/phoi-hop", other)).doesNotContain(referral.toString());
    }
    assertThat(status(path, handler)).isEqualTo(200);
    assertThat(status(path, office.officer("CA-AG", Role.CASE_OFFICER)))
        .as("the police to whom it was handed")
        .isEqualTo(200);
    assertThat(
            referrals
                .about(new Subject("case", now.id()), ActingOfficer.PROGRAM)
                .getFirst()
                .receivers()
                .getFirst()
                .state()
                .name())
        .isNotEqualTo("WITHDRAWN");
  }

  @Test
  void the_police_read_the_criminal_referral_of_a_case_that_they_work_on_and_may_not_read()
      throws Exception {
    CaseFile now = office.heard(office.assigned(handler, head, "Sữa giả"), handler, 81_600_000);
    now = office.go(now, new CaseAct.Involve(POLICE, "Phối hợp xác minh"), handler);
    ActingOfficer aside = office.officer(POLICE, Role.CASE_OFFICER);
    now = office.go(now, new CaseAct.Recuse("Chủ kho là anh ruột"), aside);
    now = office.go(now, new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
    now = office.go(now, Office.transfer("Trị giá trên 30 triệu"), handler);
    UUID referral =
        referrals
            .about(new Subject("case", now.id()), ActingOfficer.PROGRAM)
            .getFirst()
            .referral()
            .id();
    String path = "/phoi-hop/" + referral;
    for (ActingOfficer police :
        List.of(
            office.officer(POLICE, Role.CASE_OFFICER), office.officer(POLICE, Role.AGENCY_HEAD))) {
      assertThat(status(path, police)).as("%s reads what was sent", police).isEqualTo(200);
      assertThat(html("/phoi-hop", police)).contains(referral.toString());
      assertThat(status("/ho-so-vu-viec/" + now.number(), police))
          .as("not the case")
          .isEqualTo(404);
    }
    for (ActingOfficer wrong : List.of(aside, colleague, head, others.get(2), others.get(3))) {
      assertThat(status(path, wrong)).as("%s", wrong).isIn(403, 404);
      assertThat(html("/phoi-hop", wrong)).doesNotContain(referral.toString());
    }
    assertThat(status(path, handler)).isEqualTo(200);
  }

  @Test
  void what_a_partner_sends_about_a_named_case_opens_to_nobody_else_of_the_agency_that_leads_it()
      throws Exception {
    ActingOfficer partner = office.officer(POLICE, Role.CASE_OFFICER);
    CaseFile now = office.assigned(handler, head, "Vụ kín");
    now = office.go(now, new CaseAct.Involve(POLICE, "Phối hợp xác minh"), handler);
    now =
        office.go(
            now,
            new CaseAct.Assign(Office.id(handler), List.of(Office.id(partner)), "Cùng làm"),
            head);
    now = office.go(now, new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
    Subject subject = new Subject("case", now.id());
    referrals.offer(
        ReferralOffer.of(
            Purpose.COORDINATION,
            subject,
            List.of(Office.QLTT),
            "Nhờ xác minh",
            "Đề nghị phối hợp.",
            null),
        partner);
    String path =
        "/phoi-hop/" + referrals.about(subject, ActingOfficer.PROGRAM).getFirst().referral().id();
    assertThat(status(path, handler)).isEqualTo(200);
    assertThat(status(path, partner)).isEqualTo(200);
    for (ActingOfficer wrong :
        List.of(colleague, head, others.get(1), office.officer(POLICE, Role.CASE_OFFICER))) {
      assertThat(status(path, wrong)).as("%s", wrong).isEqualTo(404);
    }
  }

  @Test
  void clocks_of_a_restricted_case_stand_on_no_board_in_no_count_and_in_no_calendar_of_others()
      throws Exception {
    CaseFile secret = named();
    ClockExplanation clock = clocks.of("case", secret.id().toString()).getFirst();
    UUID id = clock.clock().id().value();
    for (ActingOfficer other : wrong()) {
      assertThat(status("/thoi-han/" + id, other)).as("%s", other).isIn(403, 404);
      assertThat(text("/thoi-han?muc=later", other)).doesNotContain(secret.number());
    }
    assertThat(status("/thoi-han/" + id, handler)).isEqualTo(200);
    int all = running(handler);
    assertThat(running(colleague)).as("counts follow the predicate").isLessThan(all);

    // The clock is still the handler's when the handler steps aside: nothing of it leaves the
    // house.
    String feed = "/lich/" + feeds.issue(handler.actor()) + ".ics";
    assertThat(open(feed)).contains(secret.number());
    CaseFile aside = office.go(secret, new CaseAct.Recuse("Người nhà"), handler);
    assertThat(aside.access().recused()).contains(Office.id(handler));
    jdbc.sql("UPDATE deadlines.clock SET officer = ? WHERE id = ?")
        .params(Office.id(handler), id)
        .update();
    assertThat(open(feed)).doesNotContain(secret.number());
    assertThat(status("/thoi-han/" + id, handler)).isEqualTo(404);
  }

  @Test
  void documents_of_a_restricted_case_are_read_by_nobody_else_of_the_agency() throws Exception {
    CaseFile secret = named();
    Drafting plain = Registry.report(Office.QLTT, "Về vụ kín");
    Document document =
        Registry.done(
            documents.draft(
                new Drafting(
                    plain.kind(),
                    plain.agency(),
                    plain.subject(),
                    plain.addressees(),
                    plain.content(),
                    plain.recipients(),
                    plain.urgency(),
                    new DocumentOrigin("cases", secret.id().toString())),
                handler));
    String path = "/van-ban/" + document.id();
    for (ActingOfficer other : wrong()) {
      assertThat(status(path, other)).as("%s", other).isIn(403, 404);
      assertThat(status(path + "/tai/docx", other)).isIn(403, 404);
    }
    assertThat(status(path, handler)).isEqualTo(200);
  }

  @Test
  void an_auditor_reads_what_was_done_to_a_case_and_none_of_its_words() throws Exception {
    CaseFile secret = named();
    ActingOfficer auditor = office.officer("BCD389-AG", Role.AUDITOR);
    String shown = html("/nhat-ky?viec=case/" + secret.id(), auditor);
    assertThat(shown).contains(secret.id().toString().substring(28));
    assertThat(shown).doesNotContain("Có người quen");
  }

  /** A case that its handler alone may read. */
  private CaseFile named() {
    CaseFile file = office.assigned(handler, head, "Vụ kín");
    return office.go(file, new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
  }

  private List<ActingOfficer> wrong() {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(head), others.stream())
        .toList();
  }

  private UUID captured(CaseFile file) throws Exception {
    MockHttpServletResponse sent =
        Seat.send(
            mvc,
            "/bang-chung/luu",
            handler,
            "dia-chi",
            "https://shopee.vn/a-i.1." + System.nanoTime(),
            "ly-do",
            "Nghi hàng giả",
            "ho-so",
            file.number());
    assertThat(sent.getStatus()).isEqualTo(302);
    String at = Objects.requireNonNull(sent.getRedirectedUrl());
    return UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
  }

  private MockHttpServletResponse act(UUID item, String act, ActingOfficer who) throws Exception {
    return Seat.send(
        mvc,
        EVIDENCE + item,
        who,
        "viec",
        act,
        "ly-do",
        "Xem thử",
        "nguoi-nhan",
        "Người khác",
        "can-cu",
        "Quyết định 1");
  }

  private List<CustodyEntry> entries(UUID item) {
    return custody.entries(item);
  }

  private int running(ActingOfficer who) {
    return Jsoup.parse(html("/thoi-han", who)).select("nav.tabs a").eachText().stream()
        .mapToInt(text -> Integer.parseInt("0" + text.replaceAll("\\D", "")))
        .sum();
  }

  private int status(String path, ActingOfficer who) throws Exception {
    return mvc.perform(get(path).with(Seat.of(who))).andReturn().getResponse().getStatus();
  }

  private String text(String path, ActingOfficer who) {
    return Jsoup.parse(html(path, who)).text();
  }

  private String html(String path, ActingOfficer who) {
    try {
      return mvc.perform(get(path).with(Seat.of(who)))
          .andReturn()
          .getResponse()
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private String open(String path) throws Exception {
    return mvc.perform(get(path))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
