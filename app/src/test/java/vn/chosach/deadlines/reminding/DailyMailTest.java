package vn.chosach.deadlines.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.notices.NoticeBoard;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Texts;

/** One mail a day and officer, on a real SMTP server in this process. */
@ChosachTest
class DailyMailTest {

  private static GreenMail server = new GreenMail(new ServerSetup[0]);

  @Autowired Clocks clocks;
  @Autowired MailWishes wishes;
  @Autowired WorkDesk work;
  @Autowired Registry registry;
  @Autowired Documents documents;
  @Autowired NoticeBoard board;
  @Autowired Page.Parts parts;
  @Autowired Texts texts;
  @Autowired Officers officers;
  @Autowired People people;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock time;

  /** Of its office hardly anything else waits. */
  private static final String QUIET = "SVHTTDL-AG";

  private Person officer;
  private String address;

  @BeforeAll
  static void startTheServer() {
    server =
        new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)});
    server.start();
  }

  @AfterAll
  static void stopTheServer() {
    server.stop();
  }

  @BeforeEach
  void now() {
    time.moveTo(at("2026-11-25T09:40"));
    officer = people.openedIn(QUIET, Role.CASE_OFFICER);
    address = officer.account() + "@angiang.example";
    assertThat(wishes.wish(address, officer.actor())).isEmpty();
  }

  @AfterEach
  void back() {
    wishes.end(officer.actor());
    time.reset();
  }

  @Test
  void a_day_on_which_something_is_late_or_ends_brings_one_mail() throws Exception {
    started("HS.CLASSIFY", "2026-11-24T09:00");
    started("HS.CLASSIFY", "2026-11-24T10:20");
    started("VP.SEND", "2026-11-24T15:00");
    round("2026-11-25T06:59");
    assertThat(mails()).isEmpty();
    round("2026-11-25T09:41");
    round("2026-11-25T09:42");
    round("2026-11-25T23:00");

    MimeMessage mail = only();
    assertThat(mail.getSubject())
        .isEqualTo("Việc ngày 25/11/2026: 1 quá hạn, 1 trong 24 giờ, 0 đang chờ");
    String body = mail.getContent().toString();
    assertThat(body)
        .contains(
            "Quá hạn (1)",
            "Trong 24 giờ tới (1)",
            "Trong 7 ngày tới (1)",
            "VV-2026-00417",
            "10:20 25/11/2026")
        .contains("https://389.example/ban-lam-viec")
        .doesNotContain("bà Năm", "Kho hàng", "deadlines.");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    round("2026-11-26T07:01");
    assertThat(mails()).hasSize(2);
  }

  @Test
  void what_waits_and_the_backlog_are_told_and_what_was_put_off_is_not() throws Exception {
    // A Sunday: what ends on Monday morning lies within 24 hours and is not of another week.
    time.moveTo(at("2026-11-29T09:00"));
    wishes.end(officer.actor());
    officer = people.openedIn(QUIET, Role.AGENCY_HEAD);
    address = officer.account() + "@angiang.example";
    wishes.wish(address, officer.actor());
    started("HS.CLASSIFY", "2026-11-29T08:00");
    started("HS.CLASSIFY", "2026-10-01T09:00");
    var reader = new ActingOfficer(officer.actor(), Set.of(Role.AGENCY_HEAD));
    ActingOfficer writer = registry.officer(QUIET, Role.CASE_OFFICER);
    Document draft = registry.drafted(writer, "Tờ trình về kho của bà Năm");
    var submit = new DocumentAct.Submit(registry.right(reader));
    Registry.done(documents.proceed(draft.id(), submit, draft.version(), writer));
    round("2026-11-29T12:00");
    // Who heads an agency answers also for what other tests left to nobody.
    assertThat(only().getSubject())
        .matches("Việc ngày 29/11/2026: .* quá hạn, [1-9].* trong 24 giờ, [1-9].* đang chờ");
    time.moveTo(at("2026-11-29T13:00"));
    var page = Page.away(Lang.VI, time.instant(), parts);
    WorkItem sign = work.find(List.of("paper-sign:" + draft.id()), reader, page).getFirst();
    assertThat(only().getContent().toString())
        .contains("Đang chờ bạn (", "- " + sign.verb(), "Tồn đọng: quá hạn trên 30 ngày (")
        .doesNotContain("bà Năm");

    assertThat(work.putOff(List.of(sign.key()), LocalDate.parse("2026-12-20"), reader, page))
        .isInstanceOf(ActOutcome.Done.class);
    round("2026-11-30T07:01");
    assertThat(mails().getLast().getContent().toString()).doesNotContain("- " + sign.verb());
  }

  @Test
  void a_day_on_which_nothing_is_due_brings_none() throws Exception {
    started("HS.VERIFY", "2026-11-24T09:00");
    round("2026-11-25T09:41");
    assertThat(mails()).isEmpty();
    assertThat(state()).isEqualTo("EMPTY");
  }

  @Test
  void after_a_crash_in_the_middle_nobody_has_it_twice_and_the_others_have_it() throws Exception {
    started("HS.CLASSIFY", "2026-11-24T09:00");
    Person other = people.openedIn(QUIET, Role.CASE_OFFICER);
    wishes.wish(other.account() + "@angiang.example", other.actor());
    start("HS.CLASSIFY", "2026-11-24T09:00", other.id());
    jdbc.sql(
            """
            INSERT INTO deadlines.digest (officer, day, state, tries, tried_at)
            VALUES (:officer, '2026-11-25', 'BEGUN', 1, now())
            """)
        .param("officer", officer.id())
        .update();

    round("2026-11-25T09:41");
    round("2026-11-25T10:41");

    assertThat(mails()).isEmpty();
    assertThat(mails(other.account() + "@angiang.example")).hasSize(1);
    wishes.end(other.actor());
  }

  @Test
  void what_the_server_did_not_take_is_tried_again_and_once_taken_never_again() throws Exception {
    started("HS.CLASSIFY", "2026-11-24T09:00");
    int nobodyListens = 1;
    daily("2026-11-25T09:41", nobodyListens).tick();
    assertThat(state()).isEqualTo("FAILED");
    round("2026-11-25T09:42");
    assertThat(mails()).as("the pause is not over").isEmpty();
    round("2026-11-25T09:57");
    round("2026-11-25T11:00");
    assertThat(mails()).hasSize(1);
    assertThat(state()).isEqualTo("SENT");
  }

  @Test
  void who_left_or_ended_it_gets_no_more_and_the_address_is_forgotten() throws Exception {
    started("HS.CLASSIFY", "2026-11-24T09:00");
    wishes.end(officer.actor());
    round("2026-11-25T09:41");
    assertThat(mails()).isEmpty();
    assertThat(wishes.address(officer.id())).isEmpty();
  }

  @Test
  void a_case_from_which_the_officer_stepped_aside_stands_in_no_mail() throws Exception {
    wishes.end(officer.actor());
    officer = people.opened(Role.CASE_OFFICER);
    address = officer.account() + "@angiang.example";
    wishes.wish(address, officer.actor());
    var handler = new ActingOfficer(officer.actor(), Set.of(Role.CASE_OFFICER));
    CaseFile file = office.assigned(handler, office.head(), "Kho hàng của người quen");
    var wish =
        new StartClock(
            "HS.CLASSIFY",
            "case",
            file.id().toString(),
            "Kho hàng, " + file.number(),
            People.AGENCY,
            officer.id(),
            at("2026-11-24T09:00"));
    var started = (ClockOutcome.ClockDone) clocks.start(wish, Actor.SYSTEM);
    round("2026-11-25T09:41");
    assertThat(only().getContent().toString()).contains(file.number());

    office.go(file, new CaseAct.Recuse("Chủ kho là anh ruột"), handler);
    jdbc.sql("UPDATE deadlines.clock SET officer = ? WHERE id = ?")
        .params(officer.id(), started.clock().id().value())
        .update();
    round("2026-11-26T07:01");
    for (MimeMessage later : mails().subList(1, mails().size())) {
      assertThat(later.getContent().toString())
          .as("nothing of it leaves the house any more")
          .doesNotContain(file.number());
    }
  }

  @Test
  void what_is_no_address_is_refused() {
    for (String typed : List.of("", "ai đó", "a@b", "a@b.vn\r\nBcc: c@d.vn", "a@b.vn,c@d.vn")) {
      assertThat(wishes.wish(typed, officer.actor()))
          .as(typed)
          .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("deadlines.mail-address"));
    }
    assertThat(wishes.address(officer.id())).hasValue(address);
  }

  @Test
  void a_mail_needs_a_server_that_proves_its_name() {
    var settings = settings(server.getSmtp().getPort(), true);
    assertThatThrownBy(
            () -> new SmtpSender(settings).send(address, "a", "b", "", "c", time.instant()))
        .isInstanceOf(MessagingException.class);
  }

  private MimeMessage only() throws MessagingException {
    assertThat(mails()).hasSize(1);
    return mails().getFirst();
  }

  private List<MimeMessage> mails() throws MessagingException {
    return mails(address);
  }

  private static List<MimeMessage> mails(String to) throws MessagingException {
    return Arrays.stream(server.getReceivedMessages())
        .filter(
            mail -> {
              try {
                return mail.getAllRecipients()[0].toString().equals(to);
              } catch (MessagingException e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }

  private String state() {
    return jdbc.sql("SELECT state FROM deadlines.digest WHERE officer = :officer")
        .param("officer", officer.id())
        .query(String.class)
        .single();
  }

  private void round(String when) {
    daily(when, server.getSmtp().getPort()).tick();
  }

  private DailyMail daily(String when, int port) {
    time.moveTo(at(when));
    MailSettings settings = settings(port, false);
    return new DailyMail(
        jdbc,
        officers,
        new DigestText(work, board, parts, texts, settings),
        new SmtpSender(settings),
        settings,
        () -> at(when));
  }

  private static MailSettings settings(int port, boolean tls) {
    return new MailSettings(
        "127.0.0.1",
        port,
        tls,
        "",
        "",
        "nhac-viec@389.example",
        "https://389.example",
        LocalTime.of(7, 0));
  }

  private void started(String rule, String at) {
    start(rule, at, officer.id());
  }

  private void start(String rule, String at, UUID who) {
    var wish =
        new StartClock(
            rule,
            "case",
            UUID.randomUUID().toString(),
            "Kho hàng giả của bà Năm, VV-2026-00417",
            QUIET,
            who,
            at(at));
    assertThat(clocks.start(wish, Actor.SYSTEM)).isInstanceOf(ClockOutcome.ClockDone.class);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Vietnam.ZONE).toInstant();
  }
}
