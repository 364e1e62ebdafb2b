package vn.chosach.officers.skills;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Officer;

/**
 * Who may be offered for a task: whoever lacks a skill that the task asks for is not offered, and
 * is refused when named by hand. A task of which nothing is asked is open to all.
 */
@Component
public class QualifiedOfficers {

  private final ObjectProvider<SkillSource> sources;

  QualifiedOfficers(ObjectProvider<SkillSource> sources) {
    this.sources = sources;
  }

  /** Those of a list who have what the task asks for, in the same order. */
  public List<Officer> of(List<Officer> officers, OfficerTask task) {
    Set<UUID> lacking = lacking(task, officers.stream().map(Officer::id).toList());
    return officers.stream().filter(one -> !lacking.contains(one.id())).toList();
  }

  /**
   * Why these officers may not be given a task.
   *
   * @return {@code officers.lacks-skill}, or nothing
   */
  public Optional<Refusal> refused(OfficerTask task, Collection<UUID> officers) {
    return Refusal.when(!lacking(task, officers).isEmpty(), "officers.lacks-skill");
  }

  private Set<UUID> lacking(OfficerTask task, Collection<UUID> officers) {
    var all = new HashSet<UUID>();
    sources.forEach(source -> all.addAll(source.lacking(task, officers)));
    return all;
  }
}
