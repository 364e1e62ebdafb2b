package vn.chosach.publicity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseMoved;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.Dossier;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.GenuineGoods;
import vn.chosach.publicity.life.Masking;
import vn.chosach.publicity.life.PublicationGround;

/**
 * Keeps what the public would read in step with whom the case is about. Who is named after a draft
 * was written is hidden on it as soon as the case says so; submitting, checking and approving hide
 * once more in their own transaction, so that nothing depends on who was first.
 */
@Component
class Hiding {

  private final PublicationRepository repository;
  private final CaseRecords cases;
  private final Journal journal;

  Hiding(PublicationRepository repository, CaseRecords cases, Journal journal) {
    this.repository = repository;
    this.cases = cases;
    this.journal = journal;
  }

  @ApplicationModuleListener
  void on(CaseMoved moved) {
    Publication publication = repository.ofCase(moved.caseId()).orElse(null);
    if (publication == null) {
      return;
    }
    Edition held =
        repository.hold(repository.editions(publication.id()).getFirst().id()).orElseThrow();
    Edition now = anew(publication, held);
    if (!now.equals(held)) {
      repository.write(now.hidden(now.shown(), now.correction(), held.version() + 1));
      journal.append(
          Act.of(Actor.SYSTEM, "publicity.masked-anew", "publication", publication.id())
              .under(held.ground().law())
              .with(Map.of("edition", String.valueOf(held.number()))));
    }
  }

  /** A draft masked by the subjects of today; what was public stays as it was read. */
  Edition anew(Publication publication, Edition edition) {
    return edition.state().inWork() ? anew(edition, subjects(publication)) : edition;
  }

  private static Edition anew(Edition edition, List<Dossier.Subject> subjects) {
    String correction = edition.correction();
    return edition.hidden(
        masked(edition.body(), edition.ground(), subjects),
        correction == null ? null : new Masking(subjects, false).mask(correction),
        edition.version());
  }

  /** Refused with {@code publicity.name-left} when masking cannot hide a subject. */
  Optional<Refusal> left(Publication publication, Edition edition) {
    List<Dossier.Subject> subjects = subjects(publication);
    return Refusal.when(
        names(masked(edition.body(), edition.ground(), subjects), edition.ground(), subjects)
            || edition.correction() != null && stillNamed(edition.correction(), subjects),
        "publicity.name-left");
  }

  /** Words beside a publication, such as why it went, name nobody whatever the ground allows. */
  String unnamed(Publication publication, String words) {
    return new Masking(subjects(publication), false).mask(words);
  }

  /** Refused with {@code publicity.name-left} when such words name a subject all the same. */
  Optional<Refusal> left(Publication publication, String words) {
    return Refusal.when(stillNamed(words, subjects(publication)), "publicity.name-left");
  }

  static boolean stillNamed(String words, List<Dossier.Subject> subjects) {
    var masking = new Masking(subjects, false);
    return !masking.left(masking.mask(words)).isEmpty();
  }

  private List<Dossier.Subject> subjects(Publication publication) {
    UUID id = publication.caseId();
    return id == null ? List.of() : cases.subjects(id);
  }

  static Body masked(
      Body body, PublicationGround publicationGround, List<Dossier.Subject> subjects) {
    return body.with(
        new Masking(subjects, publicationGround.names())::mask,
        new Masking(subjects, true)::mask,
        new Masking(subjects, false)::mask);
  }

  /** Whether the words still name somebody whom they must not. */
  static boolean names(
      Body shown, PublicationGround publicationGround, List<Dossier.Subject> subjects) {
    GenuineGoods beside = shown.genuine();
    Stream<String> goods = shown.goods().stream().map(Body.GoodsFact::words);
    Stream<String> signs =
        Stream.concat(beside.signs().stream(), beside.english().stream())
            .flatMap(sign -> Stream.of(sign.genuine(), sign.fake()));
    String words =
        String.join(
            "\n",
            shown.title(),
            shown.summary(),
            String.join("\n", shown.lessons()),
            String.join("\n", shown.advice()),
            shown.english().title(),
            shown.english().summary(),
            String.join("\n", shown.english().lessons()),
            String.join("\n", shown.english().advice()),
            Stream.concat(goods, signs).collect(Collectors.joining("\n")));
    // Holder and source may name a business; the channel is shown as it is and may be no subject's.
    return !new Masking(subjects, publicationGround.names()).left(words).isEmpty()
        || !new Masking(subjects, true).left(beside.holder() + "\n" + beside.source()).isEmpty()
        || !new Masking(subjects, false)
            .left(beside.channel() + "\n" + String.join("\n", shown.bases()))
            .isEmpty()
        || subjects.stream().anyMatch(one -> leads(beside.channel(), one.name()));
  }

  /** Whether an address is one of those that a subject is called by. */
  private static boolean leads(String channel, String name) {
    Set<String> theirs = addresses(name);
    return addresses(channel).stream().anyMatch(theirs::contains);
  }

  private static Set<String> addresses(String words) {
    return IdentifierScan.of(words).identifiers().stream()
        .filter(one -> one.kind() == IdentifierKind.SHOP || one.kind() == IdentifierKind.LINK)
        .map(Identifier::key)
        .collect(Collectors.toSet());
  }
}
