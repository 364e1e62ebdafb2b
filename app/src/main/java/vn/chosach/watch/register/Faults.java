package vn.chosach.watch.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a form, field by field in its order; of a field the first counts. */
public final class Faults {

  private final List<RegisterOutcome.RegisterRefused> all = new ArrayList<>();

  /** Notes that a field must be mended. */
  public Faults when(boolean wrong, String field, String code) {
    if (wrong && all.stream().noneMatch(one -> one.field().equals(field))) {
      all.add(RegisterOutcome.refused(field, code));
    }
    return this;
  }

  /** The refusal that names everything; {@code null} when nothing is wrong. */
  public RegisterOutcome.@Nullable RegisterRefused refused() {
    if (all.isEmpty()) {
      return null;
    }
    RegisterOutcome.RegisterRefused first = all.getFirst();
    return new RegisterOutcome.RegisterRefused(
        first.field(), first.refusal(), List.copyOf(all.subList(1, all.size())));
  }
}
