package vn.chosach.referrals.asking;

import java.util.List;

/**
 * What the asker learns before an act.
 *
 * @param pointers agencies to call, in alphabetical order, each kind of subject once
 * @param common subjects that so many records name that they point at nobody, as they are shown
 */
public record CheckAnswer(List<Pointer> pointers, List<String> common) {

  public CheckAnswer {
    pointers = List.copyOf(pointers);
    common = List.copyOf(common);
  }

  /**
   * An agency that works on a subject.
   *
   * @param agency its key
   * @param kind kind of identifier, or {@code NAME}
   */
  public record Pointer(String agency, String kind) {}

  /** Whether there is nothing to say. */
  public boolean clear() {
    return pointers.isEmpty() && common.isEmpty();
  }
}
