package vn.chosach.vault.custody;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  private final Items items;
  private final Measuring measuring;
  private final CustodyLog log;
  private final FixityRepository fixity;
  private final InstantSource clock;

  CustodyRecorder(
      Items items,
      Measuring measuring,
      CustodyLog log,
      FixityRepository fixity,
      InstantSource clock) {
    this.items = items;
    this.measuring = measuring;
    this.log = log;
    this.fixity = fixity;
    this.clock = clock;
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
