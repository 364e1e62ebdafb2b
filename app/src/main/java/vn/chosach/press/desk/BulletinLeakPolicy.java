package vn.chosach.press.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.CaseRecords.SubjectInWords;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.outreach.Outreach;
import vn.chosach.publicity.PublicPage;
import vn.chosach.publicity.PublicQuestion;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.Masking;
import vn.chosach.publicity.life.PublicationKind;

/**
 * What may not go out: persons, private addresses and numbers (Luật 91/2025/QH15), numbers of
 * records that are not public, and whoever a case is about unless a live publication names that
 * business (Luật 15/2012/QH13 Điều 72). A machine finds a name only where a case or a form of
 * address tells it; who signs reads the rest.
 *
 * <p>That words were refused tells that somebody stands in some case, so each time is kept with who
 * tried, also when the act is taken back; which name it was is told to nobody.
 */
@Component
class BulletinLeakPolicy {

  private static final int PAGE = 200;
  private static final Pattern NUMBER = Pattern.compile("\\b\\p{Lu}{2,4}-\\d{4}-\\d{4,9}\\b");
  private static final Set<SubjectKind> NAMEABLE = Set.of(SubjectKind.BUSINESS, SubjectKind.SHOP);
  private static final String CAMPAIGN = "/chien-dich/";

  private final CaseRecords cases;
  private final Publications publications;
  private final Outreach outreach;
  private final Journal journal;
  private final TransactionTemplate apart;

  BulletinLeakPolicy(
      CaseRecords cases,
      Publications publications,
      Outreach outreach,
      Journal journal,
      PlatformTransactionManager transactions) {
    this.cases = cases;
    this.publications = publications;
    this.outreach = outreach;
    this.journal = journal;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Why words may not go out; that somebody tried is kept. */
  Optional<Refusal> tried(String words, Actor by, UUID bulletin) {
    Optional<Refusal> found = found(words);
    found.ifPresent(
        why ->
            apart.executeWithoutResult(
                status ->
                    journal.append(
                        Act.of(by, "press.leak-found", "bulletin", bulletin)
                            .with(Map.of("code", why.code())))));
    return found;
  }

  /** Why words may not go out; nothing is kept. */
  Optional<Refusal> found(String words) {
    String text = Folding.nfc(words);
    if (!new Masking(List.of(), true).mask(text).equals(text)) {
      return Optional.of(Refusal.of("press.names-somebody"));
    }
    Map<UUID, PublicationList.Entry> open = published();
    Set<String> numbers =
        open.values().stream()
            .map(one -> String.valueOf(one.publication().caseNumber()))
            .collect(Collectors.toSet());
    return NUMBER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(number -> !numbers.contains(number))
        .findFirst()
        .map(number -> Refusal.of("press.number-not-public", "number", number))
        .or(() -> Refusal.when(tells(text, open), "press.subject-not-public"));
  }

  private boolean tells(String text, Map<UUID, PublicationList.Entry> open) {
    List<SubjectInWords> named = cases.namedIn(text);
    Set<String> free =
        named.stream()
            .filter(one -> NAMEABLE.contains(one.kind()) && names(open.get(one.caseId())))
            .map(SubjectInWords::mark)
            .collect(Collectors.toSet());
    return named.stream().anyMatch(one -> !free.contains(one.mark()));
  }

  private static boolean names(PublicationList.@org.jspecify.annotations.Nullable Entry entry) {
    return entry != null && entry.edition().ground().names();
  }

  private Map<UUID, PublicationList.Entry> published() {
    var all = new HashMap<UUID, PublicationList.Entry>();
    PublicationList page;
    int read = 0;
    do {
      page = publications.shown(new PublicQuestion(PublicationKind.CASE, "", "", read, PAGE));
      read += page.entries().size();
      for (PublicationList.Entry entry : page.entries()) {
        UUID of = entry.publication().caseId();
        if (of != null) {
          all.put(of, entry);
        }
      }
    } while (!page.entries().isEmpty() && read < page.count());
    return all;
  }

  /** Whether an address of this site leads to what is public now. */
  boolean open(String source) {
    for (PublicationKind kind : PublicationKind.values()) {
      if (source.startsWith(kind.path() + "/")) {
        return publications
            .page(kind, source.substring(kind.path().length() + 1))
            .filter(PublicPage::open)
            .isPresent();
      }
    }
    return source.startsWith(CAMPAIGN)
        && outreach.call(source.substring(CAMPAIGN.length())).isPresent();
  }
}
