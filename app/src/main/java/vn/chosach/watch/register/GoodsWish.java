package vn.chosach.watch.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goods in demand as an officer enters them.
 *
 * @param goods code of the goods group, valid on the first day
 * @param name 2 to 200 characters
 * @param to at most a year after {@code from}, not before today
 * @param low in dong, positive; {@code null} for none
 * @param high in dong, not below {@code low}; {@code null} for none
 * @param why 1 to 2,000 characters
 */
public record GoodsWish(
    String goods,
    String name,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Long low,
    @Nullable Long high,
    String why) {}
