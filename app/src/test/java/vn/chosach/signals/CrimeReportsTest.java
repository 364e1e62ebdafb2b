package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.officers.signin.Visit.parsed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.tips.opening.IdentityPurpose;

/**
 * A report of a crime lies with the police of the province, whoever took it; the standing agency,
 * its office and the leaders learn how many there are (BLTTHS art. 145, 146).
 */
@ChosachTest
class CrimeReportsTest {

  private static final String INBOX = "/hop-tiep-nhan";
  private static final String POLICE = "CA-AG";
  private static final String STANDING = "SCT-AG";

  @LocalServerPort int port;
  @Autowired MockMvc mvc;
  @Autowired Signals signals;
  @Autowired Tips tips;
  @Autowired Clocks clocks;
  @Autowired Journal journal;
  @Autowired People people;
  @Autowired Eyes eyes;
  @Autowired SignalRowSecurity rowSecurity;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  private final ActingOfficer police = officer(POLICE, Role.OPERATOR);
  private final ActingOfficer chief = officer(POLICE, Role.AGENCY_HEAD);
  private final ActingOfficer operator = officer(STANDING, Role.OPERATOR);
  private final ActingOfficer standing = officer(STANDING, Role.STANDING_OFFICE);
  private final ActingOfficer leader = officer("BCD389-AG", Role.COMMITTEE_LEADER);
  private final ActingOfficer market = officer("QLTT-AG", Role.OPERATOR);
  private final List<ActingOfficer> others = List.of(operator, standing, leader, market);
  private final String word = "toi" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void an_operator_who_takes_one_by_telephone_keeps_the_receipt_and_the_police_the_text() {
    var person = people.completeIn(STANDING, Role.OPERATOR);
    var visit = new Visit(port);
    visit.enter(people, person);
    Document receipt =
        parsed(
            visit.submit(
                "/tiep-nhan",
                Map.of("where", "Bến xe", "story", "Người lạ giao hàng " + word, "crime", "true")));
    assertThat(receipt.select("h1").text()).matches("Đã ghi nhận PA-\\d{4}-\\d+");
    UUID tip = tips.newest(TipDesk.SIFTING, person.id(), 1).getFirst().id();
    Signal signal = arrived(tip);

    assertThat(visit.get("/tiep-nhan/tin/" + tip).statusCode()).as("who took it").isEqualTo(404);
    assertThat(visit.get(INBOX + "/" + signal.id()).statusCode()).isEqualTo(404);
    assertThat(signal.agency()).isEqualTo(POLICE);
    assertThat(signal.outcome().proposed()).isEqualTo(Procedure.CRIME_DENUNCIATION);
    var running = clocks.of("signal", signal.id().toString()).getFirst().clock();
    assertThat(running.ruleKey()).isEqualTo("HS.CLASSIFY");
    assertThat(running.agency()).isEqualTo(POLICE);
    assertThat(running.dueAt()).isEqualTo(signal.receivedAt().plus(Duration.ofHours(24)));
  }

  @Test
  void what_the_police_take_is_read_searched_and_counted_there_alone() throws Exception {
    Signal signal = told(police.actor(), "Ghe lạ đậu ở bến đò " + word, false);
    UUID tip = Objects.requireNonNull(signal.tip());
    for (ActingOfficer reader : others) {
      var screen = new Desk(mvc, reader);
      String who = reader.agency() + reader.roles();
      assertThat(screen.status(INBOX + "/" + signal.id())).as(who).isEqualTo(404);
      assertThat(screen.page(INBOX + "?xem=tat-ca&tim=" + word).select("a.row")).as(who).isEmpty();
      assertThat(signals.numbered(signal.number(), reader)).as(who).isEmpty();
      assertThat(screen.status("/tiep-nhan/tin/" + tip)).as(who).isIn(403, 404);
      assertThat(screen.status(INBOX + "/nguon-tin")).as(who).isEqualTo(404);
      assertThat(inDatabase(signal, reader)).as(who).isZero();
      assertThat(sees(tip, reader)).as(who).isFalse();
      assertThat(
              tips.openReporter(tip, IdentityPurpose.HEAR, "Cần", reader.actor(), reader.roles()))
          .as(who)
          .isInstanceOf(ActOutcome.Refused.class);
    }
    for (ActingOfficer reader : List.of(police, chief)) {
      var screen = new Desk(mvc, reader);
      assertThat(screen.page(INBOX + "?xem=tat-ca&tim=" + word).select("a.row")).hasSize(1);
      assertThat(screen.page(INBOX + "/" + signal.id()).text()).contains(word);
      assertThat(screen.page(INBOX + "/nguon-tin").select("main tbody tr").text())
          .as("the register of sources, the newest first")
          .contains(signal.number());
      assertThat(screen.page("/truc-ban").select("a[href$=/nguon-tin]")).hasSize(1);
      assertThat(screen.page("/tiep-nhan/tin/" + tip).text()).contains(word);
      assertThat(inDatabase(signal, reader)).isEqualTo(1);
      assertThat(sees(tip, reader)).isTrue();
    }
  }

