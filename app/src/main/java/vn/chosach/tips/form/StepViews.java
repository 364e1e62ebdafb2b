package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Which page of the form is drawn. */
@Component
record StepViews(ReportPages pages, Photos photos) {

  /** By redirect when the browser keeps the cookie, else as the answer to this very form. */
  ModelAndView show(
      FormStep step,
      Token token,
      Drafts.Draft draft,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (DraftCookie.leadsTo(token, request)) {
      return new ModelAndView(page.redirect(step.path()));
    }
    DraftCookie.give(request, response, token);
    return step == FormStep.CHECK
        ? checked(token, draft, page, request)
        : draw(step, token, draft, FormErrors.none(), page, request);
  }

  /** The check page, or the first step that is not in order yet. */
  ModelAndView checked(Token token, Drafts.Draft draft, Page page, HttpServletRequest request) {
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
  ModelAndView lost(Token token, Drafts.Draft draft, Page page, HttpServletRequest request) {
    FormErrors errors = FormErrors.none().with("files", page.t("tips.form.files.lost"));
    return draw(FormStep.WHAT, token, draft, errors, page, request);
  }

  ModelAndView draw(
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

  static FormStep stepOf(Page page) {
    return Stream.of(FormStep.values())
        .filter(step -> step.path().equals(page.path()))
        .findFirst()
        .orElse(FormStep.WHERE);
  }
}
