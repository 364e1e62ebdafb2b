package vn.chosach.officers.search;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.Page;

/** Lines of the navigation that the reader sees, by their names in the language of the page. */
@Component
class PageSearch implements SearchSource {

  @Override
  public SearchGroup group() {
    return SearchGroup.PAGES;
  }

  @Override
  public String section() {
    return WorkDesk.HOME;
  }

  @Override
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    List<NavEntry> found =
        Arrays.stream(NavEntryGroup.values())
            .flatMap(group -> page.nav(group).stream())
            .filter(line -> question.in(page.t(line.textKey())))
            .toList();
    return SearchAnswer.of(found, question, line -> hit(line, page));
  }

  private static SearchHit hit(NavEntry line, Page page) {
    String group = line.group() == NavEntryGroup.TODAY ? "" : page.t(line.group().textKey());
    return new SearchHit("", page.t(line.textKey()), group, line.path());
  }
}
