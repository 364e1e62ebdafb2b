package vn.chosach.documents.acts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.PaperEffect;

/** The effects of papers, whatever room drew them up. */
@Component
public class PaperEffects {

  /** Asked for late: the rooms that draw papers up stand above this one. */
  private final ObjectProvider<PaperEffect.PaperEffectSource> rooms;

  PaperEffects(ObjectProvider<PaperEffect.PaperEffectSource> rooms) {
    this.rooms = rooms;
  }

  /** Whether papers of this kind are drawn up by their own room only. */
  public boolean bound(String kind) {
    return rooms.orderedStream().anyMatch(room -> room.kinds().contains(kind));
  }

  /** What the signature under a paper does; empty for one that only says something. */
  @Transactional(readOnly = true)
  public Optional<PaperEffect> of(UUID document) {
    return rooms.orderedStream().flatMap(room -> room.of(document).stream()).findFirst();
  }
}
