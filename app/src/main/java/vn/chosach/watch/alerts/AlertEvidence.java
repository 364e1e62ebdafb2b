package vn.chosach.watch.alerts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.EvidenceAccessPolicy;

/** Where an officer of the watch meets a picture of an alert that lies in the vault. */
@Component
record AlertEvidence(AlertQuery query) implements EvidenceAccessPolicy {

  @Override
  public Optional<EvidencePlace> of(UUID owner, UUID item, Viewer viewer) {
    return AlertRoutes.opens(viewer)
        ? query
            .one(owner)
            .map(alert -> new EvidencePlace(alert.number(), AlertRoutes.ALERTS + "/" + owner))
        : Optional.empty();
  }
}
