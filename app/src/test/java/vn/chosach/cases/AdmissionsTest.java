package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;
import vn.chosach.signals.Signal;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalSettled;
import vn.chosach.signals.life.SignalState;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.ReporterWrote;
import vn.chosach.tips.Tips;

/** A signal that is admitted opens a case or joins one. */
@ChosachTest
class AdmissionsTest {

  private static final String AGENCY = "SCT-AG";

  @Autowired Signals signals;
  @Autowired Tips tips;
  @Autowired Cases cases;
  @Autowired MockMvc mvc;
  @Autowired Referrals referrals;
  @Autowired Office seats;
  @Autowired MovableClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  private final ActingOfficer desk = reader(Role.OPERATOR);
  private final ActingOfficer office = reader(Role.STANDING_OFFICE);

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void an_admitted_signal_opens_one_case_however_often_it_is_told() {
    Signal signal = arrived("Kem trộn bán ở chợ Long Xuyên " + FreshWord.any());
    decide(signal, new Decision.Admit("Đã nhận để kiểm tra."));
    told(signal, SignalEvent.ADMIT);
    told(signal, SignalEvent.ADMIT);
    Dossier dossier = Objects.requireNonNull(awaited(() -> caseOf(signal)));
    assertThat(dossier.origins())
        .extracting(Dossier.Origin::number)
        .containsExactly(signal.number());
    assertThat(dossier.file().access().agency()).isEqualTo(AGENCY);
    assertThat(dossier.file().title()).doesNotContain("Kem trộn");
    assertThat(dossier.shown()).hasSize(1);
    told(signal, SignalEvent.ADMIT);
    assertThat(all(signal)).hasSize(1);
  }

  @Test
  void the_case_and_what_was_told_lead_to_each_other() throws Exception {
    String phone = "0356" + String.format("%06d", Math.floorMod(System.nanoTime(), 999_999L));
    ActingOfficer tax = seats.officer("THUE-AG", Role.CASE_OFFICER);
    assertThat(referrals.enter(phone, tax)).isEmpty();
    Signal signal = arrived("Kem trộn bán ở chợ, gọi " + phone + " " + FreshWord.any());
    decide(signal, new Decision.Admit("Đã nhận để kiểm tra."));
    told(signal, SignalEvent.ADMIT);
    CaseFile file = Objects.requireNonNull(awaited(() -> caseOf(signal))).file();
    String here = "/ho-so-vu-viec/" + file.number();
    String inbox = "/hop-tiep-nhan/" + signal.id();
    var screen = new Desk(mvc, office);
    assertThat(screen.page(inbox).select("#tin a").eachAttr("href")).contains(here);
    assertThat(screen.page(here).select("#tom-tat a").eachAttr("href")).contains(inbox);

    ActingOfficer handler = seats.officer(AGENCY, Role.CASE_OFFICER, Role.OPERATOR);
    seats.go(file, Office.assign(handler), seats.officer(AGENCY, Role.AGENCY_HEAD));
    var first = new Desk(mvc, handler);
    String take = here + "/lam/cam-ket";
    MockHttpServletResponse warned = first.fill(take, "/cam-ket");
    assertThat(warned.getStatus())
        .as("nobody opened it, so who takes it up is told")
        .isEqualTo(422);
    Document asked = Jsoup.parse(warned.getContentAsString());
    assertThat(asked.text()).contains("Thuế", "số điện thoại", "Gọi trước khi tiến hành");
    MockHttpServletResponse done =
        first.ask(
            post(take)
                .param("ban", asked.select("input[name=ban]").val())
                .param("giai-thich", "Đã gọi Thuế, việc khác"));
    assertThat(done.getStatus()).isEqualTo(302);
    assertThat(first.page(here).text()).contains("Đã gọi Thuế, việc khác");

    String name = here + "/lam/them-doi-tuong";
    String offered = "PHONE " + phone;
    assertThat(first.page(name).select("select[name=may-doc] option").eachAttr("value"))
        .as("what a machine read in the tip is proposed")
        .containsExactly("", offered);
    assertThat(first.does(name, "/them-doi-tuong", "may-doc", offered)).startsWith(here);
    assertThat(first.page(here).select("#doi-tuong dd").text()).contains(phone);
    assertThat(first.page(name).select("select[name=may-doc]")).as("named already").isEmpty();
  }

  @Test
  void a_merged_signal_joins_the_case_of_the_other() {
    Signal first = arrived("Đường cát lậu " + FreshWord.any());
    decide(first, new Decision.Admit("Đã nhận."));
    told(first, SignalEvent.ADMIT);
    assertThat(awaited(() -> caseOf(first))).isNotNull();
    Signal second = arrived("Ghe chở đường " + FreshWord.any());
    decide(second, new Decision.Merge(first.id(), "Cùng một việc."));
    told(second, SignalEvent.MERGE);
    Dossier joined =
        Objects.requireNonNull(
            awaited(
                () -> {
                  Dossier now = caseOf(first);
                  return now != null && now.origins().size() == 2 ? now : null;
                }));
    assertThat(joined.moments().getLast().event().name()).isEqualTo("JOIN");
  }

