package vn.chosach.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRepository;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.acts.Joining;
import vn.chosach.cases.earlier.EarlierStories;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.reading.ListQuery;
import vn.chosach.cases.reading.StoryQuery;
import vn.chosach.officers.ActingOfficer;

/**
 * The second door of the cases, for rooms above that count them or must not act against their
 * state: it gives out no name and no word of their content to anyone who does not see the case.
 */
@Service
public class CaseRecords {

  private final CaseRowSecurity rowSecurity;
  private final ListQuery lists;
  private final DossierQuery dossiers;
  private final Joining joining;
  private final CaseRepository repository;
  private final StoryQuery stories;
  private final EarlierStories earlier;

  CaseRecords(
      CaseRowSecurity rowSecurity,
      ListQuery lists,
      DossierQuery dossiers,
      Joining joining,
      CaseRepository repository,
      StoryQuery stories,
      EarlierStories earlier) {
    this.rowSecurity = rowSecurity;
    this.lists = lists;
    this.dossiers = dossiers;
    this.joining = joining;
    this.repository = repository;
    this.stories = stories;
    this.earlier = earlier;
  }

  /**
   * What is counted of cases, without names and words: the same for everyone, for the rooms that
   * count and for nobody's screen.
   */
  @Transactional(readOnly = true)
  public List<CaseStory> stories(CaseStory.Which which) {
    rowSecurity.ofTheProgram();
    return earlier.among(which, stories.read(which));
  }

  /**
   * How many open cases are late now, by the code of their commune: numbers alone, the same for
   * everyone.
   *
   * @param agency only cases on which it works; {@code null} for the whole province
   */
  @Transactional(readOnly = true)
  public Map<String, Long> late(@Nullable String agency) {
    rowSecurity.ofTheProgram();
    return lists.late(agency);
  }

  /** Titles of those cases among at most 500 that the reader sees; the others are absent. */
  @Transactional(readOnly = true)
  public Map<UUID, String> titles(Collection<UUID> cases, ActingOfficer reader) {
    rowSecurity.of(reader);
    Map<UUID, String> titles = new HashMap<>(earlier.titles(cases));
    titles.putAll(lists.titles(cases, reader));
    return titles;
  }

  /** A case without what belongs to it; empty alike when it is foreign or does not exist. */
  @Transactional(readOnly = true)
  public Optional<CaseFile> file(String number, ActingOfficer reader) {
    rowSecurity.of(reader);
    return repository.numbered(number, reader);
  }

  /** The case that a signal belongs to now, if the reader sees it. */
  @Transactional(readOnly = true)
  public Optional<CaseFile> ofSignal(UUID signal, ActingOfficer reader) {
    UUID id = joining.caseOf(signal);
    rowSecurity.of(reader);
    return id == null ? Optional.empty() : repository.one(id, reader);
  }

  /**
   * Where a case stands, without a word of its content: for rooms above that must not act against
   * its state. Empty for an unknown one.
   */
  @Transactional(readOnly = true)
  public Optional<CaseStanding> standing(UUID id) {
    return dossiers.standing(id);
  }

  /**
   * A decision of a case, for the room that settles complaints against it.
   *
   * @param signedBy who signed it; {@code null} for decisions of before that were typed
   * @param handledBy officers whom the case was given to
   */
  public record SignedDecision(UUID caseId, @Nullable UUID signedBy, List<UUID> handledBy) {

    public SignedDecision {
      handledBy = List.copyOf(handledBy);
    }
  }

  /** A decision by the numbers of case and decision, if the reader sees the case. */
  @Transactional(readOnly = true)
  public Optional<SignedDecision> decision(String number, String ruling, ActingOfficer reader) {
    rowSecurity.of(reader);
    return dossiers.decision(number.strip(), ruling.strip(), reader);
  }

  /**
   * Whether a decision of a case was put right: annulled, or changed.
   *
   * @param changedSince day from which on a change counts; {@code null} where only annulment does
   */
  @Transactional(readOnly = true)
  public boolean mended(UUID id, String ruling, @Nullable LocalDate changedSince) {
    return dossiers.mended(id, ruling, changedSince);
  }

  /**
   * Whom a case is about: for the room that must hide it from the public, and for nobody's screen.
   */
  @Transactional(readOnly = true)
  public List<Dossier.Subject> subjects(UUID id) {
    return dossiers.subjects(id);
  }

  /**
   * A subject that some words name.
   *
   * @param mark its name without marks and signs, equal for the same name in two cases
   */
  public record SubjectInWords(UUID caseId, SubjectKind kind, String mark) {}

  /**
   * Whom of all cases some words name, besides goods and addresses: for the room that must keep it
   * from the public, and for nobody's screen. Names of fewer than six letters are not looked for.
   */
  @Transactional(readOnly = true)
  public List<SubjectInWords> namedIn(String words) {
    return dossiers.namedIn(words);
  }

  /**
   * A subject of a case.
   *
   * @param number of the case
   * @param note what is said of it there; {@code null} for nothing
   * @param namedAt when it was entered
   * @param endedAt when the case was closed or an offer of it was taken down, the earlier; {@code
   *     null} for neither
   */
  public record NamedSubject(
      UUID id,
      UUID caseId,
      String number,
      String title,
      SubjectKind kind,
      String name,
      @Nullable String note,
      Instant namedAt,
      @Nullable Instant endedAt) {}

  /** Some subjects, for the program that learns from what was judged, and for nobody's screen. */
  @Transactional(readOnly = true)
  public List<NamedSubject> judged(Collection<UUID> subjects) {
    rowSecurity.ofTheProgram();
    return lists.named(subjects);
  }

  /** Subjects of the cases that the reader sees, the newest first; at most so many. */
  @Transactional(readOnly = true)
  public List<NamedSubject> named(int most, ActingOfficer reader) {
    rowSecurity.of(reader);
    return lists.named(most, reader);
  }
}
