package vn.chosach.watch.alerts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.photos.PictureAnswer;

/** The pictures on the page of an alert. */
@Controller
record AlertPictureController(
    AlertQuery query, AlertPictures pictures, PictureSearch search, AlertPages pages) {

  private static final String ALL = AlertRoutes.ALERTS + "/{id:" + SentId.FORM + "}/anh";
  private static final String ONE = ALL + "/{file:" + SentId.FORM + "}";
  private static final FormBody.Limits ONE_PICTURE =
      new FormBody.Limits(10, 20_000, 20_000_000, true);

  @PostMapping(ALL)
  ModelAndView add(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      HttpServletRequest request) {
    Alert alert = alert(id);
    var outcome =
        new AtomicReference<AlertOutcome>(
            AlertOutcome.refused("anh", "watch.mark-picture-missing"));
    FormBody form =
        FormBody.read(
            request,
            ONE_PICTURE,
            (before, name, body) ->
                outcome.set(
                    pictures.add(
                        alert, before.getOrDefault("chu-thich", ""), name, body, viewer.actor())));
    if (outcome.get() instanceof AlertOutcome.AlertDone done) {
      // Some thousand stored pictures are compared before the officer sees the page.
      search.run(done.id(), 1);
    }
    return after(
        alert,
        Objects.requireNonNull(outcome.get()),
        "watch.alert.said.pictured",
        form,
        page,
        viewer,
        said);
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
      @PathVariable UUID id,
      @PathVariable UUID file,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    Alert alert = alert(id);
    AlertOutcome outcome = pictures.takeOff(alert, file, viewer.actor());
    return after(alert, outcome, "watch.alert.said.unpictured", null, page, viewer, said);
  }

  private ModelAndView after(
      Alert alert,
      AlertOutcome outcome,
      String key,
      @Nullable FormBody form,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    return switch (outcome) {
      case AlertOutcome.AlertDone done -> {
        said.say(key);
        yield new ModelAndView(page.redirect(AlertRoutes.ALERTS + "/" + alert.id()));
      }
      case AlertOutcome.AlertRefused no -> {
        var errors = AlertController.errors(no, "anh", page);
        String caption = form == null ? "" : form.field("chu-thich");
        yield new ModelAndView("watch/alert", HttpStatus.UNPROCESSABLE_CONTENT)
            .addObject("alert", pages.one(alert, 1, caption, errors, page, viewer));
      }
    };
  }

  private Alert alert(UUID id) {
    return query.one(id).orElseThrow(Page::absent);
  }
}
