package vn.chosach.learning.web;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Vietnam;
import vn.chosach.learning.Lessons;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.SitePages;

/** The way to the lessons from the home page and for search engines. */
@Configuration
class LearningSlots {

  private final Lessons lessons;

  LearningSlots(Lessons lessons) {
    this.lessons = lessons;
  }

  @Bean
  SitePages lessonPages() {
    return () ->
        Stream.concat(
                Stream.of(LessonKind.QUESTION, LessonKind.NOTICE)
                    .flatMap(kind -> lessons.shown(kind).stream().limit(1)),
                LessonKind.PAGES.stream().flatMap(kind -> lessons.shown(kind).stream()))
            .map(LearningSlots::page);
  }

  private static SitePages.SitePage page(Lesson one) {
    return new SitePages.SitePage(
        LearningRoutes.page(one), Vietnam.dayOf(one.shownText().writtenAt()));
  }

  @Bean
  PageSlot lessonsOnHome(TemplateEngine templates) {
    return PageSlot.of(
        "ui.home.side", 110, templates, "learning/home.jte", (page, about) -> Map.of());
  }
}
