package vn.chosach.directory.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;

/** What the directory shows on the home page: the finder, and the numbers to call. */
@Configuration
class HomeParts {

  private final TemplateEngine templates;

  HomeParts(TemplateEngine templates) {
    this.templates = templates;
  }

  @Bean
  PageSlot finderOnHome(Finder finder) {
    return new Slot(
        "ui.home.main",
        page -> draw("directory/homeFinder.jte", page, "whose", finder.blank(page)));
  }

  @Bean
  PageSlot hotlinesOnHome(Hotlines hotlines) {
    return new Slot(
        "ui.home.side",
        page ->
            draw(
                "directory/homeHotlines.jte",
                page,
                "lines",
                hotlines.byPhone(page.today(), page.lang())));
  }

  private Content draw(String template, Page page, String name, Object value) {
    return output -> templates.render(template, Map.of("page", page, name, value), output);
  }

  private record Slot(String slot, java.util.function.Function<Page, Content> part)
      implements PageSlot {
    @Override
    public Content content(Page page, Map<String, String> about) {
      return part.apply(page);
    }
  }
}
