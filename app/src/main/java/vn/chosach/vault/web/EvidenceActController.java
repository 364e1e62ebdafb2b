package vn.chosach.vault.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyOutcome;
import vn.chosach.vault.Films;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;
import vn.chosach.vault.VaultOpening;

/** The acts on a piece of evidence; each asks for a reason and is entered into its custody. */
@Controller
record EvidenceActController(
    EvidenceAccess access, EvidencePages pages, Custody custody, Vault vault, Films films) {

  /**
   * One act, by the name of the button: {@code kiem-tra} measures, {@code ban-giao} hands over,
   * {@code de-nghi-huy} asks for destruction, {@code huy} destroys as second person, {@code goi}
   * packs, {@code sao} takes a working copy, {@code ban-goc} opens the original or begins the
   * showing of a film.
   */
  @PostMapping(EvidenceRoutes.ITEM)
  Object act(
      @PathVariable UUID id,
      @RequestParam(name = "viec", defaultValue = "") String act,
      @RequestParam(name = "ly-do", defaultValue = "") String reason,
      @RequestParam(name = "nguoi-nhan", defaultValue = "") String receiver,
      @RequestParam(name = "can-cu", defaultValue = "") String basis,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    EvidenceAccess.Seen seen = access.of(id, viewer);
    Object answer =
        act.equals("ban-goc") || act.equals("sao")
            ? opened(seen, act.equals("sao"), reason, page, viewer)
            : acted(
                seen, act, reason, act.equals("ban-giao") ? receiver : basis, page, viewer, said);
    if (answer instanceof ModelAndView again && again.getStatus() != null) {
      again.addObject("typed", Map.of("ly-do", reason, "nguoi-nhan", receiver, "can-cu", basis));
    }
    return answer;
  }

  /**
   * @param further who receives it, or the basis of its destruction
   */
  private Object acted(
      EvidenceAccess.Seen seen,
      String act,
      String reason,
      String further,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    UUID id = seen.id();
    CustodyOutcome outcome =
        switch (act) {
          case "kiem-tra" -> custody.check(id, viewer.actor(), reason);
          case "ban-giao" -> custody.handOver(id, viewer.actor(), further, reason);
          case "de-nghi-huy" -> custody.askDestruction(id, viewer.actor(), reason, further);
          case "huy" -> custody.destroy(id, viewer.actor(), reason);
          case "goi" -> custody.export(id, viewer.actor(), reason);
          default -> new CustodyOutcome.CustodyRefused(Refusal.of("vault.act-unknown"));
        };
    return switch (outcome) {
      case CustodyOutcome.CustodyDone done -> {
        said.say(done.whole() ? "vault.said.done" : "vault.said.damaged");
        yield new ModelAndView(page.redirect(EvidenceRoutes.page(id)));
      }
      case CustodyOutcome.Packed packed ->
          EvidenceController.attachment(
              new VaultOpening.Opened("application/zip", packed.zip()),
              "bang-chung-" + id + ".zip");
      case CustodyOutcome.CustodyRefused refused -> again(seen, refused.refusal(), page, viewer);
    };
  }

  private Object opened(
      EvidenceAccess.Seen seen, boolean copy, String reason, Page page, Viewer viewer) {
    KeptFile file = seen.file();
    if (file == null) {
      return again(seen, Refusal.of("vault.act-unknown"), page, viewer);
    }
    if (file.kind().film()) {
      return shown(seen, file, reason, page, viewer);
    }
    VaultOpening vaultOpening;
    if (copy) {
      vaultOpening = vault.picture(file.owner(), file.id(), false);
      // What there is not, or is handed to nobody, was not taken along.
      if (vaultOpening instanceof VaultOpening.Opened
          && custody.copy(file.id(), viewer.actor(), reason)
              instanceof CustodyOutcome.CustodyRefused refused) {
        return again(seen, refused.refusal(), page, viewer);
      }
    } else {
      vaultOpening = vault.openOriginal(file.owner(), file.id(), viewer.actor(), reason);
    }
    return switch (vaultOpening) {
      case VaultOpening.Opened opened ->
          EvidenceController.attachment(
              opened, file.id() + "." + (copy ? "jpg" : file.kind().ending()));
      case VaultOpening.VaultOpeningRefused refused -> again(seen, refused.refusal(), page, viewer);
    };
  }

  /** A film is not sent at once: its page plays it, piece by piece, while the showing goes on. */
  private Object shown(
      EvidenceAccess.Seen seen, KeptFile file, String reason, Page page, Viewer viewer) {
    return films
        .open(file.owner(), file.id(), viewer.actor(), reason)
        .map(refusal -> again(seen, refusal, page, viewer))
        .orElseGet(() -> new ModelAndView(page.redirect(EvidenceRoutes.page(seen.id()) + "#anh")));
  }

  private ModelAndView again(EvidenceAccess.Seen seen, Refusal refusal, Page page, Viewer viewer) {
    String field =
        switch (refusal.code()) {
          case "vault.receiver-needed" -> "nguoi-nhan";
          case "vault.basis-needed" -> "can-cu";
          default -> "ly-do";
        };
    var view = new ModelAndView("vault/item", HttpStatus.UNPROCESSABLE_CONTENT);
    view.addObject(
        "view",
        pages.view(
            seen,
            EvidenceView.EvidenceLook.of("0", "1", ""),
            FormErrors.none().with(field, page.t(refusal)),
            page,
            viewer));
    return view;
  }
}
