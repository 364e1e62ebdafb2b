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
import vn.chosach.vault.keeping.Item;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.Measurement;
import vn.chosach.vault.keeping.Measuring;

/** Measures an item and enters the act: no act without a fresh measurement. */
@Component
public class CustodyPen {

  private final Items items;
  private final Measuring measuring;
  private final CustodyLog log;
  private final FixityRows fixity;
  private final InstantSource clock;

  CustodyPen(
      Items items, Measuring measuring, CustodyLog log, FixityRows fixity, InstantSource clock) {
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
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Measurement> enter(
      UUID id, CustodyAct act, Actor actor, String reason, @Nullable String receiver) {
    return items.find(id).map(item -> enter(item, act, actor, reason, receiver));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Measurement enter(
      Item item, CustodyAct act, Actor actor, String reason, @Nullable String receiver) {
    Measurement found = measuring.measure(item);
    boolean possible = act == CustodyAct.SEALED || found.expected().equals(found.measured());
    log.append(
        item,
        possible ? act : CustodyAct.CHECKED,
        actor,
        reason,
        possible ? receiver : null,
        found);
    fixity.note(item, clock.instant(), found.whole());
    return found;
  }
}
