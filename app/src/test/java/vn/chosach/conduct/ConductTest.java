package vn.chosach.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.Seat;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.conduct.life.IntegrityState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentList;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Printed;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.CurrentMarks;
import vn.chosach.officers.work.HeldWork;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening.HappeningKind;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;

/** A case against an office is known to the integrity desk, and to nobody of that office. */
@ChosachTest
class ConductTest {

  @Autowired Agencies agencies;
  @Autowired HeldWork work;
  @Autowired Conduct conduct;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired CurrentMarks marks;
  @Autowired Tips tips;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired Clocks clocks;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  private ActingOfficer one;
  private ActingOfficer two;

  @BeforeEach
  void people() {
    one = office.officer("BCD389-AG", Role.INTEGRITY_OFFICER);
    two = office.officer("BCD389-AG", Role.INTEGRITY_OFFICER);
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void a_report_becomes_a_case_is_verified_recommended_answered_and_told() throws Exception {
    UUID tip = tip("Đội 3 báo trước cho chủ kho");
    assertThat(work.of(two, tip.toString()))
        .as("before anybody opens a case")
        .containsExactly("Xử lý tin báo của bộ phận liêm chính");
    UUID id = done(open(tip, "QLTT-AG", one));
    assertThat(work.of(two, tip.toString())).as("the case is the work now").isEmpty();
    IntegrityCase now = read(id, one);
    assertThat(now.state()).isEqualTo(IntegrityState.RECEIVED);
    assertThat(now.due().rule()).isEqualTo("TC.TRIAGE");
    assertThat(work.of(two, id.toString())).containsExactly("Xử lý vụ việc liêm chính");
    assertThat(work.of(office.officer("QLTT-AG", Role.INTEGRITY_OFFICER), id.toString()))
        .as("of the accused agency")
        .isEmpty();
    assertThat(code(open(tip, "QLTT-AG", two))).isEqualTo("conduct.opened-already");

    done(
        act(
            id,
            new IntegrityAct(
                IntegrityEvent.ACCEPT,
                "Có cơ sở",
                "",
                null,
                "Phản ánh của bạn đang được xác minh."),
            one));
    assertThat(read(id, one).due().rule()).isEqualTo("TC.RESOLVE");
    assertThat(stage(tip)).isEqualTo(Stage.VERIFYING);
    var more = IntegrityAct.of(IntegrityEvent.EXTEND, "Đồng ý");
    assertThat(code(act(id, more, one))).as("alone").isEqualTo("conduct.no-proposal");
    var wish = IntegrityAct.of(IntegrityEvent.PROPOSE_EXTEND, "Nhiều nơi");
    done(act(id, wish, one));
    assertThat(code(act(id, more, one))).isEqualTo("conduct.second-person");
    assertThat(read(id, one).extended()).as("nothing before a second one agrees").isZero();
    done(act(id, more, two));
    extended(id, "Đặc biệt phức tạp");
    assertThat(code(act(id, wish, one))).isEqualTo("conduct.extended-twice");

    LocalDate until = office.today().plusDays(20);
    assertThat(code(act(id, recommend("QLTT-AG", until), one))).isEqualTo("conduct.body-accused");
    assertThat(code(act(id, recommend("KHONG-CO", until), one)))
        .isEqualTo("conduct.unknown-agency");
    assertThat(code(act(id, recommend("SCT-AG", null), one))).isEqualTo("conduct.day-missing");
    assertThat(code(act(id, recommend("SCT-AG", office.today().minusDays(1)), one)))
        .isEqualTo("conduct.day-past");
    done(act(id, recommend("SCT-AG", until), one));
    assertThat(read(id, one).state()).as("a draft asks nobody").isEqualTo(IntegrityState.VERIFYING);
    assertThat(stage(tip)).isEqualTo(Stage.VERIFYING);
    assertThat(code(act(id, recommend("SCT-AG", until), two))).isEqualTo("conduct.letter-open");
    assertThat(code(act(id, IntegrityAct.of(IntegrityEvent.RECOMMEND, "x"), one)))
        .as("only the signature recommends")
        .isEqualTo("conduct.not-yours");
    signed(id);
    assertThat(stage(tip)).as("the reporter is told when it is signed").isEqualTo(Stage.HANDLING);
    assertThat(read(id, one).about().body()).isEqualTo("SCT-AG");
    assertThat(due(id)).isEqualTo(until.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant());
    done(act(id, IntegrityAct.of(IntegrityEvent.REMIND, "Đã gọi"), two));
    done(act(id, IntegrityAct.of(IntegrityEvent.ANSWER, "Sở đã kiểm điểm đội trưởng"), two));
    var conclude =
        new IntegrityAct(IntegrityEvent.CONCLUDE, "Đã xử lý", "", null, "Đã xử lý cán bộ.");
    assertThat(code(act(id, conclude, one))).as("alone").isEqualTo("conduct.no-proposal");
    done(act(id, IntegrityAct.of(IntegrityEvent.PROPOSE_CONCLUDE, "Đủ"), two));
    assertThat(code(act(id, conclude, two))).isEqualTo("conduct.second-person");
    assertThat(stage(tip)).as("nothing is told before").isEqualTo(Stage.HANDLING);
    done(act(id, conclude, one));
    assertThat(read(id, one).state()).isEqualTo(IntegrityState.CLOSED);
    assertThat(stage(tip)).isEqualTo(Stage.ANSWERED);
    assertThat(read(id, one).steps())
        .extracting(IntegrityCase.IntegrityCaseStep::event)
        .containsExactly(
            IntegrityEvent.OPEN,
            IntegrityEvent.ACCEPT,
            IntegrityEvent.PROPOSE_EXTEND,
            IntegrityEvent.EXTEND,
            IntegrityEvent.PROPOSE_EXTEND,
            IntegrityEvent.EXTEND,
            IntegrityEvent.PREPARE_LETTER,
            IntegrityEvent.RECOMMEND,
            IntegrityEvent.REMIND,
            IntegrityEvent.ANSWER,
            IntegrityEvent.PROPOSE_CONCLUDE,
            IntegrityEvent.CONCLUDE);

    assertThat(work.of(two, tip.toString())).isEmpty();
    var word = new Word(UUID.randomUUID(), HappeningKind.DISPUTED, "Vẫn bao che", null, null);
    tips.say(tip, word, new Actor(Actor.ActorKind.CITIZEN, tip, null));
    assertThat(work.of(two, tip.toString())).as("the reporter does not agree").hasSize(1);
    assertThat(work.of(office.officer("QLTT-AG", Role.INTEGRITY_OFFICER), tip.toString()))
        .as("of the accused agency")
        .isEmpty();
    done(
        act(
            id,
            new IntegrityAct(IntegrityEvent.NOTE, "Đã xem lại", "", null, "Kết luận giữ nguyên."),
            one));
    assertThat(tips.history(tip).getLast().words()).isEqualTo("Kết luận giữ nguyên.");
    assertThat(work.of(two, tip.toString())).as("it is answered").isEmpty();

    var reporter = new Actor(Actor.ActorKind.CITIZEN, tip, null);
    var added = new Word(UUID.randomUUID(), HappeningKind.REPLIED, "Có ảnh mới", null, null);
    tips.say(tip, added, reporter);
    assertThat(work.of(two, tip.toString())).as("the reporter adds something").hasSize(1);
    done(
        act(id, new IntegrityAct(IntegrityEvent.NOTE, "Đã đọc", "", null, "Đã xem ảnh mới."), one));
    assertThat(work.of(two, tip.toString())).isEmpty();
    Tip answered = tips.read(List.of(tip), TipDesk.INTEGRITY).getFirst();
    assertThat(
            tips.move(
                answered.id(),
                TipStep.REOPEN,
                answered.progress().version(),
                new TipNotice("Cán bộ vẫn nhận tiền", null, null),
                reporter,
                Set.of()))
        .isInstanceOf(TipMoveOutcome.TipMoved.class);
    assertThat(work.of(two, tip.toString())).as("the reporter asks to open it again").hasSize(1);
  }

  @Test
  void an_extension_is_counted_as_the_law_counts_it_and_only_in_time() throws Exception {
    clock.moveTo(at("2026-10-06T09:00"));
    UUID id = done(open(null, "QLTT-AG", one));
    done(act(id, IntegrityAct.of(IntegrityEvent.ACCEPT, "Có cơ sở"), one));
    assertThat(due(id)).as("30 days from 6 October").isEqualTo(at("2026-11-06T00:00"));
    extended(id, "Nhiều nơi");
    assertThat(due(id))
        .as("30 more end on Saturday 5 December, so on Monday")
        .isEqualTo(at("2026-12-08T00:00"));
    assertThat(Seat.page(mvc, "/liem-chinh/vu-viec/" + id, one).text())
        .as("the arithmetic")
        .contains("05/12/2026", "07/12/2026");
    extended(id, "Đặc biệt phức tạp");
    assertThat(due(id)).as("60 from 5 November").isEqualTo(at("2027-01-05T00:00"));

    UUID late = done(open(null, "QLTT-AG", one));
    done(act(late, IntegrityAct.of(IntegrityEvent.ACCEPT, "Có cơ sở"), one));
    done(act(late, IntegrityAct.of(IntegrityEvent.PROPOSE_EXTEND, "Nhiều nơi"), one));
    clock.moveTo(at("2026-11-06T08:00"));
    assertThat(code(act(late, IntegrityAct.of(IntegrityEvent.EXTEND, "Nhiều nơi"), two)))
        .as("proposed in time, agreed too late")
        .isEqualTo("conduct.extended-late");
    assertThat(Seat.page(mvc, "/liem-chinh/vu-viec/" + late, two).select("form[action$=extend]"))
        .isEmpty();
  }

  private void extended(UUID id, String why) {
    done(act(id, IntegrityAct.of(IntegrityEvent.PROPOSE_EXTEND, why), one));
    done(act(id, IntegrityAct.of(IntegrityEvent.EXTEND, "Đồng ý"), two));
  }

  private static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(Vietnam.ZONE).toInstant();
  }

