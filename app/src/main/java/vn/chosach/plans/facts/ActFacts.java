package vn.chosach.plans.facts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    return journal.tally(asked(period));
  }

  @Override
  public List<Fact> behind(Period period, Set<String> agencies, int offset, ActingOfficer member) {
    return journal.behind(asked(period), agencies, offset).stream()
        .limit(MOST)
        .map(journalEntry -> fact(journalEntry, member))
        .toList();
  }

  private Fact fact(JournalEntry journalEntry, ActingOfficer member) {
    String agency = Objects.requireNonNullElse(journalEntry.act().actor().agency(), "");
    FactLinks.FactLinksLink link = links.of(journalEntry, member);
    return new Fact(agency, link.number(), journalEntry.at(), link.path());
  }

  private ActQuestion asked(Period period) {
    return new ActQuestion(
        rule.verbs(), rule.having(), rule.undone(), period.begins(), period.ends());
  }
}
