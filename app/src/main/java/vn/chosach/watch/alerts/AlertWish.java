package vn.chosach.watch.alerts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An alert as an officer enters it.
 *
 * @param product 1 to 300 characters
 * @param brand at most 100 characters; spellings parted by a bar
 * @param model at most 100 characters; spellings parted by a bar
 * @param gtin empty, or 8, 12, 13 or 14 digits with a right check digit; blanks and hyphens are
 *     passed over
 * @param words at most ten lines, each of which must be met by one of its spellings, parted by a
 *     bar
 * @param danger 1 to 2,000 characters
 * @param measure legal measure with its document, 1 to 500 characters
 * @param source who alerts, 1 to 300 characters
 * @param address where it is read: empty, or of http or https
 * @param day not after today
 */
public record AlertWish(
    @Nullable AlertKind kind,
    String product,
    String brand,
    String model,
    String gtin,
    String words,
    String danger,
    String measure,
    String source,
    String address,
    @Nullable LocalDate day) {}
