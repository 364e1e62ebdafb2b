package vn.chosach.vault.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.chosach.ui.Pager;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Capture;
import vn.chosach.vault.CaptureOutcome;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Captures;
import vn.chosach.vault.custody.FixityWatch;

/** The list of captured pages, and the form that asks for one. */
@Controller
record CaptureController(
    Captures captures, EvidenceAccess access, EvidenceNames names, FixityWatch watch) {

  private static final int ROWS = 25;
  private static final int SHOWN = 80;

  @GetMapping(EvidenceRoutes.EVIDENCE)
  String list(
      Page page,
      Viewer viewer,
      Model model,
      @RequestParam(name = "truoc", required = false) @Nullable String before) {
    List<Capture> found =
        captures.list(EvidenceAccess.scope(viewer), SentId.of(before).orElse(null), ROWS + 1);
    List<Capture> shown = found.subList(0, Math.min(ROWS, found.size()));
    Pager pager =
        found.size() <= ROWS && before == null
            ? null
            : new Pager(
                before == null ? null : EvidenceRoutes.EVIDENCE,
                found.size() > ROWS
                    ? EvidenceRoutes.EVIDENCE + "?truoc=" + shown.getLast().id()
                    : null,
                page.t("vault.list.where", shown.size()));
    model.addAttribute(
        "list",
        new CaptureListPage(
            shown.stream().map(one -> row(one, page)).toList(), pager, watch.damaged(100).size()));
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

  private CaptureListPage.CaptureListRow row(Capture capture, Page page) {
    String address = capture.address().replaceFirst("^https?://", "");
    String reference = capture.reference();
    return new CaptureListPage.CaptureListRow(
        EvidenceRoutes.page(capture.id()),
        capture.host(),
        address.length() > SHOWN ? address.substring(0, SHOWN) + "…" : address,
        page.moment(capture.askedAt()),
        names.actor(capture.askedBy(), page),
        reference == null ? "–" : reference,
        CaptureChip.of(capture, page));
  }
}
