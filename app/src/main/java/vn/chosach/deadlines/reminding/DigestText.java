package vn.chosach.deadlines.reminding;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.notices.NoticeBoard;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.officers.work.WorkList;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Texts;

/**
 * Words of the daily mail: how many are late, end today and this week, and which, and the notices
 * that the officer wants in it; no content.
 */
@Component
record DigestText(
    WorkList work, NoticeBoard notices, Page.Parts parts, Texts texts, MailSettings settings) {

  private static final int LISTED = 20;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  /** Subject and body. */
  record DigestTextWords(String subject, String body) {}

  /** Empty when nothing is late, nothing ends today and no notice is to be told. */
  Optional<DigestTextWords> of(Officer officer, Instant now) {
    Lang lang = officer.language().equals(Lang.EN.tag()) ? Lang.EN : Lang.VI;
    LocalDate today = Vietnam.dayOf(now);
    Instant dayEnds = midnightAfter(today);
    Instant weekEnds = midnightAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    ActingOfficer reader = ActingOfficer.of(officer);
    Page away = Page.away(lang, now, parts);
    List<DatedWork> ends = DatedWork.until(work.of(reader, away), weekEnds);
    List<NoticeBoard.Notice> told = notices.forMail(reader, away);
    List<DatedWork> late = ends.stream().filter(end -> end.due().isBefore(now)).toList();
    List<DatedWork> current =
        ends.stream()
            .filter(end -> !end.due().isBefore(now) && !end.due().isAfter(dayEnds))
            .toList();
    List<DatedWork> week = ends.stream().filter(end -> end.due().isAfter(dayEnds)).toList();
    if (late.isEmpty() && current.isEmpty() && told.isEmpty()) {
      return Optional.empty();
    }
    var lines = new ArrayList<String>();
    lines.add(texts.text(lang, "deadlines.mail.greeting", officer.displayName()));
    part(lines, lang, "deadlines.lane.late", late);
    part(lines, lang, "deadlines.lane.today", current);
    part(lines, lang, "deadlines.lane.week", week);
    told(lines, lang, told);
    lines.add("");
    if (!settings.site().isEmpty()) {
      lines.add(
          texts.text(lang, "deadlines.mail.link", settings.site() + lang.prefix() + WorkDesk.HOME));
    }
    lines.add(texts.text(lang, "deadlines.mail.end"));
    String subject =
        late.isEmpty() && current.isEmpty()
            ? texts.text(lang, "deadlines.mail.subject-notices", DAY.format(today), told.size())
            : texts.text(
                lang, "deadlines.mail.subject", DAY.format(today), late.size(), current.size());
    return Optional.of(new DigestTextWords(subject, String.join("\r\n", lines) + "\r\n"));
  }

  private void part(List<String> lines, Lang lang, String titleKey, List<DatedWork> ends) {
    if (ends.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(texts.text(lang, titleKey) + " (" + ends.size() + ")");
    ends.stream()
        .limit(LISTED)
        .forEach(end -> lines.add("- " + end.words() + ": " + due(end, lang)));
    if (ends.size() > LISTED) {
      lines.add(texts.text(lang, "deadlines.mail.more", ends.size() - LISTED));
    }
  }

  /** What happened and the number of the record alone. */
  private void told(List<String> lines, Lang lang, List<NoticeBoard.Notice> told) {
    if (told.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(texts.text(lang, "deadlines.mail.notices") + " (" + told.size() + ")");
    told.stream()
        .limit(LISTED)
        .map(one -> texts.text(lang, one.textKey()) + " " + one.about().number())
        .forEach(line -> lines.add("- " + line.strip()));
    if (told.size() > LISTED) {
      lines.add(texts.text(lang, "deadlines.mail.more", told.size() - LISTED));
    }
  }

  private String due(DatedWork end, Lang lang) {
    return end.wholeDay()
        ? texts.text(lang, "deadlines.due.day", DAY.format(end.day()))
        : MOMENT.format(end.due().atZone(Vietnam.ZONE));
  }

  private static Instant midnightAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
  }
}
