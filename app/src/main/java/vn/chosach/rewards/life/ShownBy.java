package vn.chosach.rewards.life;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.StepFacts;

/**
 * What shows that something was done with a nomination.
 *
 * @param document the paper signed here by which it happened
 * @param paper number of the paper that shows it; empty for none
 * @param day day of that paper or act; {@code null} for none
 * @param dong what was paid; {@code null} for other acts
 */
public record ShownBy(
    @Nullable UUID document, String paper, @Nullable LocalDate day, @Nullable Long dong)
    implements StepFacts {}
