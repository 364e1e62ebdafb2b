package vn.chosach.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chosach.linking.judgements.JudgedSubjects;
import vn.chosach.linking.judgements.Judgement;

class JudgedSubjectsTest {

  private static final int RECORDS = 9;

  private static Judgement same(long number, int left, int right) {
    return new Judgement(number, left, right, true);
  }

  private static Judgement different(long number, int left, int right) {
    return new Judgement(number, left, right, false);
  }

  @Test
  void theSameIsTransitiveAndASubjectKeepsItsFirstNumber() {
    JudgedSubjects subjects = new JudgedSubjects();
    subjects.give(same(1, 7, 9));
    assertThat(subjects.subjectOf(9)).isEqualTo(7);
    subjects.give(same(2, 9, 3));
    assertThat(subjects.subjectOf(7)).as("7 was merged into 3").isEqualTo(3);
    assertThat(subjects.recordsOf(9)).containsExactly(3, 7, 9);
    subjects.withdraw(2);
    assertThat(subjects.subjectOf(9)).isEqualTo(7);
    assertThat(subjects.recordsOf(3)).containsExactly(3);
  }

  @Test
  void aWallBlocksWhatWouldReachThroughIt() {
    JudgedSubjects subjects = new JudgedSubjects();
    subjects.give(different(1, 1, 3));
    subjects.give(same(2, 1, 2));
    subjects.give(same(3, 2, 3));
    assertThat(subjects.recordsOf(1)).containsExactly(1, 2);
    assertThat(subjects.blocked()).containsExactly(same(3, 2, 3));
    subjects.withdraw(1);
    assertThat(subjects.blocked()).isEmpty();
    assertThat(subjects.recordsOf(3)).containsExactly(1, 2, 3);
  }

  @Test
  void aWallThatComesLaterPartsWhatWasJoinedLast() {
    JudgedSubjects subjects = new JudgedSubjects();
    subjects.give(same(1, 1, 2));
    subjects.give(same(2, 2, 3));
    subjects.give(different(3, 1, 3));
    assertThat(subjects.recordsOf(1)).containsExactly(1, 2);
    assertThat(subjects.blocked()).containsExactly(same(2, 2, 3));
  }

  @Test
  void whatAloneHoldsASubjectTogetherIsShown() {
    JudgedSubjects subjects = new JudgedSubjects();
    subjects.give(same(1, 1, 2));
    subjects.give(same(2, 2, 3));
    subjects.give(same(3, 3, 1));
    subjects.give(same(4, 3, 4));
    assertThat(subjects.bridgesOf(2)).containsExactly(same(4, 3, 4));
  }

  @Test
  void whatCannotBeIsRefused() {
    JudgedSubjects subjects = new JudgedSubjects();
    subjects.give(same(5, 1, 2));
    assertThatThrownBy(() -> subjects.give(same(5, 2, 3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> same(6, 4, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThat(subjects.withdraw(99)).isFalse();
  }

  /**
   * Each step gives a judgement on a pair, or takes back one of those that stand. What is left must
   * be the same as if only that had ever been said.
   */
  @Property(tries = 400)
  void withdrawingLeavesWhatWouldBeIfItHadNeverBeenSaid(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9_999) Integer> steps) {
    JudgedSubjects subjects = new JudgedSubjects();
    List<Judgement> standing = new ArrayList<>();
    long number = 0;
    for (int step : steps) {
      int left = step % RECORDS;
      int right = step / RECORDS % RECORDS;
      if (step % 4 == 0 && !standing.isEmpty()) {
        subjects.withdraw(standing.remove(step / 4 % standing.size()).number());
      } else if (left != right) {
        Judgement judgement = new Judgement(++number, left, right, step % 5 != 0);
        subjects.give(judgement);
        standing.add(judgement);
      }
      JudgedSubjects anew = new JudgedSubjects();
      standing.stream().filter(judgement -> !judgement.same()).forEach(j -> walled(anew, j));
      standing.stream().filter(Judgement::same).forEach(anew::give);
      for (int record = 0; record < RECORDS; record++) {
        assertThat(subjects.recordsOf(record)).isEqualTo(anew.recordsOf(record));
        assertThat(subjects.subjectOf(record)).isEqualTo(anew.recordsOf(record).getFirst());
      }
      assertThat(subjects.blocked()).isEqualTo(anew.blocked());
      for (Judgement judgement : standing) {
        assertThat(
                !judgement.same()
                    && subjects.subjectOf(judgement.left())
                        == subjects.subjectOf(judgement.right()))
            .as("a wall stands inside a subject: " + judgement)
            .isFalse();
      }
    }
  }

  /** Walls first: they bear numbers below all others, so that their own do not matter. */
  private static void walled(JudgedSubjects subjects, Judgement judgement) {
    subjects.give(different(judgement.number() - 1_000_000, judgement.left(), judgement.right()));
  }
}
