package vn.chosach.publicity.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.publicity.PublicQuestion;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.SitePages;
import vn.chosach.ui.SitePages.SitePage;

/** Every warning and closed case that is public, for search engines. */
@Component
record PublishedPages(Publications publications) implements SitePages {

  private static final int AT_ONCE = 100;

  @Override
  public Stream<SitePage> pages() {
    return Arrays.stream(PublicationKind.values())
        .flatMap(kind -> published(kind).stream())
        .map(
            one ->
                new SitePage(
                    one.publication().kind().path() + "/" + one.publication().slug(),
                    Vietnam.dayOf(Objects.requireNonNull(one.edition().hands().publishedAt()))));
  }

  private List<PublicationList.Entry> published(PublicationKind kind) {
    var all = new ArrayList<PublicationList.Entry>();
    PublicationList part;
    do {
      part = publications.shown(new PublicQuestion(kind, "", "", all.size(), AT_ONCE));
      all.addAll(part.entries());
    } while (!part.entries().isEmpty() && all.size() < part.count());
    return all;
  }
}
