package vn.chosach.publicity.web;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Page;
import vn.chosach.ui.RssFeed;

/** What everyone may read, as a feed. */
@Component
record Feed(PublicPages pages) {

  String of(PublicationKind publicationKind, List<PublicationList.Entry> entries, Page page) {
    return new RssFeed(
            page.t("publicity." + name(publicationKind) + ".title"),
            publicationKind.path(),
            page.t("publicity." + name(publicationKind) + ".lede"),
            entries.stream().map(entry -> item(entry, page)).toList())
        .written(page);
  }

  private RssFeed.FeedItem item(PublicationList.Entry entry, Page page) {
    PublicView.Card card = pages.card(entry, page);
    return new RssFeed.FeedItem(
        card.title(),
        card.href(),
        Objects.requireNonNull(entry.edition().hands().publishedAt()),
        card.label() + ". " + card.text());
  }

  static String name(PublicationKind publicationKind) {
    return switch (publicationKind) {
      case CASE -> "cases";
      case ALERT -> "alerts";
    };
  }
}
