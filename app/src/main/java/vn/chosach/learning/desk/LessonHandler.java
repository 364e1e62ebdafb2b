package vn.chosach.learning.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonBody;
import vn.chosach.learning.life.LessonEdition;
import vn.chosach.learning.life.LessonEvent;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.learning.life.LessonState;
import vn.chosach.learning.life.LessonWish;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;

/** Writes lessons, changes them, and lets a second person decide. */
@Component
public class LessonHandler {

  private static final int LONGEST_WORDS = 2_000;
  private static final int LONGEST_SLUG = 60;

  /** Pages of their own below those of the lessons. */
  private static final Set<String> TAKEN = Set.of("trac-nghiem", "to-dan", "moi");

  private final LessonTransitions transitions;
  private final LessonChecks checks;
  private final IdSource ids;
  private final InstantSource time;
  private final LessonRepository repository;

  LessonHandler(
      LessonTransitions transitions,
      LessonChecks checks,
      IdSource ids,
      InstantSource time,
      LessonRepository repository) {
    this.transitions = transitions;
    this.checks = checks;
    this.ids = ids;
    this.time = time;
    this.repository = repository;
  }

  public ActOutcome<Lesson> write(LessonKind kind, LessonWish sent, ActingOfficer officer) {
    if (!LessonTransitions.writes(officer.agency(), officer)) {
      return ActOutcome.refused("learning.not-yours");
    }
    LessonWish wish = clean(sent);
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Refusal> fault = checks.of(kind, wish, Vietnam.dayOf(now));
    if (fault.isPresent()) {
      return ActOutcome.refused(fault.get());
    }
    var lesson =
        new Lesson(
            ids.next(),
            slug(wish.vi().title()),
            kind,
            officer.agency(),
            repository.nextPosition(kind),
            LessonState.WRITTEN,
            now,
            1,
            null,
            edition(wish, officer, now));
    return !TAKEN.contains(lesson.slug()) && transitions.begun(lesson, ids.next(), officer)
        ? ActOutcome.done(lesson)
        : ActOutcome.refused("learning.title-taken");
  }

  public ActOutcome<Lesson> change(UUID id, LessonWish sent, int seen, ActingOfficer officer) {
    LessonWish wish = clean(sent);
    return transitions.act(
        new Transitions.ActWish<>(id, seen, LessonEvent.CHANGE, officer),
        held -> {
          Lesson one = held.row();
          LessonState next = held.transition().after(one.state());
          return Effect.unless(
              checks.of(one.kind(), wish, Vietnam.dayOf(held.now())),
              () ->
                  Effect.becomes(
                      one.in(
                          next,
                          next == LessonState.CHANGED ? one.shown() : null,
                          edition(wish, officer, held.now())),
                      null));
        });
  }

  /** Approves, refuses or withdraws. */
  public ActOutcome<Lesson> proceed(
      UUID id, LessonEvent event, String sent, int seen, ActingOfficer officer) {
    String words = Folding.nfc(sent).strip();
    boolean asked = event == LessonEvent.REFUSE || event == LessonEvent.WITHDRAW;
    if (asked && words.isEmpty() || words.length() > LONGEST_WORDS) {
      return ActOutcome.refused("learning.words-missing");
    }
    return transitions.act(
        new Transitions.ActWish<>(id, seen, event, officer),
        held -> {
          Lesson one = held.row();
          LessonState next = held.transition().after(one.state());
          return Effect.becomes(
              switch (event) {
                case APPROVE -> one.in(next, one.proposed(), null);
                case REFUSE, WITHDRAW ->
                    one.in(next, one.shown(), one.shown() == null ? one.proposed() : null);
                case WRITE, CHANGE -> throw new IllegalArgumentException(event.name());
              },
              words);
        });
  }

  private static LessonEdition edition(LessonWish wish, ActingOfficer officer, Instant now) {
    return new LessonEdition(
        wish.vi(),
        wish.en(),
        wish.right(),
        wish.bases(),
        wish.see(),
        Objects.requireNonNull(wish.reviewBy()),
        Objects.requireNonNull(officer.actor().id()),
        now);
  }

  private static LessonWish clean(LessonWish sent) {
    return new LessonWish(
        clean(sent.vi()),
        clean(sent.en()),
        sent.right(),
        sent.bases(),
        sent.see(),
        sent.reviewBy());
  }

  private static LessonBody clean(LessonBody body) {
    return new LessonBody(
        clean(body.title()),
        clean(body.summary()),
        body.parts().entrySet().stream()
            .collect(
                Collectors.toMap(
                    part -> part.getKey(),
                    part -> part.getValue().stream().map(LessonHandler::clean).toList())));
  }

  private static String clean(String text) {
    return Folding.nfc(text).strip().replaceAll("\\s+", " ");
  }

  private static String slug(String title) {
    String folded = Folding.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return folded.length() > LONGEST_SLUG
        ? folded.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "")
        : folded;
  }
}
