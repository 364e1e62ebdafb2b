package vn.chosach.watch.marks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
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
        visit.titled("watch.mark.new", MarkRoutes.MARKS));
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return show(id, visit, viewer);
  }

  @PostMapping({ONE + "/hoi", ONE + "/hoi/{question:" + SentId.FORM + "}"})
  ModelAndView act(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return show(id, visit, viewer);
  }

  private ModelAndView show(UUID id, FormVisit visit, Viewer viewer) {
    return visit.among(
        drawn ->
            new ModelAndView("watch/mark", "forms", drawn)
                .addObject("mark", pages.one(sheet(id), visit.page())),
        forms(id, visit, viewer));
  }

  private List<PageForm<?>> forms(UUID id, FormVisit visit, Viewer viewer) {
    String here = MarkRoutes.MARKS + "/" + sheet(id).id();
    Actor actor = viewer.actor();
    var forms = new ArrayList<PageForm<?>>();
    forms.add(
        new PageForm<>(
            MarkPages.asking(here, visit.asked("tin"), visit.page()),
            sent ->
                questions.ask(
                    id,
                    sent.text("tin"),
                    sent.text("cau-hoi"),
                    sent.dayIfAny("ngay-hoi"),
                    sent.dayIfAny("han"),
                    actor),
            done -> visit.say(here, "watch.mark.said.asked")));
    query
        .questions(id)
        .forEach(
            one ->
                forms.add(
                    new PageForm<>(
                        MarkPages.answering(here, one.id(), visit.page()),
                        sent ->
                            questions.answer(
                                id,
                                one.id(),
                                sent.choiceIfAny("ket-luan", HolderFinding.class),
                                sent.text("tra-loi"),
                                sent.dayIfAny("ngay-tra-loi"),
                                actor),
                        done -> visit.say(here, "watch.mark.said.answered"))));
    return forms;
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
      @PathVariable UUID id, FormVisit visit, Viewer viewer, HttpServletRequest request) {
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
                        Choice.named(Showing.values(), before.getOrDefault("cho-thay", "")),
                        before.getOrDefault("chu-thich", ""),
                        name,
                        body,
                        viewer.actor())));
    return after(
        id,
        Objects.requireNonNull(outcome.get()),
        "watch.mark.said.pictured",
        form.fields(),
        visit,
        viewer);
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
      @PathVariable UUID id, @PathVariable UUID file, FormVisit visit, Viewer viewer) {
    sheet(id);
    ActOutcome<UUID> outcome = pictures.takeOff(id, file, viewer.actor());
    return after(id, outcome, "watch.mark.said.unpictured", Map.of(), visit, viewer);
  }

  private ModelAndView after(
      UUID id,
      ActOutcome<UUID> outcome,
      String key,
      Map<String, String> sent,
      FormVisit visit,
      Viewer viewer) {
    Page page = visit.page();
    if (outcome instanceof ActOutcome.Refused<UUID> no) {
      var view = new ModelAndView("watch/mark", HttpStatus.UNPROCESSABLE_CONTENT);
      return view.addObject("forms", visit.blank(forms(id, visit, viewer)))
          .addObject("mark", pages.one(sheet(id), page))
          .addObject("errors", FormErrors.of(no, "anh", page))
          .addObject("sent", sent);
    }
    return new ModelAndView(page.redirect(visit.say(MarkRoutes.MARKS + "/" + id, key)));
  }

  private MarkSheet sheet(UUID id) {
    return query.one(id).orElseThrow(Page::absent);
  }
}
