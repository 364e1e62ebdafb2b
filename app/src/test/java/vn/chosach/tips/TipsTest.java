package vn.chosach.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.tips.opening.IdentityOpenings;
import vn.chosach.tips.opening.IdentityPurpose;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Vault;

@ChosachTest
@RecordApplicationEvents
class TipsTest {

  private static final Set<Role> OPERATOR = Set.of(Role.OPERATOR);

  @Autowired Tips tips;
  @Autowired IdentityOpenings openings;
  @Autowired Vault vault;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEvents events;

  private final Actor operator = Actor.officer(UUID.randomUUID(), "VPTT-389");

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void aReportIsReceivedWithNumberCodeJournalEntryAndIsToBeSifted() {
    UUID id = UUID.randomUUID();
    var received =
        received(
            Objects.requireNonNull(
                transaction.execute(
                    status -> {
                      Reception sent = send(id, key(), report("Bán thuốc lá lậu ở sạp số 12"));
                      assertThat(toSift(id)).as("in the transaction that receives").isTrue();
                      return sent;
                    })));

    assertThat(received.number()).matches("PA-\\d{4}-\\d+");
    assertThat(tips.find(received.code().grouped())).contains(id);
    assertThat(journal.newest("tip", id.toString(), null, 5))
        .extracting(journalEntry -> journalEntry.act().verb())
        .containsExactly("tips.received");
    Tip tip = read(id);
    assertThat(tip.told().story()).isEqualTo("Bán thuốc lá lậu ở sạp số 12");
    assertThat(tip.progress().stage()).isEqualTo(Stage.RECEIVED);
  }

  @Test
  void aThousandKeysSentFiveTimesAtOnceAreAThousandTipsWithEqualAnswers() throws Exception {
    List<String> keys = IntStream.range(0, 1_000).mapToObj(n -> key()).toList();
    var calls = new ArrayList<Callable<Reception>>();
    for (String key : keys) {
      for (int copy = 0; copy < 5; copy++) {
        calls.add(() -> send(UUID.randomUUID(), key, report("Cùng một nội dung " + key)));
      }
    }
    List<Reception.Received> answers;
    try (var pool = Executors.newFixedThreadPool(16)) {
      answers =
          pool.invokeAll(calls).stream()
              .map(Future::resultNow)
              .map(Reception.Received.class::cast)
              .toList();
    }
    assertThat(answers).hasSize(5_000);
    for (int n = 0; n < keys.size(); n++) {
      var five = answers.subList(n * 5, n * 5 + 5);
      assertThat(five.stream().map(Reception.Received::tip).distinct()).hasSize(1);
      assertThat(five.stream().map(Reception.Received::code).distinct()).hasSize(1);
      assertThat(five.stream().map(Reception.Received::number).distinct()).hasSize(1);
      assertThat(five.stream().filter(answer -> !answer.again())).hasSize(1);
    }
    assertThat(answers.stream().map(Reception.Received::tip).distinct()).hasSize(1_000);
  }

