package vn.chosach.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.forum.desk.ForumIntake.ForumBatch;
import vn.chosach.forum.desk.ForumOpinionRepository.ForumOpinionPart;
import vn.chosach.forum.life.ForumConsent;
import vn.chosach.forum.life.ForumHold;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingAct;
import vn.chosach.forum.life.ForumMeetingState;
import vn.chosach.forum.life.ForumMeetingWish;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionAct;
import vn.chosach.forum.life.ForumOpinionState;
import vn.chosach.forum.life.ForumOpinionWish;
import vn.chosach.forum.life.ForumTaken;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Puppets;
import vn.chosach.officers.work.HeldWork;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/**
 * From the invitation to what came of it: nothing counts without its paper, nothing is public that
 * names somebody or that nobody agreed to, and what reports a crime is no opinion.
 */
@ChosachTest
class ForumTest {

  private static final String POLICE = "CA-AG";
  private static final String UNIT = "QLTT-AG";

  @Autowired Forums forums;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Puppets puppets;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;
  @Autowired Vault vault;
  @Autowired Tips tips;
  @Autowired HeldWork work;
  @Autowired Agencies agencies;
  @Autowired JdbcClient jdbc;

  private ActingOfficer writer;
  private ActingOfficer second;
  private ActingOfficer director;
  private ActingOfficer stranger;
  private UUID right;
  private String word;

  @BeforeEach
  void police_who_listen() {
    writer = registry.officer(POLICE, Role.CASE_OFFICER);
    second = registry.officer(POLICE, Role.CASE_OFFICER);
    director = registry.officer(POLICE, Role.AGENCY_HEAD);
    stranger = registry.officer(UNIT, Role.CASE_OFFICER);
    right = registry.right(director);
    word = "d" + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "z");
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_meeting_is_planned_by_the_police_with_a_signed_paper_and_held_with_minutes() {
    LocalDate today = today();
    assertThat(refusal(forums.plan(wish(today, today, scan()), stranger)))
        .isEqualTo("forum.not-police");
    assertThat(
            refusal(
                forums.plan(wish(today, today, scan()), registry.officer(POLICE, Role.OPERATOR))))
        .isEqualTo("forum.not-police");
    assertThat(refusal(forums.plan(wish(today, today, null), writer)))
        .as("a number that is in no register, without the paper")
        .isEqualTo("forum.paper-missing");
    assertThat(refusal(forums.plan(wish(today.minusDays(1), today, scan()), writer)))
        .isEqualTo("forum.day-wrong");
    assertThat(refusal(forums.plan(wish(today, today.plusDays(1), scan()), writer)))
        .isEqualTo("forum.paper-day-wrong");
    ForumMeeting one = done(forums.plan(wish(today, today, scan()), writer));
    assertThat(one.front()).isEqualTo("MTTQ-AG");
    assertThat(taken(one, said("Xin hỏi " + word))).isEqualTo("forum.not-held");
    assertThat(code(one, new ForumMeetingAct.Hold(today, 40, null), writer))
        .isEqualTo("forum.minutes-missing");
    assertThat(code(one, new ForumMeetingAct.Hold(today.plusDays(1), 40, scan()), writer))
        .isEqualTo("forum.held-day-wrong");
    assertThat(code(one, new ForumMeetingAct.Hold(today.minusDays(1), 40, scan()), writer))
        .as("before the invitation was signed")
        .isEqualTo("forum.held-day-wrong");
    assertThat(code(one, new ForumMeetingAct.Hold(today, 0, scan()), writer))
        .isEqualTo("forum.attended-out-of-range");
    assertThat(code(one, new ForumMeetingAct.Hold(today, 40, scan()), stranger))
        .isEqualTo("forum.not-yours");
    UUID minutes = scan();
    ForumMeeting held = go(one, new ForumMeetingAct.Hold(today, 40, minutes), writer);
    assertThat(held.state()).isEqualTo(ForumMeetingState.HELD);
    assertThat(vault.files(minutes).getFirst().kept()).isTrue();
    assertThat(code(held, new ForumMeetingAct.Cancel("Mưa lũ"), writer))
        .isEqualTo("forum.not-possible");
    assertThat(
            forums.proceed(
                held.id(), new ForumMeetingAct.CloseMeeting("Xong"), one.version(), writer))
        .as("an old page")
        .isInstanceOf(ActOutcome.Overtaken.class);
    take(held, said("Xin hỏi " + word));
    assertThat(code(held, new ForumMeetingAct.CloseMeeting("Xong"), writer))
        .isEqualTo("forum.opinions-open");
    ForumMeeting off = done(forums.plan(wish(today, today, scan()), writer));
    assertThat(code(off, new ForumMeetingAct.Cancel(" "), writer)).isEqualTo("forum.words-missing");
    assertThat(go(off, new ForumMeetingAct.Cancel("Mưa lũ"), writer).state())
        .isEqualTo(ForumMeetingState.CANCELLED);
  }

