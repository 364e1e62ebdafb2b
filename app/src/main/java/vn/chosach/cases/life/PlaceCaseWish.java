package vn.chosach.cases.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to make signs that two officers saw at a watched place a case.
 *
 * @param place the watched place
 * @param words what the case is to find out, 1 to 2,000 characters
 * @param number number of the open case that they join; {@code null} opens a new one
 */
public record PlaceCaseWish(UUID place, String words, @Nullable String number) {}
