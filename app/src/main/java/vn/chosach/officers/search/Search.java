package vn.chosach.officers.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.IdSource;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.CurrentMarks;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.Page;

/**
 * Asks every room whose section the reader sees. Each search is written into the journal with how
 * much was found of what, without its words: they may be the number of somebody's telephone.
 */
@Component
public class Search {

  private final List<SearchSource> rooms;
  private final CurrentMarks marks;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final IdSource ids;

  Search(
      List<SearchSource> rooms,
      CurrentMarks marks,
      Journal journal,
      TransactionTemplate transaction,
      IdSource ids) {
    this.rooms = rooms.stream().sorted(Comparator.comparing(SearchSource::group)).toList();
    this.marks = marks;
    this.journal = journal;
    this.transaction = transaction;
    this.ids = ids;
  }

  /**
   * What was found, by group in their order; groups in which nothing was found are left out.
   *
   * @param only one group; {@code null} for all
   */
  public Map<SearchGroup, SearchAnswer> find(
      SearchQuestion question, @Nullable SearchGroup only, ActingOfficer reader, Page page) {
    var found = new LinkedHashMap<SearchGroup, SearchAnswer>();
    for (SearchSource room : rooms) {
      if ((only == null || only == room.group()) && sees(room.section(), page)) {
        SearchAnswer answer = marks.as(reader, () -> room.find(question, reader, page));
        if (answer.count() > 0) {
          found.put(room.group(), answer);
        }
      }
    }
    log(found, reader);
    return found;
  }

  static boolean sees(String section, Page page) {
    return section.equals(WorkDesk.HOME)
        || Arrays.stream(NavEntryGroup.values())
            .flatMap(group -> page.nav(group).stream())
            .anyMatch(line -> line.path().equals(section));
  }

  private void log(Map<SearchGroup, SearchAnswer> found, ActingOfficer reader) {
    var counts = new TreeMap<String, String>();
    found.forEach((group, answer) -> counts.put(group.slug(), String.valueOf(answer.count())));
    transaction.executeWithoutResult(
        any ->
            journal.append(
                Act.of(reader.actor(), "officers.searched", "search", ids.next()).with(counts)));
  }
}
