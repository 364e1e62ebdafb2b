package vn.chosach.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.ActOutcome;

/**
 * What is wrong with a form as it was sent, field by field, in the order in which it was found. The
 * messages are finished sentences in the language of the page and say what to do.
 *
 * @param all one entry for each field in error
 */
public record FormErrors(List<Problem> all) {

  private static final FormErrors NONE = new FormErrors(List.of());

  public FormErrors {
    all = List.copyOf(all);
  }

  public static FormErrors none() {
    return NONE;
  }

  /** What a room refused, each at its field; {@code first} is the field for what names none. */
  public static FormErrors of(ActOutcome.Refused<?> no, String first, Page page) {
    FormErrors errors = NONE;
    for (ActOutcome.FieldRefusal one : no.faults()) {
      errors = errors.with(one.field().isEmpty() ? first : one.field(), page.t(one.refusal()));
    }
    return errors;
  }

  /** The same errors and one more; {@code field} is the name, and the id, of the input. */
  public FormErrors with(String field, String message) {
    var more = new ArrayList<>(all);
    more.add(new Problem(field, message));
    return new FormErrors(more);
  }

  /** The message at a field, {@code null} when the field is in order. */
  public @Nullable String on(String field) {
    return all.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /**
   * In the order of the form: as its fields were sent. A field that browsers leave out, such as a
   * choice nobody made, stays behind the one that was found wrong before it.
   *
   * @param sent names of the fields; empty leaves all as found
   */
  FormErrors inOrderOf(List<String> sent) {
    var places = new HashMap<Problem, Integer>();
    int place = -1;
    for (Problem problem : all) {
      int own = sent.indexOf(problem.field());
      place = own < 0 ? place : own;
      places.putIfAbsent(problem, place);
    }
    return new FormErrors(all.stream().sorted(Comparator.comparingInt(places::get)).toList());
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Ids for {@code aria-describedby} of an input: its hint {@code <field>-hint}, then its error
   * {@code <field>-error}; {@code null} when it has neither.
   */
  public @Nullable String describedBy(String field, @Nullable String hint) {
    return describedBy(field, field, hint);
  }

  /** The same for an input whose id is another than its name. */
  public @Nullable String describedBy(String field, String id, @Nullable String hint) {
    var ids = new ArrayList<String>();
    if (hint != null) {
      ids.add(id + "-hint");
    }
    if (on(field) != null) {
      ids.add(field + "-error");
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }

  /** One field and what to do about it. */
  public record Problem(String field, String message) {}
}
