package vn.chosach.watch.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.privacy.SellerPrivacy;
import vn.chosach.watch.review.Decision;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.review.ReviewDone;
import vn.chosach.watch.review.ReviewState;
import vn.chosach.watch.review.Verdicts;

/** Duyệt tin rao: the queue, one flagged listing, keep, drop, merge, undo. */
@Controller
record ReviewController(
    ReviewPages pages, Verdicts verdicts, HitQueue queue, SellerPrivacy privacy) {

  @GetMapping(WatchRoutes.REVIEW)
  ModelAndView list(Page page, Viewer viewer, @RequestParam Map<String, String> sent) {
    return draw(ReviewFilter.of(sent), null, null, HttpStatus.OK, page, viewer);
  }

  @GetMapping(WatchRoutes.REVIEW + "/" + WatchRoutes.ID)
  ModelAndView item(
      @PathVariable UUID id, Page page, Viewer viewer, @RequestParam Map<String, String> sent) {
    return draw(ReviewFilter.of(sent), id, null, HttpStatus.OK, page, viewer);
  }

  @PostMapping(WatchRoutes.REVIEW + "/" + WatchRoutes.ID + "/{act:giu|bo|gop}")
  ModelAndView decide(
      @PathVariable UUID id,
      @PathVariable String act,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    ReviewFilter filter = ReviewFilter.of(sent);
    ReviewAction chosen = ReviewAction.of(act).orElseThrow(Page::absent);
    String into = sent.getOrDefault("vao", "");
    var decision =
        new Decision(
            id,
            chosen.event(),
            sent.getOrDefault("ly-do", ""),
            sent.getOrDefault("loi", ""),
            into.isBlank() ? null : queue.numbered(into).orElse(null),
            null,
            version(sent));
    String next = sent.getOrDefault("tiep", "");
    return switch (verdicts.decide(decision, viewer.actor())) {
      case ActOutcome.Done<ReviewDone>(ReviewDone done) -> {
        said.sayWithUndo(
            WatchRoutes.REVIEW + "/" + id + "/hoan-tac",
            done.state() == ReviewState.DISPUTED
                ? "watch.said.disputed"
                : "watch.said." + chosen.path(),
            done.number());
        yield new ModelAndView(
            next.isEmpty()
                ? page.redirect(filter.list())
                : page.redirectBelow(WatchRoutes.REVIEW, next));
      }
      case ActOutcome.Overtaken<ReviewDone> _ ->
          draw(filter, id, page.t("watch.overtaken"), HttpStatus.CONFLICT, page, viewer);
      case ActOutcome<ReviewDone> no ->
          refused(no.whyNot().orElseThrow(), filter, id, page, viewer);
    };
  }

  private ModelAndView refused(
      Refusal why, ReviewFilter filter, UUID id, Page page, Viewer viewer) {
    return draw(filter, id, page.t(why), HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
  }

  @PostMapping(WatchRoutes.REVIEW + "/" + WatchRoutes.ID + "/hoan-tac")
  ModelAndView undo(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    ReviewFilter filter = ReviewFilter.of(sent);
    return verdicts
        .undo(id, viewer.actor())
        .settle(
            done -> {
              said.say("watch.said.undone", done.number());
              return new ModelAndView(page.redirect(filter.item(id)));
            },
            no -> refused(no, filter, id, page, viewer));
  }

  @PostMapping(WatchRoutes.REVIEW + "/" + WatchRoutes.ID + "/mo-nguoi-ban")
  ModelAndView open(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    ReviewFilter filter = ReviewFilter.of(sent);
    Optional<Refusal> refused =
        privacy.open(
            id, sent.getOrDefault("ly-do", ""), sent.getOrDefault("loi", ""), viewer.actor());
    if (refused.isPresent()) {
      return refused(refused.get(), filter, id, page, viewer);
    }
    said.say("watch.said.seller-opened");
    return new ModelAndView(page.redirect(filter.item(id)));
  }

  private ModelAndView draw(
      ReviewFilter filter,
      @Nullable UUID id,
      @Nullable String error,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    var view = new ModelAndView("watch/review", status);
    view.addObject("review", pages.page(filter, id, error, page, viewer).orElseThrow(Page::absent));
    return view;
  }

  private static int version(Map<String, String> sent) {
    String version = sent.getOrDefault("ban", "");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }
}
