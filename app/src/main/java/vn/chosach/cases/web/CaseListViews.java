package vn.chosach.cases.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.ui.Page;

/** Words the rows of a list of cases. */
@Component
class CaseListViews {

  private final CaseNames names;

  CaseListViews(CaseNames names) {
    this.names = names;
  }

  List<ListPage.ListRow> of(List<CaseFile> files, Page page) {
    return of(files, Map.of(), page);
  }

  /** With the arithmetic of the clocks that are known by the number of the case. */
  List<ListPage.ListRow> of(List<CaseFile> files, Map<String, ClockExplanation> clocks, Page page) {
    return files.stream()
        .map(
            file ->
                new ListPage.ListRow(
                    file.number(),
                    file.title(),
                    Chips.of(file.state(), page),
                    names.agency(file.access().agency(), page),
                    names.officer(file.access().officer(), page),
                    file.state().open() ? Chips.next(file.nextDue(), page) : null,
                    how(file, clocks, page)))
        .toList();
  }

  private static CaseView.@Nullable ClockLine how(
      CaseFile file, Map<String, ClockExplanation> clocks, Page page) {
    ClockExplanation one = clocks.get(file.number());
    return one == null ? null : CasePages.clock(one, page);
  }
}
