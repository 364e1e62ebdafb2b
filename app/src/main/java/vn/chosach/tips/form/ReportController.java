package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Actor;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.vault.Lane;

/** The steps of the public form. Each form carries its token; a cookie repeats it for GET only. */
@Controller
record ReportController(
    Drafts drafts,
    Photos photos,
    ReportPages pages,
    Tips tips,
    Receipts receipts,
    CampaignReception campaigns) {

  private static final String RETRY_AFTER = "120";

  @GetMapping("/phan-anh")
  String begin(Page page, Model model, HttpServletRequest request, HttpServletResponse response) {
    Token token = DraftCookie.read(request).orElseGet(Token::fresh);
    Drafts.Draft draft = drafts.find(token).orElse(null);
    if (draft == null && DraftCookie.read(request).isPresent()) {
      token = Token.fresh();
    }
    DraftCookie.give(request, response, token);
    model.addAttribute(
        "report",
        pages.of(
            FormStep.WHERE,
            token,
            CampaignReception.called(
                draft == null ? Drafts.UNBEGUN : draft, request.getParameter("chien-dich")),
            FormErrors.none(),
            page,
            request));
    return "tips/formWhere";
  }

  /**
   * Puts what was looked up into the report that is being written, or begins one; nothing is kept
   * before its first step is sent.
   */
  @PostMapping("/phan-anh/tu-tra-cuu")
  ModelAndView lookedUp(
      Page page,
      @RequestParam(name = "shared", defaultValue = "") String shared,
      HttpServletRequest request,
      HttpServletResponse response) {
    Token written = DraftCookie.read(request).orElse(null);
    Drafts.Draft draft = written == null ? null : drafts.find(written).orElse(null);
    Token token = written == null || draft == null ? Token.fresh() : written;
    DraftCookie.give(request, response, token);
    Drafts.Draft open = draft == null ? Drafts.UNBEGUN : draft;
    return draw(
        FormStep.WHERE,
        token,
        new Drafts.Draft(open.tip(), open.form().sharing(shared)),
        FormErrors.none(),
        page,
        request);
  }

  @GetMapping({"/phan-anh/chuyen-gi", "/phan-anh/lien-he", "/phan-anh/kiem-tra"})
  ModelAndView goOn(Page page, HttpServletRequest request) {
    Token token = DraftCookie.read(request).orElse(null);
    Drafts.Draft draft = token == null ? null : drafts.find(token).orElse(null);
    if (token == null || draft == null) {
      return new ModelAndView(page.redirect("/phan-anh"));
    }
    FormStep step = stepOf(page);
    return step == FormStep.CHECK
        ? checked(token, draft, page, request)
        : draw(step, token, draft, FormErrors.none(), page, request);
  }

  @PostMapping({"/phan-anh", "/phan-anh/chuyen-gi", "/phan-anh/lien-he", "/phan-anh/kiem-tra"})
  ModelAndView step(Page page, HttpServletRequest request, HttpServletResponse response) {
    var refused = new ArrayList<String>();
    var late = new ArrayList<String>();
    FormBody body =
        FormBody.read(
            request,
            FormBody.Limits.PHOTOS,
            (before, name, file) ->
                Token.of(before.getOrDefault("token", ""))
                    .filter(token -> sent(token).isEmpty() || !late.add(name))
                    .flatMap(
                        token -> photos.take(drafts.open(token).tip(), Lane.UNPROVEN, name, file))
                    .ifPresent(
                        refusal -> {
                          refused.add(name + ": " + page.t(refusal));
                          if (Photos.passes(refusal)) {
                            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
                          }
                        }));
    Token token = Token.of(body.field("token")).orElse(null);
    if (token == null) {
      return new ModelAndView(page.redirect("/phan-anh"));
    }
    FormStep step = stepOf(page);
    var sent = sent(token);
    if (sent.isPresent()) {
      ReportForm typed = ReportForm.EMPTY.with(step, body);
      return late.isEmpty() && typed.empty()
          ? receipts.hand(sent.get(), token, page, request, response)
          : receipts.late(sent.get(), token, typed, page);
    }
    Drafts.Draft open = drafts.open(token);
    ReportForm form = pages.placed(open.form(), open.form().with(step, body), page);
    var draft = new Drafts.Draft(open.tip(), form);
    FormErrors tooLong = pages.tooLong(step, form, page);
    if (!tooLong.isEmpty()) {
      return draw(step, token, draft, tooLong, page, request);
    }
    drafts.keep(token, draft);
    return ours(move(step, body, refused, token, draft, page, request, response), response);
  }

  /** What was received from a form that is open no more. */
  private Optional<Reception.Received> sent(Token token) {
    return drafts.find(token).isPresent() ? Optional.empty() : tips.sent(token.text());
  }

  /**
   * What could not be taken for our reasons passes by itself; what was typed stands in the form.
   */
  private static ModelAndView ours(ModelAndView view, HttpServletResponse response) {
    if (response.containsHeader(HttpHeaders.RETRY_AFTER)) {
      view.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
    }
    return view;
  }

  /** The answer to sending was asked for again, or in the other language. */
  @GetMapping("/phan-anh/gui")
  ModelAndView asked(Page page) {
    return new ModelAndView(page.redirect(FormStep.CHECK.path()));
  }

  /** Sends the report; sent twice, it is the same report and the same receipt. */
  @PostMapping("/phan-anh/gui")
  ModelAndView send(Page page, HttpServletRequest request, HttpServletResponse response) {
    Token token =
        Token.of(FormBody.read(request, FormBody.Limits.PHOTOS, FormBody.NO_FILES).field("token"))
            .orElse(null);
    if (token == null) {
      return new ModelAndView(page.redirect("/phan-anh"));
    }
    Drafts.Draft draft = drafts.find(token).orElse(null);
    if (draft == null) {
      return tips.sent(token.text())
          .map(received -> receipts.hand(received, token, page, request, response))
          .orElseGet(() -> new ModelAndView(page.redirect("/phan-anh/het-han")));
    }
    ReportForm form = draft.form();
    var actor = new Actor(Actor.ActorKind.CITIZEN, draft.tip(), null);
    if (!form.faults().isEmpty()) {
      return checked(token, draft, page, request);
    }
    if (photos.lost(draft.tip())) {
      return lost(token, draft, page, request);
    }
    return switch (campaigns.receive(draft, token, actor)) {
      case Reception.Received received -> {
        drafts.sent(token);
        yield receipts.hand(received, token, page, request, response);
      }
      case Reception.ReceptionRefused refused -> refused(refused, token, draft, page, request);
    };
  }

  private ModelAndView refused(
      Reception.ReceptionRefused refused,
      Token token,
      Drafts.Draft draft,
      Page page,
      HttpServletRequest request) {
    FormErrors errors = FormErrors.none();
    for (Reception.ReceptionFault fault : refused.faults()) {
      errors = errors.with(fault.part(), page.t(fault.refusal()));
    }
    String first = refused.faults().getFirst().part();
    FormStep step =
        Stream.of(FormStep.values())
            .filter(one -> one.fields().contains(first))
            .findFirst()
            .orElse(FormStep.WHAT);
    return draw(step, token, draft, errors, page, request);
  }

  private ModelAndView move(
      FormStep step,
      FormBody body,
      List<String> refused,
      Token token,
      Drafts.Draft draft,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    String go = body.field("go");
    if (go.startsWith("remove:")) {
      photos.remove(draft.tip(), go.substring("remove:".length()));
      return show(step, token, draft, page, request, response);
    }
    FormErrors errors = FormErrors.none();
    for (String message : refused) {
      errors = errors.with("files", message);
    }
    if (step == FormStep.WHAT && photos.lost(draft.tip())) {
      errors = errors.with("files", page.t("tips.form.files.lost"));
    }
    if (!body.whole()) {
      errors = errors.with("story", page.t("tips.form.cut-off"));
    }
    if (errors.isEmpty() && go.equals("back")) {
      return show(step.before(), token, draft, page, request, response);
    }
    if (errors.isEmpty() && !go.equals("stay") && !wantsStep(go)) {
      errors = pages.errors(step, draft.form(), page);
    }
    if (!errors.isEmpty()) {
      return draw(step, token, draft, errors, page, request);
    }
    if (go.equals("stay")) {
      return show(step, token, draft, page, request, response);
    }
    if (wantsStep(go)) {
      return show(FormStep.valueOf(go), token, draft, page, request, response);
    }
    boolean elsewhere =
        step == FormStep.WHAT
            && draft.form().subject() instanceof Subject subject
            && !subject.inScope()
            && !go.equals("anyway");
    return elsewhere
        ? draw(step, token, draft, FormErrors.none(), page, request)
        : show(step.next(), token, draft, page, request, response);
  }

  /** By redirect when the browser keeps the cookie, else as the answer to this very form. */
  private ModelAndView show(
      FormStep step,
      Token token,
      Drafts.Draft draft,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (DraftCookie.read(request).filter(token::equals).isPresent()) {
      return new ModelAndView(page.redirect(step.path()));
    }
    DraftCookie.give(request, response, token);
    return step == FormStep.CHECK
        ? checked(token, draft, page, request)
        : draw(step, token, draft, FormErrors.none(), page, request);
  }

  /** The check page, or the first step that is not in order yet. */
  private ModelAndView checked(
      Token token, Drafts.Draft draft, Page page, HttpServletRequest request) {
    for (FormStep step : FormStep.values()) {
      FormErrors errors = pages.errors(step, draft.form(), page);
      if (!errors.isEmpty()) {
        return draw(step, token, draft, errors, page, request);
      }
    }
    return photos.lost(draft.tip())
        ? lost(token, draft, page, request)
        : draw(FormStep.CHECK, token, draft, FormErrors.none(), page, request);
  }

  /** Photos waited too long: whoever sent them is told so where they are handed in. */
  private ModelAndView lost(
      Token token, Drafts.Draft draft, Page page, HttpServletRequest request) {
    FormErrors errors = FormErrors.none().with("files", page.t("tips.form.files.lost"));
    return draw(FormStep.WHAT, token, draft, errors, page, request);
  }

  private ModelAndView draw(
      FormStep step,
      Token token,
      Drafts.Draft draft,
      FormErrors errors,
      Page page,
      HttpServletRequest request) {
    var view =
        new ModelAndView(
            switch (step) {
              case WHERE -> "tips/formWhere";
              case WHAT -> "tips/formWhat";
              case WHO -> "tips/formWho";
              case CHECK -> "tips/formCheck";
            });
    view.addObject("report", pages.of(step, token, draft, errors, page, request));
    view.addObject("page", page.at(step.path()));
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }

  private static FormStep stepOf(Page page) {
    return Stream.of(FormStep.values())
        .filter(step -> step.path().equals(page.path()))
        .findFirst()
        .orElse(FormStep.WHERE);
  }

  private static boolean wantsStep(String go) {
    return Stream.of(FormStep.values()).anyMatch(step -> step.name().equals(go));
  }
}
