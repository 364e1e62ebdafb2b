package vn.chosach.tips;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.postgres.RequestCoalescer;
import vn.chosach.tips.rules.ReportChecks;
import vn.chosach.tips.rules.SameSending;
import vn.chosach.ui.figures.MachineFigure;
import vn.chosach.ui.figures.MachineFigures;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** Receives a report: tip, code, files, identity and journal entry stand together or not at all. */
@Component
class Receiving {

  /** How long a sender who lost the answer may ask for it again; as long as a receipt is shown. */
  private static final Duration SHOWN_AGAIN = Duration.ofHours(2);

  /** So many reports are written in one transaction at most. */
  private static final int TOGETHER = 64;

  private final TipRepository repository;
  private final TipSeals seals;
  private final TipWriter writer;
  private final Vault vault;
  private final TransactionTemplate transaction;
  private final ObjectProvider<Reception.PartnerReception> ofPartners;
  private final InstantSource clock;
  private final RequestCoalescer<TipWriter.SealedTip, Optional<Reception>> together;
  private final LongAdder received = new LongAdder();

  Receiving(
      TipRepository repository,
      TipSeals seals,
      TipWriter writer,
      Vault vault,
      TransactionTemplate transaction,
      ObjectProvider<Reception.PartnerReception> ofPartners,
      InstantSource clock) {
    this.repository = repository;
    this.seals = seals;
    this.writer = writer;
    this.vault = vault;
    this.transaction =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    // Within the transaction of a form, a sending that is known already must not spoil it.
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.ofPartners = ofPartners;
    this.clock = clock;
    this.together = new RequestCoalescer<>(TOGETHER, this::written);
  }

  /** New tips since the start of this program; one that was sent again is none. */
  @Bean
  static MachineFigures receivedFigures(Receiving receiving) {
    return () -> List.of(MachineFigure.of("chosach_tips_received_total", receiving.received.sum()));
  }

  Reception receive(UUID tip, String key, Report handedIn, Reporter person, Actor actor) {
    Instant now = clock.instant();
    Report report = ReportChecks.normalised(handedIn);
    Reporter reporter = ReportChecks.normalised(person);
    List<Reception.ReceptionFault> faults = check(report, reporter);
    if (!faults.isEmpty()) {
      return new Reception.ReceptionRefused(faults);
    }
    boolean known = SameSending.canTell(reporter);
    if (!known && mayGoTogether(actor)) {
      byte[] content = seals.contentMark(report, reporter, List.of());
      var order = new TipWriter.TipOrder(tip, key, content, 0, report, reporter, actor, now);
      Optional<Reception> made = once(order, () -> together.ask(writer.seal(order)));
      if (made.isPresent()) {
        return made.get();
      }
    }
    List<KeptFile> files =
        report.channel().bringsFiles() ? own(vault.files(List.of(tip))) : List.of();
    byte[] content = seals.contentMark(report, reporter, files);
    if (known) {
      // Its own sending, which is no second one, is told from one like it. Of the unknown the rows
      // themselves say so: nobody asks each new report whether it is an old one.
      var earlier = repository.bySubmission(seals.submissionMark(key));
      if (earlier.isPresent()) {
        return again(earlier.get(), content, key);
      }
    }
    var order =
        new TipWriter.TipOrder(tip, key, content, files.size(), report, reporter, actor, now);
    return once(
            order,
            () ->
                Optional.of(
                    Objects.requireNonNull(
                        transaction.execute(status -> alone(order, known, !files.isEmpty())))))
        .orElseThrow();
  }

  /** What was sent under the key before is received again and not a second time. */
  private Optional<Reception> once(
      TipWriter.TipOrder order, Supplier<Optional<Reception>> receiving) {
    try {
      Optional<Reception> made = receiving.get();
      made.filter(one -> one instanceof Reception.Received tipped && !tipped.again())
          .ifPresent(one -> received.increment());
      return made;
    } catch (DuplicateKeyException sentBefore) {
      return Optional.of(
          repository
              .bySubmission(seals.submissionMark(order.key()))
              .map(first -> again(first, order.content(), order.key()))
              .orElseThrow(() -> sentBefore));
    }
  }

  /** What came with tips themselves and not with a later message. */
  private static List<KeptFile> own(List<KeptFile> files) {
    return files.stream().filter(file -> file.batch().equals(file.owner())).toList();
  }

