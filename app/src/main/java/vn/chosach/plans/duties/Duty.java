package vn.chosach.plans.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.plans.life.Frequency;

/**
 * A duty of a plan.
 *
 * @param ref place in the plan
 * @param goal part of the plan it stands under
 * @param requirement number of the requirement; empty for none
 * @param target how many in a year and agency; {@code null} where the plan names none
 * @param kinds kinds of evidence that are expected
 * @param root the first text of this duty; what was proved for any text counts for all
 * @param origin duty of the plan above that it carries out
 * @param originRoot the root of that duty
 * @param lead key of the agency that answers for it
 * @param partners keys of those that work along
 */
public record Duty(
    UUID id,
    UUID plan,
    String ref,
    String goal,
    String requirement,
    String titleVi,
    String titleEn,
    Frequency frequency,
    @Nullable LocalDate due,
    @Nullable Integer target,
    List<String> kinds,
    UUID root,
    @Nullable UUID origin,
    @Nullable UUID originRoot,
    String lead,
    List<String> partners) {

  /** Whether one of these carries it out for the plan below. */
  boolean takenBy(List<Duty> own) {
    return own.stream().anyMatch(one -> root.equals(one.originRoot()));
  }

  /** This duty as an agency takes it over into its own plan, under an id. */
  Duty taken(UUID as, UUID into, String agency) {
    return new Duty(
        as,
        into,
        ref,
        goal,
        requirement,
        titleVi,
        titleEn,
        frequency,
        due,
        target,
        kinds,
        as,
        id,
        root,
        agency,
        List.of());
  }

  /** All keys, the lead first. */
  public Stream<String> carriers() {
    return Stream.concat(Stream.of(lead), partners.stream());
  }
}
