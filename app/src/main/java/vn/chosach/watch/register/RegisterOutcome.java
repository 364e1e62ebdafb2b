package vn.chosach.watch.register;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** What became of an act in the register. */
public sealed interface RegisterOutcome {

  /** It was done; {@code id} of what it was done to. */
  record RegisterDone(UUID id) implements RegisterOutcome {}

  /**
   * It was not.
   *
   * @param field part of the form that must be mended; empty for none
   * @param more what else must be mended, so that a form names all of it at once
   */
  record RegisterRefused(String field, Refusal refusal, List<RegisterRefused> more)
      implements RegisterOutcome {

    /** This one and what else must be mended, in the order of the form. */
    public List<RegisterRefused> all() {
      return Stream.concat(Stream.of(this), more.stream()).toList();
    }

    /** All that must be mended, at its fields; {@code first} is the field for what names none. */
    public FormErrors errors(String first, Page page) {
      FormErrors errors = FormErrors.none();
      for (RegisterRefused one : all()) {
        errors = errors.with(one.field.isEmpty() ? first : one.field, page.t(one.refusal));
      }
      return errors;
    }
  }

  /** A refusal about a part of the form. */
  static RegisterRefused refused(String field, String code) {
    return new RegisterRefused(field, Refusal.of(code), List.of());
  }
}
