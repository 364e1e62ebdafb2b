package vn.chosach.lifecycle.steps;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a room remembers of a step beside its words: a record whose components are columns. */
public interface StepFacts {

  /** The paper signed here by which it happened; {@code null} for none. */
  @Nullable UUID document();

  /** Number of another paper that shows it; empty for none. */
  default String paper() {
    return "";
  }
}
