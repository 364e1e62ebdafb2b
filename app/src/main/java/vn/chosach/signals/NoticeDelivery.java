package vn.chosach.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.signals.life.ReporterStatusPolicy;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalSettled;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;

/** Hands due notices to the tips, and tells other rooms that the decision stands. */
@Component
record NoticeDelivery(
    Notices notices,
    SignalActRepository acts,
    SignalRepository repository,
    Tips tips,
    ApplicationEventPublisher events,
    TransactionTemplate transaction) {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);

  /** Whether the desk may move the tip was decided with the act; here it only arrives. */
  private static final Set<Role> AS_THE_DESK = Set.of(Role.OPERATOR);

  /** Few enough that what they hold is soon free again. */
  private static final int BATCH = 16;

  /**
   * The rows themselves say which program takes which: a stop loses nothing, and nothing is sent
   * twice.
   */
  @Bean
  static RecurringJob noticeJob(NoticeDelivery delivery) {
    return RecurringJob.shared("notices", Duration.ofSeconds(2), delivery::deliverDue);
  }

  /**
   * Delivers all that may leave, some in one transaction; a notice that fails does not hold up the
   * others, for then each gets a transaction of its own.
   */
  void deliverDue() {
    int delivered = BATCH;
    while (delivered == BATCH) {
      try {
        delivered = several(BATCH);
      } catch (RuntimeException oneOfThem) {
        // Which one it was shows when each is tried alone, and only that one is put off.
        LOG.warn("notices are delivered one by one", oneOfThem);
        delivered = oneByOne(BATCH);
      }
    }
  }

  private int several(int most) {
    Integer delivered =
        transaction.execute(
            status -> {
              List<UUID> taken = notices.takeDue(most);
              deliver(taken);
              return taken.size();
            });
    return delivered == null ? 0 : delivered;
  }

  private int oneByOne(int most) {
    int taken = 0;
    while (taken < most && one()) {
      taken++;
    }
    return taken;
  }

  /** Whether there was one, delivered or put off. */
  private boolean one() {
    var taken = new AtomicReference<@Nullable UUID>();
    try {
      transaction.executeWithoutResult(
          status -> {
            taken.set(notices.takeDue(1).stream().findFirst().orElse(null));
            if (taken.get() != null) {
              deliver(List.of(taken.get()));
            }
          });
    } catch (RuntimeException defect) {
      UUID act = taken.get();
      if (act == null) {
        throw defect;
      }
      LOG.error("notice of act {} is put off", act, defect);
      transaction.executeWithoutResult(status -> notices.putOff(act));
    }
    return taken.get() != null;
  }

  /** What belongs to the notices is read for all at once. */
  private void deliver(List<UUID> due) {
    Map<UUID, SignalActRepository.Noticed> noticed = acts.noticed(due);
    Map<UUID, List<Signal>> letters =
        repository.withParts(noticed.values().stream().map(one -> one.act().signal()).toList());
    Map<UUID, Tip> told =
        tips
            .read(
                letters.values().stream()
                    .map(letter -> letter.getFirst().tip())
                    .filter(Objects::nonNull)
                    .toList(),
                TipDesk.SIFTING)
            .stream()
            .collect(Collectors.toMap(Tip::id, tip -> tip, (one, same) -> one));
    var sent = new ArrayList<UUID>();
    for (UUID notice : due) {
      SignalActRepository.Noticed one = Objects.requireNonNull(noticed.get(notice));
      if (delivered(one, Objects.requireNonNull(letters.get(one.act().signal())), told)) {
        sent.add(notice);
      }
    }
    notices.sent(sent);
  }

  private boolean delivered(
      SignalActRepository.Noticed noticed, List<Signal> letter, Map<UUID, Tip> told) {
    SignalAct act = noticed.act();
    Signal signal =
        letter.stream().filter(part -> part.id().equals(act.signal())).findFirst().orElseThrow();
    UUID id = signal.tip();
    String fault = null;
    if (id != null && act.publicWords() != null) {
      // The tip moves with the first notice about it: for a second one it is read again.
      Tip tip = told.remove(id);
      fault = tell(act, tip == null ? again(id) : tip, signal, letter);
    }
    if (fault != null) {
      LOG.warn("notice of act {} was not sent: {}", act.id(), fault);
      notices.failed(act.id(), fault);
    }
    if (noticed.mayBeInCase()) {
      events.publishEvent(new SignalSettled(signal.id(), act.event()));
    }
    return fault == null;
  }

  private @Nullable Tip again(UUID id) {
    return tips.read(List.of(id), TipDesk.SIFTING).stream().findFirst().orElse(null);
  }

  private @Nullable String tell(
      SignalAct act, @Nullable Tip tip, Signal signal, List<Signal> letter) {
    if (tip == null) {
      return "signals.unknown";
    }
    String words = String.valueOf(act.publicWords());
    boolean takesBackQuestion = undoneQuestion(act);
    SignalEvent event = takesBackQuestion ? SignalEvent.ASK : act.event();
    TipStep tipStep =
        event == SignalEvent.ASK
            ? null
            : ReporterStatusPolicy.step(
                event, tip.progress().stage(), others(letter, act.signal()));
    if (tipStep == null) {
      var kind =
          act.event() == SignalEvent.ASK
              ? Happening.HappeningKind.ASKED
              : Happening.HappeningKind.TOLD;
      // A question stands in the history of its reporter under the identifier of its act.
      UUID question = takesBackQuestion ? act.undoes() : null;
      return tips.say(tip.id(), new Word(act.id(), kind, words, question, null), act.actor())
          .settle(said -> null, Refusal::code);
    }
    String agency = event == SignalEvent.REFER ? act.about() : act.actor().agency();
    var tipNotice = new TipNotice(words, agency, promised(tipStep, signal));
    return moved(
        tips.move(tip, tipStep, tipNotice, act.actor(), AS_THE_DESK),
        tip.id(),
        tipStep,
        tipNotice,
        act.actor());
  }

  private @Nullable String moved(
      TipMoveOutcome outcome, UUID tip, TipStep tipStep, TipNotice tipNotice, Actor actor) {
    return switch (outcome) {
      case TipMoveOutcome.TipMoved moved -> null;
      case TipMoveOutcome.Overtaken overtaken ->
          moved(
              tips.move(tip, tipStep, overtaken.now().version(), tipNotice, actor, AS_THE_DESK),
              tip,
              tipStep,
              tipNotice,
              actor);
      case TipMoveOutcome.TipMoveRefused refused -> refused.refusal().code();
    };
  }

  /** The clock that ends with an answer to the reporter; those of crimes are the office's own. */
  private static @Nullable Instant promised(TipStep tipStep, Signal signal) {
    boolean runs = signal.time().clock() != null && !signal.procedure().crime();
    return tipStep == TipStep.VERIFY && runs ? signal.time().dueAt() : null;
  }

  private List<ReporterStatusPolicy.ReporterStatusPart> others(List<Signal> letter, UUID signal) {
    return repository.tellings(
        LetterParts.standing(letter).stream().filter(one -> !one.id().equals(signal)).toList());
  }

  private boolean undoneQuestion(SignalAct act) {
    return act.undoes() != null && acts.one(act.undoes()).orElseThrow().event() == SignalEvent.ASK;
  }
}
