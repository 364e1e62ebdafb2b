package vn.chosach.plans.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Texts;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** Hands out the first file of a document to who may see the act it belongs to. */
@Controller
record PaperController(Plans plans, Vault vault, Texts texts) {

  @GetMapping(PlanRoutes.PLANS + "/tep/" + PlanRoutes.ID)
  ResponseEntity<byte[]> file(@PathVariable UUID id, Viewer viewer) {
    boolean seen = plans.mayOpen(id, ActingOfficer.of(viewer));
    KeptFile kept =
        seen ? vault.files(id).stream().filter(KeptFile::kept).findFirst().orElse(null) : null;
    String why = texts.text(Lang.VI, "plans.file.why");
    if (kept == null) {
      throw Page.absent();
    }
    return vault.openOriginal(id, kept.id(), viewer.actor(), why).attached(kept);
  }
}
