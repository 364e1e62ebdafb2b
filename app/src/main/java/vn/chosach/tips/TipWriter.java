package vn.chosach.tips;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;
import vn.chosach.postgres.SharedFlush;
import vn.chosach.tips.integrity.Accusations;
import vn.chosach.tips.police.PoliceTips;
import vn.chosach.tips.rules.Links;
import vn.chosach.tips.sifting.TipsToSift;

/** Writes a new tip, inside the transaction in which it is received. */
@Component
record TipWriter(
    TipRepository repository,
    TipSeals seals,
    Apart apart,
    Journal journal,
    TipsToSift toSift,
    SharedFlush flush,
    IdSource ids) {

  private static final Period CODE_OPENS_FOR = Period.ofYears(3);

  /** Who told it, which agency is accused, and whether the police alone read it. */
  @Component
  static class Apart {

    private final Identities identities;
    private final Accusations accusations;
    private final PoliceTips police;

    Apart(Identities identities, Accusations accusations, PoliceTips police) {
      this.identities = identities;
      this.accusations = accusations;
      this.police = police;
    }

    void keep(TipOrder order) {
      if (!order.reporter().unknown()) {
        identities.keep(order.tip(), order.reporter(), order.now());
      }
      String accused = order.report().accusedAgency();
      if (accused != null) {
        accusations.name(order.tip(), accused, order.enteredBy());
      }
      police.received(order.tip(), order.report(), order.actor());
    }
  }

  /**
   * What is to be written.
   *
   * @param files how many came with it
   */
  record TipOrder(
      UUID tip,
      String key,
      byte[] content,
      int files,
      Report report,
      Reporter reporter,
      Actor actor,
      Instant now) {

    TipDesk desk() {
      return report.accuses() ? TipDesk.INTEGRITY : TipDesk.SIFTING;
    }

    Instant codeExpires() {
      return now.atZone(Vietnam.ZONE).plus(CODE_OPENS_FOR).toInstant();
    }

    @Nullable UUID enteredBy() {
      return actor.kind() == Actor.ActorKind.CITIZEN ? null : actor.id();
    }
  }

  Reception write(TipOrder order) {
    UUID tip = order.tip();
    Code code = seals.codeFor(order.key());
    byte[] told = seals.seal(tip, told(order.report()));
    repository.begin(order, seals.mark(code), ids.next());
    apart.keep(order);
    Act received =
        Act.of(order.actor(), "tips.received", "tip", tip)
            .with(
                Map.of(
                    "channel", order.report().channel().name(),
                    "told", seals.digest(told)));
    // Nothing that can be written before is written while others wait for the number.
    journal.append(List.of(received));
    if (order.desk() == TipDesk.SIFTING) {
      toSift.announce();
    }
    String number = repository.write(newTip(order, told), flush.early());
    return new Reception.Received(tip, number, code, false, false);
  }

  /** The same sending under another key: the reporter gets a code of its own for the same tip. */
  Reception linkToEarlier(TipOrder order, TipRepository.Existing earlier) {
    Code code = seals.codeFor(order.key());
    repository.giveCode(earlier.id(), seals.mark(code), order.now(), order.codeExpires());
    journal.append(Act.of(order.actor(), "tips.sent-again", "tip", earlier.id()));
    return new Reception.Received(earlier.id(), earlier.number(), code, true, false);
  }

  private TipRepository.NewTip newTip(TipOrder order, byte[] told) {
    Instant received = order.report().receivedAt();
    return new TipRepository.NewTip(
        order.tip(),
        order.report(),
        order.desk(),
        seals.submissionMark(order.key()),
        order.content(),
        told,
        received == null ? order.now() : received,
        order.now(),
        order.enteredBy(),
        order.enteredBy() == null ? null : order.actor().agency(),
        Vietnam.dayOf(order.now()).getYear());
  }

  private static Tip.TipContent told(Report report) {
    return new Tip.TipContent(
        report.shared(),
        Links.first(report.shared()).orElse(null),
        report.where(),
        report.story(),
        report.accused());
  }
}
