package vn.chosach.referrals.web;

import static vn.chosach.ui.form.FormField.select;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralInbox;
import vn.chosach.referrals.ReferralInbox.ReferralInboxQuestion;
import vn.chosach.referrals.ReferralInbox.ReferralInboxRow;
import vn.chosach.referrals.ReferralInbox.ReferralInboxSide;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.lists.BulkDeed;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** What came in and what was sent as a list; what came in is accepted and assigned many at once. */
@Component
record TrayDeskList(Referrals referrals, PartyNames names) implements DeskList<ReferralInboxRow> {

  /** As many as the room reads at once. */
  private static final int MOST = 100;

  @Override
  public ListTerms terms() {
    return new ListTerms(
        ReferralRoutes.DESK,
        "referrals.tray.title",
        "referrals.tray.count",
        Set.of("ngan", "xem", "loai", "co-quan", "so"));
  }

  @Override
  public List<ListColumn<ReferralInboxRow>> columns() {
    return List.of(
        ListColumn.of("noi-dung", "referrals.head.what", "sent", TrayDeskList::name),
        ListColumn.of(
            "ben-gui",
            "referrals.head.from",
            "",
            (row, page) -> ListCell.of(names.agency(row.sender(), page))),
        ListColumn.of(
            "noi-nhan",
            "referrals.head.to",
            "receiver",
            (row, page) -> ListCell.of(names.agency(row.receiver(), page))),
        ListColumn.of(
            "gui-luc",
            "referrals.head.sent",
            "sent",
            (row, page) -> ListCell.of(page.moment(row.sentAt()))),
        ListColumn.of("tinh-trang", "referrals.head.state", "state", TrayDeskList::state),
        ListColumn.of("han", "referrals.head.due", "", TrayDeskList::due),
        ListColumn.more(
            "so", "referrals.filter.number", "sent", (row, page) -> ListCell.of(row.number())),
        ListColumn.more(
            "loai",
            "referrals.filter.purpose",
            "",
            (row, page) -> ListCell.of(page.t(row.purpose().textKey()))));
  }

  @Override
  public ListSlice<ReferralInboxRow> slice(
      ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    ActingOfficer party = ActingOfficer.of(viewer);
    int size = Math.min(limit, MOST);
    ReferralInbox found =
        ask.order(this)
            .during(() -> referrals.tray(question(ask, offset / size, size, party), party));
    return new ListSlice<>(found.rows(), found.count());
  }

  /** What came in, and waits for something of the own office. */
  @Override
  public String choice(ReferralInboxRow row) {
    return row.state().open() ? row.referral() + ":" + row.version() : "";
  }

  @Override
  public List<BulkDeed> deeds(Viewer viewer) {
    ActingOfficer party = ActingOfficer.of(viewer);
    return ReferralAccessPolicy.office(party)
        ? List.of(
            new BulkDeed(
                "nhan",
                ReferralActForms.button(ReferralEvent.ACCEPT),
                page -> List.of(FormField.words("loi", "referrals.deed.words").optional()),
                ids -> titles(ids, party),
                (id, seen, sent) ->
                    referrals.answer(id, ReferralAct.Accept.of(sent.text("loi")), seen, party)),
            new BulkDeed(
                "phan-cong",
                ReferralActForms.button(ReferralEvent.ASSIGN),
                page ->
                    List.of(
                        select(
                                "can-bo",
                                "referrals.deed.assign.officer",
                                names.officersOf(viewer.agencyKey()))
                            .unread("referrals.unknown-officer")
                            .open()),
                ids -> titles(ids, party),
                (id, seen, sent) ->
                    referrals.carryOut(id, new ReferralAct.Assign(sent.id("can-bo")), seen, party)))
        : List.of();
  }

  /** What was sent lies with others: each row would be refused. */
  @Override
  public List<BulkDeed> deeds(ListAsk ask, Viewer viewer) {
    return side(ask, ActingOfficer.of(viewer)) == ReferralInboxSide.IN ? deeds(viewer) : List.of();
  }

  /** Read from the tray: to open a referral is the read receipt of its sender. */
  private Map<UUID, String> titles(Collection<UUID> ids, ActingOfficer party) {
    var left = new HashSet<>(ids);
    var titles = new LinkedHashMap<UUID, String>();
    ReferralInbox found;
    int sheet = 0;
    do {
      found =
          referrals.tray(
              new ReferralInboxQuestion(
                  ReferralInboxSide.IN, ReferralInbox.Stage.OPEN, null, null, "", sheet++, MOST),
              party);
      found.rows().stream()
          .filter(row -> left.remove(row.referral()))
          .forEach(
              row ->
                  titles.put(
                      row.referral(),
                      Stream.of(row.number(), row.title())
                          .filter(one -> one != null)
                          .collect(Collectors.joining(" · "))));
    } while (!left.isEmpty() && found.rows().size() == MOST);
    return titles;
  }

  static ReferralInboxSide side(ListAsk ask, ActingOfficer party) {
    ReferralInboxSide side =
        ListSheet.part(ReferralInboxSide.values(), ask.filter("ngan"), ReferralInboxSide.IN);
    return ReferralAccessPolicy.office(party) || side == ReferralInboxSide.ALL
        ? side
        : ReferralInboxSide.ALL;
  }

  private static ReferralInboxQuestion question(
      ListAsk ask, int sheet, int size, ActingOfficer party) {
    String agency = ask.filter("co-quan");
    return new ReferralInboxQuestion(
        side(ask, party),
        ListSheet.part(ReferralInbox.Stage.values(), ask.filter("xem"), ReferralInbox.Stage.OPEN),
        Choice.named(Purpose.values(), ask.filter("loai")),
        agency.isEmpty() ? null : agency,
        ask.filter("so"),
        sheet,
        size);
  }

  private static ListCell name(ReferralInboxRow row, Page page) {
    boolean fresh =
        row.openedAt() == null
            && Optional.ofNullable(page.viewer())
                .filter(viewer -> viewer.agencyKey().equals(row.receiver()))
                .isPresent();
    String title = row.title();
    return ListCell.of(title == null ? row.number() : title)
        .below(
            Stream.of(
                    fresh ? page.t("referrals.row.fresh") : "",
                    page.t(row.purpose().textKey()),
                    title == null ? "" : row.number())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · ")))
        .to(ReferralRoutes.DESK + "/" + row.referral());
  }

  /** With what holds it up: that it did not arrive, who was reminded. */
  private static ListCell state(ReferralInboxRow row, Page page) {
    var fault = row.fault();
    return ListCell.state(Tones.of(row.state()), page.t(row.state().textKey()))
        .below(
            Stream.of(
                    fault == null ? "" : page.t(fault.textKey()),
                    row.escalated() == 0 || !row.state().open()
                        ? ""
                        : page.t("referrals.escalated." + row.escalated()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · ")));
  }

  private static ListCell due(ReferralInboxRow row, Page page) {
    Instant end = row.state().open() ? end(row) : null;
    var day = row.answerBy();
    return end == null
        ? ListCell.of("–")
        : ListCell.state(
            tone(end, page), row.dueAt() == null && day != null ? page.day(day) : page.until(end));
  }

  private static @Nullable Instant end(ReferralInboxRow row) {
    var day = row.answerBy();
    return row.dueAt() != null || day == null
        ? row.dueAt()
        : day.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
  }

  /** What ends at midnight ends today. */
  private static Tone tone(Instant end, Page page) {
    return end.isBefore(page.now())
        ? Tone.LATE
        : Vietnam.dayOf(end.minusMillis(1)).equals(page.today()) ? Tone.TODAY : Tone.LATER;
  }
}
