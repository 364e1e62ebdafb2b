package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Actor;
import vn.chosach.tips.Reception;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** The last press of the public form. */
@Controller
record SendController(
    Drafts drafts, Photos photos, StepViews views, Receipts receipts, CampaignReception campaigns) {

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
      return receipts
          .sent(token)
          .map(received -> receipts.hand(received, token, page, request, response))
          .orElseGet(() -> new ModelAndView(page.redirect("/phan-anh/het-han")));
    }
    ReportForm form = draft.form();
    var actor = new Actor(Actor.ActorKind.CITIZEN, draft.tip(), null);
    if (!form.faults().isEmpty()) {
      return views.checked(token, draft, page, request);
    }
    if (photos.lost(draft.tip())) {
      return views.lost(token, draft, page, request);
    }
    return switch (campaigns.receive(draft, token, actor)) {
      case Reception.Received received -> {
        drafts.sent(token);
        yield receipts.hand(received, token, page, request, response);
      }
      case Reception.ReceptionRefused refused -> refused(refused, token, draft, page, request);
    };
  }

  /** Drawn is the page of the first fault with what is wrong there; others follow it. */
  private ModelAndView refused(
      Reception.ReceptionRefused refused,
      Token token,
      Drafts.Draft draft,
      Page page,
      HttpServletRequest request) {
    String first = refused.faults().getFirst().part();
    FormStep step =
        Stream.of(FormStep.values())
            .filter(one -> one.fields().contains(first))
            .findFirst()
            .orElse(FormStep.WHAT);
    FormErrors errors = FormErrors.none();
    for (Reception.ReceptionFault fault : refused.faults()) {
      if (step.fields().contains(fault.part())) {
        errors = errors.with(fault.part(), page.t(fault.refusal()));
      }
    }
    return views.draw(
        step,
        token,
        draft,
        errors.isEmpty()
            ? errors.with(step.main(), page.t(refused.faults().getFirst().refusal()))
            : errors,
        page,
        request);
  }
}
