package vn.chosach.journal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.journal.Act;
import vn.chosach.journal.JournalEntry;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;

/**
 * One act as a person reads it.
 *
 * @param number position in the journal
 * @param at when, ISO 8601
 * @param when when, for people
 * @param what the act in words, or its name when nobody wrote words for it
 * @param reason words of the actor
 * @param on kind of the thing, in words
 * @param subject kind and identifier, as the list is asked for it
 * @param who who acted
 * @param facts everything else, folded away
 */
public record ActLine(
    long number,
    String at,
    String when,
    String what,
    @Nullable String reason,
    String on,
    String subject,
    String who,
    List<Fact> facts) {

  private static final int SHORT = 8;

  public ActLine {
    facts = List.copyOf(facts);
  }

  static ActLine of(Page page, JournalEntry journalEntry, Map<UUID, String> names) {
    Act act = journalEntry.act();
    String kind = page.known("journal.subject." + act.subjectKind(), act.subjectKind());
    String kindOfActor =
        page.t("journal.actor." + act.actor().kind().name().toLowerCase(Locale.ROOT));
    UUID id = act.actor().id();
    String actor = id == null ? kindOfActor : names.getOrDefault(id, kindOfActor);
    String agency = act.actor().agency();
    return new ActLine(
        journalEntry.number(),
        journalEntry.at().toString(),
        page.moment(journalEntry.at()),
        page.known("journal.verb." + act.verb(), act.verb()),
        act.reason() == null || act.reason().isBlank() ? null : act.reason(),
        kind + " " + shortened(act.subjectId()),
        act.subjectKind() + "/" + act.subjectId(),
        agency == null ? actor : actor + " · " + agency,
        facts(page, journalEntry));
  }

  private static String shortened(String id) {
    // The last digits of an identifier are random; the first are those of the hour.
    return id.length() == 36 ? "…" + id.substring(id.length() - SHORT) : id;
  }

  private static List<Fact> facts(Page page, JournalEntry journalEntry) {
    Act act = journalEntry.act();
    var facts = new FactList(page);
    facts.add("journal.acts.name", act.verb());
    facts.add("journal.acts.on", act.subjectKind() + "/" + act.subjectId());
    facts.add("journal.acts.id", journalEntry.id().toString());
    if (act.actor().id() != null) {
      facts.add("journal.acts.actor", act.actor().id().toString());
    }
    facts.ifAny("journal.acts.basis", act.legalBasis());
    new TreeMap<>(act.details()).forEach((name, value) -> facts.add(Fact.of(name, value)));
    return facts.list();
  }
}
