package vn.chosach.signals.life;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import vn.chosach.officers.ActingOfficer;

/** Which signals lie with the agency that they were referred to, for the room that hands over. */
public interface ReferredSignals {

  /** Of some signals those that a reader sees and that are still referred. */
  Set<UUID> among(Collection<UUID> signals, ActingOfficer reader);
}
