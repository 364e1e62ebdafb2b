package vn.chosach.directory.web;

import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.ui.PageSlot;

/** What the directory shows on the home page: the finder, and the numbers to call. */
@Configuration
class HomeParts {

  @Bean
  PageSlot finderOnHome(Finder finder, TemplateEngine templates) {
    return PageSlot.of(
        "ui.home.main",
        templates,
        "directory/homeFinder.jte",
        (page, about) -> Map.of("whose", finder.blank(page)));
  }

  @Bean
  PageSlot hotlinesOnHome(Hotlines hotlines, TemplateEngine templates) {
    return PageSlot.of(
        "ui.home.side",
        templates,
        "directory/homeHotlines.jte",
        (page, about) -> Map.of("lines", hotlines.byPhone(page.today(), page.lang())));
  }
}
