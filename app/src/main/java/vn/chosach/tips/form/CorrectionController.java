package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
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
import vn.chosach.vault.Lane;
import vn.chosach.vault.Vault;

/**
 * Đề nghị đính chính: whoever a publication or an answer of the look-up is about asks that it be
 * corrected, or to be heard beside it. It comes to the desk as a report does, with a code to follow
 * it, and is settled there as a petition. Its address may be shared: it names a publication and
 * nobody.
 */
@Controller
record CorrectionController(
    Drafts drafts, Photos photos, Vault vault, Tips tips, Receipts receipts, Texts texts) {

  static final String PATH = "/dinh-chinh";

  /** What is typed goes along into the other language, and is not judged. */
  private static final String OTHER_LANGUAGE = "stay";

  private static final String RETRY_AFTER = "120";

  @GetMapping(PATH)
  ModelAndView begin(Page page, @RequestParam(name = "tin", defaultValue = "") String asked) {
    var form = new ReportForm(Map.of(CorrectionForm.ABOUT, CorrectionForm.published(asked)));
    return drawn(
        Token.fresh(), new Drafts.Draft(Drafts.UNBEGUN.tip(), form), FormErrors.none(), page);
  }

  @PostMapping(PATH)
  ModelAndView send(Page page, HttpServletRequest request, HttpServletResponse response) {
    var refused = new ArrayList<Refusal>();
    FormBody body =
        FormBody.read(
            request,
            FormBody.Limits.PHOTOS,
            (before, name, file) ->
                Token.of(before.getOrDefault("token", ""))
                    .filter(token -> !drafts.refuses(token))
                    .flatMap(
                        token -> photos.take(drafts.open(token).tip(), Lane.UNPROVEN, name, file))
                    .ifPresent(refused::add));
    Token token = Token.of(body.field("token")).orElse(null);
    if (token == null) {
      return new ModelAndView(page.redirect(PATH));
    }
    Optional<Drafts.Draft> known = drafts.find(token);
    Optional<Reception.Received> before =
        known.isPresent() ? Optional.empty() : tips.sent(token.text());
    if (before.isPresent()) {
      return receipts.hand(before.get(), page, request, response);
    }
    if (drafts.refuses(token)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
      var typed =
          new Drafts.Draft(Drafts.UNBEGUN.tip(), CorrectionForm.with(ReportForm.EMPTY, body));
      ModelAndView view =
          drawn(
              token,
              typed,
              FormErrors.none().with(CorrectionForm.ABOUT, page.t("tips.form.busy")),
              page);
      view.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
      return view;
    }
    Drafts.Draft open = drafts.open(token);
    Drafts.Draft draft =
        drafts.keep(token, new Drafts.Draft(open.tip(), CorrectionForm.with(open.form(), body)));
    String go = body.field("go");
    if (go.startsWith("remove:")) {
      photos.remove(draft.tip(), go.substring("remove:".length()));
    }
    FormErrors errors = FormErrors.none();
    for (Refusal refusal : refused) {
      errors = errors.with("files", page.t(refusal));
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
        yield receipts.hand(received, page, request, response);
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
