package vn.chosach.learning.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.learning.Lessons;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.learning.life.LessonPart;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Hiểu để phòng, Hàng thật: what everybody reads, the quiz, and the sheets to print. */
@Controller
record LearningController(Lessons lessons, LearningPages pages) {

  @GetMapping(LearningRoutes.GUIDES)
  ModelAndView guides(Page page) {
    return new ModelAndView("learning/list", "list", pages.list(LessonKind.GUIDE, page));
  }

  @GetMapping(LearningRoutes.GOODS)
  ModelAndView goods(Page page) {
    return new ModelAndView("learning/list", "list", pages.list(LessonKind.GOODS, page));
  }

  @GetMapping(LearningRoutes.ARTICLES)
  ModelAndView articles(Page page) {
    return new ModelAndView("learning/list", "list", pages.list(LessonKind.ARTICLE, page));
  }

  @GetMapping(LearningRoutes.ARTICLES + LearningRoutes.SLUG)
  ModelAndView article(@PathVariable String slug, Page page) {
    return one(LessonKind.ARTICLE, slug, page);
  }

  @GetMapping(LearningRoutes.GUIDES + LearningRoutes.SLUG)
  ModelAndView guide(@PathVariable String slug, Page page) {
    return one(LessonKind.GUIDE, slug, page);
  }

  @GetMapping(LearningRoutes.GOODS + LearningRoutes.SLUG)
  ModelAndView ofGoods(@PathVariable String slug, Page page) {
    return one(LessonKind.GOODS, slug, page);
  }

  private ModelAndView one(LessonKind kind, String slug, Page page) {
    return new ModelAndView("learning/page", "one", pages.lesson(shown(kind, slug), page));
  }

  @GetMapping(LearningRoutes.SHEET)
  ModelAndView notice(Page page) {
    return sheet(
        lessons.shown(LessonKind.NOTICE).stream().findFirst().orElseThrow(Page::absent), page);
  }

  @GetMapping(LearningRoutes.GUIDES + LearningRoutes.SLUG + "/to-dan")
  ModelAndView sheetOfGuide(@PathVariable String slug, Page page) {
    return sheet(shown(LessonKind.GUIDE, slug), page);
  }

  private ModelAndView sheet(Lesson one, Page page) {
    return new ModelAndView("learning/sheet", "sheet", pages.sheet(one, page));
  }

  private Lesson shown(LessonKind kind, String slug) {
    return lessons.shown(kind, slug).orElseThrow(Page::absent);
  }

  /**
   * The quiz. Nothing is kept: the address says what was answered.
   *
   * @param before answers so far, one figure each; what cannot be is read as the beginning
   * @param chosen answer to the next question
   * @param sent whether the form was sent
   */
  @GetMapping(LearningRoutes.QUIZ)
  ModelAndView quiz(
      Page page,
      @RequestParam(name = "da", defaultValue = "") String before,
      @RequestParam(name = "chon", defaultValue = "") String chosen,
      @RequestParam(name = "gui", defaultValue = "") String sent) {
    List<Lesson> asked = lessons.shown(LessonKind.QUESTION);
    if (asked.isEmpty()) {
      throw Page.absent();
    }
    String answers =
        before.matches("[1-9]{0,100}") && before.length() <= asked.size() ? before : "";
    if (answers.length() == asked.size()) {
      return new ModelAndView("learning/quizResult", "result", pages.result(asked, answers, page));
    }
    int most = asked.get(answers.length()).shownText().vi().lines(LessonPart.ANSWERS).size();
    int choice =
        chosen.matches("[1-9]") && chosen.charAt(0) - '0' <= most ? chosen.charAt(0) - '0' : 0;
    boolean missed = choice == 0 && !sent.isEmpty();
    var errors =
        missed ? FormErrors.none().with("chon", page.t("learning.quiz.choose")) : FormErrors.none();
    var view =
        new ModelAndView(
            "learning/quiz", "quiz", pages.question(asked, answers, choice, errors, page));
    if (missed) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }
}
