package vn.chosach.directory.web;

import java.util.List;
import vn.chosach.ui.FormErrors;

/**
 * A form for one act on the roll, drawn from its fields.
 *
 * @param title heading
 * @param lede what the act does
 * @param action address the form is sent to, without language prefix
 * @param button text of the button
 * @param back address of the way back, without language prefix
 * @param fields fields of the order; reason and basis follow by themselves
 * @param errors what is wrong with the form as it was sent
 */
public record ActForm(
    String title,
    String lede,
    String action,
    String button,
    String back,
    List<Field> fields,
    FormErrors errors) {

  ActForm with(FormErrors found) {
    return new ActForm(title, lede, action, button, back, fields, found);
  }
}
