package vn.chosach.ui.lists;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/**
 * An act for many rows of a list at once. Each row goes through the same door as if it stood alone,
 * in a transaction of its own: one that is refused never holds up the others.
 *
 * @param key stands in addresses
 * @param textKey message key of its button
 * @param fields what it asks for, once for all rows
 * @param names what rows are called; those that are not in sight are left out
 * @param act does it with one row, for which the page showed this version
 * @param undo key of the act that takes it back; empty for none
 */
public record BulkDeed(
    String key,
    String textKey,
    Function<Page, List<FormField>> fields,
    Function<Collection<UUID>, Map<UUID, String>> names,
    BulkAct act,
    String undo) {

  /** One that is not taken back by another. */
  public BulkDeed(
      String key,
      String textKey,
      Function<Page, List<FormField>> fields,
      Function<Collection<UUID>, Map<UUID, String>> names,
      BulkAct act) {
    this(key, textKey, fields, names, act, "");
  }

  /** What is done with one row. */
  public interface BulkAct {
    ActOutcome<?> on(UUID row, int seen, SubmittedForm sent);
  }
}
