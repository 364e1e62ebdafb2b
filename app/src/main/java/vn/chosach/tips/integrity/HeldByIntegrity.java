package vn.chosach.tips.integrity;

import java.util.UUID;

/** What a room says that works on reports of the integrity desk. */
public interface HeldByIntegrity {

  /** Whether it works on that one, so that it cannot leave the desk. */
  boolean holds(UUID tip);
}
