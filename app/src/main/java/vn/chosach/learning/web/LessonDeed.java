package vn.chosach.learning.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import vn.chosach.kernel.Role;
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

  /** Whether an officer writes for an agency. */
  static boolean writes(String agency, ActingOfficer who) {
    return agency.equals(who.agency())
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  boolean open(Lesson one, ActingOfficer who) {
    boolean decides = this == APPROVE || this == REFUSE;
    return writes(one.agency(), who)
        && LessonLifeCycle.row(one.state(), event).isPresent()
        && !(decides && Objects.equals(one.newest().writtenBy(), who.actor().id()));
  }
}
