package vn.chosach.cases.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.Office;
import vn.chosach.cases.inquiry.ExplanationWay;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Vault;

/**
 * The right to explain ends with its time or with a paper that the subject signed (Luật XLVPHC art.
 * 61): through the screen, as the handler and as others.
 */
@ChosachTest
class RightToExplainTest {

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Vault vault;
  @Autowired Documents documents;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private ActingOfficer head;
  private Desk desk;
  private CaseFile file;
  private String form;

  @BeforeEach
  void invited() {
    handler = office.handler();
    head = office.head();
    desk = new Desk(mvc, handler);
    file = office.assigned(handler, head, "Kem trộn");
    file = office.go(file, Office.value(9_000_000), handler);
    file = office.go(file, office.plan(handler), handler);
    file = office.go(file, office.inspect(true), handler);
    file = office.go(file, office.plainly(CaseEvent.INVITE), handler);
    form = "/ho-so-vu-viec/" + file.number() + "/lam/nhan-giai-trinh";
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void an_invitation_starts_both_clocks_of_the_right() {
    assertThat(state("VP.EXPLAIN.WRITTEN")).isEqualTo(ClockState.RUNNING);
    assertThat(state("VP.EXPLAIN.ORAL")).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void on_the_first_day_no_typed_word_closes_it() throws Exception {
    for (ExplanationWay way : ExplanationWay.values()) {
      MockHttpServletResponse refused = sent(way, null);
      assertThat(refused.getStatus()).as(way.name()).isEqualTo(422);
      String why = Jsoup.parse(refused.getContentAsString(UTF_8)).select("#errors").text();
      assertThat(why).as(way.name()).contains(way.signed() ? "chữ ký" : "Quyền giải trình còn");
    }
    assertThat(reread().state()).isEqualTo(CaseState.EXPLAINING);
    assertThat(reread().explained()).isFalse();
    assertThat(cases.proceed(file.id(), Office.fine(1_000), file.version(), handler))
        .isInstanceOf(ActOutcome.Refused.class);
  }

  @Test
  void a_file_that_is_no_paper_is_refused_and_nothing_is_closed() throws Exception {
    byte[] program = "MZ this is a program".getBytes(UTF_8);
    MockHttpServletResponse refused = sent(ExplanationWay.WAIVED, program);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(reread().explained()).isFalse();
  }

  @Test
  void a_signed_paper_closes_it_on_the_first_day_and_is_kept_as_an_exhibit() throws Exception {
    MockHttpServletResponse done = sent(ExplanationWay.WAIVED, Pictures.pdf());
    assertThat(done.getStatus()).isEqualTo(302);
    CaseFile now = reread();
    assertThat(now.state()).isEqualTo(CaseState.INSPECTED);
    assertThat(now.explained()).isTrue();
    assertThat(state("VP.EXPLAIN.WRITTEN")).isEqualTo(ClockState.MET);
    Dossier dossier = cases.read(file.number(), handler).orElseThrow();
    Dossier.Exhibit paper = dossier.evidence().getLast();
    assertThat(paper.name()).contains("không yêu cầu giải trình");
    UUID owner = java.util.Objects.requireNonNull(paper.fileOwner());
    assertThat(vault.files(owner)).allMatch(one -> one.kept());
    Document page = desk.page("/ho-so-vu-viec/" + file.number());
    assertThat(page.text()).contains("Có văn bản không yêu cầu giải trình");
    assertThat(office.fined(now, 1_000, handler).state()).isEqualTo(CaseState.FINED);
  }

  @Test
  void a_session_is_heard_by_minutes_that_who_held_it_signs() throws Exception {
    String session = "/ho-so-vu-viec/" + file.number() + "/lam/lap-bien-ban-giai-trinh";
    String[] held = {
      "yeu-cau", office.today().toString(),
      "noi-giai-trinh", "Trụ sở Chi cục Quản lý thị trường",
      "can-cu", "Biên bản vi phạm và 124 hũ kem đã niêm phong",
      "noi-dung", "Hàng nhận gửi bán, xin giảm mức phạt",
      "chu-ky", "SIGNED"
    };
    assertThat(refusal(session, held, "yeu-cau", office.today().minusDays(9).toString()))
        .as("asked before there were minutes")
        .contains("Yêu cầu giải trình trực tiếp");
    assertThat(refusal(session, held, "noi-dung", "")).isNotEmpty();
    String[] absent = {
      "chu-ky", "ABSENT", "nguoi-chung-kien", "Ông Chứng", "noi-o-chung-kien", "A"
    };
    assertThat(refusal(session, held, absent)).contains("không có phiên giải trình");
    assertThat(new Desk(mvc, office.officer("SYT-AG", Role.CASE_OFFICER)).status(session))
        .isEqualTo(404);
    assertThat(desk.fill(session, "lap-bien-ban-giai-trinh", held).getStatus()).isEqualTo(302);
    assertThat(reread().explained()).as("a draft hears nobody").isFalse();
    UUID paper = office.paper(reread(), handler);
    assertThat(office.signedWords(reread(), handler))
        .contains("phiên giải trình trực tiếp", "xin giảm mức phạt", "Ngày cấp: 01/07/2019");
    ActingOfficer colleague = office.officer(Office.QLTT, Role.CASE_OFFICER);
    assertThat(
            documents.proceed(paper, new DocumentAct.Submit(office.right(colleague)), 0, handler))
        .as("an officer who was not there")
        .hasToString(String.valueOf(ActOutcome.refused("cases.may-not-hear")));
    office.signedBy(reread(), office.leader(Office.QLTT), handler);
    assertThat(reread().state()).isEqualTo(CaseState.INSPECTED);
    assertThat(reread().explained()).isTrue();
    assertThat(state("VP.EXPLAIN.ORAL")).isEqualTo(ClockState.MET);
    assertThat(desk.page("/ho-so-vu-viec/" + file.number()).text())
        .contains("Biên bản phiên giải trình trực tiếp");
  }

  /** Nobody has a right that the frame does not give, and nobody loses one by a low frame. */
  @Test
  void the_frame_of_the_act_gives_the_right_or_not() {
    CaseFile low = inspected("Kẹo");
    low = office.minuted(low, threatened(low, 29_999_999, false), handler);
    assertThat(office.signedWords(low, handler)).contains("không thuộc trường hợp có quyền");
    assertThat(Office.code(proceed(low, plainly(""))))
        .as("nobody is invited without a right or a reason")
        .isEqualTo("cases.no-right-to-explain");
    low = office.appraised(office.decidable(low, handler), handler);
    assertThat(Office.code(proceed(low, prepared(low, 20_000_000))))
        .as("a frame up to 40 million gives the right")
        .isEqualTo("cases.frame-gives-right");
    assertThat(office.fined(low, 5_000_000, handler).state())
        .as("decided without an explanation that nobody may give")
        .isEqualTo(CaseState.FINED);

    CaseFile licence = inspected("Thuốc");
    licence = office.minuted(licence, threatened(licence, 5_000_000, true), handler);
    licence = office.appraised(office.decidable(licence, handler), handler);
    assertThat(Office.code(proceed(licence, prepared(licence, 2_000_000))))
        .as("a licence is at stake")
        .isEqualTo("cases.not-heard");
    assertThat(office.go(licence, plainly(""), handler).state()).isEqualTo(CaseState.EXPLAINING);
  }

  /** Found to violate, and nothing is minuted about it yet. */
  private CaseFile inspected(String title) {
    CaseFile one = office.assigned(handler, office.head(), title);
    one = office.go(one, office.plan(handler), handler);
    one = office.go(one, office.announce(clock.instant()), handler);
    one = office.minuted(one, office.minutes(one, true, handler), handler);
    return office.go(one, Office.value(2_000_000), handler);
  }

  private InquiryTerms.ViolationMinutes threatened(CaseFile of, long most, boolean licence) {
    InquiryTerms.ViolationMinutes like = office.violation(of, handler);
    return new InquiryTerms.ViolationMinutes(
        like.violator(),
        like.attendance(),
        like.article(),
        new InquiryTerms.Threat(new Dong(most), licence),
        like.act(),
        like.circumstances(),
        "",
        "",
        like.opinion(),
        List.of());
  }

  private CaseAct plainly(String words) {
    return new CaseAct.Plainly(CaseEvent.INVITE, office.today(), words);
  }

  private CaseAct prepared(CaseFile of, long dong) {
    return new CaseAct.Prepare(office.sanction(of, dong, handler));
  }

  private ActOutcome<CaseFile> proceed(CaseFile of, CaseAct act) {
    return cases.proceed(of.id(), act, of.version(), handler);
  }

  /** What the form says when it is sent with these answers in place of those that hold. */
  private String refusal(String path, String[] held, String... other) throws Exception {
    String[] all = Stream.of(held, other).flatMap(Stream::of).toArray(String[]::new);
    MockHttpServletResponse answer = desk.fill(path, "lap-bien-ban-giai-trinh", last(all));
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString(UTF_8)).select("#errors").text();
  }

  /** The last value of each name. */
  private static String[] last(String... filled) {
    var values = new LinkedHashMap<String, String>();
    for (int at = 0; at < filled.length; at += 2) {
      values.put(filled[at], filled[at + 1]);
    }
    return values.entrySet().stream()
        .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
        .toArray(String[]::new);
  }

  @Test
  void the_time_alone_closes_it_only_when_both_clocks_have_ended() {
    LocalDate last = Vietnam.dayOf(due("VP.EXPLAIN.WRITTEN"));
    clock.move(Duration.between(clock.instant(), due("VP.EXPLAIN.ORAL").plusSeconds(60)));
    assertThat(lapse(office.today())).as("the oral one alone").isInstanceOf(refused());
    clock.move(Duration.between(clock.instant(), due("VP.EXPLAIN.WRITTEN").plusSeconds(60)));
    assertThat(lapse(last.minusDays(1))).as("dated back into the time").isInstanceOf(refused());
    assertThat(lapse(office.today())).isInstanceOf(ActOutcome.Done.class);
    assertThat(reread().explained()).isTrue();
    assertThat(state("VP.EXPLAIN.WRITTEN")).isEqualTo(ClockState.WITHDRAWN);
  }

  @Test
  void while_the_time_stands_still_by_a_signed_paper_nobody_closes_it() throws Exception {
    var written =
        cases.read(file.number(), handler).orElseThrow().clocks().stream()
            .map(ClockExplanation::clock)
            .filter(one -> one.ruleKey().equals("VP.EXPLAIN.WRITTEN"))
            .findFirst()
            .orElseThrow();
    assertThat(new Desk(mvc, handler).status(pausing())).as("who needs the time").isEqualTo(404);
    assertThat(Office.code(paused(written, office.paper(), handler))).isEqualTo("cases.not-yours");
    assertThat(Office.code(paused(written, null, head)))
        .as("a typed word gives no time")
        .isEqualTo("cases.signed-paper-missing");
    assertThat(new Desk(mvc, head).page(pausing()).select("input[type=file]")).hasSize(1);
    var chosen = Map.of("dong-ho", written.id().toString());
    var early = new java.util.HashMap<>(chosen);
    early.put("ngay", office.today().minusDays(1).toString());
    MockHttpServletResponse before = sent(pausing(), head, early, Pictures.pdf());
    assertThat(before.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(before.getContentAsString(UTF_8)).select("#errors").text())
        .as("nobody decides on time that has not begun")
        .contains("trước");
    assertThat(sent(pausing(), head, chosen, null).getStatus()).isEqualTo(422);
    assertThat(sent(pausing(), head, chosen, Pictures.pdf()).getStatus()).isEqualTo(302);
    file = reread();
    assertThat(new Desk(mvc, handler).page("/ho-so-vu-viec/" + file.number()).text())
        .contains("Văn bản tạm dừng thời hạn");
    clock.move(Duration.ofDays(30));
    assertThat(Office.code(lapse(office.today()))).isEqualTo("cases.explanation-paused");
  }

  @Test
  void only_who_handles_the_case_closes_it() throws Exception {
    for (ActingOfficer wrong :
        new ActingOfficer[] {
          office.officer("SYT-AG", Role.CASE_OFFICER),
          office.officer(Office.QLTT, Role.OPERATOR),
          office.officer("SCT-AG", Role.STANDING_OFFICE)
        }) {
      assertThat(new Desk(mvc, wrong).status(form)).isIn(403, 404);
      var act =
          new CaseAct.Hear(office.today(), ExplanationWay.WAIVED, "Theo văn bản", office.paper());
      assertThat(cases.proceed(file.id(), act, file.version(), wrong)).isInstanceOf(refused());
    }
    assertThat(reread().explained()).isFalse();
  }

  private static Class<?> refused() {
    return ActOutcome.Refused.class;
  }

  private String pausing() {
    return "/ho-so-vu-viec/" + file.number() + "/lam/tam-dung";
  }

  private ActOutcome<CaseFile> paused(Clock written, @Nullable UUID paper, ActingOfficer who) {
    return cases.proceed(
        file.id(),
        new CaseAct.CaseActClock(
            CaseEvent.PAUSE, written.id(), "", "Người vi phạm nằm viện", office.today(), paper),
        file.version(),
        who);
  }

  private ActOutcome<CaseFile> lapse(LocalDate on) {
    return cases.proceed(
        file.id(),
        new CaseAct.Hear(on, ExplanationWay.LAPSED, "Không giải trình", null),
        file.version(),
        handler);
  }

  private CaseFile reread() {
    return office.again(file, handler);
  }

  private ClockState state(String rule) {
    return explained(rule).state();
  }

  private java.time.Instant due(String rule) {
    return explained(rule).dueAt();
  }

  private vn.chosach.deadlines.Clock explained(String rule) {
    return cases.read(file.number(), handler).orElseThrow().clocks().stream()
        .map(ClockExplanation::clock)
        .filter(one -> one.ruleKey().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  /** Fills the very form of the screen and sends it with its pass and, if any, a file. */
  private MockHttpServletResponse sent(ExplanationWay way, byte @Nullable [] paper)
      throws Exception {
    return sent(form, handler, Map.of("cach", way.name()), paper);
  }

  private MockHttpServletResponse sent(
      String there, ActingOfficer who, Map<String, String> filled, byte @Nullable [] paper)
      throws Exception {
    String action = there.substring(there.lastIndexOf('/'));
    var shown = new Desk(mvc, who).page(there).select("form[action$=" + action + "]");
    var fields = new java.util.LinkedHashMap<String, String>();
    fields.put("pass", shown.select("input[name=pass]").attr("value"));
    fields.put("ban", shown.select("input[name=ban]").attr("value"));
    fields.put("ngay", office.today().toString());
    fields.put("ly-do", "Theo lời người vi phạm");
    fields.putAll(filled);
    var body = new ByteArrayOutputStream();
    for (var field : fields.entrySet()) {
      body.write(
          ("--x\r\nContent-Disposition: form-data; name=\""
                  + field.getKey()
                  + "\"\r\n\r\n"
                  + field.getValue()
                  + "\r\n")
              .getBytes(UTF_8));
    }
    if (paper != null) {
      body.write(
          "--x\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.pdf\"\r\n\r\n"
              .getBytes(UTF_8));
      body.write(paper);
      body.write("\r\n".getBytes(UTF_8));
    }
    body.write("--x--\r\n".getBytes(UTF_8));
    return mvc.perform(
            post(there)
                .with(Desk.signedIn(who))
                .contentType("multipart/form-data; boundary=x")
                .content(body.toByteArray()))
        .andReturn()
        .getResponse();
  }
}
