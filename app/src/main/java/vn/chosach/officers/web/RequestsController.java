package vn.chosach.officers.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.AccountRequests;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** What waits for a second administrator: agree, deny, or take the own request back. */
@Controller
@RequestMapping(RequestsController.PATH)
class RequestsController {

  static final String PATH = "/quan-tri/tai-khoan/cho-dong-y";

  private static final Map<String, String> SAID =
      Map.of("dong-y", "officers.request.said.agreed", "rut", "officers.request.said.withdrawn");

  private final AccountRequests requests;
  private final RequestPages pages;
  private final FormFlow flow;

  RequestsController(AccountRequests requests, RequestPages pages, FormFlow flow) {
    this.requests = requests;
    this.pages = pages;
    this.flow = flow;
  }

  @GetMapping
  ModelAndView list(Page page, Viewer viewer) {
    return show(null, null, page, viewer);
  }

  @PostMapping("/{id}")
  ModelAndView answer(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values) {
    SubmittedForm sent = RequestPages.form(id).read(values, page);
    String answer = sent.text("viec");
    return flow.answer(
        sent,
        () ->
            AccountForms.outcome(
                switch (answer) {
                  case "dong-y" -> requests.agree(id, sent.text("loi"), viewer.actor());
                  case "rut" -> requests.withdraw(id, viewer.actor());
                  default -> requests.deny(id, sent.text("loi"), viewer.actor());
                }),
        FormFlow.FlowAnswer.of(
            done -> {
              said.say(SAID.getOrDefault(answer, "officers.request.said.denied"));
              return PATH;
            },
            again -> show(id, again, page, viewer)));
  }

  private ModelAndView show(
      @Nullable UUID answered, @Nullable FormView sent, Page page, Viewer viewer) {
    return new ModelAndView(
        "officers/requests", "requests", pages.of(page, viewer, answered, sent));
  }
}
