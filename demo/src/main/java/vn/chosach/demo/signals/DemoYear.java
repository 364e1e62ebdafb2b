package vn.chosach.demo.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.demo.Scene;
import vn.chosach.demo.StagedTime;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralResult;
import vn.chosach.referrals.life.Subject;
import vn.chosach.signals.Signal;
import vn.chosach.signals.closure.ClosureReviews;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipPlace;

/**
 * The reports of the months before, of every channel, as of their days: the desk decided each
 * within hours, and the agency that was competent took it and told what came of it.
 */
@Component
@Profile("demo")
@Order(Scene.PAST + 75)
class DemoYear implements Scene {

  private static final int MOST_MONTHS = 12;
  private static final int MONTH = 30;
  private static final int EVERY = 7;
  private static final int FIRST = 4;
  private static final int FEW = 25;
  private static final Duration HOURS = Duration.ofHours(5);
  private static final Duration DAY = Duration.ofDays(1);

  private final DemoSifting sifting;
  private final Referrals referrals;
  private final Cases cases;
  private final CaseRecords records;
  private final Officers officers;
  private final ClosureReviews reviews;
  private final StagedTime time;
  private final int months;

  DemoYear(
      DemoSifting sifting,
      Referrals referrals,
      Cases cases,
      CaseRecords records,
      Officers officers,
      ClosureReviews reviews,
      StagedTime time,
      @Value("${chosach.demo.months:16}") int lookedBack) {
    this.sifting = sifting;
    this.referrals = referrals;
    this.cases = cases;
    this.records = records;
    this.officers = officers;
    this.reviews = reviews;
    this.time = time;
    this.months = Math.min(MOST_MONTHS, lookedBack);
  }

  @Override
  public void play() {
    List<SeedTable.SeedTableRow> rows = SeedTable.read("/seed/signals/demo-year.csv");
    for (int ago = months * MONTH; ago >= FIRST; ago -= EVERY) {
      SeedTable.SeedTableRow row = rows.get(ago / EVERY % rows.size());
      String key = "demonstration-year-" + ago;
      if (sifting.sent(key).isEmpty()) {
        Instant at = time.instant().minus(Duration.ofDays(ago)).minus(Duration.ofHours(ago % 9));
        play(row, key, at);
      }
    }
  }

  private void play(SeedTable.SeedTableRow row, String key, Instant at) {
    Signal told =
        sifting.received(
            key, report(row, at), new Reporter("", "", "", ""), row.optional("by"), at);
    ActingOfficer sifts = sifting.officer(told.withPolice() ? "truc.ca" : "truc.ct");
    Signal signal =
        told.procedure().crime() && !told.withPolice()
            ? sifting.settled(told, Procedure.TIP_389, "Chưa có dấu hiệu tội phạm", sifts, at)
            : told;
    String[] act = row.text("act").split(":", 3);
    boolean referred = act[0].equals("refer") && !act[1].equals(signal.agency());
    Decision decision =
        referred
            ? new Decision.Refer(act[1], sifting.words(signal, SignalEvent.REFER, act[1]))
            : new Decision.Refuse(
                act.length > 2 ? Decision.Why.valueOf(act[1]) : Decision.Why.SETTLED_BEFORE,
                act.length > 2 ? act[2] : "Cơ quan đang xử lý việc cùng nội dung",
                sifting.words(signal, SignalEvent.REFUSE, signal.agency()));
    sifting.decide(signal, decision, sifts, at);
    if (referred) {
      handled(signal, row, at.plus(DAY));
    } else if (!told.withPolice() && at.plus(DAY).isBefore(time.instant())) {
      // The head looked the next day; what was refused since waits for a second officer.
      ActingOfficer head = sifting.officer("sct.truong");
      DemoSifting.done(time.at(at.plus(HOURS), () -> reviews.answer(signal.id(), true, "", head)));
    }
  }

