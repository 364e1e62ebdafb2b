package vn.chosach.watch.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What goods cost in a month, over all offers that stood at some time in it.
 *
 * @param month its first day
 * @param seen prices that stood in it; an offer that changed its price counts with each
 * @param low price in dong that a tenth of them stayed below; {@code null} without offers
 * @param median price in dong in the middle; {@code null} without offers
 * @param high price in dong that a tenth of them passed; {@code null} without offers
 */
public record PriceMonth(
    LocalDate month, int seen, @Nullable Long low, @Nullable Long median, @Nullable Long high) {}