  @Test
  void closing_without_result_needs_a_second_officer_of_the_desk() {
    UUID id = done(open(null, "QLTT-AG", one));
    assertThat(code(act(id, IntegrityAct.of(IntegrityEvent.AGREE_UNPROVEN, "x"), two)))
        .isEqualTo("conduct.no-proposal");
    done(act(id, IntegrityAct.of(IntegrityEvent.PROPOSE_UNPROVEN, "Không có cơ sở"), one));
    assertThat(code(act(id, IntegrityAct.of(IntegrityEvent.PROPOSE_UNPROVEN, "x"), two)))
        .isEqualTo("conduct.proposal-open");
    assertThat(code(act(id, IntegrityAct.of(IntegrityEvent.AGREE_UNPROVEN, "x"), one)))
        .isEqualTo("conduct.second-person");
    done(act(id, IntegrityAct.of(IntegrityEvent.DENY_UNPROVEN, "Hỏi thêm nhân chứng"), two));
    done(act(id, IntegrityAct.of(IntegrityEvent.PROPOSE_UNPROVEN, "Đã hỏi"), two));
    done(act(id, IntegrityAct.of(IntegrityEvent.AGREE_UNPROVEN, "Đồng ý"), one));
    assertThat(read(id, one).state()).isEqualTo(IntegrityState.CLOSED);
    assertThat(code(act(id, IntegrityAct.of(IntegrityEvent.EXTEND, "x"), one)))
        .isEqualTo("conduct.not-possible");
  }

