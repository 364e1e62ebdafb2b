package vn.chosach.tips.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.ui.Viewer;

/**
 * Who reads the page of a tip. The standing office reads all; the duty desk of the standing agency
 * what it sorts, an officer on duty elsewhere what that officer entered; and whoever has it later,
 * what lies with the own agency, or with one that ended and whose work it carries on. A report of a
 * crime is read by the police alone, also when another desk took it. The integrity desk has its
 * own.
 */
@Component
record TipAccessPolicy(Tips tips, Agencies agencies, Heirs heirs) {

  /** Whether the viewer sorts for everyone on that day. */
  boolean sorts(Viewer viewer, LocalDate day) {
    return viewer.has(Role.OPERATOR)
        && agencies
            .standingAgency(day)
            .filter(standing -> standing.agencyKey().equals(viewer.agencyKey()))
            .isPresent();
  }

  /** The tip, unless it is foreign or does not exist; foreign costs the same questions. */
  Optional<Tip> of(UUID id, boolean sorts, Viewer viewer) {
    return tips.read(List.of(id), TipDesk.SIFTING).stream()
        .filter(one -> mayRead(one, sorts, viewer))
        .findFirst();
  }

  private boolean mayRead(Tip tip, boolean sorts, Viewer viewer) {
    Tip.Reserved reserved = tip.reserved();
    boolean common = reserved == null;
    if (reserved != null
        && (viewer.has(Role.OPERATOR) || viewer.has(Role.AGENCY_HEAD))
        && actsFor(reserved.agency(), viewer)) {
      return true;
    }
    if (common
        && (viewer.has(Role.STANDING_OFFICE)
            || sorts
            || viewer.has(Role.OPERATOR) && viewer.officerId().equals(tip.enteredBy()))) {
      return true;
    }
    return (viewer.has(Role.OPERATOR)
            || viewer.has(Role.CASE_OFFICER)
            || viewer.has(Role.AGENCY_HEAD))
        && actsFor(tip.progress().agency(), viewer);
  }

  /** Whether it lies with the viewer's agency, or with one that ended and that it carries on. */
  boolean actsFor(@Nullable String agency, Viewer viewer) {
    return agency != null && heirs.act(agency, ActingOfficer.of(viewer));
  }
}
