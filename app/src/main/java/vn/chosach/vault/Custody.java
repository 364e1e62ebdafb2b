package vn.chosach.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.custody.CustodyLog;
import vn.chosach.vault.custody.CustodyRecorder;
import vn.chosach.vault.custody.Destructions;
import vn.chosach.vault.exporting.Packing;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.Measurement;
import vn.chosach.vault.keeping.StoreFault;
import vn.chosach.vault.keeping.VaultItem;

/**
 * The door to the custody of evidence: each act measures the hash again and leaves an entry that
 * nobody can change. An act on something that is not as it was sealed is refused, and the refusal
 * is entered as a check.
 */
@Service
public class Custody {

  private static final int LONGEST = 1000;

  private final Items items;
  private final CustodyRecorder recorder;
  private final CustodyLog log;
  private final CustodyEnding custodyEnding;
  private final Packing packing;
  private final Handing handing;

  Custody(
      Items items,
      CustodyRecorder recorder,
      CustodyLog log,
      CustodyEnding custodyEnding,
      Packing packing,
      Handing handing) {
    this.handing = handing;
    this.items = items;
    this.recorder = recorder;
    this.log = log;
    this.custodyEnding = custodyEnding;
    this.packing = packing;
  }

  /** The chain of a file or capture, oldest first. */
  @Transactional(readOnly = true)
  public List<CustodyEntry> entries(UUID item) {
    return log.entries(item);
  }

  /** When the bytes of an item were destroyed; empty while they are there. */
  @Transactional(readOnly = true)
  public Optional<Destructions.DestructionsWish> destruction(UUID item) {
    return custodyEnding.wish(item);
  }

  /** Measures now. */
  @Transactional
  public CustodyOutcome check(UUID item, Actor actor, String reason) {
    return act(item, CustodyAct.CHECKED, actor, reason, null);
  }

  /** Notes that a working copy, without metadata, was taken along. */
  @Transactional
  public CustodyOutcome copy(UUID item, Actor actor, String reason) {
    return act(item, CustodyAct.COPIED, actor, reason, null);
  }

  /** Notes that the item was handed over, for instance to the police or a court. */
  @Transactional
  public CustodyOutcome handOver(UUID item, Actor actor, String receiver, String reason) {
    if (receiver.isBlank() || receiver.length() > LONGEST) {
      return refused("vault.receiver-needed");
    }
    return act(item, CustodyAct.HANDED_OVER, actor, reason, receiver.strip());
  }

  /** Packs originals, manifest, token, custody and instructions into a ZIP. */
  @Transactional
  public CustodyOutcome export(UUID item, Actor actor, String reason) {
    String held = handing.held(item).orElse(null);
    if (held != null) {
      return refused(held);
    }
    TransactionStatus status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    CustodyOutcome entered = act(item, CustodyAct.EXPORTED, actor, reason, null);
    if (!(entered instanceof CustodyOutcome.CustodyDone)) {
      status.releaseSavepoint(before);
      return entered;
    }
    byte[] zip = packing.pack(items.find(item).orElseThrow()).orElse(null);
    if (zip != null) {
      status.releaseSavepoint(before);
      return new CustodyOutcome.Packed(zip);
    }
    // A part of it is not as it was sealed: nothing leaves, and that is what the custody says.
    status.rollbackToSavepoint(before);
    act(item, CustodyAct.CHECKED, actor, reason, null);
    return refused("vault.altered");
  }

  /** First person: asks that an item be destroyed, under a decision or an article. */
  @Transactional
  public CustodyOutcome askDestruction(UUID item, Actor actor, String reason, String basis) {
    if (basis.isBlank() || basis.length() > LONGEST) {
      return refused("vault.basis-needed");
    }
    if (custodyEnding.wish(item).isPresent()) {
      return refused("vault.destruction-asked-already");
    }
    Optional<Refusal> tooNew = custodyEnding.tooNew(item, actor);
    if (tooNew.isPresent()) {
      return new CustodyOutcome.CustodyRefused(tooNew.get());
    }
    CustodyOutcome entered = act(item, CustodyAct.DESTRUCTION_ASKED, actor, reason, null);
    if (entered instanceof CustodyOutcome.CustodyDone) {
      custodyEnding.ask(item, actor, reason, basis.strip());
    }
    return entered;
  }

  /**
   * Second person, of another agency: destroys the bytes. Row, hashes, custody and journal stay as
   * a stub.
   */
  @Transactional
  public CustodyOutcome destroy(UUID item, Actor actor, String reason) {
    Optional<Refusal> refusal = custodyEnding.refusal(item, actor);
    if (refusal.isPresent()) {
      return new CustodyOutcome.CustodyRefused(refusal.get());
    }
    VaultItem found = items.find(item).orElse(null);
    if (found == null) {
      return refused("vault.no-such-file");
    }
    CustodyOutcome entered = act(item, CustodyAct.DESTROYED, actor, reason, null);
    if (entered instanceof CustodyOutcome.CustodyDone) {
      custodyEnding.end(found, actor);
    }
    return entered;
  }

  /**
   * A legal hold protects the evidence of a record, or one piece of evidence, from now on, or no
   * longer. In the transaction of the hold, which enters it into the journal; may be told twice.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void protect(UUID owner, boolean held) {
    custodyEnding.protect(owner, held);
  }

  /**
   * A record shows a piece of evidence that belongs to another one: while a hold protects the
   * record, it protects that too. In the transaction of the act.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void protectWith(UUID item, UUID record) {
    custodyEnding.protectWith(item, record);
  }

  private CustodyOutcome act(
      UUID item, CustodyAct act, Actor actor, String reason, @Nullable String receiver) {
    if (reason.isBlank() || reason.length() > LONGEST) {
      return refused("vault.reason-needed");
    }
    if (custodyEnding.isDestroyed(item)) {
      return refused("vault.destroyed");
    }
    try {
      Measurement found = recorder.enter(item, act, actor, reason.strip(), receiver).orElse(null);
      if (found == null) {
        return refused("vault.no-such-file");
      }
      return act == CustodyAct.CHECKED || found.expected().equals(found.measured())
          ? new CustodyOutcome.CustodyDone(found.whole())
          : refused("vault.altered");
    } catch (StoreFault away) {
      return refused(away.code());
    }
  }

  private static CustodyOutcome refused(String code) {
    return new CustodyOutcome.CustodyRefused(Refusal.of(code));
  }
}