  @Test
  void passing_it_on_needs_a_second_officer_too_and_each_proposal_its_own() throws Exception {
    UUID id = done(open(null, "QLTT-AG", one));
    var passOn = new IntegrityAct(IntegrityEvent.PASS_ON, "Chuyển Thanh tra", "", null, "");
    assertThat(code(act(id, passOn, one))).as("alone").isEqualTo("conduct.no-proposal");
    done(act(id, IntegrityAct.of(IntegrityEvent.PROPOSE_PASS_ON, "Thanh tra có thẩm quyền"), one));
    assertThat(code(act(id, passOn, one))).isEqualTo("conduct.second-person");
    assertThat(code(act(id, IntegrityAct.of(IntegrityEvent.AGREE_UNPROVEN, "x"), two)))
        .as("something else was proposed")
        .isEqualTo("conduct.no-proposal");
    String path = "/liem-chinh/vu-viec/" + id;
    assertThat(Seat.page(mvc, path, two).text())
        .contains("Đề nghị chuyển nơi có thẩm quyền", "Đồng ý chuyển nơi có thẩm quyền")
        .doesNotContain("Đồng ý kết thúc vì");
    assertThat(Seat.page(mvc, path, one).text())
        .contains("Bạn đã ghi: Đề nghị chuyển nơi có thẩm quyền")
        .doesNotContain("Đồng ý chuyển nơi có thẩm quyền");
    done(act(id, IntegrityAct.of(IntegrityEvent.NOTE, "Đã gọi Thanh tra"), two));
    done(act(id, passOn, two));
    assertThat(read(id, one).state()).isEqualTo(IntegrityState.PASSED_ON);
  }

