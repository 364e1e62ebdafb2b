package vn.chosach.watch.marks;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.EvidenceSight;

/** Where an officer of the watch meets a picture of a sheet that lies in the vault. */
@Component
class MarkEvidence implements EvidenceSight {

  private final MarkRows rows;

  MarkEvidence(MarkRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Place> of(UUID owner, UUID item, Viewer viewer) {
    return MarkRoutes.opens(viewer)
        ? rows.one(owner).map(sheet -> new Place(sheet.name(), MarkRoutes.MARKS + "/" + owner))
        : Optional.empty();
  }
}
