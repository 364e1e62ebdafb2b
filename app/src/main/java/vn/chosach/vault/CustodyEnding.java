package vn.chosach.vault;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.vault.custody.Destructions;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.VaultItem;

/**
 * How evidence ends: nobody destroys alone. The second person is of another agency than the first,
 * and not of its heir, so that no unit makes something disappear among itself.
 */
@Component
record CustodyEnding(
    Destructions destructions,
    ContentStore contentStore,
    InstantSource clock,
    SecondPersonPolicy seconds,
    Heirs heirs) {

  Optional<Destructions.DestructionsWish> wish(UUID item) {
    return destructions.of(item);
  }

  boolean isDestroyed(UUID item) {
    return wish(item).filter(wish -> wish.doneAt() != null).isPresent();
  }

  /** Why the officer may not ask, being too new to sign. */
  Optional<Refusal> tooNew(UUID item, Actor first) {
    return seconds.first(first, "file", item);
  }

  void ask(UUID item, Actor actor, String reason, String basis) {
    destructions.ask(item, actor, clock.instant(), reason, basis);
  }

  Optional<Refusal> refusal(UUID item, Actor second) {
    destructions.beside();
    Destructions.DestructionsWish wish = wish(item).orElse(null);
    String code =
        wish == null
            ? "vault.destruction-not-asked"
            : wish.doneAt() != null
                ? "vault.destroyed"
                : wish.askedBy().equals(second.id())
                    ? "vault.second-person"
                    : heirs.one(wish.agency(), second.agency()) ? "vault.second-agency" : null;
    if (code == null && destructions.held(item)) {
      return Optional.of(Refusal.of("vault.held"));
    }
    if (code != null) {
      return Optional.of(Refusal.of(code));
    }
    UUID asked = Objects.requireNonNull(wish).askedBy();
    return seconds.beside(second, List.of(asked), "file", item);
  }

  void protect(UUID owner, boolean held) {
    destructions.protect(owner, held);
  }

  void protectWith(UUID item, UUID record) {
    destructions.protectWith(item, record);
  }

  /** The bytes go only after the commit: a rolled-back act must not have burnt anything. */
  void end(VaultItem vaultItem, Actor second) {
    if (!destructions.settle(vaultItem.id(), second, clock.instant())) {
      throw new IllegalStateException("settled by another at the same moment: " + vaultItem.id());
    }
    TransactionSynchronizationManager.registerSynchronization(
        new Clearing(vaultItem, contentStore));
  }

  /** What went back to a savepoint from before it burns nothing either. */
  private static final class Clearing implements TransactionSynchronization {

    private final VaultItem item;
    private final ContentStore contentStore;
    private final Set<Object> later = new HashSet<>();
    private boolean takenBack;

    private Clearing(VaultItem item, ContentStore contentStore) {
      this.item = item;
      this.contentStore = contentStore;
    }

    @Override
    public void savepoint(Object savepoint) {
      later.add(savepoint);
    }

    @Override
    public void savepointRollback(Object savepoint) {
      takenBack |= !later.contains(savepoint);
    }

    @Override
    public void afterCommit() {
      if (!takenBack) {
        item.pieces().forEach(piece -> contentStore.clear(piece.address()));
      }
    }
  }
}
