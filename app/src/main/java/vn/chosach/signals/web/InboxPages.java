package vn.chosach.signals.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.SignalLifeCycle.SignalWho;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormView;

/** Draws up the inbox: the list on the left, one signal on the right. */
@Component
record InboxPages(Signals signals, ItemPages items, SignalNames names, InboxDeskList list) {

  /** Day, month and time fit into a line of the list; the year stands beside it. */
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM HH:mm");

  /**
   * What stands beside the list.
   *
   * @param signal the signal; {@code null} for the first of the list
   * @param form the form that is open on it; {@code null} for none
   * @param next the press for the next one, as it was refused; {@code null} when it was not
   */
  record InboxBeside(@Nullable UUID signal, @Nullable FormWish form, @Nullable FormView next) {

    static final InboxBeside NOTHING_CHOSEN = new InboxBeside(null, null, null);

    static InboxBeside of(UUID signal, @Nullable FormWish form) {
      return new InboxBeside(signal, form, null);
    }

    static InboxBeside refused(FormView next) {
      return new InboxBeside(null, null, next);
    }
  }

  /** Takes the next one of what is looked at, on whatever page of it. */
  static FormDefinition taking(InboxFilter filter) {
    return FormDefinition.of(filter.from(null).sendAll("nhan-tiep"), "signals.act.next");
  }

  InboxPage page(InboxFilter filter, InboxBeside beside, Page page, Viewer viewer) {
    var reader = ActingOfficer.of(viewer);
    Inbox inbox = signals.inbox(filter.question(), reader);
    List<UUID> ids = inbox.rows().stream().map(row -> row.signal().id()).toList();
    UUID current = beside.signal();
    if (current == null && !ids.isEmpty()) {
      current = ids.getFirst();
    }
    return new InboxPage(
        filter,
        rows(inbox, current, page),
        count(inbox, page),
        signals.tally(reader),
        inbox.withPolice(),
        pager(inbox, filter, page),
        current == null
            ? null
            : items
                .page(current, next(ids, current), beside.form(), filter, page, reader)
                .orElse(null),
        choices(page),
        beside.signal() != null,
        names.shortcuts(viewer.officerId()),
        Choice.of(list.deeds(viewer), one -> one.key(), one -> page.t(one.textKey())),
        next(filter, beside, page, reader));
  }

  private static @Nullable FormView next(
      InboxFilter filter, InboxBeside beside, Page page, ActingOfficer reader) {
    if (beside.next() != null) {
      return beside.next();
    }
    return filter.pressing() && SignalWho.DESK.may(reader.actor(), reader.roles())
        ? taking(filter).blank(page)
        : null;
  }

  private List<InboxPage.InboxPageRow> rows(Inbox inbox, @Nullable UUID current, Page page) {
    Map<String, String> places = names.places(page);
    return inbox.rows().stream()
        .map(
            row ->
                new InboxPage.InboxPageRow(
                    row.signal().id(),
                    row.signal().version(),
                    row.signal().number(),
                    row.title(),
                    facts(row.signal(), places, page),
                    Due.of(row.signal(), page),
                    row.signal().id().equals(current),
                    row.fresh()))
        .toList();
  }

  private static String facts(Signal signal, Map<String, String> places, Page page) {
    var facts = new ArrayList<@Nullable String>();
    facts.add(signal.state() == SignalState.ASKED ? page.t("signals.row.asked") : null);
    facts.add(page.t("signals.from." + InboxFilter.slug(signal.channel())));
    facts.add(signal.area() == null ? null : places.get(signal.area()));
    facts.add(signal.photos() == 0 ? null : page.t("signals.row.photos", signal.photos()));
    facts.add(SHORT.format(signal.receivedAt().atZone(Vietnam.ZONE)));
    return facts.stream().filter(Objects::nonNull).collect(Collectors.joining(" · "));
  }

  /** The signal that opens after an act on this one: the next below, else the one above. */
  private static @Nullable UUID next(List<UUID> ids, UUID current) {
    int at = ids.indexOf(current);
    if (at < 0) {
      return ids.isEmpty() ? null : ids.getFirst();
    }
    if (at + 1 < ids.size()) {
      return ids.get(at + 1);
    }
    return at == 0 ? null : ids.get(at - 1);
  }

  private static String count(Inbox inbox, Page page) {
    return inbox.moreThanCounted()
        ? page.t("signals.inbox.more-than", page.number(inbox.most()))
        : page.number(inbox.count());
  }

  private static @Nullable Pager pager(Inbox inbox, InboxFilter filter, Page page) {
    String previous = inbox.previous();
    String next = inbox.next();
    return previous == null && next == null
        ? null
        : new Pager(
            previous == null ? null : filter.from(previous).list(),
            next == null ? null : filter.from(next).list(),
            page.t("signals.inbox.of", inbox.rows().size(), count(inbox, page)));
  }

  private InboxPage.Choices choices(Page page) {
    Choice any = Choice.of("", page.t("signals.filter.any"));
    return new InboxPage.Choices(
        Arrays.stream(Inbox.View.values())
            .map(
                view -> {
                  String slug = InboxFilter.slug(view);
                  String key = "signals.view." + view.name().toLowerCase(java.util.Locale.ROOT);
                  return Choice.of(slug == null ? "" : slug, page.t(key));
                })
            .toList(),
        Stream.concat(
                Stream.of(any),
                Arrays.stream(Channel.values())
                    .map(one -> Choice.of(InboxFilter.slug(one), page.t(one.textKey()))))
            .toList(),
        names.goods(page),
        Stream.concat(
                Stream.of(any),
                Arrays.stream(Procedure.values())
                    .map(one -> Choice.of(InboxFilter.slug(one), page.t(one.textKey()))))
            .toList());
  }
}