  /** The agency opens it, takes it, and some days later says what came of it. */
  private void handled(Signal signal, SeedTable.SeedTableRow row, Instant at) {
    String agency = row.text("act").split(":", 3)[1];
    ActingOfficer head =
        officers.working(agency, Role.AGENCY_HEAD).stream()
            .map(ActingOfficer::of)
            .findFirst()
            .orElseThrow();
    UUID referral =
        DemoSifting.await(
            () ->
                referrals.about(new Subject("signal", signal.id()), head).stream()
                    .map(handed -> handed.referral().id())
                    .findFirst());
    ReferralFile file = time.at(at, () -> DemoSifting.await(() -> referrals.open(referral, head)));
    ReferralFile.Content content = file.content();
    ReferralAct.Accept accept =
        new ReferralAct.Accept(
            content == null ? Set.of() : content.parts().keySet(), "Thuộc thẩm quyền, đã nhận.");
    DemoSifting.done(
        time.at(at, () -> referrals.answer(referral, accept, file.referral().version(), head)));
    Instant told = at.plus(DAY).plus(DAY).plus(DAY);
    ReferralFile taken = DemoSifting.await(() -> referrals.open(referral, head));
    var finish =
        new ReferralAct.Finish(
            file.referral().purpose() == Purpose.CRIMINAL
                ? ReferralResult.NOT_PROSECUTED
                : ReferralResult.DONE,
            Vietnam.dayOf(told),
            null,
            Objects.requireNonNullElse(row.optional("says"), ""));
    DemoSifting.done(
        time.at(
            told, () -> referrals.carryOut(referral, finish, taken.referral().version(), head)));
    closed(signal.id(), row.text("says"), head, told.plus(HOURS));
  }

  /** The case that the agency opened with it was checked and ends; what is refused leaves it. */
  private void closed(UUID signal, String why, ActingOfficer head, Instant at) {
    CaseFile file = null;
    for (int turn = 0; turn < FEW && file == null; turn++) {
      file = records.ofSignal(signal, head).orElse(null);
      DemoSifting.pause();
    }
    if (file == null) {
      return;
    }
    ActingOfficer handler =
        officers.working(head.agency(), Role.CASE_OFFICER).stream()
            .map(ActingOfficer::of)
            .findFirst()
            .orElseThrow();
    UUID officer = Objects.requireNonNull(handler.actor().id());
    file = act(file, new CaseAct.Assign(officer, List.of(), "Phân công"), head, at);
    file = act(file, new CaseAct.Declare(), handler, at);
    CaseFile asked = act(file, new CaseAct.Propose(CaseEvent.CLEAR, why), handler, at);
    time.at(at, () -> cases.answer(asked.id(), true, "Đồng ý", asked.version(), head));
    CaseFile clean = records.ofSignal(signal, handler).orElse(asked);
    act(clean, new CaseAct.Plainly(CaseEvent.CLOSE, Vietnam.dayOf(at), why), handler, at);
  }

  private CaseFile act(CaseFile file, CaseAct act, ActingOfficer by, Instant at) {
    return switch (time.at(at, () -> cases.proceed(file.id(), act, file.version(), by))) {
      case ActOutcome.Done<CaseFile>(CaseFile done) -> done;
      case ActOutcome.Waiting<CaseFile> waiting -> waiting.value();
      case ActOutcome.Refused<CaseFile> no -> file;
      case ActOutcome.Overtaken<CaseFile> no -> file;
    };
  }

  private static Report report(SeedTable.SeedTableRow row, Instant at) {
    return new Report(
        Channel.valueOf(row.text("channel")),
        TipPlace.valueOf(row.text("place")),
        Objects.requireNonNullElse(row.optional("shared"), ""),
        row.text("area"),
        Objects.requireNonNullElse(row.optional("where"), ""),
        row.text("goods"),
        row.text("story"),
        null,
        null,
        null,
        false,
        "",
        null,
        at);
  }
}
