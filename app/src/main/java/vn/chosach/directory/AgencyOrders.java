package vn.chosach.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;

/** What an administrator may order on the roll; each order goes to one verb of {@link Agencies}. */
public final class AgencyOrders {

  private AgencyOrders() {}

  /**
   * A new body.
   *
   * @param key capital letters, digits and hyphens, at most 40
   * @param nameVi at most 200 characters
   * @param nameEn at most 200 characters
   * @param parentKey body above it, or {@code null}
   * @param areaKey area it works in, or {@code null}
   * @param from first day
   */
  public record Registration(
      String key,
      Agency.AgencyKind kind,
      Agency.Level level,
      String nameVi,
      String nameEn,
      @Nullable String parentKey,
      @Nullable String areaKey,
      @Nullable String seat,
      LocalDate from) {
    public Registration {
      nameVi = tidy(nameVi);
      nameEn = tidy(nameEn);
      seat = optional(seat);
      parentKey = optional(parentKey);
      areaKey = optional(areaKey);
    }
  }

  /** Another name, superior or seat from a day on; the day before is the last of the old ones. */
  public record Renaming(
      String key,
      String nameVi,
      String nameEn,
      @Nullable String parentKey,
      @Nullable String seat,
      LocalDate from) {
    public Renaming {
      nameVi = tidy(nameVi);
      nameEn = tidy(nameEn);
      seat = optional(seat);
      parentKey = optional(parentKey);
    }
  }

  /** The end of a body. */
  public record Ending(String key, LocalDate lastDay) {}

  /**
   * Work goes to another body. The whole of it ends the first body on the day before; a part leaves
   * it in being.
   *
   * @param movedVi what moves; needed for a part
   * @param movedEn the same in English
   * @param firstDay first day at the successor
   */
  public record Succeeding(
      String fromKey,
      String toKey,
      boolean whole,
      @Nullable String movedVi,
      @Nullable String movedEn,
      LocalDate firstDay) {
    public Succeeding {
      movedVi = optional(movedVi);
      movedEn = optional(movedEn);
    }
  }

  /**
   * A contact from a day on, in place of the one of the same kind.
   *
   * @param value empty to publish none from that day on
   * @param fictitious only for demonstrations
   */
  public record ContactSetting(
      String key,
      Contact.ContactKind kind,
      String value,
      Contact.@Nullable Hours hours,
      boolean fictitious,
      LocalDate from) {
    public ContactSetting {
      value = tidy(value);
    }
  }

  /** A role in a committee from a day on; the standing agency before it ends on the day before. */
  public record Assignment(
      String committeeKey, RoleAssignment.Role role, String agencyKey, LocalDate from) {}

  private static String tidy(String text) {
    return Folding.nfc(text).strip();
  }

  private static @Nullable String optional(@Nullable String text) {
    return text == null || text.isBlank() ? null : tidy(text);
  }
}
