package vn.chosach.vault;

import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.Measuring;
import vn.chosach.vault.keeping.StoreFault;
import vn.chosach.vault.keeping.VaultItem;

/** Shows a part of an item, and never one that is not as it was sealed. */
@Component
record Shown(Items items, Measuring measuring, CustodyEnding custodyEnding) {

  VaultOpening part(UUID item, String name) {
    VaultItem.Piece piece =
        items.find(item).stream()
            .flatMap(found -> found.pieces().stream())
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElse(null);
    if (piece == null) {
      return new VaultOpening.VaultOpeningRefused(Refusal.of("vault.no-such-file"));
    }
    try {
      return new VaultOpening.Opened(piece.type(), measuring.read(piece));
    } catch (StoreFault fault) {
      return new VaultOpening.VaultOpeningRefused(Refusal.of(fault.code()));
    } catch (IOException notWhole) {
      return new VaultOpening.VaultOpeningRefused(
          Refusal.of(custodyEnding.isDestroyed(item) ? "vault.destroyed" : "vault.altered"));
    }
  }
}
