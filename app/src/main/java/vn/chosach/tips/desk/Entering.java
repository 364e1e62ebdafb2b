package vn.chosach.tips.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.SubmittedForm;

/** Receives what an officer typed for somebody else, with its files, and hands over the receipt. */
@Component
record Entering(
    Tips tips,
    Origins origins,
    EntryForm forms,
    EntryReceipts receipts,
    FormReader reader,
    FormFlow flow) {

  ModelAndView blank(EntryCounter counter, Page page, Viewer viewer) {
    var form = reader.blank(forms.form(counter, field -> "", page), page, viewer);
    return new ModelAndView(counter.view, "form", form);
  }

  /**
   * The same form sent again is received once, by its key; the receipt is handed over each time,
   * because a lost answer is a lost code.
   */
  ModelAndView enter(
      EntryCounter counter,
      Page page,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response) {
    FormReader.Incoming incoming = reader.read(request, viewer);
    SubmittedForm sent = incoming.as(forms.form(counter, incoming::text, page), page);
    tips.check(EntryForm.report(counter, sent), EntryForm.reporter(sent)).stream()
        .map(EntryForm::fault)
        .forEach(sent::refused);
    return flow.answer(
        sent,
        () -> received(counter, sent, viewer),
        FormFlow.FlowAnswer.<Reception.Received>of(
                received -> counter.receipt, again -> new ModelAndView(counter.view, "form", again))
            .showing(
                received -> {
                  receipts.give(request, response, received, viewer);
                  return new ModelAndView(page.redirect(counter.receipt));
                }));
  }

  private ActOutcome<Reception.Received> received(
      EntryCounter counter, SubmittedForm sent, Viewer viewer) {
    return switch (tips.receive(
        sent.owner(),
        EntryForm.key(sent),
        EntryForm.report(counter, sent),
        EntryForm.reporter(sent),
        viewer.actor())) {
      case Reception.Received received -> {
        origins.keep(received.tip(), EntryForm.origin(counter, sent));
        yield ActOutcome.done(received);
      }
      case Reception.ReceptionRefused no ->
          new ActOutcome.Refused<>(no.faults().stream().map(EntryForm::fault).toList());
    };
  }
}
