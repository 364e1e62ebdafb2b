package vn.chosach.learning.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import vn.chosach.learning.life.LessonLifeCycle;
import vn.chosach.learning.life.LessonState;
import vn.chosach.learning.life.LessonText;
import vn.chosach.learning.life.LessonWish;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/** Writes lessons, changes them, and lets a second person decide. */
@Component
public record LessonHandler(
    LessonTransitions transitions,
    LessonChecks checks,
    IdSource ids,
    InstantSource time,
    LessonRepository repository,
    Heirs heirs) {

  private static final int LONGEST_WORDS = 2_000;
  private static final int LONGEST_SLUG = 60;

  /** Pages of their own below those of the lessons. */
  private static final Set<String> TAKEN = Set.of("trac-nghiem", "to-dan", "moi");

  public ActOutcome<Lesson> write(LessonKind kind, LessonWish sent, ActingOfficer officer) {
    if (!LessonLifeCycle.writes(officer.agency(), officer, heirs)) {
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
            edition(wish, officer, now),
            List.of());
    if (TAKEN.contains(lesson.slug()) || !repository.add(lesson)) {
      return ActOutcome.refused("learning.title-taken");
    }
    transitions.begun(lesson, ids.next(), "", new LessonText(lesson.proposed()), officer);
    return ActOutcome.done(lesson);
  }

  public ActOutcome<Lesson> change(UUID id, LessonWish sent, int seen, ActingOfficer officer) {
    LessonWish wish = clean(sent);
    return transitions.act(
        id,
        LessonEvent.CHANGE,
        seen,
        officer,
        held -> {
          Lesson one = held.row();
          LessonState next = held.transition().after(one.state());
          LessonEdition written = edition(wish, officer, held.now());
          return Effect.unless(
              checks.of(one.kind(), wish, Vietnam.dayOf(held.now())),
              () ->
                  new Effect.Becomes<>(
                      one.with(next == LessonState.CHANGED ? one.shown() : null, written),
                      null,
                      "",
                      new LessonText(written)));
        });
  }

  /** Approves, refuses or withdraws. */
  public ActOutcome<Lesson> proceed(
      UUID id, LessonEvent event, String sent, int seen, ActingOfficer officer) {
    String words = Folding.clean(sent);
    boolean asked = event == LessonEvent.REFUSE || event == LessonEvent.WITHDRAW;
    if (asked && words.isEmpty() || words.length() > LONGEST_WORDS) {
      return ActOutcome.refused("learning.words-missing");
    }
    return transitions.act(
        id,
        event,
        seen,
        officer,
        held -> {
          Lesson one = held.row();
          return new Effect.Becomes<>(
              switch (event) {
                case APPROVE -> one.with(one.proposed(), null);
                case REFUSE, WITHDRAW ->
                    one.with(one.shown(), one.shown() == null ? one.proposed() : null);
                case WRITE, CHANGE -> throw new IllegalArgumentException(event.name());
              },
              null,
              words,
              LessonText.NONE);
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
        line(body.title()),
        line(body.summary()),
        body.parts().entrySet().stream()
            .collect(
                Collectors.toMap(
                    part -> part.getKey(),
                    part -> part.getValue().stream().map(LessonHandler::line).toList())));
  }

  private static String line(String text) {
    return Folding.clean(text).replaceAll("\\s+", " ");
  }

  private static String slug(String title) {
    String folded = Folding.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return folded.length() > LONGEST_SLUG
        ? folded.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "")
        : folded;
  }
}
