package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;

/**
 * What went wrong in the systems of others, as far as receiving and sifting are concerned. The
 * numbers are those of the list in the study; the others stand in other rooms, each in a test of
 * that number: {@link vn.chosach.house.FailuresOfOthersListTest} sees to it that none is missing.
 */
@ChosachTest
class FailuresOfOthersTest {

  private static final String EVERY_AGENCY = "SELECT key FROM directory.agency ORDER BY key";

  @Autowired Signals signals;
  @Autowired Tips tips;
  @Autowired NoticeDelivery delivery;
  @Autowired JdbcClient jdbc;
  @Autowired Eyes eyes;
  @Autowired MovableClock clock;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String password;

  private final ActingOfficer desk = reader("SCT-AG", Role.OPERATOR);

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tips.code",
        "tips.progress",
        "tips.happening",
        "journal.entry",
        "tips.to_sift",
        "tips.number_series",
        "tips.tip"
      })
  void failure_1_no_receipt_before_the_commit_wherever_the_line_is_cut(String table)
      throws Exception {
    UUID tip = UUID.randomUUID();
    String key = UUID.randomUUID() + "-" + UUID.randomUUID();
    Report report = Report.of(Channel.WEB, "chợ", "Đứt giữa chừng ở " + table + " " + tip);
    var sending = new FutureTask<>(() -> receive(tip, key, report));
    try (Connection blocker = DriverManager.getConnection(url, owner, password);
        var lock = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      lock.execute("LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE");
      Thread.ofVirtual().start(sending);
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                cutOffWhoeverWaits();
                return sending.isDone();
              });
    }
    assertThat(sending.state()).as("no receipt was given").isEqualTo(Future.State.FAILED);
    assertThat(tips.sent(key)).as("nothing half done").isEmpty();
    Reception.Received again = receive(tip, key, report);
    assertThat(again.again()).isFalse();
    assertThat(tips.find(again.code().characters())).contains(tip);
  }

  @Test
  void failure_2_the_clock_counts_from_the_receipt_and_nothing_restarts_it() {
    Signal signal = arrived("Kho chứa thuốc lá lậu");
    var due = signal.time().dueAt();
    assertThat(due).isEqualTo(signal.receivedAt().plus(Duration.ofHours(24)));
    clock.move(Duration.ofHours(5));
    handle(signal, new DeskAct.Comment("đã gọi lại"));
    handle(signal, new DeskAct.Assign(desk.actor().id()));
    handle(signal, new DeskAct.Assign(null));
    UUID tip = Objects.requireNonNull(signal.tip());
    var word =
        new Word(UUID.randomUUID(), Happening.HappeningKind.REPLIED, "Thêm: xe 67C", null, null);
    tips.say(tip, word, new Actor(Actor.ActorKind.CITIZEN, tip, null));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(signal).news() > signal.news());
    assertThat(read(signal).time().dueAt()).isEqualTo(due);
    clock.move(Duration.ofHours(-9));
    handle(signal, new DeskAct.Comment("đồng hồ máy chủ bị chỉnh lùi"));
    clock.move(Duration.ofDays(3));
    handle(signal, new DeskAct.Comment("rồi chỉnh tới"));
    assertThat(read(signal).time().dueAt()).isEqualTo(due);
  }

  @Test
  void failure_3_list_count_search_similar_and_item_show_the_same_to_any_reader() {
    String word = "chungmot" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    String phone = "0977" + (100_000 + new Random().nextInt(900_000));
    var all = new ArrayList<Signal>();
    List<String> receivers = List.of("CA-AG", "QLTT-AG", "HQ-KV20");
    for (int i = 0; i < 9; i++) {
      Signal signal = arrived("Chuyện " + word + " số " + i + ", gọi " + phone);
      if (i % 3 != 0) {
        String to = receivers.get(i % 2);
        signals.decide(signal.id(), new Decision.Refer(to, "Đã chuyển."), 1, desk);
      }
      all.add(signal);
    }
    var random = new Random(389);
    Role[] roles = Role.values();
    List<String> agencies = new ArrayList<>(jdbc.sql(EVERY_AGENCY).query(String.class).list());
    agencies.addAll(List.of("SCT-AG", "CA-AG", "QLTT-AG", "SCT-AG", "CA-AG", "QLTT-AG"));
    for (int n = 0; n < 40; n++) {
      String agency = agencies.get(random.nextInt(agencies.size()));
      ActingOfficer reader = reader(agency, roles[random.nextInt(roles.length)]);
      var visible = new HashSet<UUID>();
      all.stream()
          .filter(signal -> signals.read(signal.id(), reader).isPresent())
          .forEach(signal -> visible.add(signal.id()));
      Inbox found = signals.inbox(question(word), reader);
      assertThat(found.rows())
          .extracting(row -> row.signal().id())
          .as("%s of %s", reader.roles(), agency)
          .containsExactlyInAnyOrderElementsOf(visible);
      assertThat(found.count()).isEqualTo(visible.size());
      assertThat(signals.tally(reader).open())
          .isEqualTo(
              signals.inbox(Inbox.InboxQuestion.open(Inbox.InboxTab.ALL, 1), reader).count());
      assertThat(all.stream().filter(one -> signals.numbered(one.number(), reader).isPresent()))
          .hasSize(visible.size());
      for (UUID id : visible) {
        Sheet sheet = signals.read(id, reader).orElseThrow();
        Sheet.Machine machine = signals.machine(sheet, reader).orElseThrow();
        assertThat(machine.alikes())
            .allSatisfy(alike -> assertThat(signals.read(alike.signal().id(), reader)).isPresent());
        assertThat(machine.identifiers())
            .anySatisfy(found1 -> assertThat(found1.seen()).isEqualTo(visible.size() - 1));
      }
    }
  }

  @Test
  void failure_8_a_merge_that_comes_apart_leaves_both_as_they_were() {
    Signal one = arrived("Rượu pha cồn bán ở chợ đêm");
    Signal other = arrived("Uống rượu mua ở chợ đêm bị ngộ độc");
    String before = row(other);
    var merged =
        ((ActOutcome.Done<SignalActed>)
                signals.decide(one.id(), new Decision.Merge(other.id(), "Xử lý chung."), 1, desk))
            .value();
    assertThat(row(other)).isEqualTo(before);
    signals.undo(merged.act(), desk);
    assertThat(row(other)).isEqualTo(before);
    assertThat(read(one).state()).isEqualTo(one.state());
    assertThat(read(one).since()).isEqualTo(one.since());
  }

  @Test
  void failure_10_however_many_share_a_number_few_are_proposed() {
    String phone = "0988" + (100_000 + new Random().nextInt(900_000));
    Signal last = arrived("Tin đầu về số " + phone);
    for (int i = 0; i < 14; i++) {
      last = arrived("Lại bị số " + phone + " lừa, lần " + i + " " + FreshWord.any());
    }
    Sheet sheet = signals.read(last.id(), desk).orElseThrow();
    Sheet.Machine machine = signals.machine(sheet, desk).orElseThrow();
    assertThat(machine.alikes()).hasSizeLessThanOrEqualTo(5).isNotEmpty();
    assertThat(machine.identifiers()).anySatisfy(one -> assertThat(one.seen()).isEqualTo(14));
  }

  private void cutOffWhoeverWaits() {
    jdbc.sql(
            """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
             WHERE datname = current_database() AND usename = current_user
               AND wait_event_type = 'Lock'
            """)
        .query(Integer.class)
        .single();
  }

  private Reception.Received receive(UUID tip, String key, Report report) {
    var citizen = new Actor(Actor.ActorKind.CITIZEN, tip, null);
    return (Reception.Received) tips.receive(tip, key, report, Reporter.UNKNOWN, citizen);
  }

  private Signal arrived(String story) {
    UUID tip = UUID.randomUUID();
    receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.WEB, "chợ", story + " " + tip));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> eyes.ofTip(tip).filter(one -> one.outcome().proposed() != null).isPresent());
    return eyes.ofTip(tip).orElseThrow();
  }

  private void handle(Signal signal, DeskAct act) {
    assertThat(signals.handle(signal.id(), act, read(signal).version(), desk))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private Signal read(Signal signal) {
    return eyes.now(signal);
  }

  private String row(Signal signal) {
    return eyes.see(
        () ->
            jdbc.sql("SELECT s::text FROM signals.signal s WHERE id = :id")
                .param("id", signal.id())
                .query(String.class)
                .single());
  }

  private static Inbox.InboxQuestion question(String words) {
    return new Inbox.InboxQuestion(
        Inbox.InboxTab.ALL, Inbox.View.ANY, null, null, null, words, null, 100);
  }

  private static ActingOfficer reader(String agency, Role... roles) {
    return new ActingOfficer(Actor.officer(UUID.randomUUID(), agency), Set.of(roles));
  }
}
