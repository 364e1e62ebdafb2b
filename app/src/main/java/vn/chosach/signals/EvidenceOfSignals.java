package vn.chosach.signals;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.Reader;
import vn.chosach.signals.searching.Sight;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.EvidenceSight;

/** Who may see a signal may see the evidence that came with its tip. */
@Component
class EvidenceOfSignals implements EvidenceSight {

  private final SignalRows rows;
  private final Sight sight;

  EvidenceOfSignals(SignalRows rows, Sight sight) {
    this.rows = rows;
    this.sight = sight;
  }

  /** Of a split letter the first part that the viewer may see. */
  @Override
  @Transactional(readOnly = true)
  public Optional<Place> of(UUID owner, UUID item, Viewer viewer) {
    var reader = new Reader(viewer.actor(), viewer.roles());
    sight.of(reader);
    return rows.partsOf(owner).stream()
        .filter(part -> Reach.of(reader).covers(part.agency(), part.referredTo()))
        .findFirst()
        .map(part -> new Place(part.number(), "/hop-tiep-nhan/" + part.id()));
  }
}
