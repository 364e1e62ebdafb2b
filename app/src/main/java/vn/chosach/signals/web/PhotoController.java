package vn.chosach.signals.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signals;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/**
 * Hands out cleaned copies of photos to those who may see the signal, as attachments that can run
 * nothing. The original stays in the vault.
 */
@Controller
record PhotoController(Signals signals, Vault vault) {

  @GetMapping(InboxRoutes.INBOX + "/{id:" + SentId.FORM + "}/anh/{file}")
  ResponseEntity<byte[]> photo(
      @PathVariable UUID id,
      @PathVariable UUID file,
      @RequestParam(name = "nho", defaultValue = "false") boolean small,
      ActingOfficer officer) {
    Sheet sheet = signals.read(id, officer).orElse(null);
    KeptFile kept =
        sheet == null
            ? null
            : sheet.files().stream().filter(one -> one.id().equals(file)).findFirst().orElse(null);
    if (kept == null) {
      throw Page.absent();
    }
    return vault
        .picture(kept.owner(), file, small)
        .opened()
        .map(opened -> Attachment.of(opened.type(), file + ".jpg").body(opened.bytes()))
        .orElseThrow(Page::absent);
  }
}