  @Test
  void who_carries_on_the_work_of_the_accused_agency_sees_the_case_no_more() {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer heir = office.officer(next, Role.INTEGRITY_OFFICER);
    UUID id = done(open(null, old, one));
    assertThat(conduct.read(id, heir)).as("another agency").isPresent();
    NewBody.follows(agencies, old, next, office.today());
    assertThat(conduct.read(id, heir)).as("with the officers of the accused one").isEmpty();
    assertThat(conduct.cases(heir)).extracting(IntegrityCase::id).doesNotContain(id);
    done(act(id, new IntegrityAct(IntegrityEvent.ACCEPT, "Có cơ sở", "", null, ""), one));
    assertThat(code(act(id, recommend(next, office.today().plusDays(9)), one)))
        .as("the heir is not the competent body")
        .isEqualTo("conduct.body-accused");
  }

  @Test
  void neither_the_accused_agency_nor_other_roles_nor_the_database_alone_know_of_it() {
    UUID id = done(open(null, "QLTT-AG", one));
    ActingOfficer accused = office.officer("QLTT-AG", Role.INTEGRITY_OFFICER);
    ActingOfficer leader = office.officer("BCD389-AG", Role.COMMITTEE_LEADER, Role.AUDITOR);
    for (ActingOfficer stranger : List.of(accused, leader, office.head())) {
      ActingOfficer desk = stranger;
      assertThat(conduct.read(id, desk)).isEmpty();
      assertThat(conduct.cases(desk)).extracting(IntegrityCase::id).doesNotContain(id);
      assertThat(code(act(id, IntegrityAct.of(IntegrityEvent.NOTE, "x"), stranger)))
          .isEqualTo("conduct.unknown");
    }
    assertThat(code(open(null, "QLTT-AG", accused))).isEqualTo("conduct.own-agency");
    assertThat(code(open(null, "QLTT-AG", leader))).isEqualTo("conduct.not-yours");
    assertThat(
            jdbc.sql("SELECT count(*) FROM conduct.integrity_case").query(Integer.class).single())
        .isZero();
    assertThat(clocks.of("integrity-case", id.toString())).as("no clock tells").isEmpty();
    assertThat(journal.newest("integrity-case", id.toString(), null, 5))
        .singleElement()
        .satisfies(
            journalEntry -> {
              assertThat(journalEntry.act().verb()).isEqualTo("conduct.opened");
              assertThat(journalEntry.act().toString()).doesNotContain("QLTT", "Bao che", "Đội");
            });
  }

  @Test
  void whoever_steps_aside_does_not_see_it_any_more() {
    UUID id = done(open(null, "QLTT-AG", one));
    done(act(id, IntegrityAct.of(IntegrityEvent.RECUSE, "Người thân"), one));
    assertThat(conduct.read(id, one)).isEmpty();
    assertThat(read(id, two).steps()).hasSize(2);
  }

