package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.Seat;
import vn.chosach.conduct.Accusation;
import vn.chosach.conduct.Conduct;
import vn.chosach.conduct.IntegrityWish;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;
import vn.chosach.tips.integrity.IntegrityTips;

/** What turns out to accuse an office leaves the inbox, for everyone but the integrity desk. */
@ChosachTest
class IntegrityRoutingTest {

  private static final String MARKET = "QLTT-AG";

  @Autowired Signals signals;
  @Autowired Courier courier;
  @Autowired IntegrityTips integrity;
  @Autowired Conduct conduct;
  @Autowired Tips tips;
  @Autowired Clocks clocks;
  @Autowired Journal journal;
  @Autowired MovableClock clock;
  @Autowired Office office;
  @Autowired Eyes eyes;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MockMvc mvc;

  private final ActingOfficer duty = reader(Role.OPERATOR);
  private final ActingOfficer committee =
      new ActingOfficer(
          Actor.officer(UUID.randomUUID(), "BCD389-AG"), Set.of(Role.INTEGRITY_OFFICER));
  private final ActingOfficer police =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), "CA-AG"), Set.of(Role.INTEGRITY_OFFICER));

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void it_is_gone_from_list_search_count_alike_and_every_act_for_all_who_sift() {
    String word = "lamdauvet" + digits(7);
    String phone = "0977" + digits(6);
    Signal other = arrived("Chuyện khác, gọi " + phone);
    Signal signal = arrived("Đội trưởng nhận tiền " + word + " gọi " + phone);
    UUID tip = tipOf(signal);
    List<ActingOfficer> sifting =
        List.of(
            duty,
            reader(Role.OPERATOR),
            reader(Role.AGENCY_HEAD),
            reader(Role.STANDING_OFFICE),
            reader(Role.COMMITTEE_LEADER),
            reader(Role.STANDING_OFFICE, Role.OPERATOR, Role.AGENCY_HEAD));
    for (ActingOfficer reader : sifting) {
      assertThat(found(word, reader)).containsExactly(signal.id());
      assertThat(alikes(other, reader)).contains(signal.id());
    }
    int unsorted = unsorted();

    var done = steer(signal, "Tố cáo đội trưởng", MARKET, duty);

    assertThat(unsorted()).isEqualTo(unsorted - 1);
    for (ActingOfficer reader : sifting) {
      assertThat(signals.read(signal.id(), reader)).isEmpty();
      assertThat(signals.numbered(signal.number(), reader)).isEmpty();
      for (Inbox.View view : Inbox.View.values()) {
        assertThat(listed(word, view, reader)).isEmpty();
        assertThat(signals.inbox(question(word, view), reader).count()).isZero();
        assertThat(listed(signal.number(), view, reader)).isEmpty();
        assertThat(listed("", view, reader)).doesNotContain(signal.id());
      }
      assertThat(alikes(other, reader)).doesNotContain(signal.id());
      assertThat(seenElsewhere(other, reader)).as("in how many others a number stands").isZero();
      assertThat(code(signals.decide(signal.id(), new Decision.Admit("x"), 2, reader)))
          .isEqualTo("signals.unknown");
      assertThat(code(signals.handle(signal.id(), new DeskAct.Comment("x"), 2, reader)))
          .isEqualTo("signals.unknown");
      assertThat(code(signals.handle(signal.id(), new DeskAct.Steer("x", null), 2, reader)))
          .isEqualTo("signals.unknown");
      assertThat(signals.judgeAlike(other.id(), signal.id(), true, reader)).isPresent();
      assertThat(
              code(
                  signals.decide(
                      other.id(),
                      new Decision.Merge(signal.id(), "Gộp."),
                      other.version(),
                      reader)))
          .isIn("signals.unknown-target", "signals.not-yours");
      if (!reader.equals(duty)) {
        assertThat(code(signals.undo(done.act(), reader))).isEqualTo("signals.unknown");
      }
      assertThat(rowsSeen(signal, reader)).as("by the database itself").isZero();
    }
    assertThat(tips.read(List.of(tip), TipDesk.SIFTING)).isEmpty();
    assertThat(clocks.of("signal", signal.id().toString()))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.clock().state()).isEqualTo(ClockState.MET));

    assertThat(integrity.read(tip, committee.actor(), committee.roles())).isPresent();
    assertThat(integrity.newest(0, 200, committee.actor(), committee.roles()))
        .extracting(one -> one.number())
        .contains(signal.number());
    assertThat(integrity.sentBecause(tip, committee.actor(), committee.roles()))
        .contains("Tố cáo đội trưởng");
    ActingOfficer accused =
        new ActingOfficer(Actor.officer(UUID.randomUUID(), MARKET), Set.of(Role.INTEGRITY_OFFICER));
    assertThat(integrity.read(tip, accused.actor(), accused.roles())).isEmpty();
    assertThat(integrity.sentBecause(tip, accused.actor(), accused.roles())).isEmpty();

    assertThat(verbs("tip", tip)).contains("tips.steered");
    assertThat(verbs("signal", signal.id())).contains("signals.steered");
    assertThat(
            Stream.concat(
                journal.newest("tip", tip.toString(), null, 20).stream(),
                journal.newest("signal", signal.id().toString(), null, 20).stream()))
        .allSatisfy(
            journalEntry -> {
              assertThat(journalEntry.act().details()).doesNotContainValue(MARKET);
              assertThat(String.valueOf(journalEntry.act().reason())).doesNotContain("đội trưởng");
            });
  }

  @Test
  void words_of_its_reporter_are_no_news_at_the_common_desk() {
    Signal signal = arrived("Cán bộ bao che " + digits(7));
    UUID tip = tipOf(signal);
    steer(signal, "Tố cán bộ", null, duty);
    long before = eyes.now(signal).news();
    var word =
        new Word(UUID.randomUUID(), Happening.HappeningKind.REPLIED, "Tên là Thử", null, null);
    tips.say(tip, word, new Actor(Actor.ActorKind.CITIZEN, tip, null));
    assertThat(tips.history(tip).getLast().words()).isEqualTo("Tên là Thử");
    assertThat(eyes.now(signal).news()).isEqualTo(before);
  }

  @Test
  void what_cannot_be_sent_is_refused_and_leaves_nothing() {
    Signal signal = arrived("Cán bộ bao che " + digits(7));
    for (String none : List.of("", " \u200b ")) {
      assertThat(code(attempt(signal, none, null))).isEqualTo("signals.steer-reason-missing");
    }
    assertThat(code(attempt(signal, "x".repeat(2_001), null)))
        .isEqualTo("signals.steer-reason-too-long");
    assertThat(code(attempt(signal, "Tố cán bộ", "KHONG-CO"))).isEqualTo("tips.unknown-agency");
    assertThat(signals.handle(signal.id(), new DeskAct.Steer("x", null), 7, duty))
        .isInstanceOf(ActOutcome.Overtaken.class);
    assertThat(eyes.now(signal)).isEqualTo(signal);
    assertThat(tips.read(List.of(tipOf(signal)), TipDesk.SIFTING)).hasSize(1);
    assertThat(
            jdbc.sql("SELECT count(*) FROM tips.steering WHERE tip = ?")
                .param(tipOf(signal))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whoever_sent_it_takes_it_back_within_half_a_minute_and_nobody_else() {
    Signal signal = arrived("Cán bộ bao che " + digits(7));
    signals.handle(signal.id(), new DeskAct.Assign(duty.actor().id()), 1, duty);
    Signal held = eyes.now(signal);
    var done = steer(held, "Tố cán bộ", MARKET, duty);
    assertThat(code(signals.undo(done.act(), reader(Role.OPERATOR)))).isEqualTo("signals.unknown");

    assertThat(signals.undo(done.act(), duty)).isInstanceOf(ActOutcome.Done.class);
    Signal back = signals.read(signal.id(), duty).orElseThrow().signal();
    assertThat(back.state()).isEqualTo(SignalState.WAITING);
    assertThat(back.desk()).isEqualTo(held.desk());
    assertThat(back.time().dueAt()).isEqualTo(held.time().dueAt());
    assertThat(back.time().clock()).isNotNull();
    assertThat(tips.read(List.of(tipOf(signal)), TipDesk.SIFTING)).hasSize(1);
    assertThat(listed(signal.number(), Inbox.View.OPEN, duty)).containsExactly(signal.id());
    assertThat(integrity.read(tipOf(signal), committee.actor(), committee.roles())).isEmpty();
    assertThat(history(back))
        .containsExactly(SignalEvent.ASSIGN, SignalEvent.STEER, SignalEvent.UNDO);
    assertThat(verbs("tip", tipOf(signal))).contains("tips.steering-taken-back");
    assertThat(code(signals.undo(done.act(), duty))).as("once").isEqualTo("signals.not-last");

    var again = steer(back, "Tố cán bộ thật", MARKET, duty);
    clock.move(Duration.ofSeconds(31));
    assertThat(code(signals.undo(again.act(), duty))).isEqualTo("signals.unknown");
    assertThat(signals.read(signal.id(), duty)).isEmpty();
  }

  @Test
  void a_letter_goes_with_all_its_parts_and_not_while_one_of_them_is_handed_on() {
    Signal mother = arrived("Kho đường lậu " + digits(7) + "; và đội trưởng nhận tiền");
    UUID tip = tipOf(mother);
    SignalActed first = split(mother, "Phần tách nhầm " + digits(5));
    signals.undo(first.act(), duty);
    split(eyes.now(mother), "Đội trưởng nhận tiền");
    Signal part =
        eyes.partsOf(tip).stream().filter(one -> one.part() == 2).findFirst().orElseThrow();

    Signal admitted = eyes.now(mother);
    var admission =
        ((ActOutcome.Done<SignalActed>)
                signals.decide(
                    admitted.id(), new Decision.Admit("Tiếp nhận."), admitted.version(), duty))
            .value();
    assertThat(code(attempt(part, "Tố đội trưởng", null))).isEqualTo("signals.steer-part-handed");
    assertThat(tips.read(List.of(tip), TipDesk.SIFTING)).hasSize(1);
    signals.undo(admission.act(), duty);

    var before = eyes.partsOf(tip);
    assertThat(before).hasSize(3);
    steer(eyes.now(part), "Tố đội trưởng", MARKET, duty);
    assertThat(eyes.partsOf(tip))
        .hasSize(3)
        .allSatisfy(
            one -> {
              assertThat(one.state()).isEqualTo(SignalState.STEERED);
              assertThat(signals.read(one.id(), duty)).isEmpty();
              assertThat(signals.read(one.id(), reader(Role.STANDING_OFFICE))).isEmpty();
            });

    assertThat(handBack(tip, committee, "Xem lại: không nói về cán bộ"))
        .as("an agency is named, which would read it")
        .isInstanceOf(ActOutcome.Waiting.class);
    assertThat(code(handBack(tip, committee, "Tự đồng ý"))).isEqualTo("tips.back-asked");
    assertThat(eyes.partsOf(tip)).allMatch(one -> one.state() == SignalState.STEERED);
    // somebody in office elsewhere goes on seeing it
    office.officer("CA-AG", Role.INTEGRITY_OFFICER);
    assertThat(integrity.accuse(tip, "SCT-AG", "Cả Sở nữa", committee.actor(), committee.roles()))
        .isEmpty();
    assertThat(handBack(tip, police, "Đồng ý"))
        .as("what was asked before it accused one more counts no longer")
        .isInstanceOf(ActOutcome.Waiting.class);
    handBack(tip, "Xem lại: không nói về cán bộ");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> eyes.partsOf(tip).stream().noneMatch(one -> one.state() == SignalState.STEERED));
    assertThat(eyes.partsOf(tip))
        .usingRecursiveFieldByFieldElementComparatorOnFields(
            "id", "number", "state", "desk", "outcome", "part")
        .containsExactlyElementsOf(before);
    assertThat(history(eyes.now(part))).endsWith(SignalEvent.STEER, SignalEvent.HAND_BACK);
    assertThat(signals.read(part.id(), duty).orElseThrow().undoable())
        .as("giving it back is not taken back here")
        .isNull();
  }

  @Test
  void words_that_wait_for_the_reporter_are_withdrawn() {
    Signal signal = arrived("Cán bộ bao che " + digits(7));
    UUID tip = tipOf(signal);
    signals.decide(signal.id(), new Decision.AskMore("Ở đâu?"), 1, duty);
    steer(eyes.now(signal), "Tố cán bộ", null, duty);
    int told = tips.history(tip).size();
    clock.move(Duration.ofSeconds(31));
    courier.carry();
    assertThat(tips.history(tip)).hasSize(told);
    assertThat(
            eyes.see(
                () ->
                    jdbc.sql("SELECT state FROM signals.notice WHERE signal = ?")
                        .param(signal.id())
                        .query(String.class)
                        .list()))
        .containsExactly("WITHDRAWN");
  }

  @Test
  void what_comes_back_tells_its_reporter_what_was_decided_before() {
    Signal first = arrived("Cán bộ bao che " + digits(7));
    signals.decide(first.id(), new Decision.AskMore("Ở chợ nào?"), 1, duty);
    SignalActed sent = steer(eyes.now(first), "Tố cán bộ", null, duty);
    assertThat(signals.undo(sent.act(), duty)).isInstanceOf(ActOutcome.Done.class);
    Signal second = arrived("Cán bộ bao che " + digits(7));
    var asked =
        ((ActOutcome.Done<SignalActed>)
                signals.decide(second.id(), new Decision.AskMore("Hỏi nhầm"), 1, duty))
            .value();
    signals.undo(asked.act(), duty);
    signals.decide(
        second.id(), new Decision.AskMore("Ở kho nào?"), eyes.now(second).version(), duty);
    steer(eyes.now(second), "Tố cán bộ", null, duty);
    handBack(tipOf(second), "Không nói về cán bộ");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> eyes.now(second).state() == SignalState.ASKED);
    clock.move(Duration.ofSeconds(31));
    courier.carry();
    assertThat(words(first)).as("taken back by who sent it").containsOnlyOnce("Ở chợ nào?");
    assertThat(words(second))
        .as("given back by the desk; not what was undone before")
        .containsOnlyOnce("Ở kho nào?")
        .noneMatch(one -> one.contains("Hỏi nhầm"));
  }

  private List<String> words(Signal signal) {
    return tips.history(tipOf(signal)).stream().map(Happening::words).toList();
  }

  @Test
  void the_desk_gives_back_what_accuses_nobody_and_keeps_what_has_a_case() {
    UUID direct = UUID.randomUUID();
    var report =
        new Report(
            Channel.WEB,
            null,
            "",
            "30307",
            "chợ",
            null,
            "Bán kem giả " + digits(7),
            null,
            null,
            null,
            true,
            "",
            null,
            null);
    tips.receive(
        direct,
        direct.toString(),
        report,
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, direct, null));
    assertThat(code(handBack(direct, committee, " "))).isEqualTo("tips.why-needed");
    assertThat(code(handBack(direct, duty, "Không phải"))).isEqualTo("tips.no-such-tip");
    handBack(direct, "Chỉ là người bán");
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> eyes.ofTip(direct).isPresent());
    assertThat(signals.read(eyes.ofTip(direct).orElseThrow().id(), duty)).isPresent();

    Signal signal = arrived("Cán bộ bao che " + digits(7));
    steer(signal, "Tố cán bộ", MARKET, duty);
    var opened =
        conduct.open(
            new IntegrityWish(
                tipOf(signal),
                new Accusation("Bao che", MARKET, "Đội 3", null, ""),
                clock.instant(),
                "Từ hộp tiếp nhận"),
            new vn.chosach.officers.ActingOfficer(committee.actor(), committee.roles()));
    assertThat(opened).isInstanceOf(ActOutcome.Done.class);
    assertThat(code(handBack(tipOf(signal), committee, "Thôi")))
        .isEqualTo("tips.held-by-integrity");
    assertThat(signals.read(signal.id(), duty)).isEmpty();
  }

  @Test
  void the_database_changes_no_desk_without_a_row_that_says_so() {
    Signal signal = arrived("Cán bộ bao che " + digits(7));
    UUID tip = tipOf(signal);
    for (String sql :
        List.of(
            "UPDATE tips.tip SET desk = 'INTEGRITY' WHERE id = ?",
            "UPDATE tips.tip SET desk = desk WHERE id = ?",
            "UPDATE tips.tip SET channel = 'PRESS' WHERE id = ?")) {
      assertThatThrownBy(() -> jdbc.sql(sql).param(tip).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
    steer(signal, "Tố cán bộ", null, duty);
    assertThatThrownBy(
            () -> jdbc.sql("UPDATE tips.tip SET desk = 'SIFTING' WHERE id = ?").param(tip).update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE tips.steering SET desk = 'SIFTING' WHERE tip = ?")
                    .param(tip)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void by_the_pages_from_the_inbox_to_the_desk_and_back() throws Exception {
    ActingOfficer seated = office.officer("SCT-AG", Role.OPERATOR);
    ActingOfficer desk = office.officer("BCD389-AG", Role.INTEGRITY_OFFICER);
    Signal signal = arrived("Cán bộ bao che " + digits(7));
    String path = "/hop-tiep-nhan/" + signal.id();
    for (String lang : List.of("", "/en")) {
      var form = Seat.page(mvc, lang + path + "?viec=liem-chinh", seated);
      assertThat(form.select("#viec form select[name=co-quan] option").eachAttr("value"))
          .contains("", MARKET, "SCT-AG");
      assertThat(form.select("#viec").text()).doesNotContain("signals.");
    }
    var wrong = Seat.send(mvc, path + "/liem-chinh", seated, "ban", "1", "loi", "", "co-quan", "");
    assertThat(wrong.getStatus()).isEqualTo(422);
    var sent =
        Seat.send(
            mvc, path + "/liem-chinh", seated, "ban", "1", "loi", "Tố cán bộ", "co-quan", MARKET);
    assertThat(sent.getRedirectedUrl()).startsWith("/hop-tiep-nhan");
    assertThat(
            mvc.perform(
                    MockMvcRequestBuilders.get("/tiep-nhan/tin/" + tipOf(signal))
                        .with(Seat.of(seated)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    String page = "/tiep-nhan/tin/" + tipOf(signal);
    assertThat(Seat.page(mvc, page, desk).text())
        .contains("Tố cán bộ", "Chi cục Quản lý thị trường");
    assertThat(Seat.send(mvc, page + "/tra-ve", desk, "why", "").getStatus()).isEqualTo(422);
    String tooLong = "Không nói về cán bộ nào cả. ".repeat(200).strip();
    var refused = Seat.send(mvc, page + "/tra-ve", desk, "why", tooLong);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.getContentAsString()).select("#why").val())
        .as("what was typed is not lost")
        .isEqualTo(tooLong);
    assertThat(Seat.page(mvc, page, desk).select("#agency option:first-child").val())
        .as("no agency stands chosen")
        .isEmpty();
    assertThat(Seat.send(mvc, page + "/bi-neu", desk, "agency", "", "ly-do", "Vì").getStatus())
        .isEqualTo(422);
    assertThat(
            Seat.send(mvc, page + "/tra-ve", desk, "why", "Không phải cán bộ").getRedirectedUrl())
        .isEqualTo(page);
    ActingOfficer colleague = office.officer("BCD389-AG", Role.INTEGRITY_OFFICER);
    assertThat(Seat.send(mvc, page + "/tra-ve", colleague, "why", "Đồng ý").getStatus())
        .as("of the same agency")
        .isEqualTo(422);
    assertThat(signals.read(signal.id(), seated)).isEmpty();
    ActingOfficer second = office.officer("CA-AG", Role.INTEGRITY_OFFICER);
    for (String lang : List.of("", "/en")) {
      assertThat(Seat.page(mvc, lang + page, second).text())
          .contains("Không phải cán bộ")
          .doesNotContain("tips.");
    }
    assertThat(Seat.send(mvc, page + "/tra-ve", second, "why", "Đồng ý").getRedirectedUrl())
        .isEqualTo("/liem-chinh");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> signals.read(signal.id(), seated).isPresent());
    assertThat(Seat.page(mvc, path, seated).text())
        .contains("Bộ phận liêm chính trả về")
        .doesNotContain("signals.");
  }

  private static ActingOfficer reader(Role... roles) {
    return new ActingOfficer(Actor.officer(UUID.randomUUID(), "SCT-AG"), Set.of(roles));
  }

  private static String digits(int count) {
    return String.valueOf(
        java.util.concurrent.ThreadLocalRandom.current()
            .nextLong((long) Math.pow(10, count - 1), (long) Math.pow(10, count)));
  }

  private Signal arrived(String story) {
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.EMAIL, "chợ", story),
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> eyes.ofTip(tip).filter(one -> one.outcome().proposed() != null).isPresent());
    return eyes.ofTip(tip).orElseThrow();
  }

  private static UUID tipOf(Signal signal) {
    return Objects.requireNonNull(signal.tip());
  }

  private ActOutcome<SignalActed> attempt(Signal signal, String reason, @Nullable String agency) {
    return signals.handle(signal.id(), new DeskAct.Steer(reason, agency), signal.version(), duty);
  }

  private SignalActed steer(
      Signal signal, String reason, @Nullable String agency, ActingOfficer reader) {
    ActOutcome<SignalActed> decided =
        signals.handle(signal.id(), new DeskAct.Steer(reason, agency), signal.version(), reader);
    assertThat(decided).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<SignalActed>) decided).value();
  }

  private SignalActed split(Signal signal, String excerpt) {
    ActOutcome<SignalActed> decided =
        signals.handle(
            signal.id(), new DeskAct.Split(Procedure.TIP_389, excerpt), signal.version(), duty);
    assertThat(decided).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<SignalActed>) decided).value();
  }

  private void handBack(UUID tip, String why) {
    assertThat(handBack(tip, committee, why)).isInstanceOf(ActOutcome.Done.class);
  }

  private ActOutcome<UUID> handBack(UUID tip, ActingOfficer by, String why) {
    return integrity.handBack(tip, why, by.actor(), by.roles());
  }

  private static Inbox.InboxQuestion question(String words, Inbox.View view) {
    return new Inbox.InboxQuestion(Inbox.InboxTab.ALL, view, null, null, null, words, null, 100);
  }

  private List<UUID> found(String words, ActingOfficer reader) {
    return listed(words, Inbox.View.ANY, reader);
  }

  private List<UUID> listed(String words, Inbox.View view, ActingOfficer reader) {
    return signals.inbox(question(words, view), reader).rows().stream()
        .map(row -> row.signal().id())
        .toList();
  }

  private List<UUID> alikes(Signal signal, ActingOfficer reader) {
    Sheet sheet = signals.read(signal.id(), reader).orElseThrow();
    return signals.machine(sheet, reader).orElseThrow().alikes().stream()
        .map(alike -> alike.signal().id())
        .toList();
  }

  private int seenElsewhere(Signal signal, ActingOfficer reader) {
    Sheet sheet = signals.read(signal.id(), reader).orElseThrow();
    return signals.machine(sheet, reader).orElseThrow().identifiers().stream()
        .mapToInt(one -> one.seen())
        .sum();
  }

  private int rowsSeen(Signal signal, ActingOfficer reader) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              signals.tally(reader);
              return Stream.of("signal WHERE id", "act WHERE signal", "identifier WHERE signal")
                  .mapToInt(
                      where ->
                          jdbc.sql("SELECT count(*) FROM signals." + where + " = ?")
                              .param(signal.id())
                              .query(Integer.class)
                              .single())
                  .sum();
            }));
  }

  private List<SignalEvent> history(Signal signal) {
    return signals.read(signal.id(), duty).orElseThrow().history().stream()
        .map(SignalAct::event)
        .toList();
  }

  private List<String> verbs(String subject, UUID id) {
    return journal.newest(subject, id.toString(), null, 20).stream()
        .map(journalEntry -> journalEntry.act().verb())
        .toList();
  }

  private int unsorted() {
    return jdbc.sql(
            """
            SELECT count(*) FROM tips.progress p JOIN tips.tip t ON t.id = p.tip
             WHERE p.stage = 'RECEIVED' AND t.desk = 'SIFTING'
            """)
        .query(Integer.class)
        .single();
  }

  private static String code(ActOutcome<?> decided) {
    return decided.whyNot().orElseThrow().code();
  }
}
