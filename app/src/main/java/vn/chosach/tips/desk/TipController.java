package vn.chosach.tips.desk;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.journal.reading.ProtectedRead;
import vn.chosach.journal.reading.Readings;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.tips.integrity.IntegrityTips;
import vn.chosach.tips.opening.IdentityPurpose;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** One tip with its source, and the door behind which its reporter is. */
@Controller
record TipController(
    Tips tips,
    IntegrityTips integrity,
    TipPages pages,
    TipAccessPolicy tipAccess,
    IntegrityDeskList list,
    Readings readings,
    Vault vault) {

  static final String TIP = "/tiep-nhan/tin/{id}";
  static final String ACCUSED = TIP + "/bi-neu";
  static final String BACK = TIP + "/tra-ve";
  static final String FILE = TIP + "/tep/{file}";
  static final String INTEGRITY = "/liem-chinh";
  static final String PAGE = "/tiep-nhan/tin/";

  @GetMapping(TIP)
  ModelAndView read(Page page, Viewer viewer, @PathVariable UUID id) {
    return pages.drawn(found(id, page, viewer), page, viewer, null, null);
  }

  /**
   * Opens who told it, or asks for the consent; the answer has no address, so that it is not found
   * in a history.
   */
  @PostMapping(TIP)
  ModelAndView open(FormVisit visit, Viewer viewer, @PathVariable UUID id) {
    Page page = visit.page();
    Tip tip = found(id, page, viewer);
    return visit.answer(
        pages.form(TipPages.TipForm.OPEN, id, page),
        sent ->
            tips.openReporter(
                id,
                IdentityPurpose.valueOf(sent.text("purpose")),
                sent.text("reason"),
                viewer.actor(),
                viewer.roles()),
        FormFlow.FlowAnswer.<Reporter>of(
                reporter -> PAGE + id, again -> pages.drawn(tip, page, viewer, null, again))
            .waiting(unknown -> visit.say(PAGE + id, "tips.identity.asked.said"))
            .showing(reporter -> pages.drawn(tip, page, viewer, reporter, null)));
  }

  /** An officer of the integrity desk says which agency it accuses; that one sees it no more. */
  @PostMapping(ACCUSED)
  ModelAndView accuse(FormVisit visit, Viewer viewer, @PathVariable UUID id) {
    Page page = visit.page();
    Tip tip = integrity.read(id, viewer.actor(), viewer.roles()).orElseThrow(Page::absent);
    return visit.answer(
        pages.form(TipPages.TipForm.ACCUSE, id, page),
        sent ->
            ActOutcome.unless(
                "agency",
                integrity.accuse(
                    id, sent.text("agency"), sent.text("ly-do"), viewer.actor(), viewer.roles()),
                PAGE + id),
        to -> visit.say(to, "tips.integrity.accused.said", tip.number()),
        again -> pages.drawn(tip, page, viewer, null, again));
  }

  /** An officer of the integrity desk finds that it accuses no office: the common desk sifts it. */
  @PostMapping(BACK)
  ModelAndView handBack(FormVisit visit, Viewer viewer, @PathVariable UUID id) {
    Page page = visit.page();
    Tip tip = integrity.read(id, viewer.actor(), viewer.roles()).orElseThrow(Page::absent);
    return visit.answer(
        pages.form(TipPages.TipForm.HAND_BACK, id, page),
        sent -> integrity.handBack(id, sent.text("why"), viewer.actor(), viewer.roles()),
        FormFlow.FlowAnswer.<UUID>of(
                done -> visit.say(INTEGRITY, "tips.integrity.back.said", tip.number()),
                again -> pages.drawn(tip, page, viewer, null, again))
            .waiting(asked -> visit.say(PAGE + id, "tips.integrity.back.asked.said")));
  }

  /**
   * A file of a report of the integrity desk: a photo without what it carries, a paper as it is.
   */
  @GetMapping(FILE)
  ResponseEntity<byte[]> file(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID file,
      @RequestParam(name = "nho", defaultValue = "false") boolean small) {
    KeptFile kept =
        integrity
            .read(id, viewer.actor(), viewer.roles())
            .flatMap(
                tip ->
                    vault.files(tip.id()).stream()
                        .filter(one -> one.kept() && one.id().equals(file))
                        .findFirst())
            .orElseThrow(Page::absent);
    return kept.kind().picture()
        ? vault
            .picture(id, file, small)
            .opened()
            .map(opened -> Attachment.of(opened.type(), file + ".jpg").body(opened.bytes()))
            .orElseThrow(Page::absent)
        : vault
            .openOriginal(id, file, viewer.actor(), page.t("tips.integrity.file.reading"))
            .attached(kept);
  }

  /** What accuses an officer or an agency; for everyone else it does not exist. */
  @GetMapping(INTEGRITY)
  String integrity(Page page, Model model) {
    model.addAttribute("table", ListTable.of(list, page));
    return "tips/integrity";
  }

  private Tip found(UUID id, Page page, Viewer viewer) {
    // Asked first, so that a foreign tip costs the questions of one that does not exist.
    boolean sorts = tipAccess.sorts(viewer, page.today());
    Tip tip =
        tipAccess
            .of(id, sorts, viewer)
            .or(() -> integrity.read(id, viewer.actor(), viewer.roles()))
            .orElseThrow(Page::absent);
    readings.note(reading(tip, sorts, viewer), viewer.actor());
    return tip;
  }

  /** On what ground it is read, and whether that is a task: to sort it, or what one entered. */
  private ProtectedRead reading(Tip tip, boolean sorts, Viewer viewer) {
    boolean unsorted =
        tip.progress().stage() == Stage.RECEIVED || tip.progress().stage() == Stage.SORTING;
    String ground;
    boolean task;
    if (tip.desk() == TipDesk.INTEGRITY) {
      ground = "tip-integrity";
      task = true;
    } else if (tip.reserved() == null && viewer.officerId().equals(tip.enteredBy())) {
      ground = "tip-entered";
      task = true;
    } else if (sorts && tip.reserved() == null) {
      ground = "tip-duty";
      task = unsorted;
    } else if (tipAccess.actsFor(tip.holder(), viewer)) {
      ground = "tip-agency";
      task = viewer.has(Role.AGENCY_HEAD) || viewer.has(Role.OPERATOR);
    } else {
      ground = "tip-oversight";
      task = false;
    }
    return new ProtectedRead(Tips.SUBJECT, tip.id(), tip.number(), ground, task);
  }
}
