package vn.chosach.plans.matters;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/**
 * A letter that was issued and whose task was refused.
 *
 * @param document the letter
 * @param number as it stands on it
 * @param title what is to be done
 * @param why what stood against the task when it was to open
 */
public record UnopenedLetter(UUID document, String number, String title, Refusal why) {}
