package vn.chosach.deadlines.rules;

import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.deadlines.counting.TimeLimit;

/**
 * An extension that a rule allows.
 *
 * @param key name within the rule, such as {@code very-complex}
 * @param total whether {@code limit} is a new limit from the beginning; otherwise it is added
 * @param limit the new total, or what is added
 * @param times may be used while fewer extensions than this were made of the clock
 * @param after option that must have been used before; {@code null} for none
 * @param condition when the text allows it
 * @param legalBasis article that allows it
 * @param standing whether that article was read
 */
public record ExtensionOption(
    String key,
    boolean total,
    TimeLimit limit,
    int times,
    @Nullable String after,
    Bilingual condition,
    String legalBasis,
    DayStanding standing) {}