  @Test
  void whoever_follows_all_inboxes_sees_how_many_there_are_and_no_more() throws Exception {
    int before = count(standing);
    told(police.actor(), "Chuyện kín " + word, false);
    assertThat(count(standing)).isEqualTo(before + 1);
    assertThat(count(leader)).isEqualTo(before + 1);
    Document page = new Desk(mvc, standing).page(INBOX);
    assertThat(page.select(".note").text()).contains("Công an tỉnh đang phân loại");
    assertThat(page.text()).doesNotContain(word);
    assertThat(new Desk(mvc, operator).page(INBOX).select(".list .note")).isEmpty();
  }

  @Test
  void drugs_weapons_and_fake_medicine_go_to_the_police_by_their_words() {
    for (String story :
        List.of("Bán ma túy trong hẻm ", "Có người bán súng ", "Quầy bán thuốc giả ")) {
      Signal signal = told(null, story + word, false);
      assertThat(signal.agency()).as(story).isEqualTo(POLICE);
      assertThat(signals.read(signal.id(), standing)).as(story).isEmpty();
    }
    Signal common = told(null, "Cửa hàng bán quần áo không hóa đơn " + word, false);
    assertThat(common.agency()).isEqualTo(STANDING);
    assertThat(signals.read(common.id(), standing)).isPresent();
    assertThat(signals.read(common.id(), police)).isEmpty();
  }

  @Test
  void what_a_citizen_tells_as_a_crime_goes_to_the_police() {
    Signal signal = told(null, "Kho hàng kín cửa " + word, true);
    assertThat(signal.agency()).isEqualTo(POLICE);
    assertThat(signals.read(signal.id(), operator)).isEmpty();
    assertThat(signals.read(signal.id(), police)).isPresent();
  }

