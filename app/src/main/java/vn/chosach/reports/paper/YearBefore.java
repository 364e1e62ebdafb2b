package vn.chosach.reports.paper;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.Predecessors;
import vn.chosach.reports.figures.Scope;
import vn.chosach.ui.Page;

/** Says with whose work an agency is compared, and where that cannot be told. */
@Component
record YearBefore(ReportNames names, Predecessors predecessors) {

  /** Of an agency that was not there a year before, a dash would say too little. */
  Table.TableValue said(Table.TableValue value, SheetTables.Cells cells, Col col, Page page) {
    return !cells.heirs() || value.number() != null || predecessors.comparable(cells.scope(), col)
        ? value
        : Table.TableValue.words(page.t("reports.before.unknown"));
  }

  /**
   * Behind the caption: whose work stands in the columns of the year before, or why it cannot be
   * told; empty where there is nothing to say.
   */
  String told(SheetTables.Cells cells, Page page) {
    Scope scope = cells.scope();
    String agency = scope.agency();
    if (agency == null || !cells.heirs()) {
      return "";
    }
    Predecessors.Lineage lineage = predecessors.of(agency, scope, Col.CUM_SAME);
    if (!lineage.divided().isEmpty()) {
      return ". " + page.t("reports.before.divided", bodies(lineage.divided(), page));
    }
    if (!lineage.known()) {
      return ". " + page.t("reports.before.none");
    }
    boolean counted =
        cells.cells().values().stream()
            .anyMatch(one -> one.col() == Col.CUM_SAME && one.amount() != null);
    return lineage.keys().size() == 1 || !counted
        ? ""
        : ". "
            + page.t(
                "reports.before.counted",
                bodies(lineage.keys().stream().filter(key -> !key.equals(agency)).toList(), page));
  }

  private String bodies(Collection<String> keys, Page page) {
    return String.join("; ", keys.stream().map(key -> names.body(key, page)).sorted().toList());
  }
}
