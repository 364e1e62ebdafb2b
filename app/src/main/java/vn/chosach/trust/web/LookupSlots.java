package vn.chosach.trust.web;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.publicity.PublicPage;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Lang;
import vn.chosach.ui.PageSlot;

/**
 * The box of the look-up where people arrive: on the home page, and where no page was found; and,
 * beside a request for a correction, what it is about.
 */
@Configuration
class LookupSlots {

  @Bean
  PageSlot lookupOnHome(TemplateEngine templates) {
    return PageSlot.of("ui.home.action", templates, "trust/homeBox.jte", (page, about) -> Map.of());
  }

  @Bean
  PageSlot lookupWhereNothingIs(TemplateEngine templates) {
    return PageSlot.of("ui.wrong.instead", templates, "trust/box.jte", (page, about) -> Map.of());
  }

  /** Title of the publication that the address names, while it is public. */
  @Bean
  PageSlot publicationToCorrect(Publications publications, TemplateEngine templates) {
    return PageSlot.of(
        "tips.correction.about",
        templates,
        "trust/aboutPublication.jte",
        (page, about) -> {
          String path = about.getOrDefault("path", "");
          return Stream.of(PublicationKind.values())
              .filter(kind -> path.startsWith(kind.path() + "/"))
              .findFirst()
              .flatMap(kind -> publications.page(kind, path.substring(kind.path().length() + 1)))
              .filter(PublicPage::open)
              .map(shown -> titled(shown.edition().shown(), path, page.lang()))
              .orElse(null);
        });
  }

  private static Map<String, Object> titled(Body body, String path, Lang lang) {
    boolean english = lang == Lang.EN && body.english().there();
    return Map.of(
        "path",
        path,
        "title",
        english ? body.english().title() : body.title(),
        "lang",
        (english ? Lang.EN : Lang.VI).tag());
  }
}