  @Test
  void an_operator_corrects_the_kind_with_a_reason_and_it_changes_the_inbox() throws Exception {
    Signal signal = told(null, "Tiệm quần áo " + word, false);
    UUID tip = Objects.requireNonNull(signal.tip());
    String here = INBOX + "/" + signal.id();
    var desk = new Desk(mvc, operator);
    MockHttpServletResponse refused =
        desk.fill(here, "/thu-tuc", "thu-tuc", "CRIME_DENUNCIATION", "ly-do", "");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.getContentAsString()).text()).contains("Hãy ghi vì sao");
    assertThat(eyes.now(signal).agency()).isEqualTo(STANDING);

    String why = "Người gửi nói có súng";
    MockHttpServletResponse done =
        desk.fill(here, "/thu-tuc", "thu-tuc", "CRIME_DENUNCIATION", "ly-do", why);
    assertThat(done.getRedirectedUrl()).doesNotContain(signal.id().toString());
    for (ActingOfficer reader : others) {
      assertThat(signals.read(signal.id(), reader)).as(reader.agency()).isEmpty();
      assertThat(sees(tip, reader)).as(reader.agency()).isFalse();
    }
    Signal moved = signals.read(signal.id(), police).orElseThrow().signal();
    assertThat(moved.agency()).isEqualTo(POLICE);
    var all = clocks.of("signal", signal.id().toString());
    assertThat(all)
        .filteredOn(one -> one.clock().ruleKey().equals("HS.FORWARD.OTHER"))
        .singleElement()
        .satisfies(one -> assertThat(one.clock().state()).isEqualTo(ClockState.MET));
    assertThat(all)
        .filteredOn(one -> one.clock().ruleKey().equals("HS.CLASSIFY"))
        .singleElement()
        .satisfies(one -> assertThat(one.clock().agency()).isEqualTo(POLICE));
    assertThat(journal.newest("tip", tip.toString(), null, 10))
        .extracting(one -> one.act().verb())
        .contains("tips.reserved");

    assertThat(code(settle(moved, Procedure.TIP_389, "", police)))
        .isEqualTo("signals.settle-reason-missing");
    done(settle(moved, Procedure.TIP_389, "Không có súng, chỉ là hàng lậu", police));
    assertThat(signals.read(signal.id(), police)).isEmpty();
    assertThat(signals.read(signal.id(), operator).orElseThrow().signal().agency())
        .isEqualTo(STANDING);
    assertThat(sees(tip, standing)).isTrue();
    assertThat(journal.newest("tip", tip.toString(), null, 10))
        .extracting(one -> one.act().verb())
        .contains("tips.given-up");
  }

  @Test
  void nobody_but_the_desk_that_has_it_corrects_the_kind() {
    Signal signal = told(police.actor(), "Chuyện của công an " + word, false);
    for (ActingOfficer reader : others) {
      assertThat(settle(signal, Procedure.TIP_389, "Không phải tội phạm", reader))
          .as(reader.agency())
          .isInstanceOf(ActOutcome.Refused.class);
    }
    assertThat(eyes.now(signal).agency()).isEqualTo(POLICE);
  }

  @Test
  void once_the_police_hand_it_over_the_receiver_reads_it() {
    Signal signal = told(police.actor(), "Bán áo không hóa đơn " + word, false);
    var refer = new Decision.Refer("QLTT-AG", "Đã chuyển Quản lý thị trường.");
    done(signals.decide(signal.id(), refer, signal.version(), police));
    assertThat(signals.read(signal.id(), market)).as("the receiver").isPresent();
    assertThat(signals.read(signal.id(), standing)).as("no crime any more").isPresent();

    Signal crime = told(null, "Bán ma túy ở hẻm " + word, false);
    var on = new Decision.Refer("QLTT-AG", "Đề nghị phối hợp.");
    done(signals.decide(crime.id(), on, crime.version(), police));
    assertThat(signals.read(crime.id(), market)).as("the receiver").isPresent();
    assertThat(signals.read(crime.id(), standing)).as("still a crime").isEmpty();
    assertThat(inDatabase(crime, standing)).isZero();
  }

  private ActOutcome<SignalActed> settle(
      Signal signal, Procedure procedure, String reason, ActingOfficer by) {
    return signals.handle(
        signal.id(), new DeskAct.Settle(procedure, reason), eyes.now(signal).version(), by);
  }

  /** A report as it comes: taken by an officer, or sent by a citizen where nobody took it. */
  private Signal told(@org.jspecify.annotations.Nullable Actor taker, String story, boolean crime) {
    UUID tip = UUID.randomUUID();
    var reporter = new Reporter("Người Thử", "", "", "Chợ Thử");
    Actor by = taker == null ? new Actor(Actor.ActorKind.CITIZEN, tip, null) : taker;
    Report report =
        Report.of(taker == null ? Channel.WEB : Channel.HOTLINE, "chợ Long Xuyên", story);
    assertThat(
            tips.receive(
                tip,
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                report.tellingCrime(crime),
                reporter,
                by))
        .isInstanceOf(Reception.Received.class);
    return arrived(tip);
  }

  private Signal arrived(UUID tip) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> eyes.ofTip(tip), one -> one.isPresent())
        .orElseThrow();
  }

  private int count(ActingOfficer reader) {
    return signals.inbox(Inbox.InboxQuestion.open(Inbox.InboxTab.ALL, 1), reader).withPolice();
  }

  private int inDatabase(Signal signal, ActingOfficer reader) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              rowSecurity.of(reader);
              return jdbc.sql("SELECT count(*) FROM signals.signal WHERE id = :id")
                  .param("id", signal.id())
                  .query(Integer.class)
                  .single();
            }));
  }

  /** Whether what belongs to a tip, such as its pictures, is shown in whatever room it lies. */
  private boolean sees(UUID tip, ActingOfficer reader) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              rowSecurity.of(reader);
              return jdbc.sql("SELECT kernel.sees(:tip)")
                  .param("tip", tip)
                  .query(Boolean.class)
                  .single();
            }));
  }

  private static void done(ActOutcome<SignalActed> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
  }

  private static String code(ActOutcome<SignalActed> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<SignalActed>) outcome).refusal().code();
  }

  private static ActingOfficer officer(String agency, Role role) {
    return new ActingOfficer(Actor.officer(UUID.randomUUID(), agency), Set.of(role));
  }
}