  @Test
  void bad_input_is_refused_and_nothing_is_lost() {
    UUID id = done(open(null, "QLTT-AG", one));
    IntegrityCase now = read(id, one);
    assertThat(code(act(id, IntegrityAct.of(IntegrityEvent.NOTE, " \u200b "), one)))
        .isEqualTo("conduct.words-missing");
    assertThat(code(act(id, IntegrityAct.of(IntegrityEvent.NOTE, "x".repeat(4_001)), one)))
        .isEqualTo("conduct.too-long");
    assertThat(conduct.proceed(id, IntegrityAct.of(IntegrityEvent.NOTE, "x"), 0, one))
        .isInstanceOfSatisfying(
            ActOutcome.Overtaken.class, late -> assertThat(late.version()).isEqualTo(1));
    assertThat(code(act(UUID.randomUUID(), IntegrityAct.of(IntegrityEvent.NOTE, "x"), one)))
        .isEqualTo("conduct.unknown");
    var future = new Accusation("Bao che", "QLTT-AG", "", office.today().plusDays(2), "");
    assertThat(code(conduct.open(new IntegrityWish(null, future, clock.instant(), "Đơn"), one)))
        .isEqualTo("conduct.in-future");
    assertThat(read(id, one)).isEqualTo(now);
  }

  @Test
  void the_pages_open_a_case_from_a_report_and_take_its_steps() throws Exception {
    UUID tip = tip("Cán bộ đòi tiền");
    assertThat(
            Seat.page(mvc, "/tiep-nhan/tin/" + tip, one)
                .select("a[href='/liem-chinh/vu-viec/mo?tin=" + tip + "']"))
        .hasSize(1);
    var sent =
        Seat.send(
            mvc,
            "/liem-chinh/vu-viec/mo",
            one,
            "tin",
            tip.toString(),
            "ten",
            "Đòi tiền chủ sạp",
            "co-quan",
            "QLTT-AG",
            "ngay",
            office.today().minusDays(3).toString(),
            "noi-dung",
            "Có ghi âm");
    String path = String.valueOf(sent.getRedirectedUrl());
    for (String lang : List.of("", "/en")) {
      var page = Seat.page(mvc, lang + path, one);
      assertThat(page.text()).contains("Đòi tiền chủ sạp", "Có ghi âm").doesNotContain("conduct.");
      assertThat(page.select("#h-kl")).as("limits of discipline").hasSize(1);
    }
    var wrong = Seat.send(mvc, path + "/lam/accept", one, "ban", "1", "noi-dung", "");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(
            Seat.send(mvc, path + "/lam/accept", one, "ban", "1", "noi-dung", "Có cơ sở")
                .getRedirectedUrl())
        .isEqualTo(path);
    assertThat(Seat.page(mvc, "/liem-chinh/vu-viec", one).text()).contains("Đòi tiền chủ sạp");
    assertThat(Seat.page(mvc, "/tiep-nhan/tin/" + tip, one).text()).contains("LC-");
  }

