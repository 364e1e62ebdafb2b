package vn.chosach.vault.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.vault.CaptureOutcome;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Captures;
import vn.chosach.vault.custody.FixityWatch;

/** The list of captured pages, and the form that asks for one. */
@Controller
record CaptureController(
    Captures captures, EvidenceAccess access, FixityWatch watch, CaptureDeskList captureList) {

  @GetMapping(EvidenceRoutes.EVIDENCE)
  String list(Page page, Model model) {
    model.addAttribute("table", ListTable.of(captureList, page));
    model.addAttribute("damaged", watch.damaged(100).size());
    return "vault/list";
  }

  @GetMapping(EvidenceRoutes.EVIDENCE + "/luu")
  String form(
      Page page,
      Model model,
      @RequestParam(name = "dia-chi", defaultValue = "") String address,
      @RequestParam(name = "ho-so", defaultValue = "") String reference) {
    fill(model.asMap(), address, "", reference, FormErrors.none());
    return "vault/preserve";
  }

  @PostMapping(EvidenceRoutes.EVIDENCE + "/luu")
  ModelAndView preserve(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam(name = "dia-chi", defaultValue = "") String address,
      @RequestParam(name = "ly-do", defaultValue = "") String reason,
      @RequestParam(name = "ho-so", defaultValue = "") String reference) {
    var errors = FormErrors.none();
    UUID owner = null;
    if (!reference.isBlank()) {
      owner = access.ownerOf(reference.strip(), viewer).orElse(null);
      if (owner == null) {
        errors = errors.with("ho-so", page.t(Refusal.of("vault.reference-unknown")));
      }
    }
    if (errors.isEmpty()) {
      var wish = new CaptureWish(address, reason, owner, owner == null ? null : reference.strip());
      switch (captures.preserve(wish, viewer.actor())) {
        case CaptureOutcome.Queued queued -> {
          said.say("vault.said.queued");
          return new ModelAndView(page.redirect(EvidenceRoutes.page(queued.capture().id())));
        }
        case CaptureOutcome.CaptureRefused refused ->
            errors = errors.with(field(refused.refusal()), page.t(refused.refusal()));
      }
    }
    var view = new ModelAndView("vault/preserve", HttpStatus.UNPROCESSABLE_CONTENT);
    fill(view.getModel(), address, reason, reference, errors);
    return view;
  }

  private static void fill(
      java.util.Map<String, Object> model,
      String address,
      String reason,
      String reference,
      FormErrors errors) {
    model.put("address", address);
    model.put("reason", reason);
    model.put("reference", reference);
    model.put("errors", errors);
  }

  private static String field(Refusal refusal) {
    return refusal.code().equals("vault.capture-reason-needed") ? "ly-do" : "dia-chi";
  }
}
