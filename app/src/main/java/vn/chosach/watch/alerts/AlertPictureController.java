package vn.chosach.watch.alerts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForms;
import vn.chosach.watch.photos.PictureAnswer;

/** The pictures on the page of an alert. */
@Controller
record AlertPictureController(
    AlertQuery query,
    AlertPictures pictures,
    PictureSearch search,
    AlertPages pages,
    AlertForms drawn) {

  private static final String ALL = AlertRoutes.ALERTS + "/{id:" + SentId.FORM + "}/anh";
  private static final String ONE = ALL + "/{file:" + SentId.FORM + "}";
  private static final FormBody.Limits ONE_PICTURE =
      new FormBody.Limits(10, 20_000, 20_000_000, true);

  @PostMapping(ALL)
  ModelAndView add(
      @PathVariable UUID id, FormVisit visit, Viewer viewer, HttpServletRequest request) {
    Alert alert = alert(id);
    var outcome =
        new AtomicReference<ActOutcome<AlertDone>>(
            ActOutcome.refused("anh", "watch.mark-picture-missing"));
    FormBody form =
        FormBody.read(
            request,
            ONE_PICTURE,
            (before, name, body) ->
                outcome.set(
                    pictures.add(
                        alert, before.getOrDefault("chu-thich", ""), name, body, viewer.actor())));
    if (outcome.get() instanceof ActOutcome.Done<AlertDone>(AlertDone done)) {
      // Some thousand stored pictures are compared before the officer sees the page.
      search.run(done.id(), 1);
    }
    return after(
        alert,
        Objects.requireNonNull(outcome.get()),
        "watch.alert.said.pictured",
        form.field("chu-thich"),
        visit,
        viewer);
  }

  @GetMapping(ONE)
  ResponseEntity<byte[]> show(
      @PathVariable UUID id,
      @PathVariable UUID file,
      Viewer viewer,
      @RequestParam(name = "nho", defaultValue = "") String small) {
    return pictures
        .open(id, file, !small.isEmpty())
        .map(opened -> PictureAnswer.of(file, opened))
        .orElseThrow(Page::absent);
  }

  @PostMapping(ONE + "/bo")
  ModelAndView takeOff(
      @PathVariable UUID id, @PathVariable UUID file, FormVisit visit, Viewer viewer) {
    Alert alert = alert(id);
    ActOutcome<AlertDone> outcome = pictures.takeOff(alert, file, viewer.actor());
    return after(alert, outcome, "watch.alert.said.unpictured", "", visit, viewer);
  }

  private ModelAndView after(
      Alert alert,
      ActOutcome<AlertDone> outcome,
      String key,
      String caption,
      FormVisit visit,
      Viewer viewer) {
    Page page = visit.page();
    if (outcome instanceof ActOutcome.Refused<AlertDone> no) {
      PageForms forms = visit.blank(drawn.of(alert, null, visit, viewer.actor()));
      ModelAndView view = pages.drawn(alert, 1, forms, page, viewer);
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return view.addObject("errors", FormErrors.of(no, "anh", page)).addObject("caption", caption);
    }
    return new ModelAndView(page.redirect(visit.say(AlertRoutes.ALERTS + "/" + alert.id(), key)));
  }

  private Alert alert(UUID id) {
    return query.one(id).orElseThrow(Page::absent);
  }
}
