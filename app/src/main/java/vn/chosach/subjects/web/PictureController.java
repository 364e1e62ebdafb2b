package vn.chosach.subjects.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.pictures.PictureAsk;
import vn.chosach.subjects.web.ShownPicture.PictureReader;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/** Sơ đồ liên kết: drawn here and not in the browser, with its table beside it. */
@Controller
record PictureController(
    Subjects subjects, PictureReader reader, PicturePages pages, TemplateEngine templates) {

  @GetMapping(SubjectRoutes.PICTURE)
  ModelAndView picture(
      @RequestParam MultiValueMap<String, String> asked, Page page, ActingOfficer officer) {
    return PictureAsk.of(asked).empty()
        ? new ModelAndView(page.redirect(SubjectRoutes.SUBJECTS))
        : drawn(reader.read(asked, officer), null, page);
  }

  /** The drawing alone with its notes, to print or to keep. */
  @GetMapping(SubjectRoutes.PICTURE + "/tep.svg")
  ResponseEntity<String> export(
      @RequestParam MultiValueMap<String, String> asked, Page page, ActingOfficer officer) {
    if (PictureAsk.of(asked).empty()) {
      return ResponseEntity.status(HttpStatus.FOUND)
          .header(HttpHeaders.LOCATION, page.href(SubjectRoutes.SUBJECTS))
          .build();
    }
    var output = new StringOutput();
    templates.render(
        "subjects/drawing.jte",
        Map.of("page", page, "drawing", pages.drawing(reader.read(asked, officer), page)),
        output);
    return Attachment.of("image/svg+xml", "so-do-lien-ket.svg").body(output.toString());
  }

  /** Writes what the diagram shows into the timeline of a case. */
  @PostMapping(SubjectRoutes.PICTURE)
  ModelAndView note(
      @RequestParam MultiValueMap<String, String> asked, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    ShownPicture shown = reader.read(asked, officer);
    return visit.answer(
        SubjectForms.note(shown.address()),
        sent -> subjects.note(sent.text("vu"), pages.words(shown, sent.text("loi"), page), officer),
        file ->
            visit.say(
                "/ho-so-vu-viec/" + file.number() + "#dien-bien",
                "subjects.said.noted",
                file.number()),
        again -> drawn(shown, again, page));
  }

  private ModelAndView drawn(ShownPicture shown, @Nullable FormView form, Page page) {
    return new ModelAndView("subjects/picture", "picture", pages.of(shown, form, page));
  }
}
