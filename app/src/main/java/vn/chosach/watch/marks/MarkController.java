package vn.chosach.watch.marks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
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
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.watch.marks.MarkView.MarkRow;
import vn.chosach.watch.photos.PictureAnswer;

/** Nhãn hiệu: sheets of brands, their pictures, and the questions to the holders. */
@Controller
record MarkController(
    MarkQuery query,
    Marks marks,
    MarkPictures pictures,
    HolderQuestions questions,
    MarkPages pages,
    DeskList<MarkRow> markList) {

  private static final String ONE = MarkRoutes.MARKS + "/{id:" + SentId.FORM + "}";
  private static final String PICTURE = ONE + "/anh/{file:" + SentId.FORM + "}";
  private static final FormBody.Limits ONE_PICTURE =
      new FormBody.Limits(10, 20_000, 20_000_000, true);

  @GetMapping(MarkRoutes.MARKS)
  ModelAndView list(Page page, Viewer viewer) {
    return new ModelAndView("watch/marks", "table", ListTable.of(markList, page));
  }

  @FormMapping(MarkRoutes.MARKS + "/moi")
  ModelAndView enter(FormVisit visit, Viewer viewer) {
    return visit.answer(
        MarkPages.form(null),
        sent -> marks.enter(MarkPages.wish(sent, sent.text("ten")), viewer.actor()),
        id -> visit.say(MarkRoutes.MARKS + "/" + id, "watch.mark.said.entered"),
        FormPage.titled(visit.page().t("watch.mark.new"), MarkRoutes.MARKS));
  }

  @GetMapping(ONE)
  ModelAndView one(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      @RequestParam(name = "tin", defaultValue = "") String hit) {
    Map<String, String> sent = hit.matches("TR-\\d{6,18}") ? Map.of("tin", hit) : Map.of();
    return draw(id, sent, FormErrors.none(), HttpStatus.OK, page);
  }

  @FormMapping(ONE + "/sua")
  ModelAndView amend(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    MarkSheet sheet = sheet(id);
    return visit.answer(
        MarkPages.form(sheet),
        sent -> marks.amend(id, MarkPages.wish(sent, ""), sent.version(), viewer.actor()),
        done -> visit.say(MarkRoutes.MARKS + "/" + id, "watch.mark.said.amended"),
        FormPage.titled(visit.page().t("watch.mark.amend.of", sheet.name()), MarkRoutes.MARKS));
  }

  @PostMapping(ONE + "/anh")
  ModelAndView picture(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      HttpServletRequest request) {
    sheet(id);
    var outcome =
        new AtomicReference<ActOutcome<UUID>>(
            ActOutcome.refused("anh", "watch.mark-picture-missing"));
    FormBody form =
        FormBody.read(
            request,
            ONE_PICTURE,
            (before, name, body) ->
                outcome.set(
                    pictures.add(
                        id,
                        showing(before.getOrDefault("cho-thay", "")),
                        before.getOrDefault("chu-thich", ""),
                        name,
                        body,
                        viewer.actor())));
    return after(
        id,
        Objects.requireNonNull(outcome.get()),
        "watch.mark.said.pictured",
        form.fields(),
        page,
        said);
  }

  @GetMapping(PICTURE)
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

  @PostMapping(PICTURE + "/bo")
  ModelAndView takeOff(
      @PathVariable UUID id,
      @PathVariable UUID file,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    sheet(id);
    ActOutcome<UUID> outcome = pictures.takeOff(id, file, viewer.actor());
    return after(id, outcome, "watch.mark.said.unpictured", Map.of(), page, said);
  }

  @PostMapping(ONE + "/hoi")
  ModelAndView ask(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    sheet(id);
    ActOutcome<UUID> outcome =
        questions.ask(
            id,
            sent.getOrDefault("tin", ""),
            sent.getOrDefault("cau-hoi", ""),
            SentDay.of(sent.getOrDefault("ngay-hoi", "")),
            SentDay.of(sent.getOrDefault("han", "")),
            viewer.actor());
    return after(id, outcome, "watch.mark.said.asked", sent, page, said);
  }

  @PostMapping(ONE + "/hoi/{question:" + SentId.FORM + "}")
  ModelAndView answer(
      @PathVariable UUID id,
      @PathVariable UUID question,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    sheet(id);
    ActOutcome<UUID> outcome =
        questions.answer(
            id,
            question,
            Choice.named(HolderFinding.values(), sent.get("ket-luan")),
            sent.getOrDefault("tra-loi", ""),
            SentDay.of(sent.getOrDefault("ngay-tra-loi", "")),
            viewer.actor());
    var kept = new HashMap<>(sent);
    kept.put("hoi", question.toString());
    return after(id, outcome, "watch.mark.said.answered", kept, page, said);
  }

  private ModelAndView after(
      UUID id,
      ActOutcome<UUID> outcome,
      String key,
      Map<String, String> sent,
      Page page,
      FlashMessage.Speaker said) {
    if (outcome instanceof ActOutcome.Refused<UUID> no) {
      var errors = FormErrors.of(no, "cau-hoi", page);
      return draw(id, sent, errors, HttpStatus.UNPROCESSABLE_CONTENT, page);
    }
    said.say(key);
    return new ModelAndView(page.redirect(MarkRoutes.MARKS + "/" + id));
  }

  private ModelAndView draw(
      UUID id, Map<String, String> sent, FormErrors errors, HttpStatus status, Page page) {
    return new ModelAndView("watch/mark", status)
        .addObject("mark", pages.one(sheet(id), sent, errors, page));
  }

  private MarkSheet sheet(UUID id) {
    return query.one(id).orElseThrow(Page::absent);
  }

  private static @Nullable Showing showing(String name) {
    return Choice.named(Showing.values(), name);
  }
}
