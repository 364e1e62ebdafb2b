package vn.chosach.forum.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.chosach.forum.Forums.ForumOpinionFile;
import vn.chosach.forum.desk.ForumOpinionHandler;
import vn.chosach.forum.life.ForumConsent;
import vn.chosach.forum.life.ForumLifeCycles;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingEvent;
import vn.chosach.forum.life.ForumMeetingState;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionEvent;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.ui.Page;

/** What the page of a meeting or an opinion offers, in this order. */
enum ForumDeed implements RowDeed {
  TAKE("ghi-y-kien", null, null),
  TABLE("nap-bang", null, null),
  CLOSE("ket-thuc", ForumMeetingEvent.CLOSE, null),
  CANCEL("huy", ForumMeetingEvent.CANCEL, null),
  ASSIGN("giao", null, ForumOpinionEvent.ASSIGN),
  PREPARE("soan-tra-loi", null, ForumOpinionEvent.PREPARE),
  CLEAR("cho-cong-khai", null, ForumOpinionEvent.CLEAR),
  PUBLISH("cong-khai", null, ForumOpinionEvent.PUBLISH),
  FOLLOW("ket-qua", null, ForumOpinionEvent.FOLLOW),
  MERGE("gop", null, ForumOpinionEvent.MERGE),
  HAND_ON("chuyen-to-giac", null, ForumOpinionEvent.HAND_ON),
  HOLD_BACK("giu-lai", null, ForumOpinionEvent.HOLD_BACK),
  SPEAKER("nguoi-neu", null, null);

  private final String slug;
  private final @Nullable ForumMeetingEvent meeting;
  private final @Nullable ForumOpinionEvent opinion;

  ForumDeed(String slug, @Nullable ForumMeetingEvent meeting, @Nullable ForumOpinionEvent opinion) {
    this.slug = slug;
    this.meeting = meeting;
    this.opinion = opinion;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String textKey() {
    return "forum.do." + slug;
  }

  static ForumDeed[] ofMeeting() {
    return new ForumDeed[] {TAKE, TABLE, CLOSE, CANCEL};
  }

  static ForumDeed[] ofOpinion() {
    return Arrays.copyOfRange(values(), ASSIGN.ordinal(), values().length);
  }

  /** Whether an officer works for the police who convened it. */
  static boolean does(String agency, ActingOfficer who, Heirs heirs) {
    return heirs.act(agency, who) && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD);
  }

  /** Who opens the minutes, in which people are named. */
  static boolean opensMinutes(ForumMeeting one, ActingOfficer who, Heirs heirs) {
    return heirs.act(one.agency(), who)
        || heirs.act(one.front(), who)
        || who.hasAny(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);
  }

  boolean open(ForumMeeting one, ActingOfficer who, Heirs heirs, Page page) {
    if (!does(one.agency(), who, heirs)) {
      return false;
    }
    return switch (this) {
      case TAKE -> spoken(one, page);
      case TABLE -> one.state() == ForumMeetingState.HELD;
      case CLOSE, CANCEL ->
          meeting != null && ForumLifeCycles.row(one.state(), meeting).isPresent();
      case ASSIGN, PREPARE, CLEAR, PUBLISH, FOLLOW, MERGE, HAND_ON, HOLD_BACK, SPEAKER -> false;
    };
  }

  /** Before the minutes and after the end only what reports a crime is taken. */
  private static boolean spoken(ForumMeeting one, Page page) {
    return switch (one.state()) {
      case HELD, CLOSED -> true;
      case PLANNED -> !one.day().isAfter(page.today());
      case CANCELLED -> false;
    };
  }

  boolean open(ForumOpinionFile file, ActingOfficer who, Heirs heirs) {
    ForumOpinion one = file.of();
    boolean free =
        switch (this) {
          case ASSIGN, PREPARE, HAND_ON -> file.waiting().isEmpty();
          case CLEAR -> one.heldBack() && ForumOpinionHandler.second(one, who);
          case PUBLISH -> !one.heldBack() && one.consent() != ForumConsent.NONE;
          case HOLD_BACK -> !one.heldBack();
          case FOLLOW, MERGE -> true;
          case SPEAKER -> one.named();
          case TAKE, TABLE, CLOSE, CANCEL -> false;
        };
    return free
        && does(one.agency(), who, heirs)
        && (opinion == null || ForumLifeCycles.row(one.state(), opinion).isPresent());
  }
}
