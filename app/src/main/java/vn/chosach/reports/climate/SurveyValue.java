package vn.chosach.reports.climate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a survey or an index said of a quarter: typed from its paper, and counted once a second
 * person found it there.
 *
 * @param name what was measured
 * @param source who measured it, and how it is called
 * @param quarter key of the reporting quarter, such as {@code 2026-QUARTER-4}
 * @param area code of the commune; empty for the whole province
 * @param hundredths the value in hundredths of the unit
 * @param document number of the paper, in a register of the agency
 * @param accepted what the second person said; {@code null} before that
 */
public record SurveyValue(
    UUID id,
    String name,
    String unit,
    String source,
    String quarter,
    String area,
    long hundredths,
    String document,
    String agency,
    UUID enteredBy,
    Instant enteredAt,
    @Nullable Boolean accepted,
    @Nullable String words,
    @Nullable UUID answeredBy) {}
