package vn.chosach.linking.judgements;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Subjects that follow from judgements, kept up to date with each.
 *
 * <p>"The same" is transitive. "Not the same" is a wall: whichever judgement would put such a pair
 * into one subject, directly or through others, is blocked and named, the later one of two. The
 * subjects are a function of the judgements that stand and of their order, so that withdrawing one
 * leaves what would be if it had never been given; records are never changed.
 *
 * <p>A subject bears the number of its first record. Another record of it gave its number to a
 * subject before and may again: {@link #subjectOf} leads from there to where it was merged into.
 */
public final class JudgedSubjects {

  private final TreeMap<Long, Judgement> standing = new TreeMap<>();
  private final Map<Integer, Set<Long>> ofRecord = new HashMap<>();
  private final Map<Integer, Set<Integer>> walls = new HashMap<>();
  private final Map<Integer, Integer> subject = new HashMap<>();
  private final Map<Integer, TreeSet<Integer>> members = new HashMap<>();
  private final Set<Long> blocked = new TreeSet<>();

  /**
   * Takes a judgement; its number is higher than all before.
   *
   * @throws IllegalArgumentException if one with this number or a higher one stands
   */
  public void give(Judgement judgement) {
    if (!standing.isEmpty() && judgement.number() <= standing.lastKey()) {
      throw new IllegalArgumentException("judgements come in order: " + judgement.number());
    }
    standing.put(judgement.number(), judgement);
    ofRecord.computeIfAbsent(judgement.left(), r -> new TreeSet<>()).add(judgement.number());
    ofRecord.computeIfAbsent(judgement.right(), r -> new TreeSet<>()).add(judgement.number());
    if (judgement.same()) {
      merge(judgement);
      return;
    }
    walls.computeIfAbsent(judgement.left(), r -> new TreeSet<>()).add(judgement.right());
    walls.computeIfAbsent(judgement.right(), r -> new TreeSet<>()).add(judgement.left());
    if (subjectOf(judgement.left()) == subjectOf(judgement.right())) {
      again(region(List.of(judgement.left())));
    }
  }

  /**
   * Takes a judgement back, as if it had never been given.
   *
   * @return whether it stood
   */
  public boolean withdraw(long number) {
    Judgement judgement = standing.get(number);
    if (judgement == null) {
      return false;
    }
    // while it still holds them together
    Set<Integer> region = region(List.of(judgement.left(), judgement.right()));
    standing.remove(number);
    blocked.remove(number);
    forget(ofRecord, judgement.left(), number);
    forget(ofRecord, judgement.right(), number);
    if (!judgement.same()) {
      boolean said =
          ofRecord.getOrDefault(judgement.left(), Set.of()).stream()
              .map(standing::get)
              .anyMatch(other -> !other.same() && areOfSame(other, judgement));
      if (!said) {
        forget(walls, judgement.left(), judgement.right());
        forget(walls, judgement.right(), judgement.left());
      }
    }
    again(region);
    return true;
  }

  /** The subject of a record: the first record of all that are the same. */
  public int subjectOf(int record) {
    return subject.getOrDefault(record, record);
  }

  /** All records of the subject of a record, ascending. */
  public List<Integer> recordsOf(int record) {
    TreeSet<Integer> of = members.get(subjectOf(record));
    return of == null ? List.of(record) : List.copyOf(of);
  }

  /** Judgements of "the same" that a wall does not let hold, the earliest first. */
  public List<Judgement> blocked() {
    return blocked.stream().map(standing::get).toList();
  }

  /**
   * Judgements that alone hold a subject together: if one of them is wrong, it is two. A pair that
   * was judged to be the same twice is held by neither alone.
   */
  public List<Judgement> bridgesOf(int record) {
    List<Judgement> held = new ArrayList<>();
    for (int of : recordsOf(record)) {
      for (long number : ofRecord.getOrDefault(of, Set.of())) {
        Judgement judgement = standing.get(number);
        if (judgement != null
            && judgement.same()
            && judgement.left() == of
            && !blocked.contains(number)) {
          held.add(judgement);
        }
      }
    }
    held.removeIf(judgement -> isAround(judgement, held));
    return held;
  }

  /** Whether both records hang together without the judgement. */
  private static boolean isAround(Judgement judgement, Collection<Judgement> held) {
    Map<Integer, List<Integer>> next = new HashMap<>();
    for (Judgement other : held) {
      if (other.number() != judgement.number()) {
        next.computeIfAbsent(other.left(), r -> new ArrayList<>()).add(other.right());
        next.computeIfAbsent(other.right(), r -> new ArrayList<>()).add(other.left());
      }
    }
    Set<Integer> seen = new TreeSet<>(List.of(judgement.left()));
    ArrayDeque<Integer> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (int to : next.getOrDefault(open.poll(), List.of())) {
        if (seen.add(to)) {
          open.add(to);
        }
      }
    }
    return seen.contains(judgement.right());
  }

  private static boolean areOfSame(Judgement a, Judgement b) {
    return a.left() == b.left() && a.right() == b.right()
        || a.left() == b.right() && a.right() == b.left();
  }

  private static <T> void forget(Map<Integer, Set<T>> of, int record, T what) {
    Set<T> all = of.get(record);
    if (all != null && all.remove(what) && all.isEmpty()) {
      of.remove(record);
    }
  }

  /** All records that judgements of "the same" reach from these, blocked ones too. */
  private Set<Integer> region(List<Integer> from) {
    Set<Integer> region = new TreeSet<>(from);
    ArrayDeque<Integer> open = new ArrayDeque<>(region);
    while (!open.isEmpty()) {
      int record = open.poll();
      for (long number : ofRecord.getOrDefault(record, Set.of())) {
        Judgement judgement = standing.get(number);
        if (judgement != null && judgement.same()) {
          int other = judgement.left() == record ? judgement.right() : judgement.left();
          if (region.add(other)) {
            open.add(other);
          }
        }
      }
    }
    return region;
  }

  /** Judges a region anew, in the order of the judgements. */
  private void again(Set<Integer> region) {
    Set<Long> numbers = new TreeSet<>();
    for (int record : region) {
      subject.remove(record);
      members.remove(record);
      numbers.addAll(ofRecord.getOrDefault(record, Set.of()));
    }
    blocked.removeAll(numbers);
    for (long number : numbers) {
      Judgement judgement = standing.get(number);
      if (judgement != null && judgement.same()) {
        merge(judgement);
      }
    }
  }

  private void merge(Judgement judgement) {
    int a = subjectOf(judgement.left());
    int b = subjectOf(judgement.right());
    if (a == b) {
      return;
    }
    TreeSet<Integer> x = members.getOrDefault(a, new TreeSet<>(List.of(a)));
    TreeSet<Integer> y = members.getOrDefault(b, new TreeSet<>(List.of(b)));
    TreeSet<Integer> fewer = x.size() < y.size() ? x : y;
    TreeSet<Integer> more = fewer == x ? y : x;
    for (int record : fewer) {
      // an empty set beside it would be sought through all of the other
      if (walls.containsKey(record) && !Collections.disjoint(walls.get(record), more)) {
        blocked.add(judgement.number());
        return;
      }
    }
    members.remove(a);
    members.remove(b);
    more.addAll(fewer);
    int into = Math.min(a, b);
    members.put(into, more);
    more.forEach(record -> subject.put(record, into));
  }
}
