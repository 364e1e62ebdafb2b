package vn.chosach.tips.desk;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.tick;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** The counter: a call, or what came by another way; then the receipt to read aloud. */
@Controller
record EntryController(
    Entering entering, EntryReceipts receipts, Tips tips, TipAccessPolicy tipAccess) {

  static final String CALL = "/tiep-nhan";
  static final String OTHER = "/tiep-nhan/nguon-khac";
  static final String RECEIPT = "/tiep-nhan/da-nhan";

  private static final FormDefinition READ_BACK =
      FormDefinition.of(
          RECEIPT,
          "tips.desk.entered.kept",
          line("ending", "tips.desk.entered.ending", 8).hinted().autocomplete("off").optional(),
          tick("forgo", "tips.desk.entered.forgo"));

  @GetMapping(CALL)
  ModelAndView call(Page page, Viewer viewer) {
    return entering.blank(EntryCounter.CALL, page, viewer);
  }

  @PostMapping(CALL)
  ModelAndView call(
      Page page, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    return entering.enter(EntryCounter.CALL, page, viewer, request, response);
  }

  @GetMapping(OTHER)
  ModelAndView other(Page page, Viewer viewer) {
    return entering.blank(EntryCounter.OTHER, page, viewer);
  }

  @PostMapping(OTHER)
  ModelAndView other(
      Page page, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    return entering.enter(EntryCounter.OTHER, page, viewer, request, response);
  }

  @GetMapping(RECEIPT)
  ModelAndView receipt(Page page, Viewer viewer, HttpServletRequest request) {
    return receipts
        .read(request, viewer)
        .map(received -> shown(received, READ_BACK.blank(page), page, viewer))
        .orElseGet(() -> new ModelAndView(page.redirect(next(page))));
  }

  /** The caller read the last four characters back, or wants no code. */
  @PostMapping(RECEIPT)
  ModelAndView kept(
      HttpServletResponse response,
      HttpServletRequest request,
      FormVisit visit,
      Viewer viewer,
      FlashMessage.Speaker speaker) {
    Reception.Received received = receipts.read(request, viewer).orElse(null);
    if (received == null) {
      return new ModelAndView(visit.page().redirect(next(visit.page())));
    }
    return visit.answer(
        READ_BACK,
        sent -> kept(received, sent),
        number -> {
          receipts.takeBack(request, response);
          speaker.say("tips.desk.entered.done", number);
          return next(visit.page());
        },
        again -> shown(received, again, visit.page(), viewer));
  }

  private ActOutcome<String> kept(Reception.Received received, SubmittedForm sent) {
    boolean forgone = sent.tick("forgo");
    String ending = sent.text("ending").toUpperCase(Locale.ROOT);
    if (!forgone && !ending.equals(received.code().ending())) {
      return ActOutcome.refused("ending", "tips.ending-read-wrong");
    }
    tips.codeKept(received.code(), !forgone);
    return ActOutcome.done(received.number());
  }

  /** Where the next report is typed. */
  private static String next(Page page) {
    Viewer viewer = page.viewer();
    return viewer == null || viewer.has(Role.OPERATOR) ? CALL : CommuneController.COMMUNE;
  }

  /** Who told of a crime or of an office is led to no page of it, unless that desk took it. */
  private ModelAndView shown(Reception.Received received, FormView form, Page page, Viewer viewer) {
    boolean looks =
        tipAccess.of(received.tip(), tipAccess.sorts(viewer, page.today()), viewer).isPresent();
    return new ModelAndView("tips/entered", "received", received)
        .addObject("form", form)
        .addObject("looks", looks);
  }
}
