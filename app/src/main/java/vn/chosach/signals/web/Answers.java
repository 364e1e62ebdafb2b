package vn.chosach.signals.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.web.InboxPages.InboxBeside;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/**
 * What an officer sees after an act: the next signal, with a word and the way back; or the same one
 * with what is wrong, or with what somebody else did meanwhile. Nothing typed is lost.
 */
@Component
class Answers {

  private final Signals signals;
  private final InboxPages pages;
  private final ItemPages items;

  Answers(Signals signals, InboxPages pages, ItemPages items) {
    this.signals = signals;
    this.pages = pages;
    this.items = items;
  }

  /**
   * The act that was asked for.
   *
   * @param filter what of the inbox is looked at
   * @param signal on what
   * @param next what opens afterwards; {@code null} for the list
   * @param textKey message key of the word that follows, its arguments being number and what is
   *     left
   * @param form the form to show again
   */
  record AnswersAsked(
      InboxFilter filter, UUID signal, @Nullable UUID next, String textKey, FormWish form) {}

  ModelAndView after(
      ActOutcome<SignalActed> decided,
      AnswersAsked asked,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    return switch (decided) {
      case ActOutcome.Done<SignalActed>(SignalActed done) -> {
        int left = signals.tally(ActingOfficer.of(viewer)).open();
        said.sayWithUndo(
            asked.filter().undo(done.act()), asked.textKey(), done.signal().number(), left);
        UUID next = asked.next();
        yield new ModelAndView(
            page.redirect(next == null ? asked.filter().list() : asked.filter().item(next)));
      }
      case ActOutcome.Refused<SignalActed> refused ->
          again(
              asked,
              page.t(refused.refusal()),
              List.of(),
              page,
              viewer,
              HttpStatus.UNPROCESSABLE_CONTENT);
      case ActOutcome.Overtaken<SignalActed> overtaken ->
          again(asked, null, meanwhile(overtaken, page), page, viewer, HttpStatus.CONFLICT);
      case ActOutcome.Waiting<SignalActed> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  /** The same signal with its form, filled as it was sent. */
  ModelAndView again(
      AnswersAsked asked,
      @Nullable String error,
      List<String> meanwhile,
      Page page,
      Viewer viewer,
      HttpStatus status) {
    FormWish sent = asked.form();
    var form =
        new FormWish(
            sent.act(),
            sent.entered(),
            sent.note(),
            error,
            meanwhile,
            meanwhile.isEmpty() ? sent.seen() : 0);
    InboxPage inbox =
        pages.page(asked.filter(), new InboxBeside(asked.signal(), form, null), page, viewer);
    if (inbox.item() == null) {
      throw new org.springframework.web.server.ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var view = new ModelAndView("signals/inbox", status);
    view.addObject("inbox", inbox);
    return view;
  }

  private List<String> meanwhile(ActOutcome.Overtaken<SignalActed> overtaken, Page page) {
    return overtaken.meanwhile().stream().map(one -> items.meanwhile(one, page)).toList();
  }
}
