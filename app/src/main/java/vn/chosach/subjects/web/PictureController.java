package vn.chosach.subjects.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import vn.chosach.subjects.desk.DayRange;
import vn.chosach.subjects.desk.LinkPicture;
import vn.chosach.subjects.desk.LinkPicture.PictureQuestion;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Sơ đồ liên kết: drawn here and not in the browser, with its table beside it. */
@Controller
record PictureController(
    Subjects subjects, PicturePages pages, FormFlow flow, TemplateEngine templates) {

  private static final int LONGEST = 300;

  @GetMapping(SubjectRoutes.PICTURE)
  ModelAndView picture(
      @RequestParam MultiValueMap<String, String> asked, Page page, ActingOfficer officer) {
    PictureQuestion question = question(asked);
    return question.from().isEmpty()
        ? new ModelAndView(page.redirect(SubjectRoutes.SUBJECTS))
        : drawn(question, null, officer, page);
  }

  /** The drawing alone, to print or to keep. */
  @GetMapping(SubjectRoutes.PICTURE + "/tep.svg")
  ResponseEntity<String> export(
      @RequestParam MultiValueMap<String, String> asked, Page page, ActingOfficer officer) {
    PictureQuestion question = question(asked);
    if (question.from().isEmpty()) {
      return ResponseEntity.status(HttpStatus.FOUND)
          .header(HttpHeaders.LOCATION, page.href(SubjectRoutes.SUBJECTS))
          .build();
    }
    var output = new StringOutput();
    templates.render(
        "subjects/drawing.jte",
        Map.of("page", page, "drawing", pages.drawing(picture(question, officer), question, page)),
        output);
    return Attachment.of("image/svg+xml", "so-do-lien-ket.svg").body(output.toString());
  }

  /** Writes what the diagram shows into the timeline of a case. */
  @PostMapping(SubjectRoutes.PICTURE)
  ModelAndView note(
      @RequestParam MultiValueMap<String, String> asked,
      Page page,
      ActingOfficer officer,
      FlashMessage.Speaker said) {
    PictureQuestion question = question(asked);
    LinkPicture picture = picture(question, officer);
    SubmittedForm sent = SubjectForms.note(PicturePages.address(question)).read(asked, page);
    String number = sent.text("vu");
    return flow.answer(
        sent,
        () ->
            subjects.note(number, pages.words(picture, question, sent.text("loi"), page), officer),
        FlowAnswer.of(
            file -> {
              said.say("subjects.said.noted", file.number());
              return "/ho-so-vu-viec/" + file.number() + "#dien-bien";
            },
            again -> drawn(question, again, officer, page)));
  }

  private ModelAndView drawn(
      PictureQuestion question, @Nullable FormView form, ActingOfficer officer, Page page) {
    return new ModelAndView(
        "subjects/picture", "picture", pages.of(picture(question, officer), question, form, page));
  }

  private LinkPicture picture(PictureQuestion question, ActingOfficer officer) {
    return subjects.draw(question, officer).orElseThrow(Page::absent);
  }

  private static PictureQuestion question(MultiValueMap<String, String> asked) {
    String to = asked.getFirst("den");
    return new PictureQuestion(
        first(asked.getFirst("tu")),
        marks(asked.get("mo")),
        marks(asked.get("ghim")),
        to == null || to.isBlank() ? null : first(to),
        new DayRange(day(asked.getFirst("tu-ngay")), day(asked.getFirst("den-ngay"))));
  }

  private static List<String> marks(@Nullable List<String> sent) {
    return Stream.ofNullable(sent)
        .flatMap(List::stream)
        .filter(one -> one.length() <= LONGEST)
        .distinct()
        .limit(LinkPicture.MOST)
        .toList();
  }

  /** A day that cannot be read bounds nothing. */
  private static @Nullable LocalDate day(@Nullable String sent) {
    try {
      return sent == null || sent.isBlank() ? null : LocalDate.parse(sent.strip());
    } catch (DateTimeParseException unread) {
      return null;
    }
  }

  private static String first(@Nullable String value) {
    return value == null || value.length() > LONGEST ? "" : value;
  }
}
