package vn.chosach.plans.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.chosach.journal.ActQuestion;
import vn.chosach.journal.Journal;
import vn.chosach.journal.JournalEntry;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.Period;

/** Things that an act of the journal was done to, and that was not taken back. */
record ActFacts(String key, CountedActs.CountedActsRule rule, Journal journal, FactLinks links)
    implements FactKind {

  @Override
  public Map<String, Integer> count(Period period) {
    return count(List.of(this), period, journal).getOrDefault(key, Map.of());
  }

  /** The same of several kinds, by their keys; the journal is asked once. */
  static Map<String, Map<String, Integer>> count(
      List<ActFacts> several, Period period, Journal journal) {
    Iterator<Map<String, Integer>> answers =
        journal.tally(several.stream().flatMap(one -> one.asked(period)).toList()).iterator();
    var counts = new LinkedHashMap<String, Map<String, Integer>>();
    for (ActFacts one : several) {
      var sum = new LinkedHashMap<String, Integer>();
      one.asked(period)
          .forEach(
              question ->
                  answers.next().forEach((agency, n) -> sum.merge(agency, n, Integer::sum)));
      counts.put(one.key, sum);
    }
    return counts;
  }

  @Override
  public List<Fact> behind(Period period, Set<String> agencies, int offset, ActingOfficer member) {
    // Of several questions each is asked from its beginning: the newest of all stand together.
    return asked(period)
        .flatMap(one -> newest(one, agencies, offset + MOST))
        .sorted(Comparator.comparing(JournalEntry::number).reversed())
        .skip(offset)
        .limit(MOST)
        .map(journalEntry -> fact(journalEntry, member))
        .toList();
  }

  private Stream<JournalEntry> newest(ActQuestion question, Set<String> agencies, int most) {
    var all = new ArrayList<JournalEntry>();
    List<JournalEntry> more;
    do {
      more = journal.behind(question, agencies, all.size());
      all.addAll(more);
    } while (!more.isEmpty() && all.size() < most);
    return all.stream();
  }

  private Fact fact(JournalEntry journalEntry, ActingOfficer member) {
    String agency = Objects.requireNonNullElse(journalEntry.act().actor().agency(), "");
    FactLinks.FactLinksLink link = links.of(journalEntry, member);
    return new Fact(agency, link.number(), journalEntry.at(), link.path());
  }

  private Stream<ActQuestion> asked(Period period) {
    return rule.having().stream()
        .map(
            having ->
                new ActQuestion(
                    rule.verbs(), having, rule.undone(), period.begins(), period.ends()));
  }
}