  @Test
  void an_answer_is_the_signature_and_is_public_with_consent_only() {
    ForumMeeting meeting = held();
    ForumOpinion one = opinion(take(meeting, said("Chợ đêm bán hàng giả, ai kiểm tra? " + word)));
    assertThat(code(one, assign(today().minusDays(1)), writer)).isEqualTo("forum.due-wrong");
    assertThat(code(one, new ForumOpinionAct.AssignUnit("KHONG-CO", today()), writer))
        .isEqualTo("forum.unknown-unit");
    assertThat(code(one, assign(today()), stranger)).isEqualTo("forum.not-yours");
    assertThat(code(one, new ForumOpinionAct.PrepareAnswer("Sẽ kiểm tra"), writer))
        .as("no unit yet")
        .isEqualTo("forum.not-possible");
    assertThat(forums.opinion(one.number(), stranger)).as("not known elsewhere").isEmpty();
    one = go(one, assign(today().plusDays(5)), writer);
    assertThat(forums.opinion(one.number(), stranger)).as("the unit reads it").isPresent();
    for (ActingOfficer each : List.of(writer, stranger)) {
      assertThat(work.of(each, one.number())).containsExactly("Trả lời ý kiến của người dân");
    }
    assertThat(work.of(registry.officer("THUE-AG", Role.CASE_OFFICER), one.number())).isEmpty();
    assertThat(code(one, new ForumOpinionAct.Publish(), writer)).isEqualTo("forum.not-possible");
    assertThat(code(one, new ForumOpinionAct.PrepareAnswer(" "), writer))
        .isEqualTo("forum.answer-missing");
    one = go(one, new ForumOpinionAct.PrepareAnswer("Mỗi tuần kiểm tra hai buổi tối."), writer);
    assertThat(one.state()).as("a draft answers nobody").isEqualTo(ForumOpinionState.ASSIGNED);
    assertThat(code(one, new ForumOpinionAct.PrepareAnswer("Khác"), writer))
        .isEqualTo("forum.paper-open");
    assertThat(code(one, new ForumOpinionAct.HandOn(clock.instant(), ""), writer))
        .isEqualTo("forum.paper-open");
    signed(one);
    one = read(one);
    assertThat(one.state()).isEqualTo(ForumOpinionState.ANSWERED);
    assertThat(one.answerNumber()).isNotNull();
    assertThat(work.of(writer, one.number())).as("answered").isEmpty();
    assertThat(shown()).doesNotContain(word);
    one = go(one, new ForumOpinionAct.Publish(), writer);
    assertThat(shown()).contains(word, "hai buổi tối");
    assertThat(code(one, new ForumOpinionAct.Follow("Gọi chị Lan 0912345678"), writer))
        .isEqualTo("forum.data-left");
    one = go(one, new ForumOpinionAct.Follow("Đã lập tổ kiểm tra chợ đêm."), writer);
    assertThat(shown()).contains("Đã lập tổ kiểm tra chợ đêm.");
    go(one, new ForumOpinionAct.HoldBack("Nhận ra được người bán"), writer);
    assertThat(shown()).as("held back, it is public no more").doesNotContain(word);

    ForumOpinion silent =
        answered(
            opinion(take(meeting, wish(ForumConsent.NONE, "Đèn đường hỏng " + word, "", false))));
    assertThat(code(silent, new ForumOpinionAct.Publish(), writer)).isEqualTo("forum.no-consent");
    assertThat(go(meeting, new ForumMeetingAct.CloseMeeting("Trả lời hai ý kiến"), writer).state())
        .isEqualTo(ForumMeetingState.CLOSED);
  }

