package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Texts;
import vn.chosach.vault.Vault;

/**
 * Đề nghị đính chính: whoever a publication or an answer of the look-up is about asks that it be
 * corrected. It comes to the desk as a report does, with a code to follow it, and is settled there
 * as a petition. Its address may be shared: it names a publication and nobody.
 */
@Controller
record CorrectionController(
    Drafts drafts, Photos photos, Vault vault, Tips tips, Receipts receipts, Texts texts) {

  static final String PATH = "/dinh-chinh";

  /** What is typed goes along into the other language, and is not judged. */
  private static final String OTHER_LANGUAGE = "stay";

  @GetMapping(PATH)
  ModelAndView begin(Page page, @RequestParam(name = "tin", defaultValue = "") String asked) {
    var form = new ReportForm(Map.of(CorrectionForm.ABOUT, CorrectionForm.published(asked)));
    return drawn(
        Token.fresh(), new Drafts.Draft(Drafts.UNBEGUN.tip(), form), FormErrors.none(), page);
  }

  @PostMapping(PATH)
  ModelAndView send(Page page, HttpServletRequest request, HttpServletResponse response) {
    var files = new Photos.CameFiles(drafts, photos, receipts);
    FormBody body = FormBody.read(request, FormBody.Limits.PHOTOS, files);
    Token token = Token.of(body.field("token")).orElse(null);
    if (token == null) {
      return new ModelAndView(page.redirect(PATH));
    }
    Optional<Reception.Received> before = receipts.sent(token);
    if (before.isPresent()) {
      ReportForm typed = CorrectionForm.with(ReportForm.EMPTY, body);
      return !files.late() && same(before.get(), token, typed)
          ? receipts.hand(before.get(), token, page, request, response)
          : receipts.late(before.get(), token, typed, files.late(), page);
    }
    Drafts.Draft open = drafts.open(token);
    var draft = new Drafts.Draft(open.tip(), CorrectionForm.with(open.form(), body));
    String go = body.field("go");
    if (go.startsWith("remove:")) {
      photos.remove(draft.tip(), go.substring("remove:".length()));
    }
    FormErrors errors = files.with(FormErrors.none(), page);
    Refusal tooLong = draft.form().tooLong().orElse(null);
    if (tooLong != null) {
      FormErrors fields = with(errors, faults(draft.form()), page);
      return drawn(
          token,
          draft,
          fields.equals(errors) ? errors.with(CorrectionForm.ABOUT, page.t(tooLong)) : fields,
          page);
    }
    drafts.keep(token, draft);
    if (photos.lost(draft.tip())) {
      errors = errors.with("files", page.t("tips.form.files.lost"));
    }
    if (!body.whole()) {
      errors = errors.with("files", page.t("tips.form.cut-off"));
    }
    if (go.startsWith("remove:") || go.equals(OTHER_LANGUAGE)) {
      return drawn(token, draft, errors, page);
    }
    errors = with(errors, CorrectionForm.missing(draft.form()), page);
    return errors.isEmpty()
        ? received(token, draft, page, request, response)
        : drawn(token, draft, errors, page);
  }

  private List<Reception.ReceptionFault> faults(ReportForm form) {
    return tips.check(CorrectionForm.report(form, texts), form.reporter());
  }

  /** Whether it is the same once more, as of a button that was pressed twice. */
  private boolean same(Reception.Received before, Token token, ReportForm typed) {
    return typed.empty()
        || tips.receive(
                before.tip(),
                token.text(),
                CorrectionForm.report(typed, texts),
                typed.reporter(),
                new Actor(Actor.ActorKind.CITIZEN, before.tip(), null))
            instanceof Reception.Received;
  }

  private ModelAndView received(
      Token token,
      Drafts.Draft draft,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    ReportForm form = draft.form();
    var actor = new Actor(Actor.ActorKind.CITIZEN, draft.tip(), null);
    return switch (tips.receive(
        draft.tip(), token.text(), CorrectionForm.report(form, texts), form.reporter(), actor)) {
      case Reception.Received received -> {
        drafts.sent(token);
        yield receipts.hand(received, token, page, request, response);
      }
      case Reception.ReceptionRefused no ->
          drawn(token, draft, with(FormErrors.none(), no.faults(), page), page);
    };
  }

  private static FormErrors with(
      FormErrors errors, List<Reception.ReceptionFault> faults, Page page) {
    FormErrors all = errors;
    for (Reception.ReceptionFault fault : faults) {
      all = all.with(CorrectionForm.field(fault.part()), page.t(fault.refusal()));
    }
    return all;
  }

  private ModelAndView drawn(Token token, Drafts.Draft draft, FormErrors errors, Page page) {
    ReportForm form = draft.form();
    var view =
        new ModelAndView(
            "tips/correction",
            "correction",
            new CorrectionPage(
                token.text(),
                form,
                errors,
                CorrectionCause.choices(page),
                vault.files(draft.tip()),
                CorrectionForm.published(form.value(CorrectionForm.ABOUT))));
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }
}
