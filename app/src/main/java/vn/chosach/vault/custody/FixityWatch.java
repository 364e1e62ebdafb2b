package vn.chosach.vault.custody;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.vault.CustodyAct;
import vn.chosach.vault.FixityRound;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.Measurement;
import vn.chosach.vault.keeping.Measuring;
import vn.chosach.vault.keeping.VaultItem;

/**
 * Measures all evidence once a night, the longest unmeasured first. A round is many short steps:
 * cut off, it goes on where it stood; two instances never do the same step. What is found whole is
 * noted; what is found damaged is entered into its custody and into the journal, once for each time
 * it turns from whole to damaged.
 */
@Component
public record FixityWatch(
    FixityRepository repository,
    Items items,
    Measuring measuring,
    CustodyLog log,
    TransactionTemplate transaction,
    InstantSource clock) {

  static final int STEP = 20;
  private static final String REASON = "vault.reason.nightly";
  private static final Logger LOG = LoggerFactory.getLogger(FixityWatch.class);

  /** What a step did: how many bytes were read, and whether more is to be done in this round. */
  public record FixityWatchStep(long bytes, boolean more) {}

  /** One step of the round of today; begins it when there is none. */
  public FixityWatchStep step() {
    LocalDate night = Vietnam.dayOf(clock.instant());
    repository.begin(night, clock.instant());
    return java.util.Objects.requireNonNull(
        transaction.execute(
            status ->
                repository.hold(night).map(this::step).orElse(new FixityWatchStep(0, false))));
  }

  private FixityWatchStep step(FixityRound round) {
    List<UUID> due = repository.notMeasuredSince(round.beganAt(), STEP);
    long bytes = 0;
    int damaged = 0;
    for (UUID id : due) {
      VaultItem vaultItem = items.find(id).orElse(null);
      if (vaultItem == null) {
        damaged++;
        vanished(id);
        continue;
      }
      Measurement found = measuring.measure(vaultItem);
      bytes += found.bytes();
      if (!found.whole()) {
        damaged++;
        alarm(vaultItem, found);
      }
      repository.note(vaultItem, clock.instant(), found.whole());
    }
    Instant now = clock.instant();
    boolean ended = due.size() < STEP;
    repository.count(round.day(), now, due.size(), bytes, damaged, ended);
    return new FixityWatchStep(bytes, !ended);
  }

  /** A row of evidence stays when its bytes are destroyed: nobody may take it away. */
  private void vanished(UUID id) {
    LOG.error("Evidence {} has no row any more", id);
    repository.noteVanished(id, clock.instant()).ifPresent(kind -> log.vanished(id, kind, REASON));
  }

  private void alarm(VaultItem vaultItem, Measurement found) {
    LOG.error("Evidence {} is damaged: {}", vaultItem.id(), found.damaged());
    if (repository.isWhole(vaultItem.id())) {
      log.append(vaultItem, CustodyAct.CHECKED, Actor.SYSTEM, REASON, null, found);
    }
  }

  /** The newest rounds, newest first. */
  public List<FixityRound> rounds(int limit) {
    return repository.rounds(limit);
  }

  /** Items that were damaged when they were measured last. */
  public List<UUID> damaged(int limit) {
    return repository.damaged(limit);
  }
}
