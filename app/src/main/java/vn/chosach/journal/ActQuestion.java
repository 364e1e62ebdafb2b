package vn.chosach.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which acts to count.
 *
 * @param verbs any of these; none counts nothing
 * @param having details that the act has with exactly these values; empty for any
 * @param undone what takes such an act back; an act that was taken back later, whenever, does not
 *     count
 * @param from first moment
 * @param before moment after the last
 */
public record ActQuestion(
    Set<String> verbs, Map<String, String> having, Undone undone, Instant from, Instant before) {

  public ActQuestion {
    verbs = Set.copyOf(verbs);
    having = Map.copyOf(having);
  }

  /** Acts that are never taken back. */
  public ActQuestion(Set<String> verbs, Instant from, Instant before) {
    this(verbs, Map.of(), Undone.NEVER, from, before);
  }

  /**
   * What takes an act back: a later act on the same thing.
   *
   * @param verbs any of these; none for an act that is never taken back
   * @param about values of the detail {@code about} of the later act, one of which it has; empty
   *     for any
   * @param part detail that both acts share: its new value in the act is its old value in the later
   *     one, or the only one that the later one states; {@code null} for none
   */
  public record Undone(Set<String> verbs, Set<String> about, @Nullable String part) {

    public static final Undone NEVER = new Undone(Set.of(), Set.of(), null);

    public Undone {
      verbs = Set.copyOf(verbs);
      about = Set.copyOf(about);
    }

    public static Undone by(String... verbs) {
      return new Undone(Set.of(verbs), Set.of(), null);
    }
  }
}
