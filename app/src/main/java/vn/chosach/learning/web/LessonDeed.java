package vn.chosach.learning.web;

import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonEvent;
import vn.chosach.learning.life.LessonLifeCycle;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/** What the page of a lesson offers, in this order. */
enum LessonDeed implements RowDeed {
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

  @Override
  public String slug() {
    return slug;
  }

  LessonEvent event() {
    return event;
  }

  @Override
  public String textKey() {
    return "learning.do." + slug;
  }

  boolean open(Lesson one, ActingOfficer who, Heirs heirs) {
    boolean decides = this == APPROVE || this == REFUSE;
    return LessonLifeCycle.writes(one.agency(), who, heirs)
        && LessonLifeCycle.row(one.state(), event).isPresent()
        && !(decides && LessonLifeCycle.wrote(one, who));
  }
}
