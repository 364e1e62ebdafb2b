package vn.chosach.retention.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Role;
import vn.chosach.retention.ErasureProposal;
import vn.chosach.retention.ErasureWish;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.Retention;
import vn.chosach.retention.RetentionOutcome;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Rules, proposals, holds and stubs on one page, and the acts on them. */
@Controller
record RetentionController(Retention retention, RetentionPages pages) {

  @GetMapping(RetentionRoutes.DESK)
  ModelAndView show(Page page, Viewer viewer) {
    return new ModelAndView(
        "retention/desk", "desk", pages.page(page, viewer, Map.of(), FormErrors.none()));
  }

  /** The run of the night, by hand. */
  @PostMapping(RetentionRoutes.DESK + "/ra-soat")
  ModelAndView run(Page page, Viewer viewer, FlashMessage.Speaker said) {
    if (viewer.roles().stream().allMatch(role -> role == Role.AUDITOR)) {
      return refused("retention.not-yours", "form", page, viewer, Map.of());
    }
    said.say("retention.said.run", retention.propose(viewer.actor()));
    return back(page);
  }

  @PostMapping(RetentionRoutes.DESK + "/de-nghi")
  ModelAndView propose(
      Page page, Viewer viewer, @RequestParam Map<String, String> sent, FlashMessage.Speaker said) {
    RecordKind kind = RetentionPages.kind(sent.getOrDefault("loai", ""));
    ErasureProposal.Ground ground = RetentionPages.ground(sent.getOrDefault("can-cu", ""));
    if (kind == null || ground == null) {
      return refused("retention.kind-missing", "loai", page, viewer, sent);
    }
    var wish =
        new ErasureWish(
            kind,
            sent.getOrDefault("so", ""),
            ground,
            sent.getOrDefault("ly-do", ""),
            sent.getOrDefault("van-ban", ""));
    return answer(
        retention.propose(wish, viewer.actor(), viewer.roles()), page, viewer, sent, said);
  }

  @PostMapping(RetentionRoutes.DESK + "/{id}/ky")
  ModelAndView sign(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      @RequestParam Map<String, String> sent,
      FlashMessage.Speaker said) {
    return answer(
        retention.answer(
            id,
            sent.getOrDefault("dong-y", "").equals("co"),
            sent.getOrDefault("y-kien", ""),
            viewer.actor(),
            viewer.roles()),
        page,
        viewer,
        sent,
        said);
  }

  @PostMapping(RetentionRoutes.DESK + "/giu")
  ModelAndView hold(
      Page page, Viewer viewer, @RequestParam Map<String, String> sent, FlashMessage.Speaker said) {
    RecordKind kind = RetentionPages.kind(sent.getOrDefault("loai", ""));
    if (kind == null) {
      return refused("retention.kind-missing", "loai", page, viewer, sent);
    }
    return answer(
        retention.keep(
            kind,
            sent.getOrDefault("so", ""),
            sent.getOrDefault("ly-do", ""),
            sent.getOrDefault("van-ban", ""),
            viewer.actor(),
            viewer.roles()),
        page,
        viewer,
        sent,
        said);
  }

  @PostMapping(RetentionRoutes.DESK + "/giu/{id}/tha")
  ModelAndView release(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      @RequestParam Map<String, String> sent,
      FlashMessage.Speaker said) {
    return answer(
        retention.end(id, sent.getOrDefault("y-kien", ""), viewer.actor(), viewer.roles()),
        page,
        viewer,
        sent,
        said);
  }

  private ModelAndView answer(
      RetentionOutcome outcome,
      Page page,
      Viewer viewer,
      Map<String, String> sent,
      FlashMessage.Speaker said) {
    return switch (outcome) {
      case RetentionOutcome.RetentionDone done -> {
        said.say("retention.said.done");
        yield back(page);
      }
      case RetentionOutcome.RetentionWaiting waiting -> {
        said.say("retention.said.waiting");
        yield back(page);
      }
      case RetentionOutcome.RetentionRefused no -> {
        var view =
            new ModelAndView(
                "retention/desk",
                "desk",
                pages.page(
                    page, viewer, sent, FormErrors.none().with("form", page.t(no.refusal()))));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield view;
      }
    };
  }

  private ModelAndView refused(
      String code, String field, Page page, Viewer viewer, Map<String, String> sent) {
    var view =
        new ModelAndView(
            "retention/desk",
            "desk",
            pages.page(
                page,
                viewer,
                sent,
                FormErrors.none().with(field, page.t(vn.chosach.kernel.Refusal.of(code)))));
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private static ModelAndView back(Page page) {
    return new ModelAndView(page.redirect(RetentionRoutes.DESK));
  }
}
