package vn.chosach.cases.reading;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.CaseList;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.SearchAnswer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.search.SearchGroup;
import vn.chosach.officers.search.SearchQuestion;
import vn.chosach.officers.search.SearchSource;
import vn.chosach.ui.Page;

/** Cases by number, title and subjects, closed ones too. */
@Component
class CaseSearch implements SearchSource {

  static final String SECTION = "/ho-so-vu-viec";

  private final ListQuery query;
  private final CaseRowSecurity rowSecurity;

  CaseSearch(ListQuery query, CaseRowSecurity rowSecurity) {
    this.query = query;
    this.rowSecurity = rowSecurity;
  }

  @Override
  public SearchGroup group() {
    return SearchGroup.CASES;
  }

  @Override
  public String section() {
    return SECTION;
  }

  @Override
  @Transactional(readOnly = true)
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    rowSecurity.of(reader);
    var asked =
        new CaseQuestion(question.words(), null, false, true, question.offset(), question.limit());
    CaseList list = query.page(asked, reader);
    return SearchAnswer.page(list.cases(), list.count(), one -> hit(one, page));
  }

  private static SearchHit hit(CaseFile one, Page page) {
    return new SearchHit(
        one.number(), one.title(), page.t(one.state().textKey()), SECTION + "/" + one.number());
  }
}
