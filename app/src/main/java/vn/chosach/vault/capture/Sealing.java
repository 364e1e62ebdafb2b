package vn.chosach.vault.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.Seals;
import vn.chosach.vault.keeping.StoreFault;

/** Seals the parts of a capture onto the shelf: all of them, or none. */
@Component
record Sealing(ContentStore contentStore, Seals seals) {

  /**
   * @throws IOException when the volume is full or cannot be written; nothing is left then
   * @throws StoreFault when the store cannot be relied upon; nothing is left then either
   */
  List<CaptureRepository.Shelved> seal(UUID capture, List<Manifest.ManifestPart> parts)
      throws IOException {
    var shelved = new ArrayList<CaptureRepository.Shelved>();
    try {
      for (Manifest.ManifestPart part : parts) {
        shelved.add(seal(capture, part));
      }
      return shelved;
    } catch (IOException | StoreFault e) {
      clear(shelved);
      throw e;
    }
  }

  void clear(List<CaptureRepository.Shelved> shelved) {
    shelved.forEach(part -> contentStore.clear(part.address()));
  }

  private CaptureRepository.Shelved seal(UUID capture, Manifest.ManifestPart part)
      throws IOException {
    try (ContentStore.Half half = contentStore.begin()) {
      try (OutputStream out = seals.sealing(half.out(), Items.placeOfPart(capture, part.name()))) {
        out.write(part.bytes());
      }
      return new CaptureRepository.Shelved(
          part.name(), part.type(), part.bytes().length, part.sha256(), half.place());
    }
  }
}
