package vn.chosach.cases.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.ui.Page;

/** Words the rows of a list of cases. */
@Component
class ListRows {

  private final CaseNames names;

  ListRows(CaseNames names) {
    this.names = names;
  }

  List<ListPage.Row> of(List<CaseFile> files, Page page) {
    return files.stream()
        .map(
            file ->
                new ListPage.Row(
                    file.number(),
                    file.title(),
                    Chips.of(file.state(), page),
                    names.agency(file.access().agency(), page),
                    names.officer(file.access().officer(), page),
                    file.state().open() ? Chips.next(file.nextDue(), page) : null))
        .toList();
  }
}
