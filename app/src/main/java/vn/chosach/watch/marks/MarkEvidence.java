package vn.chosach.watch.marks;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.EvidenceAccessPolicy;

/** Where an officer of the watch meets a picture of a sheet that lies in the vault. */
@Component
record MarkEvidence(MarkQuery query) implements EvidenceAccessPolicy {

  @Override
  public Optional<EvidencePlace> of(UUID owner, UUID item, Viewer viewer) {
    return MarkRoutes.opens(viewer)
        ? query
            .one(owner)
            .map(sheet -> new EvidencePlace(sheet.name(), MarkRoutes.MARKS + "/" + owner))
        : Optional.empty();
  }
}
