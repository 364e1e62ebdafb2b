package vn.chosach.deadlines.reminding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.notices.NoticeBoard;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkLane;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Texts;

/**
 * Words of the daily mail: the list of Hôm nay by its lanes, without what was put off and without
 * content, and the notices that the officer wants in it. What is late for long is counted and not
 * listed.
 */
@Component
record DigestText(
    WorkDesk work, NoticeBoard notices, Page.Parts parts, Texts texts, MailSettings settings) {

  private static final int LISTED = 20;
  private static final Set<WorkLane> TOLD =
      EnumSet.of(WorkLane.LATE, WorkLane.DAY, WorkLane.WEEK, WorkLane.WAITING);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  /** Subject and body. */
  record DigestTextWords(String subject, String body) {}

  /**
   * Empty when nothing is late, nothing ends within 24 hours, nobody waits and no notice is to be
   * told.
   */
  Optional<DigestTextWords> of(Officer officer, Instant now) {
    Lang lang = officer.language().equals(Lang.EN.tag()) ? Lang.EN : Lang.VI;
    LocalDate today = Vietnam.dayOf(now);
    ActingOfficer reader = ActingOfficer.of(officer);
    Page away = Page.away(lang, now, parts);
    var lanes = new EnumMap<WorkLane, List<WorkItem>>(WorkLane.class);
    work.of(reader, away)
        .lanes()
        .forEach(
            (lane, items) ->
                lanes.put(lane, items.stream().filter(item -> !item.shared()).toList()));
    List<NoticeBoard.Notice> told = notices.forMail(reader, away);
    int late = count(lanes, WorkLane.LATE) + count(lanes, WorkLane.BACKLOG);
    int soon = count(lanes, WorkLane.DAY);
    int waiting = count(lanes, WorkLane.WAITING);
    if (late + soon + waiting + told.size() == 0) {
      return Optional.empty();
    }
    var lines = new ArrayList<String>();
    lines.add(texts.text(lang, "deadlines.mail.greeting", officer.displayName()));
    TOLD.forEach(lane -> part(lines, lang, lane, lanes.getOrDefault(lane, List.of())));
    if (count(lanes, WorkLane.BACKLOG) > 0) {
      lines.add("");
      lines.add(title(WorkLane.BACKLOG, count(lanes, WorkLane.BACKLOG), lang));
    }
    told(lines, lang, told);
    lines.add("");
    if (!settings.site().isEmpty()) {
      lines.add(
          texts.text(lang, "deadlines.mail.link", settings.site() + lang.prefix() + WorkDesk.HOME));
    }
    lines.add(texts.text(lang, "deadlines.mail.end"));
    String day = DAY.format(today);
    String subject =
        late + soon + waiting == 0
            ? texts.text(lang, "deadlines.mail.subject-notices", day, told.size())
            : texts.text(lang, "deadlines.mail.subject", day, late, soon, waiting);
    return Optional.of(new DigestTextWords(subject, String.join("\r\n", lines) + "\r\n"));
  }

  private static int count(Map<WorkLane, List<WorkItem>> lanes, WorkLane lane) {
    return lanes.getOrDefault(lane, List.of()).size();
  }

  private String title(WorkLane lane, int count, Lang lang) {
    return texts.text(lang, lane.textKey()) + " (" + count + ")";
  }

  private void part(List<String> lines, Lang lang, WorkLane lane, List<WorkItem> items) {
    if (items.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(title(lane, items.size(), lang));
    items.stream().limit(LISTED).forEach(item -> lines.add("- " + line(item, lang)));
    if (items.size() > LISTED) {
      lines.add(texts.text(lang, "deadlines.mail.more", items.size() - LISTED));
    }
  }

  private String line(WorkItem item, Lang lang) {
    Instant end = item.due();
    if (end == null) {
      return DatedWork.words(item);
    }
    var dated = new DatedWork(item, end);
    return DatedWork.words(item) + ": " + due(dated, lang);
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
}
