package vn.chosach.subjects.web;

import java.util.List;
import java.util.Set;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;

/** A list that is read whole, since what it shows is computed or short, and cut into pages here. */
interface WholeList<T> extends RowDesk {

  /** Its address, and before which of its messages stand those of its title and words. */
  WholeTerms whole();

  /** All of it. */
  List<T> all(ActingOfficer officer);

  ListedRow row(T one, Page page);

  /**
   * What a list is called.
   *
   * @param key with {@code .title}, {@code .lede}, {@code .none} and {@code .count}
   * @param acts addresses and message keys of what is begun from it
   * @param beside likewise of what stands beside it
   */
  record WholeTerms(String path, String key, List<Choice> acts, List<Choice> beside) {}

  @Override
  default ListTerms terms() {
    return new ListTerms(
        whole().path(), whole().key() + ".title", whole().key() + ".count", Set.of());
  }

  @Override
  default RowList list(String part, ListSheet sheet, ActingOfficer officer, Page page) {
    WholeTerms of = whole();
    List<T> all = all(officer);
    return new RowList(
        page.t(of.key() + ".title"),
        page.t(of.key() + ".lede"),
        said(of.acts(), page),
        said(of.beside(), page),
        List.of(),
        all.stream().skip(sheet.offset()).limit(sheet.size()).map(one -> row(one, page)).toList(),
        page.t(of.key() + ".none"),
        all.size());
  }

  private static List<Choice> said(List<Choice> keys, Page page) {
    return Choice.of(keys, one -> one.value(), one -> page.t(one.label()));
  }
}
