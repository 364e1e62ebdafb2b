package vn.chosach.learning.web;

import java.util.Arrays;
import java.util.Optional;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonEvent;
import vn.chosach.learning.life.LessonLifeCycle;
import vn.chosach.officers.ActingOfficer;

/** What the page of a lesson offers, in this order. */
enum LessonDeed {
  APPROVE("duyet", LessonEvent.APPROVE),
  REFUSE("tra-lai", LessonEvent.REFUSE),
  CHANGE("sua", LessonEvent.CHANGE),
  WITHDRAW("rut", LessonEvent.WITHDRAW);

  private final String slug;
  private final LessonEvent event;

  LessonDeed(String slug, LessonEvent event) {
    this.slug = slug;
    this.event = event;
  }

  String slug() {
    return slug;
  }

  LessonEvent event() {
    return event;
  }

  /** Message key of what the button says. */
  String textKey() {
    return "learning.do." + slug;
  }

  static Optional<LessonDeed> of(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug.equals(slug)).findFirst();
  }

  boolean open(Lesson one, ActingOfficer who) {
    boolean decides = this == APPROVE || this == REFUSE;
    return LessonLifeCycle.writes(one.agency(), who)
        && LessonLifeCycle.row(one.state(), event).isPresent()
        && !(decides && LessonLifeCycle.wrote(one, who));
  }
}
