package vn.chosach.trust.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.publicity.PublicPage;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;

/**
 * The box of the look-up where people arrive: on the home page, and where no page was found; and,
 * beside a request for a correction, what it is about.
 */
@Configuration
class LookupSlots {

  private final TemplateEngine templates;
  private final Publications publications;

  LookupSlots(TemplateEngine templates, Publications publications) {
    this.templates = templates;
    this.publications = publications;
  }

  @Bean
  PageSlot publicationToCorrect() {
    return new ToCorrect();
  }

  @Bean
  PageSlot lookupOnHome() {
    return new Box("ui.home.action", "trust/homeBox.jte");
  }

  @Bean
  PageSlot lookupWhereNothingIs() {
    return new Box("ui.wrong.instead", "trust/box.jte");
  }

  /** Title of the publication that the address names, while it is public. */
  private final class ToCorrect implements PageSlot {

    @Override
    public String slot() {
      return "tips.correction.about";
    }

    @Override
    public @Nullable Content content(Page page, Map<String, String> about) {
      String path = about.getOrDefault("path", "");
      return Stream.of(PublicationKind.values())
          .filter(kind -> path.startsWith(kind.path() + "/"))
          .findFirst()
          .flatMap(kind -> publications.page(kind, path.substring(kind.path().length() + 1)))
          .filter(PublicPage::open)
          .map(shown -> shown.edition().shown())
          .<Content>map(
              body -> {
                boolean english = page.lang() == Lang.EN && body.english().there();
                String title = english ? body.english().title() : body.title();
                String lang = (english ? Lang.EN : Lang.VI).tag();
                return output ->
                    templates.render(
                        "trust/aboutPublication.jte",
                        Map.of("page", page, "path", path, "title", title, "lang", lang),
                        output);
              })
          .orElse(null);
    }
  }

  private final class Box implements PageSlot {

    private final String slot;
    private final String template;

    Box(String slot, String template) {
      this.slot = slot;
      this.template = template;
    }

    @Override
    public String slot() {
      return slot;
    }

    @Override
    public Content content(Page page, Map<String, String> about) {
      return output -> templates.render(template, Map.of("page", page), output);
    }
  }
}
