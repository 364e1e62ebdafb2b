package vn.chosach.referrals.web;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.ReferralHistoryEntry;
import vn.chosach.referrals.life.ReferralLifeCycle;
import vn.chosach.referrals.life.ReferralLifeCycle.ReferralSide;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.stages.NextSteps;
import vn.chosach.ui.stages.NextSteps.NextStep;
import vn.chosach.ui.stages.StageRail;

/** Where a referral stands with each receiver, and whose turn it is. */
@Component
record ReferralCourse(PartyNames names) {

  private static final List<ReceiverState> ORDER =
      List.of(
          ReceiverState.OFFERED,
          ReceiverState.COUNTERED,
          ReceiverState.REFUSED,
          ReceiverState.EXPIRED,
          ReceiverState.PASSED_OVER,
          ReceiverState.WITHDRAWN,
          ReceiverState.ACCEPTED,
          ReceiverState.DONE);

  private static final Set<ReceiverState> USUAL =
      EnumSet.of(ReceiverState.OFFERED, ReceiverState.ACCEPTED, ReceiverState.DONE);

  static StageRail rail(Receiver receiver, ReferralFile file, Page page) {
    List<ReceiverState> passed =
        file.history().stream()
            .filter(one -> receiver.id().equals(one.receiver()))
            .map(ReferralHistoryEntry::from)
            .filter(Objects::nonNull)
            .toList();
    return StageRail.of(
        ORDER,
        USUAL,
        receiver.state(),
        passed,
        !receiver.state().open(),
        state -> page.t(state.textKey()));
  }

  /**
   * What leads on from where each receiver stands, and the nearest of their limits. What the reader
   * may do stands beside it with its form, and is not named twice.
   */
  NextSteps next(ReferralFile file, Page page) {
    boolean several = file.receivers().size() > 1;
    List<NextStep> steps =
        file.receivers().stream()
            .flatMap(
                receiver ->
                    ReferralLifeCycle.TABLE.stream()
                        .filter(row -> row.from() == receiver.state() && row.to() != row.from())
                        .filter(row -> row.side() != ReferralSide.PROGRAM)
                        .filter(row -> several || !file.possible().contains(row.event()))
                        .map(
                            row ->
                                new NextStep(
                                    several
                                        ? page.t(
                                            "referrals.history.with",
                                            page.t(row.event().textKey()),
                                            names.agency(receiver.agency(), page))
                                        : page.t(row.event().textKey()),
                                    null,
                                    names.agency(
                                        row.side() == ReferralSide.SENDER
                                            ? file.referral().sender()
                                            : receiver.agency(),
                                        page),
                                    "")))
            .toList();
    return file.receivers().stream()
        .map(Receiver::id)
        .flatMap(id -> Stream.ofNullable(file.clocks().get(id)))
        .flatMap(List::stream)
        .map(ClockExplanation::clock)
        .filter(clock -> clock.state().open())
        .min(Comparator.comparing(Clock::dueAt))
        .map(
            clock ->
                new NextSteps(
                    steps,
                    page.until(clock.dueAt()),
                    clock.late(page.now()) ? Tone.LATE : Tone.WEEK))
        .orElseGet(() -> NextSteps.of(steps));
  }
}
