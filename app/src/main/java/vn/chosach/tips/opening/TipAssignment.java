package vn.chosach.tips.opening;

import java.util.UUID;
import vn.chosach.officers.ActingOfficer;

/** Implemented by rooms in which an officer is given the work that a report makes. */
public interface TipAssignment {

  /**
   * Whether the officer has been given that work, and may see it. Asked inside a transaction, whose
   * sight it leaves as it is.
   */
  boolean assigned(UUID tip, ActingOfficer officer);
}
