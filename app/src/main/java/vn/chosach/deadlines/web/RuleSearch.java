package vn.chosach.deadlines.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.deadlines.rules.RuleBook;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.SearchAnswer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.search.SearchGroup;
import vn.chosach.officers.search.SearchQuestion;
import vn.chosach.officers.search.SearchSource;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.ui.Page;

/** Time limits set by law as of today, which every officer may read. */
@Component
record RuleSearch(RuleBook rules) implements SearchSource {

  @Override
  public SearchGroup group() {
    return SearchGroup.TIME_LIMITS;
  }

  @Override
  public String section() {
    return WorkDesk.HOME;
  }

  @Override
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    List<LegalRule> found = rules.search(page.today(), question.words());
    return SearchAnswer.of(found, question, one -> hit(one, page));
  }

  private static SearchHit hit(LegalRule one, Page page) {
    String key = URLEncoder.encode(one.key(), StandardCharsets.UTF_8);
    return new SearchHit(
        one.key(), one.name().in(page.lang()), one.legalBasis(), "/thoi-han/quy-tac/" + key);
  }
}