  /**
   * Others may be written with it: not within the transaction of a form, and not what an officer
   * enters, whose eyes are those of the thread.
   */
  private static boolean mayGoTogether(Actor actor) {
    return actor.kind() != Actor.ActorKind.OFFICER
        && !TransactionSynchronizationManager.isActualTransactionActive();
  }

  /**
   * Reports that came at the same time, in one transaction; empty for one that has files, which is
   * seen by one look for all.
   */
  private List<Optional<Reception>> written(List<TipWriter.SealedTip> tips) {
    // One such step at a time: the next one begins when the disk has this, however it is told.
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Set<UUID> apart = withFiles(tips);
              List<TipWriter.SealedTip> plain =
                  tips.stream().filter(one -> !apart.contains(one.order().tip())).toList();
              Iterator<Reception.Received> made =
                  plain.isEmpty() ? Collections.emptyIterator() : write(plain, false).iterator();
              return tips.stream()
                  .<Optional<Reception>>map(
                      one ->
                          apart.contains(one.order().tip())
                              ? Optional.empty()
                              : Optional.of(made.next()))
                  .toList();
            }));
  }

  private Set<UUID> withFiles(List<TipWriter.SealedTip> tips) {
    List<UUID> bringing =
        tips.stream()
            .map(TipWriter.SealedTip::order)
            .filter(order -> order.report().channel().bringsFiles())
            .map(TipWriter.TipOrder::tip)
            .toList();
    return bringing.isEmpty()
        ? Set.of()
        : own(vault.files(bringing)).stream().map(KeptFile::owner).collect(Collectors.toSet());
  }

  private List<Reception.Received> write(List<TipWriter.SealedTip> tips, boolean others) {
    List<Reception.Received> made = writer.write(tips, others);
    remembered(made, tips.stream().map(TipWriter.SealedTip::order).toList());
    return made;
  }

  private Reception alone(TipWriter.TipOrder order, boolean known, boolean files) {
    if (known) {
      var same = repository.sameContent(order.content(), order.now().minus(SameSending.WITHIN));
      if (same.isPresent()) {
        Reception.Received linked = writer.linkToEarlier(order, same.get());
        remembered(List.of(linked), List.of(order));
        return linked;
      }
    }
    if (files) {
      vault.keep(order.tip(), order.tip(), order.actor());
    }
    return write(List.of(writer.seal(order)), true).getFirst();
  }

  /** Firms are partners too, but come by doors of their own. */
  private void remembered(List<Reception.Received> made, List<TipWriter.TipOrder> orders) {
    var handed = new LinkedHashMap<Reception.Received, UUID>();
    for (int n = 0; n < made.size(); n++) {
      TipWriter.TipOrder order = orders.get(n);
      UUID partner = order.enteredBy();
      if (partner != null
          && order.actor().kind() == Actor.ActorKind.PARTNER
          && order.report().channel() == Channel.PARTNER) {
        handed.put(made.get(n), partner);
      }
    }
    if (!handed.isEmpty()) {
      ofPartners.forEach(room -> room.received(handed));
    }
  }

  List<Reception.ReceptionFault> check(Report report, Reporter reporter) {
    var faults = new ArrayList<>(ReportChecks.of(report, clock.instant()));
    faults.addAll(ReportChecks.of(reporter));
    return faults;
  }

  Optional<Reception.Received> sent(String key) {
    return repository.bySubmission(seals.submissionMark(key)).map(first -> again(first, key));
  }

  /** The same key with other words would lose the new words if it were called received. */
  private Reception again(TipRepository.Existing first, byte[] content, String key) {
    return Arrays.equals(first.contentMark(), content)
        ? again(first, key)
        : new Reception.ReceptionRefused(
            List.of(
                new Reception.ReceptionFault(
                    "story", Refusal.of("tips.sent-with-other-words", "number", first.number()))));
  }

  private Reception.Received again(TipRepository.Existing first, String key) {
    // What another sending wrote a moment ago is seen before the disk has it.
    writer.flush().settle();
    Code code = seals.codeFor(key);
    boolean settled = repository.codeSettled(seals.mark(code), clock.instant().minus(SHOWN_AGAIN));
    return new Reception.Received(
        first.id(), first.number(), code, first.receivedAt(), true, settled);
  }
}
