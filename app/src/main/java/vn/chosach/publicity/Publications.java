package vn.chosach.publicity;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.PublicationKind;

/**
 * The door of publicity: draft, write, proceed, correct; and what everyone reads. Acts are refused
 * with {@code publicity.unknown}, {@code .not-yours}, {@code .not-possible} in that state, {@code
 * .second-person} for the author where another must act; each verb names what else.
 */
@Service
@Transactional
public class Publications {

  private final PublicationRepository repository;
  private final PublicationQuery lists;
  private final Writing writing;
  private final Proceeding proceeding;
  private final EditionTransitions editing;
  private final InstantSource time;

  Publications(
      PublicationRepository repository,
      PublicationQuery lists,
      Writing writing,
      Proceeding proceeding,
      EditionTransitions editing,
      InstantSource time) {
    this.repository = repository;
    this.lists = lists;
    this.writing = writing;
    this.proceeding = proceeding;
    this.editing = editing;
    this.time = time;
  }

  /**
   * Begins a draft about a case of the own agency, filled from what it came to; anew where the one
   * before was dropped or withdrawn.
   *
   * @return refused with {@code publicity.unknown-case}, {@code .not-decided}, {@code
   *     .drafted-before}
   */
  public ActOutcome<UUID> draft(String caseNumber, ActingOfficer reader) {
    return writing.draft(caseNumber, reader);
  }

  /** Begins a warning; refused as {@link #write}. */
  public ActOutcome<UUID> warn(Wording wording, @Nullable String goods, ActingOfficer reader) {
    return writing.warn(wording, goods, reader);
  }

  /**
   * Writes a draft; what the public would read is masked anew.
   *
   * @return refused with {@code publicity.title-missing}, {@code .words-too-long}, {@code
   *     .too-many-lines}, {@code .line-too-long}, {@code .ground-elsewhere}, {@code
   *     .expiry-out-of-range}, {@code .correction-missing}, {@code .unknown-case}, {@code
   *     .name-left}
   */
  public ActOutcome<UUID> write(UUID edition, Wording wording, int seen, ActingOfficer reader) {
    return writing.write(edition, wording, seen, reader);
  }

  /**
   * Submits, checks, approves, returns, withdraws or drops an edition, or looks at why another
   * officer withdrew one.
   *
   * @param words reason, remark, or of a sanction that is submitted its listed field and its harm,
   *     at most 1,000 characters; of a withdrawal everyone reads it
   * @return refused with {@code publicity.reason-missing}, {@code .harm-missing}, {@code
   *     .summary-missing}, {@code .bases-missing}, {@code .signs-missing}, {@code .english-half},
   *     {@code .not-decided}, {@code .not-cleared}, {@code .with-investigators}, {@code
   *     .expiry-out-of-range}
   */
  public ActOutcome<UUID> proceed(
      UUID edition, EditionEvent event, String words, int seen, ActingOfficer reader) {
    return proceeding.proceed(edition, event, words, seen, reader);
  }

  /**
   * Begins a corrected edition of what is live; the live one stays until the new one is approved.
   *
   * @param what is corrected, in words that everyone will read
   */
  public ActOutcome<UUID> correct(UUID publication, String what, ActingOfficer reader) {
    return writing.correct(publication, what, reader);
  }

  /** A publication as staff sees it; empty alike when it is foreign or does not exist. */
  @Transactional(readOnly = true)
  public Optional<PublicationFile> read(UUID publication, ActingOfficer reader) {
    return repository
        .publication(publication)
        .filter(one -> Staff.sees(one, reader))
        .map(one -> file(one, reader));
  }

  /**
   * What was written about a case, whether or not it is public yet.
   *
   * @return empty for a case nothing was written about, and for a reader who does not see it
   */
  @Transactional(readOnly = true)
  public Optional<PublicationFile> ofCase(UUID caseId, ActingOfficer reader) {
    return repository
        .ofCase(caseId)
        .filter(one -> Staff.sees(one, reader))
        .map(one -> file(one, reader));
  }

  /**
   * What the desk works on, the newest first.
   *
   * @param state only in this one; {@code null} for drafts and what waits
   */
  @Transactional(readOnly = true)
  public PublicationList desk(
      @Nullable EditionState state, int offset, int limit, ActingOfficer reader) {
    return Staff.works(reader)
        ? lists.desk(Staff.scope(reader), state, offset, limit)
        : new PublicationList(List.of(), 0);
  }

  /** What others withdrew and nobody else looked at since, the newest first, at most 100. */
  @Transactional(readOnly = true)
  public List<PublicationList.Entry> withdrawn(ActingOfficer reader) {
    return Staff.works(reader)
        ? lists.withdrawn(Staff.scope(reader), reader.actor().id())
        : List.of();
  }

  /** What everyone may read now. */
  @Transactional(readOnly = true)
  public PublicationList shown(PublicQuestion question) {
    return lists.shown(question);
  }

  /** Goods groups of what everyone may read, with how many there are of each. */
  @Transactional(readOnly = true)
  public Map<String, Integer> goods(PublicationKind publicationKind) {
    return lists.goods(publicationKind);
  }

  /** What stands at an address, also when it has ended; empty when nothing ever stood there. */
  @Transactional(readOnly = true)
  public Optional<PublicPage> page(PublicationKind publicationKind, String slug) {
    return repository.named(publicationKind, slug).map(this::page);
  }

  private PublicPage page(Publication publication) {
    List<Edition> published =
        repository.editions(publication.id()).stream()
            .filter(one -> one.hands().publishedAt() != null)
            .toList();
    Edition newest = published.getFirst();
    return new PublicPage(
        publication,
        newest,
        newest.open(Vietnam.dayOf(time.instant())),
        published.stream()
            .filter(one -> one.correction() != null && !one.correction().isEmpty())
            .sorted(Comparator.comparingInt(Edition::number))
            .map(
                one ->
                    new PublicPage.Correction(
                        Objects.requireNonNull(one.hands().publishedAt()),
                        Objects.requireNonNull(one.correction())))
            .toList());
  }

  private PublicationFile file(Publication publication, ActingOfficer reader) {
    List<Edition> editions = repository.editions(publication.id());
    Edition newest = PublicationFile.newest(editions);
    return new PublicationFile(
        publication,
        editions,
        repository.acts(publication.id()),
        editing.possible(newest, reader),
        Stream.of(EditionEvent.WITHDRAW, EditionEvent.REVIEW)
            .filter(event -> !PublicationFile.under(event, editions).equals(newest))
            .filter(
                event ->
                    editing
                        .possible(PublicationFile.under(event, editions), reader)
                        .contains(event))
            .toList(),
        newest.state() == EditionState.LIVE);
  }
}
