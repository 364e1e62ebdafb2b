package vn.chosach.publicity.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.publicity.PublicQuestion;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;

/** The newest warnings and closed cases on the home page; nothing while there are none. */
@Configuration
class NewestOnHome {

  private static final int SHOWN = 3;

  private final Publications publications;
  private final PublicPages pages;
  private final TemplateEngine templates;

  NewestOnHome(Publications publications, PublicPages pages, TemplateEngine templates) {
    this.publications = publications;
    this.pages = pages;
    this.templates = templates;
  }

  @Bean
  PageSlot alertsOnHome() {
    return new Newest(PublicationKind.ALERT, 10);
  }

  @Bean
  PageSlot closedCasesOnHome() {
    return new Newest(PublicationKind.CASE, 20);
  }

  private final class Newest implements PageSlot {

    private final PublicationKind publicationKind;
    private final int order;

    Newest(PublicationKind publicationKind, int order) {
      this.publicationKind = publicationKind;
      this.order = order;
    }

    @Override
    public String slot() {
      return "ui.home.main";
    }

    @Override
    public int order() {
      return order;
    }

    @Override
    public @Nullable Content content(Page page, Map<String, String> about) {
      List<PublicView.Card> cards =
          publications
              .shown(new PublicQuestion(publicationKind, "", "", 0, SHOWN))
              .entries()
              .stream()
              .map(one -> pages.card(one, page))
              .toList();
      return cards.isEmpty()
          ? null
          : output ->
              templates.render(
                  "publicity/home.jte",
                  Map.of("page", page, "kind", publicationKind, "cards", cards),
                  output);
    }
  }
}
