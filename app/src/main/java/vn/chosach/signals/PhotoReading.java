package vn.chosach.signals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.QrReader;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.SignalArrived;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Opening;
import vn.chosach.vault.Vault;

/** Reads QR codes in the cleaned copies of photos, after the signal has arrived. */
@Component
class PhotoReading {

  private static final Logger LOG = LoggerFactory.getLogger(PhotoReading.class);

  private final Vault vault;
  private final SignalRows rows;
  private final Findings findings;
  private final Sight sight;
  private final QrReader reader = QrReader.shipped();

  PhotoReading(Vault vault, SignalRows rows, Findings findings, Sight sight) {
    this.vault = vault;
    this.rows = rows;
    this.findings = findings;
    this.sight = sight;
  }

  @ApplicationModuleListener
  void on(SignalArrived arrived) {
    sight.ofTheProgram();
    UUID tip = rows.read(arrived.signal(), Reach.EVERYTHING).map(Signal::tip).orElse(null);
    if (tip == null) {
      return;
    }
    for (KeptFile file : vault.files(tip)) {
      if (file.kept()
          && file.kind().picture()
          && vault.picture(tip, file.id(), false) instanceof Opening.Opened opened) {
        for (String text : codes(file.id(), opened.bytes())) {
          findings.keep(arrived.signal(), text, Findings.FoundIn.PHOTO, List.of());
        }
      }
    }
  }

  private List<String> codes(UUID file, byte[] bytes) {
    try {
      BufferedImage photo = ImageIO.read(new ByteArrayInputStream(bytes));
      if (photo == null) {
        return List.of();
      }
      int width = photo.getWidth();
      int[] pixels = photo.getRGB(0, 0, width, photo.getHeight(), null, 0, width);
      return reader.read(pixels, width);
    } catch (IOException unreadable) {
      LOG.warn("the cleaned copy of file {} cannot be decoded", file, unreadable);
      return List.of();
    }
  }
}
