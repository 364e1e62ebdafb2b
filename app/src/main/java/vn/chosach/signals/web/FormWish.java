package vn.chosach.signals.web;

import org.jspecify.annotations.Nullable;
import vn.chosach.ui.form.FormView;

/**
 * Which form shall be open, and what stands in it.
 *
 * @param sent the form as it was sent; {@code null} for what is proposed
 * @param note text key of why it is shown again; {@code null} for none
 */
record FormWish(FormKind kind, @Nullable FormView sent, @Nullable String note) {

  static FormWish fresh(FormKind kind) {
    return new FormWish(kind, null, null);
  }

  /** The form that was sent, if it is of this kind. */
  static @Nullable FormView sent(@Nullable FormWish wish, FormKind kind) {
    return wish != null && wish.kind() == kind ? wish.sent() : null;
  }
}
