package vn.chosach.cases.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.reading.CaseReadings;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Vault;

/** The page of a case and its pictures. */
@Controller
record CaseController(Cases cases, CasePages pages, Vault vault, CaseReadings readings) {

  @GetMapping(CaseRoutes.CASE)
  String show(@PathVariable String number, Page page, Viewer viewer, Model model) {
    model.addAttribute("view", pages.view(dossier(number, viewer), ActingOfficer.of(viewer), page));
    return "cases/case";
  }

  /** The cleaned copy, as an attachment that can run nothing; the original stays in the vault. */
  @GetMapping(CaseRoutes.CASE + "/anh/{exhibit:[0-9]{1,4}}")
  ResponseEntity<byte[]> picture(
      @PathVariable String number, @PathVariable int exhibit, Viewer viewer) {
    Dossier.Exhibit kept =
        dossier(number, viewer).evidence().stream()
            .filter(one -> one.number() == exhibit)
            .findFirst()
            .orElseThrow(Page::absent);
    var owner = kept.fileOwner();
    var file = kept.file();
    if (owner == null || file == null) {
      throw Page.absent();
    }
    return vault
        .picture(owner, file, false)
        .opened()
        .map(opened -> Attachment.of(opened.type(), file + ".jpg").body(opened.bytes()))
        .orElseThrow(Page::absent);
  }

  private Dossier dossier(String number, Viewer viewer) {
    ActingOfficer reader = ActingOfficer.of(viewer);
    return readings.note(cases.read(number, reader).orElseThrow(Page::absent), reader);
  }
}
