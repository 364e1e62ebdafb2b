package vn.chosach.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseResults.CaseResult;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.rewards.Rewards;
import vn.chosach.rewards.desk.NominationRepository.NominationPart;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.NominationWish;
import vn.chosach.rewards.life.NomineeKind;
import vn.chosach.rewards.life.RewardAct;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.RewardForm;

/** One reward from its result to the payment and the public page, one before the council, gaps. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 78)
class DemoRewards implements Scene {

  private static final LocalTime MORNING = LocalTime.of(9, 40);

  private final Rewards rewards;
  private final Documents documents;
  private final IncomingRegister incoming;
  private final DemoSigning signing;
  private final Officers officers;
  private final StagedTime time;

  DemoRewards(
      Rewards rewards,
      Documents documents,
      IncomingRegister incoming,
      DemoSigning signing,
      Officers officers,
      StagedTime time) {
    this.rewards = rewards;
    this.documents = documents;
    this.incoming = incoming;
    this.signing = signing;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer head = member("qltt.truong");
    ActingOfficer praised = member("qltt.vien");
    ActingOfficer desk = member("thuongtruc");
    if (rewards.page(NominationPart.OPEN, 0, 1, head).count() > 0) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    LocalDate lately = today.minusDays(30);
    List<String> results =
        rewards.gaps(head).stream()
            .flatMap(gap -> gap.numbers().stream())
            .filter(one -> one.day().isBefore(lately))
            .map(CaseResult::number)
            .toList()
            .reversed();
    given(results, head, praised, desk, today);
    Nomination waiting = nominated("Giải quyết nhanh phản ánh của người mua", head, praised);
    if (took(waiting, results, head)) {
      go(waiting, new RewardAct.Simply(RewardEvent.SUBMIT, ""), head);
    }
  }

  private void given(
      List<String> results,
      ActingOfficer head,
      ActingOfficer praised,
      ActingOfficer desk,
      LocalDate today) {
    ActingOfficer signer = member("sct.truong");
    UUID right = signing.right(signer, null, "GIÁM ĐỐC");
    LocalDate begun = today.minusDays(24);
    Nomination one =
        at(
            begun,
            () ->
                nominated(
                    "Phát hiện, xác minh gian hàng bán mỹ phẩm giả trên mạng; hồ sơ đủ chứng cứ,"
                        + " quyết định được thi hành xong.",
                    head,
                    praised));
    if (!at(begun, () -> took(one, results, head))) {
      return;
    }
    at(begun, () -> go(one, new RewardAct.Simply(RewardEvent.SUBMIT, ""), head));
    LocalDate met = today.minusDays(20);
    at(
        met,
        () -> {
          go(one, new RewardAct.Opine("STP-AG", true, "Hồ sơ đủ, đúng thủ tục", ""), desk);
          entered("14/BB-HĐ", "Hội đồng xét khen thưởng", "Biên bản xét khen thưởng", met, desk);
          go(one, new RewardAct.Consider(met, 7, 7, "14/BB-HĐ"), desk);
          return go(one, new RewardAct.Simply(RewardEvent.PREPARE, ""), desk);
        });
    LocalDate signed = today.minusDays(18);
    at(
        signed,
        () -> {
          UUID paper =
              documents
                  .from(new DocumentOrigin("rewards", one.id().toString()), desk)
                  .getLast()
                  .id();
          done(documents.proceed(paper, new DocumentAct.Submit(right), 0, desk));
          return done(
              documents.proceed(paper, new DocumentAct.Sign("Ký tờ trình", true), 0, signer));
        });
    LocalDate decided = today.minusDays(6);
    at(
        decided.plusDays(1),
        () -> {
          entered("2231/QĐ-UBND", "Ủy ban nhân dân tỉnh", "Tặng Bằng khen", decided, desk);
          go(one, new RewardAct.Answered(RewardEvent.DECIDE, decided, "2231/QĐ-UBND", ""), desk);
          entered("88/TB-SNV", "Sở Nội vụ", "Thông báo khen thưởng", decided, desk);
          return go(
              one, new RewardAct.Answered(RewardEvent.NOTIFY, decided, "88/TB-SNV", ""), desk);
        });
    LocalDate paid = today.minusDays(2);
    at(
        paid,
        () -> {
          entered("31/UNC", "Sở Nội vụ", "Ủy nhiệm chi tiền thưởng", paid, desk);
          go(one, new RewardAct.Paid(paid, "31/UNC", new Dong(3_795_000)), desk);
          go(one, new RewardAct.Simply(RewardEvent.CONSENT, ""), praised);
          return go(one, new RewardAct.Simply(RewardEvent.PUBLISH, ""), desk);
        });
  }

  private Nomination nominated(String merit, ActingOfficer head, ActingOfficer praised) {
    UUID who = Objects.requireNonNull(praised.actor().id());
    return done(
        rewards.open(
            new NominationWish(
                NomineeKind.PERSON,
                praised.agency(),
                Set.of(who),
                "",
                RewardForm.MERIT,
                "AG-P",
                merit),
            head));
  }

  /** The first of the results in which the nominee took part and that nobody used. */
  private boolean took(Nomination one, List<String> results, ActingOfficer head) {
    return results.stream()
        .anyMatch(
            number ->
                rewards.proceed(one.id(), new RewardAct.AddResult(number), 1, head)
                    instanceof ActOutcome.Done<Nomination>);
  }

  private void entered(
      String number, String sender, String subject, LocalDate day, ActingOfficer clerk) {
    incoming.enter(
        new Arrival(
            clerk.agency(),
            Vietnam.dayOf(time.instant()),
            sender,
            number,
            day,
            subject,
            Arrival.Secrecy.NONE,
            List.of(
                new Arrival.File(
                    "van-ban.pdf", "application/pdf", "%PDF-1.4 minh họa".getBytes(UTF_8)))),
        clerk);
  }

  private Nomination go(Nomination one, RewardAct act, ActingOfficer who) {
    int seen = rewards.read(one.number(), who).orElseThrow().of().version();
    return done(rewards.proceed(one.id(), act, seen, who));
  }

  /** As on the morning of a day. */
  private <T> T at(LocalDate day, Supplier<T> work) {
    return time.at(day.atTime(MORNING).atZone(Vietnam.ZONE).toInstant(), work);
  }

  private ActingOfficer member(String account) {
    return officers.named(account).map(ActingOfficer::of).orElseThrow();
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException(outcome.toString());
  }
}