  @Test
  void what_agencies_that_ended_had_to_answer_their_heirs_read_and_answer() {
    String unit = NewBody.ofTheProvince(agencies, "DDV");
    String police = NewBody.ofTheProvince(agencies, "DDC");
    String nextUnit = NewBody.ofTheProvince(agencies, "DDV");
    String nextPolice = NewBody.ofTheProvince(agencies, "DDC");
    UUID meeting = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO forum.meeting
            SELECT (jsonb_populate_record(m, jsonb_build_object(
                     'id', :id, 'number', 'DD-' || :word, 'agency', :police))).*
              FROM forum.meeting m WHERE m.id = :of
            """)
        .param("id", meeting.toString())
        .param("word", word)
        .param("police", police)
        .param("of", held().id())
        .update();
    writer = registry.officer(police, Role.CASE_OFFICER);
    ForumOpinion one =
        opinion(done(forums.take(meeting, said("Chợ đêm bán hàng giả " + word), writer)));
    one = go(one, new ForumOpinionAct.AssignUnit(unit, today().plusDays(5)), writer);
    NewBody.follows(agencies, unit, nextUnit, today().plusDays(1));
    NewBody.follows(agencies, police, nextPolice, today().plusDays(1));
    ActingOfficer before = registry.officer(unit, Role.CASE_OFFICER);
    ActingOfficer heir = registry.officer(nextUnit, Role.CASE_OFFICER);
    ActingOfficer policeBefore = writer;
    writer = registry.officer(nextPolice, Role.CASE_OFFICER);
    director = registry.officer(nextPolice, Role.AGENCY_HEAD);
    assertThat(forums.opinion(one.number(), heir)).as("not yet its heir").isEmpty();
    assertThat(forums.opinion(one.number(), writer)).isEmpty();

    clock.move(Duration.ofDays(1));
    right = registry.right(director);
    for (ActingOfficer no : List.of(before, policeBefore, stranger)) {
      assertThat(forums.opinion(one.number(), no)).as(no.agency()).isEmpty();
      assertThat(work.of(no, one.number())).isEmpty();
      assertThat(refusal(forums.speaker(one.id(), "Cần", no))).isEqualTo("forum.not-yours");
    }
    for (ActingOfficer each : List.of(heir, writer)) {
      assertThat(forums.opinion(one.number(), each)).isPresent();
      assertThat(forums.opinions(ForumOpinionPart.OPEN, null, 0, 100, each).rows())
          .extracting(ForumOpinion::number)
          .containsExactly(one.number());
      assertThat(work.of(each, one.number())).containsExactly("Trả lời ý kiến của người dân");
    }
    one = go(one, new ForumOpinionAct.PrepareAnswer("Mỗi tuần kiểm tra hai buổi tối."), writer);
    signed(one);
    assertThat(read(one).state()).isEqualTo(ForumOpinionState.ANSWERED);
    go(one, new ForumOpinionAct.Publish(), writer);
    assertThat(shown()).contains(word);
  }

  @Test
  void what_names_somebody_waits_for_a_second_person() {
    ForumMeeting meeting = held();
    ForumOpinion victim =
        answered(
            opinion(
                take(meeting, wish(ForumConsent.SAID, "Bà Sáu bị lừa tiền " + word, "", true))));
    assertThat(victim.hold()).isEqualTo(ForumHold.VICTIM);
    assertThat(code(victim, new ForumOpinionAct.Publish(), second)).isEqualTo("forum.held-back");
    var clear = new ForumOpinionAct.Clear("Một người bị lừa tiền " + word, "Đang xác minh.");
    assertThat(code(victim, clear, writer))
        .as("not by who recorded it")
        .isEqualTo("forum.own-opinion");
    assertThat(code(victim, clear, stranger)).isEqualTo("forum.not-yours");
    assertThat(code(victim, clear, puppets.of(registry.officer(POLICE, Role.CASE_OFFICER))))
        .isEqualTo("officers.new-account-signs-nothing");
    assertThat(
            code(
                victim,
                new ForumOpinionAct.Clear("Gọi 0912 345 678 để hỏi", "Đang xác minh."),
                second))
        .isEqualTo("forum.data-left");
    assertThat(code(victim, new ForumOpinionAct.Clear(victim.words(), victim.answer()), second))
        .as("as it stands")
        .isEqualTo("forum.unchanged");
    victim = go(victim, clear, second);
    go(victim, new ForumOpinionAct.Publish(), writer);
    assertThat(shown()).contains("Một người bị lừa tiền " + word).doesNotContain("Bà Sáu");

    ForumOpinion named =
        opinion(
            take(
                meeting,
                wish(
                    ForumConsent.SIGNED,
                    "Tôi là Trần Văn Thử, nhà tôi mất xe " + word,
                    "Trần Văn Thử, ấp 3",
                    false)));
    assertThat(named.hold()).isEqualTo(ForumHold.NAME);
    ForumOpinion number = opinion(take(meeting, said("Số 0987654321 gọi lừa cả xóm " + word)));
    assertThat(number.hold()).isEqualTo(ForumHold.DATA);
    assertThat(code(number, new ForumOpinionAct.Clear("Lời", "Lời"), second))
        .as("before the answer")
        .isEqualTo("forum.not-possible");
    ForumOpinion plain = opinion(take(meeting, said("Ai trả lời chúng tôi? " + word)));
    plain = go(plain, assign(today()), writer);
    plain = go(plain, new ForumOpinionAct.PrepareAnswer("Gọi ông Tư theo số 0987654321."), writer);
    signed(plain);
    assertThat(read(plain).hold()).as("the answer tells a number").isEqualTo(ForumHold.DATA);
  }

  @Test
  void who_said_it_is_kept_with_consent_and_opened_with_a_reason() {
    ForumMeeting meeting = held();
    assertThat(taken(meeting, wish(ForumConsent.NONE, "Lời " + word, "Lê Thị Thử", false)))
        .isEqualTo("forum.name-unwanted");
    assertThat(taken(meeting, wish(null, "Lời " + word, "", false)))
        .isEqualTo("forum.consent-missing");
    ForumOpinion one =
        opinion(take(meeting, wish(ForumConsent.SIGNED, "Lời " + word, "Lê Thị Thử", false)));
    assertThat(refusal(forums.speaker(one.id(), " ", writer))).isEqualTo("forum.words-missing");
    assertThat(refusal(forums.speaker(one.id(), "Xem", stranger))).isEqualTo("forum.not-yours");
    assertThat(done(forums.speaker(one.id(), "Báo đã có trả lời", writer))).isEqualTo("Lê Thị Thử");
    ForumOpinion nobody = opinion(take(meeting, said("Lời khác " + word)));
    assertThat(refusal(forums.speaker(nobody.id(), "Xem", writer))).isEqualTo("forum.nobody-named");
  }

  @Test
  void a_spoken_report_of_a_crime_goes_to_the_police_desk_of_the_tips() {
    ForumMeeting planned = done(forums.plan(wish(today(), today(), scan()), writer));
    Instant now = clock.instant();
    assertThat(taken(planned, crime("Nhà kho giấu thuốc giả " + word, null, "")))
        .isEqualTo("forum.said-wrong");
    assertThat(taken(planned, crime("Kho " + word, now.minus(Duration.ofDays(3)), "")))
        .as("nobody spoke on that day")
        .isEqualTo("forum.said-wrong");
    ActOutcome<ForumTaken> at_once =
        forums.take(planned.id(), crime("Nhà kho giấu thuốc giả " + word, now, ""), writer);
    assertThat(done(at_once)).isInstanceOf(ForumTaken.CrimeHandedOn.class);
    Tip tip = tips.newest(TipDesk.SIFTING, writer.actor().id(), 1).getFirst();
    assertThat(tip.channel()).isEqualTo(Channel.FORUM);
    assertThat(tip.told().story()).contains(word);
    assertThat(Objects.requireNonNull(tip.reserved()).agency()).isEqualTo(POLICE);
    assertThat(Duration.between(tip.receivedAt(), now).abs())
        .as("the 24 hours run from when it was said")
        .isLessThan(Duration.ofMillis(1));
    assertThat(forums.opinions(ForumOpinionPart.ALL, planned.number(), 0, 9, writer).count())
        .as("it is no opinion")
        .isZero();

    ForumMeeting meeting = held();
    Instant then = clock.instant();
    ForumOpinion one = opinion(take(meeting, said("Anh ấy bán ma túy " + word)));
    clock.move(Duration.ofHours(25));
    assertThat(code(one, new ForumOpinionAct.HandOn(then, ""), writer))
        .isEqualTo("forum.late-words-missing");
    assertThat(code(one, new ForumOpinionAct.HandOn(then, "Đọc lại biên bản"), stranger))
        .isEqualTo("forum.not-yours");
    one = go(one, new ForumOpinionAct.HandOn(then, "Đọc lại biên bản"), writer);
    assertThat(one.words()).as("nothing stays here").isEmpty();
    assertThat(tips.newest(TipDesk.SIFTING, writer.actor().id(), 1).getFirst().told().story())
        .isEqualTo("Anh ấy bán ma túy " + word);
    var gone = forums.meeting(meeting.number()).orElseThrow().handedOn();
    assertThat(gone.count()).isEqualTo(1);
    assertThat(gone.late()).isEqualTo(1);
  }

  @Test
  void a_crime_that_is_recognised_after_the_answer_goes_to_the_police_desk_too() throws Exception {
    ForumMeeting meeting = held();
    Instant then = clock.instant();
    ForumOpinion one =
        answered(
            opinion(
                take(
                    meeting,
                    wish(ForumConsent.SIGNED, "Kho ấy chứa ma túy " + word, "Lê Thị Thử", false))));
    ForumOpinion open = answered(opinion(take(meeting, said("Quán ấy bán ma túy " + word))));
    open = go(open, new ForumOpinionAct.Publish(), writer);
    assertThat(shown()).contains(word);
    clock.move(Duration.ofHours(25));
    var late = new ForumOpinionAct.HandOn(then, "Đọc lại câu trả lời");
    assertThat(code(one, new ForumOpinionAct.HandOn(then, ""), writer))
        .isEqualTo("forum.late-words-missing");
    for (ActingOfficer wrong : List.of(stranger, registry.officer(POLICE, Role.OPERATOR))) {
      assertThat(code(one, late, wrong)).isEqualTo("forum.not-yours");
    }
    assertThat(
            new Desk(mvc, stranger)
                .status("/lang-nghe/y-kien/" + one.number() + "/lam/chuyen-to-giac"))
        .as("the unit that answered is not offered it")
        .isEqualTo(404);
    new Desk(mvc, writer)
        .does(
            "/lang-nghe/y-kien/" + one.number() + "/lam/chuyen-to-giac",
            "/chuyen-to-giac",
            "luc",
            then.atZone(Vietnam.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString(),
            "cham",
            "Đọc lại câu trả lời");
    one = read(one);
    assertThat(one.state()).isEqualTo(ForumOpinionState.HANDED_ON);
    assertThat(one.words() + one.answer()).as("nothing stays here").isEmpty();
    assertThat(one.named()).isFalse();
    Tip tip = tips.newest(TipDesk.SIFTING, writer.actor().id(), 1).getFirst();
    assertThat(tip.told().story()).isEqualTo("Kho ấy chứa ma túy " + word);
    assertThat(Objects.requireNonNull(tip.reserved()).agency()).isEqualTo(POLICE);
    go(open, late, writer);
    assertThat(shown()).as("public no more").doesNotContain(word);
    assertThat(forums.meeting(meeting.number()).orElseThrow().handedOn().count()).isEqualTo(2);
    assertThat(code(one, late, writer)).as("once").isEqualTo("forum.not-possible");
  }

  @Test
  void the_same_said_twice_is_one_opinion_and_one_bad_row_stops_no_other() {
    ForumMeeting meeting = held();
    ForumOpinion one = opinion(take(meeting, said("Đường sá xuống cấp, " + word)));
    assertThat(take(meeting, said("ĐƯỜNG SÁ  xuống cấp " + word + "!")))
        .isEqualTo(new ForumTaken.OpinionRepeated(one.number()));
    assertThat(read(one).voices()).isEqualTo(2);
    String table =
        "Ý kiến;Đồng ý;Loại;Giờ;Nạn nhân\n"
            + "Đường sá xuống cấp "
            + word
            + ";nói;;;\n"
            + "\"Chợ bẩn; cống nghẹt "
            + word
            + "\";ký;;;\n"
            + "Không ghi đồng ý "
            + word
            + ";;;;\n"
            + "Kho pháo nổ "
            + word
            + ";không;tố giác;00:00;\n"
            + "Bà Bảy bị lừa "
            + word
            + ";nói;;;có\n";
    ForumBatch batch = done(forums.takeTable(meeting.id(), table, writer));
    assertThat(batch.taken()).isEqualTo(2);
    assertThat(batch.repeated()).isEqualTo(1);
    assertThat(batch.handedOn()).isEqualTo(1);
    assertThat(batch.faults())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.line()).isEqualTo(4);
              assertThat(row.refusal().code()).isEqualTo("forum.consent-missing");
            });
    assertThat(refusal(forums.takeTable(meeting.id(), table, second)))
        .isEqualTo("forum.table-known");
    assertThat(read(one).voices()).as("the same table does not speak twice").isEqualTo(3);
    assertThat(refusal(forums.takeTable(meeting.id(), table + "x", stranger)))
        .isEqualTo("forum.not-yours");
    assertThat(refusal(forums.takeTable(meeting.id(), "a,b\nc,d", writer)))
        .isEqualTo("ui.table-heads");
    assertThat(refusal(forums.takeTable(meeting.id(), "ý kiến\tđồng ý", writer)))
        .isEqualTo("ui.table-empty");
    assertThat(refusal(forums.takeTable(meeting.id(), "ý kiến,đồng ý\n\"a,b", writer)))
        .isEqualTo("ui.table-unread");
    ForumOpinion again = opinion(take(meeting, said("Con đường đầu ấp hư hết " + word)));
    assertThat(code(again, new ForumOpinionAct.Merge(again.number()), writer))
        .isEqualTo("forum.unknown-opinion");
    assertThat(
            code(
                again,
                new ForumOpinionAct.Merge(opinion(take(held(), said("Nơi khác " + word))).number()),
                writer))
        .as("of another meeting")
        .isEqualTo("forum.unknown-opinion");
    again = go(again, new ForumOpinionAct.Merge(one.number()), writer);
    assertThat(again.into()).isEqualTo(one.number());
    assertThat(read(one).voices()).isEqualTo(4);
    assertThat(take(meeting, said("CON ĐƯỜNG đầu ấp hư hết " + word)))
        .as("what is said again after it was merged is a voice of the other")
        .isEqualTo(new ForumTaken.OpinionRepeated(one.number()));
    assertThat(read(one).voices()).isEqualTo(5);
  }

  @Test
  void the_whole_is_done_by_links_and_forms() throws Exception {
    var desk = new Desk(mvc, writer);
    assertThat(new Desk(mvc, stranger).page("/lang-nghe").select("a[href$=/lang-nghe/moi]"))
        .as("another agency convenes none")
        .isEmpty();
    ForumMeeting meeting = held();
    String here = "/lang-nghe/" + meeting.number();
    assertThat(desk.page(here).text()).contains("Đang trả lời", "Mặt trận");
    assertThat(desk.status(here + "/tep/bien-ban")).isEqualTo(200);
    assertThat(new Desk(mvc, stranger).status(here + "/tep/bien-ban")).isEqualTo(404);
    assertThat(new Desk(mvc, stranger).status(here + "/tep/moi")).isEqualTo(200);
    desk.does(
        here + "/lam/ghi-y-kien",
        "/ghi-y-kien",
        "loai",
        "y-kien",
        "loi",
        "Xóm tôi tối quá " + word,
        "dong-y",
        "SAID",
        "nguoi",
        "Phạm Thị Thử");
    desk.does(
        here + "/lam/nap-bang",
        "/nap-bang",
        "bang",
        "ý kiến\tđồng ý\nCần thêm tổ tuần tra " + word + "\tnói\nThiếu\t\n");
    assertThat(desk.page(here).select("dd").eachText())
        .as("both, and not the bad row")
        .contains("2");
    String number =
        forums.opinions(ForumOpinionPart.OPEN, meeting.number(), 0, 9, writer).rows().stream()
            .filter(one -> one.words().startsWith("Xóm"))
            .findFirst()
            .orElseThrow()
            .number();
    String opinion = "/lang-nghe/y-kien/" + number;
    assertThat(desk.page("/lang-nghe/y-kien?buoi=" + meeting.number()).text()).contains(word);
    assertThat(desk.page(opinion).text()).doesNotContain("Phạm Thị Thử");
    assertThat(
            desk.fill(opinion + "/lam/nguoi-neu", "/nguoi-neu", "loi", "Báo trả lời")
                .getContentAsString())
        .contains("Phạm Thị Thử");
    desk.does(
        opinion + "/lam/giao", "/giao", "don-vi", POLICE, "han", today().plusDays(3).toString());
    desk.does(opinion + "/lam/soan-tra-loi", "/soan-tra-loi", "tra-loi", "Tổ tuần tra đi mỗi đêm.");
    assertThat(desk.page(opinion).text()).contains("đang chờ ký");
    signed(forums.opinion(number, writer).orElseThrow().of());
    desk.does(opinion + "/lam/cong-khai", "/cong-khai");
    assertThat(desk.page("/dien-dan").text())
        .contains("Xóm tôi tối quá " + word, "Tổ tuần tra đi mỗi đêm.")
        .doesNotContain("Phạm Thị Thử", "Cần thêm tổ tuần tra " + word);
    desk.does(opinion + "/lam/ket-qua", "/ket-qua", "loi", "Đã lắp sáu bóng đèn.");
    clock.move(Duration.ofDays(10));
    for (String page :
        List.of(
            "/en/lang-nghe",
            "/en" + here,
            "/en" + opinion,
            "/en/lang-nghe/y-kien",
            "/en/lang-nghe/moi",
            "/en" + here + "/lam/ghi-y-kien",
            "/en/dien-dan")) {
      assertThat(desk.page(page).text()).as(page).doesNotContainPattern("forum\\.[a-z]");
    }
  }

  private ForumMeeting held() {
    ForumMeeting one = done(forums.plan(wish(today(), today(), scan()), writer));
    return go(one, new ForumMeetingAct.Hold(today(), 120, scan()), writer);
  }

  private ForumMeetingWish wish(LocalDate day, LocalDate paperDay, @Nullable UUID owner) {
    return new ForumMeetingWish(
        "Nghe dân nói", "Nhà văn hóa xã", "", day, "99/KH-" + word, paperDay, owner);
  }

  private static ForumOpinionWish said(String words) {
    return wish(ForumConsent.SAID, words, "", false);
  }

  private static ForumOpinionWish wish(
      @Nullable ForumConsent consent, String words, String speaker, boolean victim) {
    return new ForumOpinionWish(false, words, consent, speaker, victim, null, "");
  }

  private static ForumOpinionWish crime(String words, @Nullable Instant at, String late) {
    return new ForumOpinionWish(true, words, null, "", false, at, late);
  }

  private static ForumOpinionAct assign(LocalDate due) {
    return new ForumOpinionAct.AssignUnit(UNIT, due);
  }

  private UUID scan() {
    UUID owner = UUID.randomUUID();
    assertThat(vault.stage(owner, owner, "giay.pdf", new ByteArrayInputStream(Pictures.pdf())))
        .isInstanceOf(Staging.Staged.class);
    return owner;
  }

  private ForumTaken take(ForumMeeting meeting, ForumOpinionWish wish) {
    return done(forums.take(meeting.id(), wish, writer));
  }

  private String taken(ForumMeeting meeting, ForumOpinionWish wish) {
    return refusal(forums.take(meeting.id(), wish, writer));
  }

  private ForumOpinion opinion(ForumTaken taken) {
    if (taken instanceof ForumTaken.OpinionTaken(String number)) {
      return forums.opinion(number, writer).orElseThrow().of();
    }
    throw new AssertionError(taken.toString());
  }

  private ForumOpinion answered(ForumOpinion one) {
    ForumOpinion drawn =
        go(
            go(one, assign(today()), writer),
            new ForumOpinionAct.PrepareAnswer("Đang xác minh."),
            writer);
    signed(drawn);
    return read(drawn);
  }

  private void signed(ForumOpinion one) {
    UUID paper =
        documents.from(new DocumentOrigin("forum", one.id().toString()), writer).getLast().id();
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký trả lời", true), 0, director));
  }

  /** What everybody reads on the public page. */
  private String shown() {
    try {
      return new Desk(mvc, stranger).page("/dien-dan").text();
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  private ForumOpinion read(ForumOpinion one) {
    return forums.opinion(one.number(), writer).orElseThrow().of();
  }

  private ForumMeeting go(ForumMeeting one, ForumMeetingAct act, ActingOfficer who) {
    return done(forums.proceed(one.id(), act, one.version(), who));
  }

  private String code(ForumMeeting one, ForumMeetingAct act, ActingOfficer who) {
    return refusal(forums.proceed(one.id(), act, one.version(), who));
  }

  private ForumOpinion go(ForumOpinion one, ForumOpinionAct act, ActingOfficer who) {
    return done(forums.answer(one.id(), act, read(one).version(), who));
  }

  private String code(ForumOpinion one, ForumOpinionAct act, ActingOfficer who) {
    return refusal(forums.answer(one.id(), act, read(one).version(), who));
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new AssertionError(outcome.toString());
  }

  private static String refusal(ActOutcome<?> outcome) {
    return outcome instanceof ActOutcome.Refused<?> no ? no.refusal().code() : outcome.toString();
  }
}
