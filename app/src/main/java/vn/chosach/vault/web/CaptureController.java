package vn.chosach.vault.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.words;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.vault.Capture;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Captures;
import vn.chosach.vault.custody.FixityWatch;

/** The list of captured pages, and the form that asks for one. */
@Controller
record CaptureController(
    Captures captures, EvidenceAccess access, FixityWatch watch, CaptureDeskList captureList) {

  private static final FormDefinition FORM =
      FormDefinition.of(
              EvidenceRoutes.EVIDENCE + "/luu",
              "vault.preserve.do",
              line("dia-chi", "vault.preserve.address", 2_000)
                  .hint("vault.preserve.address-hint")
                  .missing("vault.address-malformed"),
              words("ly-do", "vault.preserve.reason", 1_000)
                  .rows(3)
                  .missing("vault.capture-reason-needed"),
              line("ho-so", "vault.preserve.reference", 60)
                  .hint("vault.preserve.reference-hint")
                  .optional())
          .mending(
              Map.of(
                  "vault.host-not-listed",
                  "dia-chi",
                  "vault.port-refused",
                  "dia-chi",
                  "vault.too-many-captures",
                  "dia-chi"));

  @GetMapping(EvidenceRoutes.EVIDENCE)
  String list(Page page, Model model) {
    model.addAttribute("table", ListTable.of(captureList, page));
    model.addAttribute("damaged", watch.damaged(100).size());
    return "vault/list";
  }

  @FormMapping(EvidenceRoutes.EVIDENCE + "/luu")
  ModelAndView preserve(FormVisit visit, Viewer viewer) {
    var shown =
        visit.titled("vault.preserve.title", "vault.preserve.lede", EvidenceRoutes.EVIDENCE);
    // The page of a case or of an offer tells what is to be kept.
    return visit.sent()
        ? visit.answer(
            FORM,
            sent -> preserved(sent, viewer),
            capture -> visit.say(EvidenceRoutes.page(capture.id()), "vault.said.queued"),
            shown)
        : shown.apply(visit.told(FORM));
  }

  private ActOutcome<Capture> preserved(SubmittedForm sent, Viewer viewer) {
    String reference = sent.textIfAny("ho-so");
    UUID owner = reference == null ? null : access.ownerOf(reference, viewer).orElse(null);
    return reference != null && owner == null
        ? ActOutcome.refused("ho-so", "vault.reference-unknown")
        : captures.preserve(
            new CaptureWish(sent.text("dia-chi"), sent.text("ly-do"), owner, reference),
            viewer.actor());
  }
}
