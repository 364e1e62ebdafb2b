package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.Registry;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;

@ChosachTest
class SignalsTest {

  private static final String AGENCY = "SCT-AG";

  @Autowired Signals signals;
  @Autowired Courier courier;
  @Autowired Tips tips;
  @Autowired Clocks clocks;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired Eyes eyes;
  @Autowired MovableClock clock;
  @Autowired Agencies agencies;
  @Autowired Registry registry;
  @Autowired MockMvc mvc;

  private final ActingOfficer desk = reader(AGENCY, Role.OPERATOR);

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void a_tip_becomes_one_signal_with_the_24_hours_of_crime_information() {
    Signal signal = arrived("Livestream bán kem trộn không nhãn phụ ở chợ Long Xuyên");

    assertThat(signal.state()).isEqualTo(SignalState.WAITING);
    assertThat(signal.agency()).isEqualTo(AGENCY);
    assertThat(signal.time().dueAt()).isEqualTo(signal.receivedAt().plus(Duration.ofHours(24)));
    var running = clocks.of("signal", signal.id().toString());
    assertThat(running).hasSize(1);
    assertThat(running.getFirst().clock().ruleKey()).isEqualTo("HS.CLASSIFY");
    assertThat(verbs(signal)).containsExactly("signals.arrived");
    assertThat(
            eyes.see(
                () ->
                    jdbc.sql("SELECT count(*) FROM signals.signal WHERE source = :tip")
                        .param("tip", tipOf(signal))
                        .query(Integer.class)
                        .single()))
        .isEqualTo(1);
  }

