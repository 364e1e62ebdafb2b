package vn.chosach.publicity.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.publicity.PublicQuestion;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.SitePages;
import vn.chosach.ui.SitePages.SitePage;

/** Every warning and closed case that is public, for search engines. */
@Component
record PublishedPages(Publications publications) implements SitePages {

  private static final int MOST = 2_000;

  @Override
  public Stream<SitePage> pages() {
    return Arrays.stream(PublicationKind.values())
        .flatMap(
            kind ->
                publications.shown(new PublicQuestion(kind, "", "", 0, MOST)).entries().stream())
        .map(
            one ->
                new SitePage(
                    one.publication().kind().path() + "/" + one.publication().slug(),
                    Vietnam.dayOf(Objects.requireNonNull(one.edition().hands().publishedAt()))));
  }
}
