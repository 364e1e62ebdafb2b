package vn.chosach.watch.intake;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.watch.photos.EvidencePictures;
import vn.chosach.watch.rules.Quarantine;

/** What is looked at while an import runs and at its end. */
@Component
record ImportChecks(SecondLook secondLook, Quarantine quarantine, EvidencePictures pictures) {

  /** Some batches are written. */
  void between(UUID intake) {
    quarantine.look(intake);
  }

  /** All rows are behind. */
  void atEnd(UUID intake) {
    quarantine.look(intake);
    secondLook.at(intake);
    pictures.flagged(intake);
  }
}
