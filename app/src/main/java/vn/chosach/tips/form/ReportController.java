package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** The steps of the public form. Each form carries its token; a cookie repeats it for GET only. */
@Controller
record ReportController(
    Drafts drafts, Photos photos, ReportPages pages, StepViews views, Receipts receipts) {

  private static final String RETRY_AFTER = "120";
  private static final String REMOVE = "remove:";

  @GetMapping("/phan-anh")
  String begin(Page page, Model model, HttpServletRequest request, HttpServletResponse response) {
    Token token = drafts.last(request).orElseGet(Token::fresh);
    Drafts.Draft draft = drafts.find(token).orElse(null);
    led(draft, token, request, response);
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
    Token token = drafts.last(request).orElseGet(Token::fresh);
    Drafts.Draft draft = drafts.find(token).orElse(null);
    led(draft, token, request, response);
    Drafts.Draft open = draft == null ? Drafts.UNBEGUN : draft;
    return views.draw(
        FormStep.WHERE,
        token,
        new Drafts.Draft(open.tip(), open.form().sharing(shared)),
        FormErrors.none(),
        page,
        request);
  }

  /** To what was written last; where nothing was, the tokens of before lead nowhere. */
  private static void led(
      Drafts.@Nullable Draft draft,
      Token token,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (draft == null) {
      DraftCookie.begin(request, response, token);
    } else {
      DraftCookie.give(request, response, token);
    }
  }

  @GetMapping({"/phan-anh/chuyen-gi", "/phan-anh/lien-he", "/phan-anh/kiem-tra"})
  ModelAndView goOn(Page page, HttpServletRequest request) {
    Token token = drafts.last(request).orElse(null);
    Drafts.Draft draft = token == null ? null : drafts.find(token).orElse(null);
    if (token == null || draft == null) {
      return new ModelAndView(page.redirect("/phan-anh"));
    }
    FormStep step = StepViews.stepOf(page);
    return step == FormStep.CHECK
        ? views.checked(token, draft, page, request)
        : views.draw(step, token, draft, FormErrors.none(), page, request);
  }

  @PostMapping({"/phan-anh", "/phan-anh/chuyen-gi", "/phan-anh/lien-he", "/phan-anh/kiem-tra"})
  ModelAndView step(Page page, HttpServletRequest request, HttpServletResponse response) {
    var files = new Photos.CameFiles(drafts, photos, receipts);
    FormBody body = FormBody.read(request, FormBody.Limits.PHOTOS, files);
    Token token = Token.of(body.field("token")).orElse(null);
    if (token == null) {
      return new ModelAndView(page.redirect("/phan-anh"));
    }
    FormStep step = StepViews.stepOf(page);
    var sent = receipts.sent(token);
    if (sent.isPresent()) {
      ReportForm typed = ReportForm.EMPTY.with(step, body);
      return !files.late() && typed.empty()
          ? receipts.hand(sent.get(), token, page, request, response)
          : receipts.late(sent.get(), token, typed, files.late(), page);
    }
    Drafts.Draft open = drafts.open(token);
    ReportForm form = pages.placed(open.form(), open.form().with(step, body), page);
    var draft = new Drafts.Draft(open.tip(), form);
    String go = body.field("go");
    boolean removes = go.startsWith(REMOVE);
    if (removes) {
      photos.remove(draft.tip(), go.substring(REMOVE.length()));
    }
    FormErrors errors = files.with(FormErrors.none(), page);
    if (step == FormStep.WHAT && !removes && photos.lost(draft.tip())) {
      errors = errors.with("files", page.t("tips.form.files.lost"));
    }
    FormErrors tooLong = pages.tooLong(step, form, page);
    if (tooLong.isEmpty()) {
      drafts.keep(token, draft);
    }
    for (FormErrors.Problem problem : tooLong.all()) {
      errors = errors.with(problem.field(), problem.message());
    }
    if (!removes && !body.whole()) {
      errors = errors.with(step.main(), page.t("tips.form.cut-off"));
    }
    ModelAndView view =
        errors.isEmpty()
            ? move(step, go, token, draft, page, request, response)
            : views.draw(step, token, draft, errors, page, request);
    return files.passes() ? ours(view, response) : view;
  }

  /**
   * What could not be taken for our reasons passes by itself; what was typed stands in the form.
   */
  private static ModelAndView ours(ModelAndView view, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    view.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
    return view;
  }

  private ModelAndView move(
      FormStep step,
      String go,
      Token token,
      Drafts.Draft draft,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (go.equals("back")) {
      return views.show(step.before(), token, draft, page, request, response);
    }
    if (go.equals("stay") || go.startsWith(REMOVE)) {
      return views.show(step, token, draft, page, request, response);
    }
    if (wantsStep(go)) {
      return views.show(FormStep.valueOf(go), token, draft, page, request, response);
    }
    FormErrors errors = pages.errors(step, draft.form(), page);
    if (!errors.isEmpty()) {
      return views.draw(step, token, draft, errors, page, request);
    }
    boolean elsewhere =
        step == FormStep.WHAT
            && draft.form().subject() instanceof Subject subject
            && !subject.inScope()
            && !go.equals("anyway");
    return elsewhere
        ? views.draw(step, token, draft, FormErrors.none(), page, request)
        : views.show(step.next(), token, draft, page, request, response);
  }

  private static boolean wantsStep(String go) {
    return Stream.of(FormStep.values()).anyMatch(step -> step.name().equals(go));
  }
}
