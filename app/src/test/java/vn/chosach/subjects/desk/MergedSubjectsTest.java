package vn.chosach.subjects.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.SubjectLink;

/** Whatever is judged and undone in whatever order: what is undone leaves no trace. */
class MergedSubjectsTest {

  private static final int SUBJECTS = 7;

  /** A judgement of a walk; {@code undone} says whether it is taken back in the end. */
  record Judged(int left, int right, boolean same, boolean undone) {}

  @Provide
  Arbitrary<List<Judged>> walks() {
    Arbitrary<Integer> subject = Arbitraries.integers().between(0, SUBJECTS - 1);
    return Combinators.combine(
            subject, subject, Arbitraries.of(true, true, false), Arbitraries.of(true, false))
        .as(Judged::new)
        .filter(one -> one.left() != one.right())
        .list()
        .ofMaxSize(14);
  }

  @Property(tries = 500)
  void an_undone_judgement_leaves_what_would_be_without_it(@ForAll("walks") List<Judged> walk) {
    var all = new ArrayList<SubjectLink>();
    var never = new ArrayList<SubjectLink>();
    for (int i = 0; i < walk.size(); i++) {
      Judged one = walk.get(i);
      all.add(link(i + 1, one, one.undone() ? LinkState.UNDONE : LinkState.STANDING));
      if (!one.undone()) {
        never.add(link(i + 1, one, LinkState.STANDING));
      }
    }
    assertThat(parts(MergedSubjects.of(all))).isEqualTo(parts(MergedSubjects.of(never)));
    var shuffled = new ArrayList<>(all.reversed());
    assertThat(parts(MergedSubjects.of(shuffled)))
        .as("the order of reading does not matter")
        .isEqualTo(parts(MergedSubjects.of(never)));
  }

  @Property(tries = 500)
  void no_subject_holds_two_that_were_judged_apart_and_merged_is_what_is_the_same(
      @ForAll("walks") List<Judged> walk) {
    var all = new ArrayList<SubjectLink>();
    for (int i = 0; i < walk.size(); i++) {
      all.add(link(i + 1, walk.get(i), LinkState.STANDING));
    }
    MergedSubjects merged = MergedSubjects.of(all);
    all.stream()
        .filter(one -> !one.same())
        .forEach(one -> assertThat(merged.same(one.leftId(), one.rightId())).isFalse());
    for (int i = 0; i < SUBJECTS; i++) {
      UUID root = merged.rootOf(id(i));
      assertThat(merged.membersOf(id(i))).contains(id(i)).first().isEqualTo(root);
    }
    all.stream()
        .filter(one -> one.same() && !merged.blocked().contains(one))
        .forEach(one -> assertThat(merged.same(one.leftId(), one.rightId())).isTrue());
  }

  private static Map<UUID, List<UUID>> parts(MergedSubjects merged) {
    var parts = new HashMap<UUID, List<UUID>>();
    for (int i = 0; i < SUBJECTS; i++) {
      parts.put(id(i), merged.membersOf(id(i)));
    }
    return parts;
  }

  private static UUID id(int number) {
    return new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L + number);
  }

  private static SubjectLink link(long ordinal, Judged one, LinkState state) {
    return new SubjectLink(
        new UUID(1, ordinal),
        "LK-2026-000" + ordinal,
        ordinal,
        id(Math.min(one.left(), one.right())),
        new UUID(2, one.left()),
        id(Math.max(one.left(), one.right())),
        new UUID(2, one.right()),
        one.same(),
        "",
        "A",
        new UUID(3, 1),
        state,
        Instant.EPOCH,
        1,
        List.of());
  }
}
