package vn.chosach.catalogue.law;

import java.util.List;
import java.util.UUID;
import vn.chosach.kernel.Actor;

/**
 * What a version of a reference list does to the running matters of a room. The room implements it;
 * what is answered is what the one who looks may see.
 */
public interface LawEffect {

  /** Running matters of which the version decides; empty where the list is none of the room. */
  List<LawMatter> touched(String list, LawVersion next);

  /**
   * The version was entered: what runs under it follows, in the same transaction.
   *
   * @param change what it is known by, in the history of each matter
   * @return how many matters changed
   */
  default int entered(String list, LawVersion next, UUID change, Actor by) {
    return 0;
  }

  /** What a change moved, with what was before and after. */
  default List<LawMatter> moved(UUID change) {
    return List.of();
  }
}
