package vn.chosach.conduct;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.conduct.life.IntegrityState;

/**
 * An integrity case as the desk reads it.
 *
 * @param number as people say it, {@code LC-2026-0001}
 * @param version rises with each act
 * @param tip report that it came from
 * @param receivedAt when the first information reached the desk
 * @param about what it is about
 * @param due the clock that runs
 * @param askedBy who proposed to end it
 * @param askedFor by what; {@code null} while nobody has
 * @param extended how often the time for verification was extended
 * @param steps what was done, oldest first; empty in lists
 */
public record IntegrityCase(
    UUID id,
    String number,
    IntegrityState state,
    Instant since,
    int version,
    @Nullable UUID tip,
    Instant receivedAt,
    Instant openedAt,
    Accusation about,
    Due due,
    @Nullable UUID askedBy,
    @Nullable IntegrityEvent askedFor,
    int extended,
    List<IntegrityCaseStep> steps) {

  /** Extensions of the time for resolving, in the order of Luật 25/2018 art. 30. */
  private static final List<String> EXTENSIONS = List.of("complex", "very-complex");

  public IntegrityCase {
    steps = List.copyOf(steps);
  }

  public IntegrityCase with(List<IntegrityCaseStep> done) {
    return new IntegrityCase(
        id,
        number,
        state,
        since,
        version,
        tip,
        receivedAt,
        openedAt,
        about,
        due,
        askedBy,
        askedFor,
        extended,
        done);
  }

  /** Whether another officer proposed to end it by this. */
  public boolean asks(IntegrityEvent event) {
    return askedBy != null && event == askedFor;
  }

  /** The same, with the competent body asked until a day. */
  public IntegrityCase recommended(Due until, Instant at) {
    return new IntegrityCase(
        id,
        number,
        IntegrityState.RECOMMENDED,
        at,
        version + 1,
        tip,
        receivedAt,
        openedAt,
        about,
        until,
        null,
        null,
        extended,
        List.of());
  }

  /**
   * A clock.
   *
   * @param rule key of the legal rule; {@code null} for a day that was set by hand
   * @param at when it ends; {@code null} while none runs
   */
  public record Due(@Nullable String rule, @Nullable Instant at) {

    public static final Due NONE = new Due(null, null);
  }

  /** Something that was done. */
  public record IntegrityCaseStep(
      Instant at,
      IntegrityEvent event,
      IntegrityState before,
      IntegrityState after,
      UUID officer,
      String words) {}

  /** Keys of the first extensions of {@code TC.RESOLVE}, as many as are asked for, at most two. */
  public static List<String> extensions(int many) {
    return EXTENSIONS.subList(0, many);
  }
}
