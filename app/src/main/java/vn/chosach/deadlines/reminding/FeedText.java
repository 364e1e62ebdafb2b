package vn.chosach.deadlines.reminding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.work.WorkList;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Texts;

/** The feed of an officer as an iCalendar object (RFC 5545, RFC 7986): duty, number, end, link. */
@Component
public class FeedText {

  private static final Duration AHEAD = Duration.ofDays(800);
  private static final String PRODUCT = "-//Cho Sach//Thoi han//VI";

  private final CalendarFeeds feeds;
  private final Officers officers;
  private final WorkList work;
  private final Page.Parts parts;
  private final Texts texts;
  private final InstantSource time;

  FeedText(
      CalendarFeeds feeds,
      Officers officers,
      WorkList work,
      Page.Parts parts,
      Texts texts,
      InstantSource time) {
    this.feeds = feeds;
    this.officers = officers;
    this.work = work;
    this.parts = parts;
    this.texts = texts;
    this.time = time;
  }

  /**
   * The feed behind a secret address.
   *
   * @param origin scheme and host for the links, without a slash at the end
   * @return empty for an address that is not in force, and for an officer who left or no longer
   *     works with what clocks are about
   */
  @Transactional(readOnly = true)
  public Optional<String> of(String secret, String origin) {
    return feeds
        .owner(secret)
        .flatMap(officers::inOffice)
        .filter(officer -> officer.roles().stream().anyMatch(Role::readsContent))
        .map(officer -> write(officer, origin));
  }

  private String write(Officer officer, String origin) {
    Lang lang = officer.language().equals(Lang.EN.tag()) ? Lang.EN : Lang.VI;
    Instant now = time.instant();
    String name = texts.text(lang, "deadlines.feed.name");
    var calendar =
        new CalendarText()
            .line("BEGIN", "VCALENDAR")
            .line("VERSION", "2.0")
            .line("PRODID", PRODUCT)
            .line("CALSCALE", "GREGORIAN")
            .line("METHOD", "PUBLISH")
            .text("NAME", name)
            .text("X-WR-CALNAME", name)
            .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    zone(calendar);
    for (DatedWork one :
        DatedWork.until(
            work.of(ActingOfficer.of(officer), Page.away(lang, now, parts)), now.plus(AHEAD))) {
      calendar.line("BEGIN", "VEVENT").line("UID", one.item().key()).moment("DTSTAMP", now);
      if (one.item().changedAt() != null) {
        calendar.moment("LAST-MODIFIED", one.item().changedAt());
      }
      if (one.wholeDay()) {
        calendar.day("DTSTART", one.day());
      } else {
        calendar.moment("DTSTART", one.due());
      }
      calendar
          .text("SUMMARY", one.words())
          .line("TRANSP", "TRANSPARENT")
          .line("CLASS", "CONFIDENTIAL")
          .line("URL", origin + lang.prefix() + one.item().href())
          .line("END", "VEVENT");
    }
    return calendar.line("END", "VCALENDAR").toString();
  }

  /** A calendar has at least one component (3.6), also on a day without any end. */
  private static void zone(CalendarText calendar) {
    calendar
        .line("BEGIN", "VTIMEZONE")
        .line("TZID", Vietnam.ZONE.getId())
        .line("BEGIN", "STANDARD")
        .line("DTSTART", "19750613T000000")
        .line("TZOFFSETFROM", "+0700")
        .line("TZOFFSETTO", "+0700")
        .line("END", "STANDARD")
        .line("END", "VTIMEZONE");
  }
}
