package vn.chosach.rewards.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who is put forward, alone or in a team.
 *
 * @param consent whether the person agrees to be published; {@code null} before an answer
 */
public record Nominee(UUID officer, @Nullable Boolean consent) {}
