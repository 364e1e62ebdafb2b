package vn.chosach.learning.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.learning.Lessons;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.share.ShareCard;
import vn.chosach.ui.share.ShareCard.SharedPages;

/** Who may call the pages of learning. */
@Configuration
class LearningRoutes {

  static final String GUIDES = "/hieu-de-phong";
  static final String GOODS = "/hang-that";
  static final String QUIZ = GUIDES + "/trac-nghiem";
  static final String ARTICLES = GUIDES + "/bai-viet";
  static final String SHEET = GUIDES + "/to-dan";
  static final String SLUG = "/{slug:[a-z0-9-]{3,80}}";
  static final String DESK = "/hoc-lieu";
  static final String OPENING = DESK + "/moi/{kind:[a-z0-9-]{3,40}}";
  static final String ONE = DESK + SLUG;
  static final String ACT = ONE + "/lam/{act:[a-z-]{2,20}}";

  private static final Role[] READERS = {
    Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules learningRules() {
    return RouteRules.of(
        open("/learning/**"),
        open(GUIDES),
        open(GUIDES + "/**"),
        open(GOODS),
        open(GOODS + "/**"),
        only(DESK + "/moi/*", Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE),
        only(DESK, READERS),
        only(DESK + "/**", READERS));
  }

  @Bean
  SharedPages sharedLessons(Lessons lessons, LearningNames names) {
    return (path, page) ->
        LessonKind.PAGES.stream()
            .flatMap(kind -> lessons.shown(kind, path.replaceFirst(".*/", "")).stream())
            .filter(one -> page(one).equals(path))
            .map(
                one ->
                    new ShareCard(
                        page.t(one.kind().textKey()),
                        one.shownText().in(page.lang()).title(),
                        names.agency(one.agency(), page)))
            .findFirst();
  }

  @Bean
  NavEntry learningEntry() {
    return new NavEntry(NavEntryGroup.MEDIA, 74, DESK, "learning.desk", Set.of(READERS));
  }

  @Bean
  PublicNavEntry guidesLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 20, GUIDES, "learning.guides");
  }

  @Bean
  PublicNavEntry goodsLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 21, GOODS, "learning.goods");
  }

  /** Where everybody reads a lesson. */
  static String page(Lesson one) {
    return switch (one.kind()) {
      case GUIDE -> GUIDES + "/" + one.slug();
      case GOODS -> GOODS + "/" + one.slug();
      case QUESTION -> QUIZ;
      case NOTICE -> SHEET;
      case ARTICLE -> ARTICLES + "/" + one.slug();
    };
  }

  static String desk(String slug) {
    return DESK + "/" + slug;
  }
}
