package vn.chosach.officers.notices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.officers.notices.NoticeBoard.Notice;
import vn.chosach.officers.notices.NoticedRecords.SeenRecord;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;

/**
 * The notices of an officer.
 *
 * @param unread how many of those found were not read
 * @param onlyUnread whether read ones are left out
 */
public record NoticePage(
    List<NoticeLine> lines,
    int unread,
    boolean onlyUnread,
    @Nullable Pager pager,
    List<WatchLine> watched) {

  /** Address of the page, without language prefix. */
  public static final String HOME = "/thong-bao";

  static final String UNREAD = "chua-doc";

  private static final int PAGE = 25;

  /** A notice. */
  public record NoticeLine(
      String href, String what, String number, String title, String about, boolean read) {}

  /** A record that is followed. */
  public record WatchLine(UUID record, SeenRecord seen) {}

  static NoticePage of(
      List<Notice> all,
      boolean onlyUnread,
      String from,
      List<Watching.Followed> followed,
      Function<Set<UUID>, Map<UUID, String>> names,
      Page page) {
    int offset = from.matches("\\d{1,4}") ? Integer.parseInt(from) / PAGE * PAGE : 0;
    List<Notice> part = all.stream().skip(offset).limit(PAGE).toList();
    Map<UUID, String> known =
        names.apply(
            part.stream().map(Notice::by).filter(Objects::nonNull).collect(Collectors.toSet()));
    return new NoticePage(
        part.stream().map(one -> line(one, known, page)).toList(),
        (int) all.stream().filter(one -> !one.read()).count(),
        onlyUnread,
        all.size() > PAGE ? pager(all.size(), offset, onlyUnread, page) : null,
        followed.stream().map(one -> new WatchLine(one.reference().record(), one.seen())).toList());
  }

  private static NoticeLine line(Notice one, Map<UUID, String> names, Page page) {
    String who =
        one.by() == null
            ? page.t("officers.who.system")
            : names.getOrDefault(one.by(), page.t("officers.who.officer"));
    return new NoticeLine(
        HOME + "/" + one.id(),
        page.t(one.textKey()),
        one.about().number(),
        one.about().title(),
        page.t(one.kind().textKey()) + " · " + who + " · " + page.moment(one.at()),
        one.read());
  }

  private static Pager pager(int all, int offset, boolean onlyUnread, Page page) {
    String base = HOME + "?" + (onlyUnread ? "loc=" + UNREAD + "&" : "") + "tu=";
    return new Pager(
        offset == 0 ? null : base + (offset - PAGE),
        offset + PAGE < all ? base + (offset + PAGE) : null,
        page.t(
            "officers.work.where", Math.min(offset + 1, all), Math.min(offset + PAGE, all), all));
  }
}
