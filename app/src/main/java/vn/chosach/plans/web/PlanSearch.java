package vn.chosach.plans.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.SearchAnswer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.search.SearchGroup;
import vn.chosach.officers.search.SearchQuestion;
import vn.chosach.officers.search.SearchSource;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Plan;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** Plans by number and title: as many as a member sees in the register of plans. */
@Component
record PlanSearch(Plans plans) implements SearchSource {

  @Override
  public SearchGroup group() {
    return SearchGroup.PLANS;
  }

  @Override
  public String section() {
    return PlanRoutes.PLANS;
  }

  @Override
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    List<Plan> found =
        plans.list(reader).stream()
            .filter(one -> question.in(one.number() + " " + one.titleVi() + " " + one.titleEn()))
            .toList();
    return SearchAnswer.of(found, question, one -> hit(one, page));
  }

  private static SearchHit hit(Plan one, Page page) {
    return new SearchHit(
        one.number(),
        page.lang() == Lang.VI ? one.titleVi() : one.titleEn(),
        page.t(one.state().textKey()),
        PlanRoutes.PLANS + "/" + one.id());
  }
}
