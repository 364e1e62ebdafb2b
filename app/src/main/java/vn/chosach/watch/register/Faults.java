package vn.chosach.watch.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ActOutcome.FieldRefusal;

/** Gathers what is wrong with a form, field by field in its order; of a field the first counts. */
public final class Faults {

  private final List<FieldRefusal> all = new ArrayList<>();

  /** Notes that a field must be mended. */
  public Faults when(boolean wrong, String field, String code) {
    if (wrong && all.stream().noneMatch(one -> one.field().equals(field))) {
      all.add(FieldRefusal.of(field, code));
    }
    return this;
  }

  /** The refusal that names everything; {@code null} when nothing is wrong. */
  public @Nullable ActOutcome<UUID> refused() {
    return all.isEmpty() ? null : new ActOutcome.Refused<>(all);
  }
}
