package vn.chosach.rewards;

import java.util.Set;
import java.util.UUID;

/**
 * Asked before somebody is put forward. The room that answers says neither which of its matters
 * stands against a person nor that it is one of its own: whoever asks reads one refusal for all.
 */
public interface PraiseBar {

  /**
   * Whether something open stands against one of the officers, or against their agency as a team.
   *
   * @param agency key of the agency in which they serve
   * @param officers identifiers
   */
  boolean bars(String agency, Set<UUID> officers);
}
