package vn.chosach.trust.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;

/** The box of the look-up where people arrive: on the home page, and where no page was found. */
@Configuration
class LookupSlots {

  private final TemplateEngine templates;

  LookupSlots(TemplateEngine templates) {
    this.templates = templates;
  }

  @Bean
  PageSlot lookupOnHome() {
    return new Box("ui.home.action", "trust/homeBox.jte");
  }

  @Bean
  PageSlot lookupWhereNothingIs() {
    return new Box("ui.wrong.instead", "trust/box.jte");
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
