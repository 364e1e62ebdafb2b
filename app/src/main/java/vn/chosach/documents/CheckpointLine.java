package vn.chosach.documents;

import java.util.Optional;

/**
 * A line that another room prints at the foot of each document, such as the last witnessed
 * checkpoint of the journal. A bean of this type supplies it; without one nothing is printed.
 */
@FunctionalInterface
public interface CheckpointLine {

  /** One line of at most 200 characters as of now; empty for none. */
  Optional<String> line();
}
