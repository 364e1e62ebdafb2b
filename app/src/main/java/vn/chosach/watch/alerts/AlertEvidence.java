package vn.chosach.watch.alerts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.EvidenceSight;

/** Where an officer of the watch meets a picture of an alert that lies in the vault. */
@Component
class AlertEvidence implements EvidenceSight {

  private final AlertRows rows;

  AlertEvidence(AlertRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Place> of(UUID owner, UUID item, Viewer viewer) {
    return AlertRoutes.opens(viewer)
        ? rows.one(owner).map(alert -> new Place(alert.number(), AlertRoutes.ALERTS + "/" + owner))
        : Optional.empty();
  }
}
