package vn.chosach.officers.skills;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The room that knows which skills officers have and which a task asks for. */
public interface SkillSource {

  /** Those of these officers who lack, today, a skill that a task asks for, today. */
  Set<UUID> lacking(OfficerTask task, Collection<UUID> officers);
}
