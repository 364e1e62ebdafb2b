package vn.chosach.vault;

import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.keeping.Item;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.Measuring;

/** Shows a part of an item, and never one that is not as it was sealed. */
@Component
class Shown {

  private final Items items;
  private final Measuring measuring;
  private final Ending ending;

  Shown(Items items, Measuring measuring, Ending ending) {
    this.items = items;
    this.measuring = measuring;
    this.ending = ending;
  }

  Opening part(UUID item, String name) {
    Item.Piece piece =
        items.find(item).stream()
            .flatMap(found -> found.pieces().stream())
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElse(null);
    if (piece == null) {
      return new Opening.Refused(Refusal.of("vault.no-such-file"));
    }
    try {
      return new Opening.Opened(piece.type(), measuring.read(piece));
    } catch (IOException notWhole) {
      return new Opening.Refused(
          Refusal.of(ending.isDestroyed(item) ? "vault.destroyed" : "vault.altered"));
    }
  }
}
