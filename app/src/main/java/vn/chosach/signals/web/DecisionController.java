package vn.chosach.signals.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.web.ItemPage.ItemEntered;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/**
 * Takes decisions. A decision is done only when the officer has seen exactly the words that will
 * leave; otherwise the page shows them and asks once more.
 */
@Controller
class DecisionController {

  private final Signals signals;
  private final ActForms forms;
  private final Answers answers;

  DecisionController(Signals signals, ActForms forms, Answers answers) {
    this.signals = signals;
    this.forms = forms;
    this.answers = answers;
  }

  @PostMapping(
      InboxRoutes.INBOX + "/{id:" + SentId.FORM + "}/{act:lap-vu|chuyen|gop|tra-lai|hoi-them}")
  ModelAndView decide(
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    ActingOfficer reader = ActingOfficer.of(viewer);
    ItemEntered entered = entered(sent);
    FormKind kind = FormKind.of(act).orElseThrow();
    if (kind == FormKind.REFER) {
      entered = forms.fitted(entered, sent.getOrDefault("mau", entered.agency()));
    }
    Decision decision = forms.decision(kind, entered, reader).orElse(null);
    String preview = forms.preview(kind, id, entered, reader);
    boolean looking = sent.containsKey("xem-thu");
    boolean seen = preview == null || ActForms.mark(preview).equals(sent.get("da-xem"));
    String note = seen || looking ? null : page.t("signals.form.look-again");
    var asked =
        new Answers.AnswersAsked(
            InboxFilter.of(sent),
            id,
            next(sent.get("tiep")),
            "signals.said." + act,
            new FormWish(act, entered, note, null, List.of(), version(sent)));
    if (decision == null) {
      String error = page.t("signals.form.why-missing");
      return answers.again(asked, error, List.of(), page, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (looking || !seen) {
      return answers.again(asked, null, List.of(), page, viewer, HttpStatus.OK);
    }
    return answers.after(
        signals.decide(id, decision, version(sent), reader), asked, page, viewer, said);
  }

  static ItemEntered entered(Map<String, String> sent) {
    return new ItemEntered(
        sent.getOrDefault("loi", "").replace("\r\n", "\n"),
        sent.getOrDefault("co-quan", ""),
        sent.getOrDefault("ly-do", ""),
        sent.getOrDefault("noi-khac", ""),
        sent.getOrDefault("vao", ""),
        sent.getOrDefault("den", ""),
        sent.getOrDefault("thu-tuc", ""));
  }

  static int version(Map<String, String> sent) {
    String version = sent.getOrDefault("ban", "");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }

  static @Nullable UUID next(@Nullable String text) {
    return SentId.of(text).orElse(null);
  }
}
