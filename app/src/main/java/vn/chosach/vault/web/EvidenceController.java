package vn.chosach.vault.web;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Captures;
import vn.chosach.vault.Films;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;
import vn.chosach.vault.VaultOpening;
import vn.chosach.vault.custody.FixityWatch;

/** Shows a piece of evidence with its custody, its picture, and the rounds of the nightly check. */
@Controller
record EvidenceController(
    EvidenceAccess access,
    EvidencePages pages,
    Vault vault,
    Captures captures,
    FixityWatch watch,
    Films films) {

  private static final int NIGHTS = 30;
  private static final int DAMAGED = 200;

  @GetMapping(EvidenceRoutes.ITEM)
  String show(
      @PathVariable UUID id,
      @RequestParam(name = "xoay", defaultValue = "0") String turn,
      @RequestParam(name = "phong", defaultValue = "1") String zoom,
      @RequestParam(name = "so", defaultValue = "") String beside,
      Page page,
      Viewer viewer,
      Model model) {
    model.addAttribute(
        "view",
        pages.view(
            access.of(id, viewer),
            EvidenceView.EvidenceLook.of(turn, zoom, beside),
            FormErrors.none(),
            page,
            viewer));
    return "vault/item";
  }

  /** The cleaned copy of a file, or the picture of a page. */
  @GetMapping(EvidenceRoutes.ITEM + "/anh")
  ResponseEntity<byte[]> picture(@PathVariable UUID id, Viewer viewer) {
    KeptFile file = access.of(id, viewer).file();
    VaultOpening vaultOpening =
        file == null ? captures.picture(id) : vault.picture(file.owner(), file.id(), false);
    var opened = vaultOpening.opened().orElseThrow(Page::absent);
    return attachment(opened, id + (opened.type().equals("image/png") ? ".png" : ".jpg"));
  }

  /** Pieces of a film, for as long as its showing goes on; without one there is only its page. */
  @GetMapping(EvidenceRoutes.ITEM + "/phim")
  ResponseEntity<Resource> film(@PathVariable UUID id, Page page, Viewer viewer) {
    KeptFile file = access.of(id, viewer).file();
    if (file == null || !file.kind().film()) {
      throw Page.absent();
    }
    if (!films.openFor(file.id(), viewer.actor())) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .header(HttpHeaders.LOCATION, page.href(EvidenceRoutes.page(id)))
          .build();
    }
    return Attachment.of(file.kind().type(), id + "." + file.kind().ending())
        .body(new Showing(films, file, viewer));
  }

  @GetMapping(EvidenceRoutes.CHECKS)
  String checks(Page page, Model model) {
    model.addAttribute(
        "checks",
        new FixityPage(
            watch.rounds(NIGHTS).stream()
                .map(round -> FixityPage.FixityRow.of(round, page))
                .toList(),
            watch.damaged(DAMAGED).stream().map(UUID::toString).toList()));
    return "vault/checks";
  }

  /** An attachment that no cache keeps. */
  static ResponseEntity<byte[]> attachment(VaultOpening.Opened opened, String name) {
    return Attachment.of(opened.type(), name).body(opened.bytes());
  }
}
