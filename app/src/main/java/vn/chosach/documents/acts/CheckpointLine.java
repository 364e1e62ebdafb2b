package vn.chosach.documents.acts;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.journal.WitnessedTree;

/**
 * What a file says of the log among its properties: the newest tree of the journal that enough
 * witnesses cosigned (RFC 6962; signed note of the public log). A paper thereby says which acts
 * were in the log when it was printed, and a log that was rewritten later no longer has that root.
 * It is not printed: a paper bears what NĐ 30/2020 lets it bear, and its witnesses are those of the
 * violation. Nothing is said while no witness has cosigned.
 */
@Component
record CheckpointLine(Journal journal) {

  /** At most 200 characters. */
  Optional<String> line() {
    return journal.witnessed().flatMap(CheckpointLine::line);
  }

  static Optional<String> line(WitnessedTree tree) {
    if (tree.size() == 0 || tree.cosigned() == 0) {
      return Optional.empty();
    }
    List<String> lines = tree.note().lines().limit(3).toList();
    if (lines.size() < 3 || !lines.get(1).equals(Long.toString(tree.size()))) {
      return Optional.empty();
    }
    return Optional.of(
        "Nhật ký %s · %s việc · gốc %s · %d bên đối chứng"
            .formatted(cut(lines.getFirst()), lines.get(1), lines.get(2), tree.cosigned()));
  }

  private static String cut(String origin) {
    return origin.length() > 80 ? origin.substring(0, 80) : origin;
  }
}
