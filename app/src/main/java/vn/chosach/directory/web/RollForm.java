package vn.chosach.directory.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.chosach.approvals.ApprovedForm;
import vn.chosach.directory.ChangeReason;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/**
 * An act on the roll or on the rules as the desk offers it: a form, and the verb behind it.
 *
 * @param title what is done, and to whom
 * @param lede what it does
 * @param back where it was offered, without language prefix
 * @param definition fields of the order; reason and basis follow by themselves
 * @param verb does it
 */
record RollForm(
    String title,
    String lede,
    String back,
    FormDefinition definition,
    BiFunction<Actor, SubmittedForm, ActOutcome<String>> verb) {

  ApprovedForm approved() {
    return new ApprovedForm(title, List.of(lede), definition, verb);
  }

  /** Fields of an order, and why it is given. */
  static FormDefinition form(String action, String button, FormField... fields) {
    List<FormField> why =
        List.of(
            words("reason", "directory.field.reason")
                .hint("directory.field.reason-hint")
                .missing("directory.reason-missing")
                .rows(3),
            line("basis", "directory.field.basis").hint("directory.field.basis-hint").optional());
    return FormDefinition.of(
        action, button, Stream.concat(Stream.of(fields), why.stream()).toList());
  }

  /** A day of the calendar, typed or chosen. */
  static FormField day(String name, String label) {
    return FormField.day(name, label).wrong("directory.day-unreadable");
  }

  static ChangeReason why(SubmittedForm sent) {
    return new ChangeReason(sent.text("reason"), sent.text("basis"));
  }
}
