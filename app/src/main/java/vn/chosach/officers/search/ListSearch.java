package vn.chosach.officers.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.ui.Page;

/**
 * Legal documents, kinds of violation and groups of goods as of today. The catalogue lies below and
 * cannot answer itself.
 */
@Component
record ListSearch(Catalogue catalogue) implements SearchSource {

  @Override
  public SearchGroup group() {
    return SearchGroup.LAW;
  }

  @Override
  public String section() {
    return "/danh-muc";
  }

  @Override
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    Stream<SearchHit> documents =
        catalogue.legalBases(page.today()).stream()
            .map(
                one ->
                    hit(
                        one.number(),
                        one.number(),
                        one.title(),
                        page.t(one.kind().textKey()),
                        "can-cu"));
    Stream<SearchHit> violations =
        catalogue.violationKinds(page.today()).stream()
            .map(one -> hit("", one.code(), one.name().in(page.lang()), "", "hanh-vi"));
    Stream<SearchHit> goods =
        catalogue.goodsGroups(page.today()).stream()
            .map(one -> hit("", one.code(), one.name().in(page.lang()), "", "nhom-hang"));
    List<SearchHit> found =
        Stream.of(documents, violations, goods)
            .flatMap(hits -> hits)
            .filter(hit -> question.in(hit.number() + " " + hit.title()))
            .toList();
    return SearchAnswer.of(found, question, hit -> hit);
  }

  /** Codes of kinds are for machines: they lead there and are not shown. */
  private SearchHit hit(String shown, String code, String name, String about, String list) {
    String words = URLEncoder.encode(code, StandardCharsets.UTF_8);
    return new SearchHit(shown, name, about, section() + "?muc=" + list + "&tim=" + words);
  }
}
