package vn.chosach.learning.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonEvent;
import vn.chosach.learning.life.LessonLifeCycle;
import vn.chosach.learning.life.LessonLifeCycle.LessonWho;
import vn.chosach.learning.life.LessonState;
import vn.chosach.learning.life.LessonText;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.SecondPersonPolicy;

/** Every act on a lesson, moved by the engine. */
@Component
class LessonTransitions
    extends SteppedRoom<Lesson, LessonState, LessonEvent, LessonWho, LessonText> {

  private final SecondPersonPolicy seconds;
  private final Heirs heirs;

  LessonTransitions(
      LessonRepository repository,
      Transitions engine,
      Journal journal,
      SecondPersonPolicy seconds,
      Heirs heirs) {
    super(
        new LifeOf<>(
            "learning", "lesson", LessonEvent.WRITE, LessonLifeCycle.LAW, LessonLifeCycle.TABLE),
        repository,
        engine,
        journal);
    this.seconds = seconds;
    this.heirs = heirs;
  }

  @Override
  public Optional<Refusal> barred(
      Lesson one,
      Transition<LessonState, LessonEvent, LessonWho> transition,
      Transitions.ActWish<LessonEvent> wish) {
    if (!LessonLifeCycle.writes(one.agency(), wish.who(), heirs)) {
      return Optional.of(Refusal.of("learning.not-yours"));
    }
    return switch (transition.who()) {
      case AGENCY -> Optional.empty();
      case SECOND ->
          Refusal.when(LessonLifeCycle.wrote(one, wish.who()), "learning.own-text")
              .or(() -> seconds.beside(wish.who().actor(), writers(one), "lesson", one.id()));
    };
  }

  private static List<UUID> writers(Lesson one) {
    return Stream.ofNullable(one.newest().writtenBy()).toList();
  }

  @Override
  protected Map<String, String> details(Lesson one) {
    return Map.of("slug", one.slug(), "kind", one.kind().name());
  }
}
