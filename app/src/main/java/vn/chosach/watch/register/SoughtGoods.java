package vn.chosach.watch.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods in demand that are watched.
 *
 * @param goods code of the goods group
 * @param name what is looked for in titles
 * @param from first day of the season
 * @param to last day of the season
 * @param low price in dong below which an offer is odd; {@code null} for none
 * @param high price in dong above which an offer is odd; {@code null} for none
 * @param seen newest stored offers with that name
 * @param median their median price in dong; {@code null} without offers
 * @param below how many of them cost less than {@code low}
 * @param above how many of them cost more than {@code high}
 */
public record SoughtGoods(
    UUID id,
    String goods,
    String name,
    LocalDate from,
    LocalDate to,
    @Nullable Long low,
    @Nullable Long high,
    String why,
    int seen,
    @Nullable Long median,
    int below,
    int above) {}
