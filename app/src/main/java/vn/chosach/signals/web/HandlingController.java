package vn.chosach.signals.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signal;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.web.InboxPages.InboxBeside;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/**
 * Does an act on a signal: afterwards the next signal opens, with a word and the way back; or the
 * same one with what is wrong, or with what somebody else did meanwhile. Nothing typed is lost. A
 * decision is done only when the officer has seen exactly the words that will leave; otherwise the
 * page shows them and asks once more.
 */
@Controller
record HandlingController(
    Signals signals, ActForms forms, DecisionPreviews previews, InboxPages pages, ItemPages items) {

  @PostMapping(
      InboxRoutes.INBOX
          + "/{id:"
          + SentId.FORM
          + "}/{act:lap-vu|chuyen|gop|tra-lai|hoi-them|nhan|bo-nhan|hen-lai|thu-tuc|ghi-chu|tach|liem-chinh}")
  ModelAndView act(
      @PathVariable UUID id, @PathVariable String act, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    ActingOfficer reader = ActingOfficer.of(viewer);
    FormKind kind = FormKind.of(act).orElseThrow();
    Signal signal = signals.read(id, reader).map(Sheet::signal).orElseThrow(Page::absent);
    InboxFilter filter = InboxFilter.of(visit.asIs());
    SubmittedForm sent = forms.read(kind, signal, filter, visit);
    Decision decision = previews.decision(kind, sent.drawn(), reader);
    boolean looking = decision != null && !sent.text(ActForms.LOOK).isEmpty();
    boolean unseen =
        decision != null
            && sent.inOrder()
            && !DecisionPreviews.seen(sent, previews.preview(kind, id, sent.drawn(), reader));
    if (looking || unseen) {
      var again = new FormWish(kind, sent.drawn(), looking ? null : "signals.form.look-again");
      return shown(filter, id, again, page, viewer);
    }
    return visit.answer(
        sent,
        () ->
            decision == null
                ? signals.handle(
                    id, ActForms.act(kind, sent, viewer.officerId()), sent.version(), reader)
                : signals.decide(id, decision, sent.version(), reader),
        FlowAnswer.<SignalActed>of(
                done -> {
                  int left = signals.tally(reader).open();
                  if (kind == FormKind.SETTLE && signals.read(id, reader).isEmpty()) {
                    return visit.say(
                        filter.list(), "signals.said.moved", done.signal().number(), left);
                  }
                  UUID next = kind.leaves() ? SentId.of(sent.text(ActForms.NEXT)).orElse(null) : id;
                  return visit.sayWithUndo(
                      next == null ? filter.list() : filter.item(next),
                      filter.undo(done.act()),
                      "signals.said." + act,
                      done.signal().number(),
                      left);
                },
                again -> shown(filter, id, new FormWish(kind, again, null), page, viewer))
            .telling(one -> items.meanwhile(one, page)));
  }

  private ModelAndView shown(
      InboxFilter filter, UUID signal, FormWish form, Page page, Viewer viewer) {
    InboxPage inbox = pages.page(filter, InboxBeside.of(signal, form), page, viewer);
    if (inbox.item() == null) {
      throw Page.absent();
    }
    return new ModelAndView("signals/inbox", "inbox", inbox);
  }

  /** The most pressing free one of what the list shows becomes the officer's, and opens. */
  @PostMapping(InboxRoutes.INBOX + "/nhan-tiep")
  ModelAndView next(FormVisit visit, Viewer viewer) {
    ActingOfficer reader = ActingOfficer.of(viewer);
    InboxFilter filter = InboxFilter.of(visit.asIs()).from(null);
    return visit.answer(
        InboxPages.taking(filter),
        sent -> signals.take(filter.question(), reader),
        done ->
            visit.sayWithUndo(
                filter.item(done.signal().id()),
                filter.undo(done.act()),
                "signals.said.nhan",
                done.signal().number(),
                signals.tally(reader).open()),
        again ->
            new ModelAndView(
                "signals/inbox",
                "inbox",
                pages.page(filter, InboxBeside.refused(again), visit.page(), viewer)));
  }

  @PostMapping(InboxRoutes.INBOX + "/hoan-tac/{act}")
  ModelAndView undo(@PathVariable UUID act, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    InboxFilter filter = InboxFilter.of(visit.asIs());
    return visit.answer(
        FormDefinition.of(filter.undo(act), "ui.form.back"),
        sent -> signals.undo(act, ActingOfficer.of(viewer)),
        done ->
            visit.say(
                filter.item(done.signal().id()), "signals.said.undone", done.signal().number()),
        no -> {
          String why = no.overtaken() ? page.t("signals.form.overtaken") : visit.why(no);
          return new ModelAndView(
              page.redirect(visit.say(filter.list(), "signals.said.not-undone", why)));
        });
  }

  /** A person says that a proposed duplicate is none. */
  @PostMapping(InboxRoutes.INBOX + "/{id:" + SentId.FORM + "}/khong-trung/{other}")
  ModelAndView different(
      @PathVariable UUID id, @PathVariable UUID other, FormVisit visit, Viewer viewer) {
    return visit.press(
        InboxFilter.of(visit.asIs()).item(id),
        "signals.said.different",
        sent -> {
          if (signals.judgeAlike(id, other, false, ActingOfficer.of(viewer)).isPresent()) {
            throw Page.absent();
          }
        });
  }
}
