package vn.chosach.plans.facts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.chosach.journal.ActQuestion;
import vn.chosach.journal.Entry;
import vn.chosach.journal.Journal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.Period;

/** Things that an act of the journal was done to, and that was not taken back. */
record ActFacts(String key, CountedActs.Rule rule, Journal journal, FactLinks links)
    implements FactKind {

  @Override
  public Map<String, Integer> count(Period period) {
    return journal.tally(asked(period));
  }

  @Override
  public List<Fact> behind(Period period, Set<String> agencies, int offset, ActingOfficer member) {
    return journal.behind(asked(period), agencies, offset).stream()
        .limit(MOST)
        .map(entry -> fact(entry, member))
        .toList();
  }

  private Fact fact(Entry entry, ActingOfficer member) {
    String agency = Objects.requireNonNullElse(entry.act().actor().agency(), "");
    FactLinks.Link link = links.of(entry, member);
    return new Fact(agency, link.number(), entry.at(), link.path());
  }

  private ActQuestion asked(Period period) {
    return new ActQuestion(
        rule.verbs(), rule.having(), rule.undone(), period.begins(), period.ends());
  }
}
