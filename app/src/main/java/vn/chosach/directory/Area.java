package vn.chosach.directory;

import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.catalogue.Provenance;

/**
 * An administrative unit as it was during a span of days. A code alone is no key: all codes of the
 * communes of 2025 were used before, most of them for another unit (QĐ 19/2025/QĐ-TTg).
 *
 * @param key code and first day, {@code 30307.20250701}; {@code .0} for before the records
 * @param code code of the national list
 * @param level province, district or commune
 * @param name name without the kind of unit
 * @param fullName name with the kind of unit
 * @param parentCode code of the unit above; which unit bears it depends on the day
 * @param span days of existence
 * @param basis act that made or ended it
 * @param provenance how it is known
 * @param note what is uncertain, in Vietnamese
 */
public record Area(
    String key,
    String code,
    Level level,
    String name,
    Bilingual fullName,
    @Nullable String parentCode,
    Span span,
    @Nullable String basis,
    Provenance provenance,
    @Nullable String note) {

  /** Levels from the largest to the smallest; there is no district since 1 July 2025. */
  public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE
  }

  /**
   * What became of a unit.
   *
   * @param area the unit on the other side of the link
   * @param whole {@code false} when the old unit was split
   */
  public record AreaLink(Area area, boolean whole) {}
}
