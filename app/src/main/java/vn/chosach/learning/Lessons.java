package vn.chosach.learning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.learning.desk.LessonHandler;
import vn.chosach.learning.desk.LessonRepository;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonEvent;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.learning.life.LessonWish;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/** The door of learning: what everybody reads, and how agencies write it. */
@Service
public class Lessons {

  private final Heirs heirs;
  private final LessonHandler handler;
  private final LessonRepository repository;

  Lessons(LessonHandler handler, LessonRepository repository, Heirs heirs) {
    this.heirs = heirs;
    this.handler = handler;
    this.repository = repository;
  }

  /** Those of a kind that everybody reads, in their order. */
  @Transactional(readOnly = true)
  public List<Lesson> shown(LessonKind kind) {
    return repository.open(kind);
  }

  /** One that everybody reads. */
  @Transactional(readOnly = true)
  public Optional<Lesson> shown(LessonKind kind, String slug) {
    return repository.named(slug).filter(one -> one.kind() == kind && one.open());
  }

  /** Those of the own agency whole, and of others what everybody reads; by kind and place. */
  @Transactional(readOnly = true)
  public List<Lesson> seen(ActingOfficer officer) {
    return repository.all().stream()
        .filter(one -> one.open() || heirs.act(one.agency(), officer))
        .map(one -> seen(one, officer))
        .toList();
  }

  /** One of these with what was done with it; the history is for the own agency. */
  @Transactional(readOnly = true)
  public Optional<Lesson> file(String slug, ActingOfficer officer) {
    return repository
        .named(slug)
        .filter(one -> one.open() || heirs.act(one.agency(), officer))
        .flatMap(one -> repository.one(one.id()))
        .map(one -> seen(one, officer));
  }

  private Lesson seen(Lesson one, ActingOfficer officer) {
    return heirs.act(one.agency(), officer) ? one : one.asShown();
  }

  /**
   * Writes a new one for the own agency; nobody outside reads it before a second person approves.
   *
   * @return refused with {@code learning.not-yours}, {@code .title-taken}, {@code
   *     .title-out-of-range}, {@code .summary-out-of-range}, {@code .lines-out-of-range}, the same
   *     three with {@code english-} before them, {@code .lines-differ} (both languages say the same
   *     things line by line), {@code .names-somebody} (a telephone number, an account, an address
   *     outside the bodies of the state), {@code .right-unknown}, {@code .unknown-law}, {@code
   *     .unknown-guide}, {@code .review-out-of-range} (after today, within a year)
   */
  @Transactional
  public ActOutcome<Lesson> write(LessonKind kind, LessonWish wish, ActingOfficer officer) {
    return handler.write(kind, wish, officer);
  }

  /**
   * Puts another text, or the same with another day of review, before a second person.
   *
   * @return refused as {@link #write}, and with {@code learning.not-possible}
   */
  @Transactional
  public ActOutcome<Lesson> change(UUID id, LessonWish wish, int seen, ActingOfficer officer) {
    return handler.change(id, wish, seen, officer);
  }

  /**
   * Approves what waits, refuses it, or takes a lesson away.
   *
   * @return refused with {@code learning.not-yours}, {@code .own-text} (who wrote it does not
   *     decide on it), {@code .not-possible}, {@code .words-missing}
   */
  @Transactional
  public ActOutcome<Lesson> proceed(
      UUID id, LessonEvent event, String words, int seen, ActingOfficer officer) {
    return handler.proceed(id, event, words, seen, officer);
  }
}
