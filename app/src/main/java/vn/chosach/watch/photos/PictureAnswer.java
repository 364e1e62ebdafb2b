package vn.chosach.watch.photos;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import vn.chosach.ui.Attachment;
import vn.chosach.vault.VaultOpening;

/** How the pages of the watch hand out a picture that somebody uploaded. */
public final class PictureAnswer {

  private PictureAnswer() {}

  /** The cleaned copy, as an attachment that can run nothing; the original stays in the vault. */
  public static ResponseEntity<byte[]> of(UUID file, VaultOpening.Opened opened) {
    return Attachment.of(opened.type(), file + ".jpg").body(opened.bytes());
  }
}
