package vn.chosach.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Journal;

/** Who writes in a transaction, and whether the journal hears of it. */
final class Transactions {

  private Transactions() {}

  static boolean writes(JavaClass type) {
    return type.tryGetAnnotationOfType(Transactional.class).map(on -> !on.readOnly()).orElse(false)
        || type.getMethods().stream()
            .anyMatch(
                method ->
                    method
                        .tryGetAnnotationOfType(Transactional.class)
                        .map(on -> !on.readOnly())
                        .orElse(false));
  }

  /** Directly, or through classes of the same room. */
  static boolean reachesJournal(JavaClass type) {
    Set<JavaClass> seen = new HashSet<>(Set.of(type));
    var open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      for (var dependency : open.pop().getDirectDependenciesFromSelf()) {
        JavaClass next = dependency.getTargetClass();
        if (next.getName().equals(Journal.class.getName())) {
          return true;
        }
        if (next.getPackageName().startsWith(House.BASE)
            && House.room(next.getPackageName()).equals(House.room(type.getPackageName()))
            && seen.add(next)) {
          open.push(next);
        }
      }
    }
    return false;
  }
}