  @Test
  void a_merged_signal_is_not_handed_over_by_itself_and_the_sender_learns_what_to_hand_over() {
    Signal first = arrived("Đường cát lậu " + FreshWord.any());
    Signal second = arrived("Ghe chở đường " + FreshWord.any());
    decide(second, new Decision.Merge(first.id(), "Cùng một việc."));
    ReferralOffer referralOffer =
        ReferralOffer.of(
            Purpose.COORDINATION,
            new Subject("signal", second.id()),
            List.of("CA-AG"),
            "Ghe chở đường",
            "Đề nghị phối hợp.",
            null);
    assertThat(referrals.offer(referralOffer, desk))
        .isEqualTo(
            ActOutcome.refused(Refusal.of("referrals.subject-merged", "number", first.number())));
    assertThat(referrals.about(new Subject("signal", second.id()), ActingOfficer.PROGRAM))
        .isEmpty();
  }

  @Test
  void an_admission_that_is_taken_back_is_shown_in_the_case() {
    Signal signal = arrived("Phân bón giả " + FreshWord.any());
    SignalActed done = decide(signal, new Decision.Admit("Đã nhận."));
    told(signal, SignalEvent.ADMIT);
    assertThat(awaited(() -> caseOf(signal))).isNotNull();
    assertThat(signals.undo(done.act(), desk)).isInstanceOf(ActOutcome.Done.class);
    told(signal, SignalEvent.UNDO);
    assertThat(
            awaited(
                () -> {
                  Dossier now = caseOf(signal);
                  return now != null && now.origins().getFirst().takenBack() ? now : null;
                }))
        .isNotNull();
  }

  /** The report may accuse those who work on the case; they learn no more of it. */
  @Test
  void what_goes_to_the_integrity_desk_after_it_was_opened_again_leaves_its_case() {
    Signal signal = arrived("Đội kiểm tra bao che sạp hàng giả " + FreshWord.any());
    decide(signal, new Decision.Admit("Đã nhận."));
    told(signal, SignalEvent.ADMIT);
    assertThat(awaited(() -> caseOf(signal))).isNotNull();
    UUID tip = Objects.requireNonNull(signal.tip());
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new ReporterWrote(tip, UUID.randomUUID(), Happening.HappeningKind.REOPENED)));
    Signal again =
        awaited(
            () -> {
              Signal now = signals.read(signal.id(), desk).orElseThrow().signal();
              return now.state() == SignalState.WAITING ? now : null;
            });
    var steer = new DeskAct.Steer("Người báo tin tố cán bộ", "CA-AG");
    assertThat(signals.handle(signal.id(), steer, Objects.requireNonNull(again).version(), desk))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(
            awaited(
                () -> {
                  Dossier now = caseOf(signal);
                  return now != null && now.origins().getFirst().takenBack() ? now : null;
                }))
        .isNotNull();
  }

  private void told(Signal signal, SignalEvent event) {
    transaction.executeWithoutResult(
        status -> events.publishEvent(new SignalSettled(signal.id(), event)));
  }

  private @Nullable Dossier caseOf(Signal signal) {
    return all(signal).stream().findFirst().orElse(null);
  }

  private List<Dossier> all(Signal signal) {
    return cases.list(new CaseQuestion("", null, false, true, 0, 100), office).cases().stream()
        .map(file -> cases.read(file.number(), office).orElseThrow())
        .filter(one -> one.origins().stream().anyMatch(o -> o.signal().equals(signal.id())))
        .toList();
  }

  private SignalActed decide(Signal signal, Decision decision) {
    Signal now = signals.read(signal.id(), desk).orElseThrow().signal();
    ActOutcome<SignalActed> decided = signals.decide(signal.id(), decision, now.version(), desk);
    assertThat(decided).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<SignalActed>) decided).value();
  }

  private Signal arrived(String story) {
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID().toString() + UUID.randomUUID(),
        Report.of(Channel.HOTLINE, "chợ Long Xuyên", story),
        Reporter.UNKNOWN,
        Actor.officer(UUID.randomUUID(), AGENCY));
    String number = tips.read(List.of(tip), vn.chosach.tips.TipDesk.SIFTING).getFirst().number();
    return Objects.requireNonNull(awaited(() -> signals.numbered(number, desk).orElse(null)));
  }

  private static <T> @Nullable T awaited(Supplier<@Nullable T> what) {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).until(what::get, Objects::nonNull);
  }

  private static ActingOfficer reader(Role role) {
    return new ActingOfficer(Actor.officer(UUID.randomUUID(), AGENCY), Set.of(role));
  }
}
