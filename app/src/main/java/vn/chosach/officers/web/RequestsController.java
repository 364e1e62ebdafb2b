package vn.chosach.officers.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.AccountRequests;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** What waits for a second administrator: agree, deny, or take the own request back. */
@Controller
@RequestMapping(RequestsController.PATH)
record RequestsController(AccountRequests requests, RequestPages pages) {

  static final String PATH = "/quan-tri/tai-khoan/cho-dong-y";

  private static final Map<String, String> SAID =
      Map.of("dong-y", "officers.request.said.agreed", "rut", "officers.request.said.withdrawn");

  @GetMapping
  ModelAndView list(Page page, Viewer viewer) {
    return show(null, null, page, viewer);
  }

  @PostMapping("/{id}")
  ModelAndView answer(FormVisit visit, Viewer viewer, @PathVariable UUID id) {
    SubmittedForm sent = visit.read(RequestPages.form(id));
    String answer = sent.text("viec");
    return visit.answer(
        sent,
        () ->
            switch (answer) {
              case "dong-y" -> requests.agree(id, sent.text("loi"), viewer.actor());
              case "rut" -> requests.withdraw(id, viewer.actor());
              default -> requests.deny(id, sent.text("loi"), viewer.actor());
            },
        done -> visit.say(PATH, SAID.getOrDefault(answer, "officers.request.said.denied")),
        again -> show(id, again, visit.page(), viewer));
  }

  private ModelAndView show(
      @Nullable UUID answered, @Nullable FormView sent, Page page, Viewer viewer) {
    return new ModelAndView(
        "officers/requests", "requests", pages.of(page, viewer, answered, sent));
  }
}