  @Test
  void the_agency_of_a_case_sees_the_report_behind_it_no_more() throws Exception {
    ActingOfficer standing = office.officer("SCT-AG", Role.INTEGRITY_OFFICER);
    UUID tip = tip("Cán bộ Sở đòi tiền chủ sạp");
    assertThat(Seat.page(mvc, "/tiep-nhan/tin/" + tip, standing).text()).contains("đòi tiền");
    assertThat(open(tip, "SCT-AG", one)).isInstanceOf(ActOutcome.Done.class);
    assertThat(
            mvc.perform(
                    org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                            "/tiep-nhan/tin/" + tip)
                        .with(Seat.of(standing)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThat(code(open(tip, "QLTT-AG", standing))).isEqualTo("conduct.unknown-tip");
    assertThat(Seat.page(mvc, "/liem-chinh/vu-viec/mo?tin=" + tip, standing).text())
        .as("the form to open one does not tell either")
        .doesNotContain("PA-");
  }

  private UUID tip(String story) {
    UUID id = UUID.randomUUID();
    var report =
        new Report(
            Channel.WEB,
            null,
            "",
            "30307",
            "bến phà",
            null,
            story,
            null,
            null,
            null,
            true,
            "Đội 3",
            null,
            null);
    assertThat(
            tips.receive(
                id,
                id.toString(),
                report,
                Reporter.UNKNOWN,
                new Actor(Actor.ActorKind.CITIZEN, id, null)))
        .isInstanceOf(Reception.Received.class);
    return id;
  }

  private Stage stage(UUID tip) {
    return tips.read(List.of(tip), vn.chosach.tips.TipDesk.INTEGRITY).getFirst().progress().stage();
  }

  private ActOutcome<UUID> open(@Nullable UUID tip, String accused, ActingOfficer by) {
    return conduct.open(
        new IntegrityWish(
            tip,
            new Accusation("Bao che kho hàng", accused, "Đội 3", null, ""),
            clock.instant(),
            "Đơn gửi tận tay"),
        by);
  }

  private ActOutcome<UUID> act(UUID id, IntegrityAct act, ActingOfficer by) {
    int seen =
        conduct.read(id, one).or(() -> conduct.read(id, two)).stream()
            .mapToInt(IntegrityCase::version)
            .findFirst()
            .orElse(1);
    return conduct.proceed(id, act, seen, by);
  }

  private static IntegrityAct recommend(String body, @Nullable LocalDate until) {
    return new IntegrityAct(
        IntegrityEvent.PREPARE_LETTER, "Đề nghị kiểm điểm", body, until, "Đã kiến nghị xử lý.");
  }

  /**
   * Submits and signs the letter; on the way everybody tries to see it whom the case does not
   * concern: a leader who signs for the committee, the clerk of the agency, the accused and the
   * body that is asked.
   */
  private void signed(UUID id) throws Exception {
    UUID paper = documents.from(new DocumentOrigin("conduct", id.toString()), one).getLast().id();
    String path = "/van-ban/" + paper;
    var leader = office.officer("BCD389-AG", Role.COMMITTEE_LEADER);
    List<ActingOfficer> strangers =
        List.of(
            leader,
            office.officer("BCD389-AG", Role.STANDING_OFFICE),
            office.officer("QLTT-AG", Role.INTEGRITY_OFFICER),
            office.officer("QLTT-AG", Role.AGENCY_HEAD),
            office.officer("SCT-AG", Role.AGENCY_HEAD));
    assertThat(Registry.refusal(submit(paper, leader))).isEqualTo("conduct.letter-signatory");
    Registry.done(submit(paper, two));
    assertThat(Seat.page(mvc, path, two).text()).contains("Đội 3", "Bao che kho hàng");
    assertThat(Seat.page(mvc, "/liem-chinh/vu-viec/" + id, two).select("a[href='" + path + "']"))
        .hasSize(1);
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, two));
    Registry.done(documents.proceed(paper, new DocumentAct.Issue("01/LC", 10), 0, one));
    for (ActingOfficer stranger : strangers) {
      assertThat(status(path, stranger)).as(stranger.toString()).isEqualTo(404);
      var asked = new DocumentQuestion("kiến nghị xem xét", null, null, 0, 0, 100);
      assertThat(
              marks.as(
                  stranger,
                  () ->
                      documents.read(paper, stranger).isPresent()
                          || documents.printed(paper, Printed.Format.PDF, stranger).isPresent()
                          || lists(documents.list(asked, stranger), paper)
                          || lists(documents.outgoing(asked, stranger), paper)))
          .as(stranger.toString())
          .isFalse();
    }
    var all = new DocumentQuestion("", null, null, 0, 0, 100);
    assertThat(marks.as(two, () -> lists(documents.outgoing(all, two), paper))).isTrue();
  }

  private static boolean lists(DocumentList list, UUID paper) {
    return list.documents().stream().anyMatch(one -> one.id().equals(paper));
  }

  private int status(String path, ActingOfficer who) throws Exception {
    return mvc.perform(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
                .with(Seat.of(who)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private ActOutcome<Document> submit(UUID paper, ActingOfficer signer) {
    return documents.proceed(paper, new DocumentAct.Submit(registry.right(signer)), 0, one);
  }

  private IntegrityCase read(UUID id, ActingOfficer by) {
    return conduct.read(id, by).orElseThrow();
  }

  private Instant due(UUID id) {
    return java.util.Objects.requireNonNull(read(id, one).due().at());
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  private static String code(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<UUID>) outcome).refusal().code();
  }
}
