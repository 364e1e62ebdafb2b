package vn.chosach.vault.custody;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Actor;
import vn.chosach.vault.CustodyAct;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.Measurement;
import vn.chosach.vault.keeping.Measuring;
import vn.chosach.vault.keeping.StoreFault;
import vn.chosach.vault.keeping.VaultItem;

/** Measures an item and enters the act: no act without a fresh measurement. */
@Component
public class CustodyRecorder {

  private static final Logger LOG = LoggerFactory.getLogger(CustodyRecorder.class);
  private static final String LATE = "vault.reason.late";
  private static final List<String> UNMEASURED = List.of("store-away");

  private final Items items;
  private final Measuring measuring;
  private final CustodyLog log;
  private final FixityRepository fixity;
  private final LateWork.LateWorkRepository late;
  private final InstantSource clock;

  CustodyRecorder(
      Items items,
      Measuring measuring,
      CustodyLog log,
      FixityRepository fixity,
      LateWork.LateWorkRepository late,
      InstantSource clock) {
    this.items = items;
    this.measuring = measuring;
    this.log = log;
    this.fixity = fixity;
    this.late = late;
    this.clock = clock;
  }

  /**
   * Begins the custody of files that became evidence. While their store cannot be asked the custody
   * begins all the same, says that nothing was measured, and goes on with a measurement when the
   * store answers.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void seal(List<UUID> files, Actor actor, String reason) {
    boolean away = false;
    for (UUID file : files) {
      VaultItem item = items.find(file).orElseThrow();
      Measurement found = away ? null : measured(item);
      if (found == null) {
        away = true;
        late.add(file, clock.instant());
      }
      log.append(
          item,
          CustodyAct.SEALED,
          actor,
          reason,
          null,
          found == null ? new Measurement(item.sha256(), null, UNMEASURED, 0) : found);
      fixity.note(item, clock.instant(), found == null || found.whole());
    }
  }

  private @Nullable Measurement measured(VaultItem item) {
    try {
      return measuring.measure(item);
    } catch (StoreFault away) {
      LOG.warn("File {} is kept and measured later: {}", item.id(), away.getMessage());
      return null;
    }
  }

  /**
   * Measures a file that became evidence while its store was away.
   *
   * @throws StoreFault when it still cannot be asked
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void measureLate(UUID file) {
    VaultItem item = items.find(file).orElse(null);
    if (item == null) {
      return;
    }
    Measurement found = measuring.measure(item);
    if (late.measured(file)) {
      log.append(item, CustodyAct.CHECKED, Actor.SYSTEM, LATE, null, found);
      fixity.note(item, clock.instant(), found.whole());
    }
  }

  /**
   * Enters an act. When the measured piece is not as it was sealed, nothing but the check is
   * entered, and the caller must not do the act.
   *
   * @return what was measured; empty when there is no such item
   * @throws StoreFault when a store elsewhere cannot be asked; nothing is entered then
   */
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = StoreFault.class)
  public Optional<Measurement> enter(
      UUID id, CustodyAct act, Actor actor, String reason, @Nullable String receiver) {
    return items.find(id).map(vaultItem -> enter(vaultItem, act, actor, reason, receiver));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Measurement enter(
      VaultItem vaultItem, CustodyAct act, Actor actor, String reason, @Nullable String receiver) {
    Measurement found = measuring.measure(vaultItem);
    boolean possible = act == CustodyAct.SEALED || found.expected().equals(found.measured());
    log.append(
        vaultItem,
        possible ? act : CustodyAct.CHECKED,
        actor,
        reason,
        possible ? receiver : null,
        found);
    fixity.note(vaultItem, clock.instant(), found.whole());
    return found;
  }
}
