package vn.chosach.subjects.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chosach.linking.judgements.JudgedSubjects;
import vn.chosach.linking.judgements.Judgement;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.SubjectLink;

/**
 * Subjects as the standing judgements that somebody sees make them. They are a function of these
 * judgements and of their order: one that was undone leaves what would be if it had never been
 * given. A subject bears the identifier of its oldest member.
 */
final class MergedSubjects {

  private final JudgedSubjects judged = new JudgedSubjects();
  private final Map<UUID, Integer> records = new HashMap<>();
  private final List<UUID> ids;
  private final Map<Long, SubjectLink> links = new HashMap<>();

  private MergedSubjects(List<UUID> ids) {
    this.ids = ids;
    for (int i = 0; i < ids.size(); i++) {
      records.put(ids.get(i), i);
    }
  }

  /** Of those among them that stand. */
  public static MergedSubjects of(Collection<SubjectLink> all) {
    List<SubjectLink> standing =
        all.stream()
            .filter(one -> one.state() == LinkState.STANDING)
            .sorted(Comparator.comparingLong(SubjectLink::ordinal))
            .toList();
    // version 7: the text of an older identifier comes first
    var merged =
        new MergedSubjects(
            standing.stream()
                .flatMap(one -> Stream.of(one.leftId(), one.rightId()))
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList());
    standing.forEach(merged::give);
    return merged;
  }

  private void give(SubjectLink link) {
    links.put(link.ordinal(), link);
    judged.give(
        new Judgement(link.ordinal(), record(link.leftId()), record(link.rightId()), link.same()));
  }

  private int record(UUID id) {
    Integer known = records.get(id);
    if (known == null) {
      throw new IllegalArgumentException("not judged: " + id);
    }
    return known;
  }

  /** The subject that one belongs to: its oldest member. */
  public UUID rootOf(UUID id) {
    Integer known = records.get(id);
    return known == null ? id : ids.get(judged.subjectOf(known));
  }

  /** All that are the same as one, the oldest first; itself among them. */
  public List<UUID> membersOf(UUID id) {
    Integer known = records.get(id);
    return known == null ? List.of(id) : judged.recordsOf(known).stream().map(ids::get).toList();
  }

  /** Judgements that alone hold a subject together: if one is wrong, it is two. */
  public List<SubjectLink> bridgesOf(UUID id) {
    Integer known = records.get(id);
    return known == null ? List.of() : found(judged.bridgesOf(known));
  }

  /** Judgements that an earlier "not the same" does not let hold. */
  public List<SubjectLink> blocked() {
    return found(judged.blocked());
  }

  private List<SubjectLink> found(List<Judgement> of) {
    return of.stream().flatMap(one -> Stream.ofNullable(links.get(one.number()))).toList();
  }

  /** What would be if one more stood, after all others. */
  public MergedSubjects with(SubjectLink more) {
    var all = new ArrayList<>(links.values());
    all.add(more);
    return of(all);
  }

  /** Whether two are the same. */
  public boolean same(UUID one, UUID other) {
    return rootOf(one).equals(rootOf(other));
  }
}
