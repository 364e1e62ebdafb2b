package vn.chosach.outreach.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.directory.Committees;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Heirs;

/** Where agencies work, and which of them is the police of the province. */
@Component
public record OutreachPlaces(Areas areas, Heirs heirs, Committees committees) {

  /** Why a key is no commune; an empty one stands for the whole area. */
  public Optional<Refusal> unknown(String area) {
    return when(
        !area.isBlank()
            && areas.area(area).filter(one -> one.level() == Area.Level.COMMUNE).isEmpty(),
        "outreach.unknown-area");
  }

  /** Key of the commune in which an agency works; {@code null} for one above. */
  public @Nullable String communeOf(String agency, LocalDate day) {
    return heirs
        .agencies()
        .asOf(agency, day)
        .filter(one -> one.level() == Agency.Level.COMMUNE)
        .map(Agency::areaKey)
        .orElse(null);
  }

  boolean police(String agency, LocalDate day) {
    return committees
        .holder(RoleAssignment.Role.POLICE, day)
        .filter(one -> heirs.actors(agency).contains(one.agencyKey()))
        .isPresent();
  }
}