  @Test
  void numbersOfAYearHaveNoGapsAlsoWhenSendingsCollide() throws Exception {
    clock.moveTo(Instant.parse("2031-06-01T03:00:00Z"));
    try (var pool = Executors.newFixedThreadPool(8)) {
      var calls =
          IntStream.range(0, 100)
              .<Callable<Reception>>mapToObj(
                  n ->
                      () ->
                          send(
                              UUID.randomUUID(),
                              "năm 2031 " + n % 50,
                              report("Nội dung " + n % 50)))
              .toList();
      pool.invokeAll(calls).forEach(Future::resultNow);
    }
    var numbers =
        jdbc.sql("SELECT number FROM tips.tip WHERE year = 2031 ORDER BY number")
            .query(Integer.class)
            .list();
    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList())
        .hasSize(50);
  }

  @Test
  void theSameReportOfANamedPersonUnderANewKeyWithinHalfAnHourIsTheSameTipWithACodeOfItsOwn() {
    String story = "Livestream lúc 22 giờ bán kem xách tay Thái 59.000 ₫ một hũ, không nhãn phụ.";
    var first = received(sendNamed(story));
    var second = received(sendNamed(story));

    assertThat(second.again()).isTrue();
    assertThat(second.tip()).isEqualTo(first.tip());
    assertThat(second.code()).isNotEqualTo(first.code());
    assertThat(tips.find(second.code().characters())).contains(first.tip());

    clock.move(Duration.ofMinutes(31));
    var later = received(sendNamed(story));
    assertThat(later.tip()).isNotEqualTo(first.tip());
  }

  @Test
  void unknownPeopleWhoSendTheSameLongTextCannotReadEachOther() {
    String story =
        "Cả nhà gửi giúp: shop này bán kem xách tay Thái 59.000 ₫ một hũ, không nhãn phụ.";
    var first = received(send(UUID.randomUUID(), key(), report(story)));
    var second = received(send(UUID.randomUUID(), key(), report(story)));
    assertThat(second.tip()).isNotEqualTo(first.tip());
    assertThat(tips.find(second.code().characters())).contains(second.tip());
  }

  @Test
  void twoPeopleWhoWriteTheSameFewWordsAreTwoTips() {
    var first = received(send(UUID.randomUUID(), key(), report("Bán thuốc lá lậu")));
    var second = received(send(UUID.randomUUID(), key(), report("Bán thuốc lá lậu")));
    assertThat(second.tip()).isNotEqualTo(first.tip());
  }

  @Test
  void theSameKeyWithOtherWordsIsNotSilentlyCalledReceived() {
    String key = key();
    received(send(UUID.randomUUID(), key, report("Nội dung thứ nhất")));
    assertThat(codes(send(UUID.randomUUID(), key, report("Nội dung thứ hai"))))
        .containsExactly("tips.sent-with-other-words");
  }

  @Test
  void whatIsMissingOrTooLongIsNamedPartByPartAndNothingIsStored() {
    long before = count();
    var empty = send(UUID.randomUUID(), key(), Report.of(Channel.WEB, " ", "\u200B\u202E \n"));
    assertThat(codes(empty)).containsExactly("tips.where-missing", "tips.story-missing");
    var huge = send(UUID.randomUUID(), key(), report("á".repeat(1_000_000)));
    assertThat(codes(huge)).containsExactly("tips.too-long");
    var local =
        send(UUID.randomUUID(), key(), Report.of(Channel.WEB, "http://localhost/x", "Hàng giả"));
    assertThat(codes(local)).containsExactly("tips.link-not-public");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void theFutureIsRefused() {
    Report tomorrow =
        new Report(
            Channel.HOTLINE,
            null,
            "",
            "30307",
            "",
            null,
            "Xe tải chở hàng",
            LocalDate.now().plusDays(2),
            null,
            null,
            false,
            "",
            null,
            Instant.now().plusSeconds(600));
    assertThat(codes(send(UUID.randomUUID(), key(), tomorrow)))
        .containsExactly("tips.seen-in-the-future", "tips.received-in-the-future");
  }

  @Test
  void decomposedVietnameseIsComposedAndEverythingElseStaysAsItCame() {
    String story = "Bán thuô\u0301c giả \u202Egpj.exe \u0000 thu\u200Bốc";
    String decomposed = Normalizer.normalize(story, Normalizer.Form.NFD);
    UUID id = UUID.randomUUID();
    send(id, key(), report(decomposed));
    assertThat(read(id).told().story())
        .isEqualTo(Normalizer.normalize(story, Normalizer.Form.NFC))
        .contains("\u202E", "\u0000", "\u200B");
  }

  @Test
  void receivedAndEnteredAreTwoTimes() {
    UUID id = UUID.randomUUID();
    Instant call =
        clock
            .instant()
            .minus(Duration.ofMinutes(40))
            .truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    var report =
        new Report(
            Channel.HOTLINE,
            null,
            "",
            "30307",
            "",
            null,
            "Kho hàng cuối đường đê",
            null,
            null,
            null,
            false,
            "",
            null,
            call);
    received(tips.receive(id, key(), report, Reporter.UNKNOWN, operator));
    Tip tip = read(id);
    assertThat(tip.receivedAt()).isEqualTo(call);
    assertThat(tip.enteredAt()).isAfter(call);
    assertThat(tip.enteredBy()).isEqualTo(operator.id());
  }

  @Test
  void aWrongAnExpiredAndAnUnknownCodeOpenNothingAlike() {
    var received = received(send(UUID.randomUUID(), key(), report("Hàng giả")));
    assertThat(tips.find("khong phai ma")).isEmpty();
    assertThat(tips.find("0123-4567-89AB-CDEF")).isEmpty();
    clock.move(Duration.ofDays(366 * 3));
    assertThat(tips.find(received.code().grouped())).isEmpty();
  }

  @Test
  void neitherCodeNorWordNorNameStandsInTheDatabase() {
    UUID id = UUID.randomUUID();
    var reporter =
        new Reporter("Trần Thị Ẩndanhthử", "0296 000 0123", "thu@vi-du.example", "12 Đường Thử");
    var received =
        received(
            tips.receive(
                id,
                key(),
                new Report(
                    Channel.WEB,
                    TipPlace.SHOP,
                    "https://lienketthu.example/a",
                    "30307",
                    "cạnh bến phà Thử",
                    null,
                    "Chuyệnkểthử về kem trộn",
                    null,
                    null,
                    null,
                    true,
                    "Ông Nguyễn Văn Bịtố",
                    null,
                    null),
                reporter,
                new Actor(Actor.ActorKind.CITIZEN, id, null)));
    tips.say(id, word(Happening.HappeningKind.REPLIED, "Lờinhắnthử"), citizen(id));
    String dump = dump();
    assertThat(dump).contains(id.toString());
    for (String secret :
        List.of(
            received.code().characters(),
            "Ẩndanhthử",
            "0296 000 0123",
            "vi-du.example",
            "Đường Thử",
            "lienketthu",
            "bến phà",
            "Chuyệnkểthử",
            "Bịtố",
            "Lờinhắnthử")) {
      assertThat(dump).as(secret).doesNotContain(secret);
      String asBytes = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
      assertThat(dump).as(secret + " as bytes").doesNotContain(asBytes);
    }
  }

  @Test
  void theReporterIsOpenedWithAReasonByWhoeverHasTheTipAndEachOpeningIsWrittenDown() {
    UUID id = UUID.randomUUID();
    var reporter = new Reporter("Trần Thị Thử", "0296 000 0123", "", "");
    tips.receive(id, key(), report("Hàng giả"), reporter, citizen(id));

    assertThat(revealed(id, operator, OPERATOR, "")).isEqualTo("tips.why-needed");
    assertThat(revealed(id, operator, Set.of(Role.ADMINISTRATOR), "Tò mò"))
        .isEqualTo("tips.identity-not-yours");
    var opened = new OpenedIdentity(tips, openings);
    assertThat(opened.of(id, operator, OPERATOR)).isEqualTo(ActOutcome.done(reporter));

    move(id, TipStep.VERIFY, "QLTT-AG");
    assertThat(revealed(id, operator, OPERATOR, "Gọi lại")).isEqualTo("tips.identity-not-yours");
    Actor inspector = Actor.officer(UUID.randomUUID(), "QLTT-AG");
    assertThat(opened.of(id, inspector, Set.of(Role.CASE_OFFICER)))
        .isInstanceOf(ActOutcome.Done.class);
    Actor other = Actor.officer(UUID.randomUUID(), "CA-TINH");
    assertThat(revealed(id, other, Set.of(Role.CASE_OFFICER), "Mời làm việc"))
        .isEqualTo("tips.identity-not-yours");

    assertThat(journal.newest("tip", id.toString(), null, 20))
        .filteredOn(journalEntry -> journalEntry.act().verb().equals("tips.identity-opened"))
        .extracting(journalEntry -> journalEntry.act().reason())
        .containsExactly("Hỏi lại địa chỉ kho", "Hỏi lại địa chỉ kho");
  }

  @Test
  void aReportAgainstAnOfficeExistsForTheIntegrityDeskOnly() {
    UUID id = UUID.randomUUID();
    var against =
        new Report(
            Channel.WEB,
            null,
            "",
            "30307",
            "",
            null,
            "Cán bộ nhận tiền bỏ qua lô hàng",
            null,
            null,
            null,
            true,
            "Đội số 3",
            null,
            null);
    transaction.executeWithoutResult(
        status -> {
          tips.receive(id, key(), against, Reporter.UNKNOWN, citizen(id));
          assertThat(toSift(id)).as("nobody but the integrity desk sifts it").isFalse();
        });

    assertThat(tips.read(List.of(id), TipDesk.SIFTING)).isEmpty();
    assertThat(tips.read(List.of(id), TipDesk.INTEGRITY)).hasSize(1);
    assertThat(tips.move(id, TipStep.SORT, 1, notice(null), operator, OPERATOR))
        .isInstanceOfSatisfying(
            TipMoveOutcome.TipMoveRefused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("tips.no-such-tip"));
    assertThat(revealed(id, operator, OPERATOR, "Xem")).isEqualTo("tips.no-such-tip");
  }

  @Test
  void aMoveIsSeenByTheReporterWithItsWordsAgencyAndDate() {
    UUID id = sent();
    Instant due =
        clock.instant().plus(Duration.ofDays(20)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    var moved =
        tips.move(
            id,
            TipStep.VERIFY,
            1,
            new TipNotice("Đã giao kiểm tra gian hàng.", "QLTT-AG", due),
            operator,
            OPERATOR);
    assertThat(moved).isInstanceOf(TipMoveOutcome.TipMoved.class);
    assertThat(tips.history(id).getLast())
        .satisfies(
            last -> {
              assertThat(last.stage()).isEqualTo(Stage.VERIFYING);
              assertThat(last.agency()).isEqualTo("QLTT-AG");
              assertThat(last.due()).isEqualTo(due);
              assertThat(last.words()).isEqualTo("Đã giao kiểm tra gian hàng.");
              assertThat(last.byReporter()).isFalse();
            });
    assertThat(events.stream(TipMoved.class))
        .contains(new TipMoved(id, TipStep.VERIFY, Stage.VERIFYING, Channel.WEB));
  }

  @Test
  void aMoveFromAnOldPageIsRefusedAndSaysWhatHappenedMeanwhile() {
    UUID id = sent();
    move(id, TipStep.SORT, null);
    var late = tips.move(id, TipStep.ANSWER, 1, notice(null), operator, OPERATOR);
    assertThat(late)
        .isInstanceOfSatisfying(
            TipMoveOutcome.Overtaken.class,
            overtaken -> {
              assertThat(overtaken.now().stage()).isEqualTo(Stage.SORTING);
              assertThat(overtaken.meanwhile())
                  .extracting(Happening::stage)
                  .containsExactly(Stage.SORTING);
            });
  }

  @Test
  void ofTwoWhoMoveAtOnceExactlyOneWins() throws Exception {
    for (int round = 0; round < 20; round++) {
      UUID id = sent();
      List<TipMoveOutcome> outcomes;
      try (var pool = Executors.newFixedThreadPool(2)) {
        outcomes =
            pool
                .invokeAll(
                    List.<Callable<TipMoveOutcome>>of(
                        () ->
                            tips.move(id, TipStep.VERIFY, 1, notice("QLTT-AG"), operator, OPERATOR),
                        () -> tips.move(id, TipStep.ANSWER, 1, notice(null), operator, OPERATOR)))
                .stream()
                .map(Future::resultNow)
                .toList();
      }
      assertThat(outcomes.stream().filter(TipMoveOutcome.TipMoved.class::isInstance)).hasSize(1);
      assertThat(outcomes.stream().filter(TipMoveOutcome.Overtaken.class::isInstance)).hasSize(1);
    }
  }

  @Test
  void aMoveNeedsWordsForTheReporterAndTheRightRole() {
    UUID id = sent();
    assertThat(tips.move(id, TipStep.SORT, 1, new TipNotice(" ", null, null), operator, OPERATOR))
        .isInstanceOf(TipMoveOutcome.TipMoveRefused.class);
    assertThat(tips.move(id, TipStep.SORT, 1, notice(null), operator, Set.of(Role.PRESS)))
        .isInstanceOf(TipMoveOutcome.TipMoveRefused.class);
    assertThat(read(id).progress().version()).isEqualTo(1);
  }

  @Test
  void wordsGoBothWaysAndRestartNoClock() {
    UUID id = sent();
    move(id, TipStep.VERIFY, "QLTT-AG");
    Instant since = read(id).progress().since();
    var question = word(Happening.HappeningKind.ASKED, "Bạn còn giữ hũ kem không?");
    tips.say(id, question, operator);
    UUID reply = UUID.randomUUID();
    vault.stage(id, reply, "day-hu.jpg", new ByteArrayInputStream(Pictures.jpeg(40, 40)));
    var answer = new Word(reply, Happening.HappeningKind.REPLIED, "", question.id(), null);
    tips.say(id, answer, citizen(id));
    tips.say(id, answer, citizen(id));

    assertThat(tips.history(id).stream().map(Happening::kind))
        .containsExactly(
            Happening.HappeningKind.MOVED,
            Happening.HappeningKind.MOVED,
            Happening.HappeningKind.ASKED,
            Happening.HappeningKind.REPLIED);
    assertThat(vault.files(id)).hasSize(1).allMatch(file -> file.kept());
    assertThat(read(id).progress().since()).isEqualTo(since);
    assertThat(events.stream(ReporterWrote.class))
        .contains(new ReporterWrote(id, reply, Happening.HappeningKind.REPLIED));
  }

  @Test
  void anAnsweredTipIsRatedOnceAndReopenedWithinThirtyDays() {
    UUID id = sent();
    assertThat(said(tips.say(id, rating(4), citizen(id)))).isEqualTo("tips.not-answered-yet");
    move(id, TipStep.ANSWER, null);
    assertThat(tips.say(id, rating(4), citizen(id))).isInstanceOf(ActOutcome.Done.class);
    assertThat(said(tips.say(id, rating(2), citizen(id)))).isEqualTo("tips.rated-already");
    assertThat(said(tips.say(id, rating(9), citizen(id)))).isEqualTo("tips.rating-unclear");

    clock.move(Duration.ofDays(31));
    assertThat(tips.move(id, TipStep.REOPEN, 2, notice(null), citizen(id), Set.of()))
        .isInstanceOf(TipMoveOutcome.TipMoveRefused.class);
    clock.move(Duration.ofDays(-2));
    assertThat(tips.move(id, TipStep.REOPEN, 2, notice(null), citizen(id), Set.of()))
        .isInstanceOf(TipMoveOutcome.TipMoved.class);
    assertThat(read(id).progress().stage()).isEqualTo(Stage.SORTING);
    assertThat(tips.history(id).getLast().kind()).isEqualTo(Happening.HappeningKind.REOPENED);
  }

  @Test
  void aReporterGivesANameLaterAndTheNewestCounts() {
    UUID id = sent();
    assertThat(read(id).named()).isFalse();
    assertThat(revealed(id, operator, OPERATOR, "Gọi lại")).isEqualTo("tips.not-named");
    assertThat(tips.name(id, UUID.randomUUID(), Reporter.UNKNOWN, citizen(id))).isPresent();
    tips.name(id, UUID.randomUUID(), new Reporter("A", "", "", ""), citizen(id));
    clock.move(Duration.ofSeconds(1));
    tips.name(id, UUID.randomUUID(), new Reporter("B", "", "", ""), citizen(id));
    assertThat(read(id).named()).isTrue();
    assertThat(new OpenedIdentity(tips, openings).of(id, operator, OPERATOR))
        .isEqualTo(ActOutcome.done(new Reporter("B", "", "", "")));
  }

  @Test
  void theApplicationCanNeitherChangeNorRemoveWhatWasReceived() {
    UUID id = sent();
    for (String sql :
        List.of(
            "UPDATE tips.tip SET paid = 1 WHERE id = :id",
            "DELETE FROM tips.tip WHERE id = :id",
            "DELETE FROM tips.happening WHERE tip = :id",
            "UPDATE tips.happening SET words = NULL WHERE tip = :id",
            "DELETE FROM tips.progress WHERE tip = :id",
            "DELETE FROM tips.code WHERE tip = :id",
            "DELETE FROM tips.reporter WHERE tip = :id")) {
      assertThatThrownBy(() -> jdbc.sql(sql).param("id", id).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(() -> jdbc.sql("TRUNCATE tips.tip CASCADE").update())
        .isInstanceOf(DataAccessException.class);
  }

  private UUID sent() {
    UUID id = UUID.randomUUID();
    received(send(id, key(), report("Hàng giả ở sạp số 12")));
    return id;
  }

  private boolean toSift(UUID tip) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM tips.to_sift WHERE tip = :tip)")
        .param("tip", tip)
        .query(Boolean.class)
        .single();
  }

  private Reception send(UUID id, String key, Report report) {
    return tips.receive(id, key, report, Reporter.UNKNOWN, citizen(id));
  }

  private Reception sendNamed(String story) {
    UUID id = UUID.randomUUID();
    var reporter = new Reporter("Trần Thị Thử", "0912345678", "", "");
    return tips.receive(id, key(), report(story), reporter, citizen(id));
  }

  private void move(UUID id, TipStep tipStep, @Nullable String agency) {
    var moved =
        tips.move(id, tipStep, read(id).progress().version(), notice(agency), operator, OPERATOR);
    assertThat(moved).isInstanceOf(TipMoveOutcome.TipMoved.class);
  }

  private String revealed(UUID id, Actor actor, Set<Role> roles, String reason) {
    return tips.openReporter(id, IdentityPurpose.HEAR, reason, actor, roles)
            instanceof ActOutcome.Refused<Reporter> refused
        ? refused.refusal().code()
        : "revealed";
  }

  private Tip read(UUID id) {
    return tips.read(List.of(id), TipDesk.SIFTING).getFirst();
  }

  private long count() {
    return jdbc.sql("SELECT count(*) FROM tips.tip").query(Long.class).single();
  }

  /** All rows of all tables that a report touches, as text. */
  private String dump() {
    return jdbc
        .sql(
            """
            SELECT table_schema || '.' || table_name FROM information_schema.tables
             WHERE table_schema IN ('tips', 'vault', 'journal', 'kernel')
            """)
        .query(String.class)
        .list()
        .stream()
        .flatMap(
            table ->
                jdbc
                    .sql("SELECT row::text FROM " + table + " AS row")
                    .query(String.class)
                    .list()
                    .stream())
        .collect(Collectors.joining("\n"));
  }

  private static Reception.Received received(Reception reception) {
    assertThat(reception).isInstanceOf(Reception.Received.class);
    return (Reception.Received) reception;
  }

  private static List<String> codes(Reception reception) {
    assertThat(reception).isInstanceOf(Reception.ReceptionRefused.class);
    return ((Reception.ReceptionRefused) reception)
        .faults().stream().map(fault -> fault.refusal().code()).toList();
  }

  private static String said(ActOutcome<UUID> saying) {
    return ((ActOutcome.Refused<UUID>) saying).refusal().code();
  }

  private static Report report(String story) {
    return Report.of(Channel.WEB, "https://vt.example/ZS1", story);
  }

  private static TipNotice notice(@Nullable String agency) {
    return new TipNotice("Đang xem xét.", agency, null);
  }

  private static Word word(Happening.HappeningKind kind, String text) {
    return new Word(UUID.randomUUID(), kind, text, null, null);
  }

  private static Word rating(int marks) {
    return new Word(UUID.randomUUID(), Happening.HappeningKind.RATED, "", null, marks);
  }

  private static Actor citizen(UUID tip) {
    return new Actor(Actor.ActorKind.CITIZEN, tip, null);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
