package vn.chosach.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who performs an act. Handed in by the caller, never looked up from a thread.
 *
 * @param kind what sort of actor it is
 * @param id the officer, citizen receipt or partner; {@code null} only for {@link ActorKind#SYSTEM}
 * @param agency key of the agency in whose name the act is done, as in {@code directory}; {@code
 *     null} for citizens and the system
 */
public record Actor(ActorKind kind, @Nullable UUID id, @Nullable String agency) {

  /** The system itself: clocks, imports, start-up. */
  public static final Actor SYSTEM = new Actor(ActorKind.SYSTEM, null, null);

  /** The sorts of actor the journal tells apart. */
  public enum ActorKind {
    OFFICER,
    CITIZEN,
    PARTNER,
    SYSTEM
  }

  /**
   * @throws IllegalArgumentException if an actor other than the system has no id
   */
  public Actor {
    if (kind != ActorKind.SYSTEM && id == null) {
      throw new IllegalArgumentException("an actor of kind " + kind + " needs an id");
    }
  }

  /** An officer who acts in the name of an agency. */
  public static Actor officer(UUID id, String agency) {
    return new Actor(ActorKind.OFFICER, id, agency);
  }
}
