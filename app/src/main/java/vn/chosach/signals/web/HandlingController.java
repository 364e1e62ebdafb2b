package vn.chosach.signals.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.signals.web.ItemPage.ItemEntered;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/** What is done with a signal besides deciding, and how the last act is taken back. */
@Controller
class HandlingController {

  private final Signals signals;
  private final Answers answers;

  HandlingController(Signals signals, Answers answers) {
    this.signals = signals;
    this.answers = answers;
  }

  @PostMapping(
      InboxRoutes.INBOX
          + "/{id:"
          + SentId.FORM
          + "}/{act:nhan|bo-nhan|hen-lai|thu-tuc|ghi-chu|tach|liem-chinh}")
  ModelAndView handle(
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    DeskAct wish = wish(act, sent, viewer);
    boolean leaves = act.equals(FormKind.SNOOZE.slug()) || act.equals(FormKind.STEER.slug());
    var asked =
        new Answers.AnswersAsked(
            InboxFilter.of(sent),
            id,
            leaves ? DecisionController.next(sent.get("tiep")) : id,
            "signals.said." + act,
            new FormWish(
                act, entered(act, sent), null, null, List.of(), DecisionController.version(sent)));
    if (wish == null) {
      return answers.again(
          asked,
          page.t("signals.form.choose"),
          List.of(),
          page,
          viewer,
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    ActOutcome<SignalActed> decided =
        signals.handle(id, wish, DecisionController.version(sent), ActingOfficer.of(viewer));
    return answers.after(decided, asked, page, viewer, said);
  }

  @PostMapping(InboxRoutes.INBOX + "/hoan-tac/{act}")
  ModelAndView undo(
      @PathVariable UUID act,
      @RequestParam Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    InboxFilter filter = InboxFilter.of(sent);
    return switch (signals.undo(act, ActingOfficer.of(viewer))) {
      case ActOutcome.Done<SignalActed>(SignalActed done) -> {
        said.say("signals.said.undone", done.signal().number());
        yield new ModelAndView(page.redirect(filter.item(done.signal().id())));
      }
      case ActOutcome.Refused<SignalActed> refused -> {
        said.say("signals.said.not-undone", page.t(refused.refusal()));
        yield new ModelAndView(page.redirect(filter.list()));
      }
      case ActOutcome.Overtaken<SignalActed> overtaken -> {
        said.say("signals.said.not-undone", page.t("signals.form.overtaken"));
        yield new ModelAndView(page.redirect(filter.list()));
      }
      case ActOutcome.Waiting<SignalActed> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  /** A person says that a proposed duplicate is none. */
  @PostMapping(InboxRoutes.INBOX + "/{id:" + SentId.FORM + "}/khong-trung/{other}")
  String different(
      @PathVariable UUID id,
      @PathVariable UUID other,
      @RequestParam Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    if (signals.judgeAlike(id, other, false, ActingOfficer.of(viewer)).isPresent()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    said.say("signals.said.different");
    return page.redirect(InboxFilter.of(sent).item(id));
  }

  /** A remark has a field of its own; refused, it stands there again. */
  private static ItemEntered entered(String act, Map<String, String> sent) {
    ItemEntered entered = DecisionController.entered(sent);
    return act.equals(ItemPage.REMARK)
        ? entered.withWords(sent.getOrDefault(ItemPage.REMARK, "").replace("\r\n", "\n"))
        : entered;
  }

  private static @Nullable DeskAct wish(String act, Map<String, String> sent, Viewer viewer) {
    return switch (act) {
      case "nhan" -> new DeskAct.Assign(viewer.officerId());
      case "bo-nhan" -> new DeskAct.Assign(null);
      case "ghi-chu" -> new DeskAct.Comment(sent.getOrDefault("ghi-chu", ""));
      case "thu-tuc" -> procedure(sent).map(DeskAct.Settle::new).orElse(null);
      case "liem-chinh" -> {
        var entered = DecisionController.entered(sent);
        yield new DeskAct.Steer(
            entered.words(), entered.agency().isEmpty() ? null : entered.agency());
      }
      case "tach" ->
          procedure(sent)
              .map(one -> new DeskAct.Split(one, DecisionController.entered(sent).words()))
              .orElse(null);
      default -> snooze(sent.getOrDefault("den", ""));
    };
  }

  private static Optional<Procedure> procedure(Map<String, String> sent) {
    return Arrays.stream(Procedure.values())
        .filter(procedure -> procedure.name().equals(sent.get("thu-tuc")))
        .findFirst();
  }

  static DeskAct.@Nullable Snooze snooze(String until) {
    try {
      return new DeskAct.Snooze(Instant.parse(until));
    } catch (DateTimeException notAMoment) {
      return null;
    }
  }
}