  @Test
  void the_clock_counts_from_the_receipt_and_not_from_the_entry() {
    var received = clock.instant().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MILLIS);
    Report told = Report.of(Channel.HOTLINE, "chợ Châu Đốc", "Ghe chở đường cát lúc 3 giờ");
    Signal signal =
        arrived(
            new Report(
                told.channel(),
                null,
                told.shared(),
                null,
                "",
                null,
                told.story(),
                null,
                null,
                null,
                false,
                "",
                null,
                received));
    assertThat(signal.time().dueAt()).isEqualTo(received.plus(Duration.ofHours(24)));
  }

  @Test
  void a_tip_for_the_integrity_desk_never_becomes_a_signal() {
    Report told = Report.of(Channel.WEB, "chợ Châu Đốc", "Cán bộ nhận tiền bảo kê kho hàng");
    var hidden =
        new Report(
            told.channel(),
            null,
            told.shared(),
            null,
            "",
            null,
            told.story(),
            null,
            null,
            null,
            true,
            "Đội kiểm tra số 9",
            null,
            null);
    UUID tip = received(hidden);
    arrived("Một tin khác để chờ qua lượt " + tip);
    assertThat(eyes.ofTip(tip)).isEmpty();
  }

  @Test
  void identifiers_in_any_spelling_find_the_signal_and_are_masked() {
    String phone = "09" + digits(8);
    String spelt =
        "0" + phone.substring(1, 4) + "." + phone.substring(4, 7) + "." + phone.substring(7);
    Signal signal =
        arrived("Bán rượu lậu, gọi " + spelt + " hoặc shop @ruougia" + phone + " trên TikTok");

    for (String question :
        List.of(
            phone,
            "+84 " + phone.substring(1),
            "ruou lau " + phone,
            "@ruougia" + phone,
            signal.number())) {
      assertThat(found(question, desk)).as(question).contains(signal.id());
    }
    Sheet sheet = signals.read(signal.id(), desk).orElseThrow();
    Sheet.Machine machine = signals.machine(sheet, desk).orElseThrow();
    assertThat(machine.identifiers())
        .filteredOn(found -> found.kind() == IdentifierKind.PHONE)
        .singleElement()
        .satisfies(found -> assertThat(found.shown()).contains("•••").doesNotContain(phone));
  }

  @Test
  void the_database_holds_no_word_and_no_number_of_a_tip() {
    String secret = "bimattuyetdoi" + digits(6);
    String phone = "09" + digits(8);
    Signal signal =
        arrived("Chuyện " + secret + " gọi " + phone + " để mua hàng giả nhé các bạn ơi");
    done(signals.handle(signal.id(), new DeskAct.Comment("ghi chú " + secret), 1, desk));
    for (String table :
        List.of(
            "signal",
            "act",
            "identifier",
            "findable",
            "unsifted",
            "likeness",
            "proposal",
            "judgement",
            "notice")) {
      assertThat(
              eyes.see(
                  () ->
                      jdbc.sql(
                              "SELECT count(*) FROM signals."
                                  + table
                                  + " t WHERE t::text ILIKE :secret OR t::text LIKE :phone")
                          .param("secret", "%" + secret + "%")
                          .param("phone", "%" + phone + "%")
                          .query(Integer.class)
                          .single()))
          .as(table)
          .isZero();
    }
    assertThat(found(secret, desk)).containsExactly(signal.id());
  }

  @Test
  void admitting_meets_the_clock_and_tells_the_reporter_after_half_a_minute() {
    Signal signal = arrived("Kho tôn dán lại nhãn phân NPK ở Thoại Sơn");
    String words = signals.words(SignalEvent.ADMIT, Procedure.TIP_389, AGENCY);
    Signal after = done(signals.decide(signal.id(), new Decision.Admit(words), 1, desk)).signal();

    assertThat(after.state()).isEqualTo(SignalState.ADMITTED);
    assertThat(clockStates(signal)).contains(ClockState.MET).doesNotContain(ClockState.RUNNING);
    deliver(Duration.ZERO);
    assertThat(stage(signal)).isEqualTo(Stage.RECEIVED);
    deliver(Notices.GRACE);
    assertThat(stage(signal)).isEqualTo(Stage.VERIFYING);
    assertThat(lastWords(signal)).isEqualTo(words);
  }

  @Test
  void referring_a_crime_starts_the_clock_of_passing_on_at_the_receiving_agency() {
    Signal signal = arrived("Ghe chở thuốc lá lậu cập bến lúc 3 giờ, hàng trăm thùng");
    assertThat(signal.outcome().proposed()).isEqualTo(Procedure.CRIME_DENUNCIATION);
    Signal after =
        done(signals.decide(
                signal.id(), new Decision.Refer("CA-AG", "Đã chuyển Công an tỉnh."), 1, desk))
            .signal();
    assertThat(after.referredTo()).isEqualTo("CA-AG");
    var running =
        clocks.of("signal", signal.id().toString()).stream()
            .filter(one -> one.clock().state() == ClockState.RUNNING)
            .toList();
    assertThat(running).hasSize(1);
    assertThat(running.getFirst().clock().ruleKey()).isEqualTo("HS.TRANSFER");
    assertThat(running.getFirst().clock().agency()).isEqualTo("CA-AG");
    deliver(Notices.GRACE);
    assertThat(
            tips.read(List.of(tipOf(signal)), vn.chosach.tips.TipDesk.SIFTING)
                .getFirst()
                .progress()
                .agency())
        .isEqualTo("CA-AG");
  }

  @Test
  void who_sent_a_petition_reads_until_when_it_is_answered() {
    Signal signal = arrived("Tôi kiến nghị dẹp chợ tạm trước cổng trường " + digits(5));
    done(signals.handle(signal.id(), new DeskAct.Settle(Procedure.PETITION), 1, desk));
    done(signals.decide(signal.id(), new Decision.Admit("Được tiếp nhận."), 2, desk));
    deliver(Notices.GRACE);
    var tip = tips.read(List.of(tipOf(signal)), vn.chosach.tips.TipDesk.SIFTING).getFirst();
    assertThat(tip.stageEnds())
        .isNotNull()
        .isEqualTo(read(signal).time().dueAt())
        .isAfter(signal.receivedAt().plus(Duration.ofDays(9)));
  }

  @Test
  void information_on_a_crime_is_never_refused_unless_a_person_settles_otherwise() {
    Signal signal = arrived("Ghe chở thuốc lá lậu cập bến đêm qua, hàng trăm thùng");
    var refuse = new Decision.Refuse(Decision.Why.NOT_SPECIFIC, "Công an xã", "Không xử lý.");
    assertThat(code(signals.decide(signal.id(), refuse, 1, desk)))
        .isEqualTo("signals.crime-never-refused");
    done(signals.handle(signal.id(), new DeskAct.Settle(Procedure.TIP_389), 1, desk));
    done(signals.decide(signal.id(), refuse, 2, desk));
    assertThat(
            eyes.see(
                () ->
                    jdbc.sql(
                            "SELECT count(*) FROM signals.judgement WHERE signal = :id AND value ="
                                + " 'TIP_389'")
                        .param("id", signal.id())
                        .query(Integer.class)
                        .single()))
        .isEqualTo(1);
  }

  @Test
  void a_refusal_names_who_refused_why_and_the_next_door_exactly_as_previewed() {
    Signal signal = arrived("Hàng xóm hát karaoke ồn quá");
    var refuse =
        new Decision.Refuse(
            Decision.Why.OUT_OF_SCOPE, "Công an phường Long Xuyên", "Chúng tôi không xử lý.");
    String preview = signals.words(signal.id(), refuse, desk).orElseThrow();
    assertThat(preview)
        .contains("Sở Công Thương")
        .contains("Công an phường Long Xuyên")
        .contains("không phải việc buôn lậu");
    done(signals.decide(signal.id(), refuse, 1, desk));
    deliver(Notices.GRACE);
    assertThat(lastWords(signal)).isEqualTo(preview);
    assertThat(stage(signal)).isEqualTo(Stage.ANSWERED);
    assertThat(
            code(
                signals.decide(
                    arrived("Chó sủa đêm").id(),
                    new Decision.Refuse(Decision.Why.OUT_OF_SCOPE, "  ", "Không."),
                    1,
                    desk)))
        .isEqualTo("signals.next-door-missing");
  }

  @Test
  void an_undo_within_half_a_minute_is_never_heard_and_leaves_all_as_it_was() {
    Signal signal = arrived("Bán túi hàng hiệu rep 1:1 ở chợ đêm");
    var done = done(signals.decide(signal.id(), new Decision.Admit("Đã tiếp nhận."), 1, desk));
    Signal back = done(signals.undo(done.act(), desk)).signal();

    assertThat(back.state()).isEqualTo(SignalState.WAITING);
    assertThat(back.since()).isEqualTo(signal.since());
    assertThat(back.time().dueAt()).isEqualTo(signal.time().dueAt());
    deliver(Duration.ofMinutes(5));
    assertThat(stage(signal)).isEqualTo(Stage.RECEIVED);
    assertThat(tips.history(tipOf(signal))).hasSize(1);
    assertThat(code(signals.undo(done.act(), desk))).isEqualTo("signals.not-last");
  }

  @Test
  void an_undo_from_history_tells_the_reporter_and_counts_from_the_receipt_again() {
    Signal signal = arrived("Bán đồng hồ nhái nhãn hiệu trên TikTok");
    var done = done(signals.decide(signal.id(), new Decision.Admit("Đã tiếp nhận."), 1, desk));
    deliver(Notices.GRACE);
    clock.move(Duration.ofHours(2));
    Signal back = done(signals.undo(done.act(), desk)).signal();
    assertThat(back.time().dueAt()).isEqualTo(signal.time().dueAt());
    deliver(Notices.GRACE);
    assertThat(stage(signal)).isEqualTo(Stage.SORTING);
    assertThat(lastWords(signal)).contains("được xem lại");
  }

  @Test
  void an_undo_of_what_could_not_be_told_is_told_to_the_other_rooms() {
    Signal signal = arrived("Bán đồng hồ nhái, mã của người báo không còn");
    var done = done(signals.decide(signal.id(), new Decision.Admit("Đã tiếp nhận."), 1, desk));
    deliver(Notices.GRACE);
    eyes.see(
        () ->
            jdbc.sql("UPDATE signals.notice SET state = 'FAILED', fault = 'test' WHERE act = ?")
                .param(done.act())
                .update());
    clock.move(Duration.ofHours(2));
    var back = done(signals.undo(done.act(), desk));
    deliver(Notices.GRACE);
    assertThat(signals.read(signal.id(), desk).orElseThrow().notices())
        .as("whoever heard that it was admitted hears this too")
        .containsEntry(back.act(), Sheet.Notice.SENT);
  }

  @Test
  void merge_and_unmerge_keep_both_histories_byte_for_byte() {
    Signal one = arrived("Kem trộn bán trên live, bôi rát mặt");
    Signal other = arrived("Mua kem trên live bị chặn");
    done(signals.handle(one.id(), new DeskAct.Comment("đã gọi lại, máy bận"), 1, desk));
    done(signals.handle(other.id(), new DeskAct.Comment("có ảnh rõ"), 1, desk));
    String historyOfOne = history(one);
    String historyOfOther = history(other);
    String rowOfOther = row(other);

    var merged =
        done(
            signals.decide(one.id(), new Decision.Merge(other.id(), "Được xử lý chung."), 2, desk));
    assertThat(history(one)).startsWith(historyOfOne);
    assertThat(history(other)).isEqualTo(historyOfOther);
    assertThat(row(other)).isEqualTo(rowOfOther);
    assertThat(signals.read(other.id(), desk).orElseThrow().merged())
        .extracting(Signal::id)
        .containsExactly(one.id());

    Signal back = done(signals.undo(merged.act(), desk)).signal();
    assertThat(back.state()).isEqualTo(SignalState.WAITING);
    assertThat(back.outcome().mergedInto()).isNull();
    assertThat(back.since()).isEqualTo(one.since());
    assertThat(history(one)).startsWith(historyOfOne);
    assertThat(history(other)).isEqualTo(historyOfOther);
    assertThat(row(other)).isEqualTo(rowOfOther);
    assertThat(signals.read(other.id(), desk).orElseThrow().merged()).isEmpty();
  }

  @Test
  void a_merge_has_a_target_that_stands() {
    Signal one = arrived("Tin thứ nhất về kho hàng");
    Signal two = arrived("Tin thứ hai về kho hàng");
    Signal three = arrived("Tin thứ ba về kho hàng");
    assertThat(code(merge(one, one.id(), 1))).isEqualTo("signals.target-is-itself");
    assertThat(code(merge(one, UUID.randomUUID(), 1))).isEqualTo("signals.unknown-target");
    done(merge(two, three.id(), 1));
    assertThat(code(merge(one, two.id(), 1))).isEqualTo("signals.target-merged");
  }

  @Test
  void of_two_merges_against_each_other_one_wins() throws Exception {
    for (int round = 0; round < 10; round++) {
      Signal one = arrived("Tin trái về kho hàng số " + round);
      Signal two = arrived("Tin phải về kho hàng số " + round);
      assertThat(winners(() -> merge(one, two.id(), 1), () -> merge(two, one.id(), 1)))
          .isEqualTo(1);
    }
  }

  @Test
  void of_two_decisions_at_once_one_wins_and_the_other_sees_what_happened() throws Exception {
    for (int round = 0; round < 10; round++) {
      Signal signal = arrived("Hai người cùng bấm, lượt " + round);
      var admit = new Decision.Admit("Đã tiếp nhận.");
      var refer = new Decision.Refer("CA-AG", "Đã chuyển.");
      assertThat(
              winners(
                  () -> signals.decide(signal.id(), admit, 1, desk),
                  () -> signals.decide(signal.id(), refer, 1, reader(AGENCY, Role.OPERATOR))))
          .isEqualTo(1);
      var late = signals.decide(signal.id(), admit, 1, desk);
      assertThat(late).isInstanceOf(ActOutcome.Overtaken.class);
      assertThat(((ActOutcome.Overtaken<SignalActed>) late).meanwhile()).hasSize(1);
    }
  }

  @Test
  void asking_and_an_answer_bring_it_back_as_news_and_move_no_clock() {
    Signal signal = arrived("Thuốc trừ sâu không nhãn bán theo lít");
    done(signals.decide(signal.id(), new Decision.AskMore("Bạn mua ở sạp nào?"), 1, desk));
    deliver(Notices.GRACE);
    Happening question = tips.history(tipOf(signal)).getLast();
    assertThat(question.kind()).isEqualTo(Happening.HappeningKind.ASKED);
    signals.looked(Inbox.InboxTab.ALL, desk);
    var asleep = new DeskAct.Snooze(clock.instant().plus(Duration.ofDays(20)));
    done(signals.handle(signal.id(), asleep, read(signal).version(), desk));

    clock.move(Duration.ofHours(3));
    var reporter = new Actor(Actor.ActorKind.CITIZEN, tipOf(signal), null);
    String answer = "Sạp số " + digits(7) + " chợ Tri Tôn";
    tips.say(
        tipOf(signal),
        new Word(UUID.randomUUID(), Happening.HappeningKind.REPLIED, answer, question.id(), null),
        reporter);
    Awaitility.await().until(() -> read(signal).state() == SignalState.WAITING);

    Signal after = read(signal);
    assertThat(after.desk().snoozedUntil()).as("the answer wakes it").isNull();
    assertThat(after.time()).isEqualTo(signal.time());
    assertThat(after.news()).isGreaterThan(signal.news());
    Awaitility.await().until(() -> found(answer, desk).contains(signal.id()));
    assertThat(
            signals
                .inbox(
                    new Inbox.InboxQuestion(
                        Inbox.InboxTab.ALL, Inbox.View.OPEN, null, null, null, answer, null, 12),
                    desk)
                .rows()
                .getFirst()
                .fresh())
        .isTrue();
    assertThat(clocks.of("signal", signal.id().toString())).hasSize(1);
  }

  @Test
  void a_question_that_is_taken_back_after_it_was_asked_names_it() {
    Signal signal = arrived("Gạo giả nhãn bán theo bao");
    var asked = done(signals.decide(signal.id(), new Decision.AskMore("Mua ở đâu?"), 1, desk));
    deliver(Notices.GRACE);
    UUID question = tips.history(tipOf(signal)).getLast().id();
    done(signals.undo(asked.act(), desk));
    deliver(Notices.GRACE);
    Happening told = tips.history(tipOf(signal)).getLast();
    assertThat(told.kind()).isEqualTo(Happening.HappeningKind.TOLD);
    assertThat(told.answers()).isEqualTo(question);
  }

  @Test
  void what_woke_since_is_not_put_to_sleep_again_by_an_undo() {
    Signal signal = arrived("Phân bón giả bán theo bao");
    done(signals.decide(signal.id(), new Decision.AskMore("Bạn mua ở đâu?"), 1, desk));
    deliver(Notices.GRACE);
    var asleep = new DeskAct.Snooze(clock.instant().plus(Duration.ofDays(20)));
    done(signals.handle(signal.id(), asleep, read(signal).version(), desk));
    var assign = new DeskAct.Assign(null);
    var given = done(signals.handle(signal.id(), assign, read(signal).version(), desk));
    UUID tip = tipOf(signal);
    tips.say(
        tip,
        new Word(UUID.randomUUID(), Happening.HappeningKind.REPLIED, "Ở chợ", null, null),
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    Awaitility.await().until(() -> read(signal).state() == SignalState.WAITING);

    Signal back = done(signals.undo(given.act(), desk)).signal();
    assertThat(back.desk().officer()).as("taken back").isEqualTo(desk.actor().id());
    assertThat(back.state()).as("the answer came").isEqualTo(SignalState.WAITING);
    assertThat(back.desk().snoozedUntil()).isNull();

    asleep = new DeskAct.Snooze(clock.instant().plus(Duration.ofDays(20)));
    done(signals.handle(signal.id(), asleep, read(signal).version(), desk));
    given = done(signals.handle(signal.id(), assign, read(signal).version(), desk));
    eyes.escalate(clockOf(signal), true);
    assertThat(done(signals.undo(given.act(), desk)).signal().desk().snoozedUntil())
        .as("nothing sleeps past its time")
        .isNull();
  }

  @Test
  void comments_assignments_and_sleep_move_no_clock() {
    Signal signal = arrived("Xăng pha bán chai lề đường");
    clock.move(Duration.ofHours(1));
    done(signals.handle(signal.id(), new DeskAct.Comment("đang hỏi xã"), 1, desk));
    done(signals.handle(signal.id(), new DeskAct.Assign(desk.actor().id()), 2, desk));
    done(
        signals.handle(
            signal.id(), new DeskAct.Snooze(clock.instant().plus(Duration.ofHours(6))), 3, desk));
    Signal after = read(signal);
    assertThat(after.time()).isEqualTo(signal.time());
    assertThat(open(desk)).doesNotContain(signal.id());
    clock.move(Duration.ofHours(7));
    assertThat(open(desk)).contains(signal.id());
    for (int passed = 0; passed < 2; passed++) {
      var longer = new DeskAct.Snooze(clock.instant().plus(Duration.ofDays(30)));
      done(signals.handle(signal.id(), longer, read(signal).version(), desk));
      assertThat(open(desk)).doesNotContain(signal.id());
      assertThat(eyes.escalate(clockOf(signal), true)).containsExactly(signal.id());
      assertThat(open(desk)).as("nothing sleeps past its time").contains(signal.id());
    }
    assertThat(
            code(
                signals.handle(
                    signal.id(),
                    new DeskAct.Snooze(clock.instant().minusSeconds(1)),
                    read(signal).version(),
                    desk)))
        .isEqualTo("signals.unknown-moment");
  }

  @Test
  void what_nobody_holds_is_escalated_first() {
    Signal held = arrived("Tin đã có người nhận, bán hàng quá hạn");
    Signal unheld = arrived("Tin chưa ai nhận, bán hàng quá hạn");
    done(signals.handle(held.id(), new DeskAct.Assign(desk.actor().id()), 1, desk));
    assertThat(eyes.escalate(clockOf(held), false)).isEmpty();
    assertThat(eyes.escalate(clockOf(unheld), false)).containsExactly(unheld.id());
    assertThat(eyes.escalate(clockOf(unheld), false)).isEmpty();
    List<UUID> order = open(desk);
    assertThat(order.indexOf(unheld.id())).isLessThan(order.indexOf(held.id()));
    assertThat(eyes.escalate(clockOf(held), true)).containsExactly(held.id());
  }

  @Test
  void what_stood_first_stands_first_again_after_an_undo() {
    Signal unheld = arrived("Ghe chở thuốc lá cập bến lúc ba giờ sáng");
    eyes.escalate(clockOf(unheld), false);
    Signal first = read(unheld);
    assertThat(first.time().escalated()).isTrue();
    var admitted =
        done(
            signals.decide(
                unheld.id(), new Decision.Admit("Đã tiếp nhận."), first.version(), desk));
    assertThat(read(unheld).time().escalated()).isFalse();
    assertThat(done(signals.undo(admitted.act(), desk)).signal().time().escalated()).isTrue();
  }

  @Test
  void who_may_not_see_a_signal_finds_it_nowhere() {
    String word = "lamdauvet" + digits(7);
    Signal signal = arrived("Chuyện " + word + " gọi 0977" + digits(6));
    Signal alike = arrived("Lại chuyện " + word);
    ActingOfficer stranger = reader("THUE-AG", Role.OPERATOR);
    assertThat(found(word, desk)).containsExactlyInAnyOrder(signal.id(), alike.id());
    assertThat(found(word, stranger)).isEmpty();
    assertThat(signals.inbox(question(word), stranger).count()).isZero();
    assertThat(signals.read(signal.id(), stranger)).isEmpty();
    assertThat(signals.numbered(signal.number(), stranger)).isEmpty();
    assertThat(open(stranger)).doesNotContain(signal.id());
    assertThat(code(signals.decide(signal.id(), new Decision.Admit("x"), 1, stranger)))
        .isEqualTo("signals.unknown");
    assertThat(code(signals.handle(signal.id(), new DeskAct.Comment("x"), 1, stranger)))
        .isEqualTo("signals.unknown");
    assertThat(signals.judgeAlike(signal.id(), alike.id(), true, stranger)).isPresent();
    var done =
        done(signals.decide(signal.id(), new Decision.Refer("THUE-AG", "Chuyển Thuế."), 1, desk));
    assertThat(signals.read(signal.id(), stranger)).isPresent();
    assertThat(found(word, stranger)).containsExactly(signal.id());
    assertThat(code(signals.undo(done.act(), reader("THUE-AG", Role.CASE_OFFICER))))
        .isEqualTo("signals.not-yours");
  }

  @Test
  void pages_go_on_without_gap_or_repeat_and_the_count_is_that_of_the_list() {
    String word = "trangtiep" + digits(7);
    List<UUID> all =
        IntStream.range(0, 13).mapToObj(n -> arrived("Tin số " + n + " về " + word).id()).toList();
    var seen = new ArrayList<UUID>();
    String from = null;
    do {
      Inbox page =
          signals.inbox(
              new Inbox.InboxQuestion(
                  Inbox.InboxTab.ALL, Inbox.View.OPEN, null, null, null, word, from, 5),
              desk);
      assertThat(page.count()).isEqualTo(13);
      page.rows().forEach(row -> seen.add(row.signal().id()));
      from = page.next();
    } while (from != null);
    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void pages_of_the_whole_inbox_go_forth_and_back() {
    for (int n = 0; n < 7; n++) {
      arrived("Tin lật trang " + n + " " + digits(6));
    }
    var first = signals.inbox(Inbox.InboxQuestion.open(Inbox.InboxTab.ALL, 3), desk);
    var second = signals.inbox(from(first.next()), desk);
    var again = signals.inbox(from(second.previous()), desk);
    assertThat(ids(again)).isEqualTo(ids(first));
    assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first));
    assertThat(first.previous()).isNull();
    assertThat(ids(signals.inbox(from("không phải khóa"), desk))).isEqualTo(ids(first));
  }

  private static Inbox.InboxQuestion from(@Nullable String key) {
    return new Inbox.InboxQuestion(
        Inbox.InboxTab.ALL, Inbox.View.OPEN, null, null, null, "", key, 3);
  }

  private static List<UUID> ids(Inbox inbox) {
    return inbox.rows().stream().map(row -> row.signal().id()).toList();
  }

  private static UUID tipOf(Signal signal) {
    return Objects.requireNonNull(signal.tip());
  }

  private UUID clockOf(Signal signal) {
    return Objects.requireNonNull(read(signal).time().clock());
  }

  private Signal arrived(String story) {
    return arrived(Report.of(Channel.WEB, "chợ", story));
  }

  private Signal arrived(Report report) {
    UUID tip = received(report);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                eyes.ofTip(tip).filter(signal -> signal.outcome().proposed() != null).isPresent());
    return eyes.ofTip(tip).orElseThrow();
  }

  private UUID received(Report report) {
    UUID tip = UUID.randomUUID();
    var citizen = new Actor(Actor.ActorKind.CITIZEN, tip, null);
    return ((Reception.Received)
            tips.receive(
                tip,
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                report,
                Reporter.UNKNOWN,
                citizen))
        .tip();
  }

  private ActOutcome<SignalActed> merge(Signal one, UUID into, int seen) {
    return signals.decide(one.id(), new Decision.Merge(into, "Được xử lý chung."), seen, desk);
  }

  private static int winners(
      Callable<ActOutcome<SignalActed>> one, Callable<ActOutcome<SignalActed>> other)
      throws Exception {
    try (var pool = Executors.newFixedThreadPool(2)) {
      return (int)
          pool.invokeAll(List.of(one, other)).stream()
              .map(Future::resultNow)
              .filter(ActOutcome.Done.class::isInstance)
              .count();
    }
  }

  private void deliver(Duration later) {
    clock.move(later);
    courier.carry();
  }

  private Stage stage(Signal signal) {
    return tips.read(List.of(tipOf(signal)), vn.chosach.tips.TipDesk.SIFTING)
        .getFirst()
        .progress()
        .stage();
  }

  @Test
  void what_lay_with_an_agency_that_ended_is_seen_and_sifted_by_its_heir() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "HTN");
    String next = NewBody.ofTheProvince(agencies, "HTN");
    ActingOfficer before = registry.officer(old, Role.OPERATOR);
    ActingOfficer heir = registry.officer(next, Role.OPERATOR);
    ActingOfficer handler = registry.officer(next, Role.CASE_OFFICER);
    ActingOfficer third = registry.officer("QLTT-AG", Role.OPERATOR);
    String word = "thua" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
    Signal waiting = arrived("Hàng giả chờ phân loại " + word);
    lies(waiting, old);
    Signal referred = arrived("Hàng giả đã chuyển " + word);
    done(
        signals.decide(
            referred.id(), new Decision.Refer(old, "Đã chuyển."), referred.version(), desk));
    LocalDate day = Vietnam.dayOf(clock.instant()).plusDays(1);
    NewBody.follows(agencies, old, next, day);
    assertThat(found(word, heir)).as("not yet its heir").isEmpty();
    assertThat(found(word, before)).containsExactlyInAnyOrder(waiting.id(), referred.id());

    clock.move(Duration.ofDays(1));
    assertThat(found(word, before)).as("acts for nothing any more").isEmpty();
    assertThat(found(word, third)).isEmpty();
    assertThat(open(third)).doesNotContain(waiting.id());
    assertThat(found(word, handler)).containsExactly(referred.id());
    assertThat(found(word, heir)).containsExactlyInAnyOrder(waiting.id(), referred.id());
    assertThat(open(heir)).containsExactly(waiting.id());
    assertThat(signals.tally(heir).open()).isEqualTo(1);
    assertThat(sees(tipOf(waiting), heir)).as("in other rooms").isTrue();
    assertThat(sees(tipOf(referred), handler)).isTrue();
    assertThat(sees(tipOf(waiting), third)).isFalse();
    assertThat(sees(tipOf(waiting), before)).isFalse();
    var screen = new Desk(mvc, heir);
    assertThat(screen.page("/hop-tiep-nhan").text()).contains(word);
    assertThat(screen.page("/hop-tiep-nhan/" + referred.id() + "/vi-sao").text()).contains(old);
    assertThat(new Desk(mvc, third).status("/hop-tiep-nhan/" + waiting.id())).isEqualTo(404);
    assertThat(new Desk(mvc, before).status("/hop-tiep-nhan/" + waiting.id())).isEqualTo(404);

    assertThat(
            done(signals.take(Inbox.InboxQuestion.open(Inbox.InboxTab.ALL, 1), heir)).signal().id())
        .isEqualTo(waiting.id());
    Signal taken = read(waiting);
    assertThat(
            code(
                signals.decide(
                    taken.id(), new Decision.Refer(next, "Đã chuyển."), taken.version(), heir)))
        .as("the own agency by now")
        .isEqualTo("signals.own-agency");
    done(signals.decide(taken.id(), new Decision.Admit("Đã tiếp nhận."), taken.version(), heir));
    assertThat(read(waiting).state()).isEqualTo(SignalState.ADMITTED);
    assertThat(clockStates(waiting)).containsExactly(ClockState.MET);
  }

  private void lies(Signal signal, String agency) {
    eyes.see(
        () ->
            jdbc.sql("UPDATE signals.signal SET agency = :agency WHERE id = :id")
                .param("agency", agency)
                .param("id", signal.id())
                .update());
  }

  private boolean sees(UUID tip, ActingOfficer reader) {
    return eyes.as(
        reader,
        () -> jdbc.sql("SELECT kernel.sees(:tip)").param("tip", tip).query(Boolean.class).single());
  }

  private String lastWords(Signal signal) {
    return tips.history(tipOf(signal)).getLast().words();
  }

  private Signal read(Signal signal) {
    return eyes.now(signal);
  }

  private Sheet.Machine machine(Signal signal) {
    return signals.machine(signals.read(signal.id(), desk).orElseThrow(), desk).orElseThrow();
  }

  private List<ClockState> clockStates(Signal signal) {
    return clocks.of("signal", signal.id().toString()).stream()
        .map(one -> one.clock().state())
        .toList();
  }

  private String history(Signal signal) {
    return eyes.see(
        () ->
            jdbc.sql(
                    "SELECT coalesce(string_agg(a::text, E'\n"
                        + "' ORDER BY number), '') FROM signals.act a WHERE signal = :id")
                .param("id", signal.id())
                .query(String.class)
                .single());
  }

  private String row(Signal signal) {
    return eyes.see(
        () ->
            jdbc.sql("SELECT s::text FROM signals.signal s WHERE id = :id")
                .param("id", signal.id())
                .query(String.class)
                .single());
  }

  private List<String> verbs(Signal signal) {
    return journal.newest("signal", signal.id().toString(), null, 20).stream()
        .map(journalEntry -> journalEntry.act().verb())
        .toList();
  }

  private List<UUID> found(String question, ActingOfficer reader) {
    return ids(signals.inbox(question(question), reader));
  }

  private static Inbox.InboxQuestion question(String words) {
    return new Inbox.InboxQuestion(
        Inbox.InboxTab.ALL, Inbox.View.ANY, null, null, null, words, null, 100);
  }

  private List<UUID> open(ActingOfficer reader) {
    var all = new ArrayList<UUID>();
    String from = null;
    do {
      Inbox page =
          signals.inbox(
              new Inbox.InboxQuestion(
                  Inbox.InboxTab.ALL, Inbox.View.OPEN, null, null, null, "", from, 100),
              reader);
      all.addAll(ids(page));
      from = page.next();
    } while (from != null);
    return all;
  }

  private static SignalActed done(ActOutcome<SignalActed> decided) {
    assertThat(decided).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<SignalActed>) decided).value();
  }

  private static String code(ActOutcome<SignalActed> decided) {
    assertThat(decided).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<SignalActed>) decided).refusal().code();
  }

  private static ActingOfficer reader(String agency, Role... roles) {
    return new ActingOfficer(Actor.officer(UUID.randomUUID(), agency), Set.of(roles));
  }

  private static String digits(int count) {
    var digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((int) (Math.random() * 10));
    }
    return digits.toString();
  }
}
