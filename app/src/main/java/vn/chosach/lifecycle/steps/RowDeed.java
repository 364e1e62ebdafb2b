package vn.chosach.lifecycle.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormPage;

/**
 * What the page of a row offers: a button, its form and its address. An enum of the room names
 * them, in the order of the buttons.
 */
public interface RowDeed {

  /** Last part of its address. */
  String slug();

  /** Message key of what the button says. */
  String textKey();

  /** The deed of an address; not found where the room has none of that name. */
  static <D extends RowDeed> D of(D[] deeds, String slug) {
    return Arrays.stream(deeds)
        .filter(deed -> deed.slug().equals(slug))
        .findFirst()
        .orElseThrow(Page::absent);
  }

  /** The buttons of a page. */
  static <D extends RowDeed> List<Choice> buttons(
      D[] deeds, Predicate<D> open, String row, Page page) {
    return Arrays.stream(deeds)
        .filter(open)
        .map(deed -> Choice.of(row + "/lam/" + deed.slug(), page.t(deed.textKey())))
        .toList();
  }

  /**
   * Its form.
   *
   * @param row address of the row
   * @param version of the row that the form is drawn from
   * @param mends field that mends a refusal, by its code
   */
  default FormDefinition form(
      String row, int version, Map<String, String> mends, List<FormField> fields) {
    return FormDefinition.of(row + "/lam/" + slug(), textKey(), fields).on(version).mending(mends);
  }

  /** The page with its form. */
  default FormPage titled(String number, String row, Page page) {
    return FormPage.titled(page.t(textKey()) + " · " + number, row);
  }
}
