package vn.chosach.watch.web;

import static vn.chosach.ui.form.FormField.hidden;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.watch.privacy.SellerPrivacy;
import vn.chosach.watch.review.Decision;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.review.ReviewState;
import vn.chosach.watch.review.Verdicts;

/** Duyệt tin rao: the queue, one flagged listing, keep, drop, merge, undo. */
@Controller
record ReviewController(
    ReviewPages pages, Verdicts verdicts, HitQueue queue, SellerPrivacy privacy) {

  @GetMapping(WatchRoutes.REVIEW)
  ModelAndView list(Page page, Viewer viewer, @RequestParam Map<String, String> sent) {
    return draw(ReviewFilter.of(sent), null, ReviewPage.Unsent.NONE, page, viewer);
  }

  @GetMapping(WatchRoutes.REVIEW + "/" + WatchRoutes.ID)
  ModelAndView item(
      @PathVariable UUID id, Page page, Viewer viewer, @RequestParam Map<String, String> sent) {
    return draw(ReviewFilter.of(sent), id, ReviewPage.Unsent.NONE, page, viewer);
  }

  @PostMapping(WatchRoutes.REVIEW + "/" + WatchRoutes.ID + "/{act:giu|bo|gop}")
  ModelAndView decide(
      @PathVariable UUID id, @PathVariable String act, FormVisit visit, Viewer viewer) {
    ReviewAction chosen = ReviewAction.of(act).orElseThrow(Page::absent);
    String next = visit.value("tiep");
    return answer(
        id,
        visit,
        viewer,
        sent ->
            verdicts.decide(
                new Decision(
                    id,
                    chosen.event(),
                    sent.text("ly-do"),
                    sent.text("loi"),
                    Optional.ofNullable(sent.textIfAny("vao"))
                        .flatMap(queue::numbered)
                        .orElse(null),
                    null,
                    sent.version()),
                viewer.actor()),
        (filter, done) ->
            visit.sayWithUndo(
                next.isEmpty() ? filter.list() : Page.below(WatchRoutes.REVIEW, next),
                WatchRoutes.REVIEW + "/" + id + "/hoan-tac",
                done.state() == ReviewState.DISPUTED
                    ? "watch.said.disputed"
                    : "watch.said." + chosen.path(),
                done.number()),
        "ly-do",
        "loi",
        "vao",
        "tiep");
  }

  @PostMapping(WatchRoutes.REVIEW + "/" + WatchRoutes.ID + "/hoan-tac")
  ModelAndView undo(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return answer(
        id,
        visit,
        viewer,
        sent -> verdicts.undo(id, viewer.actor()),
        (filter, done) -> visit.say(filter.item(id), "watch.said.undone", done.number()));
  }

  @PostMapping(WatchRoutes.REVIEW + "/" + WatchRoutes.ID + "/mo-nguoi-ban")
  ModelAndView open(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return answer(
        id,
        visit,
        viewer,
        sent ->
            ActOutcome.unless(
                privacy.open(id, sent.text("ly-do"), sent.text("loi"), viewer.actor()), id),
        (filter, done) -> visit.say(filter.item(id), "watch.said.seller-opened"),
        "ly-do",
        "loi");
  }

  /** One of the buttons beside the list; the list stays as it was looked at. */
  private <T> ModelAndView answer(
      UUID id,
      FormVisit visit,
      Viewer viewer,
      Function<SubmittedForm, ActOutcome<T>> act,
      BiFunction<ReviewFilter, T, String> done,
      String... about) {
    Page page = visit.page();
    ReviewFilter filter = ReviewFilter.of(visit.asIs());
    return visit.answer(
        FormDefinition.of(
            page.path() + filter.asked(),
            "watch.undo",
            Stream.of(about).map(one -> hidden(one, "")).toList()),
        act,
        value -> done.apply(filter, value),
        no -> {
          String why = no.overtaken() ? page.t("watch.overtaken") : visit.why(no);
          String form = page.path().substring(page.path().lastIndexOf('/') + 1);
          var unsent = new ReviewPage.Unsent(why, form, visit.value("loi"), visit.value("vao"));
          return draw(filter, id, unsent, page, viewer);
        });
  }

  private ModelAndView draw(
      ReviewFilter filter, @Nullable UUID id, ReviewPage.Unsent unsent, Page page, Viewer viewer) {
    return new ModelAndView(
        "watch/review",
        "review",
        pages.page(filter, id, unsent, page, viewer).orElseThrow(Page::absent));
  }
}
